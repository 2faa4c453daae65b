import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { Source } from '../model/source.ts';
import { quoteIdentifier } from '../sql/quote.ts';
import { rawConcealed, shownValue } from './conceal.ts';
import type { ScanColumn } from './load.ts';
import { SourceFailure } from './source-failure.ts';

/** ShapedColumn is a column of a scan and the SQL that gives it its type. */
export interface ShapedColumn extends ScanColumn {
  readonly sql: string;
  /** Where a type is declared that the files do not have. */
  readonly check?: { readonly declared: string; readonly misfit: string; readonly span: Diagnostic['span'] };
}

/** checkDeclared counts, in one statement, the values that do not fit the declared types; throws SourceFailure for any. */
export async function checkDeclared(
  engine: Engine,
  source: Source,
  from: string,
  columns: readonly ShapedColumn[],
): Promise<void> {
  const checks = columns.flatMap(({ name, check }) =>
    check && check.misfit !== 'false' ? [{ name, ...check }] : [],
  );
  if (checks.length === 0) return;
  const counted = checks.map(({ name, misfit }) => {
    const example = `min(CAST(${quoteIdentifier(name)} AS VARCHAR)) FILTER (WHERE ${misfit})`;
    return `count_if(${misfit}), ${example}`;
  });
  const table = await engine.query(`SELECT ${counted.join(', ')} FROM ${from}`);
  const diagnostics = checks.flatMap(({ name, declared, span }, i) => {
    const count = Number(table.columns[2 * i]?.values[0] ?? 0);
    if (count === 0) return [];
    const example = String(table.columns[2 * i + 1]?.values[0]);
    const message = `${shownValue(rawConcealed(source), name, example)} is not ${declared} (column ${name} of source ${source.name}; ${count} such ${Number(count) === 1 ? 'value' : 'values'})`;
    return [
      errorAt('source-type', message, span, { help: 'declare a type that holds all values without loss' }),
    ];
  });
  if (diagnostics.length > 0) throw new SourceFailure(diagnostics);
}
