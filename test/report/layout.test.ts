import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/diagnostic/width.ts';
import { tableLines, wrap } from '../../src/report/layout.ts';
import { sparkline } from '../../src/report/spark.ts';

describe('tableLines', () => {
  test('aligns by display width and cuts what is too long', () => {
    const columns = [
      { heading: '分组', align: 'left', most: 8 },
      { heading: 'n', align: 'right' },
      { heading: 'x', align: 'left' },
    ] as const;
    expect(
      tableLines(columns, [
        ['华东', '1', 'a'],
        ['👩‍👩‍👧', '1,234', ''],
        ['a long name', '12', 'b'],
      ]),
    ).toEqual([
      '分组          n  x', //
      '华东          1  a',
      '👩‍👩‍👧        1,234',
      'a long…      12  b',
    ]);
  });

  test('shows control characters without obeying them', () => {
    expect(tableLines([{ heading: 'h', align: 'left' }], [['a\nb\u001b[2J']])).toEqual(['h', 'a b\ufffd[2J']);
  });
});

describe('wrap', () => {
  test.each([
    ['breaks at spaces', 'one two three', 8, ['one two', 'three']],
    ['keeps a text that fits', 'one two', 7, ['one two']],
    ['breaks between ideographs', '成交总额下降百分之三十', 8, ['成交总额', '下降百分', '之三十']],
    ['keeps closing marks with what they close', '成交总额，低于目标', 8, ['成交总', '额，低于', '目标']],
    ['keeps opening marks with what they open', '成交总（额低', 8, ['成交总', '（额低']],
    ['breaks long words', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['keeps numbers in Chinese text whole', '转化率 1.82%，低于 2%', 12, ['转化率', '1.82%，低于', '2%']],
    ['nothing', '', 10, []],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('loses nothing but spaces and fits', () => {
    const text = fc
      .array(fc.constantFrom('华东', 'ads', '，', '（', '）', '1.82%', ' ', '👩‍👩‍👧', 'e\u0301'))
      .map((a) => a.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 40 }), (value, width) => {
        const lines = wrap(value, width);
        expect(lines.join('').replace(/ /g, '')).toBe(value.replace(/ /g, ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test.each<[number[], string]>([
  [[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
  [[10, 20, 10], '▁█▁'],
  [[5, 5, 5], '▄▄▄'],
  [[1, Number.NaN, 2], '▁·█'],
  [[Number.NaN], '·'],
  [[-1, 0, 1], '▁▅█'],
  [[-Number.MAX_VALUE, Number.MAX_VALUE], '▁█'],
  [[], ''],
])('sparkline of %j is %s', (values, expected) => {
  expect(sparkline(values)).toBe(expected);
});
