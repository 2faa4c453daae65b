import type { DatabaseColumn } from '../database.ts';

/** ColumnFacts is what the driver tells of a column. https://tediousjs.github.io/tedious/api-request.html#event_columnMetadata */
export interface ColumnFacts {
  readonly colName: string;
  readonly type: { readonly name: string };
  readonly precision?: number;
  readonly scale?: number;
  /** Bytes of a value. */
  readonly dataLength?: number;
}

type Described = Omit<DatabaseColumn, 'name'>;
type Describe = (column: string, facts: ColumnFacts) => Described;

const as =
  (native: string, type: string): Describe =>
  (sql) => ({ native, type, sql });
const written =
  (native: string, type: string, write: (column: string) => string): Describe =>
  (column) => ({ native, type, sql: write(column) });

// Styles of CONVERT: https://learn.microsoft.com/sql/t-sql/functions/cast-and-convert-transact-sql
const convert = (type: string, style: number) => (column: string) => `CONVERT(${type}, ${column}, ${style})`;
const hexadecimal = convert('varchar(max)', 2);
const clock = convert('varchar(27)', 121);
// The driver would make doubles of decimals, and drop the digits of times beyond milliseconds.
const fourPlaces = convert('varchar(32)', 2);

const tinyint = as('tinyint', 'SMALLINT');
const smallint = as('smallint', 'SMALLINT');
const int = as('int', 'INTEGER');
const bigint = written('bigint', 'BIGINT', (column) => `CONVERT(varchar(20), ${column})`);
const real = as('real', 'FLOAT');
const float = as('float', 'DOUBLE');
const bit = written('bit', 'BOOLEAN', (column) => `CONVERT(tinyint, ${column})`);
const money = written('money', 'DECIMAL(19,4)', fourPlaces);
const smallmoney = written('smallmoney', 'DECIMAL(10,4)', fourPlaces);
const datetime = written('datetime', 'TIMESTAMP', clock);
const smalldatetime = written('smalldatetime', 'TIMESTAMP', clock);
const unicode = (native: string) =>
  written(native, 'VARCHAR', (column) => `CONVERT(nvarchar(max), ${column})`);
const bytes = (native: string) => written(native, 'VARCHAR', hexadecimal);

const bySize =
  (sizes: Readonly<Record<number, Describe>>): Describe =>
  (column, facts) =>
    (sizes[facts.dataLength ?? 0] ?? text)(column, facts);

const decimal: Describe = (column, { precision = 18, scale = 0 }) => ({
  native: `decimal(${precision},${scale})`,
  type: `DECIMAL(${precision},${scale})`,
  sql: `CONVERT(varchar(41), ${column})`,
});

const text = as('text', 'VARCHAR');

const known: Readonly<Record<string, Describe>> = {
  TinyInt: tinyint,
  SmallInt: smallint,
  Int: int,
  BigInt: bigint,
  IntN: bySize({ 1: tinyint, 2: smallint, 4: int, 8: bigint }),
  Real: real,
  Float: float,
  FloatN: bySize({ 4: real, 8: float }),
  Bit: bit,
  BitN: bit,
  Decimal: decimal,
  DecimalN: decimal,
  Numeric: decimal,
  NumericN: decimal,
  Money: money,
  SmallMoney: smallmoney,
  MoneyN: bySize({ 4: smallmoney, 8: money }),
  Date: written('date', 'DATE', convert('char(10)', 23)),
  DateTime: datetime,
  SmallDateTime: smalldatetime,
  DateTimeN: bySize({ 4: smalldatetime, 8: datetime }),
  DateTime2: written('datetime2', 'TIMESTAMP', clock),
  DateTimeOffset: written(
    'datetimeoffset',
    'TIMESTAMPTZ',
    (column) => `CONVERT(varchar(27), CONVERT(datetime2(7), SWITCHOFFSET(${column}, '+00:00')), 121)`,
  ),
  Time: written('time', 'VARCHAR', convert('varchar(16)', 121)),
  UniqueIdentifier: written('uniqueidentifier', 'VARCHAR', (column) => `CONVERT(char(36), ${column})`),
  Binary: bytes('binary'),
  VarBinary: bytes('varbinary'),
  Image: written('image', 'VARCHAR', (column) => hexadecimal(`CONVERT(varbinary(max), ${column})`)),
  Text: unicode('text'),
  NText: unicode('ntext'),
  Xml: unicode('xml'),
  Variant: written('sql_variant', 'VARCHAR', (column) => `CONVERT(nvarchar(4000), ${column})`),
  UDT: written('user-defined', 'VARCHAR', (column) => `${column}.ToString()`),
};

/** describeColumn says which of DuckDB's types holds a column's values, and what to select so that they come without loss. */
export function describeColumn(quoted: string, facts: ColumnFacts): DatabaseColumn {
  return { name: facts.colName, ...(known[facts.type.name] ?? text)(quoted, facts) };
}
