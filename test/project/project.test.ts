import { describe, expect, test } from 'vitest';
import { hashDefinitions } from '../../src/app/identify-run.ts';
import { spanWithin } from '../../src/model/located.ts';
import type { MeasureMetric } from '../../src/model/metric.ts';
import { aliasLimit } from '../../src/project/yaml/convert.ts';
import { parseDate } from '../../src/time/date.ts';
import { loadTexts, packsOf } from './memory.ts';

const day = (text: string) => parseDate(text)!;

async function sound(files: Record<string, string>, packs = packsOf({})) {
  const { project, diagnostics } = await loadTexts(files, packs);
  expect(diagnostics).toEqual([]);
  return project!;
}

const shop = `kpi: 1
name: 商店
timezone: Asia/Shanghai
locale: zh-CN
week_start: sunday
defaults: { grain: week, history: 3 years, owner: ann }
environments: { dev: {}, prod: { act: true } }
people:
  ann: { name: 安, email: a@example.com, dingtalk: "0138", deputy: bob }
  bob:
    wecom: 007
goals: { growth: { label: 增长20%, owner: ann } }
playbooks:
  look: { steps: [{ do: 看, owner: web, within: 4 hours }, { do: 想 }], links: [a.md] }
sources:
  orders:
    label: 订单
    owner: bob
    file: [a/*.csv, b.csv]
    format: { type: csv, encoding: gb18030, delimiter: "\\t", header: false, null_values: ["", NULL, 0] }
    time: { column: ordered_at, timezone: UTC, format: "%d/%m/%Y" }
    times: [paid_at, { column: sent_at, timezone: UTC }]
    key: order_id
    delay: 2 hours
    watermark: max(loaded_at)
    freshness: 1 day
    calendar: shop_days
    restates_within: 7 days
    columns: { amount: "decimal(18,2)", 客户: text }
    dimensions:
      region: { label: 大区, synonyms: [区域] }
      channel: { expr: "coalesce(utm, 'direct')" }
      city:
    clean:
      - rename: { InvoiceNo: order_id }
      - derive: { amount: quantity * price }
      - trim: region
      - map: { region: { EastChina: 华东, 01: one, x: null } }
      - fill: { channel: direct, amount: 0, ok: true, code: 007 }
      - dedupe: { keep: latest, by: updated_at }
      - dedupe: { across: files, by: [order_id], keep: first_file }
      - drop: amount is null
metrics:
  gmv:
    label: 成交
    tier: strategic
    goal: growth
    owner: ann
    source: orders
    time: paid_at
    measure: sum(amount)
    where: status <> 'x'
    dimensions: [region]
    unit: CNY
    format: 万
    good: up
    target: { month: 1.2万, year: 1.5亿 }
    when_empty: previous
    grain: day
    since: 2026-01-01
    tags: [a, b]
  buyers: { source: orders, measure: count(distinct buyer), status: draft }
  rate: { ratio: { numerator: gmv, denominator: buyers }, unit: "%" }
  aov: { formula: "safe_divide(gmv, buyers)" }
  mtd: { cumulative: { metric: gmv, grain_to_date: month } }
  last28: { cumulative: { metric: mtd, window: 28 days } }
  yoy: { compare: { metric: gmv, to: 1 year ago } }
  gap: { compare: { metric: gmv, to: { average: 4, same: weekday }, as: difference } }
  times: { compare: { metric: gmv, to: previous, as: ratio } }
rules:
  rate_low:
    metric: rate
    description: 低
    by: [region]
    segments: { include: { region: 华东 }, exclude: { region: [test, 01, 3, null, "4"] }, top: 50, min_volume: 100 }
    levels:
      critical: { below: 2% }
      warning: { below: 3% }
    for: { breaches: 3, of: 5 }
    recover: { above: 3.2% }
    recover_for: 2
    keep_firing_for: 3
    freeze_for: 4
    gone_after: 6
    grain: week
    calendar: shop_days
    owner: ann
    playbook: look
    since: 2026-02-01
    rebaseline: [2026-05-01, 2026-03-01]
    exclude: [2026-06-18, { from: 2026-06-01, to: 2026-06-03 }]
    tags: [x]
  gmv_drop:
    metric: gmv
    when:
      all:
        - change: { from: { average: 4, same: weekday }, below: -20%, min_change: 1万 }
        - any: [{ outside: [90, 110] }, { equals: 0 }, { missing: 2 days }]
        - not: { calendar: promotions }
        - target: { below: 90%, pace: true }
    severity: critical
    for: 2
  rate_change: { metric: rate, levels: { info: { change: { from: previous, inside: [-2pp, 1pp] } } } }
  gmv_jump: { metric: gmv, levels: { info: { change: { from: 1 week ago, above: 5000 } } } }
calendars:
  shop_days:
    closed: [sunday, monday]
    except: [2026-12-20]
    dates: [2026-10-01, { name: 春节, from: 2026-02-16, to: 2026-02-18 }]
  promotions:
    label: 大促
    events:
      - { name: 618, from: 06-01, to: 06-20, peak: 06-18 }
      - { name: 双十一, from: 2026-10-20, to: 2026-11-11, peak: 2026-11-11 }
      - { name: 一天, from: 12-12 }
channels:
  ops:
    type: webhook
    url: "\${env:URL}"
    headers: { Authorization: "Bearer \${env:TOKEN}" }
    secret: "\${file:secret}"
    timeout: 2 minutes
    allow_private: true
    max_per_run: 20
  plain: { type: webhook, url: https://example.com }
routes:
  - { match: { severity: critical, rule: gmv_*, tag: [x, y] }, to: [ops, plain], continue: true }
  - to: plain
`;

