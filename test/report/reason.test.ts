import { describe, expect, test } from 'vitest';
import type { NoVerdict, Reason } from '../../src/model/reason.ts';
import { changeOf, type Explained, noVerdictText, reasonText } from '../../src/report/reason.ts';
import type { SeasonName } from '../../src/time/season.ts';
import { instant } from './fixture.ts';

const rate: Explained = { name: 'pay_rate', label: '转化率', unit: '%' };
const rateEn: Explained = { ...rate, label: 'Conversion' };
const gmv: Explained = { name: 'gmv', unit: 'CNY' };
const day = { grain: 'day', timezone: 'Asia/Shanghai' } as const;

const below2: Reason = { kind: 'static', value: 0.0182, bound: { kind: 'below', limit: 0.02 } };
const weekday: Reason = {
  kind: 'change',
  value: 0.0182,
  reference: 0.0261,
  from: { kind: 'average', count: 4, same: 'weekday' },
  measure: 'relative',
  change: -0.303,
  bound: { kind: 'below', limit: -0.2 },
};
const gmvChange = (more: Partial<Extract<Reason, { kind: 'change' }>>): Reason => ({
  kind: 'change',
  value: 800,
  reference: 1000,
  from: { kind: 'previous' },
  measure: 'relative',
  change: -0.2,
  bound: { kind: 'below', limit: -0.1 },
  ...more,
});
const promotion: Reason = { kind: 'calendar', calendar: 'promotions', event: '双十一', inside: true };

const usual = (more: Partial<Extract<Reason, { kind: 'baseline' }>>): Reason => ({
  kind: 'baseline',
  value: 800,
  expected: 1000,
  low: 900,
  parts: [],
  ...more,
});

