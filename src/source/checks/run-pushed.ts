import type { Engine } from '../../engine/engine.ts';
import type { CheckOutcome } from '../../model/check.ts';
import { findColumn } from '../../model/find-column.ts';
import { pushedPredicate, pushedTime } from '../../sql/pushdown/time.ts';
import { refuse } from '../../sql/pushdown/value.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import type { TimeAxis } from '../../time/axis.ts';
import { readAggregates } from '../database/read-aggregates.ts';
import type { OpenedSource } from '../open.ts';
import type { BoundCheck, PushedCheck } from './bind.ts';
import {
  type Asked,
  aggregateOf,
  type ChecksInput,
  countOf,
  freshnessOf,
  notJudged,
  outcomesOf,
  schemaOf,
} from './judge-checks.ts';
import { completePeriods, judgePeriods, type PeriodRule } from './period-checks.ts';
import { chosenColumns, shownCount, wordRows } from './sample-rows.ts';

/** AskedInDatabase is a check as columns of the one statement, and what becomes of their values. */
interface AskedInDatabase extends Asked {
  readonly columns: readonly ({ readonly sql: string } & (
    | { readonly type: string }
    | { readonly typedAs: string }
  ))[];
  /** SQL of ours over the columns, which are `fact_<n>`; the columns themselves when absent. */
  readonly combine?: (names: readonly string[]) => string;
}

/**
 * runPushedChecks holds a source whose rows stay in their database against all of its checks, in one statement and one
 * more for each length of periods; only rows that fail leave the database, a few each. Throws EngineError,
 * DatabaseError, or PushdownRefusal.
 */
export async function runPushedChecks(input: ChecksInput): Promise<CheckOutcome[]> {
  const { engine, opened } = input;
  const checks = opened.checks ?? [];
  if (checks.length === 0) return [];
  const asked: AskedInDatabase[] = [];
  for (const bound of checks) asked.push(await ask(input, bound));
  const names = asked.map(({ columns }, i) => columns.map((_, k) => `fact_${i}_${k}`));
  const columns = asked.flatMap((one, i) =>
    one.columns.map((column, k) => ({ ...column, name: names[i]![k]! })),
  );
  const all = { name: 'all_rows', sql: 'count(*)', type: 'BIGINT' };
  const table = await readAggregates(engine, opened, [all, ...columns]);
  const selected = asked.flatMap(({ combine }, i) => (combine ? [combine(names[i]!)] : names[i]!));
  const facts = await engine.query(`SELECT ${['all_rows', ...selected].join(', ')} FROM ${table}`);
  const [rows, ...values] = facts.columns.map((column) => column.values[0] ?? null);
  return outcomesOf(
    asked,
    Number(rows),
    ({ combine, columns: own }) => values.splice(0, combine ? 1 : own.length),
    (bound, fails) => sample(engine, opened, bound, fails),
  );
}

async function ask(input: ChecksInput, bound: BoundCheck): Promise<AskedInDatabase> {
  const { rule } = bound.check;
  const { identifier } = input.opened.pushdown!.dialect;
  switch (rule.kind) {
    case 'schema':
      return { bound, columns: [], judge: () => schemaOf(bound) };
    case 'freshness': {
      const columns = bound.columns.map((name) => ({
        sql: `max(${identifier(name)})`,
        typedAs: `max(${quoteIdentifier(name)})`,
      }));
      const combine =
        columns.length === 0 ? {} : { combine: ([name]: readonly string[]) => `CAST(${name} AS VARCHAR)` };
      return { bound, columns, ...combine, judge: ([text]) => freshnessOf(input, rule, text) };
    }
    case 'rows':
    case 'volume':
      return askPeriods(input, bound, rule);
    case 'references':
      return askRows(bound, { fails: missingIn(input, bound) });
    default:
      return askRows(bound, bound.pushed!, input.opened);
  }
}

function askRows(
  bound: BoundCheck,
  { fails, unique, passes }: PushedCheck,
  opened?: OpenedSource,
): AskedInDatabase {
  const { dialect, from } = opened?.pushdown ?? {};
  if (passes !== undefined) {
    const combine = (names: readonly string[]) =>
      passes.combine.replace(/\batom_(\d+)\b/g, (_, index) => names[Number(index)]!);
    return { bound, columns: passes.atoms, combine, judge: aggregateOf };
  }
  if (unique !== undefined) {
    const known = `COUNT(CASE WHEN ${unique.known} THEN 1 END)`;
    const columns = [
      { sql: `${known} - ${dialect!.countDifferent(unique.columns, unique.known)}`, type: 'BIGINT' },
    ];
    const key = unique.columns.join(', ');
    const list = unique.columns.length === 1 ? key : `(${key})`;
    const repeated = `SELECT ${key} FROM ${from} GROUP BY ${key} HAVING count(*) > 1`;
    return { bound, columns, judge: countOf, fails: `${unique.known} AND ${list} IN (${repeated})` };
  }
  return {
    bound,
    columns: [{ sql: `COUNT(CASE WHEN ${fails} THEN 1 END)`, type: 'BIGINT' }],
    judge: countOf,
    fails,
  };
}

