import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { mapColumns, refuseQualified } from '../expr/sql/columns.ts';
import { makeCase } from '../expr/sql/make.ts';
import type { SqlColumn, SqlExpr } from '../expr/sql/tree.ts';
import { findColumn } from '../model/find-column.ts';
import { type SourceText, spanWithin } from '../model/located.ts';
import { misfitOf } from '../model/misfit.ts';
import type { Project } from '../model/project.ts';
import type { Dimension } from '../model/source.ts';
import { columnHelp, type FragmentReader, fragmentError } from './fragment.ts';
import { joinedKey } from './join.ts';
import type { SchemaJoin, SourceSchema, TimeInfo } from './schema.ts';

/** Binding is what the binding of several fragments shares. */
export interface Binding {
  readonly project: Project;
  /** With their joins. */
  readonly schemas: ReadonlyMap<string, SourceSchema>;
  readonly read: FragmentReader;
  readonly diagnostics: Diagnostic[];
  /** Why the last fragment that failed did so; it may have been reported before. */
  reason?: string;
}

/** Place is in whose words a fragment is written: a source's own, or those of one that it looks up. */
export interface Place {
  /** The source whose rows are read. */
  readonly root: string;
  /** Names of the joins that lead from there to the source whose columns are meant. */
  readonly path: readonly string[];
  /** Gives the expression of a dimension by its name, where dimensions may stand beside columns. */
  readonly dimension?: (name: string) => SqlExpr | undefined;
}

/** BoundColumn is a column of the rows that are read. */
export interface BoundColumn {
  readonly name: string;
  readonly type: string;
  readonly time?: TimeInfo;
}

/** reportMisfit reports what does not fit the columns of the source meant at a place. */
export function reportMisfit(binding: Binding, place: Place, diagnostic: Diagnostic): undefined {
  const source = binding.project.sources.get(sourceAt(binding, place));
  return report(binding, misfitOf(source, diagnostic));
}

/** report notes why a fragment cannot be bound; what is wrong with a join is said once for all who use it. */
export function report(binding: Binding, diagnostic: Diagnostic): undefined {
  binding.reason = diagnostic.message;
  if (!binding.diagnostics.includes(diagnostic)) binding.diagnostics.push(diagnostic);
  return undefined;
}

/** bindColumns names every column of a fragment as in the rows that are read; undefined where one is not there. */
export function bindColumns(
  binding: Binding,
  expr: SqlExpr,
  text: SourceText,
  place: Place,
): SqlExpr | undefined {
  let isWhole = true;
  const bound = mapColumns(expr, (column) => {
    const found = bindColumn(binding, column, text, place);
    isWhole &&= found !== undefined;
    return found ?? column;
  });
  return isWhole ? bound : undefined;
}

function bindColumn(
  binding: Binding,
  column: SqlColumn,
  text: SourceText,
  place: Place,
): SqlExpr | undefined {
  const { start, end } = column;
  const at = column.qualifier === undefined ? place : joinedPlace(binding, column, text, place);
  if (at === undefined || !isUsable(binding, at)) return undefined;
  const found = columnAt(binding, at, column.name);
  if (found !== undefined) return { kind: 'column', name: found.name, start, end };
  const named = at === place ? place.dimension?.(column.name) : undefined;
  if (named !== undefined) return named;
  const dimension = at === place ? undefined : dimensionAt(binding, at, column.name);
  if (dimension?.expr !== undefined) {
    const parsed = binding.read(dimension.expr.text);
    if (parsed.kind === 'error') return report(binding, fragmentError(parsed, dimension.expr));
    const bound = bindColumns(binding, parsed.expr, dimension.expr, at);
    return bound && whereFound(binding, bound, at);
  }
  const names = columnNames(binding, at);
  const message = `source "${sourceAt(binding, at)}" has no column "${column.name}"`;
  const own = column.qualifier === undefined ? start : column.qualifier.at(-1)!.end + 1;
  const span = spanWithin(text, own, end);
  const help = columnHelp(column.name, names);
  return reportMisfit(binding, at, errorAt('unknown-column', message, span, { help }));
}

