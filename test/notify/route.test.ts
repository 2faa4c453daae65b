import { describe, expect, test } from 'vitest';
import type { Transition } from '../../src/model/evaluation.ts';
import type { Project, Route, RouteMatch, WebhookChannel } from '../../src/model/project.ts';
import { digestId, newsId } from '../../src/notify/identity.ts';
import { gatherNews, newsOf } from '../../src/notify/notification.ts';
import { route } from '../../src/notify/route.ts';
import { measure, project, rule, somewhere, source } from '../app/project-fixture.ts';
import { alert, change } from './alert-fixture.ts';

test.each<[what: string, transitions: Transition[], kind: string | undefined]>([
  ['began to fire', [change(20, 'pending', 'firing')], 'firing'],
  ['fired at once', [change(20, 'inactive', 'firing')], 'firing'],
  ['fired again', [change(15, 'firing', 'resolved'), change(20, 'resolved', 'firing')], 'firing'],
  ['fired yesterday', [change(19, 'pending', 'firing')], undefined],
  ['is pending', [change(20, 'inactive', 'pending')], undefined],
  ['got worse', [change(20, 'firing', 'firing', { previousSeverity: 'warning' })], 'raised'],
  [
    'got better',
    [change(20, 'firing', 'firing', { severity: 'info', previousSeverity: 'critical' })],
    undefined,
  ],
  ['recovered', [change(20, 'firing', 'resolved')], 'resolved'],
  [
    'recovered and went on',
    [change(20, 'firing', 'resolved'), change(20, 'resolved', 'inactive')],
    'resolved',
  ],
  ['vanished while firing', [change(20, 'firing', 'gone')], 'gone'],
  ['vanished while pending', [change(20, 'pending', 'gone')], undefined],
  ['pended no more', [change(20, 'pending', 'inactive')], undefined],
  ['never changed', [], undefined],
])('an alert that %s', (_, transitions, kind) => {
  expect(newsOf(alert('r', { transitions }))?.kind).toBe(kind);
});

const channel = (name: string, maxPerRun?: number): [string, WebhookChannel] => [
  name,
  {
    kind: 'webhook',
    name,
    url: { template: 'https://x', span: somewhere },
    headers: {},
    timeout: { count: 1, unit: 'minute' },
    allowPrivate: false,
    maxPerRun,
    span: somewhere,
  },
];

const way = (to: string[], match: RouteMatch = {}, more: Partial<Route> = {}): Route => ({
  match,
  to: to.map((name) => ({ name, span: somewhere })),
  continue: false,
  span: { ...somewhere, start: { line: 40, column: 5, offset: 900 } },
  ...more,
});

function shop(more: Partial<Project>): Project {
  return project({
    metrics: [
      measure('pay_rate', {
        label: 'Pay rate',
        tier: 'strategic',
        owner: 'sales_lead',
        unit: '%',
        tags: ['web'],
      }),
      measure('gmv'),
    ],
    rules: [
      rule('pay_rate_low', 'pay_rate', { tags: ['pager'], playbook: 'conversion' }),
      rule('gmv_drop', 'gmv', { owner: 'ops' }),
    ],
    sources: [source('orders', { label: 'Orders', owner: 'data_team' })],
    people: new Map([['sales_lead', { name: 'sales_lead', label: 'Sales', span: somewhere }]]),
    channels: new Map([channel('chat'), channel('mail'), channel('small', 3)]),
    ...more,
  } as Parameters<typeof project>[0]);
}

const reasonOf = () => 'Pay rate 1.82%, below 2%';

