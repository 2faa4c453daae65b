import { type Diagnostic, errorAt, type Span, warningAt } from '../diagnostic/diagnostic.ts';
import { type Engine, EngineError, type ResultValue } from '../engine/engine.ts';
import { tryQuery } from '../engine/try-query.ts';
import { columnsIn } from '../expr/sql/columns.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import type { Concealment } from '../model/sensitive.ts';
import type { Bindings, BoundMeasure } from '../plan/bound.ts';
import { joinedKey } from '../plan/join.ts';
import type { SchemaJoin, SourceSchema } from '../plan/schema.ts';
import { shownSql } from '../source/conceal.ts';
import { timeColumn, timePredicate } from '../sql/compile-time.ts';
import { duckdb } from '../sql/dialect/duckdb.ts';
import { joinedRelation, joinsOf, readingsOf } from '../sql/join.ts';
import { quoteIdentifier } from '../sql/quote.ts';
import type { CompiledStatement } from '../sql/statement.ts';

type Schemas = ReadonlyMap<string, SourceSchema>;

/**
 * checkFanOut finds keys that repeat in joined sources, for the joins that bound fragments use: a row would match
 * several of theirs and count more than once. What uses such a join leaves the bindings, with a diagnostic at the join.
 */
export async function checkFanOut(
  engine: Engine,
  bindings: Bindings,
  schemas: Schemas,
): Promise<{ readonly bindings: Bindings; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics = new Map<SchemaJoin['definition'], Diagnostic | undefined>();
  const faultOf = async (source: string, exprs: readonly SqlExpr[]): Promise<string | undefined> => {
    const schema = schemas.get(source);
    if (schema?.joins === undefined) return undefined;
    for (const join of joinsOf(schema, namesIn(exprs))) {
      const { definition } = join;
      if (!diagnostics.has(definition)) diagnostics.set(definition, await findRepeat(engine, join));
      const found = diagnostics.get(definition);
      if (found !== undefined) return found.message;
    }
    return undefined;
  };
  const measures = new Map(bindings.measures);
  const failed = new Map(bindings.failed);
  for (const [name, measure] of bindings.measures) {
    const fault = await faultOf(measure.source, fragmentsOf(measure));
    if (fault === undefined) continue;
    measures.delete(name);
    failed.set(name, fault);
  }
  const keep = async <T extends { readonly expr: SqlExpr }>(
    all: ReadonlyMap<string, ReadonlyMap<string, T>>,
  ) => {
    const kept = new Map<string, ReadonlyMap<string, T>>();
    for (const [source, own] of all) {
      const sound = new Map(own);
      for (const [name, { expr }] of own) if (await faultOf(source, [expr])) sound.delete(name);
      kept.set(source, sound);
    }
    return kept;
  };
  const dimensions = await keep(bindings.dimensions);
  const keys = await keep(bindings.keys);
  const filters = await keep(bindings.filters);
  const found = [...diagnostics.values()].filter((diagnostic) => diagnostic !== undefined);
  return { bindings: { measures, failed, dimensions, keys, filters }, diagnostics: found };
}

function fragmentsOf({ expr, where }: BoundMeasure): SqlExpr[] {
  return where === undefined ? [expr] : [expr, where];
}

function namesIn(exprs: readonly SqlExpr[]): Set<string> {
  return new Set(exprs.flatMap(columnsIn).map((column) => column.name));
}

