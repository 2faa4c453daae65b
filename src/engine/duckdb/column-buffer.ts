import type { LogicalType, Vector } from '@duckdb/node-bindings';
import type { ColumnSink, FloatSink, IntegerSink, TextSink } from '../row-sink.ts';
import { duckdb } from './native.ts';

const { Type } = duckdb;

/** chunkRows is how many rows DuckDB takes at a time. */
export const chunkRows: number = duckdb.vector_size();

/** ColumnBuffer gathers the values of one column and copies them into a vector; `flush` gives the bytes that they take. */
export type ColumnBuffer = ColumnSink & { flush(vector: Vector, rows: number): number };

/** columnBuffer makes the buffer for a type; throws for types that no value is written as. */
export function columnBuffer(type: LogicalType): ColumnBuffer {
  const id = duckdb.get_type_id(type);
  const width = id === Type.DECIMAL ? decimalBytes(duckdb.decimal_width(type)) : integerBytes.get(id);
  if (width !== undefined) return new IntegerBuffer(width);
  if (id === Type.DOUBLE) return new FloatBuffer(new Float64Array(chunkRows));
  if (id === Type.FLOAT) return new FloatBuffer(new Float32Array(chunkRows));
  if (id === Type.VARCHAR) return new TextBuffer();
  throw new Error(`Values of type ${duckdb.Type[id]} cannot be appended`);
}

const integerBytes: ReadonlyMap<number, number> = new Map([
  [Type.BOOLEAN, 1],
  [Type.TINYINT, 1],
  [Type.SMALLINT, 2],
  [Type.INTEGER, 4],
  [Type.DATE, 4],
  [Type.BIGINT, 8],
  [Type.TIMESTAMP, 8],
  [Type.TIMESTAMP_TZ, 8],
  [Type.HUGEINT, 16],
]);

/** DuckDB stores a decimal in the smallest integer that holds its digits. */
function decimalBytes(digits: number): number {
  if (digits <= 4) return 2;
  if (digits <= 9) return 4;
  return digits <= 18 ? 8 : 16;
}

/** Validity is a bit per row, set where there is a value. */
class Validity {
  readonly #bits = new Uint8Array(chunkRows / 8).fill(0xff);
  #hasNull = false;

  setNull(row: number): void {
    this.#bits[row >> 3]! &= ~(1 << (row & 7));
    this.#hasNull = true;
  }

  flush(vector: Vector): void {
    if (!this.#hasNull) return;
    duckdb.vector_ensure_validity_writable(vector);
    duckdb.copy_data_to_vector_validity(
      vector,
      0,
      this.#bits.buffer as ArrayBuffer,
      0,
      this.#bits.byteLength,
    );
    this.#bits.fill(0xff);
    this.#hasNull = false;
  }
}

const twoTo32 = 4294967296;

class IntegerBuffer implements IntegerSink {
  readonly kind = 'integer';
  readonly #validity = new Validity();
  readonly #words: Int32Array;
  readonly #small: Int8Array | Int16Array | Int32Array;

  constructor(readonly width: number) {
    const buffer = new ArrayBuffer(chunkRows * width);
    this.#words = new Int32Array(buffer);
    this.#small = width === 1 ? new Int8Array(buffer) : width === 2 ? new Int16Array(buffer) : this.#words;
  }

  setNumber(row: number, value: number): void {
    if (this.width <= 4) this.#small[row] = value;
    else this.setWords(row, Math.floor(value / twoTo32), value);
  }

  setWords(row: number, high: number, low: number): void {
    if (this.width <= 4) {
      this.#small[row] = low;
      return;
    }
    const at = (row * this.width) >> 2;
    this.#words[at] = low;
    this.#words[at + 1] = high;
    if (this.width === 8) return;
    const sign = (high | 0) < 0 ? -1 : 0;
    this.#words[at + 2] = sign;
    this.#words[at + 3] = sign;
  }

  setBig(row: number, value: bigint): void {
    if (this.width <= 4) {
      this.#small[row] = Number(value);
      return;
    }
    const at = (row * this.width) >> 2;
    for (let i = 0; i < this.width >> 2; i++) {
      this.#words[at + i] = Number(BigInt.asIntN(32, value >> BigInt(32 * i)));
    }
  }

  setNull(row: number): void {
    this.#validity.setNull(row);
  }

  flush(vector: Vector, rows: number): number {
    const bytes = rows * this.width;
    duckdb.copy_data_to_vector(vector, 0, this.#words.buffer as ArrayBuffer, 0, bytes);
    this.#validity.flush(vector);
    return bytes;
  }
}

class FloatBuffer implements FloatSink {
  readonly kind = 'float';
  readonly #validity = new Validity();

  constructor(private readonly values: Float64Array | Float32Array) {}

  setNumber(row: number, value: number): void {
    this.values[row] = value;
  }

  setNull(row: number): void {
    this.#validity.setNull(row);
  }

  flush(vector: Vector, rows: number): number {
    const { buffer, BYTES_PER_ELEMENT } = this.values;
    const bytes = rows * BYTES_PER_ELEMENT;
    duckdb.copy_data_to_vector(vector, 0, buffer as ArrayBuffer, 0, bytes);
    this.#validity.flush(vector);
    return bytes;
  }
}

const entryBytes = 16;
const inlineBytes = 12;

/** Short texts stand in the 16-byte entry itself; long ones are kept aside and handed over one by one. */
class TextBuffer implements TextSink {
  readonly kind = 'text';
  readonly #validity = new Validity();
  readonly #entries = new Uint8Array(chunkRows * entryBytes);
  readonly #lengths = new Int32Array(this.#entries.buffer);
  #long = new Uint8Array(chunkRows * 32);
  #used = 0;
  readonly #rows: number[] = [];
  readonly #ends: number[] = [];

  setBytes(row: number, bytes: Uint8Array, start: number, end: number): void {
    const length = end - start;
    const at = row * entryBytes;
    if (length > inlineBytes) {
      this.#keep(row, bytes.subarray(start, end));
      return;
    }
    // What stands after a short text must be zero: DuckDB compares whole entries.
    this.#lengths.fill(0, (at >> 2) + 1, (at + entryBytes) >> 2);
    this.#lengths[at >> 2] = length;
    for (let i = 0; i < length; i++) this.#entries[at + 4 + i] = bytes[start + i]!;
  }

  setNull(row: number): void {
    const at = (row * entryBytes) >> 2;
    this.#lengths.fill(0, at, at + (entryBytes >> 2));
    this.#validity.setNull(row);
  }

  #keep(row: number, text: Uint8Array): void {
    const needed = this.#used + text.length;
    if (needed > this.#long.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.#long.length));
      larger.set(this.#long.subarray(0, this.#used));
      this.#long = larger;
    }
    this.#long.set(text, this.#used);
    this.#used = needed;
    this.#rows.push(row);
    this.#ends.push(needed);
    const at = (row * entryBytes) >> 2;
    this.#lengths.fill(0, at, at + (entryBytes >> 2));
  }

  flush(vector: Vector, rows: number): number {
    const bytes = rows * entryBytes + this.#used;
    duckdb.copy_data_to_vector(vector, 0, this.#entries.buffer as ArrayBuffer, 0, rows * entryBytes);
    let start = 0;
    for (let i = 0; i < this.#rows.length; i++) {
      const end = this.#ends[i]!;
      duckdb.vector_assign_string_element_len(vector, this.#rows[i]!, this.#long.subarray(start, end));
      start = end;
    }
    this.#rows.length = 0;
    this.#ends.length = 0;
    this.#used = 0;
    this.#validity.flush(vector);
    return bytes;
  }
}
