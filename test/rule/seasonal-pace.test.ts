import { describe, expect, test } from 'vitest';
import { seasonalShares } from '../../src/rule/seasonal-pace.ts';
import { seriesOf } from './series-of.ts';

/** toDate accumulates amounts by day from a date on, anew each month. */
function toDate(from: string, amounts: readonly (number | null)[]) {
  let sum = 0;
  const start = Date.parse(from);
  const values = amounts.map((amount, i) => {
    if (new Date(start + i * 86_400_000).getUTCDate() === 1) sum = 0;
    sum += amount ?? 0;
    return amount === null && sum === 0 ? null : sum;
  });
  return seriesOf({ values: [values], grain: 'day', from });
}

const days = (count: number, amount: (day: number) => number) =>
  Array.from({ length: count }, (_, i) => amount(i + 1));

describe('the part of a month that is due as earlier months were filled', () => {
  test('is what the month before had reached by the same part of its time', () => {
    // February has 28 days and takes 100 on its last day; March has 31.
    const series = toDate('2026-02-01', [...days(28, (day) => (day === 28 ? 100 : 0)), ...days(31, () => 1)]);
    const shares = seasonalShares(series, 'month', new Map());
    // 30 of 31 days are 27.0967… of 28: 0 after 27 days, 100 after 28, so 9.67…%.
    expect(shares[28 + 29]).toBeCloseTo((30 / 31) * 28 - 27, 12);
    expect(shares[28 + 30]).toBe(1);
    expect(shares[28 + 13]).toBe(0);
    expect([...shares.subarray(0, 28)].every(Number.isNaN)).toBe(true);
  });

  test('is the mean over the earlier months, each by its own total, and none without a total', () => {
    // January even (31 a day of 31), February nothing, March all on the first day.
    const series = toDate('2026-01-01', [
      ...days(31, () => 31),
      ...days(28, () => 0),
      ...days(31, (day) => (day === 1 ? 5 : 0)),
      ...days(30, () => 1),
    ]);
    const shares = seasonalShares(series, 'month', new Map());
    // After 15 of 30 days: half of January and all of March.
    expect(shares[90 + 14]).toBeCloseTo((0.5 + 1) / 2, 12);
    // In March only January counts: after 10 of 31 days 10/31.
    expect(shares[59 + 9]).toBeCloseTo(10 / 31, 12);
  });

  test('looks back at 12 months, and never ahead', () => {
    const year = Array.from({ length: 14 }, (_, m) => new Date(Date.UTC(2025, m + 1, 0)).getUTCDate());
    const early = (day: number) => (day === 1 ? 1 : 0);
    const first = year.flatMap((length, m) =>
      days(length, m === 0 ? (day) => (day === length ? 1 : 0) : early),
    );
    const shares = seasonalShares(toDate('2025-01-01', first), 'month', new Map());
    const at = (month: number, day: number) =>
      shares[year.slice(0, month).reduce((a, b) => a + b, 0) + day - 1];
    // The 13th month sees January, which took all on its last day, among twelve; the 14th does not.
    expect(at(12, 15)).toBeCloseTo(11 / 12, 12);
    expect(at(13, 15)).toBe(1);
  });

  test('takes no month that the series does not hold whole', () => {
    const series = toDate('2026-01-02', [...days(30, () => 1), ...days(28, () => 1), ...days(31, () => 1)]);
    const shares = seasonalShares(series, 'month', new Map());
    expect(Number.isNaN(shares[40]!)).toBe(true);
    expect(shares[58 + 30]).toBe(1);
  });
});
