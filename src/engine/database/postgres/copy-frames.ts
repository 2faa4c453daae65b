import type { Duplex } from 'node:stream';

/** TakeBytes takes the bytes `[start, end)`, which are its own only until it returns. */
export type TakeBytes = (bytes: Buffer, start: number, end: number) => void;

// A message is a byte that names its kind, its length without that byte, and what it says.
const headBytes = 5;
const copyData = 0x64;
const readyForQuery = 0x5a;

/**
 * CopyFrames reads the messages of a connection while rows are copied, until the server is ready for another query. The
 * driver makes an object of every row and keeps buffers for long, which costs more than reading the rows; all other
 * messages are its own. https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export class CopyFrames {
  readonly #driver: readonly ((chunk: Buffer) => void)[];
  /** The beginning of a message whose end has not come yet. */
  #part: Buffer = Buffer.alloc(256);
  #held = 0;
  #isDone = false;

  constructor(
    private readonly stream: Duplex,
    private readonly take: TakeBytes,
  ) {
    this.#driver = stream.listeners('data') as ((chunk: Buffer) => void)[];
    stream.removeAllListeners('data');
    stream.on('data', this.#read);
  }

  readonly #read = (chunk: Buffer): void => {
    let at = 0;
    while (at < chunk.length) {
      if (this.#isDone) {
        this.#pass(chunk.subarray(at));
        return;
      }
      const end = this.#held > 0 ? undefined : messageEnd(chunk, at);
      if (end !== undefined && end <= chunk.length) {
        this.#dispatch(chunk, at, end);
        at = end;
      } else at = this.#hold(chunk, at);
    }
  };

  /** Adds to the message that is not whole yet, and tells how far the bytes have been used. */
  #hold(chunk: Buffer, at: number): number {
    const end = this.#held < headBytes ? headBytes : messageEnd(this.#part, 0)!;
    if (end > this.#part.length) this.#part = Buffer.concat([this.#part], 2 * end);
    const copied = chunk.copy(this.#part, this.#held, at, Math.min(chunk.length, at + end - this.#held));
    this.#held += copied;
    const held = this.#held;
    if (held >= headBytes && held === messageEnd(this.#part, 0)) {
      this.#held = 0;
      this.#dispatch(this.#part, 0, held);
    }
    return at + copied;
  }

  #dispatch(bytes: Buffer, start: number, end: number): void {
    if (bytes[start] === copyData) {
      this.take(bytes, start + headBytes, end);
      return;
    }
    if (bytes[start] === readyForQuery) this.#stop();
    this.#pass(Buffer.from(bytes.subarray(start, end)));
  }

  #pass(bytes: Buffer): void {
    for (const listener of this.#driver) listener(bytes);
  }

  #stop(): void {
    this.#isDone = true;
    this.stream.off('data', this.#read);
    for (const listener of this.#driver) this.stream.on('data', listener);
  }
}

/** Undefined where so little has come that the length is not known. */
function messageEnd(bytes: Buffer, start: number): number | undefined {
  return start + headBytes <= bytes.length ? start + 1 + bytes.readUInt32BE(start + 1) : undefined;
}
