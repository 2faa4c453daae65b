import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/app/check.ts';
import { openSystem } from '../../src/app/system.ts';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { renderJson } from '../../src/report/json.ts';
import { ask, makeLines, writtenMetrics } from './hand-written.ts';

const root = new URL('../../examples/online-retail', import.meta.url).pathname;
const files = ['2009-2010', '2010-2011'].map((year) => `read_parquet('${root}/data/${year}.parquet')`);

interface Point {
  readonly metric: string;
  readonly rule?: string;
  readonly segment: Readonly<Record<string, string>>;
  readonly period: { readonly start: string; readonly end: string };
  readonly value: number | null;
  readonly complete?: boolean;
}
interface Document {
  readonly metrics: readonly Point[];
  readonly evaluations: readonly (Point & { verdict: string; state: string; severity: string | null })[];
  readonly exitCode: number;
}

let engine: Engine;
const system = openSystem({ env: () => undefined, now: Date.now });

beforeAll(async () => {
  engine = await openDuckDb();
  await makeLines(engine);
});
afterAll(() => {
  engine.close();
  system.close();
});

async function checkAsOf(asOf: string): Promise<Document> {
  const { report, diagnostics } = await check(system.ports, { root, asOf });
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  return JSON.parse(renderJson(report!)) as Document;
}

const number = async (sql: string) =>
  Number((await engine.query(`select (${sql})::double`)).columns[0]!.values[0]);

describe('the facts of the data set', () => {
  const [first, second] = files as [string, string];
  test.each([
    ['lines of the first year', `select count(*) from ${first}`, 525_461],
    ['lines of the second year', `select count(*) from ${second}`, 541_909],
    ['invoices of the first year', `select count(distinct invoice) from ${first}`, 28_816],
    ['invoices of the second year', `select count(distinct invoice) from ${second}`, 25_900],
    ['stock codes of the first year', `select count(distinct stock_code) from ${first}`, 4_632],
    ['stock codes of the second year', `select count(distinct stock_code) from ${second}`, 4_070],
    ['customers of the first year', `select count(distinct customer_id) from ${first}`, 4_383],
    ['customers of the second year', `select count(distinct customer_id) from ${second}`, 4_372],
    ['countries of the first year', `select count(distinct country) from ${first}`, 40],
    ['countries of the second year', `select count(distinct country) from ${second}`, 38],
    ['cancellation lines of the first year', `select count(*) from ${first} where invoice like 'C%'`, 10_206],
    [
      'cancellation lines of the second year',
      `select count(*) from ${second} where invoice like 'C%'`,
      9_288,
    ],
    [
      'cancelled invoices of the second year',
      `select count(distinct invoice) from ${second} where invoice like 'C%'`,
      3_836,
    ],
    [
      'lines without a customer, first year',
      `select count(*) from ${first} where customer_id is null`,
      107_927,
    ],
    [
      'lines without a customer, second year',
      `select count(*) from ${second} where customer_id is null`,
      135_080,
    ],
    [
      'invoices delivered twice',
      `select count(distinct a.invoice) from ${first} a semi join ${second} b using (invoice)`,
      1_088,
    ],
    [
      'lines delivered twice',
      `select count(*) from ${second} where invoice in (select invoice from ${first})`,
      22_523,
    ],
  ])('%s', async (_, sql, expected) => {
    expect(await number(sql)).toBe(expected);
  });

  test('an invoice that was delivered twice is read once', async () => {
    const { report } = await check(system.ports, { root, asOf: '2011-12-09', select: ['order_lines'] });
    const [orders] = report!.sources;
    expect(orders!.rows).toBe(525_461 + 541_909 - 22_523);
  });
});

/** Local text of an instant as the report writes it, without the offset. */
const local = (instant: string) => instant.slice(0, 19);

async function expectWritten(point: Point): Promise<void> {
  const question = {
    metric: point.metric,
    start: local(point.period.start),
    end: local(point.period.end),
    country: point.segment.country,
  };
  const written = await ask(engine, question);
  const name = `${point.rule ?? ''} ${JSON.stringify(question)}`;
  if (written === null) expect(point.value, name).toBeNull();
  else
    expect(Math.abs(point.value! - Number(written)), name).toBeLessThanOrEqual(
      1e-11 * Math.abs(Number(written)),
    );
}

// The last day of the data, a day among those delivered twice, a quiet Saturday, a month's end, and a day in the first year.
describe.each(['2011-12-10', '2010-12-07', '2011-09-24', '2011-09-01', '2010-06-15'])('as of %s', (asOf) => {
  let document: Document;
  beforeAll(async () => {
    document = await checkAsOf(asOf);
  });

  test('every metric of the project is reported', () => {
    expect([...new Set(document.metrics.map((point) => point.metric))].sort()).toEqual(
      [...writtenMetrics].sort(),
    );
  });

  test('every value equals its hand-written query', async () => {
    for (const point of document.metrics.filter((p) => p.complete)) await expectWritten(point);
  });

  test('every judged value equals its hand-written query', async () => {
    const judged = document.evaluations.filter((e) => e.value !== null && writtenMetrics.includes(e.metric));
    expect(judged.length).toBeGreaterThan(20);
    // The target by pace is judged on the value since the start of the month, day by day.
    for (const e of judged) await expectWritten(e.rule === 'gmv_target' ? { ...e, metric: 'gmv_mtd' } : e);
  });
});
