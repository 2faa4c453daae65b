import type { TypeDescription } from '../database.ts';

/** FieldFacts is what the protocol tells of a column. https://mariadb.com/kb/en/result-set-packets/ */
export interface FieldFacts {
  readonly columnType?: number;
  readonly flags?: number | readonly string[];
  readonly decimals?: number;
  readonly columnLength?: number;
  readonly characterSet?: number;
}

const unsignedFlag = 32;
const binary = 63;

type Describe = (field: FieldFacts, isUnsigned: boolean) => TypeDescription;

const whole =
  (native: string, signed: string, unsigned: string): Describe =>
  (_field, isUnsigned) =>
    isUnsigned ? { native: `${native} unsigned`, type: unsigned } : { native, type: signed };
const as =
  (native: string, type: string): Describe =>
  () => ({ native, type });

// Unsigned integers are read as the next larger signed ones, so that differences can be negative.
const known: ReadonlyMap<number, Describe> = new Map([
  [0, decimal],
  [246, decimal],
  [1, whole('tinyint', 'TINYINT', 'SMALLINT')],
  [2, whole('smallint', 'SMALLINT', 'INTEGER')],
  [9, whole('mediumint', 'INTEGER', 'INTEGER')],
  [3, whole('int', 'INTEGER', 'BIGINT')],
  [8, whole('bigint', 'BIGINT', 'HUGEINT')],
  [13, as('year', 'SMALLINT')],
  [16, as('bit', 'HUGEINT')],
  [4, as('float', 'FLOAT')],
  [5, as('double', 'DOUBLE')],
  [10, as('date', 'DATE')],
  [14, as('date', 'DATE')],
  [12, as('datetime', 'TIMESTAMP')],
  [7, as('timestamp', 'TIMESTAMPTZ')],
]);

/** describeField says what a column's type is called and which of DuckDB's types holds its values. */
export function describeField(field: FieldFacts): TypeDescription {
  const describe = known.get(field.columnType ?? -1);
  const flags = typeof field.flags === 'number' ? field.flags : 0;
  return describe === undefined
    ? { native: 'text', type: 'VARCHAR' }
    : describe(field, (flags & unsignedFlag) !== 0);
}

/** The length counts the point and the sign. */
function decimal(field: FieldFacts, isUnsigned: boolean): TypeDescription {
  const scale = field.decimals ?? 0;
  const width = (field.columnLength ?? 0) - (scale > 0 ? 1 : 0) - (isUnsigned ? 0 : 1);
  const native = `decimal(${width},${scale})`;
  return width >= 1 && width <= 38 ? { native, type: `DECIMAL(${width},${scale})` } : { native };
}

/** readSql is what to select for a column, given as SQL, so that its value comes whole and as text. */
export function readSql(column: string, field: FieldFacts): string {
  switch (field.columnType) {
    case 4:
      // As a float it would be written with six digits.
      return `${column} + 0e0`;
    case 16:
      return `${column} + 0`;
    default:
      return isBinary(field) ? `hex(${column})` : column;
  }
}

/** isBinary tells whether a column holds bytes that are no text. */
function isBinary({ columnType, characterSet }: FieldFacts): boolean {
  const isBlobOrString = columnType !== undefined && columnType >= 249;
  return isBlobOrString && characterSet === binary;
}
