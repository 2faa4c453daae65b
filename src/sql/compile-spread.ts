import type { DimensionValues, FlagsNode } from '../plan/node.ts';
import type { Flag } from './compile-flags.ts';
import { quoteLiteral } from './quote.ts';
import type { NamedSql } from './statement-parts.ts';

/** SpreadFlags is the flags of a node whose segments are told apart by flags, and which of them each cell has. */
export interface SpreadFlags {
  readonly flags: readonly Flag[];
  readonly levels: readonly SpreadLevel[];
  /** Names of the columns of all dimensions. */
  readonly dimensions: readonly string[];
  /** Number of the node's atoms. */
  readonly atoms: number;
}

/** SpreadLevel is one grouping set: of each atom that is asked for at it, the flags of its segments in their order. */
interface SpreadLevel {
  /** The column of its dimension, and the values that have flags. */
  readonly dimension?: { readonly column: string; readonly values: DimensionValues['values'] };
  readonly atoms: ReadonlyMap<number, readonly number[]>;
}

/** spreadFlags gives each set of a node a flag for each atom it needs and each segment; `columns` are its dimensions. */
export function spreadFlags(node: FlagsNode, columns: readonly NamedSql[]): SpreadFlags {
  const flags: Flag[] = [];
  const levels = node.sets.map(({ key, by }): SpreadLevel => {
    const needed = node.measures.filter(({ at }) => at?.has(key) !== false).flatMap(({ atoms }) => atoms);
    const dimension = node.spread?.find(({ name }) => name === by[0]);
    const column = columns[node.dimensions.findIndex(({ name }) => name === by[0])];
    const segments =
      dimension?.values.map((value) => ({ segment: { sql: column!.sql, value } })) ?? ([{}] as const);
    const add = (atom: number) =>
      segments.map((segment) => flags.push({ filter: node.flags[atom], ...segment }) - 1);
    return {
      ...(dimension === undefined ? {} : { dimension: { column: column!.name, values: dimension.values } }),
      atoms: new Map([...new Set(needed)].map((atom) => [atom, add(atom)])),
    };
  });
  return { flags, levels, dimensions: columns.map(({ name }) => name), atoms: node.flags.length };
}

/** FlagCounts is how the flags are counted: SQL of each over `from`, which has a column of the period. */
export interface FlagCounts {
  readonly sql: readonly string[];
  readonly from: string;
  readonly period: string;
  /** name makes a name of the statement's own. */
  readonly name: (own: string) => string;
}

/** spreadCells makes the cells of all sets, whose levels are numbered as the sets are, from counts by period. */
export function spreadCells({ levels, dimensions, atoms }: SpreadFlags, counts: FlagCounts): string {
  const { sql, from, period, name } = counts;
  const columns = sql.map((count, i) => `${count} AS ${name(`c${i}`)}`);
  const rows = `SELECT ${[period, ...columns].join(', ')} FROM ${from} GROUP BY ${period}`;
  const cells = levels.map(({ dimension, atoms: own }, level) => {
    const list = (items: readonly string[]) => (dimension ? `unnest([${items.join(', ')}])` : items[0]!);
    const values = dimension?.values.map((value) => (value === null ? 'NULL' : quoteLiteral(value))) ?? [];
    const segments = dimensions.map(
      (column) => `${column === dimension?.column ? list(values) : 'NULL'} AS ${column}`,
    );
    const found = Array.from({ length: atoms }, (_, atom) => {
      const flags = own.get(atom);
      const value = flags === undefined ? 'NULL' : list(flags.map((flag) => name(`c${flag}`)));
      return `${value} AS ${name(`a${atom}`)}`;
    });
    const selected = [`${level} AS ${name('g')}`, period, ...segments, ...found];
    return `SELECT ${selected.join(', ')} FROM ${name('counted')}`;
  });
  return `WITH ${name('counted')} AS MATERIALIZED (${rows})\n${cells.join('\nUNION ALL ')}`;
}