describe('routes', () => {
  const payRateLow = alert('pay_rate_low', { segment: ['ads'] });

  test.each<[what: string, routes: Route[], channels: string]>([
    ['no match takes everything', [way(['chat'])], 'chat'],
    ['first match wins', [way(['chat'], { severity: ['critical'] }), way(['mail'])], 'chat'],
    ['no match is passed', [way(['chat'], { severity: ['info', 'warning'] }), way(['mail'])], 'mail'],
    ['continue goes on', [way(['chat'], {}, { continue: true }), way(['mail'])], 'chat mail'],
    ['a channel is told once', [way(['chat'], {}, { continue: true }), way(['chat', 'mail'])], 'chat mail'],
    ['rule by glob', [way(['chat'], { rule: ['pay_*'] })], 'chat'],
    ['metric by name', [way(['chat'], { metric: ['gmv', 'pay_rate'] })], 'chat'],
    ['tier', [way(['chat'], { tier: ['strategic'] })], 'chat'],
    ["the metric's owner", [way(['chat'], { owner: ['sales_lead'] })], 'chat'],
    ["the rule's tag", [way(['chat'], { tag: ['pager'] })], 'chat'],
    ["the metric's tag", [way(['chat'], { tag: ['w*'] })], 'chat'],
    ['all keys must fit', [way(['chat'], { rule: ['pay_*'], tier: ['operational'] })], ''],
    ['an empty list fits nothing', [way(['chat'], { rule: [] })], ''],
  ])('%s', (_, routes, channels) => {
    const p = shop({ routes });
    const { notifications, diagnostics } = route(p, 'prod', gatherNews(p, [payRateLow], reasonOf));
    expect(notifications.map((n) => n.channel).join(' ')).toBe(channels);
    expect(diagnostics.map((d) => d.code)).toEqual(channels === '' ? ['no-route'] : []);
  });

  test('the facts go along, and the reason says which route took it', () => {
    const p = shop({ routes: [way(['chat'])] });
    const [notification] = route(p, 'prod', gatherNews(p, [payRateLow], reasonOf)).notifications;
    expect(notification).toMatchObject({
      kind: 'firing',
      why: 'began to fire (critical); route kpi.yaml:40',
      news: [
        {
          metricLabel: 'Pay rate',
          unit: '%',
          tier: 'strategic',
          owner: { name: 'sales_lead', label: 'Sales' },
          tags: ['pager', 'web'],
          playbook: 'conversion',
          severity: 'critical',
          reason: 'Pay rate 1.82%, below 2%',
        },
      ],
    });
    const zh = { ...p, locale: 'zh-CN' as const };
    expect(route(zh, 'prod', gatherNews(zh, [payRateLow], reasonOf)).notifications[0]!.why).toBe(
      '开始预警（紧急）；路由 kpi.yaml:40',
    );
  });

  test('a recovery keeps the severity it had, and is routed by it', () => {
    const p = shop({ routes: [way(['chat'], { severity: ['warning'] })] });
    const recovered = alert('pay_rate_low', {
      state: 'resolved',
      severity: undefined,
      transitions: [change(20, 'firing', 'resolved', { severity: undefined, previousSeverity: 'warning' })],
    });
    const [notification] = route(p, 'prod', gatherNews(p, [recovered], reasonOf)).notifications;
    expect(notification).toMatchObject({ kind: 'resolved', news: [{ severity: 'warning' }] });
  });

  test('the rule of a stale source is described by the source', () => {
    const p = shop({ routes: [way(['chat'], { owner: ['data_team'] })] });
    const stale = alert('source:orders', { metric: '' });
    expect(gatherNews(p, [stale], reasonOf)).toMatchObject([{ metricLabel: 'Orders', owner: 'data_team' }]);
    expect(route(p, 'prod', gatherNews(p, [stale], reasonOf)).notifications).toHaveLength(1);
  });

  test('a rule that nobody hears of is reported once, with what to do', () => {
    const p = shop({ routes: [] });
    const alerts = [
      alert('gmv_drop', { metric: 'gmv' }),
      alert('gmv_drop', { metric: 'gmv', segment: ['a'] }),
    ];
    expect(route(p, 'prod', gatherNews(p, alerts, reasonOf)).diagnostics).toEqual([
      expect.objectContaining({
        code: 'no-route',
        severity: 'warning',
        message: 'nobody is told about gmv_drop: no route takes it',
        help: 'the project has no routes; add `routes: [{ to: [a_channel] }]`',
      }),
    ]);
  });
});

