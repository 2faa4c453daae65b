import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvField, csvText } from '../../src/report/csv.ts';
import { type PlannedStatement, renderPlan } from '../../src/report/plan.ts';
import { renderQuery } from '../../src/report/query.ts';
import type { QueryResult } from '../../src/report/query-rows.ts';
import { hostile, metric, series } from './fixture.ts';

const regions = { dimensions: ['region'], segments: [['华东'], [null]] };
const byRegion: QueryResult = {
  locale: 'zh-CN',
  metrics: [metric('gmv', { label: '成交总额', unit: 'CNY' }), metric('orders')],
  series: [
    series(
      'gmv',
      '2026-11-18',
      [
        [1234.5, null, 99.9],
        [null, 5, 6],
      ],
      { ...regions, scale: 2, complete: 2 },
    ),
    // Another order of segments, one more of them, and a later start.
    series(
      'orders',
      '2026-11-19',
      [
        [3, 4],
        [2, 1],
        [null, 7],
      ],
      { dimensions: ['region'], segments: [[null], ['华东'], ['华北']], scale: 0, complete: 2 },
    ),
  ],
};
const totals: QueryResult = {
  locale: 'en',
  metrics: [metric('rate', { label: 'Rate', unit: '%' })],
  series: [
    series('rate', '2026-08-01', [[null, 0.0182, null, 0.025, null]], {
      grain: 'month',
      until: '2026-12-31',
      complete: 3,
    }),
  ],
};

// Segments without a value, with the very text that names the rest, and the rest itself.
const ranked: QueryResult = {
  locale: 'en',
  metrics: [metric('gmv'), metric('orders')],
  series: [
    series('gmv', '2026-11-20', [[3], [2], [9]], {
      dimensions: ['region'],
      segments: [['(other)'], [null], [null]],
      rest: 2,
      scale: 0,
      complete: 1,
    }),
    series('orders', '2026-11-20', [[1], [7]], {
      dimensions: ['region'],
      segments: [['(other)'], [null]],
      rest: 1,
      scale: 0,
      complete: 1,
    }),
  ],
};

describe('renderQuery', () => {
  test('the rest stands last and is named, apart from null and from a text of that name', () => {
    expect(renderQuery(ranked, 'table').split('\n').slice(1, 4)).toEqual([
      expect.stringMatching(/^2026-11-20 +\(other\) +3 +1$/),
      expect.stringMatching(/^2026-11-20 +\(null\) +2 +–$/),
      expect.stringMatching(/^2026-11-20 +\(other\) +9 +7$/),
    ]);
    expect(renderQuery({ ...ranked, locale: 'zh-CN' }, 'table')).toContain('（其他）');
    expect(renderQuery(ranked, 'csv').split('\n').slice(1)).toEqual([
      '2026-11-20,(other),3,1',
      '2026-11-20,,2,',
      '2026-11-20,(other),9,7',
      '',
    ]);
    const lines = renderQuery(ranked, 'jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(
      lines.map(({ segment, rest, values }) => [segment.region, rest, values.gmv, values.orders]),
    ).toEqual([
      ['(other)', undefined, 3, 1],
      [null, undefined, 2, null],
      [null, true, 9, 7],
    ]);
  });

  test('csv is exact, with empty fields for null, by period and then segment', () => {
    expect(renderQuery(byRegion, 'csv')).toBe(
      [
        'period,region,gmv,orders',
        '2026-11-18,华东,1234.50,',
        '2026-11-19,华东,,2',
        '2026-11-19,,5.00,3',
        '2026-11-20,华东,99.90,1',
        '2026-11-20,,6.00,4',
        '2026-11-20,华北,,7',
        '',
      ].join('\n'),
    );
  });

  test('table is aligned and formatted, and marks what is not complete', () => {
    expect(renderQuery(byRegion, 'table')).toBe(`周期          region   成交总额  orders
2026-11-18    华东    ¥1,234.50       –
2026-11-19    华东            –       2
2026-11-19    （空）      ¥5.00       3
2026-11-20 *  华东       ¥99.90       1
2026-11-20 *  （空）      ¥6.00       4
2026-11-20 *  华北            –       7

* 周期尚未结束或数据尚不完整
`);
  });

  test('rows reach from the first value to the last, with gaps between', () => {
    expect(renderQuery(totals, 'csv')).toBe(
      'period,rate\n2026-09-01,0.0182\n2026-10-01,\n2026-11-01,0.025\n',
    );
    expect(renderQuery(totals, 'table')).toBe(
      'Period      Rate\n2026-09    1.82%\n2026-10        –\n2026-11 *  2.50%\n\n* the period is not complete yet\n',
    );
  });

  test('json names everything and keeps decimals', () => {
    const text = renderQuery(byRegion, 'json');
    const document = JSON.parse(text);
    expect(text).toContain('"gmv": 1234.50');
    expect(document).toMatchObject({
      schema: 'kpi.query/1',
      grain: 'day',
      timezone: 'Asia/Shanghai',
      dimensions: ['region'],
      metrics: [
        { metric: 'gmv', label: '成交总额', unit: 'CNY' },
        { metric: 'orders', label: 'orders', unit: null },
      ],
    });
    expect(document.rows).toHaveLength(6);
    expect(document.rows[2]).toEqual({
      period: { start: '2026-11-19T00:00:00+08:00', end: '2026-11-20T00:00:00+08:00' },
      segment: { region: null },
      values: { gmv: 5, orders: 3 },
      complete: true,
    });
  });

  test('jsonl is the rows of json, one a line', () => {
    const rows = JSON.parse(renderQuery(byRegion, 'json')).rows;
    const lines = renderQuery(byRegion, 'jsonl').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
    expect(lines[0]).toContain('"gmv":1234.50');
  });

  test('hours have their time, and decimals that a double cannot hold all their digits', () => {
    const exact = '12345678901234567.89';
    const hourly = series('gmv', '2026-11-20', [Array.from({ length: 24 }, (_, i) => i)], {
      grain: 'hour',
      until: '2026-11-21',
      scale: 2,
      exact: new Map([[9, exact]]),
    });
    const lines = renderQuery({ locale: 'en', metrics: [metric('gmv')], series: [hourly] }, 'csv').split(
      '\n',
    );
    expect(lines[1]).toBe('2026-11-20T00:00,0.00');
    expect(lines[10]).toBe(`2026-11-20T09:00,${exact}`);
  });

  test.each(['table', 'csv', 'json', 'jsonl'] as const)('no values at all as %s', (format) => {
    const nothing: QueryResult = { ...totals, series: [series('rate', '2026-11-20', [[null]])] };
    const expected = { table: 'no rows\n', csv: 'period,rate\n', jsonl: '' };
    const text = renderQuery(nothing, format);
    if (format === 'json') expect(JSON.parse(text).rows).toEqual([]);
    else expect(text).toBe(expected[format]);
  });

  test('a null segment, blank text and the text null are told apart', () => {
    const kinds = series('n', '2026-11-20', [[1], [2], [3], [4], [5]], {
      dimensions: ['d'],
      segments: [[null], [''], ['null'], [true], [7]],
    });
    const result: QueryResult = { locale: 'en', metrics: [metric('n')], series: [kinds] };
    expect(renderQuery(result, 'csv').split('\n').slice(1, 6)).toEqual([
      '2026-11-20,,1',
      '2026-11-20,"",2',
      '2026-11-20,null,3',
      '2026-11-20,true,4',
      '2026-11-20,7,5',
    ]);
    expect(renderQuery(result, 'table')).toContain(
      '2026-11-20  (null)   1\n2026-11-20  (blank)  2\n2026-11-20  null     3\n',
    );
  });
});