describe('a project that uses everything', async () => {
  const project = await sound({ 'kpi.yaml': shop });

  test('settings', () => {
    expect(project).toMatchObject({
      root: '/projects/shop',
      name: '商店',
      timezone: 'Asia/Shanghai',
      locale: 'zh-CN',
      weekStart: 7,
      grain: 'week',
      history: { count: 3, unit: 'year' },
      owner: 'ann',
    });
    expect([...project.environments.values()].map(({ name, act }) => [name, act])).toEqual([
      ['dev', false],
      ['prod', true],
    ]);
    expect(project.people.get('ann')).toMatchObject({ label: '安', dingtalk: '0138', deputy: 'bob' });
    expect(project.people.get('bob')).toMatchObject({ label: 'bob', wecom: '007' });
    expect(project.goals.get('growth')).toMatchObject({ label: '增长20%', owner: 'ann' });
    expect(project.playbooks.get('look')).toMatchObject({
      steps: [{ text: '看', owner: 'web', within: { count: 4, unit: 'hour' } }, { text: '想' }],
      links: ['a.md'],
    });
  });

  test('source', () => {
    const source = project.sources.get('orders')!;
    expect(source).toMatchObject({
      label: '订单',
      owner: 'bob',
      files: [{ pattern: 'a/*.csv' }, { pattern: 'b.csv' }],
      format: {
        type: 'csv',
        encoding: 'gb18030',
        delimiter: '\t',
        header: false,
        nullValues: ['', 'NULL', '0'],
      },
      time: { column: 'ordered_at', timezone: 'UTC', format: '%d/%m/%Y' },
      times: [{ column: 'paid_at' }, { column: 'sent_at', timezone: 'UTC' }],
      key: ['order_id'],
      delay: { count: 2, unit: 'hour' },
      watermark: { text: 'max(loaded_at)' },
      freshness: { count: 1, unit: 'day' },
      calendar: 'shop_days',
      restatesWithin: { count: 7, unit: 'day' },
      columns: [
        { name: 'amount', type: 'decimal(18,2)' },
        { name: '客户', type: 'text' },
      ],
      requires: [],
    });
    expect(source.format).not.toHaveProperty('quote');
    expect(
      source.dimensions.map(({ name, label, synonyms, expr }) => [name, label, synonyms, expr?.text]),
    ).toEqual([
      ['region', '大区', ['区域'], undefined],
      ['channel', undefined, [], "coalesce(utm, 'direct')"],
      ['city', undefined, [], undefined],
    ]);
    expect(source.clean).toMatchObject([
      { kind: 'rename', columns: { InvoiceNo: 'order_id' } },
      { kind: 'derive', columns: { amount: { text: 'quantity * price' } } },
      { kind: 'trim', columns: ['region'] },
      { kind: 'map', columns: { region: { EastChina: '华东', '01': 'one', x: null } } },
      { kind: 'fill', columns: { channel: 'direct', amount: 0, ok: true, code: '007' } },
      { kind: 'dedupe_rows', keep: 'latest', by: 'updated_at' },
      { kind: 'dedupe_files', keep: 'first_file', by: ['order_id'] },
      { kind: 'drop', where: { text: 'amount is null' } },
    ]);
  });

  test('metrics', () => {
    const metric = (name: string) => project.metrics.get(name)!;
    expect(metric('gmv')).toMatchObject({
      kind: 'measure',
      label: '成交',
      tier: 'strategic',
      goal: 'growth',
      owner: 'ann',
      status: 'active',
      source: 'orders',
      time: 'paid_at',
      measure: { text: 'sum(amount)' },
      where: { text: "status <> 'x'" },
      dimensions: ['region'],
      unit: 'CNY',
      format: '万',
      good: 'up',
      target: {
        rows: [
          { grain: 'month', value: 12_000, segment: {} },
          { grain: 'year', value: 150_000_000, segment: {} },
        ],
      },
      whenEmpty: 'previous',
      grain: 'day',
      since: day('2026-01-01'),
      tags: ['a', 'b'],
      synonyms: [],
    });
    expect(metric('buyers')).toMatchObject({ status: 'draft', dimensions: undefined, tags: [] });
    expect(metric('rate')).toMatchObject({
      kind: 'ratio',
      numerator: { name: 'gmv' },
      denominator: { name: 'buyers' },
    });
    expect(metric('aov')).toMatchObject({ kind: 'formula', inputs: [{ name: 'gmv' }, { name: 'buyers' }] });
    expect(metric('mtd')).toMatchObject({ over: { kind: 'to_date', grain: 'month' } });
    expect(metric('last28')).toMatchObject({ over: { kind: 'rolling', length: { count: 28, unit: 'day' } } });
    expect(metric('yoy')).toMatchObject({ to: { kind: 'ago', count: 1, unit: 'year' }, as: 'percent' });
    expect(metric('gap')).toMatchObject({
      to: { kind: 'average', count: 4, same: 'weekday' },
      as: 'difference',
    });
    const units = ['mtd', 'last28', 'yoy', 'gap', 'times', 'aov'].map((name) => metric(name).unit);
    expect(units).toEqual(['CNY', 'CNY', '%', 'CNY', undefined, undefined]);
    const formats = ['mtd', 'last28', 'yoy', 'gap', 'times', 'aov'].map((name) => metric(name).format);
    expect(formats).toEqual(['万', '万', undefined, '万', undefined, undefined]);
  });

  test('rules', () => {
    expect(project.rules.get('rate_low')).toMatchObject({
      metric: 'rate',
      description: '低',
      status: 'active',
      grain: 'week',
      by: ['region'],
      segments: { include: { region: ['华东'] }, exclude: { region: ['test', '01', 3, null, '4'] }, top: 50 },
      levels: [
        { severity: 'warning', condition: { kind: 'static', bound: { kind: 'below', limit: 0.03 } } },
        { severity: 'critical', condition: { kind: 'static', bound: { kind: 'below', limit: 0.02 } } },
      ],
      for: { breaches: 3, of: 5 },
      recover: { kind: 'static', bound: { kind: 'above', limit: 0.032 } },
      recoverFor: 2,
      keepFiringFor: 3,
      freezeFor: 4,
      goneAfter: 6,
      minVolume: 100,
      calendar: 'shop_days',
      owner: 'ann',
      playbook: 'look',
      since: day('2026-02-01'),
      rebaseline: [day('2026-03-01'), day('2026-05-01')],
      exclude: [
        { from: day('2026-06-18'), to: day('2026-06-18') },
        { from: day('2026-06-01'), to: day('2026-06-03') },
      ],
      tags: ['x'],
    });
    expect(project.rules.get('gmv_drop')).toMatchObject({
      grain: 'day',
      by: [],
      segments: { include: {}, exclude: {} },
      for: { breaches: 2, of: 2 },
      recoverFor: 1,
      keepFiringFor: 0,
      levels: [
        {
          severity: 'critical',
          condition: {
            kind: 'all',
            of: [
              {
                kind: 'change',
                from: { kind: 'average', count: 4, same: 'weekday' },
                bound: { kind: 'below', limit: -0.2 },
                measure: 'relative',
                minChange: 10_000,
              },
              {
                kind: 'any',
                of: [
                  { kind: 'static', bound: { kind: 'outside', low: 90, high: 110 } },
                  { kind: 'static', bound: { kind: 'equals', limit: 0 } },
                  { kind: 'missing', length: { count: 2, unit: 'day' } },
                ],
              },
              { kind: 'not', of: { kind: 'calendar', calendar: 'promotions' } },
              { kind: 'target', bound: { kind: 'below', limit: 0.9 }, pace: 'linear' },
            ],
          },
        },
      ],
    });
    const change = (name: string) => project.rules.get(name)!.levels[0]!.condition;
    expect(change('rate_change')).toMatchObject({
      measure: 'difference',
      bound: { kind: 'inside', low: -0.02, high: 0.01 },
    });
    expect(change('gmv_jump')).toMatchObject({
      measure: 'difference',
      bound: { kind: 'above', limit: 5000 },
    });
  });

  test('calendars', () => {
    expect(project.calendars.get('shop_days')).toMatchObject({
      closedWeekdays: [7, 1],
      except: [day('2026-12-20')],
      closedDates: ['2026-10-01', '2026-02-16', '2026-02-17', '2026-02-18'].map(day),
      events: [],
    });
    expect(project.calendars.get('promotions')).toMatchObject({
      label: '大促',
      events: [
        {
          kind: 'yearly',
          name: '618',
          from: { month: 6, day: 1 },
          to: { month: 6, day: 20 },
          peak: { month: 6, day: 18 },
        },
        {
          kind: 'dates',
          name: '双十一',
          from: day('2026-10-20'),
          to: day('2026-11-11'),
          peak: day('2026-11-11'),
        },
        { kind: 'yearly', name: '一天', from: { month: 12, day: 12 }, to: { month: 12, day: 12 } },
      ],
    });
  });

  test('channels and routes', () => {
    expect(project.channels.get('ops')).toMatchObject({
      kind: 'webhook',
      url: { template: '${env:URL}' },
      headers: { Authorization: { template: 'Bearer ${env:TOKEN}' } },
      secret: { template: '${file:secret}' },
      timeout: { count: 2, unit: 'minute' },
      allowPrivate: true,
      maxPerRun: 20,
    });
    expect(project.channels.get('plain')).toMatchObject({
      headers: {},
      secret: undefined,
      allowPrivate: false,
    });
    expect(project.routes).toMatchObject([
      {
        match: { severity: ['critical'], rule: ['gmv_*'], tag: ['x', 'y'] },
        to: [{ name: 'ops' }, { name: 'plain' }],
        continue: true,
      },
      { match: {}, to: [{ name: 'plain' }], continue: false },
    ]);
  });
});