describe('order and cap', () => {
  const p = shop({ routes: [way(['small'])] });
  const mild = { severity: 'warning' as const };
  const alerts = [
    alert('b', { transitions: [change(20, 'pending', 'firing', mild)] }),
    alert('a', { transitions: [change(20, 'firing', 'resolved')] }),
    alert('a', { segment: ['y'] }),
    alert('a', { segment: ['x'] }),
    alert('z'),
  ];
  const labels = (list: ReturnType<typeof route>['notifications']) =>
    list.map((n) => `${n.kind}:${n.news.map((i) => i.alert.rule + i.alert.segment.join()).join('+')}`);

  test('the worst come first, what is over the cap becomes the last message', () => {
    const { notifications } = route(p, 'prod', gatherNews(p, alerts, reasonOf));
    expect(labels(notifications)).toEqual(['firing:ax', 'firing:ay', 'digest:z+a+b']);
    expect(notifications[2]!.why).toBe('3 more than the channel takes in one run');
  });

  test.each([
    [3, ['firing:ax', 'firing:ay', 'firing:z']],
    [2, ['firing:ax', 'firing:ay']],
  ])('%i pieces of news fit', (count, expected) => {
    const news = gatherNews(p, alerts.slice(-count).reverse(), reasonOf);
    expect(labels(route(p, 'prod', news).notifications)).toEqual(
      count === 2 ? ['firing:ax', 'firing:z'] : expected,
    );
  });

  test('a cap of one is a digest alone', () => {
    const one = shop({ routes: [way(['one'])], channels: new Map([channel('one', 1)]) });
    expect(labels(route(one, 'prod', gatherNews(one, alerts, reasonOf)).notifications)).toEqual([
      'digest:ax+ay+z+a+b',
    ]);
  });
});

describe('identity', () => {
  const p = shop({});
  const [base] = gatherNews(p, [alert('r', { segment: ['ads', 'east'] })], reasonOf);

  test('equal news has an equal id, in hex', () => {
    const [again] = gatherNews(p, [alert('r', { segment: ['ads', 'east'] })], () => 'other words');
    expect(newsId('shop', 'prod', 'chat', again!)).toBe(newsId('shop', 'prod', 'chat', base!));
    expect(newsId('shop', 'prod', 'chat', base!)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('whatever tells two messages apart changes the id', () => {
    const of = (a: ReturnType<typeof alert>) => gatherNews(p, [a], reasonOf)[0]!;
    const segment = ['ads', 'east'];
    const ids = [
      newsId('shop', 'prod', 'chat', base!),
      newsId('other', 'prod', 'chat', base!),
      newsId('shop', 'dev', 'chat', base!),
      newsId('shop', 'prod', 'mail', base!),
      newsId('shop', 'prod', 'chat', of(alert('r2', { segment }))),
      newsId('shop', 'prod', 'chat', of(alert('r', { segment: ['ads,east'] }))),
      newsId('shop', 'prod', 'chat', of(alert('r', { segment: ['ads', null] }))),
      newsId('shop', 'prod', 'chat', of(alert('r', { segment: ['ads', 'null'] }))),
      newsId(
        'shop',
        'prod',
        'chat',
        of(alert('r', { segment, transitions: [change(20, 'firing', 'resolved')] })),
      ),
      newsId(
        'shop',
        'prod',
        'chat',
        of(alert('r', { segment, transitions: [change(20, 'inactive', 'firing', { severity: 'info' })] })),
      ),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a digest is known by what it holds, in any order', () => {
    expect(digestId(['a', 'b'])).toBe(digestId(['b', 'a']));
    expect(digestId(['a', 'b'])).not.toBe(digestId(['a,b']));
  });
});
