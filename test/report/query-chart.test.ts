import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/diagnostic/width.ts';
import { brailleLine } from '../../src/report/braille.ts';
import { renderChart } from '../../src/report/query-chart.ts';
import type { QueryResult } from '../../src/report/query-rows.ts';
import { hostile, metric, series } from './fixture.ts';

describe('brailleLine', () => {
  test.each<[string, number[], { width: number; height: number }, string[]]>([
    ['rises from the lower left dot to the upper right one', [0, 1], { width: 2, height: 1 }, ['⡠⠊']],
    ['falls', [1, 0], { width: 2, height: 1 }, ['⠑⢄']],
    ['stands halfway when nothing changes', [5, 5], { width: 2, height: 1 }, ['⠤⠤']],
    ['is interrupted by what is missing', [0, Number.NaN, 0], { width: 2, height: 1 }, ['⡀⢀']],
    ['goes over several rows', [0, 1], { width: 1, height: 2 }, ['⢸', '⡇']],
    ['one value is one dot', [3], { width: 2, height: 1 }, ['⠄ ']],
    ['nothing is nothing', [], { width: 2, height: 1 }, ['  ']],
  ])('%s', (_, values, size, expected) => {
    const finite = values.filter((value) => !Number.isNaN(value));
    const [low, high] = finite.length === 0 ? [0, 1] : [Math.min(...finite), Math.max(...finite)];
    const lowest = finite.every((value) => value === 0) ? [0, 1] : [low, high];
    expect(brailleLine(values, size, lowest[0]!, lowest[1]!)).toEqual(expected);
  });

  test('shows a peak however many values share a column', () => {
    const values = new Array<number>(1000).fill(0);
    values[500] = 1;
    const [top] = brailleLine(values, { width: 10, height: 2 }, 0, 1);
    expect(top!.trim()).not.toBe('');
  });
});

const totals: QueryResult = {
  locale: 'en',
  metrics: [metric('rate', { label: 'Rate', unit: '%' })],
  series: [series('rate', '2026-11-18', [[0.01, 0.02, 0.04]], { complete: 2 })],
};

describe('renderChart', () => {
  test('draws one line with its scale, its last value and what is not complete', () => {
    const lines = renderChart(totals, 40).split('\n');
    expect(lines[0]).toBe('Rate  2026-11-18 … 2026-11-20');
    expect(lines[1]).toMatch(/^4\.00% ┤ +\S+ 4\.00% \*$/);
    expect(lines[8]).toMatch(/^1\.00% ┤\S/);
    expect(lines.slice(9)).toEqual(['', '* the period is not complete yet', '']);
    const plots = lines.slice(1, 9).map((line) => line.slice(7).replace(' 4.00% *', ''));
    const first = plots.map((plot) => plot.search(/[\u2801-\u28ff]/));
    // A line that rises stands further right the higher it is, and steeper between the second and third value.
    expect(first).toEqual([...first].sort((a, b) => b - a));
    expect(first.filter((column) => column >= 12)).toHaveLength(5);
  });

  test('draws segments on one scale, named, with East Asian width counted', () => {
    const result: QueryResult = {
      locale: 'zh-CN',
      metrics: [metric('gmv', { label: '成交总额' })],
      series: [
        series(
          'gmv',
          '2026-11-19',
          [
            [0, 100],
            [50, 50],
          ],
          { dimensions: ['region'], segments: [['华东'], [null]] },
        ),
      ],
    };
    const lines = renderChart(result, 40).trimEnd().split('\n');
    expect(lines[0]).toBe('成交总额  2026-11-19 … 2026-11-20');
    expect(lines[1]).toMatch(/^华东 {3}100 ┤ .* 100$/);
    expect(lines[2]).toMatch(/^ {9}0 ┤/);
    expect(lines[3]).toMatch(/^（空） 100 ┤ +$|^（空） 100 ┤.*$/);
    expect(lines).toHaveLength(5);
  });

  test('draws bars of a single period, to the left below zero', () => {
    const result: QueryResult = {
      locale: 'en',
      metrics: [metric('profit')],
      series: [
        series('profit', '2026-11-20', [[10], [-5], [0]], {
          dimensions: ['region'],
          segments: [['a'], ['b'], ['d']],
        }),
      ],
    };
    expect(renderChart(result, 22)).toBe(
      [
        'profit  2026-11-20',
        'a      ███████████  10',
        'b █████             -5',
        'd                    0',
        '',
      ].join('\n'),
    );
  });

  test('says how many segments it leaves out', () => {
    const many = Array.from({ length: 25 }, (_, i) => [i, i + 1]);
    const result = { ...totals, series: [series('rate', '2026-11-19', many, { dimensions: ['store'] })] };
    expect(renderChart(result, 80)).toContain('… and 5 more\n');
  });

  test('says it when there is nothing', () => {
    expect(renderChart({ ...totals, series: [series('rate', '2026-11-20', [[null]])] }, 80)).toBe(
      'no rows\n',
    );
  });

  test('is never wider than asked for', () => {
    const name = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(...hostile, '上海市浦东新区', '👩‍👩‍👧'),
    );
    const value = fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { nil: null });
    const table = fc.integer({ min: 1, max: 5 }).chain((periods) =>
      fc.array(fc.tuple(name, fc.array(value, { minLength: periods, maxLength: periods })), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(table, fc.constantFrom(60, 80), (rows, width) => {
        const result: QueryResult = {
          locale: 'en',
          metrics: [metric('gmv', { unit: 'CNY', label: '成交总额' })],
          series: [
            series(
              'gmv',
              '2026-11-01',
              rows.map(([, values]) => values),
              { dimensions: ['city'], segments: rows.map(([city], i) => [`${city}${i}`]) },
            ),
          ],
        };
        const lines = renderChart(result, width).split('\n');
        expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      }),
    );
  });
});