describe('texts', () => {
  const small = 'sources: { s: { file: s.csv, time: at } }\n';

  test('defaults', async () => {
    const project = await sound({ 'kpi.yaml': 'kpi: 1\n' });
    expect(project).toMatchObject({
      name: 'shop',
      timezone: 'UTC',
      locale: 'en',
      weekStart: 1,
      grain: 'day',
      history: { count: 2, unit: 'year' },
      routes: [],
    });
    expect(project.owner).toBeUndefined();
    expect(project.environments.get('dev')).toMatchObject({ act: false });
    expect(await hashDefinitions(project.definitionFiles)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the hash follows the text and the path of every file', async () => {
    const hash = async (files: Record<string, string>) =>
      hashDefinitions((await loadTexts(files)).project!.definitionFiles);
    const first = await hash({ 'kpi.yaml': 'kpi: 1\n', 'a.yaml': small });
    expect(await hash({ 'a.yaml': small, 'kpi.yaml': 'kpi: 1\n' })).toBe(first);
    expect(await hash({ 'kpi.yaml': 'kpi: 1\n', 'b.yaml': small })).not.toBe(first);
    expect(await hash({ 'kpi.yaml': 'kpi: 1 # x\n', 'a.yaml': small })).not.toBe(first);
  });

  test('several documents in one file, empty ones among them', async () => {
    const text = `kpi: 1\n---\n---\n${small}---\n# nothing\n---\nmetrics: { m: { source: s, measure: count(*) } }\n`;
    expect([...(await sound({ 'kpi.yaml': text })).metrics.keys()]).toEqual(['m']);
  });

  test('CRLF means the same, at the same lines and columns', async () => {
    const unix = 'kpi: 1\nmetrics:\n  m:\n    source: s\n    measure: |\n      sum(a)\n        + 1\n';
    for (const newline of ['\n', '\r\n']) {
      const { project, diagnostics } = await loadTexts({ 'kpi.yaml': unix.replaceAll('\n', newline) });
      expect(project!.metrics.size).toBe(0);
      expect(
        diagnostics.map(({ code, span }) => [code, span!.start.line, span!.start.column, span!.end.column]),
      ).toEqual([['unknown-source', 4, 13, 14]]);
    }
  });

  test.each([
    ['plain', 'measure: sum(amount) + bad', 'measure'],
    ['quoted', 'measure: "sum(amount) + bad"', 'measure'],
    ['block', 'measure: |\n      sum(amount)\n        + bad', 'measure'],
    ['folded block', 'measure: >-\n      sum(amount)\n      + bad', 'measure'],
    ['block with a first empty line', 'measure: |\n\n      sum(amount)\n      + bad', 'measure'],
    ['plain over lines', 'measure: sum(amount)\n      + bad', 'measure'],
  ])('a place inside an expression: %s', async (_, yaml) => {
    for (const newline of ['\n', '\r\n']) {
      const text = `kpi: 1\n${small}metrics:\n  m:\n    source: s\n    ${yaml}\n`.replaceAll('\n', newline);
      const project = await sound({ 'kpi.yaml': text });
      const { measure } = project.metrics.get('m') as MeasureMetric;
      const at = measure.text.indexOf('bad');
      const span = spanWithin(measure, at, at + 3);
      expect(text.slice(span.start.offset, span.end.offset)).toBe('bad');
      const line = text.split('\n')[span.start.line - 1]!;
      expect(line.slice(span.start.column - 1, span.end.column - 1)).toBe('bad');
    }
  });

  test('aliases stand for what they refer to', async () => {
    const text = `kpi: 1\n${small}metrics:\n  a: &a { source: s, measure: count(*), tags: &t [x, y] }\n  b: *a\n  c: { formula: a + b, tags: *t }\n`;
    const project = await sound({ 'kpi.yaml': text });
    expect(project.metrics.get('b')).toMatchObject({ name: 'b', kind: 'measure', tags: ['x', 'y'] });
    expect(project.metrics.get('c')).toMatchObject({ tags: ['x', 'y'] });
  });

  test('a billion laughs are refused at once', async () => {
    const levels = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih']) {
      levels.push(`${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`);
    }
    const { diagnostics } = await loadTexts({ 'kpi.yaml': `kpi: 1\n${levels.join('\n')}\n` });
    const bombs = diagnostics.filter((d) => d.code === 'yaml-alias');
    expect(bombs).toHaveLength(1);
    expect(bombs[0]!.message).toContain(String(aliasLimit));
  });

  test('deep nesting is an error, not a crash', async () => {
    const { diagnostics } = await loadTexts({ 'kpi.yaml': 'kpi: 1\n', 'deep.yaml': '['.repeat(100_000) });
    expect(diagnostics).toMatchObject([{ code: 'yaml-syntax', span: { file: 'deep.yaml' } }]);
  });

  test('keys that JavaScript knows are only keys', async () => {
    const text = `kpi: 1\nsources:\n  s:\n    file: s.csv\n    time: at\n    columns: { constructor: text, __proto__: text, toString: date }\n`;
    const project = await sound({ 'kpi.yaml': text });
    expect(project.sources.get('s')!.columns.map((c) => c.name)).toEqual([
      'constructor',
      '__proto__',
      'toString',
    ]);
    const { diagnostics } = await loadTexts({
      'kpi.yaml': 'kpi: 1\nconstructor: 1\nmetrics: { constructor: { hasOwnProperty: 1 } }\n',
    });
    expect(diagnostics.map((d) => d.code)).toEqual(['unknown-key', 'metric-kind', 'unknown-key']);
  });

  test('apostrophes, comments and parentheses in plain text are no traps', async () => {
    const text =
      `kpi: 1\n${small}metrics: # all of them\n  a: { source: s, measure: count(*), description: it's fine, label: what's it }\n` +
      "  b:\n    source: s # the (only one\n    measure: count(*) # rows that aren't null\n    description: it's # isn't it\n";
    await sound({ 'kpi.yaml': text });
  });
});