describe('reasonText', () => {
  test.each<[string, Reason, string, string]>([
    [
      'below what is expected',
      {
        kind: 'baseline',
        value: 0.0182,
        expected: 0.026,
        low: 0.021,
        high: 0.031,
        parts: [
          { kind: 'season', season: 'day_of_week', phase: 5, size: -0.004 },
          { kind: 'event', event: '国庆节', offset: 1, size: 0.002 },
        ],
      },
      '转化率 1.82%，低于预期下限 2.10%（预期 2.60%；其中周六 -0.40pp、国庆节第2天 +0.20pp）',
      'Conversion 1.82%, below the 2.10% that is to be expected at least (expected 2.60%; of it Saturday -0.40pp, day 2 of 国庆节 +0.20pp)',
    ],
    [
      'within what is expected',
      { kind: 'baseline', value: 0.026, expected: 0.026, low: 0.021, high: 0.031, parts: [] },
      '转化率 2.60%，在预期范围 2.10% 至 3.10% 内（预期 2.60%）',
      'Conversion 2.60%, within the expected 2.10% to 3.10% (expected 2.60%)',
    ],
    [
      'above what is usual',
      {
        kind: 'baseline',
        value: 0.0482,
        expected: 0.026,
        low: 0.021,
        high: 0.031,
        past: { count: 3200, since: Date.UTC(2014, 3, 9, 16) },
        parts: [{ kind: 'event', event: '国庆节', offset: 1, size: 0.002 }],
      },
      '转化率 4.82%，高于常态上限 3.10%（常态 2.60%，据 2014-04-10 以来的 3,200 个值；其中国庆节第2天 +0.20pp）',
      'Conversion 4.82%, above the 3.10% that is usual at most (usual 2.60%, from 3,200 values since 2014-04-10; of it day 2 of 国庆节 +0.20pp)',
    ],
    [
      'below what is usual',
      {
        kind: 'baseline',
        value: 0.0182,
        expected: 0.026,
        low: 0.021,
        high: 0.031,
        past: { count: 40, since: Date.UTC(2014, 3, 9, 16) },
        parts: [],
      },
      '转化率 1.82%，低于常态下限 2.10%（常态 2.60%，据 2014-04-10 以来的 40 个值）',
      'Conversion 1.82%, below the 2.10% that is usual at least (usual 2.60%, from 40 values since 2014-04-10)',
    ],
    [
      'within what is usual',
      {
        kind: 'baseline',
        value: 0.026,
        expected: 0.026,
        low: 0.021,
        high: 0.031,
        past: { count: 40, since: Date.UTC(2014, 3, 9, 16) },
        parts: [],
      },
      '转化率 2.60%，在常态范围 2.10% 至 3.10% 内（常态 2.60%，据 2014-04-10 以来的 40 个值）',
      'Conversion 2.60%, within the usual 2.10% to 3.10% (usual 2.60%, from 40 values since 2014-04-10)',
    ],
    ['static', below2, '转化率 1.82%，低于 2%', 'Conversion 1.82%, below 2%'],
    [
      'static that holds not',
      { kind: 'static', value: 0.02, bound: { kind: 'below', limit: 0.02 } },
      '转化率 2.00%，不低于 2%',
      'Conversion 2.00%, not below 2%',
    ],
    [
      'a value that would round onto its limit',
      { kind: 'static', value: 0.019996, bound: { kind: 'below', limit: 0.02 } },
      '转化率 1.9996%，低于 2%',
      'Conversion 1.9996%, below 2%',
    ],
    [
      'above',
      { kind: 'static', value: 0.06, bound: { kind: 'above', limit: 0.05 } },
      '转化率 6.00%，高于 5%',
      'Conversion 6.00%, above 5%',
    ],
    [
      'outside',
      { kind: 'static', value: 0.06, bound: { kind: 'outside', low: 0.01, high: 0.05 } },
      '转化率 6.00%，超出范围 1% 至 5%',
      'Conversion 6.00%, outside 1% to 5%',
    ],
    [
      'inside',
      { kind: 'static', value: 0.03, bound: { kind: 'inside', low: 0.01, high: 0.05 } },
      '转化率 3.00%，处于范围 1% 至 5%',
      'Conversion 3.00%, inside 1% to 5%',
    ],
    [
      'equals',
      { kind: 'static', value: 0, bound: { kind: 'equals', limit: 0 } },
      '转化率 0.00%，等于 0%',
      'Conversion 0.00%, equal to 0%',
    ],
    [
      'change from an average',
      weekday,
      '转化率 1.82%，较近4周同星期均值 2.61% 下降 30.3%（低于 -20%）',
      'Conversion 1.82%, down 30.3% from 2.61%, the average of the last 4 same weekdays (below -20%)',
    ],
    [
      'change in percentage points',
      {
        ...weekday,
        from: { kind: 'previous' },
        measure: 'difference',
        change: -0.0079,
        bound: { kind: 'below', limit: -0.005 },
      },
      '转化率 1.82%，较前一天 2.61% 下降 0.79pp（低于 -0.5pp）',
      'Conversion 1.82%, down 0.79pp from 2.61% the day before (below -0.5pp)',
    ],
    [
      'change that holds not',
      { ...weekday, change: 0.05, value: 0.0274 },
      '转化率 2.74%，较近4周同星期均值 2.61% 上升 5.0%（不低于 -20%）',
      'Conversion 2.74%, up 5.0% from 2.61%, the average of the last 4 same weekdays (not below -20%)',
    ],
    [
      'no change',
      { ...weekday, change: 0, value: 0.0261, from: { kind: 'average', count: 7 } },
      '转化率 2.61%，与近7天均值 2.61% 持平（不低于 -20%）',
      'Conversion 2.61%, unchanged from 2.61%, the average of the last 7 days (not below -20%)',
    ],
    [
      'change from a named period',
      { ...weekday, from: { kind: 'ago', count: 1, unit: 'month' }, referenceAt: instant('2026-02-28') },
      '转化率 1.82%，较1个月前（2026-02-28）2.61% 下降 30.3%（低于 -20%）',
      'Conversion 1.82%, down 30.3% from 2.61% 1 month earlier, 2026-02-28 (below -20%)',
    ],
    [
      'all',
      { kind: 'all', of: [below2, weekday] },
      '转化率 1.82%，低于 2%，且较近4周同星期均值 2.61% 下降 30.3%（低于 -20%）',
      'Conversion 1.82%, below 2% and down 30.3% from 2.61%, the average of the last 4 same weekdays (below -20%)',
    ],
    [
      'any, of which one holds',
      { kind: 'any', of: [{ kind: 'static', value: 0.0182, bound: { kind: 'above', limit: 0.5 } }, below2] },
      '转化率 1.82%，低于 2%',
      'Conversion 1.82%, below 2%',
    ],
    [
      'any, of which none holds',
      {
        kind: 'any',
        of: [
          { kind: 'static', value: 0.03, bound: { kind: 'above', limit: 0.5 } },
          { ...below2, value: 0.03 },
        ],
      },
      '转化率 3.00%，不高于 50%，且不低于 2%',
      'Conversion 3.00%, not above 50% and not below 2%',
    ],
    [
      'all of a threshold and not a promotion',
      { kind: 'all', of: [below2, { kind: 'not', of: { ...promotion, inside: false, event: undefined } }] },
      '转化率 1.82%，低于 2%，且不在日历 promotions 的活动期间',
      'Conversion 1.82%, below 2% and outside the events of calendar promotions',
    ],
    [
      'a promotion that keeps a rule quiet',
      { kind: 'all', of: [below2, { kind: 'not', of: promotion }] },
      '转化率 1.82%，低于 2%，且处于日历 promotions 的“双十一” 期间',
      'Conversion 1.82%, below 2% and during “双十一” of calendar promotions',
    ],
    [
      'deeply nested',
      {
        kind: 'not',
        of: {
          kind: 'any',
          of: [
            { kind: 'all', of: [below2, below2] },
            { kind: 'not', of: below2 },
          ],
        },
      },
      '转化率 1.82%，低于 2%',
      'Conversion 1.82%, below 2%',
    ],
    [
      'missing',
      { kind: 'missing', periods: 3, limit: { count: 1, unit: 'day' } },
      '转化率：已有 3 天没有数据（上限 1 天）',
      'Conversion: no rows for 3 days (limit 1 day)',
    ],
    [
      'not missing',
      { kind: 'missing', periods: 0, limit: { count: 2, unit: 'days' } },
      '转化率：最近一行数据距今不足 1 天（上限 2 天）',
      'Conversion: the last row is less than one day old (limit 2 days)',
    ],
    [
      'calendar alone',
      promotion,
      '转化率：处于日历 promotions 的“双十一” 期间',
      'Conversion: during “双十一” of calendar promotions',
    ],
    [
      'low volume',
      { kind: 'low_volume', volume: 1035, minimum: 2000 },
      '转化率：样本量 1,035 低于下限 2,000，不作判断',
      'Conversion: not judged, as its volume of 1,035 is under the minimum of 2,000',
    ],
    [
      'no verdict within all',
      { kind: 'all', of: [below2, { kind: 'no_verdict', why: { kind: 'no_reference' } }] },
      '转化率 1.82%，低于 2%，且对比期没有数据',
      'Conversion 1.82%, below 2% and no value in the period it is compared with',
    ],
  ])('%s', (_, reason, zh, en) => {
    expect(reasonText(reason, rate, 'zh-CN', day)).toBe(zh);
    expect(reasonText(reason, rateEn, 'en', day)).toBe(en);
  });

  test.each<[string, Reason, string, string]>([
    [
      'a change under its least size',
      gmvChange({ underMinChange: 10_000 }),
      'gmv ¥800.00，较前一期 ¥1,000.00 下降 20.0%（低于 -10%），但变动量不足 ¥10,000，不计',
      'gmv ¥800.00, down 20.0% from ¥1,000.00 the period before (below -10%), but by less than the ¥10,000 that counts',
    ],
    [
      'a change as an amount',
      gmvChange({ measure: 'difference', change: -200, bound: { kind: 'below', limit: -150 } }),
      'gmv ¥800.00，较前一期 ¥1,000.00 下降 ¥200.00（低于 -¥150）',
      'gmv ¥800.00, down ¥200.00 from ¥1,000.00 the period before (below -¥150)',
    ],
    [
      'a change between limits',
      gmvChange({
        from: { kind: 'ago', count: 2, unit: 'week' },
        bound: { kind: 'outside', low: -0.1, high: 0.1 },
      }),
      'gmv ¥800.00，较2周前 ¥1,000.00 下降 20.0%（超出范围 -10% 至 +10%）',
      'gmv ¥800.00, down 20.0% from ¥1,000.00 2 weeks earlier (outside -10% to +10%)',
    ],
    [
      'a target',
      {
        kind: 'target',
        value: 820,
        target: 1000,
        attainment: 0.82,
        bound: { kind: 'below', limit: 0.9 },
        pace: false,
      },
      'gmv ¥820.00，达到目标 ¥1,000.00 的 82.0%（低于 90%）',
      'gmv ¥820.00, 82.0% of the target, ¥1,000.00 (below 90%)',
    ],
    [
      'a target in pace',
      {
        kind: 'target',
        value: 950,
        target: 1000,
        attainment: 0.95,
        bound: { kind: 'below', limit: 0.9 },
        pace: true,
      },
      'gmv ¥950.00，达到截至目前应完成的目标 ¥1,000.00 的 95.0%（不低于 90%）',
      'gmv ¥950.00, 95.0% of the target due by now, ¥1,000.00 (not below 90%)',
    ],
    [
      'missing without a grain',
      { kind: 'missing', periods: 1, limit: { count: 6, unit: 'hours' } },
      'gmv：已有 1 期没有数据（上限 6 小时）',
      'gmv: no rows for 1 period (limit 6 hours)',
    ],
  ])('%s, of a metric without label or grain', (_, reason, zh, en) => {
    expect(reasonText(reason, gmv, 'zh-CN')).toBe(zh);
    expect(reasonText(reason, gmv, 'en')).toBe(en);
  });
});

