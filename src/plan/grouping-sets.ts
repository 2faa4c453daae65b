/** CellNeed is measures that one grouping set must cover: the keys they are grouped and filtered by. */
export interface CellNeed {
  readonly keys: ReadonlySet<string>;
  /** How many aggregates are put together from the cells. */
  readonly atoms: number;
}

/** CellCosts is what a choice of grouping sets depends on. */
export interface CellCosts {
  readonly rows: number;
  readonly days: number;
  /** How many different values each key has. */
  readonly values: ReadonlyMap<string, number>;
}

/** CellSetChoice is a grouping set and the needs, by index, that are met from it. */
export interface CellSetChoice {
  readonly keys: ReadonlySet<string>;
  readonly needs: readonly number[];
}

// Nanoseconds of one core, measured on DuckDB 1.5: to put a row into a cell, to make a cell, to add a cell to an
// aggregate, and to add a row to one with a CASE.
const perRow = 55;
const perCell = 1500;
const perCellAtom = 7;
const perRowAtom = 7;

/** setCost is the time a grouping set takes, with `atoms` aggregates that are put together from it, in nanoseconds. */
export function setCost(keys: ReadonlySet<string>, atoms: number, costs: CellCosts): number {
  return costs.rows * perRow + cellsOf(keys, costs) * (perCell + perCellAtom * atoms);
}

/** directCost is the time aggregates of rows take without cells, in nanoseconds. */
export function directCost(atoms: number, rows: number): number {
  return rows * (perRow + perRowAtom * atoms);
}

/** cellsOf estimates how many cells a grouping set has: never more than rows. */
export function cellsOf(keys: ReadonlySet<string>, { rows, days, values }: CellCosts): number {
  let cells = days;
  for (const key of keys) cells *= values.get(key) ?? 1;
  return Math.min(cells, rows);
}

interface Candidate {
  readonly keys: ReadonlySet<string>;
  readonly needs: readonly number[];
  readonly atoms: number;
  readonly cost: number;
}

/**
 * chooseSets finds grouping sets that cover all needs: it starts with one for each different need and joins the two that
 * save most as long as any do. A set more costs a pass over the rows, a larger one costs cells.
 */
export function chooseSets(needs: readonly CellNeed[], costs: CellCosts): CellSetChoice[] {
  const candidates = startingSets(needs, costs);
  for (;;) {
    const best = bestJoin(candidates, costs);
    if (best === undefined) return candidates.map(({ keys, needs: met }) => ({ keys, needs: met }));
    candidates.splice(best.second, 1);
    candidates.splice(best.first, 1, best.joined);
  }
}

function startingSets(needs: readonly CellNeed[], costs: CellCosts): Candidate[] {
  const byKeys = new Map<string, Candidate>();
  needs.forEach(({ keys, atoms }, index) => {
    const name = [...keys].sort().join(' ');
    const known = byKeys.get(name);
    const total = atoms + (known?.atoms ?? 0);
    const met = [...(known?.needs ?? []), index];
    byKeys.set(name, { keys, needs: met, atoms: total, cost: setCost(keys, total, costs) });
  });
  return [...byKeys.values()];
}

function bestJoin(candidates: readonly Candidate[], costs: CellCosts) {
  let best: { first: number; second: number; joined: Candidate } | undefined;
  let saved = 0;
  for (let first = 0; first < candidates.length; first++) {
    for (let second = first + 1; second < candidates.length; second++) {
      const [a, b] = [candidates[first]!, candidates[second]!];
      const joined = join(a, b, costs);
      if (a.cost + b.cost - joined.cost <= saved) continue;
      saved = a.cost + b.cost - joined.cost;
      best = { first, second, joined };
    }
  }
  return best;
}

function join(a: Candidate, b: Candidate, costs: CellCosts): Candidate {
  const keys = new Set([...a.keys, ...b.keys]);
  const atoms = a.atoms + b.atoms;
  return { keys, needs: [...a.needs, ...b.needs], atoms, cost: setCost(keys, atoms, costs) };
}
