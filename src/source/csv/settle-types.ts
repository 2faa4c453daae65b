import type { Engine } from '../../engine/engine.ts';
import type { Source } from '../../model/source.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import { candidateTypes, fitsSql, type TextType } from '../column-type.ts';
import { groupFiles, readCsvSql } from './csv-file.ts';
import type { CsvFiles } from './inspect.ts';

/** ColumnTypes gives the type of each column that no declaration types; VARCHAR when absent. */
export type ColumnTypes = ReadonlyMap<string, TextType>;

/** typesSeen is what the beginnings of the files say. */
export function typesSeen(loading: CsvFiles): ColumnTypes {
  return new Map(loading.columns.map(({ name, type }) => [name, type ?? 'VARCHAR']));
}

/** settleTypes finds, in one pass over all of the files, the narrowest type that holds every value of each column. */
export async function settleTypes(
  engine: Engine,
  source: Source,
  loading: CsvFiles,
  isDeclared: (name: string) => boolean,
): Promise<ColumnTypes> {
  const checks = loading.columns
    .filter(({ name }) => !isDeclared(name))
    .flatMap(({ name, type }) =>
      candidateTypes(type).map((candidate) => ({ name, candidate, column: quoteIdentifier(name) })),
    );
  const types = new Map<string, TextType>();
  if (checks.length === 0) return types;
  const counts = checks.map(({ column, candidate }) => {
    const fits = fitsSql(column, candidate, loading.numbers);
    return `count(${column}), count_if(${column} IS NOT NULL AND NOT ${fits})`;
  });
  const names = loading.columns.map(({ name }) => quoteIdentifier(name)).join(', ');
  const selects = groupFiles(loading.files).map(
    (group) => `SELECT ${names} FROM ${readCsvSql(source, group)}`,
  );
  const table = await engine.query(`SELECT ${counts.join(', ')} FROM (${selects.join(' UNION ALL ')})`);
  checks.forEach(({ name, candidate }, i) => {
    const values = Number(table.columns[2 * i]?.values[0] ?? 0);
    const misfits = Number(table.columns[2 * i + 1]?.values[0] ?? 0);
    if (values > 0 && misfits === 0 && !types.has(name)) types.set(name, candidate);
  });
  return types;
}
