import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import type { Engine, ResultTable } from '../engine/engine.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { type SourceText, spanWithin } from '../model/located.ts';
import type { Bindings, BoundMeasure } from '../plan/bound.ts';
import type { PlanNode } from '../plan/node.ts';
import { readAggregates } from '../source/database/read-aggregates.ts';
import type { OpenedSource } from '../source/open.ts';
import type { ExtentColumn } from '../sql/compile-extent.ts';
import { atomIn } from '../sql/pushdown/atom.ts';
import { compilePushdown, type PushdownStatement } from '../sql/pushdown/compile.ts';
import { pushedBound } from '../sql/pushdown/time.ts';
import { makeTranslation, type Translation, translate } from '../sql/pushdown/translate.ts';
import { PushdownRefusal } from '../sql/pushdown/value.ts';
import type { CompiledStatement, StatementLayout } from '../sql/statement.ts';

type Sources = ReadonlyMap<string, OpenedSource>;

/** compilePushed compiles a node over rows that stay in their database; undefined for a node over other rows. */
export function compilePushed(
  node: PlanNode,
  sources: Sources,
  timezone: string,
): CompiledStatement | undefined {
  const schema = sources.get(node.scope.source)!;
  const { pushdown } = schema;
  const other = node.kind === 'conversion' ? sources.get(node.events.scope.source)?.pushdown : undefined;
  if (pushdown === undefined && other === undefined) return undefined;
  try {
    if (pushdown === undefined)
      throw new PushdownRefusal(
        'conversions into a database are not computed',
        undefined,
        'use "mode: load"',
      );
    const { dialect, from } = pushdown;
    const pushed = compilePushdown(node, { schema, from, timezone, dialect });
    const parts = pushed.cells.map(({ sql }) => sql);
    const sql = parts.join(';\n');
    return { node, sql, layout: pushed.layout, pushdown: pushed, ...(parts.length === 1 ? {} : { parts }) };
  } catch (error) {
    if (!(error instanceof PushdownRefusal)) throw error;
    const { message, help } = error;
    return { node, sql: '', layout: noLayout, refusal: { message, ...(help === undefined ? {} : { help }) } };
  }
}

const noLayout: StatementLayout = {
  level: 0,
  levels: new Map(),
  periods: new Map(),
  dimensions: new Map(),
  rows: 0,
  measures: new Map(),
};

/** runPushed has a database compute the cells of its rows, and puts them together; throws EngineError or DatabaseError. */
export async function runPushed(
  engine: Engine,
  sources: Sources,
  pushdown: PushdownStatement,
  onRead: () => void,
): Promise<ResultTable> {
  const source = sources.get(pushdown.node.scope.source)!;
  const { identifier } = source.pushdown!.dialect;
  const tables: string[] = [];
  for (const [i, { sql, columns }] of pushdown.cells.entries()) {
    onRead();
    const read = columns.map((column) => ({ ...column, sql: identifier(column.name) }));
    tables.push(await readAggregates(engine, source, read, sql, `kpi_cells_${i}`));
  }
  const result = await engine.query(pushdown.finish(tables));
  for (const table of tables) await engine.execute(`DROP TABLE ${table}`);
  return result;
}

/** readPushedExtents finds the first and last time of columns before `to` in their database, as `compileExtent` does. */
export async function readPushedExtents(
  engine: Engine,
  source: OpenedSource,
  columns: readonly (ExtentColumn & { readonly name: string })[],
): Promise<ResultTable> {
  const { dialect } = source.pushdown!;
  const asked = columns.flatMap((time, i) => {
    const column = dialect.identifier(time.name);
    const bound = pushedBound({ ...time, from: time.to }, time.to, dialect);
    const value = `CASE WHEN ${dialect.isFinite(column)} AND ${column} < ${bound} THEN ${column} END`;
    return ['min', 'max'].map((name) => ({
      name: `${name}_${i}`,
      sql: `${name}(${value})`,
      typedAs: `${name}(${time.column})`,
    }));
  });
  const table = await readAggregates(engine, source, asked);
  return engine.query(`SELECT * FROM ${table}`);
}

/**
 * refusePushdown finds the fragments that the databases of their sources would not compute in the same way. They leave
 * the bindings, with a diagnostic at their place.
 */
export function refusePushdown(
  bindings: Bindings,
  sources: Sources,
): { readonly bindings: Bindings; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const measures = new Map(bindings.measures);
  const failed = new Map(bindings.failed);
  const dimensions = new Map(bindings.dimensions);
  const filters = new Map(bindings.filters);
  for (const [name, source] of sources) {
    if (source.pushdown === undefined) continue;
    const translation = makeTranslation(source.pushdown.dialect, source.columns);
    for (const measure of bindings.measures.values()) {
      if (measure.source !== name) continue;
      const refusal = measureRefusal(translation, measure);
      if (refusal === undefined) continue;
      diagnostics.push(refusal);
      measures.delete(measure.metric.name);
      failed.set(measure.metric.name, refusal.message);
    }
    const sound = <T extends { readonly expr: SqlExpr; readonly place?: SourceText }>(
      all: ReadonlyMap<string, T> | undefined,
    ) => {
      const kept = new Map(all);
      for (const [key, { expr, place }] of kept) {
        const refusal = tryOut(() => translate(translation, expr), place);
        if (refusal === undefined) continue;
        diagnostics.push(refusal);
        kept.delete(key);
      }
      return kept;
    };
    dimensions.set(name, sound(bindings.dimensions.get(name)));
    filters.set(name, sound(bindings.filters.get(name)));
  }
  return { bindings: { ...bindings, measures, failed, dimensions, filters }, diagnostics };
}

function measureRefusal(translation: Translation, measure: BoundMeasure): Diagnostic | undefined {
  const { where, atoms, metric } = measure;
  if (metric.approx) {
    const message = 'an estimate of different values is not computed in a database';
    return errorAt('pushdown-refused', message, metric.measure.span, {
      help: 'leave out "approx", or use "mode: load"',
    });
  }
  const inFilter = where && tryOut(() => translate(translation, where), metric.where);
  if (inFilter !== undefined) return inFilter;
  for (const atom of atoms) {
    const refusal = tryOut(() => atomIn(translation, atom), metric.measure);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function tryOut(translateIt: () => unknown, place: SourceText | undefined): Diagnostic | undefined {
  try {
    translateIt();
    return undefined;
  } catch (error) {
    if (!(error instanceof PushdownRefusal)) throw error;
    const { message, range, help = 'use "mode: load"' } = error;
    const span = place && (range === undefined ? place.span : spanWithin(place, range.start, range.end));
    return errorAt('pushdown-refused', message, span, { help });
  }
}
