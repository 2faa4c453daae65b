import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/diagnostic/width.ts';
import type { Alert } from '../../src/model/evaluation.ts';
import type { Reason } from '../../src/model/reason.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { alert, instant, metric, project, report, rule, series, shopReport } from './fixture.ts';

const plain = { color: false };

describe('renderTerminal', () => {
  test('in Chinese, worst first', () => {
    expect(renderTerminal(shopReport('zh-CN'), plain)).toBe(`shop  数据截至 2026-11-20 24:00（Asia/Shanghai）

预警 2

● 紧急  转化率 · ads                                               1.82%  -30.3%
  ███▇█▃▁  2026-11-20 · 期望 ≥ 2.00%
  转化率 1.82%，低于 2%，且较近4周同星期均值 2.61% 下降 30.3%（低于 -20%）
  pay_rate_low · 预警始于 2026-11-20

● 一般  成交总额                                                ¥80.00万  -34.4%
  ▇█▇·█▇▁  2026-11-20 · 期望 ≥ ¥97.60万
  成交总额 ¥80.00万，较前一天 ¥122.00万 下降 34.4%（低于 -20%）
  gmv_drop · 销售负责人 · 预警始于 2026-11-20

刚刚结束 1

● 一般  转化率 · （空）                                            4.10%  +1.1pp
  转化率 4.10%，不低于 3%
  pay_rate_low · 已恢复

无结论 1
  历史不足（需要 28 期）：orders_low

数据源
  orders：读入 123,468 行，清洗去掉 12 行，剩 123,456 行

预警 2（紧急 1，一般 1） · 正常 2 · 无结论 1
2 个指标，3 条规则，1 个数据源 · 1.2秒
`);
  });

  test('in English, with what is in order', () => {
    expect(
      renderTerminal(shopReport('en'), { ...plain, verbose: true }),
    ).toBe(`shop  as of 2026-11-20 24:00 (Asia/Shanghai)

Firing 2

● critical  Conversion · ads                                       1.82%  -30.3%
  ███▇█▃▁  2026-11-20 · expected ≥ 2.00%
  Conversion 1.82%, below 2% and down 30.3% from 2.61%, the average of the last
  4 same weekdays (below -20%)
  pay_rate_low · firing since 2026-11-20

● warning  Gross sales                                       ¥800,000.00  -34.4%
  ▇█▇·█▇▁  2026-11-20 · expected ≥ ¥976,000.00
  Gross sales ¥800,000.00, down 34.4% from ¥1,220,000.00 the day before (below
  -20%)
  gmv_drop · Sales lead · firing since 2026-11-20

Just ended 1

● warning  Conversion · (null)                                     4.10%  +1.1pp
  Conversion 4.10%, not below 3%
  pay_rate_low · resolved

OK 1
  Rule          Segment  Value   Change
  pay_rate_low  直播     2.90%  -0.10pp

No verdict 1
  too little history (28 periods needed): orders_low

Sources
  orders: 123,468 rows read, 12 dropped by cleaning, 123,456 left · dedupe (12
    dropped)

Metrics 2
  Metric       Period            Value  Change  Trend
  — strategic
  Gross sales  2026-11-20  ¥800,000.00  -34.4%  ▇█▇·█▇▁
  — tactical
  Orders       2026-11-20        1,012   +1.2%  ▃▆▁▅█▃▆

2 firing (1 critical, 1 warning) · 2 ok · 1 no verdict
2 metrics, 3 rules, 1 source · 1.2 s
`);
  });

  test('a project without rules shows its metrics with the change to a year ago', () => {
    const revenue = series(
      'revenue',
      '2010-10-01',
      [[100, 120, 130, 90, 95, 98, 102, 110, 90, 105, 140, 150, 200, 210, 50]],
      {
        grain: 'month',
        timezone: 'Europe/London',
        until: '2011-12-31',
        complete: 14,
      },
    );
    const of = project('en', [metric('revenue', { unit: 'GBP', label: 'Revenue' })], [], {
      timezone: 'Europe/London',
      owner: 'data',
    });
    expect(
      renderTerminal(report(of, { metrics: [revenue] }), plain),
    ).toBe(`shop  as of 2026-11-20 16:00 (Europe/London)

Metrics 1
  Metric   Period     Value  Change    Year  Trend
  Revenue  2011-11  £210.00   +5.0%  +75.0%  ▁▁▁▂▁▂▄▅██

no rule could be judged · 1 metric, 0 rules, 0 sources · 1.2 s
`);
  });

  test('a source that is stale, a source that failed, and what that leaves without a verdict', () => {
    const gmv = series('gmv', '2026-11-14', [[1, 2, 3, 4, 5, 0, 0]], { fresh: 5 });
    const stale: Reason = { kind: 'no_verdict', why: { kind: 'stale' } };
    const text = renderTerminal(
      report(project('en', [metric('gmv', { grain: 'day' })], [rule('gmv_drop')]), {
        metrics: [gmv],
        ruleSeries: new Map([['gmv_drop', gmv]]),
        alerts: [
          alert(gmv, {
            rule: 'source:orders',
            metric: 'source:orders',
            state: 'firing',
            severity: 'critical',
            at: 6,
            since: 5,
            firingSince: 5,
            reason: { kind: 'missing', periods: 2, limit: { count: 1, unit: 'day' } },
          }),
          alert(gmv, { rule: 'gmv_drop', state: 'inactive', at: 6, reason: stale }),
        ],
        sources: [
          {
            source: 'orders',
            files: [],
            bytes: 0,
            rows: 3,
            firstAt: 0,
            lastAt: 0,
            watermark: null,
            cleaned: [],
          },
          {
            source: 'visits',
            files: [],
            bytes: 0,
            rows: 0,
            firstAt: null,
            lastAt: null,
            watermark: null,
            cleaned: [],
            error: 'no file matches data/visits*.csv',
          },
        ],
      }),
      { ...plain, verbose: true },
    );
    expect(text).toContain(`● critical  source orders
  2026-11-20
  source orders: no rows for 2 days (limit 1 day)
  source:orders · firing since 2026-11-19
`);
    expect(text).toContain('No verdict 1\n  the data is stale: no rows at or after this period: gmv_drop\n');
    expect(text).toContain('Sources\n  visits: no file matches data/visits*.csv\n');
    // The metric is shown in its latest period that is not stale.
    expect(text).toContain('  gmv     2026-11-18      5  +25.0%  ▁▃▅▇█\n');
    expect(text).toContain('1 metric, 1 rule, 2 sources');
  });

  test('deliveries, failed ones first', () => {
    const text = renderTerminal(
      report(project('zh-CN', [], []), {
        deliveries: [
          {
            id: 'a',
            channel: 'ops',
            rule: 'gmv_drop',
            kind: 'firing',
            state: 'sent',
            attempts: 1,
            reason: '开始预警',
          },
          {
            id: 'b',
            channel: 'ops',
            rule: 'gmv_low',
            kind: 'firing',
            state: 'failed',
            attempts: 3,
            reason: 'HTTP 500',
          },
          {
            id: 'c',
            channel: 'ops',
            rule: 'gmv_low',
            kind: 'firing',
            state: 'would_send',
            attempts: 0,
            reason: '开始预警',
          },
        ],
      }),
      plain,
    );
    expect(text).toContain(`通知 3
  发送失败  ops · gmv_low · HTTP 500 (尝试 3 次)
  已发送  ops · gmv_drop · 开始预警
  将发送  ops · gmv_low · 开始预警
`);
  });

  test('long lists are cut with a count of the rest, and shown whole when asked for', () => {
    const many = manySegments(45);
    const cut = renderTerminal(many, plain);
    expect(cut.match(/^● critical/gm)).toHaveLength(20);
    expect(cut).toContain('\n  … and 25 more (--verbose shows all)\n');
    expect(cut).toContain('45 firing (45 critical)');
    expect(renderTerminal(many, { ...plain, verbose: true }).match(/^● critical/gm)).toHaveLength(45);
  });

  test('within a severity, what is farthest from its limit comes first', () => {
    const order = [...renderTerminal(manySegments(4), plain).matchAll(/● critical {2}gmv · (\S+)/g)].map(
      (m) => m[1],
    );
    expect(order).toEqual(['s0', 's1', 's2', 's3']);
  });

  test.each([40, 60, 80, 100, 250, 10])('no line is wider than %i columns, whatever the names', (width) => {
    const odd = '超长的指标名称🛒'.repeat(8);
    const shop = shopReport('zh-CN');
    const metrics = new Map([...shop.project.metrics].map(([name, one]) => [name, { ...one, label: odd }]));
    const wide = { ...shop, project: { ...shop.project, metrics, name: odd, people: new Map() } };
    const lines = renderTerminal(wide, { ...plain, width, verbose: true }).split('\n');
    // The head line names the time in full, the tables their numbers.
    const free = lines.slice(1);
    for (const line of free)
      expect(displayWidth(line)).toBeLessThanOrEqual(Math.min(100, Math.max(60, width)));
  });

  test('colours wrap the same text', () => {
    const colored = renderTerminal(shopReport('en'), { color: true, verbose: true });
    expect(colored).toContain('\u001b[1;31m● critical\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is removed
    const bare = colored.replace(/\u001b\[[\d;]*m/g, '');
    const expected = renderTerminal(shopReport('en'), { ...plain, verbose: true });
    expect(bare.split('\n').map((line) => line.trimEnd())).toEqual(expected.split('\n'));
  });

  test('values from the data cannot move the cursor', () => {
    const gmv = series('gmv', '2026-11-14', [[1, 2]], { dimensions: ['d'], segments: [['\u001b[2J\nevil']] });
    const bad = alert(gmv, {
      rule: 'r',
      dimensions: ['d'],
      segment: ['\u001b[2J\nevil'],
      state: 'firing',
      severity: 'info',
      value: 2,
      at: 1,
      reason: { kind: 'static', value: 2, bound: { kind: 'above', limit: 1 } },
    });
    const text = renderTerminal(
      report(project('en', [metric('gmv')], [rule('r')]), {
        alerts: [bad],
        ruleSeries: new Map([['r', gmv]]),
      }),
      plain,
    );
    expect(text).toContain('gmv · \ufffd[2J evil');
    expect(text).not.toContain('\u001b');
  });

  test('the same report gives the same text', () => {
    expect(renderTerminal(shopReport('en'), plain)).toBe(renderTerminal(shopReport('en'), plain));
    expect(instant('2026-11-21')).toBe(Date.UTC(2026, 10, 20, 16));
  });
});

function manySegments(count: number) {
  const values = Array.from({ length: count }, (_, i) => [100, i]);
  const gmv = series('gmv', '2026-11-19', values, {
    dimensions: ['d'],
    segments: values.map((_, i) => [`s${i}`]),
  });
  const alerts: Alert[] = values.map((_, i) =>
    alert(gmv, {
      rule: 'r',
      dimensions: ['d'],
      segment: [`s${i}`],
      state: 'firing',
      severity: 'critical',
      value: i,
      at: 1,
      firingSince: 1,
      reason: { kind: 'static', value: i, bound: { kind: 'below', limit: 90 } },
    }),
  );
  return report(project('en', [metric('gmv')], [rule('r')]), {
    alerts: alerts.reverse(),
    ruleSeries: new Map([['r', gmv]]),
  });
}
