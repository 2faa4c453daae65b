import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { columnsIn, mapColumns } from '../expr/sql/columns.ts';
import { hashExpr, maskExpr } from '../expr/sql/conceal.ts';
import type { Atom } from '../expr/sql/measure.ts';
import type { SqlColumn, SqlExpr } from '../expr/sql/tree.ts';
import { type SourceText, spanWithin } from '../model/located.ts';
import type { Concealment } from '../model/sensitive.ts';
import type { Bindings, BoundDimension, BoundMeasure } from './bound.ts';
import type { SourceSchema } from './schema.ts';

/** ConcealedBindings is bindings whose answers tell no sensitive value, and what had to leave them. */
export interface ConcealedBindings {
  readonly bindings: Bindings;
  /** Measures that are computed from restricted columns, by metric name. */
  readonly restricted: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * concealBindings makes dimensions group by masked or hashed values, and refuses what would show a sensitive value as it
 * is: dimensions of restricted columns, and measures of masked or hashed ones that do more than count or filter by them.
 * `isElsewhere` tells whose rows stay in their database, which masks and hashes nothing.
 */
export function concealBindings(
  bindings: Bindings,
  schemas: ReadonlyMap<string, SourceSchema>,
  isElsewhere: (source: string) => boolean,
): ConcealedBindings {
  const diagnostics: Diagnostic[] = [];
  const restricted = new Set<string>();
  const measures = new Map(bindings.measures);
  const failed = new Map(bindings.failed);
  const dimensions = new Map(bindings.dimensions);
  for (const [source, schema] of schemas) {
    const concealed = concealedColumns(schema);
    if (concealed.size === 0) continue;
    const of = (column: SqlColumn) => concealed.get(column.name.toLowerCase());
    for (const measure of bindings.measures.values()) {
      if (measure.source !== source) continue;
      if (usesRestricted(measure, of)) restricted.add(measure.metric.name);
      const shown = measure.atoms.flatMap((atom) => shownBy(atom, of))[0];
      if (shown === undefined) continue;
      const diagnostic = shownInMeasure(measure, shown, of(shown)!);
      diagnostics.push(diagnostic);
      measures.delete(measure.metric.name);
      failed.set(measure.metric.name, diagnostic.message);
    }
    const own = new Map(bindings.dimensions.get(source));
    for (const [name, dimension] of own) {
      const made = concealDimension(dimension, of, isElsewhere(source));
      if ('code' in made) {
        diagnostics.push(made);
        own.delete(name);
      } else own.set(name, made);
    }
    dimensions.set(source, own);
  }
  return { bindings: { ...bindings, measures, failed, dimensions }, restricted, diagnostics };
}

type ConcealmentOf = (column: SqlColumn) => Concealment | undefined;

function concealedColumns({ columns, joins = [] }: SourceSchema): Map<string, Concealment> {
  const all = [...columns, ...joins.flatMap((join) => join.columns)];
  return new Map(
    all.flatMap(({ name, concealment }) => (concealment ? [[name.toLowerCase(), concealment] as const] : [])),
  );
}

function usesRestricted({ expr, where }: BoundMeasure, of: ConcealmentOf): boolean {
  const used = [expr, ...(where === undefined ? [] : [where])].flatMap(columnsIn);
  return used.some((column) => of(column) === 'restrict');
}

/** Counting tells how many values there are, not which; all else gives values, or what is made of them. */
function shownBy({ call }: Atom, of: ConcealmentOf): SqlColumn[] {
  if (call.name === 'count') return [];
  return columnsIn(call).filter((column) => of(column) === 'mask' || of(column) === 'hash');
}

const words: Readonly<Record<Concealment, string>> = {
  mask: 'masked',
  hash: 'hashed',
  restrict: 'restricted',
};

function shownInMeasure({ metric }: BoundMeasure, column: SqlColumn, treatment: Concealment): Diagnostic {
  const message = `metric "${metric.name}" would tell values of "${column.name}", which is ${words[treatment]}`;
  return errorAt('sensitive-column', message, placeOf(metric.measure, column), {
    help: 'count its values or filter by it; or restrict it, and its metrics are for their audience only',
  });
}

/** What a joined dimension brings in stands elsewhere. */
function placeOf(text: SourceText, { name, start, end }: SqlColumn) {
  const written = text.text.slice(start, end).toLowerCase().replaceAll('"', '');
  return written === name.toLowerCase() ? spanWithin(text, start, end) : text.span;
}

function concealDimension(
  dimension: BoundDimension,
  of: ConcealmentOf,
  isElsewhere: boolean,
): BoundDimension | Diagnostic {
  const used = columnsIn(dimension.expr).filter((column) => of(column) !== undefined);
  if (used.length === 0) return dimension;
  const { name, span, place, time: _, ...rest } = dimension;
  const column = used.find((one) => of(one) === 'restrict') ?? (isElsewhere ? used[0] : undefined);
  if (column === undefined) {
    const expr = mapColumns(dimension.expr, (one) => concealed(one, of(one)));
    return { ...rest, name, expr, ...(span && { span }), ...(place && { place }) };
  }
  const treatment = of(column)!;
  const message =
    treatment === 'restrict'
      ? `dimension "${name}" would show values of "${column.name}", which is restricted`
      : `dimension "${name}" shows "${column.name}" ${words[treatment]}, which its database does not do`;
  const help = treatment === 'restrict' ? 'hash or mask the column instead' : 'use "mode: load"';
  return errorAt('sensitive-column', message, span ?? place?.span, { help });
}

function concealed(column: SqlColumn, treatment: Concealment | undefined): SqlExpr {
  if (treatment === undefined) return column;
  return treatment === 'mask' ? maskExpr(column) : hashExpr(column);
}
