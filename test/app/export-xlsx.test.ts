import readSheet from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { exportXlsx } from '../../src/app/export-xlsx.ts';
import type { QueryResult } from '../../src/report/query-rows.ts';
import { sheetCells, sheetLimits } from '../../src/report/sheet.ts';
import { metric, series } from '../report/fixture.ts';

async function read(result: QueryResult) {
  const [sheet] = await readSheet(Buffer.from(await exportXlsx(result)));
  return sheet!.data.map((row) => row.map((cell) => (cell instanceof Date ? nearestSecond(cell) : cell)));
}

/** A time of day is a fraction that a double does not hold exactly. */
const nearestSecond = (time: Date) => new Date(Math.round(time.getTime() / 1000) * 1000);

const at = (text: string) => new Date(`${text}Z`);

describe('exportXlsx', () => {
  test('writes dates, numbers and text as such, and null as an empty cell', async () => {
    const regions = { dimensions: ['region'], segments: [['华东'], [''], [null], ['a\'"\n<b>&amp;']] };
    const result: QueryResult = {
      locale: 'en',
      metrics: [metric('gmv'), metric('orders'), { ...metric('rate'), unit: '%' }],
      series: [
        series('gmv', '2026-11-20', [[10.25], [1.5], [null], [-0.05]], { ...regions, scale: 2 }),
        series('orders', '2026-11-20', [[3], [2], [1], [0]], { ...regions, scale: 0 }),
        series('rate', '2026-11-20', [[0.1], [1 / 3], [null], [1e-9]], regions),
      ],
    };
    const day = at('2026-11-20T00:00');
    expect(await read(result)).toEqual([
      ['period', 'region', 'gmv', 'orders', 'rate'],
      [day, '华东', 10.25, 3, 0.1],
      [day, null, 1.5, 2, 1 / 3],
      [day, null, null, 1, null],
      [day, 'a\'"\n<b>&amp;', -0.05, 0, 1e-9],
    ]);
  });

  test('writes hours on the clock of the zone, totals with their mark, ids with all their digits', async () => {
    const dimensions = ['store', 'open'];
    const segments = [[1234567890123456, true]] as const;
    const values = [Array.from({ length: 24 }, (_, i) => i)];
    const hourly = { grain: 'hour' as const, until: '2026-11-21', scale: 0, dimensions, segments };
    const result: QueryResult = {
      locale: 'en',
      metrics: [metric('n')],
      series: [series('n', '2026-11-20', values, hourly)],
      totals: [
        {
          isOverall: true,
          series: [series('n', '2026-11-20', [[276]], { dimensions: ['store'], segments: [[7]], scale: 0 })],
        },
      ],
      limit: 2,
    };
    expect(await read(result)).toEqual([
      ['period', 'store', 'open', 'n', 'total_over'],
      [at('2026-11-20T00:00'), '1234567890123456', true, 0, null],
      [at('2026-11-20T01:00'), '1234567890123456', true, 1, null],
      [null, 7, null, 276, 'period open'],
    ]);
  });
});

describe('sheetCells', () => {
  const cell = (text: string) => {
    const columns = [{ name: 'd', kind: 'dimension', type: 'text', label: 'd' }] as const;
    const [, row] = sheetCells({ columns, rows: [[text]] });
    return row![0]!.value;
  };

  test.each([
    ['a formula', '=1+1', '=1+1'],
    ['controls', '\u0000a\u001b[31m\u007f', '_x0000_a_x001B_[31m_x007F_'],
    ['tabs and lines', 'tab\tline\n', 'tab\tline\n'],
    ['what looks like an escape', '_x0041_ _X0041_ _x41_', '_x005F_x0041_ _X0041_ _x41_'],
    ['more than a cell holds', 'x'.repeat(40_000), `${'x'.repeat(32_766)}…`],
  ])('%s is text', (_, text, expected) => expect(cell(text)).toBe(expected));

  test('refuses more rows than a sheet holds', () => {
    const rows = new Array(sheetLimits.rows).fill([]);
    expect(() => sheetCells({ columns: [], rows })).toThrow(RangeError);
  });
});