describe('soundness', () => {
  test('what is sound is kept, and nothing in it refers to what is not', async () => {
    const text = `kpi: 1
sources:
  good: { file: g.csv, time: at }
  bad: { fil: b.csv, time: at }
metrics:
  a: { source: good, measure: count(*) }
  b: { source: bad, measure: count(*) }
  c: { formula: a + b }
  d: { formula: a * 2 }
  e: { formula: f }
  f: { formula: e }
rules:
  ra: { metric: a, levels: { info: { below: 1 } } }
  rc: { metric: c, levels: { info: { below: 1 } } }
  rd: { metric: d, calendar: bad_days, levels: { info: { below: 1 } } }
calendars: { bad_days: { closed: [noday] } }
channels: { bad: { type: webhook } }
routes: [{ to: bad }]
`;
    const { project, diagnostics } = await loadTexts({ 'kpi.yaml': text });
    expect(diagnostics.map((d) => d.code)).toEqual([
      'unknown-key',
      'metric-cycle',
      'bad-value',
      'missing-key',
    ]);
    expect([...project!.sources.keys()]).toEqual(['good']);
    expect([...project!.metrics.keys()]).toEqual(['a', 'd']);
    expect([...project!.rules.keys()]).toEqual(['ra']);
    expect(project!.calendars.size + project!.channels.size + project!.routes.length).toBe(0);
  });

  test('errors are ordered by file and position', async () => {
    const { diagnostics } = await loadTexts({
      'kpi.yaml': 'kpi: 1\nnope: 1\nrules: { r: { metric: x, levels: { info: { below: y } } } }\n',
      'a.yaml': 'metrics:\n  m: { formula: x }\n  n: 3\n',
      'b/c.yaml': 'a: 1\n',
    });
    const places = diagnostics.map((d) => `${d.span!.file}:${d.span!.start.line}:${d.span!.start.column}`);
    expect(places).toEqual([
      'a.yaml:2:17',
      'a.yaml:3:6',
      'b/c.yaml:1:1',
      'kpi.yaml:2:1',
      'kpi.yaml:3:23',
      'kpi.yaml:3:51',
    ]);
  });
});

