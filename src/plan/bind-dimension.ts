import { errorAt } from '../diagnostic/diagnostic.ts';
import { aggregateInFilter } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import type { SourceText } from '../model/located.ts';
import type { Dimension } from '../model/source.ts';
import {
  type Binding,
  bindColumns,
  columnAt,
  columnNames,
  dimensionAt,
  isUsable,
  joinAt,
  type Place,
  report,
  reportMisfit,
  sourceAt,
  whereFound,
} from './bind-columns.ts';
import type { BoundDimension } from './bound.ts';
import { columnHelp, fragmentError } from './fragment.ts';

/** bindDimension gives the expression of a dimension over the rows that are read, wherever it comes from. */
export function bindDimension(
  binding: Binding,
  dimension: Dimension,
  place: Place,
): BoundDimension | undefined {
  const { name, span, grain, buckets } = dimension;
  const bound =
    dimension.from === undefined ? bindOwn(binding, dimension, place) : bindJoined(binding, dimension, place);
  if (bound === undefined) return undefined;
  return { ...bound, name, span, ...(grain && { grain }), ...(buckets && { buckets }) };
}

function bindOwn(binding: Binding, dimension: Dimension, place: Place): BoundDimension | undefined {
  const { name, span, expr: text } = dimension;
  if (text !== undefined) {
    const expr = bindCondition(binding, text, place);
    return expr && { name, expr, place: text, ...timeOf(binding, place, expr) };
  }
  const column = columnAt(binding, place, name);
  if (column === undefined) {
    const source = sourceAt(binding, place);
    const message = `source "${source}" has no column "${name}" for the dimension of that name`;
    const help = columnHelp(name, columnNames(binding, place));
    return reportMisfit(binding, place, errorAt('unknown-column', message, span, { help }));
  }
  const expr: SqlExpr = { kind: 'column', name: column.name, start: 0, end: 0 };
  return { name, expr, ...(column.time && { time: column.time }) };
}

/** A time column keeps its zone also where it is named in an expression. */
function timeOf(binding: Binding, place: Place, expr: SqlExpr): Pick<BoundDimension, 'time'> {
  if (expr.kind !== 'column' || place.path.length > 0) return {};
  const time = binding.schemas.get(place.root)!.times.get(expr.name);
  return time === undefined ? {} : { time };
}

/** What comes from a join is the dimension of that name there, else the column. */
function bindJoined(binding: Binding, dimension: Dimension, place: Place): BoundDimension | undefined {
  const { name } = dimension;
  const { path, span } = dimension.from!;
  const there: Place = { root: place.root, path: [...place.path, ...path] };
  if (joinAt(binding, there) === undefined) {
    // The way there ends at a source that could not be opened.
    for (let length = path.length - 1; length > 0; length--) {
      if (!isUsable(binding, { root: place.root, path: [...place.path, ...path.slice(0, length)] }))
        return undefined;
    }
    const message = `source "${sourceAt(binding, place)}" has no join "${path.join('.')}"`;
    return report(binding, errorAt('unknown-join', message, span));
  }
  if (!isUsable(binding, there)) return undefined;
  const theirs = dimensionAt(binding, there, name);
  const bound = theirs && bindDimension(binding, theirs, there);
  if (theirs !== undefined) return bound && { ...bound, expr: whereFound(binding, bound.expr, there) };
  const column = columnAt(binding, there, name);
  if (column !== undefined) {
    const expr: SqlExpr = { kind: 'column', name: column.name, start: 0, end: 0 };
    return { name, expr, ...(column.time && { time: column.time }) };
  }
  const message = `source "${sourceAt(binding, there)}" has no dimension or column "${name}"`;
  const help = columnHelp(name, columnNames(binding, there));
  return reportMisfit(binding, there, errorAt('unknown-column', message, span, { help }));
}

/** bindFragment gives the tree of a fragment that is well-formed and names existing columns only. */
export function bindFragment(binding: Binding, text: SourceText, place: Place): SqlExpr | undefined {
  const parsed = binding.read(text.text);
  if (parsed.kind === 'error') return report(binding, fragmentError(parsed, text));
  return bindColumns(binding, parsed.expr, text, place);
}

/** bindCondition binds what chooses or groups rows, and so must not aggregate. */
export function bindCondition(binding: Binding, text: SourceText, place: Place): SqlExpr | undefined {
  const expr = bindFragment(binding, text, place);
  const aggregate = expr && aggregateInFilter(expr);
  return aggregate === undefined ? expr : report(binding, fragmentError(aggregate, text));
}
