import type { ResultTable, ResultValue } from '../engine/engine.ts';

/** joinTables puts the rows of results of one shape, of which there is at least one, below each other. */
export function joinTables(tables: readonly ResultTable[]): ResultTable {
  const [first, ...others] = tables as [ResultTable, ...ResultTable[]];
  if (others.length === 0) return first;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const columns = first.columns.map(({ name, type }, i) => {
    const values: ResultValue[] = new Array(rows);
    let at = 0;
    for (const table of tables) for (const value of table.columns[i]!.values) values[at++] = value;
    return { name, type, values };
  });
  return { rows, columns };
}
