import { columnsIn } from '../expr/sql/columns.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import type { PlanNode, RowScope } from '../plan/node.ts';
import type { SchemaJoin, SourceSchema, TimeInfo } from '../plan/schema.ts';
import { timeColumn, timePredicate } from './compile-time.ts';
import { duckdb } from './dialect/duckdb.ts';
import { quoteIdentifier, quoteLiteral } from './quote.ts';
import { renderExpr } from './render-expr.ts';

/** JoinedReading is a part of a node that reads rows of one source, with the expressions it evaluates on them. */
export interface JoinedReading {
  readonly scope: RowScope;
  readonly expressions: readonly SqlExpr[];
}

/** nodeSchema is a source's schema with the relation that a node reads: its rows with what the node looks up. */
export function nodeSchema(schema: SourceSchema, node: PlanNode, timezone: string): SourceSchema {
  return readingSchema(schema, readingsOf(node)[0]!, timezone);
}

/** joinedNode is a node with what it looks up for rows of a second source. */
export function joinedNode(node: PlanNode, timezone: string): PlanNode {
  if (node.kind !== 'conversion') return node;
  const schema = readingSchema(node.events.schema, readingsOf(node)[1]!, timezone);
  return { ...node, events: { ...node.events, schema } };
}

function readingSchema(schema: SourceSchema, reading: JoinedReading, timezone: string): SourceSchema {
  if (schema.joins === undefined) return schema;
  const names = new Set(reading.expressions.flatMap(namesIn));
  const rows = timePredicate(timeColumn(reading.scope, { schema, timezone, dialect: duckdb }));
  return { ...schema, relation: joinedRelation(schema, names, { timezone, rows }) };
}

/** scopeRows is SQL for the rows of a reading's scope with what they look up, as what follows FROM. */
export function scopeRows(
  { scope, expressions }: JoinedReading,
  schema: SourceSchema,
  timezone: string,
): string {
  const where = whereOf(scope);
  const { relation } = readingSchema(schema, { scope, expressions: [...expressions, ...where] }, timezone);
  const conditions = [
    timePredicate(timeColumn(scope, { schema, timezone, dialect: duckdb })),
    ...where.map((condition) => `(${renderExpr(condition, duckdb)})`),
  ];
  return `${relation} WHERE ${conditions.join(' AND ')}`;
}

/** readingsOf lists what a node reads: the rows of its scope, then those of the events of a conversion. */
export function readingsOf(node: PlanNode): JoinedReading[] {
  const { scope } = node;
  const own = [...node.dimensions.map((dimension) => dimension.expr), ...whereOf(scope)];
  if (node.kind === 'earlier') return [{ scope, expressions: own }];
  if (node.kind === 'preaggregate') {
    const grouped = [...node.keys, ...node.parts].map(({ expr }) => expr);
    return [{ scope, expressions: [...own, ...grouped] }];
  }
  if (node.kind === 'flags') {
    const chosen = node.flags.flatMap((flag) => flag ?? []);
    return [{ scope, expressions: [...own, node.key, ...chosen] }];
  }
  const states = ('states' in node ? (node.states ?? []) : []).flatMap(({ per, where }) =>
    where === undefined ? per : [...per, where],
  );
  const atoms = node.atoms.flatMap(({ call, filter }) => (filter === undefined ? [call] : [call, filter]));
  const measured = [...atoms, ...states];
  if (node.kind === 'conversion') {
    const { base, baseKeys, events } = node;
    const chosen = base === undefined ? baseKeys : [...baseKeys, base];
    const followed = [...measured, ...events.keys, ...whereOf(events.scope)];
    return [
      { scope, expressions: [...own, ...chosen] },
      { scope: events.scope, expressions: followed },
    ];
  }
  if (node.kind === 'sketch') return [{ scope, expressions: [...own, node.key, ...measured] }];
  const entity = node.kind !== 'comparable' ? [] : [node.entity, ...(node.where ? [node.where] : [])];
  return [{ scope, expressions: [...own, ...measured, ...entity] }];
}

function whereOf({ where }: RowScope): SqlExpr[] {
  return where === undefined ? [] : [where];
}

function namesIn(expr: SqlExpr): string[] {
  return columnsIn(expr).map((column) => column.name);
}

/** joinsOf lists the joins that give the columns of some names, and those that lead to them. */
export function joinsOf(schema: SourceSchema, names: ReadonlySet<string>): SchemaJoin[] {
  const joins = schema.joins ?? [];
  const used = joins.filter((join) => join.columns.some((column) => names.has(column.name)));
  const leads = (join: SchemaJoin) =>
    used.some(
      ({ path }) => join.path.length <= path.length && join.path.every((name, i) => name === path[i]),
    );
  return joins.filter(leads);
}

/** JoinContext is what joining needs to know beside the schema. */
export interface JoinContext {
  /** IANA name of the project's zone. */
  readonly timezone: string;
  /** SQL that holds for the rows that are read, over the source's own columns. */
  readonly rows: string;
}

