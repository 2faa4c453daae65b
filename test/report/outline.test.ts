import { describe, expect, test } from 'vitest';
import type { AlertState } from '../../src/model/evaluation.ts';
import type { Reason } from '../../src/model/reason.ts';
import { alertRow, alertSentence, countRules } from '../../src/report/alert-row.ts';
import { countAlerts, endedNow, outlineReport } from '../../src/report/outline.ts';
import { endTime, localTime, periodName, periodPhrase } from '../../src/report/period.ts';
import { segmentText } from '../../src/report/segment-text.ts';
import {
  latestComplete,
  latestKnown,
  pointChange,
  pointDigits,
  pointSpark,
} from '../../src/report/series-point.ts';
import { alert, instant, metric, project, report, rule, series, shopReport, span } from './fixture.ts';

const gmv = series('gmv', '2026-11-14', [[1, 2, 3, 4]]);
const below: Reason = { kind: 'static', value: 4, bound: { kind: 'below', limit: 5 } };
const stale: Reason = { kind: 'no_verdict', why: { kind: 'stale' } };

describe('outlineReport', () => {
  const outline = outlineReport(shopReport('en'));

  test('puts each alert in one list, worst first', () => {
    expect(outline.firing.map((row) => row.alert.rule)).toEqual(['pay_rate_low', 'gmv_drop']);
    expect(outline.pending).toEqual([]);
    expect(outline.ended.map((row) => row.segment)).toEqual(['(null)']);
    expect(outline.ok.map((row) => row.segment)).toEqual(['直播']);
    expect(outline.noVerdicts).toEqual([
      { why: 'too little history (28 periods needed)', named: ['orders_low'] },
    ]);
  });

  test('orders metrics by tier and keeps their order within', () => {
    expect(outline.metrics.map((row) => [row.tier, row.name])).toEqual([
      ['strategic', 'gmv'],
      ['tactical', 'orders'],
    ]);
  });

  test('shows the latest complete value with its change to the period before', () => {
    expect(outline.metrics[0]).toEqual({
      name: 'gmv',
      label: 'Gross sales',
      tier: 'strategic',
      period: '2026-11-20',
      value: '¥800,000.00',
      change: '-34.4%',
      yearChange: '–',
      spark: '▇█▇·█▇▁',
      owner: 'Sales lead',
    });
  });

  test('groups what has no verdict by reason, the largest group first', () => {
    const history: Reason = { kind: 'no_verdict', why: { kind: 'too_little_history', needs: 4 } };
    const low: Reason = { kind: 'low_volume', volume: 3, minimum: 100 };
    const none = (name: string, reason: Reason, segment: string | undefined) =>
      alert(gmv, {
        rule: name,
        state: 'inactive',
        verdict: 'no_verdict',
        at: 3,
        reason,
        dimensions: segment === undefined ? [] : ['d'],
        segment: segment === undefined ? [] : [segment],
      });
    const { noVerdicts, counted } = outlineReport(
      report(project('en', [metric('gmv')], [rule('a'), rule('b')]), {
        alerts: [
          none('a', history, undefined),
          none('b', stale, 'y'),
          none('b', stale, 'x'),
          none('b', low, 'z'),
        ],
      }),
    );
    expect(noVerdicts).toEqual([
      { why: 'the data is stale: no rows at or after this period', named: ['b [x]', 'b [y]'] },
      { why: 'too little history (4 periods needed)', named: ['a'] },
      { why: 'gmv: not judged, as its volume of 3 is under the minimum of 100', named: ['b [z]'] },
    ]);
    expect(counted.noVerdict).toBe(4);
  });
});

