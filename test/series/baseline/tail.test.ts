import { expect, test } from 'vitest';
import { addTail, countScore, levelFor, newTail } from '../../../src/series/baseline/tail.ts';
import { normals } from './series-fixture.ts';

test('before many scores, levels are about those of Student’s t with 4 degrees of freedom', () => {
  const tail = newTail();
  // Its quantiles as tables print them, one for every fortieth part of twenty scores on one side.
  const quantiles = [0.25, 0.1, 0.05, 0.025, 0.01].map(
    (p, k) => [p, [0.741, 1.533, 2.132, 2.776, 3.747][k]!] as const,
  );
  for (const score of [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.13, 0.27, 0.41, 0.57, 0.74, 0.94, 1.19, 1.53, 2.13, 3.3,
  ])
    countScore(tail, score, 0);
  for (const [rate, t] of quantiles) {
    expect(levelFor(tail, undefined, rate, 1) / t).toBeGreaterThan(0.75);
    expect(levelFor(tail, undefined, rate, 1) / t).toBeLessThan(1.25);
  }
});

test('one outage does not widen the range, however large it was', () => {
  const quiet = newTail();
  const outage = newTail();
  const normal = normals(9);
  for (let k = 0; k < 100; k++) {
    const score = Math.abs(normal());
    countScore(quiet, score, 0);
    countScore(outage, k === 50 ? 1000 : score, 0);
  }
  const [without, withOne] = [quiet, outage].map((tail) => levelFor(tail, undefined, 1 / 90, 2));
  expect(withOne! / without!).toBeLessThan(1.5);
});

test('with many scores, their own quantile holds', () => {
  const tail = newTail();
  // Scores 0.001, 0.002, … 100 in an order in which a large one never follows a large one.
  for (let k = 1; k <= 50_000; k++) {
    countScore(tail, 100 - k / 1000, 0);
    countScore(tail, k / 1000, 0);
  }
  // Of 100,000 even scores up to 100, one in a hundred is above 99 and one in ten above 90.
  expect(Math.abs(levelFor(tail, undefined, 0.01, 1) / 99 - 1)).toBeLessThan(0.05);
  expect(Math.abs(levelFor(tail, undefined, 0.1, 1) / 90 - 1)).toBeLessThan(0.05);
});

test('a run of excesses is one', () => {
  const runs = newTail();
  const singles = newTail();
  let before = 0;
  for (let k = 0; k < 40_000; k++) {
    // Runs of four tens among ones; as many runs as the other has single tens.
    const score = k % 40 < 4 ? 10 : 1;
    countScore(runs, score, before);
    before = score;
    countScore(singles, k % 40 === 0 ? 10 : 1, 1);
  }
  const rate = 1 / 60;
  // Both begin to exceed 9 once in 40 periods, oftener than asked, and never exceed 11.
  for (const tail of [runs, singles]) {
    expect(levelFor(tail, undefined, rate, 1)).toBeGreaterThan(9);
    expect(levelFor(tail, undefined, rate, 1)).toBeLessThan(11);
    expect(levelFor(tail, undefined, 1 / 30, 1)).toBeLessThan(1.1);
  }
});

test('a pool counts where a series has little of its own', () => {
  const pool = newTail();
  for (let k = 0; k < 20_000; k++) countScore(pool, k % 100 < 5 ? 20 : 1, 1);
  const alone = newTail();
  const level = levelFor(alone, pool, 0.02, 1);
  expect(level).toBeGreaterThan(15);
  const other = newTail();
  addTail(other, pool);
  expect(levelFor(other, undefined, 0.02, 1)).toBeGreaterThan(15);
  // 20,000 quiet periods of its own outweigh the pool.
  for (let k = 0; k < 20_000; k++) countScore(alone, 1, 1);
  expect(levelFor(alone, pool, 0.02, 1)).toBeLessThan(2);
});