test.each<[NoVerdict, string, string]>([
  [{ kind: 'no_data' }, '没有数据', 'no data'],
  [{ kind: 'null_value' }, '值为空', 'the value is null'],
  [
    { kind: 'stale' },
    '数据未更新，本期及以后没有新数据',
    'the data is stale: no rows at or after this period',
  ],
  [{ kind: 'incomplete' }, '本期数据尚不完整', 'the period is not complete yet'],
  [
    { kind: 'too_little_history', needs: 28 },
    '历史不足（需要 28 期）',
    'too little history (28 periods needed)',
  ],
  [{ kind: 'no_reference' }, '对比期没有数据', 'no value in the period it is compared with'],
  [
    { kind: 'zero_reference' },
    '对比期为 0，无法计算变化率',
    'the value it is compared with is 0, so there is no percentage',
  ],
  [{ kind: 'no_target' }, '没有设定目标', 'no target is set'],
  [{ kind: 'error', message: 'disk full' }, '计算出错：disk full', 'could not be computed: disk full'],
])('noVerdictText of %j', (why, zh, en) => {
  expect(noVerdictText(why, 'zh-CN')).toBe(zh);
  expect(noVerdictText(why, 'en')).toBe(en);
  expect(reasonText({ kind: 'no_verdict', why }, rate, 'zh-CN')).toBe(`转化率：${zh}`);
});

