import type { DatabaseColumn } from '../database.ts';

/** FieldFacts is a column as BigQuery describes it. https://cloud.google.com/bigquery/docs/reference/rest/v2/tables#TableFieldSchema */
export interface FieldFacts {
  readonly name: string;
  readonly type: string;
  readonly mode?: string;
  readonly precision?: string;
  readonly scale?: string;
}

type Described = Omit<DatabaseColumn, 'name'>;

const asString = (column: string) => `CAST(${column} AS STRING)`;
// Of null TO_JSON_STRING makes the text null.
const asJson = (column: string) => `IF(${column} IS NULL, NULL, TO_JSON_STRING(${column}))`;

type Describe = readonly [native: string, type: string, sql: (column: string) => string];

// The driver would make doubles of whole numbers, and objects of decimals and dates.
const int64: Describe = ['int64', 'BIGINT', asString];
const float64: Describe = ['float64', 'DOUBLE', (column) => column];
const bool: Describe = ['bool', 'BOOLEAN', (column) => `CAST(${column} AS INT64)`];
const struct: Describe = ['struct', 'VARCHAR', asJson];

const known: Readonly<Record<string, Describe>> = {
  INTEGER: int64,
  INT64: int64,
  FLOAT: float64,
  FLOAT64: float64,
  BOOLEAN: bool,
  BOOL: bool,
  STRING: ['string', 'VARCHAR', (column) => column],
  BYTES: ['bytes', 'VARCHAR', (column) => `UPPER(TO_HEX(${column}))`],
  DATE: ['date', 'DATE', asString],
  DATETIME: ['datetime', 'TIMESTAMP', asString],
  TIMESTAMP: [
    'timestamp',
    'TIMESTAMPTZ',
    (column) => `FORMAT_TIMESTAMP('%E4Y-%m-%d %H:%M:%E6S', ${column}, 'UTC')`,
  ],
  GEOGRAPHY: ['geography', 'VARCHAR', (column) => `ST_ASTEXT(${column})`],
  JSON: ['json', 'VARCHAR', asJson],
  RECORD: struct,
  STRUCT: struct,
};

/** describeField says which of DuckDB's types holds a column's values, and what to select so that they come without loss. */
export function describeField(quoted: string, field: FieldFacts): DatabaseColumn {
  return { name: field.name, ...described(quoted, field) };
}

function described(column: string, { type, mode, precision, scale }: FieldFacts): Described {
  if (mode === 'REPEATED')
    return { native: `array<${type.toLowerCase()}>`, type: 'VARCHAR', sql: asJson(column) };
  if (type === 'NUMERIC' || type === 'BIGNUMERIC') return decimal(type, column, precision, scale);
  const [native, read, sql] = known[type] ?? [type.toLowerCase(), 'VARCHAR', asString];
  return { native, type: read, sql: sql(column) };
}

/** Without parameters NUMERIC has 38 digits, 9 of them behind the point, and BIGNUMERIC more than any exact type here. */
function decimal(type: string, column: string, precision?: string, scale = '0'): Described {
  const sql = asString(column);
  const native = type.toLowerCase();
  if (precision === undefined)
    return type === 'NUMERIC' ? { native, type: 'DECIMAL(38,9)', sql } : { native, sql };
  const full = `${native}(${precision},${scale})`;
  return Number(precision) > 38
    ? { native: full, sql }
    : { native: full, type: `DECIMAL(${precision},${scale})`, sql };
}
