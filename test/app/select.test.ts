import { expect, test } from 'vitest';
import { selectDefinitions } from '../../src/app/select.ts';
import { measure, project, ratio, rule, source } from './project-fixture.ts';

const shop = project({
  owner: 'data_team',
  sources: [source('orders', { owner: 'sales_lead' }), source('visits')],
  metrics: [
    measure('gmv', { tier: 'strategic', tags: ['money'], owner: 'boss' }),
    measure('orders_count'),
    measure('visits_count', { source: 'visits', tier: 'operational' }),
    ratio('pay_rate', 'orders_count', 'visits_count'),
    ratio('pay_rate_squared', 'pay_rate', 'visits_count'),
    measure('draft_metric', { status: 'draft', tags: ['money'] }),
    measure('old_metric', { status: 'retired' }),
    measure('leaving_metric', { status: 'deprecated' }),
  ],
  rules: [
    rule('gmv_low', 'gmv'),
    rule('gmv_drop', 'gmv', { tags: ['pager'], owner: 'ops' }),
    rule('pay_rate_low', 'pay_rate'),
    rule('gmv_draft', 'gmv', { status: 'draft' }),
  ],
});

test.each<[terms: string[], metrics: string, rules: string]>([
  [
    [],
    'gmv orders_count visits_count pay_rate pay_rate_squared leaving_metric',
    'gmv_low gmv_drop pay_rate_low',
  ],
  [['gmv'], 'gmv', 'gmv_low gmv_drop'],
  [['gmv_low'], 'gmv', 'gmv_low'],
  [['gmv_draft'], 'gmv', 'gmv_draft'],
  [['pay_*'], 'pay_rate pay_rate_squared', 'pay_rate_low'],
  [['gmv_d*'], 'gmv', 'gmv_drop'],
  [['??v'], 'gmv', 'gmv_low gmv_drop'],
  [['draft_metric'], 'draft_metric', ''],
  [['tag:money'], 'gmv', 'gmv_low gmv_drop'],
  [['tag:pager'], 'gmv', 'gmv_drop'],
  [['tier:operational'], 'visits_count', ''],
  [['tier:*'], 'gmv visits_count', 'gmv_low gmv_drop'],
  [['owner:ops'], 'gmv', 'gmv_drop'],
  [['owner:sales_lead'], 'orders_count leaving_metric', ''],
  [['owner:data_team'], 'visits_count pay_rate pay_rate_squared', 'pay_rate_low'],
  [['source:visits'], 'visits_count pay_rate pay_rate_squared', 'pay_rate_low'],
  [['+pay_rate'], 'orders_count visits_count pay_rate', 'pay_rate_low'],
  [['visits_count+'], 'visits_count pay_rate pay_rate_squared', 'pay_rate_low'],
  [['+pay_rate+'], 'orders_count visits_count pay_rate pay_rate_squared', 'pay_rate_low'],
  [['+pay_rate_low'], 'orders_count visits_count pay_rate', 'pay_rate_low'],
  [['+gmv_drop'], 'gmv', 'gmv_drop'],
  [['gmv', 'pay_rate_low'], 'gmv pay_rate', 'gmv_low gmv_drop pay_rate_low'],
])('%j selects metrics "%s" and rules "%s"', (terms, metrics, rules) => {
  const selection = selectDefinitions(shop, terms);
  expect([...selection.metrics].join(' ')).toBe(metrics);
  expect([...selection.rules].join(' ')).toBe(rules);
  expect(selection.diagnostics).toEqual([]);
});

test.each<[term: string, message: string, help: string]>([
  ['gmw', 'no metric or rule is selected by "gmw"', 'did you mean "gmv"? There are: draft_metric, gmv'],
  [
    'tag:mony',
    'no metric or rule is selected by "tag:mony"',
    'did you mean "tag:money"? There are: money, pager',
  ],
  [
    'tags:money',
    '"tags:money" selects by "tags:", which does not exist',
    'did you mean "tag:"? There are tag:',
  ],
  ['changed:main', '"changed:main" selects by "changed:", which does not exist', 'There are tag:, tier:,'],
  ['zzz*', 'no metric or rule is selected by "zzz*"', 'There are: '],
  ['', 'no metric or rule is selected by ""', 'There are: '],
])('%s is an unknown selection', (term, message, help) => {
  const { diagnostics, metrics } = selectDefinitions(shop, [term]);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code: 'unknown-selection', severity: 'error', message });
  expect(diagnostics[0]!.help).toContain(help);
  expect(metrics.size).toBe(0);
});

test('circular definitions end', () => {
  const circle = project({ metrics: [ratio('a', 'b', 'b'), ratio('b', 'a', 'a')] });
  expect([...selectDefinitions(circle, ['+a+']).metrics]).toEqual(['a', 'b']);
});