test('changeOf finds the first change, however deep', () => {
  expect(changeOf({ kind: 'all', of: [below2, { kind: 'not', of: weekday }] })).toBe(weekday);
  expect(changeOf(below2)).toBeUndefined();
});

describe('a range that was expected', () => {
  test.each<[string, Reason, string]>([
    [
      'above',
      usual({ value: 1200, low: undefined, high: 1100 }),
      '，高于预期上限 ¥1,100.00（预期 ¥1,000.00）',
    ],
    ['not below', usual({ value: 950 }), '，不低于预期下限 ¥900.00（预期 ¥1,000.00）'],
    [
      'not above',
      usual({ value: 950, low: undefined, high: 1100 }),
      '，不高于预期上限 ¥1,100.00（预期 ¥1,000.00）',
    ],
    ['under min_change', usual({ underMinChange: 500 }), '，但变动量不足 ¥500，不计'],
  ])('%s', (_, reason, zh) => {
    expect(reasonText(reason, gmv, 'zh-CN', day)).toContain(zh);
    expect(reasonText(reason, gmv, 'en', day)).toMatch(/expected/);
  });

  test.each<[SeasonName, number, string, string]>([
    ['hour_of_day', 9, '9时', '9:00'],
    ['hour_of_week', 5 * 24 + 14, '周六14时', 'Saturday 14:00'],
    ['day_of_week', 0, '周一', 'Monday'],
    ['day_of_month', 14, '每月15日', 'day 15 of the month'],
    ['week_of_year', 39, '每年第40周', 'week 40 of the year'],
    ['month_of_year', 9, '10月', 'October'],
    ['quarter_of_year', 3, '第4季度', 'quarter 4'],
    ['cycle', 2, '周期第3期', 'place 3 of the cycle'],
  ])('%s has a name', (season, phase, zh, en) => {
    const reason = usual({ parts: [{ kind: 'season', season, phase, size: 50 }] });
    expect(reasonText(reason, gmv, 'zh-CN')).toContain(`其中${zh} +`);
    expect(reasonText(reason, gmv, 'en')).toContain(`of it ${en} +`);
  });

  test('days before an event are counted back', () => {
    const reason = usual({ parts: [{ kind: 'event', event: '618', offset: -3, size: 50 }] });
    expect(reasonText(reason, gmv, 'zh-CN')).toContain('618前3天');
    expect(reasonText(reason, gmv, 'en')).toContain('3 days before 618');
  });

  test('what is missing to judge is said', () => {
    expect(noVerdictText({ kind: 'needs_more_history', more: 3 }, 'zh-CN')).toBe('历史不足（还需要 3 期）');
    expect(noVerdictText({ kind: 'needs_more_history', more: 1 }, 'en')).toBe(
      'too little history (1 more period needed)',
    );
    expect(noVerdictText({ kind: 'new_event', event: '双十一' }, 'zh-CN')).toContain('双十一');
    expect(noVerdictText({ kind: 'new_event', event: '618' }, 'en')).toContain('618');
  });
});
