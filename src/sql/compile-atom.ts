import { type Atom, mergingAggregate } from '../expr/sql/measure.ts';
import type { SqlCall, SqlExpr } from '../expr/sql/tree.ts';
import { normalise } from '../expr/sql/walk.ts';
import type { Dialect } from './dialect.ts';
import { renderExpr } from './render-expr.ts';

/**
 * atomSql writes an aggregate with its filter. Additive aggregates skip nulls, so for them a CASE is the same as a
 * FILTER, and far cheaper when there are many.
 */
export function atomSql({ call: written, filter, class: aggregateClass }: Atom, dialect: Dialect): string {
  const call = interpolated.has(written.name) ? overDoubles(written) : written;
  if (filter === undefined) return renderExpr(call, dialect);
  const filtered = aggregateClass === 'additive' ? withCase(call, filter) : { ...call, filter };
  return renderExpr(filtered, dialect);
}

const interpolated: ReadonlySet<string> = new Set(['median', 'quantile_cont']);

/** DuckDB cuts what it interpolates between decimals to their decimal places: half of 0.01 would be 0.00. */
function overDoubles(call: SqlCall): SqlCall {
  const [arg, ...rest] = call.args;
  if (arg === undefined) return call;
  const { start, end } = arg;
  return { ...call, args: [{ kind: 'cast', arg, type: 'DOUBLE', safe: false, start, end }, ...rest] };
}

/**
 * quantileLists writes the quantiles of one argument and filter as items of one list, by the keys of their atoms: sorting
 * is what they cost, and once is enough. A quantile that is alone is left out.
 */
export function quantileLists(atoms: readonly Atom[], dialect: Dialect): Map<string, string> {
  const lists = new Map<string, QuantileList>();
  for (const atom of atoms) {
    const fraction = fractionOf(atom.call);
    if (fraction === undefined) continue;
    const name = atom.call.name === 'median' ? 'quantile_cont' : atom.call.name;
    const call = { ...atom.call, name, args: atom.call.args.slice(0, 1) };
    const text = [call, ...(atom.filter ? [atom.filter] : [])].map(normalise).join(' where ');
    const list: QuantileList = lists.get(text) ?? {
      atom: { ...atom, call },
      fractions: [],
      places: new Map(),
    };
    lists.set(text, list);
    if (!list.fractions.includes(fraction)) list.fractions.push(fraction);
    list.places.set(atom.key, list.fractions.indexOf(fraction) + 1);
  }
  const items = new Map<string, string>();
  for (const { atom, fractions, places } of lists.values()) {
    if (fractions.length < 2) continue;
    const sql = listSql(atom, fractions, dialect);
    for (const [key, place] of places) items.set(key, `(${sql})[${place}]`);
  }
  return items;
}

interface QuantileList {
  readonly atom: Atom;
  readonly fractions: string[];
  /** By atom, from 1. */
  readonly places: Map<string, number>;
}

/** fractionOf is the constant fraction of a quantile. */
function fractionOf({ name, args, distinct }: SqlCall): string | undefined {
  if (distinct) return undefined;
  if (name === 'median') return '0.5';
  const [, fraction] = args;
  const isQuantile = name === 'quantile_cont' || name === 'quantile_disc';
  const isNumber =
    fraction?.kind === 'literal' && (fraction.type === 'decimal' || fraction.type === 'double');
  return isQuantile && isNumber ? fraction.text : undefined;
}

function listSql({ call, filter }: Atom, fractions: readonly string[], dialect: Dialect): string {
  const [arg] = interpolated.has(call.name) ? overDoubles(call).args : call.args;
  const list = `${call.name}(${renderExpr(arg!, dialect)}, [${fractions.join(', ')}])`;
  return filter === undefined ? list : `${list} FILTER (WHERE ${renderExpr(filter, dialect)})`;
}

/** MergedAtom is an aggregate in two steps: over the rows of a part, then over the parts. */
export interface MergedAtom {
  /** Whether `part` is a value to group the rows of a part by, and not an aggregate of them. */
  readonly isKey: boolean;
  readonly part: string;
  /** The aggregate over parts, of the column that holds `part`. */
  readonly whole: (column: string) => string;
}

/** mergeAtom takes an aggregate apart into two steps; undefined where the whole does not follow from its parts. */
export function mergeAtom(atom: Atom, dialect: Dialect): MergedAtom | undefined {
  const { call, filter, class: aggregateClass } = atom;
  const [arg] = call.args;
  if (aggregateClass === 'distinct' && call.args.length === 1 && arg !== undefined) {
    const part = renderExpr(filter === undefined ? arg : guarded(arg, filter), dialect);
    return { isKey: true, part, whole: (column) => `count(DISTINCT ${column})` };
  }
  const merge = aggregateClass === 'additive' ? mergingAggregate(call) : undefined;
  if (merge === undefined) return undefined;
  return { isKey: false, part: atomSql(atom, dialect), whole: (column) => `${merge}(${column})` };
}

function withCase(call: SqlCall, filter: SqlExpr): SqlCall {
  const { start, end } = call;
  const one: SqlExpr = { kind: 'literal', type: 'integer', text: '1', start, end };
  return { ...call, args: [guarded(call.args[0] ?? one, filter), ...call.args.slice(1)] };
}

function guarded(value: SqlExpr, filter: SqlExpr): SqlExpr {
  const { start, end } = value;
  return { kind: 'case', branches: [{ when: filter, result: value }], start, end };
}
