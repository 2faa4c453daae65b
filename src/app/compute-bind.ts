import { type Diagnostic, errorAt, type Span } from '../diagnostic/diagnostic.ts';
import { type Engine, EngineError, type ResultTable } from '../engine/engine.ts';
import { tryQuery } from '../engine/try-query.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { isNumberType } from '../model/column-type.ts';
import type { SourceText } from '../model/located.ts';
import { misfitOf } from '../model/misfit.ts';
import type { Project } from '../model/project.ts';
import type { Bindings, BoundDimension, BoundFilter, BoundMeasure } from '../plan/bound.ts';
import { type GroupContext, groupRefusal, groupValues } from '../plan/group-values.ts';
import type { SourceSchema } from '../plan/schema.ts';
import { duckdb } from '../sql/dialect/duckdb.ts';
import { joinedRelation } from '../sql/join.ts';
import { renderExpr } from '../sql/render-expr.ts';

/** Probe is a fragment whose type the engine is asked for. */
interface Probe {
  readonly sql: string;
  readonly isAggregate: boolean;
  /** What it is, for messages: `metric "gmv"`. */
  readonly owner: string;
  readonly place: SourceText | undefined;
  /** Where to point when it is no fragment of its own. */
  readonly span?: Span;
  readonly accepts: (type: string) => string | undefined;
  readonly fail: (message: string) => void;
  readonly type?: (type: string) => void;
}

/**
 * bindTypes has the engine bind every fragment to the types of its columns without reading a row: one statement a
 * source, and one a fragment only where that fails. What does not fit leaves the bindings, with a diagnostic at its place.
 */
export async function bindTypes(
  engine: Engine,
  bindings: Bindings,
  schemas: ReadonlyMap<string, SourceSchema>,
  project: Project,
): Promise<{ readonly bindings: Bindings; readonly diagnostics: readonly Diagnostic[] }> {
  const bound: MutableBindings = {
    measures: new Map(bindings.measures),
    failed: new Map(bindings.failed),
    dimensions: new Map([...bindings.dimensions].map(([source, own]) => [source, new Map(own)])),
    keys: new Map([...bindings.keys].map(([source, own]) => [source, new Map(own)])),
    filters: new Map([...bindings.filters].map(([source, own]) => [source, new Map(own)])),
  };
  const diagnostics: Diagnostic[] = [];
  for (const [source, schema] of schemas) {
    const measures = [...bindings.measures.values()].filter((measure) => measure.source === source);
    const dimensions = [...(bindings.dimensions.get(source)?.values() ?? [])];
    const keys = [...(bindings.keys.get(source)?.values() ?? [])];
    const filters = [...(bindings.filters.get(source)?.values() ?? [])];
    const probes = [
      ...measures.flatMap((measure) => measureProbes(measure, bound)),
      ...dimensions.map((dimension) =>
        dimensionProbe(source, dimension, bound.dimensions.get(source)!, project),
      ),
      ...keys.map((key) => dimensionProbe(source, key, bound.keys.get(source)!)),
      ...filters.map((filter) => filterProbe(source, filter, bound)),
    ];
    if (probes.length === 0) continue;
    const found: Diagnostic[] = [];
    await ask(engine, joinedSchema(schema, project.timezone), probes, found);
    diagnostics.push(...found.map((problem) => misfitOf(project.sources.get(source), problem)));
  }
  return { bindings: bound, diagnostics };
}

interface MutableBindings {
  readonly measures: Map<string, BoundMeasure>;
  readonly failed: Map<string, string>;
  readonly dimensions: Map<string, Map<string, BoundDimension>>;
  readonly keys: Map<string, Map<string, BoundDimension>>;
  readonly filters: Map<string, Map<string, BoundFilter>>;
}

function measureProbes(measure: BoundMeasure, bound: MutableBindings): Probe[] {
  const { metric, expr, where } = measure;
  const owner = `metric "${metric.name}"`;
  const fail = (message: string) => {
    bound.measures.delete(metric.name);
    bound.failed.set(metric.name, message);
  };
  const value: Probe = {
    sql: renderExpr(expr, duckdb),
    isAggregate: true,
    owner,
    place: metric.measure,
    accepts: (type) => (isNumberType(type) ? undefined : `its measure is ${nameOf(type)}, not a number`),
    fail,
  };
  return where === undefined ? [value] : [value, { ...conditionProbe(where, owner, metric.where), fail }];
}

