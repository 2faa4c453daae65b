import type { Atom } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import type { BoundMeasure } from './bound.ts';
import { countAtom } from './count.ts';
import type { NodeMeasure } from './node.ts';

/** MeasureAtoms is a measure with its aggregates themselves; without counts where another node counts its rows. */
export interface MeasureAtoms extends Pick<NodeMeasure, 'metric' | 'at' | 'serves'> {
  /** The value, where atom i stands for `atoms[i]`. */
  readonly combine: SqlExpr;
  readonly atoms: readonly Atom[];
  readonly volume?: Atom;
  readonly presence?: Atom;
}

/** SharedAtoms is the aggregates of several measures, each once, and the measures by their numbers. */
export interface SharedAtoms {
  readonly atoms: readonly Atom[];
  readonly rows: number;
  readonly measures: readonly NodeMeasure[];
}

/** numberAtoms numbers the different aggregates of several measures; `rows` counts all rows, where that is asked for. */
export function numberAtoms(measures: readonly MeasureAtoms[], rows?: Atom): SharedAtoms {
  const atoms: Atom[] = [];
  const indices = new Map<string, number>();
  const indexOf = (atom: Atom | undefined): number => {
    if (atom === undefined) return -1;
    const known = indices.get(atom.key);
    if (known !== undefined) return known;
    indices.set(atom.key, atoms.length);
    return atoms.push(atom) - 1;
  };
  const all = indexOf(rows);
  const numbered = measures.map(({ atoms: own, volume, presence, ...measure }) => ({
    ...measure,
    atoms: own.map(indexOf),
    volume: indexOf(volume),
    presence: indexOf(presence),
  }));
  return { atoms, rows: all, measures: numbered };
}

/** Above about this many a FILTER makes a statement slower with the square of their number (DuckDB 1.5). */
const maxFilters = 49;

/** fewFilters divides measures into groups that have few different filters each. */
export function fewFilters<Measure extends { readonly atoms: readonly Atom[] }>(
  measures: readonly Measure[],
): Measure[][] {
  const chunks: Measure[][] = [];
  let filters = new Set<string>();
  for (const measure of measures) {
    const own = measure.atoms.filter((atom) => atom.filter !== undefined).map((atom) => atom.key);
    const joined = new Set([...filters, ...own]);
    const isFull = chunks.length === 0 || joined.size > maxFilters;
    if (isFull) chunks.push([]);
    filters = isFull ? new Set(own) : joined;
    chunks.at(-1)!.push(measure);
  }
  return chunks;
}

/** shareAtoms numbers the aggregates of bound measures, the count of all rows first. */
export function shareAtoms(measures: readonly BoundMeasure[]): SharedAtoms {
  const named = measures.map(({ metric, combine, atoms, volume, presence }) => {
    return { metric: metric.name, combine, atoms, volume, presence };
  });
  return numberAtoms(named, countAtom());
}
