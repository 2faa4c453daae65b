import type { Span } from '../../src/diagnostic/diagnostic.ts';
import type { Alert, AlertState, Evaluation, Verdict } from '../../src/model/evaluation.ts';
import type { MeasureMetric, Metric } from '../../src/model/metric.ts';
import type { Locale, Project } from '../../src/model/project.ts';
import type { Reason } from '../../src/model/reason.ts';
import type { Report } from '../../src/model/report.ts';
import type { Rule, Severity } from '../../src/model/rule.ts';
import type { Segment } from '../../src/model/segment.ts';
import type { MetricSeries } from '../../src/model/series.ts';
import type { Source } from '../../src/model/source.ts';
import { makeAxis, periodAt, periodCount } from '../../src/time/axis.ts';
import { parseDate } from '../../src/time/date.ts';
import type { Grain } from '../../src/time/grain.ts';
import { startOfDay } from '../../src/time/zone.ts';

export const span: Span = {
  file: 'kpi.yaml',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 2, offset: 1 },
};

export function metric(name: string, more: Partial<MeasureMetric> = {}): MeasureMetric {
  return {
    kind: 'measure',
    name,
    span,
    status: 'active',
    tags: [],
    synonyms: [],
    audience: [],
    source: 'orders',
    measure: { text: 'sum(amount)', span, lines: [span.start] },
    ...more,
  };
}

export function rule(name: string, more: Partial<Rule> = {}): Rule {
  return {
    name,
    span,
    metric: 'gmv',
    metricSpan: span,
    status: 'active',
    grain: 'day',
    by: [],
    segments: { include: {}, exclude: {} },
    levels: [],
    for: { breaches: 1, of: 1 },
    recoverFor: 1,
    keepFiringFor: 0,
    rebaseline: [],
    exclude: [],
    tags: [],
    ...more,
  };
}

export function project(
  locale: Locale,
  metrics: readonly Metric[],
  rules: readonly Rule[],
  more: Partial<Project> = {},
): Project {
  const orders: Source = {
    name: 'orders',
    span,
    files: [],
    format: {},
    times: [],
    key: [],
    columns: [],
    dimensions: [],
    clean: [],
    requires: [],
  };
  return {
    root: '/project',
    name: 'shop',
    timezone: 'Asia/Shanghai',
    locale,
    weekStart: 1,
    grain: 'day',
    history: { count: 2, unit: 'year' },
    environments: new Map(),
    engines: new Map(),
    sources: new Map([['orders', orders]]),
    metrics: new Map(metrics.map((m) => [m.name, m])),
    rules: new Map(rules.map((r) => [r.name, r])),
    calendars: new Map(),
    channels: new Map(),
    routes: [],
    people: new Map([
      ['sales_lead', { name: 'sales_lead', label: locale === 'en' ? 'Sales lead' : '销售负责人', span }],
    ]),
    goals: new Map(),
    playbooks: new Map(),
    tests: new Map(),
    definitionHash: 'a'.repeat(64),
    ...more,
  };
}

/** instant gives midnight in Shanghai. */
export function instant(date: string, zone = 'Asia/Shanghai'): number {
  return startOfDay(zone, parseDate(date)!);
}

/** daily makes a series that ends with the period of `lastDay`; one list of values per segment, null for null. */
export function series(
  name: string,
  from: string,
  values: readonly (readonly (number | null)[])[],
  more: Partial<MetricSeries> & { grain?: Grain; timezone?: string; until?: string } = {},
): MetricSeries {
  const { grain = 'day', timezone = 'Asia/Shanghai', until, ...rest } = more;
  const count = values[0]?.length ?? 0;
  const first = instant(from, timezone);
  const to = until ? instant(until, timezone) : startOfDay(timezone, parseDate(from)! + count);
  const axis = makeAxis({ grain, timezone, weekStart: 1, from: first, to });
  if (periodCount(axis) !== count) throw new Error(`${periodCount(axis)} periods for ${count} values`);
  const flat = Float64Array.from(values.flat().map((v) => v ?? Number.NaN));
  return {
    metric: name,
    axis,
    dimensions: [],
    segments: values.length === 1 ? [[]] : values.map((_, i) => [`s${i}`]),
    values: flat,
    volume: flat,
    rows: flat,
    complete: count,
    fresh: count,
    ...rest,
  };
}

