import type { CheckOutcome } from '../../model/check.ts';
import { refuse } from '../../sql/pushdown/value.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import type { TimeAxis } from '../../time/axis.ts';
import type { BoundCheck } from './bind.ts';
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
import { completePeriods, judgePeriods, type PeriodRule, periodSelect } from './period-checks.ts';
import { sampleRows } from './sample-rows.ts';

/** AskedInScan is a check as aggregates of the one scan; its `fails` is SQL over the scanned row. */
interface AskedInScan extends Asked {
  readonly facts: readonly string[];
}

/**
 * runChecks holds a source against all of its checks in one scan; only rows that fail are looked at again, a few each.
 * Throws EngineError, or PushdownRefusal where another source's rows are out of reach.
 */
export async function runChecks(input: ChecksInput): Promise<CheckOutcome[]> {
  const { engine, opened } = input;
  const checks = opened.checks ?? [];
  if (checks.length === 0) return [];
  const scan = makeScan(input);
  const asked = checks.map((bound, i) => ask(input, bound, i, scan));
  const facts = asked.flatMap((one) => one.facts);
  const from = `(SELECT ${['rows_.*', ...scan.columns].join(', ')} FROM ${opened.relation} AS rows_)`;
  const table = await engine.query(`SELECT ${['count(*)', ...facts].join(', ')} FROM ${from} AS checked`);
  const rows = Number(table.columns[0]!.values[0]);
  const values = table.columns.slice(1).map((column) => column.values[0] ?? null);
  return outcomesOf(
    asked,
    rows,
    ({ facts: own }) => values.splice(0, own.length),
    (bound, fails) => sampleRows(engine, opened, from, bound, fails),
  );
}

interface Scanned {
  /** What is added to each row, in order. */
  readonly columns: string[];
  readonly axes: Map<string, { readonly axis: TimeAxis; readonly key: string }>;
}

/** Adds to each row the keys of the periods that are counted. */
function makeScan({ opened, periods }: ChecksInput): Scanned {
  const scan: Scanned = { columns: [], axes: new Map() };
  const time = [...opened.times].find(
    ([name]) => name.toLowerCase() === opened.source.time?.column.toLowerCase(),
  );
  for (const { check } of opened.checks ?? []) {
    const { rule } = check;
    if ((rule.kind !== 'rows' && rule.kind !== 'volume') || scan.axes.has(rule.per) || time === undefined)
      continue;
    const axis = completePeriods(periods, rule.per);
    if (axis === undefined) continue;
    const { columns, key } = periodSelect('rows_', time[0], time[1], axis, `__kpi_${rule.per}_`);
    scan.columns.push(...columns, `${key} AS __kpi_${rule.per}`);
    scan.axes.set(rule.per, { axis, key: `__kpi_${rule.per}` });
  }
  return scan;
}

function ask(input: ChecksInput, bound: BoundCheck, index: number, scan: Scanned): AskedInScan {
  const { rule } = bound.check;
  const columns = bound.columns.map(quoteIdentifier);
  switch (rule.kind) {
    case 'unique': {
      const known = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
      const facts = [
        `count(*) FILTER (WHERE ${known}) - count(DISTINCT row(${columns.join(', ')})) FILTER (WHERE ${known})`,
      ];
      const key = columns.length === 1 ? columns[0] : `(${columns.join(', ')})`;
      const repeated = `${known} AND ${key} IN (SELECT ${columns.join(', ')} FROM ${input.opened.relation} GROUP BY ${columns.join(', ')} HAVING count(*) > 1)`;
      return { bound, facts, judge: countOf, fails: repeated };
    }
    case 'rows':
    case 'volume':
      return askPeriods(input, bound, rule, scan);
    case 'freshness': {
      const facts = columns.map((column) => `CAST(max(${column}) AS VARCHAR)`);
      return { bound, facts, judge: ([text]) => freshnessOf(input, rule, text) };
    }
    case 'schema':
      return { bound, facts: [], judge: () => schemaOf(bound) };
    case 'references':
      return askReference(input, bound, index, scan);
    default: {
      if (bound.fails === undefined) return { bound, facts: [bound.passes!], judge: aggregateOf };
      return { bound, facts: [`count_if(${bound.fails})`], judge: countOf, fails: bound.fails };
    }
  }
}

function askPeriods(input: ChecksInput, bound: BoundCheck, rule: PeriodRule, scan: Scanned): AskedInScan {
  const known = scan.axes.get(rule.per);
  if (known === undefined) return { bound, facts: [], judge: () => notJudged };
  const judge = ([text]: readonly unknown[]) => {
    const counted = JSON.parse(String(text ?? '{}')) as Record<string, number>;
    const counts = new Map(Object.entries(counted).map(([key, count]) => [Number(key), count]));
    return judgePeriods(rule, input.periods, known.axis, counts);
  };
  return { bound, facts: [`CAST(to_json(histogram(${known.key})) AS VARCHAR)`], judge };
}

function askReference(input: ChecksInput, bound: BoundCheck, index: number, scan: Scanned): AskedInScan {
  const { rule } = bound.check;
  const other = rule.kind === 'references' ? input.others.get(rule.source) : undefined;
  if (other === undefined || rule.kind !== 'references') return { bound, facts: [], judge: () => notJudged };
  if (other.pushdown !== undefined)
    refuse(undefined, `the rows of source ${rule.source} stay in their database`);
  const column = quoteIdentifier(bound.columns[0]!);
  const target = quoteIdentifier(rule.target);
  const name = `__kpi_found_${index}`;
  scan.columns.push(
    `CAST(rows_.${column} AS VARCHAR) IN (SELECT CAST(${target} AS VARCHAR) FROM ${other.relation} WHERE ${target} IS NOT NULL) AS ${name}`,
  );
  const fails = `${column} IS NOT NULL AND NOT ${name}`;
  return { bound, facts: [`count_if(${fails})`], judge: countOf, fails };
}
