import { statSync } from 'node:fs';
import { type Engine, EngineError } from '../../engine/engine.ts';
import type { DatabaseRows } from '../../model/database.ts';
import type { Source } from '../../model/source.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/quote.ts';
import { describeSelect } from '../describe.ts';
import type { LoadOptions, Scan } from '../load.ts';
import { failAt } from '../source-failure.ts';
import type { Databases } from './databases.ts';
import { declaredScan, planColumns, statementOf } from './load-database.ts';

/**
 * scanDuckDb makes a scan over a table or query of a DuckDB file, which is attached under the engine's name and read in
 * place; throws SourceFailure when that cannot be.
 */
export async function scanDuckDb(
  engine: Engine,
  source: Source,
  databases: Databases,
  options: LoadOptions,
): Promise<Scan> {
  const rows = source.database!;
  await attach(engine, databases, rows);
  const from = inPlace(rows);
  const described = await describe(engine, source, from, rows);
  const columns = planColumns(source, rows, described, options);
  const scan = await declaredScan(engine, source, from, columns);
  const reading = { engine: rows.engine, mode: rows.mode, statement: statementOf(rows), rows: null };
  return { ...scan, diagnostics: [], reading };
}

async function attach(engine: Engine, databases: Databases, { engine: name }: DatabaseRows): Promise<void> {
  const { file = '', span } = databases.definition(name);
  const path = databases.path(file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    failAt('source-missing', `There is no file ${file} (engine ${name})`, span);
  try {
    await engine.execute(
      `ATTACH IF NOT EXISTS ${quoteLiteral(path)} AS ${quoteIdentifier(name)} (READ_ONLY)`,
    );
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const isLocked = /lock/i.test(error.message);
    failAt('source-connection', `The file ${file} cannot be opened (engine ${name})`, span, {
      note: error.message,
      ...(isLocked ? { help: 'another process has it open for writing: try again once that has ended' } : {}),
    });
  }
}

function inPlace({ engine, table, query }: DatabaseRows): string {
  if (table === undefined) return `(${query}\n)`;
  return [engine, ...table.split('.')].map(quoteIdentifier).join('.');
}

async function describe(engine: Engine, source: Source, from: string, rows: DatabaseRows) {
  try {
    const columns = await describeSelect(engine, `SELECT * FROM ${from}`);
    return columns.map(({ name, type }) => ({ name, type, native: type, sql: quoteIdentifier(name) }));
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const message = `Engine ${rows.engine} has no such table or column as source ${source.name} reads`;
    return failAt('source-missing', message, rows.span, { note: error.message });
  }
}