describe('countAlerts', () => {
  test.each<[AlertState, Reason, object]>([
    ['inactive', below, { ok: 1, pending: 0, noVerdict: 0 }],
    ['inactive', stale, { ok: 0, pending: 0, noVerdict: 1 }],
    ['pending', below, { ok: 0, pending: 1, noVerdict: 0 }],
    ['firing', below, { firing: { info: 0, warning: 1, critical: 0 }, ok: 0, noVerdict: 0 }],
    ['firing', stale, { firing: { info: 0, warning: 1, critical: 0 }, ok: 0, noVerdict: 1 }],
    ['resolved', below, { ok: 1, pending: 0, noVerdict: 0 }],
    ['gone', stale, { ok: 0, pending: 0, noVerdict: 1 }],
  ])('an alert that is %s', (state, reason, expected) => {
    expect(countAlerts([alert(gmv, { rule: 'r', state, severity: 'warning', at: 3, reason })])).toMatchObject(
      expected,
    );
  });

  test('an alert that ended earlier did not end now', () => {
    const ended = (firingSince: number) =>
      alert(gmv, { rule: 'r', state: 'resolved', at: 3, firingSince, reason: below });
    expect(endedNow(ended(3))).toBe(true);
    expect(endedNow(ended(2))).toBe(false);
    expect(endedNow(alert(gmv, { rule: 'r', state: 'firing', at: 3, reason: below }))).toBe(false);
  });

  test('the freshness of a source is not a rule', () => {
    const of = (name: string) => alert(gmv, { rule: name, state: 'inactive', at: 3, reason: below });
    expect(countRules([of('a'), of('a'), of('b'), of('source:orders')])).toBe(2);
  });
});

describe('alertRow', () => {
  const within = report(
    project(
      'en',
      [metric('gmv', { unit: 'CNY', owner: 'sales_lead' })],
      [rule('r'), rule('mine', { owner: 'me' })],
    ),
    {
      ruleSeries: new Map([['r', gmv]]),
    },
  );
  const row = (facts: Partial<Parameters<typeof alert>[1]>) =>
    alertRow(
      alert(gmv, { rule: 'r', state: 'firing', severity: 'info', value: 4, at: 3, reason: below, ...facts }),
      within,
    );

  test.each([
    [{ low: 2 }, '≥ ¥2.00'],
    [{ high: 2 }, '≤ ¥2.00'],
    [{ low: 1, high: 2 }, '¥1.00 – ¥2.00'],
    [{ low: 2, high: 2 }, '¥2.00'],
    [{ value: 3 }, '¥3.00'],
    [{ value: 3, low: 2 }, '≥ ¥2.00'],
    [{}, ''],
    [undefined, ''],
  ])('expected %j is %j', (expected, text) => {
    expect(row({ expected }).expected).toBe(text);
  });

  test('the owner is the rule’s, else the metric’s, by label where declared', () => {
    expect(row({}).owner).toBe('Sales lead');
    expect(row({ rule: 'mine' }).owner).toBe('me');
    expect(row({ rule: 'source:orders', metric: 'source:orders' }).owner).toBe('');
  });

  test('the change is the reason’s, else the one to the period before', () => {
    expect(row({}).change).toBe('+33.3%');
    const change: Reason = {
      kind: 'change',
      value: 4,
      reference: 8,
      from: { kind: 'previous' },
      measure: 'relative',
      change: -0.5,
      bound: { kind: 'below', limit: -0.1 },
    };
    expect(row({ reason: { kind: 'all', of: [below, change] } }).change).toBe('-50.0%');
    expect(row({ value: null, reason: stale }).change).toBe('');
  });

  test('since is when it fired, or began to breach', () => {
    expect(row({ since: 1, firingSince: 2 }).since).toBe('firing since 2026-11-16');
    expect(row({ since: 1, state: 'pending' }).since).toBe('breaching since 2026-11-15');
    expect(row({ state: 'inactive' }).since).toBe('');
  });

  test('an unknown metric, rule and segment still make a row', () => {
    const odd = row({ rule: 'gone', metric: 'lost', segment: ['x'], dimensions: ['d'] });
    expect(odd).toMatchObject({ label: 'lost', segment: 'x', value: '4', spark: '', change: '', owner: '' });
  });

  test('alertSentence names a source by its label', () => {
    const of = project('zh-CN', [], []);
    const orders = { ...of.sources.get('orders')!, label: '订单库' };
    const missing: Reason = { kind: 'missing', periods: 2, limit: { count: 1, unit: 'day' } };
    const one = alert(gmv, {
      rule: 'source:orders',
      metric: 'source:orders',
      state: 'firing',
      at: 3,
      reason: missing,
    });
    expect(alertSentence(one, { ...of, sources: new Map([['orders', orders]]) })).toBe(
      '数据源 订单库：已有 2 天没有数据（上限 1 天）',
    );
    expect(span.file).toBe('kpi.yaml');
  });
});