describe('packs', () => {
  const pack = {
    'metrics/retail.yaml': `requires:
  orders:
    description: Order lines
    time: true
    columns: { order_id: text, amount: { type: "decimal(18,2)", description: Value } }
    dimensions: { region: Where it went }
  visits: { optional: true, time: true }
metrics:
  gmv: { source: orders, measure: sum(amount) }
  orders: { source: orders, measure: count(distinct order_id) }
  aov: { formula: "safe_divide(gmv, orders)" }
  visitors: { source: visits, measure: count(*) }
  conversion: { ratio: { numerator: orders, denominator: visitors } }
calendars: { sales: { closed: [sunday] } }
`,
    'rules/retail.yaml': `rules:
  gmv_low: { metric: gmv, by: [region], levels: { warning: { below: 10 } } }
  conversion_low: { metric: conversion, levels: { warning: { below: 1% } } }
`,
  };
  const packs = packsOf({
    retail: pack,
    other: { 'm.yaml': 'metrics: { gmv: { formula: net }, net: { formula: orders } }\n' },
  });
  const orders = '  orders: { file: o.csv, time: at, dimensions: { region: {} } }\n';

  test('bring metrics and rules over the sources of the project', async () => {
    const project = await sound({ 'kpi.yaml': `kpi: 1\npacks: [retail]\nsources:\n${orders}` }, packs);
    expect([...project.metrics.keys()]).toEqual(['gmv', 'orders', 'aov']);
    expect([...project.rules.keys()]).toEqual(['gmv_low']);
    expect([...project.calendars.keys()]).toEqual(['sales']);
    expect(project.metrics.get('gmv')!.span.file).toBe('pack:retail/metrics/retail.yaml');
    expect(project.sources.get('orders')!.requires).toEqual([
      { pack: 'retail', column: 'order_id', type: 'text' },
      { pack: 'retail', column: 'amount', type: 'decimal(18,2)', description: 'Value' },
    ]);
  });

  test('an optional source that is there feeds what needs it', async () => {
    const text = `kpi: 1\npacks: [retail]\nsources:\n${orders}  visits: { file: v.csv, time: at }\n`;
    const project = await sound({ 'kpi.yaml': text }, packs);
    expect([...project.metrics.keys()]).toEqual(['gmv', 'orders', 'aov', 'visitors', 'conversion']);
    expect([...project.rules.keys()]).toEqual(['gmv_low', 'conversion_low']);
  });

  test('a definition of the project replaces one of a pack', async () => {
    const own =
      'metrics:\n  gmv: { source: orders, measure: sum(net), label: Ours }\nrules:\n  gmv_low: { metric: gmv, levels: { info: { below: 5 } } }\n';
    const project = await sound({ 'kpi.yaml': `kpi: 1\npacks: [retail]\nsources:\n${orders}${own}` }, packs);
    expect(project.metrics.get('gmv')).toMatchObject({ label: 'Ours', measure: { text: 'sum(net)' } });
    expect(project.rules.get('gmv_low')).toMatchObject({ by: [], levels: [{ severity: 'info' }] });
  });

  test('two packs with one name want the project to decide', async () => {
    const text = `kpi: 1\npacks: [retail, other]\nsources:\n${orders}`;
    const { diagnostics, texts } = await loadTexts({ 'kpi.yaml': text }, packs);
    expect(diagnostics).toMatchObject([
      { code: 'duplicate-name', span: { file: 'kpi.yaml', start: { line: 2, column: 17 } } },
    ]);
    expect([...texts.keys()]).toEqual([
      'kpi.yaml',
      'pack:retail/metrics/retail.yaml',
      'pack:retail/rules/retail.yaml',
      'pack:other/m.yaml',
    ]);
  });
});
