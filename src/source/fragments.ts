import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { Engine } from '../engine/engine.ts';
import { parseFragments } from '../engine/parse-fragments.ts';
import { qualifiedColumn } from '../expr/sql/columns.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { columnRefs, hasAggregate } from '../expr/sql/walk.ts';
import { findColumn } from '../model/find-column.ts';
import { type SourceText, spanWithin } from '../model/located.ts';
import type { Source } from '../model/source.ts';
import { duckdb } from '../sql/dialect/duckdb.ts';
import { renderExpr } from '../sql/render-expr.ts';
import { SourceFailure } from './source-failure.ts';

/** Fragments gives the parsed form of each fragment of a source's definition. */
export type Fragments = ReadonlyMap<SourceText, SqlExpr>;

/** parseSourceFragments parses what `clean`, `checks` and `watermark` of a source say, in one statement; throws SourceFailure. */
export async function parseSourceFragments(engine: Engine, source: Source): Promise<Fragments> {
  const texts = fragmentsOf(source);
  if (texts.length === 0) return new Map();
  const parses = await parseFragments(
    engine,
    texts.map(({ text }) => text.text),
  );
  const diagnostics: Diagnostic[] = [];
  const fragments = new Map<SourceText, SqlExpr>();
  parses.forEach((parse, i) => {
    const { text, isAggregate } = texts[i]!;
    // Cleaning comes before joining, so that a column stands by its own name.
    const mistake = parse.kind === 'error' ? parse : qualifiedColumn(parse.expr);
    if (parse.kind === 'error' || mistake !== undefined) {
      const { code, message, start, end, help } = mistake!;
      diagnostics.push(errorAt(code, message, spanWithin(text, start, end), help ? { help } : {}));
    } else if (isAggregate !== undefined && hasAggregate(parse.expr) !== isAggregate) {
      const message = isAggregate
        ? 'A watermark is an aggregate, such as max(loaded_at)'
        : 'Cleaning sees one row at a time, so it cannot aggregate';
      diagnostics.push(errorAt('sql-not-aggregate', message, text.span));
    } else {
      fragments.set(text, parse.expr);
    }
  });
  if (diagnostics.length > 0) throw new SourceFailure(diagnostics);
  return fragments;
}

/** What may be either has no `isAggregate`. */
function fragmentsOf(source: Source): { text: SourceText; isAggregate?: boolean }[] {
  const cleaning = source.clean.flatMap((step) => {
    if (step.kind === 'derive') return Object.values(step.columns);
    return step.kind === 'drop' ? [step.where] : [];
  });
  const rows: { text: SourceText; isAggregate?: boolean }[] = cleaning.map((text) => ({
    text,
    isAggregate: false,
  }));
  for (const { rule } of source.checks ?? []) if (rule.kind === 'sql') rows.push({ text: rule.expr });
  return source.watermark ? [...rows, { text: source.watermark, isAggregate: true }] : rows;
}

/** fragmentSql renders a fragment over columns; each one that is missing becomes a diagnostic at its place. */
export function fragmentSql(
  text: SourceText,
  fragments: Fragments,
  columns: readonly { readonly name: string }[],
  diagnostics: Diagnostic[],
): string {
  const expr = fragments.get(text);
  if (expr === undefined) throw new Error(`The fragment ${text.text} was not parsed`);
  for (const use of columnRefs(expr)) {
    if (findColumn(columns, use.name)) continue;
    diagnostics.push(unknownColumn(use.name, columns, spanWithin(text, use.start, use.end)));
  }
  return renderExpr(expr, duckdb);
}

/** unknownColumn is the diagnostic for a column that is not there, with the nearest one or all of them as help. */
export function unknownColumn(
  name: string,
  columns: readonly { readonly name: string }[],
  span: Diagnostic['span'],
): Diagnostic {
  const names = columns.map((column) => column.name);
  const near = suggest(name, names);
  const listed = names.slice(0, 12).join(', ') + (names.length > 12 ? ', …' : '');
  return errorAt('unknown-column', `There is no column ${name} here`, span, {
    help: near ? `did you mean ${near}?` : `the columns are ${listed}`,
  });
}
