import type { LogicalType, Vector } from '@duckdb/node-bindings';
import type { ResultValue } from '../engine.ts';
import { duckdb } from './native.ts';

/** VectorReader appends the first `count` values of a vector to `out`. */
export type VectorReader = (vector: Vector, count: number, out: ResultValue[]) => void;

const { Type } = duckdb;

/** vectorReader chooses how values of a type are read; undefined for types that DuckDB must turn into text first. */
export function vectorReader(type: LogicalType): VectorReader | undefined {
  const id = duckdb.get_type_id(type);
  if (id === Type.DECIMAL) return decimalReader(type);
  return readers.get(id);
}

/** readValid reads `width` bytes a value and turns the valid ones into values. */
function readValid(width: number, valueAt: (view: DataView, offset: number) => ResultValue): VectorReader {
  return (vector, count, out) => {
    const data = duckdb.vector_get_data(vector, count * width);
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const validity = duckdb.vector_get_validity(vector, ((count + 63) >> 6) * 8) as Uint8Array | null;
    for (let row = 0; row < count; row++) {
      const isNull = validity !== null && (validity[row >> 3]! & (1 << (row & 7))) === 0;
      out.push(isNull ? null : valueAt(view, row * width));
    }
  };
}

function int128(view: DataView, offset: number): bigint {
  return (view.getBigInt64(offset + 8, true) << 64n) | view.getBigUint64(offset, true);
}

/** compact gives a number where a double holds the integer exactly. */
function compact(value: bigint): number | bigint {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

const inlineLength = 12;

/** DuckDB keeps short strings inside the 16-byte entry, longer ones behind a pointer in its last 8 bytes. */
function text(view: DataView, offset: number): string {
  const length = view.getUint32(offset, true);
  if (length <= inlineLength) {
    return Buffer.from(view.buffer, view.byteOffset + offset + 4, length).toString('utf8');
  }
  const bytes = duckdb.get_data_from_pointer(
    view.buffer as ArrayBuffer,
    view.byteOffset + offset + 8,
    length,
  );
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function decimalReader(type: LogicalType): VectorReader {
  const scale = duckdb.decimal_scale(type);
  switch (duckdb.decimal_internal_type(type)) {
    case Type.SMALLINT:
      return readValid(2, (view, at) => ({ value: BigInt(view.getInt16(at, true)), scale }));
    case Type.INTEGER:
      return readValid(4, (view, at) => ({ value: BigInt(view.getInt32(at, true)), scale }));
    case Type.BIGINT:
      return readValid(8, (view, at) => ({ value: view.getBigInt64(at, true), scale }));
    default:
      return readValid(16, (view, at) => ({ value: int128(view, at), scale }));
  }
}

const microseconds = readValid(8, (view, at) => view.getBigInt64(at, true));

const readers: ReadonlyMap<number, VectorReader> = new Map([
  [Type.BOOLEAN, readValid(1, (view, at) => view.getUint8(at) !== 0)],
  [Type.TINYINT, readValid(1, (view, at) => view.getInt8(at))],
  [Type.SMALLINT, readValid(2, (view, at) => view.getInt16(at, true))],
  [Type.INTEGER, readValid(4, (view, at) => view.getInt32(at, true))],
  [Type.BIGINT, readValid(8, (view, at) => compact(view.getBigInt64(at, true)))],
  [Type.UTINYINT, readValid(1, (view, at) => view.getUint8(at))],
  [Type.USMALLINT, readValid(2, (view, at) => view.getUint16(at, true))],
  [Type.UINTEGER, readValid(4, (view, at) => view.getUint32(at, true))],
  [Type.UBIGINT, readValid(8, (view, at) => compact(view.getBigUint64(at, true)))],
  [Type.HUGEINT, readValid(16, (view, at) => compact(int128(view, at)))],
  [Type.FLOAT, readValid(4, (view, at) => view.getFloat32(at, true))],
  [Type.DOUBLE, readValid(8, (view, at) => view.getFloat64(at, true))],
  [Type.DATE, readValid(4, (view, at) => view.getInt32(at, true))],
  [Type.TIMESTAMP, microseconds],
  [Type.TIMESTAMP_TZ, microseconds],
  [Type.TIMESTAMP_S, readValid(8, (view, at) => view.getBigInt64(at, true) * 1_000_000n)],
  [Type.TIMESTAMP_MS, readValid(8, (view, at) => view.getBigInt64(at, true) * 1_000n)],
  [Type.TIMESTAMP_NS, readValid(8, (view, at) => view.getBigInt64(at, true) / 1_000n)],
  [Type.VARCHAR, readValid(16, text)],
  [
    Type.SQLNULL,
    (_vector: Vector, count: number, out: ResultValue[]) => out.push(...new Array(count).fill(null)),
  ],
]);
