import type { Atom } from '../expr/sql/measure.ts';
import { mapChildren, mergingAggregate } from '../expr/sql/measure.ts';
import type { SqlCall, SqlExpr } from '../expr/sql/tree.ts';
import { normalise } from '../expr/sql/walk.ts';
import { type CellKeys, keyColumn } from './cell-keys.ts';
import type { LevelMeasure } from './level.ts';
import type { CellColumn } from './node.ts';

/** CellParts is the aggregates that cells hold; they are made as they are asked for. */
export interface CellParts {
  readonly columns: readonly CellColumn[];
  readonly nameOf: (call: SqlCall) => string;
}

/** makeParts begins without parts. */
export function makeParts(): CellParts {
  const columns: CellColumn[] = [];
  const names = new Map<string, string>();
  const nameOf = (call: SqlCall): string => {
    const text = normalise(call);
    const name = names.get(text) ?? `p${columns.length}`;
    if (!names.has(text)) columns.push({ name, expr: call });
    names.set(text, name);
    return name;
  };
  return { columns, nameOf };
}

/** canRollUp tells whether an aggregate over all rows follows from the same over parts of them. */
export function canRollUp({ call }: Atom): boolean {
  // The mean follows from two parts.
  const isMean = call.name === 'avg' && !call.distinct;
  return call.orderBy.length === 0 && (isMean || mergingAggregate(call) !== undefined);
}

/** rollUp puts a measure of rows in terms of cells. Every aggregate of it can be rolled up. */
export function rollUp(measure: LevelMeasure, keys: CellKeys, parts: CellParts): LevelMeasure {
  const atoms: Atom[] = [];
  const add = (atom: Atom): SqlExpr => {
    const known = atoms.findIndex(({ key }) => key === atom.key);
    const index = known < 0 ? atoms.push(atom) - 1 : known;
    return { kind: 'atom', index, start: 0, end: 0 };
  };
  const whole = (atom: Atom, call: SqlCall) => merged(atom, call, keys, parts);
  const values = measure.atoms.map((atom) => {
    const { call } = atom;
    if (call.name === 'count') return wholeNumber(add(whole(atom, call)));
    if (call.name !== 'avg') return add(whole(atom, call));
    const [sum, count] = ['sum', 'count'].map((name) => add(whole(atom, { ...call, name })));
    const total: SqlExpr = { kind: 'cast', arg: sum!, type: 'DOUBLE', safe: false, start: 0, end: 0 };
    return { kind: 'operator', operator: '/', args: [total, count!], start: 0, end: 0 } as const;
  });
  const counted = (atom: Atom) => merged(atom, atom.call, keys, parts);
  return {
    ...measure,
    combine: replaceAtoms(measure.combine, values),
    atoms,
    volume: counted(measure.volume),
    presence: counted(measure.presence),
  };
}

function merged(atom: Atom, call: SqlCall, keys: CellKeys, parts: CellParts): Atom {
  const name = mergingAggregate(call)!;
  const part = keyColumn(parts.nameOf(call));
  const whole: SqlCall = { ...call, name, args: [part] };
  const filter = atom.filter && keys.rewrite(atom.filter);
  const key = [normalise(whole), ...(filter ? [normalise(filter)] : [])].join(' where ');
  return { call: whole, ...(filter ? { filter } : {}), class: 'additive', key };
}

/** A count is a whole number, 0 where no cell is, while a sum of counts is neither. */
function wholeNumber(sum: SqlExpr): SqlExpr {
  const zero: SqlExpr = { kind: 'literal', type: 'integer', text: '0', start: 0, end: 0 };
  const call: SqlExpr = {
    kind: 'call',
    name: 'coalesce',
    args: [sum, zero],
    distinct: false,
    orderBy: [],
    start: 0,
    end: 0,
  };
  return { kind: 'cast', arg: call, type: 'BIGINT', safe: false, start: 0, end: 0 };
}

function replaceAtoms(expr: SqlExpr, values: readonly SqlExpr[]): SqlExpr {
  if (expr.kind === 'atom') return values[expr.index]!;
  return mapChildren(expr, (child) => replaceAtoms(child, values));
}
