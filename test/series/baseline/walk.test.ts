import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { head, own } from '../../../src/series/baseline/bank.ts';
import { follow, walkTo } from '../../../src/series/baseline/follower.ts';
import { countScore, levelFor, newTail } from '../../../src/series/baseline/tail.ts';
import { newWalks, walkOf } from '../../../src/series/baseline/walk.ts';
import { cycleSeason } from '../../../src/time/season.ts';
import { normals, requestOf } from './series-fixture.ts';

const outlook = () => ({ expected: 0, spread: 0, seen: 0 });

describe('a walk', () => {
  const normal = normals(7);
  const values = Float64Array.from({ length: 3 * 120 }, (_, i) => Math.exp(3 + (i % 7) / 7 + 0.2 * normal()));
  values[40] = Number.NaN;
  const request = requestOf(values, { segments: [0, 1, 2], periods: 120, seasons: [cycleSeason(7, 120)] });

  test('tells what a follower expects of each period, on the scale that holds there', () => {
    const walk = walkOf(request, newWalks(), 1);
    const follower = follow({ ...request, offset: 120 });
    const powers = new Set<number>();
    const seen = outlook();
    walkTo(follower, 120, seen, (i) => {
      expect([walk.expected[i], walk.spread[i], walk.seen[i]]).toEqual([
        seen.expected,
        seen.spread,
        seen.seen,
      ]);
      powers.add(follower.transform.power);
    });
    expect(walk.scales.map(({ transform }) => transform.power)).toEqual([...powers]);
    expect(walk.scales[0]!.from).toBe(0);
  });

  test('is the same whether or not there was room to keep it', () => {
    const walks = newWalks();
    expect(walkOf(request, walks, 0)).toBe(walkOf(request, walks, 0));
    const crowded = { ...newWalks(), room: 119 };
    expect(walkOf(request, crowded, 0)).not.toBe(walkOf(request, crowded, 0));
    expect(walkOf(request, crowded, 0)).toEqual(walkOf(request, walks, 0));
  });
});

test('members are damped trends in innovations form (Hyndman et al. 2008), their gains larger while they are young', () => {
  const values = [100, 103, 99, 108, 112, 109, 117];
  const follower = follow({ ...requestOf(values, { seasons: [] }), offset: 0 });
  walkTo(follower, values.length, outlook());
  follower.plan.members.forEach(({ level: alpha, trend: beta, damping }, m) => {
    let [level, slope] = [values[0]!, 0];
    values.slice(1).forEach((value, k) => {
      const error = value - (level + damping * slope);
      level += damping * slope + Math.max(alpha, 1 / (k + 2)) * error;
      slope = damping * slope + alpha * beta * error;
    });
    const at = follower.plan.memberAt[m]!;
    expect(follower.state[at + own.level]).toBeCloseTo(level, 10);
    expect(follower.state[at + own.trend]).toBeCloseTo(slope, 10);
  });
  expect(follower.state[head.count]).toBe(7);
});

test('a level is found the same however far up is looked for it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { maxLength: 300 }),
      fc.double({ min: 1e-6, max: 0.3, noNaN: true }),
      fc.constantFrom(1 as const, 2 as const),
      (scores, rate, sides) => {
        const tail = newTail();
        for (const score of scores) countScore(tail, score, 0);
        const all = { ...tail, top: tail.starts.length - 1 };
        expect(levelFor(tail, undefined, rate, sides)).toBe(levelFor(all, undefined, rate, sides));
        expect(levelFor(tail, tail, rate, sides)).toBe(levelFor(all, tail, rate, sides));
      },
    ),
  );
});