/** findRepeat looks for a key that several rows of a joined source have; rows with a null in it match nothing. */
export async function findRepeat(engine: Engine, join: SchemaJoin): Promise<Diagnostic | undefined> {
  const { definition, relation, source, joining } = join;
  const names = [...join.keys.map((key) => key.theirs), ...(join.asOf ? [join.asOf.theirs.column] : [])];
  const columns = names.map(quoteIdentifier);
  const known = columns.map((name) => `${name} IS NOT NULL`).join(' AND ');
  const shown = names.map((name) => {
    return shownSql(name, join.columns.find(({ column }) => column === name)?.concealment);
  });
  const repeated = `SELECT ${columns.join(', ')}, count(*) AS copies FROM ${relation} WHERE ${known} GROUP BY ${columns.join(', ')} HAVING count(*) > 1`;
  const table = await tryQuery(
    engine,
    `-- keys of ${source} that repeat\nSELECT copies, count(*) OVER (), ${shown.join(', ')} FROM (${repeated}) ORDER BY copies DESC, ${shown.join(', ')} LIMIT 1`,
  );
  if (table instanceof EngineError) {
    const message = `the keys of source "${source}" could not be read`;
    return errorAt('engine-error', message, definition.span, { note: table.message });
  }
  if (table.rows === 0) return undefined;
  const [copies, keys, ...values] = table.columns.map((column) => column.values[0]!);
  const example = names.map((name, i) => `${name} = ${textOf(values[i]!)}`).join(', ');
  const others = Number(keys) > 1 ? ` (${Number(keys)} keys repeat)` : '';
  const message = `source "${source}" has ${Number(copies)} rows for ${example}${others}, so that rows of source "${joining}" would count more than once`;
  return errorAt('source-fan-out', message, keysSpan(join), {
    help: `join by columns that identify a row of "${source}", or keep one row of each with its "clean: [dedupe: …]"`,
  });
}

function keysSpan({ definition }: SchemaJoin): Span {
  const [first, last] = [definition.keys[0]?.theirs.span, definition.keys.at(-1)?.theirs.span];
  if (first === undefined || last === undefined || first.start.line !== last.end.line) return definition.span;
  return { file: first.file, start: first.start, end: last.end };
}

/** checkJoins reports every join that does not fit its columns or whose keys repeat, used or not. */
export async function checkJoins(engine: Engine, schemas: Schemas): Promise<Diagnostic[]> {
  const found = new Map<SchemaJoin['definition'], Diagnostic | undefined>();
  for (const join of [...schemas.values()].flatMap((schema) => schema.joins ?? [])) {
    if (found.has(join.definition)) continue;
    found.set(
      join.definition,
      join.problem === undefined ? await findRepeat(engine, join) : join.problem.diagnostic,
    );
  }
  return [...found.values()].filter((diagnostic) => diagnostic !== undefined);
}

function textOf(value: ResultValue): string {
  return JSON.stringify(String(value));
}

/**
 * countUnmatched counts, among the rows that statements read, those that find nothing in a source they look up. Such
 * rows stay, with nulls; a warning at the join says how many there are.
 */
export async function countUnmatched(
  engine: Engine,
  statements: readonly CompiledStatement[],
  schemas: Schemas,
  timezone: string,
): Promise<Diagnostic[]> {
  const readings = new Map<string, Reading>();
  // That rows from before are looked at, to know which segments were born, concerns nobody.
  const nodes = statements.map(({ node }) => node).filter((node) => node.kind !== 'earlier');
  for (const { scope, expressions } of nodes.flatMap(readingsOf)) {
    const joins = joinsOf(schemas.get(scope.source)!, namesIn(expressions));
    if (joins.length === 0) continue;
    const { source, time, from, to } = scope;
    const key = JSON.stringify([source, time]);
    const known = readings.get(key);
    readings.set(key, {
      source,
      time,
      from: Math.min(from, known?.from ?? from),
      to: Math.max(to, known?.to ?? to),
      joins: [...new Set([...(known?.joins ?? []), ...joins])],
    });
  }
  const diagnostics: Diagnostic[] = [];
  for (const reading of readings.values()) {
    diagnostics.push(...(await countReading(engine, reading, schemas.get(reading.source)!, timezone)));
  }
  return [...new Map(diagnostics.map((d) => [d.message, d])).values()];
}

/** Reading is the rows of a source that are read in a stretch of time, epoch milliseconds, and what they look up. */
interface Reading {
  readonly source: string;
  readonly time: string;
  readonly from: number;
  readonly to: number;
  readonly joins: readonly SchemaJoin[];
}

