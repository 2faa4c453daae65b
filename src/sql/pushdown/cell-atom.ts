import { type Atom, mergingAggregate } from '../../expr/sql/measure.ts';
import { atomSql } from '../compile-atom.ts';
import { duckdb } from '../dialect/duckdb.ts';
import { atomIn } from './atom.ts';
import type { Translation } from './translate.ts';

/** CellAtom is an aggregate as cells hold it. */
export interface CellAtom {
  /** The columns of a cell, in the words of the database, and SQL whose type in DuckDB is theirs. */
  readonly columns: readonly { readonly name: string; readonly sql: string; readonly typedAs: string }[];
  /** The value in a cell, in DuckDB. */
  readonly value: string;
  /** The value over several cells; undefined where it does not follow from theirs. */
  readonly whole?: string;
}

/** cellAtom writes an aggregate into columns of that name; throws PushdownRefusal. */
export function cellAtom(atom: Atom, name: string, translation: Translation): CellAtom {
  const { call } = atom;
  const column = (of: Atom, as: string) => {
    return { name: as, sql: atomIn(translation, of), typedAs: atomSql(of, duckdb) };
  };
  if (call.name === 'avg' && !call.distinct) {
    // Of several cells, the mean is the sum of all by their number.
    atomIn(translation, atom);
    const [sum, count] = ['sum', 'count'].map((part) => ({ ...atom, call: { ...call, name: part } }));
    const number = `${name}_n`;
    return {
      columns: [column(sum!, name), column(count!, number)],
      value: `CAST(${name} AS DOUBLE) / nullif(${number}, 0)`,
      whole: `CAST(sum(${name}) AS DOUBLE) / nullif(sum(${number}), 0)`,
    };
  }
  const columns = [column(atom, name)];
  const merge = call.orderBy.length > 0 ? undefined : mergingAggregate(call);
  if (merge === undefined) return { columns, value: name };
  const merged = `${merge}(${name})`;
  return { columns, value: name, whole: call.name === 'count' ? `CAST(${merged} AS BIGINT)` : merged };
}