interface AlertFacts {
  readonly rule: string;
  readonly metric?: string;
  readonly dimensions?: readonly string[];
  readonly segment?: Segment;
  readonly state: AlertState;
  readonly severity?: Severity;
  readonly verdict?: Verdict;
  readonly value?: number | null;
  readonly reason: Reason;
  readonly expected?: Evaluation['expected'];
  /** Index of the judged period in the series, and of the ones in which it began to breach and to fire. */
  readonly at: number;
  readonly since?: number;
  readonly firingSince?: number;
}

/** alert makes an alert of the judged period `at` of a series. */
export function alert(within: MetricSeries, facts: AlertFacts): Alert {
  const { dimensions = [], segment = [], state, severity, value = null, reason, expected } = facts;
  const period = periodAt(within.axis, facts.at);
  const base = { rule: facts.rule, metric: facts.metric ?? 'gmv', dimensions, segment };
  const verdict =
    facts.verdict ??
    (reason.kind === 'no_verdict'
      ? 'no_verdict'
      : state === 'firing' || state === 'pending'
        ? 'breach'
        : 'ok');
  const optional = (i: number | undefined) => (i === undefined ? undefined : periodAt(within.axis, i));
  const last: Evaluation = { ...base, verdict, value, expected, reason, period, severity, state };
  const changed =
    state === 'inactive'
      ? []
      : [
          {
            from: 'inactive' as const,
            to: state,
            severity,
            period: periodAt(within.axis, facts.firingSince ?? facts.at),
          },
        ];
  return {
    ...base,
    state,
    severity,
    since: optional(facts.since),
    firingSince: optional(facts.firingSince),
    last,
    transitions: changed,
  };
}

export function report(of: Project, more: Partial<Report> = {}): Report {
  return {
    project: of,
    run: {
      id: 'run-1',
      asOf: instant('2026-11-21'),
      definitions: of.definitionHash,
      git: { revision: '0123456789abcdef', dirty: false },
      startedAt: instant('2026-11-21') + 32_400_000,
      durationMs: 1234,
    },
    metrics: [],
    alerts: [],
    ruleSeries: new Map(),
    sources: [],
    deliveries: [],
    diagnostics: [],
    exitCode: 0,
    ...more,
  };
}