/** joinedPlace follows a qualifier: the names of all joins from here, or of the last ones where that is clear. */
function joinedPlace(binding: Binding, column: SqlColumn, text: SourceText, place: Place): Place | undefined {
  const qualifier = column.qualifier!;
  const wanted = qualifier.map((part) => part.name.toLowerCase());
  const below = joinsBelow(binding, place);
  const exact = below.filter((join) => isSame(join.path.slice(place.path.length), wanted));
  const found =
    exact.length > 0 ? exact : below.filter((join) => isSame(join.path.slice(-wanted.length), wanted));
  if (found.length === 1) return { root: place.root, path: found[0]!.path };
  if (below.length === 0) return report(binding, fragmentError(refuseQualified(column), text));
  const ways = below.map((join) => join.path.slice(place.path.length).join('.'));
  const written = qualifier.map((part) => part.name).join('.');
  const span = spanWithin(text, column.start, qualifier.at(-1)!.end);
  if (found.length > 1) {
    const several = found.map((join) => join.path.slice(place.path.length).join('.'));
    const message = `"${written}" is joined in several ways`;
    const help = `write ${several.map((way) => `${way}.${column.name}`).join(' or ')}`;
    return report(binding, errorAt('unknown-join', message, span, { help }));
  }
  const near = suggest(written, ways);
  const message = `source "${sourceAt(binding, place)}" has no join "${written}"`;
  const list = `t joins: ${ways.join(', ')}`;
  const help = near === undefined ? `i${list}` : `did you mean "${near}"? I${list}`;
  return report(binding, errorAt('unknown-join', message, span, { help }));
}

function isSame(path: readonly string[], wanted: readonly string[]): boolean {
  return path.length === wanted.length && path.every((name, i) => name === wanted[i]);
}

function joinsBelow(binding: Binding, { root, path }: Place): SchemaJoin[] {
  const joins = binding.schemas.get(root)!.joins ?? [];
  return joins.filter(
    (join) => join.path.length > path.length && path.every((name, i) => name === join.path[i]),
  );
}

/** joinAt is the join that a place is reached by; undefined for the source that is read. */
export function joinAt(binding: Binding, { root, path }: Place): SchemaJoin | undefined {
  return binding.schemas.get(root)!.joins?.find((join) => isSame(join.path, path));
}

/** whereFound is null for rows that look up nothing, also where an expression makes something of nulls. */
export function whereFound(binding: Binding, expr: SqlExpr, place: Place): SqlExpr {
  const join = joinAt(binding, place);
  if (join === undefined || expr.kind === 'column') return expr;
  const key: SqlExpr = { kind: 'column', name: joinedKey(join), start: expr.start, end: expr.end };
  const when: SqlExpr = { kind: 'is_null', arg: key, negated: true, start: expr.start, end: expr.end };
  return makeCase([{ when, result: expr }]);
}

/** sourceAt names the source whose columns are meant at a place. */
export function sourceAt(binding: Binding, place: Place): string {
  return joinAt(binding, place)?.source ?? place.root;
}

/** isUsable tells whether the joins that lead to a place fit their columns, and reports the first that does not. */
export function isUsable(binding: Binding, place: Place): boolean {
  for (let length = 1; length <= place.path.length; length++) {
    const problem = joinAt(binding, { root: place.root, path: place.path.slice(0, length) })?.problem;
    if (problem === undefined) continue;
    if (problem.diagnostic === undefined) binding.reason = problem.message;
    else report(binding, problem.diagnostic);
    return false;
  }
  return true;
}

/** columnAt finds a column by the name it has in the source meant at a place. */
export function columnAt(binding: Binding, place: Place, name: string): BoundColumn | undefined {
  const join = joinAt(binding, place);
  const schema = binding.schemas.get(place.root)!;
  if (join === undefined) {
    const own = findColumn(schema.columns, name);
    return own && { name, type: own.type, ...timeIn(schema.times, own.name) };
  }
  const columns = join.columns.map((column) => ({ ...column, name: column.column, joined: column.name }));
  const found = findColumn(columns, name);
  return found && { name: found.joined, type: found.type, ...timeIn(join.times, found.column) };
}

function timeIn(times: ReadonlyMap<string, TimeInfo>, name: string): { time?: TimeInfo } {
  const time = times.get(name);
  return time === undefined ? {} : { time };
}

/** columnNames lists the columns of the source meant at a place. */
export function columnNames(binding: Binding, place: Place): string[] {
  const join = joinAt(binding, place);
  if (join !== undefined) return join.columns.map((column) => column.column);
  return binding.schemas.get(place.root)!.columns.map((column) => column.name);
}

/** dimensionAt finds a dimension of the source meant at a place. */
export function dimensionAt(binding: Binding, place: Place, name: string): Dimension | undefined {
  const source = binding.project.sources.get(sourceAt(binding, place));
  return source?.dimensions.find((dimension) => dimension.name === name);
}