describe('csvText', () => {
  test('text that a spreadsheet would take for a formula is data and stays as it is', () => {
    expect(csvText([['=1+1', '+1', '-1', '@x', '=a,"b"']])).toBe('=1+1,+1,-1,@x,"=a,""b"""\n');
  });

  test.each(hostile)('%j reads back as it was', (text) => {
    expect(parseCsv(csvText([[text, null, text]]))).toEqual([[text, null, text]]);
  });

  test('what is written reads back as it was', () => {
    const field = fc.option(fc.oneof(fc.string(), fc.constantFrom('a,b', '"', '\r\n', '华东', ' ', '\n')), {
      nil: null,
    });
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(table, (records) => {
        expect(parseCsv(csvText(records))).toEqual(records);
      }),
    );
  });
});

/** parseCsv reads RFC 4180, with an unquoted empty field as null. */
function parseCsv(text: string): CsvField[][] {
  const records: CsvField[][] = [];
  let record: CsvField[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\n)/gy;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error('not RFC 4180');
    record.push(match[1] !== undefined ? match[1].replaceAll('""', '"') : match[2] === '' ? null : match[2]!);
    if (match[3] === '\n') {
      records.push(record);
      record = [];
    }
  }
  return records;
}

describe('renderPlan', () => {
  const sources = [
    { source: 'orders', files: 2, bytes: 6_028_590, rows: 1_044_847 },
    { source: 'small', files: 1, bytes: 999, rows: 1 },
  ];
  const statements: PlannedStatement[] = [
    {
      source: 'orders',
      kind: 'additive',
      metrics: ['gmv', 'orders'],
      sets: ['day', 'day × region'],
      sql: 'select 1\nfrom orders\n',
    },
    { source: 'orders', kind: 'distinct', metrics: ['buyers', 'gmv'], sets: [], sql: 'select 2' },
  ];

  test('shows each statement with what it serves', () => {
    expect(renderPlan({ sources, statements }, 'en')).toBe(`2 statements for 3 metrics
reads orders: 2 files, 6.0 MB, 1,044,847 rows
reads small: 1 file, 999 B, 1 row

statement 1 · source orders · additive
  metrics     gmv, orders
  grouped by  day, day × region

    select 1
    from orders

statement 2 · source orders · distinct
  metrics     buyers, gmv

    select 2
`);
    expect(renderPlan({ sources, statements }, 'zh-CN')).toContain(
      '语句 1 · 数据源 orders · additive\n  指标        gmv、orders\n  分组方式    day、day × region\n',
    );
  });

  test('says when there is nothing to do', () => {
    expect(renderPlan({ sources, statements: [] }, 'zh-CN')).toBe('没有需要计算的内容\n');
  });
});
