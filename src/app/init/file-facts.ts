import type { Engine, ResultTable } from '../../engine/engine.ts';
import { isNumberType } from '../../model/column-type.ts';
import type { OpenedSource } from '../../source/open.ts';
import { quoteIdentifier } from '../../sql/quote.ts';

/** ColumnFacts is what a look at the data says about a column. */
export interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  /** Different values, null not counted. */
  readonly distinct: number;
  readonly nulls: number;
  /** Numbers with no more than two decimal places throughout; false for what is no number. */
  readonly isCents: boolean;
}

/** FileFacts is what a look at a file says. */
export interface FileFacts {
  /** Name for the source, snake_case. */
  readonly name: string;
  /** As the source is to name it. */
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly ColumnFacts[];
}

/** readFacts looks at all columns of an opened source in one scan. */
export async function readFacts(engine: Engine, opened: OpenedSource, file: string): Promise<FileFacts> {
  const parts = opened.columns.flatMap(({ name, type }) => {
    const column = quoteIdentifier(name);
    const cents = isNumberType(type) ? `coalesce(bool_and(${column} = round(${column}, 2)), false)` : 'false';
    return [`count(distinct ${column})`, `count(${column})`, cents];
  });
  const result = await engine.query(`SELECT count(*), ${parts.join(', ')} FROM ${opened.relation}`);
  const rows = numberAt(result, 0);
  const columns = opened.columns.map(({ name, type }, i) => ({
    name,
    type: type.toUpperCase(),
    distinct: numberAt(result, 3 * i + 1),
    nulls: rows - numberAt(result, 3 * i + 2),
    isCents: result.columns[3 * i + 3]!.values[0] === true,
  }));
  return { name: opened.source.name, file, rows, columns };
}

function numberAt(result: ResultTable, column: number): number {
  return Number(result.columns[column]!.values[0] ?? 0);
}
