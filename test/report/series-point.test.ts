import { expect, test } from 'vitest';
import { segmentIndex } from '../../src/report/series-point.ts';
import { seriesOf } from '../rule/series-of.ts';

test('a segment is found by its typed values, however its text is composed, and not where it is absent', () => {
  const series = seriesOf({
    dimensions: ['shop', 'open'],
    segments: [
      ['1', true],
      [1, true],
      [null, true],
      ['Caf\u00e9', false],
    ],
    values: [[1], [2], [3], [4]],
  });
  expect(
    [
      ['1', true],
      [1, true],
      [null, true],
      ['Cafe\u0301', false],
      ['null', true],
    ].map((segment) => segmentIndex(series, segment)),
  ).toEqual([0, 1, 2, 3, -1]);
});

test('series of as many segments are each asked by themselves', () => {
  const [first, second] = [['a'], ['b']].map((segment) =>
    seriesOf({ dimensions: ['shop'], segments: [segment], values: [[1]] }),
  );
  expect([segmentIndex(first!, ['a']), segmentIndex(second!, ['a'])]).toEqual([0, -1]);
});
