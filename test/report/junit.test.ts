import { describe, expect, test } from 'vitest';
import { renderJunit, xmlText } from '../../src/report/junit.ts';
import { alert, hostile, metric, project, report, rule, series, shopReport } from './fixture.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** parseXml reads a document strictly: it throws for anything that is not well-formed elements, attributes and text. */
function parseXml(text: string): Element {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!text.startsWith(declaration)) throw new Error('no declaration');
  // XML 1.0 Char production.
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error('not an XML character');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const token = /<(\/?)([A-Za-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  token.lastIndex = declaration.length;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`not well-formed at ${text.slice(at, at + 40)}`);
    const [, closing, name = '', attributes = '', empty, content] = match;
    const top = open.at(-1)!;
    if (content !== undefined) top.text += unescaped(content);
    else if (closing) {
      if (open.pop()!.name !== name) throw new Error(`unexpected </${name}>`);
    } else {
      const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map((m) => [m[1]!, unescaped(m[2]!)]);
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      top.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error('not closed');
  return root.children[0]!;
}

function unescaped(text: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  if (/&(?!(lt|gt|amp|quot|apos|#\d+);)/.test(text)) throw new Error(`bad entity in ${text}`);
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : names[name]!,
  );
}

describe('renderJunit', () => {
  test('has a suite per rule and a case per segment', () => {
    expect(renderJunit(shopReport('en'))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="shop" tests="5" failures="2" errors="0" skipped="1" time="1.234">
  <testsuite name="gmv_drop" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase classname="gmv_drop" name="Gross sales" time="0">
      <failure message="Gross sales ¥800,000.00, down 34.4% from ¥1,220,000.00 the day before (below -20%)" type="warning">Gross sales ¥800,000.00, down 34.4% from ¥1,220,000.00 the day before (below -20%)&#10;2026-11-20&#10;expected ≥ ¥976,000.00&#10;firing since 2026-11-20&#10;Sales lead</failure>
    </testcase>
  </testsuite>
  <testsuite name="orders_low" tests="1" failures="0" errors="0" skipped="1" time="0">
    <testcase classname="orders_low" name="Orders" time="0">
      <skipped message="Orders: too little history (28 periods needed)"/>
    </testcase>
  </testsuite>
  <testsuite name="pay_rate_low" tests="3" failures="1" errors="0" skipped="0" time="0">
    <testcase classname="pay_rate_low" name="Conversion · ads" time="0">
      <failure message="Conversion 1.82%, below 2% and down 30.3% from 2.61%, the average of the last 4 same weekdays (below -20%)" type="critical">Conversion 1.82%, below 2% and down 30.3% from 2.61%, the average of the last 4 same weekdays (below -20%)&#10;2026-11-20&#10;expected ≥ 2.00%&#10;firing since 2026-11-20</failure>
    </testcase>
    <testcase classname="pay_rate_low" name="Conversion · 直播" time="0"/>
    <testcase classname="pay_rate_low" name="Conversion · (null)" time="0"/>
  </testsuite>
</testsuites>
`);
  });

  test('counts add up and outcomes follow the exit code', () => {
    const gmv = series('gmv', '2026-11-19', [[1, 2]]);
    const below = { kind: 'static', value: 2, bound: { kind: 'below', limit: 3 } } as const;
    const error = { kind: 'no_verdict', why: { kind: 'error', message: 'disk full' } } as const;
    const stale = { kind: 'no_verdict', why: { kind: 'stale' } } as const;
    const one = (segment: string, facts: Omit<Parameters<typeof alert>[1], 'rule' | 'at'>) =>
      alert(gmv, { rule: 'r', at: 1, dimensions: ['d'], segment: [segment], ...facts });
    const root = parseXml(
      renderJunit(
        report(project('en', [metric('gmv')], [rule('r')]), {
          alerts: [
            one('a', { state: 'firing', severity: 'info', reason: below }),
            one('b', { state: 'firing', severity: 'critical', reason: stale }),
            one('c', { state: 'pending', severity: 'critical', reason: below }),
            one('d', { state: 'inactive', reason: error }),
            one('e', { state: 'firing', severity: 'critical', reason: error }),
            one('f', { state: 'inactive', reason: stale }),
            one('g', { state: 'inactive', reason: below }),
          ],
        }),
      ),
    );
    expect(root.attributes).toMatchObject({ tests: '7', failures: '2', errors: '2', skipped: '1' });
    const cases = root.children[0]!.children;
    expect(cases.map((c) => c.children[0]?.name ?? 'passed')).toEqual([
      'failure',
      'failure',
      'system-out',
      'error',
      'error',
      'skipped',
      'passed',
    ]);
    expect(cases[2]!.children[0]!.text).toBe('pending: gmv 2, below 3');
    expect(cases[3]!.children[0]!.attributes.message).toBe('gmv: could not be computed: disk full');
  });

  test('without alerts it is still a document', () => {
    expect(parseXml(renderJunit(report(project('en', [], [])))).attributes).toMatchObject({
      tests: '0',
      failures: '0',
    });
  });

  test.each(hostile)('%j from the data stays text', (text) => {
    const gmv = series('gmv', '2026-11-20', [[1]], { dimensions: ['d'], segments: [[text]] });
    const root = parseXml(
      renderJunit(
        report(project('en', [metric('gmv', { label: text, owner: text })], [rule('r')], { name: text }), {
          alerts: [
            alert(gmv, {
              rule: 'r',
              dimensions: ['d'],
              segment: [text],
              state: 'firing',
              severity: 'info',
              value: 1,
              at: 0,
              reason: { kind: 'calendar', calendar: text, inside: true },
            }),
            alert(gmv, {
              rule: 's',
              state: 'inactive',
              at: 0,
              reason: { kind: 'no_verdict', why: { kind: 'error', message: text } },
            }),
          ],
        }),
      ),
    );
    const kept = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
    expect(root.attributes.name).toBe(kept);
    expect(root.children.map((suite) => suite.children.length)).toEqual([1, 1]);
    expect(root.children[1]!.children[0]!.children[0]!.attributes.message).toContain(kept);
  });
});

test.each([
  ['a<b>&"\'', 'a&lt;b&gt;&amp;&quot;&apos;'],
  ['tab\tline\n', 'tab&#9;line&#10;'],
  ['\u0000\u0008\ufffe\ud800x', 'x'],
  ['😀', '😀'],
])('xmlText of %j is %j', (text, expected) => {
  expect(xmlText(text)).toBe(expected);
});
