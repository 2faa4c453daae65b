import type { BrokenCase } from './case.ts';

/** shapeCases are definitions with unknown, missing or ill-typed keys. */
export const shapeCases: readonly BrokenCase[] = [
  {
    name: 'misspelt top-level key',
    files: '«metric»:\n  aov: { formula: gmv / paid }\n',
    codes: ['unknown-key'],
    says: ['did you mean "metrics"?'],
  },
  {
    name: 'top-level key of a later version',
    files: '«silences»: []\n',
    codes: ['unknown-key'],
    says: ['not supported in this version'],
  },
  {
    name: 'setting outside kpi.yaml',
    files: '«timezone»: UTC\n',
    codes: ['unknown-key'],
    says: ['stand in kpi.yaml'],
  },
  { name: 'requires outside a pack', files: '«requires»: {}\n', codes: ['unknown-key'] },
  { name: 'metrics as a list', files: 'metrics: «[gmv]»\n', codes: ['wrong-type'] },
  { name: 'routes as a map', files: 'routes: «{ to: ops }»\n', codes: ['wrong-type'] },
  {
    name: 'empty kpi.yaml',
    files: { 'kpi.yaml': '«»' },
    codes: ['missing-key'],
    says: ['needs "kpi"'],
  },
  { name: 'another format', files: { 'kpi.yaml': 'kpi: «2»\n' }, codes: ['bad-value'], says: ['must be 1'] },
  {
    name: 'settings of a wrong type or value',
    files: {
      'kpi.yaml':
        'kpi: 1\ntimezone: «Shanghai»\nlocale: «zh-cn»\nweek_start: «mon»\n' +
        'defaults: { grain: «days», history: «2y» }\nenvironments: { prod: { act: «yes», «store»: x } }\n',
    },
    codes: ['wrong-type', 'bad-value', 'bad-value', 'bad-value', 'wrong-type', 'wrong-type', 'unknown-key'],
    says: [
      'IANA',
      'did you mean "zh-CN"?',
      'monday',
      'did you mean "day"?',
      'a duration',
      'write "true"',
      'not supported',
    ],
  },
  {
    name: 'names that are no names',
    files:
      'metrics:\n  «GmvTotal»: { formula: gmv / paid }\n  «成交额»: { formula: gmv / paid }\n' +
      'sources:\n  s: { file: s.csv, dimensions: { «Sales Region»: {} } }\n',
    codes: ['bad-name', 'bad-name', 'bad-name'],
    says: ['call it "gmv_total"', 'use "label"', 'call it "sales_region"'],
  },
  {
    name: 'unknown keys of a source',
    files: 'sources:\n  s:\n    «flie»: s.csv\n    «nonsense»: 1\n',
    codes: ['unknown-key', 'unknown-key'],
    says: ['did you mean "file"?', 'it may have: label'],
  },
  { name: 'source without files', files: 'sources:\n  «s»: { time: day }\n', codes: ['missing-key'] },
  {
    name: 'source that is empty',
    files: 'sources:\n  «s»:\n',
    codes: ['wrong-type'],
    says: ['a map, not empty'],
  },
  {
    name: 'values of a wrong type in a source',
    files:
      'sources:\n  s:\n    file: s.csv\n    delay: «soon»\n    freshness: «7»\n    key: «{ a: b }»\n' +
      '    time: { column: at, timezone: «Mars/Base» }\n    columns: { amount: «decimel» }\n    format: { header: «no» }\n',
    codes: ['wrong-type', 'wrong-type', 'wrong-type', 'wrong-type', 'bad-value', 'wrong-type'],
    says: ['"6 hours"', 'not "7"', 'not a map', 'IANA', 'did you mean "decimal"', 'write "false"'],
  },
  {
    name: 'clean steps',
    files:
      'sources:\n  s:\n    file: s.csv\n    clean:\n      - «trimm»: [a]\n      - trim: [a]\n        «drop»: b\n' +
      '      - dedupe: { keep: «latest», across: files, by: a }\n      - «dedupe»: { keep: latest, by: a }\n' +
      '      - dedupe: { keep: «first_file», by: a }\n      - fill: { «a»: null }\n',
    codes: ['unknown-key', 'bad-value', 'bad-value', 'missing-key', 'bad-value', 'bad-value'],
    says: ['"trim"', 'exactly one key', 'write "latest_file"', 'add "key', 'across: files'],
  },
  {
    name: 'metric without a kind',
    files: 'metrics:\n  «aov»: { unit: CNY }\n',
    codes: ['metric-kind'],
    says: ['exactly one of measure, ratio, formula, cumulative, compare'],
  },
  {
    name: 'metric of two kinds',
    files: 'metrics:\n  aov:\n    formula: gmv / paid\n    «ratio»: { numerator: gmv, denominator: paid }\n',
    codes: ['metric-kind'],
    says: ['exactly one of'],
  },
  {
    name: 'metric with a misspelt kind',
    files: 'metrics:\n  net: { source: orders, «mesure»: sum(amount) }\n',
    codes: ['unknown-key'],
    says: ['did you mean "measure"?'],
  },
  {
    name: 'metric keys that are unknown, missing or of another kind',
    files:
      'metrics:\n  «a»: { measure: sum(x) }\n  b: { formula: gmv / paid, «where»: x = 1, «drivers»: [gmv] }\n' +
      '  c: { ratio: { numerator: gmv, «denomiator»: paid } }\n',
    codes: ['missing-key', 'unknown-key', 'unknown-key', 'unknown-key'],
    says: ['needs "source"', 'no key "where"', 'not supported', 'did you mean "denominator"?'],
  },
  {
    name: 'metric values',
    files:
      'metrics:\n  a:\n    formula: gmv / paid\n    tier: «tactic»\n    good: «higher»\n    since: «2026-02-30»\n' +
      '    tags: «red»\n    dimensions: [channel, «channel»]\n    target:\n      month: «12,000»\n',
    codes: ['bad-value', 'bad-value', 'wrong-type', 'wrong-type', 'bad-value', 'wrong-type'],
    says: [
      'did you mean "tactical"?',
      'up, down, middle',
      'a date that exists',
      'a list',
      'twice',
      '"12_000"',
    ],
  },
  {
    name: 'cumulative without and with two windows',
    files:
      'metrics:\n  a: { «cumulative»: { metric: gmv } }\n' +
      '  b: { cumulative: { metric: gmv, grain_to_date: month, «window»: 28 days } }\n',
    codes: ['missing-key', 'bad-value'],
  },
  {
    name: 'compare with an unknown age',
    files: 'metrics:\n  a: { compare: { metric: gmv, to: «last year» } }\n',
    codes: ['wrong-type'],
    says: ['"1 year ago"'],
  },
  { name: 'formula without metrics', files: 'metrics:\n  a: { formula: «1 + 2» }\n', codes: ['bad-value'] },
  {
    name: 'target of a rate',
    files:
      'metrics:\n  a: { ratio: { numerator: paid, denominator: visitors }, unit: "%", target: { month: «3» } }\n',
    codes: ['percent-threshold'],
    says: ['did you mean "3%"?'],
  },
  {
    name: 'calendars',
    files:
      'calendars:\n  a: { closed: [«sun»] }\n  b: { «nation»: CN }\n  c: { dates: [«2026-13-01»] }\n' +
      '  d:\n    events:\n      - { name: x, from: 06-01, to: «2026-06-20» }\n      - { name: y, from: 2026-06-20, to: «2026-06-01» }\n' +
      '      - { name: z, from: «06-31» }\n      - { «from»: 06-01 }\n',
    codes: ['bad-value', 'unknown-key', 'wrong-type', 'bad-value', 'bad-value', 'wrong-type', 'missing-key'],
    says: [
      'monday',
      'workdays, anchors, ics',
      'a date',
      'either all dates',
      'before "from"',
      'that exists',
      'needs "name"',
    ],
  },
  {
    name: 'channels',
    files:
      'channels:\n  a: { type: «dingtalk», url: x }\n  b: { type: «webhok», url: x }\n  «c»: { url: x }\n' +
      '  d: { type: webhook, url: x, timeout: «fast», «smtp»: y }\n  «e»: { type: webhook }\n',
    codes: ['bad-value', 'bad-value', 'missing-key', 'wrong-type', 'unknown-key', 'missing-key'],
    says: ['"dingtalk" is not supported in this version', 'did you mean "webhook"?', 'needs "type"'],
  },
  {
    name: 'routes',
    files:
      'routes:\n  - { «match»: { severity: critical } }\n  - { to: ops, «repeat»: 1 day }\n  - «ops»\n  - { to: ops, match: { severity: «severe» } }\n',
    codes: ['missing-key', 'unknown-key', 'wrong-type', 'bad-value'],
    says: ['needs "to"', 'not supported'],
  },
  {
    name: 'people, goals and playbooks',
    files:
      'people:\n  bob: { name: Bob, «mail»: x }\ngoals:\n  g: { label: «[x]» }\n' +
      'playbooks:\n  p: { steps: [{ do: look, within: «soon» }] }\n  q: { steps: [{ «owner»: bob }] }\n',
    codes: ['unknown-key', 'wrong-type', 'wrong-type', 'missing-key'],
    says: ['did you mean "email"?', 'a map of texts by language'],
  },
];