async function countReading(
  engine: Engine,
  { source, joins, ...scope }: Reading,
  schema: SourceSchema,
  timezone: string,
): Promise<Diagnostic[]> {
  const names = new Set(joins.map((join) => joinedKey(join)));
  const columns = joins.flatMap((join) => {
    const lacks = `${quoteIdentifier(joinedKey(join))} IS NULL`;
    const ours = ourKeys(schema, join).map(quoteIdentifier);
    const isNull = ours.map((name) => `${name} IS NULL`).join(' OR ');
    // A row that misses an earlier source of a chain is counted there.
    const before =
      join.path.length > 1 ? `NOT ${quoteIdentifier(joinedKey(leadOf(schema, join)))} IS NULL AND ` : '';
    const example = ourKeys(schema, join)
      .map((name) => shownSql(name, concealmentOf(schema, name)))
      .join(" || ', ' || ");
    return [
      `count_if(${before}${lacks} AND NOT (${isNull}))`,
      `count_if(${before}(${isNull}))`,
      `min(CASE WHEN ${before}${lacks} THEN ${example} END)`,
    ];
  });
  for (const join of joins) for (const name of ourKeys(schema, join)) names.add(name);
  for (const join of joins) if (join.path.length > 1) names.add(joinedKey(leadOf(schema, join)));
  const rows = timePredicate(timeColumn(scope, { schema, timezone, dialect: duckdb }));
  const sql = `-- rows of ${source} without a match\nSELECT count(*), ${columns.join(', ')}\nFROM ${joinedRelation(schema, names, { timezone, rows })}\nWHERE ${rows}`;
  const table = await tryQuery(engine, sql);
  // Why it fails, the statement that needs the join says.
  if (table instanceof EngineError) return [];
  const [all, ...counts] = table.columns.map((one) => one.values[0] ?? null);
  return joins.flatMap((join, i) => {
    const [unmatched, keyless] = [Number(counts[3 * i]), Number(counts[3 * i + 1])];
    return unmatched + keyless === 0
      ? []
      : [
          unmatchedWarning(source, join, {
            rows: Number(all),
            unmatched,
            keyless,
            example: counts[3 * i + 2]!,
          }),
        ];
  });
}

function leadOf(schema: SourceSchema, join: SchemaJoin): SchemaJoin {
  const path = join.path.slice(0, -1).join('.');
  return schema.joins!.find((other) => other.path.join('.') === path)!;
}

function concealmentOf({ columns, joins = [] }: SourceSchema, name: string): Concealment | undefined {
  const all = [...columns, ...joins.flatMap((join) => join.columns)];
  return all.find((column) => column.name === name)?.concealment;
}

function ourKeys(schema: SourceSchema, join: SchemaJoin): string[] {
  if (join.path.length === 1) return join.keys.map((key) => key.ours);
  const lead = leadOf(schema, join);
  return join.keys.map((key) => lead.columns.find((column) => column.column === key.ours)!.name);
}

function unmatchedWarning(
  source: string,
  join: SchemaJoin,
  found: { rows: number; unmatched: number; keyless: number; example: ResultValue | null },
): Diagnostic {
  const { rows, unmatched, keyless, example } = found;
  const names = join.definition.keys.map((key) => key.ours.name).join(', ');
  const time =
    join.asOf === undefined ? '' : ` with ${join.asOf.theirs.column} on or before ${join.asOf.ours.column}`;
  const parts = [
    ...(unmatched > 0
      ? [
          `${unmatched} of ${rows} rows of source "${source}" have no match in source "${join.source}"${time}, such as ${names} = ${textOf(example!)}`,
        ]
      : []),
    ...(keyless > 0 ? [`${keyless} of ${rows} rows of source "${source}" have no ${names}`] : []),
  ];
  return warningAt('source-unmatched', parts.join('; '), join.definition.span, {
    help: `they stay, with null for what "${join.source}" would tell`,
  });
}