/**
 * joinedRelation is SQL for a source's rows with the joined columns of some names beside their own. Each row stands
 * there once, whether it finds a match or not; a source that gives none of the columns is not joined.
 */
export function joinedRelation(
  schema: SourceSchema,
  names: ReadonlySet<string>,
  context: JoinContext,
): string {
  const joins = joinsOf(schema, names);
  if (joins.length === 0) return schema.relation;
  const columns = joins.flatMap((join, i) =>
    join.columns
      .filter((column) => names.has(column.name))
      .map(({ name, column }) => `j${i}.${quoteIdentifier(column)} AS ${quoteIdentifier(name)}`),
  );
  const clauses = joins.map((join, i) => {
    const before = join.path.slice(0, -1).join('.');
    const lead = joins.findIndex((other) => other.path.join('.') === before);
    const isByDay = join.asOf?.theirs.type === 'date' && lead < 0;
    if (isByDay) return dayClause(join, schema, `j${i}`, context);
    return joinClause(join, lead < 0 ? 'base' : `j${lead}`, `j${i}`, context.timezone);
  });
  return `(SELECT ${['base.*', ...columns].join(', ')} FROM ${schema.relation} AS base ${clauses.join(' ')})`;
}

function joinClause(join: SchemaJoin, ours: string, theirs: string, timezone: string): string {
  const conditions = join.keys.map(
    (key) => `${ours}.${quoteIdentifier(key.ours)} = ${theirs}.${quoteIdentifier(key.theirs)}`,
  );
  if (join.asOf === undefined)
    return `LEFT JOIN ${join.relation} AS ${theirs} ON ${conditions.join(' AND ')}`;
  const compared = compareTimes(join.asOf, ours, theirs, timezone);
  return `ASOF LEFT JOIN ${join.relation} AS ${theirs} ON ${[...conditions, compared].join(' AND ')}`;
}

/**
 * Many rows share a key and day: to look up each of these once and then to join by equality is four times as fast as to
 * sort all rows for an as-of join (DuckDB 1.5, 5 million rows).
 */
function dayClause(
  join: SchemaJoin,
  schema: SourceSchema,
  theirs: string,
  { timezone, rows }: JoinContext,
): string {
  const { ours, theirs: other } = join.asOf!;
  let prefix = '_';
  while (join.columns.some(({ column }) => column.startsWith(prefix))) prefix += '_';
  const ourDay = (table: string) => dateSql(`${table}${quoteIdentifier(ours.column)}`, ours, timezone);
  const keys = join.keys.map((key, i) => `${quoteIdentifier(key.ours)} AS ${prefix}k${i}`);
  const asked = `SELECT DISTINCT ${[...keys, `${ourDay('')} AS ${prefix}day`].join(', ')} FROM ${schema.relation} WHERE ${rows}`;
  const found = [
    ...join.keys.map((key, i) => `asked.${prefix}k${i} = found.${quoteIdentifier(key.theirs)}`),
    `asked.${prefix}day >= found.${quoteIdentifier(other.column)}`,
  ];
  const matches = [
    ...join.keys.map((key, i) => `base.${quoteIdentifier(key.ours)} = ${theirs}.${prefix}k${i}`),
    `${ourDay('base.')} = ${theirs}.${prefix}day`,
  ];
  const looked = `SELECT asked.*, found.* FROM (${asked}) AS asked ASOF JOIN ${join.relation} AS found ON ${found.join(' AND ')}`;
  return `LEFT JOIN (${looked}) AS ${theirs} ON ${matches.join(' AND ')}`;
}

/** compareTimes holds where a row of theirs is on or before ours: on the same date where one of them knows no clock. */
function compareTimes(
  { ours, theirs }: NonNullable<SchemaJoin['asOf']>,
  ourTable: string,
  theirTable: string,
  timezone: string,
): string {
  const own = `${ourTable}.${quoteIdentifier(ours.column)}`;
  const other = `${theirTable}.${quoteIdentifier(theirs.column)}`;
  if (theirs.type === 'date') return `${dateSql(own, ours, timezone)} >= ${other}`;
  if (ours.type === 'date') return `CAST(${own} + 1 AS TIMESTAMP) > ${clockSql(other, theirs, timezone)}`;
  if (ours.type === theirs.type && (ours.type === 'instant' || ours.zone === theirs.zone))
    return `${own} >= ${other}`;
  return `${instantSql(own, ours)} >= ${instantSql(other, theirs)}`;
}

/** dateSql is the date that the clock of the project's zone shows at a time. */
export function dateSql(sql: string, time: TimeInfo, timezone: string): string {
  return time.type === 'date' ? sql : `CAST(${clockSql(sql, time, timezone)} AS DATE)`;
}

/** clockSql is what the clock of the project's zone shows. */
function clockSql(sql: string, time: TimeInfo, timezone: string): string {
  if (time.type === 'local' && time.zone === timezone) return sql;
  return `timezone(${quoteLiteral(timezone)}, ${instantSql(sql, time)})`;
}

function instantSql(sql: string, time: TimeInfo): string {
  return time.type === 'instant' ? sql : `timezone(${quoteLiteral(time.zone)}, ${sql})`;
}
