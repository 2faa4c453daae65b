import type { PeriodPair } from '../plan/node.ts';
import { formatDate } from '../time/date.ts';
import type { Grain } from '../time/grain.ts';
import { quoteLiteral } from './quote.ts';

/** ComparableSql is the rows of a source with the columns that pairs of periods are told by. */
export interface ComparableSql {
  readonly rows: string;
  /** Condition on the rows that make an entity present; all when absent. */
  readonly where: string | undefined;
  readonly bucket: string;
  readonly entity: string;
  /** Name for the index of the period in which a row counts. */
  readonly index: string;
  readonly grain: Grain;
  readonly pairs: readonly PeriodPair[];
  /** Whether these are some of the pairs, so that most periods of the rows are in none. */
  readonly isPart: boolean;
}

/** comparableRows is the rows of entities that are present in the other period of a pair, with the index of the pair. */
export function comparableRows(sql: ComparableSql): string {
  const { rows, where, bucket, entity, index, grain, pairs, isPart } = sql;
  const type = grain === 'hour' ? 'BIGINT' : 'DATE';
  const start = (at: number) => (grain === 'hour' ? String(at * 1000) : quoteLiteral(formatDate(at)));
  const starts = (values: readonly number[]) => `CAST([${values.map(start).join(', ')}] AS ${type}[])`;
  const columns = [
    `unnest(CAST([${pairs.map((pair) => pair.index).join(', ')}] AS BIGINT[])) AS ${index}`,
    `unnest(${starts(pairs.map((pair) => pair.rows))}) AS ${index}_rows`,
    `unnest(${starts(pairs.map((pair) => pair.present))}) AS ${index}_present`,
  ];
  const condition = [
    `${entity} IS NOT NULL`,
    ...(where === undefined ? [] : [`(${where})`]),
    ...(isPart ? [`${bucket} IN (SELECT unnest(${starts(pairs.map(({ present }) => present))}))`] : []),
  ].join(' AND ');
  const present = `(SELECT DISTINCT ${bucket}, ${entity} FROM ${rows} WHERE ${condition})`;
  const placed = `${rows} AS r JOIN (SELECT ${columns.join(', ')}) AS w ON r.${bucket} = w.${index}_rows`;
  const there = `p.${bucket} = w.${index}_present AND p.${entity} = r.${entity}`;
  return `(SELECT r.*, w.${index} FROM ${placed} SEMI JOIN ${present} AS p ON ${there})`;
}