/** shopReport is a report of a small shop in one locale, with an alert in every state. */
export function shopReport(locale: Locale, more: Partial<Report> = {}): Report {
  const zh = locale === 'zh-CN';
  const metrics: Metric[] = [
    metric('gmv', {
      label: zh ? '成交总额' : 'Gross sales',
      unit: 'CNY',
      format: zh ? '万' : undefined,
      tier: 'strategic',
      owner: 'sales_lead',
    }),
    metric('pay_rate', { label: zh ? '转化率' : 'Conversion', unit: '%', tier: 'tactical' }),
    metric('orders', { label: zh ? '订单数' : 'Orders', tier: 'tactical' }),
  ];
  const rules = [
    rule('pay_rate_low', { metric: 'pay_rate', by: ['channel'] }),
    rule('gmv_drop'),
    rule('orders_low', { metric: 'orders' }),
  ];
  const gmv = series(
    'gmv',
    '2026-11-14',
    [[1_200_000, 1_250_000, 1_180_000, null, 1_300_000, 1_220_000, 800_000, 90_000]],
    { complete: 7, scale: 2 },
  );
  const orders = series('orders', '2026-11-14', [[1000, 1010, 990, 1005, 1020, 1000, 1012, 50]], {
    complete: 7,
    scale: 0,
  });
  const rates = series(
    'pay_rate',
    '2026-11-14',
    [
      [0.026, 0.027, 0.026, 0.025, 0.026, 0.021, 0.0182],
      [0.03, 0.031, 0.03, 0.031, 0.03, 0.03, 0.029],
      [0.04, 0.041, 0.04, 0.039, 0.038, 0.03, 0.041],
    ],
    { dimensions: ['channel'], segments: [['ads'], ['直播'], [null]] },
  );
  const previous = { kind: 'previous' } as const;
  return report(project(locale, metrics, rules), {
    metrics: [orders, gmv],
    ruleSeries: new Map([
      ['pay_rate_low', rates],
      ['gmv_drop', gmv],
      ['orders_low', orders],
    ]),
    alerts: [
      alert(rates, {
        rule: 'pay_rate_low',
        metric: 'pay_rate',
        dimensions: ['channel'],
        segment: ['直播'],
        state: 'inactive',
        value: 0.029,
        at: 6,
        reason: { kind: 'static', value: 0.029, bound: { kind: 'below', limit: 0.02 } },
      }),
      alert(gmv, {
        rule: 'gmv_drop',
        state: 'firing',
        severity: 'warning',
        value: 800_000,
        at: 6,
        since: 6,
        firingSince: 6,
        expected: { low: 976_000, value: 1_220_000 },
        reason: {
          kind: 'change',
          value: 800_000,
          reference: 1_220_000,
          from: previous,
          measure: 'relative',
          change: -0.3442622950819672,
          bound: { kind: 'below', limit: -0.2 },
        },
      }),
      alert(rates, {
        rule: 'pay_rate_low',
        metric: 'pay_rate',
        dimensions: ['channel'],
        segment: ['ads'],
        state: 'firing',
        severity: 'critical',
        value: 0.0182,
        at: 6,
        since: 5,
        firingSince: 6,
        expected: { low: 0.02 },
        reason: {
          kind: 'all',
          of: [
            { kind: 'static', value: 0.0182, bound: { kind: 'below', limit: 0.02 } },
            {
              kind: 'change',
              value: 0.0182,
              reference: 0.0261,
              from: { kind: 'average', count: 4, same: 'weekday' },
              measure: 'relative',
              change: -0.30268199233716475,
              bound: { kind: 'below', limit: -0.2 },
            },
          ],
        },
      }),
      alert(rates, {
        rule: 'pay_rate_low',
        metric: 'pay_rate',
        dimensions: ['channel'],
        segment: [null],
        state: 'resolved',
        severity: 'warning',
        value: 0.041,
        at: 6,
        reason: { kind: 'static', value: 0.041, bound: { kind: 'below', limit: 0.03 } },
      }),
      alert(orders, {
        rule: 'orders_low',
        metric: 'orders',
        state: 'inactive',
        at: 6,
        reason: { kind: 'no_verdict', why: { kind: 'too_little_history', needs: 28 } },
      }),
    ],
    sources: [
      {
        source: 'orders',
        files: ['data/orders.csv'],
        bytes: 0,
        rows: 123_456,
        firstAt: instant('2026-11-14'),
        lastAt: instant('2026-11-20') + 3_600_000,
        watermark: null,
        read: 123_468,
        cleaned: [{ step: 'dedupe', rows: 12, drops: true }],
      },
    ],
    ...more,
  });
}

/** hostile lists texts that try to become markup, a formula, a mention or an escape sequence. */
export const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- --><svg/onload=alert(1)>',
  ']]><x/>',
  '</failure></testcase>',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  '&lt;b&gt; &amp; &#60;',
  'a | b || c\\| d\\\\| e',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/p.png)',
  '[a]: https://evil.example',
  '`code` **bold** _em_ ~~del~~',
  '@everyone and @org/team',
  'line\nbreak\r\n# heading\n| a | b |',
  '\u001b[2J\u001b]0;title\u0007',
  '\u0000\u0001\u000b\ufffe\uffff',
  '\ud800 lone',
  '\u202egnp.exe',
  "=cmd|' /C calc'!A0",
  '{{7*7}} $' + '{7*7} $x^2$',
  '🛒'.repeat(50),
  '',
  ' ',
] as const;
