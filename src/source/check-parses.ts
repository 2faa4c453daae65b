import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { Source } from '../model/source.ts';
import { quoteIdentifier } from '../sql/quote.ts';
import { type Cleaning, chainSql, type ParseCheck, stageName } from './clean.ts';
import { type Concealed, shownValue } from './conceal.ts';
import type { Scan } from './load.ts';
import { misfitPlaces } from './misfits.ts';

/** checkParses names the texts that `parse` cannot read, in one statement over the chain; each column is one diagnostic. */
export async function checkParses(
  engine: Engine,
  source: Source,
  scan: Scan,
  { parses, stages }: Pick<Cleaning, 'parses' | 'stages'>,
  concealing: Concealed,
): Promise<Diagnostic[]> {
  if (parses.length === 0) return [];
  const facts = parses.map(({ column, before, misfit }) => {
    const text = `CAST(${quoteIdentifier(column.name)} AS VARCHAR)`;
    return `(SELECT struct_pack(n := count(*), example := min(${text})) FROM ${stageName(before)} WHERE ${misfit})`;
  });
  const rows = facts.map((fact, i) => `SELECT ${i} AS i, ${fact} AS found`).join(' UNION ALL ');
  const table = await engine.query(
    `${chainSql(scan.sql, stages)} SELECT i, found.n, found.example FROM (${rows}) ORDER BY i`,
  );
  const [numbers, examples] = [table.columns[1]!.values, table.columns[2]!.values];
  const diagnostics: Diagnostic[] = [];
  for (const [i, parse] of parses.entries()) {
    const count = Number(numbers[i]);
    if (count === 0) continue;
    const example = shownValue(concealing, parse.column.name, String(examples[i]));
    diagnostics.push(await misfitAt({ engine, source, scan }, parse, count, example));
  }
  return diagnostics;
}

async function misfitAt(
  { engine, source, scan }: { readonly engine: Engine; readonly source: Source; readonly scan: Scan },
  { column, misfit, wanted, span }: ParseCheck,
  count: number,
  example: string,
): Promise<Diagnostic> {
  const { name, raw } = column;
  const condition = misfit.replaceAll(quoteIdentifier(name), quoteIdentifier(raw ?? name));
  const places = await misfitPlaces(engine, scan, raw, condition, count);
  const [first = example, ...others] = places;
  const values = count === 1 ? '1 value' : `${count} values`;
  const message = `${first} is no ${wanted} (column ${name} of source ${source.name}; ${values})`;
  const help = 'correct the data, or let such values be null: { as: …, otherwise: empty }';
  const note = others.length > 0 ? { note: `also ${others.join('; ')}` } : {};
  return errorAt('source-type', message, span, { help, ...note });
}