/** Both sides have to be in one database, and of one type: texts are compared where a type is written in several ways. */
function missingIn({ opened, others }: ChecksInput, { check, columns }: BoundCheck): string {
  const { rule } = check;
  if (rule.kind !== 'references') throw new Error(`${rule.kind} looks into no other source`);
  const other = others.get(rule.source);
  const { dialect, engine } = opened.pushdown!;
  if (other?.pushdown?.engine !== engine)
    refuse(undefined, `source ${rule.source} is not computed in the same database`);
  const target = findColumn(other!.columns, rule.target)!;
  const own = findColumn(opened.columns, columns[0]!)!;
  if (target.type !== own.type)
    refuse(undefined, `${own.name} is ${own.type} and ${rule.source}.${target.name} is ${target.type}`);
  const [ours, theirs] = [own.name, target.name].map(dialect.identifier);
  const found = `SELECT ${theirs} FROM ${other!.pushdown!.from} WHERE ${theirs} IS NOT NULL`;
  return `(${ours} IS NOT NULL AND NOT (${ours} IN (${found})))`;
}

async function askPeriods(input: ChecksInput, bound: BoundCheck, rule: PeriodRule): Promise<AskedInDatabase> {
  const axis = completePeriods(input.periods, rule.per);
  if (axis === undefined) return { bound, columns: [], judge: () => notJudged };
  const counts = await countPeriods(input, axis);
  return { bound, columns: [], judge: () => judgePeriods(rule, input.periods, axis, counts) };
}

async function countPeriods({ engine, opened }: ChecksInput, axis: TimeAxis): Promise<Map<number, number>> {
  const { dialect, from } = opened.pushdown!;
  const wanted = opened.source.time?.column.toLowerCase();
  const [name, info] = [...opened.times].find(([column]) => column.toLowerCase() === wanted)!;
  const bounds = { from: axis.bounds[0]!, to: axis.bounds.at(-1)! };
  const time = { column: dialect.identifier(name), info, timezone: axis.timezone, ...bounds };
  const names = { utc: 'kpi_utc', local: 'kpi_local' };
  const { layers } = pushedTime(time, [{ axis, name: 'kpi_period' }], names, false, dialect);
  const rows = layers.reduce(
    (inner, layer, i) =>
      `(SELECT t${i}.*, ${layer.map(({ name: as, sql }) => `${sql} AS ${as}`).join(', ')} FROM ${inner} AS t${i})`,
    `(SELECT * FROM ${from} WHERE ${pushedPredicate(time, dialect)})`,
  );
  const statement = `SELECT kpi_period, count(*) AS kpi_count FROM ${rows} AS counted GROUP BY kpi_period`;
  const columns = [
    { name: 'kpi_period', sql: 'kpi_period', type: axis.grain === 'hour' ? 'BIGINT' : 'DATE' },
    { name: 'kpi_count', sql: 'kpi_count', type: 'BIGINT' },
  ];
  const table = await engine.query(
    `SELECT * FROM ${await readAggregates(engine, opened, columns, statement)}`,
  );
  const [keys, counts] = table.columns.map(({ values }) => values.map(Number));
  return new Map(keys!.map((key, i) => [key, counts![i]!]));
}

async function sample(
  engine: Engine,
  opened: OpenedSource,
  bound: BoundCheck,
  fails: string,
): Promise<string[]> {
  const { dialect, from } = opened.pushdown!;
  const chosen = chosenColumns(opened, bound);
  if (chosen.length === 0) return [];
  const names = chosen.map(({ name }) => dialect.identifier(name));
  const order = names.flatMap((name) => [`${name} IS NULL`, name]).join(', ');
  const failing = `SELECT DISTINCT ${names.join(', ')} FROM ${from} WHERE ${fails}`;
  const statement = `SELECT * FROM (${failing}) AS failing ORDER BY ${order} LIMIT ${shownCount}`;
  const columns = chosen.map(({ name, type }) => ({ name, sql: dialect.identifier(name), type }));
  return wordRows(engine, await readAggregates(engine, opened, columns, statement), chosen);
}