describe('periods', () => {
  test.each([
    ['hour', '2026-11-20', '2026-11-20 00:00', '2026-11-20 00:00'],
    ['day', '2026-11-20', '2026-11-20', '2026-11-20'],
    ['week', '2026-11-16', '2026-11-16', 'week of 2026-11-16'],
    ['month', '2026-11-01', '2026-11', '2026-11'],
    ['quarter', '2026-10-01', '2026-Q4', '2026-Q4'],
    ['year', '2026-01-01', '2026', '2026'],
  ] as const)('of grain %s', (grain, date, name, phrase) => {
    const period = { grain, start: instant(date) };
    expect(periodName(period, 'Asia/Shanghai')).toBe(name);
    expect(periodPhrase(period, 'Asia/Shanghai', 'en')).toBe(phrase);
  });

  test('midnight is the end of a day where something ends', () => {
    expect(localTime(instant('2026-11-21'), 'Asia/Shanghai')).toBe('2026-11-21 00:00');
    expect(endTime(instant('2026-11-21'), 'Asia/Shanghai')).toBe('2026-11-20 24:00');
    expect(endTime(instant('2026-11-21') + 60_000, 'Asia/Shanghai')).toBe('2026-11-21 00:01');
  });
});

describe('series points', () => {
  const monthly = series('gmv', '2025-10-01', [[100, null, 0, 4, 5, 6, 7, 8, 9, 10, 11, 12, 150, 30, 31]], {
    grain: 'month',
    until: '2026-12-31',
    complete: 14,
    fresh: 13,
  });
  const at = (period: number) => ({ series: monthly, segment: 0, period });
  const year = { kind: 'ago', count: 1, unit: 'year' } as const;

  test.each([
    [12, { kind: 'previous' } as const, {}, '+1,150%'],
    [12, year, {}, '+50.0%'],
    [13, year, {}, '–'],
    [14, year, {}, '–'],
    [3, { kind: 'previous' } as const, {}, '–'],
    [0, { kind: 'previous' } as const, {}, '–'],
    [4, { kind: 'previous' } as const, { unit: '%' }, '+100.0pp'],
  ])('change of period %i to %j', (period, to, more, expected) => {
    expect(pointChange(at(period), to, metric('gmv', more), 'en')).toBe(expected);
  });

  test('latest complete and latest that is not stale', () => {
    expect(latestComplete(monthly)).toBe(13);
    expect(latestKnown(monthly)).toBe(12);
    expect(latestKnown({ ...monthly, fresh: 99, complete: 99 })).toBe(14);
    expect(latestKnown({ ...monthly, complete: 0 })).toBe(-1);
  });

  test('digits keep the decimal places of the scale', () => {
    const digits = (value: number, scale?: number) =>
      pointDigits({ series: series('x', '2026-11-20', [[value]], { scale }), segment: 0, period: 0 });
    expect(digits(1.5, 2)).toBe('1.50');
    expect(digits(-3, 2)).toBe('-3.00');
    expect(digits(3, 0)).toBe('3');
    expect(digits(0.1)).toBe('0.1');
    expect(digits(1e21, 2)).toBe('1e+21');
    expect(digits(Number.NaN)).toBeUndefined();
    expect(pointDigits(at(99))).toBeUndefined();
  });

  test('a spark ends with the point and is no longer than asked', () => {
    expect(pointSpark(at(6), 4)).toBe('▁▃▆█');
    expect(pointSpark(at(1), 4)).toBe('▄·');
  });
});

test.each([
  [[], ''],
  [['华东', 'web'], '华东 / web'],
  [[null, '', ' '], '（空） / （空文本） / （空文本）'],
  [[true, 0, 'null'], '是 / 0 / null'],
])('segmentText of %j is %j', (segment, expected) => {
  expect(segmentText(segment, 'zh-CN')).toBe(expected);
});
