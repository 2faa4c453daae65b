import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

// The day number since 2026-01-01 (0) is the day's amount, times 10 on 2026-02-17 and 2025-01-29, the days of the feast.
const yaml = `sources:
  sales: { file: sales.parquet, time: day }
calendars:
  feasts:
    events:
      - { name: feast, from: 2025-01-29, after: 1 }
      - { name: feast, from: 2026-02-17, after: 1 }
metrics:
  amount: { source: sales, measure: sum(amount) }
  week_ago: { compare: { metric: amount, to: 1 week ago, as: value } }
  four: { compare: { metric: amount, to: { average: 4, same: weekday }, as: value } }
  four_change: { compare: { metric: amount, to: { average: 4, same: weekday }, as: percent } }
  three: { compare: { metric: amount, to: { average: 3 }, as: difference } }
  year_ago: { compare: { metric: amount, to: 1 year ago, as: value } }
  feast_ago: { compare: { metric: amount, to: 1 year ago, as: value, align: feasts } }
  feast_change: { compare: { metric: amount, to: 1 year ago, as: ratio, align: feasts } }
`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(yaml, {
    // 2026-02-03, a Tuesday, has no rows; 2025-01-28 to 2026-03-15 otherwise.
    sales: `SELECT DATE '2026-01-01' + CAST(i AS INTEGER) AS day,
      CAST(400 + i AS INTEGER) * CASE WHEN i IN (47, -337) THEN 10 ELSE 1 END AS amount
      FROM range(-338, 74) r(i) WHERE i <> 33`,
  });
});
afterAll(() => desk.close());

async function at(metric: string, day: string) {
  return (await desk.cells(metric, { asOf: '2026-03-15' }))[day];
}

describe('comparisons by hand', () => {
  // 2026-03-10 is day 68, a Tuesday: 468. Tuesdays before: 61, 54, 47 (the feast: 4470), 40.
  test('with the same weekday a week ago', async () => {
    expect(await at('week_ago', '2026-03-10')).toBe(461);
  });

  test('with the mean of the last four of the same weekday', async () => {
    const mean = (461 + 454 + 4470 + 440) / 4;
    expect(await at('four', '2026-03-10')).toBe(mean);
    expect(await at('four_change', '2026-03-10')).toBeCloseTo(468 / mean - 1, 10);
  });

  test('with the mean of those of four that have a value: an empty day of a sum is 0', async () => {
    // 2026-03-03 is day 61; Tuesdays before: 54, 47 (the feast), 40 and 33, which has no rows and so is 0.
    expect(await at('four', '2026-03-03')).toBe((454 + 4470 + 440 + 0) / 4);
  });

  test('with the mean of the last three days', async () => {
    // 2026-03-10 against 465, 466 and 467.
    expect(await at('three', '2026-03-10')).toBe(468 - 466);
  });

  test('with the date a year ago, and with the feast of the year before', async () => {
    // 2025-02-17 is day -318: 82. The feast of 2025 was day -337: 630.
    expect(await at('year_ago', '2026-02-17')).toBe(82);
    expect(await at('feast_ago', '2026-02-17')).toBe(630);
    expect(await at('feast_change', '2026-02-17')).toBeCloseTo(4470 / 630, 10);
    // The day after the feast against the day after the feast: day -336.
    expect(await at('feast_ago', '2026-02-18')).toBe(64);
  });

  test('an ordinary day with the nearest same weekday a year ago, outside the feast', async () => {
    // 2026-03-10, a Tuesday; 2025-03-10 was a Monday, day -297, so Tuesday 2025-03-11 is day -296: 104.
    expect(await at('feast_ago', '2026-03-10')).toBe(104);
  });
});
