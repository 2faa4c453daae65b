import { describe, expect, test } from 'vitest';
import type { Reason } from '../../src/model/reason.ts';
import { type Explained, type ReasonContext, reasonText } from '../../src/report/reason.ts';
import { instant } from './fixture.ts';

const gmv: Explained = { name: 'gmv', label: 'GMV', unit: 'CNY' };
const day: ReasonContext = { grain: 'day', timezone: 'Asia/Shanghai' };

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
  ])('%s', (_, reason, zh, en) => {
    expect(reasonText(reason, gmv, 'zh-CN', day)).toBe(zh);
    expect(reasonText(reason, gmv, 'en', day)).toBe(en);
  });
});
