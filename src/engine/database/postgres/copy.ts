import type { Connection, Submittable } from 'pg';
import type { RowSink } from '../../row-sink.ts';
import type { ReadColumn } from '../database.ts';
import { CopyFrames } from './copy-frames.ts';
import type { ReadValue } from './read-numeric.ts';
import { valueReader } from './read-value.ts';

// `PGCOPY\n\377\r\n\0`, flags, and the length of an extension, which there is none of yet.
const signatureBytes = 11;
const headerBytes = signatureBytes + 8;

/**
 * CopyReader runs `COPY … TO STDOUT (FORMAT binary)` and puts the rows into a sink as they arrive. Rows are stored before
 * more is read from the socket, so that a server that is faster has to wait.
 */
export class CopyReader implements Submittable {
  rows = 0;
  #rest: Buffer = Buffer.alloc(0);
  #hasHeader = false;
  #hasEnd = false;
  #failure: Error | undefined;
  #connection: Connection | undefined;
  /** Pending while the sink moves rows away. */
  #draining: Promise<void> | undefined;
  readonly #readers: readonly ReadValue[];
  readonly done: Promise<number>;
  #resolve!: (rows: number) => void;
  #reject!: (error: Error) => void;

  constructor(
    private readonly sql: string,
    columns: readonly ReadColumn[],
    private readonly sink: RowSink,
    /** Called once when a row cannot be stored, so that the server stops sending. */
    private readonly stop: () => void,
  ) {
    this.#readers = columns.map((column, i) => valueReader(column, sink.columns[i]!));
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  submit(connection: Connection): void {
    this.#connection = connection;
    new CopyFrames(connection.stream, (bytes, start, end) => this.#take(bytes, start, end));
    connection.query(this.sql);
  }

  #take(chunk: Buffer, start: number, end: number): void {
    if (this.#failure !== undefined) return;
    try {
      // A message is a row, as the server sends them, but need not be.
      if (this.#rest.length === 0) this.#keep(chunk, this.#read(chunk, start, end), end);
      else {
        const bytes = Buffer.concat([this.#rest, chunk.subarray(start, end)]);
        this.#keep(bytes, this.#read(bytes, 0, bytes.length), bytes.length);
      }
      if (this.sink.isFull) this.#draining ??= this.#drain();
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  #keep(bytes: Buffer, start: number, end: number): void {
    if (this.#rest.length > 0 || start < end) this.#rest = Buffer.from(bytes.subarray(start, end));
  }

  #fail(error: Error): void {
    this.#failure = error;
    this.stop();
  }

  /** What came with the same packet is still stored; then nothing more comes until the sink has room. */
  async #drain(): Promise<void> {
    const { stream } = this.#connection!;
    stream.pause();
    await new Promise((resolve) => setImmediate(resolve));
    try {
      if (this.#failure === undefined) await this.sink.drain();
    } catch (error) {
      this.#fail(error as Error);
    }
    this.#draining = undefined;
    stream.resume();
  }

  /** Reads the whole rows of the bytes `[start, end)` and tells where they end. */
  #read(bytes: Buffer, start: number, end: number): number {
    let at = start;
    if (!this.#hasHeader) {
      if (end - at < headerBytes) return at;
      at += headerBytes + bytes.readInt32BE(at + signatureBytes + 4);
      this.#hasHeader = true;
    }
    while (at + 2 <= end) {
      if (bytes.readInt16BE(at) === -1) {
        this.#hasEnd = true;
        return end;
      }
      const next = rowEnd(bytes, at, end);
      if (next === undefined) break;
      this.#readRow(bytes, at + 2);
      at = next;
    }
    return at;
  }

  #readRow(bytes: Buffer, start: number): void {
    let at = start;
    const { row, columns } = this.sink;
    for (let i = 0; i < this.#readers.length; i++) {
      const length = bytes.readInt32BE(at);
      at += 4;
      if (length < 0) {
        columns[i]!.setNull(row);
        continue;
      }
      this.#readers[i]!(bytes, at, at + length, row);
      at += length;
    }
    this.sink.next();
    this.rows++;
  }

  handleError(error: Error): void {
    void this.#settle(() => this.#reject(this.#failure ?? error));
  }

  handleReadyForQuery(): void {
    void this.#settle(() => {
      if (this.#failure !== undefined) this.#reject(this.#failure);
      else if (!this.#hasEnd) this.#reject(new Error('Connection terminated in the middle of the rows'));
      else this.#resolve(this.rows);
    });
  }

  /** The sink may be closed only when it does nothing any more. */
  async #settle(end: () => void): Promise<void> {
    await this.#draining;
    end();
  }

  handleCommandComplete(): void {}

  handleRowDescription(): void {}

  handleDataRow(): void {}

  handlePortalSuspended(): void {}

  handleEmptyQuery(): void {}
}

/** Undefined where the row goes on behind `end`. */
function rowEnd(bytes: Buffer, start: number, end: number): number | undefined {
  const count = bytes.readInt16BE(start);
  let at = start + 2;
  for (let i = 0; i < count; i++) {
    if (at + 4 > end) return undefined;
    const length = bytes.readInt32BE(at);
    at += 4 + Math.max(length, 0);
  }
  return at <= end ? at : undefined;
}
