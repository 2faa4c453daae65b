import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { markdownCode, markdownTable, markdownText } from '../../src/report/markdown-text.ts';
import { alert, hostile, metric, project, report, rule, series, shopReport } from './fixture.ts';

describe('renderMarkdown', () => {
  test('is a verdict, a table of what fires, and the rest folded away', () => {
    expect(renderMarkdown(shopReport('en'))).toBe(`## 🔴 Metric check: 2 firing (1 critical, 1 warning)

**shop** · as of 2026-11-20 24:00 (Asia/Shanghai)

| Severity | Metric | Segment | Value | Expected | Change | Trend | Since | Owner | Reason |
| --- | --- | --- | ---: | ---: | ---: | --- | --- | --- | --- |
| 🔴 critical | Conversion<br>\`pay_rate_low\` | ads | 1.82% | ≥ 2.00% | -30.3% | ███▇█▃▁ | firing since 2026-11-20 |  | Conversion 1.82%, below 2% and down 30.3% from 2.61%, the average of the last 4 same weekdays (below -20%) |
| 🟡 warning | Gross sales<br>\`gmv_drop\` | total | ¥800,000.00 | ≥ ¥976,000.00 | -34.4% | ▇█▇·█▇▁ | firing since 2026-11-20 | Sales lead | Gross sales ¥800,000.00, down 34.4% from ¥1,220,000.00 the day before (below -20%) |

<details>
<summary>Just ended (1)</summary>

| Severity | Metric | Segment | Value | Expected | Change | Trend | Since | Owner | Reason |
| --- | --- | --- | ---: | ---: | ---: | --- | --- | --- | --- |
| 🟡 warning | Conversion<br>\`pay_rate_low\` | (null) | 4.10% |  | +1.1pp | ███▇▆▁█ |  |  | Conversion 4.10%, not below 3% |

</details>

<details>
<summary>No verdict (1)</summary>

- too little history (28 periods needed): orders\\_low

</details>

<details>
<summary>Metrics (2)</summary>

| Metric | Period | Value | Change | Year | Trend | Owner |
| --- | --- | ---: | ---: | ---: | --- | --- |
| Gross sales | 2026-11-20 | ¥800,000.00 | -34.4% | – | ▇█▇·█▇▁ | Sales lead |
| Orders | 2026-11-20 | 1,012 | +1.2% | – | ▃▆▁▅█▃▆ |  |

</details>

<details>
<summary>Sources (1)</summary>

| Source | Rows | Last row | State |
| --- | ---: | --- | --- |
| \`orders\` | 123,456 | 2026-11-20 01:00 | ✓ |

- \`orders\`: 123,468 rows read, 12 dropped by cleaning, 123,456 left · dedupe (12 dropped)

</details>

<sub>2 firing (1 critical, 1 warning) · 2 ok · 1 no verdict · 2 metrics, 3 rules, 1 source · 1.2 s · aaaaaaaaaaaa</sub>
`);
  });

  test.each([
    ['zh-CN', shopReport('zh-CN'), '## 🔴 指标检查：2 项预警（紧急 1，一般 1）'],
    ['all well', report(project('en', [], []), { alerts: [okAlert()] }), '## ✅ Metric check: all well'],
    ['nothing judged', report(project('zh-CN', [], [])), '## ⚪ 指标检查：没有可判断的规则'],
  ])('heading: %s', (_, given, expected) => {
    expect(renderMarkdown(given).split('\n')[0]).toBe(expected);
  });

  test('a source that failed is not folded away', () => {
    const text = renderMarkdown(
      report(project('en', [], []), {
        sources: [
          {
            source: 'visits',
            files: [],
            bytes: 0,
            rows: 0,
            firstAt: null,
            lastAt: null,
            watermark: null,
            cleaned: [],
            error: 'no <file>',
          },
        ],
        deliveries: [
          {
            id: 'a',
            channel: 'ops',
            rule: 'r',
            kind: 'firing',
            state: 'failed',
            attempts: 1,
            reason: 'HTTP 500 | x',
          },
        ],
      }),
    );
    expect(text).toContain('### Sources\n\n');
    expect(text).toContain('| `visits` | 0 |  | ✗ no &lt;file&gt; |');
    expect(text).toContain('| failed | `ops` | `r` | HTTP 500 \\| x |');
  });

  test('more than fifty alerts are counted, not listed', () => {
    const gmv = series(
      'gmv',
      '2026-11-20',
      Array.from({ length: 60 }, (_, i) => [i]),
      { dimensions: ['d'] },
    );
    const alerts = gmv.segments.map((segment) =>
      alert(gmv, {
        rule: 'r',
        dimensions: ['d'],
        segment,
        state: 'firing',
        severity: 'info',
        value: 1,
        at: 0,
        reason: { kind: 'static', value: 1, bound: { kind: 'below', limit: 2 } },
      }),
    );
    const text = renderMarkdown(report(project('en', [metric('gmv')], [rule('r')]), { alerts }));
    expect(text.match(/^\| 🟢 info/gm)).toHaveLength(50);
    expect(text).toContain('… and 10 more');
  });

  test.each(hostile)('%j from the data stays text', (text) => {
    const gmv = series('gmv', '2026-11-20', [[1]], { dimensions: ['d'], segments: [[text]] });
    const of = project('en', [metric('gmv', { label: text, owner: text })], [rule('r')], { name: text });
    const out = renderMarkdown(
      report(of, {
        metrics: [{ ...gmv, dimensions: [], segments: [[]] }],
        ruleSeries: new Map([['r', gmv]]),
        alerts: [
          alert(gmv, {
            rule: 'r',
            dimensions: ['d'],
            segment: [text],
            state: 'firing',
            severity: 'info',
            value: 1,
            at: 0,
            reason: { kind: 'no_verdict', why: { kind: 'error', message: text } },
          }),
        ],
        sources: [
          {
            source: 'orders',
            files: [],
            bytes: 0,
            rows: 0,
            firstAt: null,
            lastAt: null,
            watermark: null,
            cleaned: [],
            error: text,
          },
        ],
      }),
    );
    const tags = out.match(/<[^>]*>/g) ?? [];
    const ours = /^<(\/?details|\/?summary|br|\/?sub|!-- --)>$/;
    expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
    for (const line of out.split('\n').filter((one) => one.startsWith('| '))) {
      const columns = line.replace(/\\\\/g, '').replace(/\\\|/g, '').split('|').length - 2;
      expect([4, 7, 10]).toContain(columns);
    }
    expect(out).not.toMatch(/(^|[^\\])!?\[[^\]]*[^\\]\]\(/);
    expect(out).not.toMatch(/@\w/);
    expect(out).not.toMatch(/https?:\/\//);
  });
});

test.each([
  ['plain 华东', 'plain 华东'],
  ['a|b', 'a\\|b'],
  ['a\\|b', 'a\\\\\\|b'],
  ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
  ['*x* _y_ `z` ~w~', '\\*x\\* \\_y\\_ \\`z\\` \\~w\\~'],
  ['![a](b)', '\\!\\[a\\](b)'],
  ['two\nlines\r\n', 'two lines'],
  ['@team', '@<!-- -->team'],
  ['https://evil.example www.evil.example', 'https&#58;//evil.example www&#46;evil.example'],
  ['# no heading', '\\# no heading'],
  ['\u202etxt\u0000', 'txt'],
])('markdownText of %j is %j', (text, expected) => {
  expect(markdownText(text)).toBe(expected);
});

test('markdownCode holds no backtick, pipe or line break', () => {
  expect(markdownCode('a`b|c\nd')).toBe('`a’b\\|c d`');
});

test('markdownTable has a rule with the alignment', () => {
  expect(
    markdownTable(
      [
        { heading: 'a', align: 'left' },
        { heading: 'b', align: 'right' },
      ],
      [['1', '2']],
    ),
  ).toBe('| a | b |\n| --- | ---: |\n| 1 | 2 |');
});

function okAlert() {
  const gmv = series('gmv', '2026-11-20', [[1]]);
  return alert(gmv, {
    rule: 'r',
    state: 'inactive',
    value: 1,
    at: 0,
    reason: { kind: 'static', value: 1, bound: { kind: 'below', limit: 0 } },
  });
}
