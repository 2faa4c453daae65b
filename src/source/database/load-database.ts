import { type Diagnostic, warningAt } from '../../diagnostic/diagnostic.ts';
import type { Database, DatabaseColumn, ReadColumn } from '../../engine/database/database.ts';
import type { Engine } from '../../engine/engine.ts';
import { sqlTypeOf } from '../../model/column-type.ts';
import type { DatabaseRows } from '../../model/database.ts';
import { findColumn } from '../../model/find-column.ts';
import type { Source } from '../../model/source.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import { castText, castValue } from '../cast.ts';
import { checkDeclared } from '../check-declared.ts';
import { isSameType } from '../describe.ts';
import type { LoadOptions, Scan } from '../load.ts';
import { failAt } from '../source-failure.ts';
import type { Databases } from './databases.ts';

/**
 * loadDatabase copies the rows of a table or query into a temporary table, as they arrive; throws SourceFailure, or
 * DatabaseError when the database fails, and then leaves nothing behind.
 */
export async function loadDatabase(
  engine: Engine,
  source: Source,
  databases: Databases,
  options: LoadOptions,
): Promise<Scan> {
  const rows = source.database!;
  const database = await databases.open(rows.engine);
  const from = fromSql(database, rows);
  const columns = planColumns(source, rows, await database.describe(from), options);
  const table = await makeTable(engine, options.table, columns);
  try {
    const { value, view } = await engine.store(options.table, options.tempDirectory, (sink) =>
      database.read({ columns, from }, sink),
    );
    await database.release();
    const diagnostics = zeroDateWarnings(source, value.zeroDates);
    const reading = { engine: rows.engine, mode: rows.mode, statement: statementOf(rows), rows: value.rows };
    const scan = await declaredScan(engine, source, view ?? table, columns);
    if (view !== undefined) return { ...scan, isInFiles: true, diagnostics, reading };
    const isTable = columns.every(({ cast }) => cast === undefined);
    return { ...scan, ...(isTable ? { table } : {}), diagnostics, reading };
  } catch (error) {
    await engine.execute(`DROP TABLE IF EXISTS ${table}`).catch(() => undefined);
    throw error;
  }
}

/** makeTable makes the temporary table that rows are read into, and gives its quoted name. */
export async function makeTable(
  engine: Engine,
  name: string,
  columns: readonly PlannedColumn[],
): Promise<string> {
  const table = quoteIdentifier(name);
  const typed = columns.map((column) => `${quoteIdentifier(column.name)} ${column.type}`).join(', ');
  await engine.execute(`CREATE OR REPLACE TABLE ${table} (${typed})`);
  return table;
}

/** fromSql is what follows FROM, in the words of the database. */
export function fromSql(database: Pick<Database, 'identifier'>, { table, query }: DatabaseRows): string {
  if (table !== undefined) return table.split('.').map(database.identifier).join('.');
  // A comment at the end of the query ends with its line.
  return `(${query}\n) AS ${database.identifier('kpi_rows')}`;
}

/** statementOf is what is read, for people. */
export function statementOf({ table, query }: DatabaseRows): string {
  return query ?? `SELECT * FROM ${table}`;
}

/** PlannedColumn is what a column is read as. */
export interface PlannedColumn extends ReadColumn {
  /** The declared type, where it is another than the one that is read. */
  readonly cast?: { readonly declared: string; readonly wanted: string; readonly span: Diagnostic['span'] };
}

/** planColumns chooses what each column is read as. */
export function planColumns(
  source: Source,
  rows: DatabaseRows,
  described: readonly DatabaseColumn[],
  { declarations }: Pick<LoadOptions, 'declarations'>,
): PlannedColumn[] {
  if (described.length === 0) failAt('source-columns', `Source ${source.name} has no columns`, rows.span);
  described.forEach(({ name }, i) => {
    const other = findColumn(described.slice(0, i), name);
    if (other === undefined) return;
    const message = `Source ${source.name} has two columns ${other.name}${other.name === name ? '' : ` and ${name}`}, which SQL cannot tell apart`;
    failAt('source-columns', message, rows.span, { help: 'name columns apart with "query"' });
  });
  for (const [name, { span }] of declarations) {
    if (findColumn(described, name) !== undefined || isDerived(source, name)) continue;
    const message = `Source ${source.name} has no column ${name}, which is declared`;
    failAt('source-columns', message, span, {
      help: `it has ${described.map((column) => column.name).join(', ')}`,
    });
  }
  return described.map((column) => {
    const declared = declarations.get(column.name);
    const wanted = declared && sqlTypeOf(declared.type);
    const { name, sql } = column;
    const type = column.type ?? openType(source, rows, column, wanted);
    if (declared === undefined || wanted === undefined || isSameType(type, wanted)) {
      return { name, sql, type };
    }
    return { name, sql, type, cast: { declared: declared.type, wanted, span: declared.span } };
  });
}

function isDerived({ clean }: Source, name: string): boolean {
  return clean.some((step) => step.kind === 'derive' && Object.keys(step.columns).includes(name));
}

/** A number without bounds is read as what it is declared as. */
function openType(
  source: Source,
  rows: DatabaseRows,
  { name, native }: DatabaseColumn,
  wanted: string | undefined,
): string {
  if (wanted === undefined) {
    const message = `Column ${name} of source ${source.name} is ${native}, whose digits are not bounded`;
    failAt('source-type', message, rows.span, {
      help: `declare what it holds: columns: { ${name}: decimal(18,2) }`,
    });
  }
  if (wanted === 'BIGINT') return 'HUGEINT';
  return wanted.startsWith('DECIMAL') || wanted === 'DOUBLE' ? wanted : 'VARCHAR';
}

/** declaredScan is a scan of a relation with its declared types; values that do not fit are a SourceFailure. */
export async function declaredScan(
  engine: Engine,
  source: Source,
  relation: string,
  columns: readonly PlannedColumn[],
): Promise<Pick<Scan, 'sql' | 'columns' | 'files'>> {
  if (columns.every(({ cast }) => cast === undefined)) {
    const plain = columns.map(({ name, type }) => ({ name, type }));
    return { sql: `SELECT * FROM ${relation}`, columns: plain, files: [] };
  }
  const shaped = columns.map(({ name, type, cast }) => {
    const quoted = quoteIdentifier(name);
    if (cast === undefined) return { name, type, sql: quoted };
    const { wanted, declared, span } = cast;
    const { value, misfit } = type === 'VARCHAR' ? castText(quoted, wanted) : castValue(quoted, type, wanted);
    return { name, type: wanted, sql: `${value} AS ${quoted}`, check: { declared, misfit, span } };
  });
  await checkDeclared(engine, source, relation, shaped);
  const sql = `SELECT ${shaped.map((column) => column.sql).join(', ')} FROM ${relation}`;
  return { sql, columns: shaped.map(({ name, type }) => ({ name, type })), files: [] };
}

/** zeroDateWarnings says how many values of which columns were no dates. */
export function zeroDateWarnings(source: Source, zeroDates: ReadonlyMap<string, number>): Diagnostic[] {
  return [...zeroDates].map(([column, count]) => {
    const values = count === 1 ? '1 value' : `${count} values`;
    const message = `${values} of column ${column} ${count === 1 ? 'is no date' : 'are no dates'} (0000-00-00) and read as null (source ${source.name})`;
    return warningAt('source-time', message, source.database?.span);
  });
}
