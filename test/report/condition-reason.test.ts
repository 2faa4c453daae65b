import { describe, expect, test } from 'vitest';
import type { Reason } from '../../src/model/reason.ts';
import { type Explained, type ReasonContext, reasonText } from '../../src/report/reason.ts';
import { instant } from './fixture.ts';

const gmv: Explained = { name: 'gmv', label: 'GMV', unit: 'CNY' };

const heading: Extract<Reason, { kind: 'forecast' }> = {
  kind: 'forecast',
  value: 410,
  bound: { kind: 'below', limit: 350 },
  within: { count: 7, unit: 'day' },
  holds: true,
  expected: 344.5,
  at: instant('2026-11-26'),
};
const course: Extract<Reason, { kind: 'projection' }> = {
  kind: 'projection',
  value: 100,
  grain: 'month',
  holds: true,
  projected: 3400,
  target: 3500,
  attainment: 0.971428571429,
};

const roi: Explained = { name: 'roi', label: 'ROI' };
const spend: Explained = { name: 'spend', label: '投放', unit: 'CNY' };
const metrics = new Map([roi, spend].map((metric) => [metric.name, metric]));
const day: ReasonContext = { grain: 'day', timezone: 'Asia/Shanghai', metrics };
const beside: Extract<Reason, { kind: 'peers' }> = {
  kind: 'peers',
  value: 700,
  expected: 1000,
  low: 900,
  others: 0.92,
};

describe('reasonText says of a condition', () => {
  test.each<[string, Reason, string, string]>([
    [
      'that a limit will be reached',
      heading,
      'GMV ¥410.00，预计 2026-11-26 为 ¥344.50（7 天内低于 ¥350）',
      'GMV ¥410.00, heading for ¥344.50 on 2026-11-26 (below ¥350 within 7 days)',
    ],
    [
      'that a limit will not be reached',
      { ...heading, holds: false, expected: 360 },
      'GMV ¥410.00，预计 7 天内不会低于 ¥350（最接近时 2026-11-26 为 ¥360.00）',
      'GMV ¥410.00, not heading below ¥350 within 7 days (nearest ¥360.00 on 2026-11-26)',
    ],
    [
      'where a month is heading',
      course,
      'GMV ¥100.00，照此本月预计 ¥3,400.00，为本月目标 ¥3,500.00 的 97.1%',
      "GMV ¥100.00, on course for ¥3,400.00, 97.1% of the month's target of ¥3,500.00",
    ],
    [
      'what part of the total it is, and how that moved',
      {
        kind: 'share',
        value: 100,
        share: 0.182,
        of: [],
        part: {
          kind: 'change',
          value: 0.182,
          reference: 0.203,
          from: { kind: 'previous' },
          measure: 'relative',
          change: -0.103,
          bound: { kind: 'below', limit: -0.1 },
        },
      },
      'GMV ¥100.00，占总计的 18.20%，较前一天 20.30% 下降 10.3%（低于 -10%）',
      'GMV ¥100.00, 18.20% of the total, down 10.3% from 20.30% the day before (below -10%)',
    ],
    [
      'what part it is of those with the same region',
      {
        kind: 'share',
        value: 100,
        share: 0.04,
        of: ['region'],
        part: { kind: 'static', value: 0.04, bound: { kind: 'below', limit: 0.05 } },
      },
      'GMV ¥100.00，占同一region合计的 4.00%，低于 5%',
      'GMV ¥100.00, 4.00% of the total of the same region, below 5%',
    ],
    [
      'that it does not move with the others',
      beside,
      'GMV ¥700.00，低于预期下限 ¥900.00（预期 ¥1,000.00；其他分组为各自平常的 92.0%）',
      'GMV ¥700.00, below the ¥900.00 that is to be expected at least (expected ¥1,000.00; the other segments are at 92.0% of their usual)',
    ],
    [
      'which formula holds, with its metrics',
      {
        kind: 'expression',
        value: 100,
        text: 'roi < 1 and spend > 50',
        holds: true,
        inputs: [
          { metric: 'roi', value: 0.8 },
          { metric: 'spend', value: 60 },
        ],
      },
      'GMV ¥100.00，满足 roi < 1 and spend > 50（ROI 0.800，投放 ¥60.00）',
      'GMV ¥100.00, roi < 1 and spend > 50 holds (ROI 0.800, 投放 ¥60.00)',
    ],
    [
      'which metric has no value',
      { kind: 'no_verdict', why: { kind: 'missing_input', metric: 'spend' } },
      'GMV：“spend”没有值',
      'GMV: “spend” has no value',
    ],
    [
      'that there are too few others',
      { kind: 'no_verdict', why: { kind: 'too_few_peers', needs: 3 } },
      'GMV：可比较的其他分组不足 3 个',
      'GMV: fewer than 3 other segments to compare with',
    ],
  ])('%s', (_, reason, zh, en) => {
    expect(reasonText(reason, gmv, 'zh-CN', day)).toBe(zh);
    expect(reasonText(reason, gmv, 'en', day)).toBe(en);
  });
});
