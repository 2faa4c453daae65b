import type { DatabaseColumn } from '../database.ts';

/** ColumnFacts is what the driver tells of a column. https://docs.snowflake.com/en/developer-guide/node-js/nodejs-driver-consume */
export interface ColumnFacts {
  getName(): string;
  getType(): string;
  getPrecision(): number | null | undefined;
  getScale(): number | null | undefined;
}

type Described = Omit<DatabaseColumn, 'name'>;
type Describe = readonly [native: string, type: string, sql: (column: string) => string];

const asIs = (column: string) => column;
const asText = (column: string) => `TO_VARCHAR(${column})`;
const asJson = (column: string) => `TO_JSON(${column})`;
const clock = (time: string) => `TO_VARCHAR(${time}, 'YYYY-MM-DD HH24:MI:SS.FF9')`;
// Whatever zone the session has.
const instant = (column: string) => clock(`CONVERT_TIMEZONE('UTC', ${column})`);

// Types as the server names them in `rowtype`.
const known: Readonly<Record<string, Describe>> = {
  real: ['float', 'DOUBLE', asIs],
  boolean: ['boolean', 'BOOLEAN', asIs],
  text: ['varchar', 'VARCHAR', asIs],
  date: ['date', 'DATE', (column) => `TO_VARCHAR(${column}, 'YYYY-MM-DD')`],
  time: ['time', 'VARCHAR', (column) => `TO_VARCHAR(${column}, 'HH24:MI:SS.FF9')`],
  timestamp_ntz: ['timestamp_ntz', 'TIMESTAMP', clock],
  timestamp_ltz: ['timestamp_ltz', 'TIMESTAMPTZ', instant],
  timestamp_tz: ['timestamp_tz', 'TIMESTAMPTZ', instant],
  variant: ['variant', 'VARCHAR', asJson],
  object: ['object', 'VARCHAR', asJson],
  array: ['array', 'VARCHAR', asJson],
  binary: ['binary', 'VARCHAR', (column) => `HEX_ENCODE(${column})`],
};

/** describeColumn says which of DuckDB's types holds a column's values, and what to select so that they come without loss. */
export function describeColumn(quoted: string, facts: ColumnFacts): DatabaseColumn {
  return { name: facts.getName(), ...described(quoted, facts) };
}

function described(column: string, facts: ColumnFacts): Described {
  const name = facts.getType().toLowerCase();
  if (name === 'fixed') return fixed(column, facts.getPrecision() ?? 38, facts.getScale() ?? 0);
  // Its exponent has no bounds.
  if (name === 'decfloat') return { native: name, sql: asText(column) };
  const [native, type, sql] = known[name] ?? [name, 'VARCHAR', asText];
  return { native, type, sql: sql(column) };
}

function fixed(column: string, precision: number, scale: number): Described {
  const native = `number(${precision},${scale})`;
  if (scale > 0) return { native, type: `DECIMAL(${precision},${scale})`, sql: column };
  return { native, type: precision <= 18 ? 'BIGINT' : 'HUGEINT', sql: column };
}
