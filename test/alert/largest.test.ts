import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestOf, newRanking, rankSegments } from '../../src/alert/largest.ts';
import { isMember, selectSegments } from '../../src/alert/membership.ts';
import { civilFromDays } from '../../src/time/civil.ts';
import { seriesOf } from '../rule/series-of.ts';

const length = 60;
const count = 6;
const names = ['a', 'b', 'c', 'd', 'e', 'f'];
// Few different values, so that many segments are of one size; some have none for a long time.
const cell = fc.constantFrom(1, 1, 2, null);
const line = fc.oneof(
  fc.array(cell, { minLength: length, maxLength: length }),
  fc.integer({ min: 0, max: length }).map((from) => Array.from({ length }, (_, i) => (i < from ? null : 1))),
);
const lines = fc.array(line, { minLength: count, maxLength: count });

/** largestBy finds by definition which segments are the largest in a period: Mondays and quarters of the calendar decide. */
function largestBy(
  values: readonly (readonly (number | null)[])[],
  days: Int32Array,
  i: number,
  top: number,
) {
  const quarterOf = (at: number) => {
    const { year, month } = civilFromDays(days[at]!);
    return year * 4 + Math.floor((month - 1) / 3);
  };
  const within = (own: readonly (number | null)[], from: number, to: number) =>
    own.slice(from, to).filter((each) => each !== null);
  let start = i;
  while (start > 0 && quarterOf(start - 1) === quarterOf(i)) start--;
  let before = start;
  while (before > 0 && quarterOf(before - 1) === quarterOf(start - 1)) before--;
  const isKnown = start > 0 && values.some((own) => within(own, before, start).length > 0);
  let week = i;
  // 1970-01-01 was a Thursday.
  while (week > start && (days[week]! + 3) % 7 !== 0) week--;
  const [from, to] = isKnown ? [before, start] : [0, week];
  return values
    .map((own, s) => ({ s, seen: within(own, from, to) }))
    .filter(({ seen }) => seen.length > 0)
    .map(({ s, seen }) => ({ s, sum: seen.reduce<number>((sum, each) => sum + each!, 0) }))
    .sort((a, b) => b.sum - a.sum || a.s - b.s)
    .slice(0, top)
    .map(({ s }) => s)
    .sort();
}

test('the largest are those of the quarter before, else of what is known by the week, in whatever order they are counted', () => {
  fc.assert(
    fc.property(
      lines,
      fc.constantFrom('2025-12-03', '2026-02-11', '2026-03-30'),
      fc.integer({ min: 1, max: 4 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: count, maxLength: count }),
      fc.integer({ min: 0, max: count }),
      (values, from, top, order, cut) => {
        const segments = names.map((name) => [name]);
        const whole = seriesOf({ values, dimensions: ['name'], segments, from });
        const selection = { include: {}, exclude: {}, top };
        const ranking = newRanking(whole.axis, top, ([a], [b]) => (String(a) < String(b) ? -1 : 1));
        const parts = [order.slice(0, cut), order.slice(cut)].map((own) => ({
          ...whole,
          segments: own.map((s) => segments[s]!),
          values: Float64Array.from(own.flatMap((s) => values[s]!.map((each) => each ?? Number.NaN))),
        }));
        for (const part of parts)
          rankSegments(
            ranking,
            part,
            part.segments.map((_, s) => s),
          );
        const largest = largestOf(ranking);
        const inWhole = selectSegments(whole, selection);
        const inPart = selectSegments(parts[0]!, selection, largest);
        for (let i = 0; i < length; i++) {
          const expected = largestBy(values, whole.axis.days, i, top);
          expect([0, 1, 2, 3, 4, 5].filter((s) => isMember(inWhole, s, i))).toEqual(expected);
          const own = order.slice(0, cut).filter((_, s) => isMember(inPart, s, i));
          expect(own.sort()).toEqual(expected.filter((s) => own.includes(s) || order.indexOf(s) < cut));
        }
      },
    ),
    { numRuns: 150 },
  );
});
