import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk } from './kinds/desk.ts';

const yaml = `sources:
  visits: { file: visits.parquet, time: moment, dimensions: { page: {}, region: {}, tail: {} } }
  by_page: { file: by_page.parquet, time: moment, dimensions: { page: {} } }
  one_day: { file: one_day.parquet, time: moment, dimensions: { page: {} } }
metrics:
  visits: { source: visits, measure: count(*) }
  views: { source: by_page, measure: count(*) }
  looks: { source: one_day, measure: count(*) }
  middle: { source: visits, measure: median(seconds) }
  again: { conversion: { base: visits, conversion: visits, entity: page } }
`;
const file = 'metrics.yaml';

let desk: Desk;
async function open(limits: string) {
  desk?.close();
  desk = await openDesk(
    yaml,
    {
      // 100 days of 1,000 rows: 50,000 pages of two rows each, 3 regions, and a tail of few values beside one of many.
      visits: `SELECT TIMESTAMPTZ '2026-01-01 00:00:00+00' + to_seconds(i * 86.4) AS moment, i % 50000 AS page,
        'r' || i % 3 AS region, CASE WHEN i < 40000 THEN 0 ELSE i END AS tail, i % 600 AS seconds
        FROM range(100000) r(i)`,
      // 20,000 pages of a row each day, one page after the other.
      by_page: `SELECT TIMESTAMPTZ '2026-01-01 00:00:00+00' + to_days(CAST(i % 100 AS INTEGER)) AS moment,
        i // 100 AS page FROM range(2000000) r(i)`,
      // A million pages of a row each, all of one day.
      one_day: `SELECT TIMESTAMPTZ '2026-04-10 00:00:00+00' + to_seconds(i * 0.08) AS moment, i AS page
        FROM range(1000000) r(i)`,
    },
    `timezone: UTC\n${limits}`,
  );
}
afterAll(() => desk.close());
const asked = { asOf: '2026-04-11' } as const;

describe('what would take more memory than is allowed', () => {
  beforeAll(() => open('limits: { memory: 100 MB }'));

  test('is refused before it starts, with the metric, its place, the estimate and what to do', async () => {
    // 50,000 segments × (300 + 101 days × 64 bytes) = 338 MB; the count of segments is an estimate within 2%.
    const { diagnostics } = await desk.ask('visits', { ...asked, by: ['page'] });
    expect(diagnostics).toHaveLength(1);
    const [{ code, message, span, help }] = diagnostics as [(typeof diagnostics)[number]];
    expect(code).toBe('too-large');
    const [, segments, size] =
      /^metric "visits" has about ([\d,]+) segments by page in 10[01] periods, which take about (\d+) MB; the limit is 100 MB$/.exec(
        message,
      ) ?? [];
    expect(Math.abs(Number(segments!.replaceAll(',', '')) - 50_000)).toBeLessThan(2_500);
    expect(Math.abs(Number(size) - 338)).toBeLessThan(20);
    expect(span).toMatchObject({ file, start: { line: 6 } });
    expect(help).toContain('limits: { memory');
  });

  test('is refused also where the rows of each segment lie together', async () => {
    // 20,000 segments × (300 + 101 days × 64 bytes) = 135 MB; the first rows hold 300 of them.
    const { diagnostics } = await desk.ask('views', { ...asked, by: ['page'] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['too-large']);
  });

  test('is told in the same words every time', async () => {
    const messages = async () =>
      (await desk.ask('visits', { ...asked, by: ['page'] })).diagnostics.map(({ message }) => message);
    expect(await messages()).toEqual(await messages());
  });

  test('is also a tail that the first rows do not show only where it is that large', async () => {
    // 60,001 segments × 300 + 4 months × 64 bytes = 33 MB.
    const { diagnostics } = await desk.ask('visits', { ...asked, grain: 'month', by: ['tail'] });
    expect(diagnostics).toEqual([]);
  });

  test('leaves what is not too large', async () => {
    expect((await desk.ask('visits', { ...asked, by: ['region'] })).diagnostics).toEqual([]);
    expect((await desk.ask('visits', { ...asked, grain: 'year', by: ['page'] })).diagnostics).toEqual([]);
    expect((await desk.ask('middle', asked)).diagnostics).toEqual([]);
  });
});

describe('segments of which all rows are of one day', () => {
  beforeAll(() => open('limits: { memory: 200 MB }'));

  test('are refused', async () => {
    // 1,000,000 segments × (300 + 1 day × 64 bytes) = 364 MB; the first rows hold 30,000 of them.
    const { diagnostics } = await desk.ask('looks', { ...asked, by: ['page'] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['too-large']);
  });
});

describe('rows that must be held at once', () => {
  beforeAll(() => open('limits: { memory: 1 MB }'));

  test.each([
    // 100,000 values of 24 bytes in the year; 100,000 events of 64 bytes.
    ['middle', 'year', '3 MB'],
    ['again', 'month', '7 MB'],
  ] as const)('are refused for %s by %s', async (metric, grain, size) => {
    const { diagnostics } = await desk.ask(metric, { ...asked, grain });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        'too-large',
        `metric "${metric}" must hold so many rows at once that they take about ${size}; the limit is 1 MB`,
      ],
    ]);
  });

  test('are not, of a shorter grain', async () => {
    expect((await desk.ask('middle', asked)).diagnostics).toEqual([]);
  });
});