/** joinedSchema is a schema with all that can be looked up: to bind types costs no reading. */
function joinedSchema(schema: SourceSchema, timezone: string): SourceSchema {
  const columns = (schema.joins ?? [])
    .filter((join) => join.problem === undefined)
    .flatMap((join) => join.columns);
  const names = new Set(columns.map((column) => column.name));
  return { ...schema, relation: joinedRelation(schema, names, { timezone, rows: 'true' }) };
}

/** Without a calendar its values are asked for as they are, and not as what rows are grouped by. */
function dimensionProbe(
  source: string,
  dimension: BoundDimension,
  own: Map<string, BoundDimension>,
  calendar?: GroupContext,
): Probe {
  return {
    sql: renderExpr(dimension.expr, duckdb),
    isAggregate: false,
    owner: `dimension "${dimension.name}" of source "${source}"`,
    place: dimension.place,
    span: dimension.buckets?.span ?? dimension.span,
    accepts: (type) => calendar && groupRefusal(dimension, type),
    fail: () => own.delete(dimension.name),
    type: (type) => {
      const grouped = calendar ? groupValues(dimension, type, calendar) : { ...dimension, type };
      own.set(dimension.name, grouped);
    },
  };
}

function filterProbe(source: string, filter: BoundFilter, bound: MutableBindings): Probe {
  const { expr, place } = filter;
  const probe = conditionProbe(expr, `the condition on source "${source}"`, place);
  return { ...probe, fail: () => bound.filters.get(source)!.delete(place.text) };
}

function conditionProbe(expr: SqlExpr, owner: string, place: SourceText | undefined): Omit<Probe, 'fail'> {
  return {
    sql: renderExpr(expr, duckdb),
    isAggregate: false,
    owner,
    place,
    accepts: (type) =>
      type === 'BOOLEAN' || type === 'SQLNULL'
        ? undefined
        : `its condition is ${nameOf(type)}, neither true nor false`,
  };
}

async function ask(
  engine: Engine,
  schema: SourceSchema,
  probes: readonly Probe[],
  diagnostics: Diagnostic[],
): Promise<void> {
  const table = await tryProbes(engine, schema, probes);
  if (!(table instanceof EngineError)) {
    const texts = [...textsOf(probes, true), ...textsOf(probes, false)];
    const types = new Map(texts.map((sql, i) => [sql, table.columns[i]!.type]));
    for (const probe of probes) accept(probe, types.get(probe.sql)!, diagnostics);
  } else if (probes.length > 1) {
    for (const probe of probes) await ask(engine, schema, [probe], diagnostics);
  } else {
    const [probe] = probes as [Probe];
    const message = `${probe.owner} does not fit the types of its columns`;
    diagnostics.push(errorAt('sql-type', message, probe.place?.span ?? probe.span, { note: table.message }));
    probe.fail(message);
  }
}

function accept(probe: Probe, type: string, diagnostics: Diagnostic[]): void {
  const refused = probe.accepts(type);
  if (refused === undefined) {
    probe.type?.(type);
    return;
  }
  const message = `${probe.owner}: ${refused}`;
  diagnostics.push(errorAt('sql-type', message, probe.span ?? probe.place?.span));
  probe.fail(message);
}

/** What several metrics measure, or are filtered by, is asked for once. */
function textsOf(probes: readonly Probe[], isAggregate: boolean): string[] {
  const own = probes.filter((probe) => probe.isAggregate === isAggregate);
  return [...new Set(own.map(({ sql }) => sql))];
}

function tryProbes(
  engine: Engine,
  { relation }: SourceSchema,
  probes: readonly Probe[],
): Promise<ResultTable | EngineError> {
  const parts = [true, false].flatMap((isAggregate) => {
    const texts = textsOf(probes, isAggregate);
    const columns = texts.map((sql, i) => `${sql} AS c${i}`).join(', ');
    return texts.length === 0 ? [] : [`(SELECT ${columns} FROM ${relation})`];
  });
  const sql = `-- types of measures, dimensions and conditions\nSELECT * FROM ${parts.join(', ')} LIMIT 0`;
  return tryQuery(engine, sql);
}

function nameOf(type: string): string {
  const names: Readonly<Record<string, string>> = {
    VARCHAR: 'a text',
    BOOLEAN: 'true or false',
    DATE: 'a date',
    SQLNULL: 'always null',
  };
  return (
    names[type] ?? (type.startsWith('TIMESTAMP') ? 'a time' : isNumberType(type) ? 'a number' : `a ${type}`)
  );
}
