import { type Atom, mergingAggregate } from '../expr/sql/measure.ts';
import { registerCount } from '../plan/sketch.ts';
import { atomSql } from './compile-atom.ts';
import type { Dialect } from './dialect.ts';
import { groupBy } from './grouping.ts';
import { renderExpr } from './render-expr.ts';

/**
 * A HyperLogLog sketch of 4,096 registers: the low 12 bits of a value's 64-bit hash choose the register, and how many of
 * the other 52 end in zeros is what it keeps the largest of. Flajolet, Fusy, Gandouet, Meunier, HyperLogLog (2007): the
 * standard error is 1.04 / √4096 = 1.6%.
 */
const indexBits = Math.log2(registerCount);
const hashBits = 64 - indexBits;

/** SketchNames are the names of a sketch's columns: the hash of the key, the register, and what it is to hold. */
export interface SketchNames {
  readonly hash: string;
  readonly register: string;
  readonly rank: string;
  /** Begins the names of aggregates over registers. */
  readonly part: string;
}

/** keyHash is the 64-bit hash of a key; null of null. It is the engine's own, so equal only within one version of that. */
export function keyHash(key: string): string {
  return `CASE WHEN (${key}) IS NOT NULL THEN hash(${key}) END`;
}

/** SketchedRows is rows as registers, and what becomes of them. */
export interface SketchedRows {
  /** The registers, with their keys. */
  readonly from: string;
  readonly names: SketchNames;
  readonly atoms: readonly SketchedAtom[];
}

/** sketchedRows aggregates rows, which have the hash of the key, by the columns of `keys` and the register of the hash. */
export function sketchedRows(input: {
  readonly atoms: readonly Atom[];
  readonly rows: string;
  readonly keys: readonly string[];
  readonly names: SketchNames;
  readonly dialect: Dialect;
}): SketchedRows {
  const { rows, keys, names, dialect } = input;
  const atoms = input.atoms.map((atom) => sketchAtom(atom, names.rank, dialect));
  const parts = atoms.map(({ part }, i) => `${part} AS ${names.part}${i}`);
  const grouped = [...keys, names.register];
  const columns = [...grouped, ...parts].join(', ');
  const from = `(SELECT ${columns} FROM ${rankedRows(rows, names)} GROUP BY ${grouped.join(', ')})`;
  return { from, names, atoms };
}

/** sketchCells merges the registers of `from` into those of each grouping set, and these into columns that `value` reads. */
export function sketchCells(input: {
  readonly from: string;
  readonly sketched: SketchedRows;
  /** Name for the bits of the grouping set. */
  readonly level: string;
  readonly names: readonly string[];
  readonly sets: readonly (readonly string[])[];
  /** Begins the names of the atoms' columns. */
  readonly atom: string;
}): string {
  const { from, level, names, sets, atom } = input;
  const { atoms, names: own } = input.sketched;
  const part = (i: number) => `${own.part}${i}`;
  const merged = atoms.map(({ merge }, i) => `${merge(part(i))} AS ${part(i)}`);
  const columns = [`GROUPING_ID(${names.join(', ')}) AS ${level}`, ...names, own.register, ...merged];
  const whole = atoms.flatMap((one, i) =>
    [...one.whole(part(i))].map(([end, sql]) => `${sql} AS ${atom}${i}${end}`),
  );
  const keys = [level, ...names];
  return [
    `SELECT ${[...keys, ...whole].join(', ')}`,
    `FROM (SELECT ${columns.join(', ')} FROM ${from}`,
    `${groupBy(sets.map((set) => [...set, own.register]))})`,
    `GROUP BY ${keys.join(', ')}`,
  ].join('\n');
}

/** rankedRows adds register and rank to rows that have the hash. Ranks are 1 to 53. */
function rankedRows(rows: string, { hash, register, rank }: SketchNames): string {
  const bits = `CAST((${hash} >> ${indexBits}) | (CAST(1 AS UBIGINT) << ${hashBits}) AS BIGINT)`;
  const columns = [
    `CAST(${hash} & ${registerCount - 1} AS USMALLINT) AS ${register}`,
    `CAST(bit_count(xor(${bits}, ${bits} - 1)) AS UTINYINT) AS ${rank}`,
  ];
  return `(SELECT *, ${columns.join(', ')} FROM ${rows})`;
}

/** SketchedAtom is an aggregate over the rows of registers, over registers of the same number, and over all of them. */
export interface SketchedAtom {
  readonly part: string;
  readonly merge: (column: string) => string;
  /** Columns over all registers, by the end of their names. */
  readonly whole: (column: string) => ReadonlyMap<string, string>;
  /** The value, from the columns of `whole` by the beginning of their names. */
  readonly value: (column: string) => string;
}

/** sketchAtom takes an aggregate apart; one that is no sketch must be one that parts add up to. */
function sketchAtom(atom: Atom, rank: string, dialect: Dialect): SketchedAtom {
  const { call, filter } = atom;
  if (atom.class !== 'sketch') {
    const merge = mergingAggregate(call)!;
    const merged = (column: string) => {
      const sql = `${merge}(${column})`;
      return call.name === 'count' ? `CAST(${sql} AS BIGINT)` : sql;
    };
    const whole = (column: string) => new Map([['', merged(column)]]);
    return { part: atomSql(atom, dialect), merge: merged, whole, value: (column) => column };
  }
  const seen = filter === undefined ? rank : `CASE WHEN ${renderExpr(filter, dialect)} THEN ${rank} END`;
  return {
    part: `max(${seen})`,
    merge: (column) => `max(${column})`,
    whole: (column) =>
      new Map([
        ['', `sum(CAST(1 AS BIGINT) << (${hashBits + 1} - ${column}))`],
        ['_n', `count(${column})`],
      ]),
    value: (column) => estimate(column, `${column}_n`),
  };
}

/**
 * Ertl's improved raw estimator (New cardinality estimation algorithms for HyperLogLog sketches, 2017, algorithm 4): it has
 * no bias worth the name at any size, and for few values is that of linear counting. `sum` is the sum of 2^-rank as whole
 * numbers of 2^-53, which are added exactly in whatever order; `filled` is how many registers hold something.
 */
function estimate(sum: string, filled: string): string {
  const empty = `(CAST(${registerCount} - ${filled} AS DOUBLE) / ${registerCount})`;
  // σ(x) = x + Σ x^(2^k) · 2^(k-1): beyond 18 terms (4095/4096)^(2^k) is below a double's last digit.
  const terms = Array.from({ length: 18 }, (_, i) => `pow(${empty}, ${2 ** (i + 1)}) * ${2 ** i}`);
  const sigma = `${registerCount} * (${[empty, ...terms].join(' + ')})`;
  const scale = `${registerCount ** 2 / 2} / ln(2)`;
  const harmonic = `CAST(${sum} AS DOUBLE) / ${2 ** (hashBits + 1)}`;
  return `CASE WHEN ${filled} = 0 THEN 0 ELSE CAST(round(${scale} / (${sigma} + ${harmonic})) AS BIGINT) END`;
}
