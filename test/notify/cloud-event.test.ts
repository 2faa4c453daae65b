import { expect, test } from 'vitest';
import { renderCloudEvent } from '../../src/notify/cloud-event.ts';
import { gatherNews, type News, type Notification } from '../../src/notify/notification.ts';
import { measure, project, rule, somewhere } from '../app/project-fixture.ts';
import { alert } from './alert-fixture.ts';

const shop = project({
  name: '店 1',
  metrics: [measure('pay_rate', { label: '转化率', unit: '%', tier: 'tactical', owner: 'lead' })],
  rules: [rule('pay_rate_low', 'pay_rate', { playbook: 'conversion', tags: ['pager'] })],
  people: new Map([['lead', { name: 'lead', label: '销售负责人', email: 'l@example.com', span: somewhere }]]),
});
const run = {
  id: 'run-1',
  asOf: Date.UTC(2026, 10, 21, 1),
  definitions: 'abc',
  git: { revision: 'f00', dirty: true },
};
const context = { project: shop, environment: 'prod', run };

function event(alerts: Parameters<typeof gatherNews>[1], kind?: 'digest') {
  const [first, ...rest] = gatherNews(shop, alerts, () => '转化率 1.82%，低于 2%') as [News, ...News[]];
  const notification: Notification = {
    id: 'id-1',
    channel: 'chat',
    kind: kind ?? first.kind,
    news: [first, ...rest],
    why: 'because',
  };
  return JSON.parse(renderCloudEvent(notification, context));
}

const facts = {
  kind: 'firing',
  rule: 'pay_rate_low',
  metric: { name: 'pay_rate', label: '转化率', unit: '%', tier: 'tactical' },
  segment: { channel: 'ads', region: null },
  severity: 'critical',
  previousSeverity: null,
  state: 'firing',
  previousState: 'pending',
  period: { grain: 'day', start: '2026-11-20T08:00:00+08:00', end: '2026-11-21T08:00:00+08:00' },
  since: { grain: 'day', start: '2026-11-19T08:00:00+08:00', end: '2026-11-20T08:00:00+08:00' },
  firingSince: { grain: 'day', start: '2026-11-20T08:00:00+08:00', end: '2026-11-21T08:00:00+08:00' },
  value: 0.0182,
  expected: { low: 0.02 },
  reason: '转化率 1.82%，低于 2%',
  owner: { name: 'lead', label: '销售负责人', email: 'l@example.com' },
  tags: ['pager'],
  playbook: 'conversion',
};
const about = {
  project: '店 1',
  environment: 'prod',
  why: 'because',
  run: { ...run, asOf: '2026-11-21T09:00:00+08:00' },
};

test('one piece of news', () => {
  expect(event([alert('pay_rate_low', { segment: ['ads', null] })])).toEqual({
    specversion: '1.0',
    id: 'id-1',
    source: '/kpi/%E5%BA%97%201/prod',
    type: 'kpi.alert.firing',
    subject: 'pay_rate_low{channel="ads",region=null}',
    time: '2026-11-21T08:00:00+08:00',
    datacontenttype: 'application/json',
    data: { ...about, ...facts },
  });
});

test('a digest lists its alerts', () => {
  const alerts = [alert('pay_rate_low', { segment: ['ads', null] }), alert('pay_rate_low')];
  const digest = event(alerts, 'digest');
  expect(digest).toMatchObject({ type: 'kpi.alert.digest', subject: 'digest' });
  expect(digest.data).toEqual({ ...about, count: 2, alerts: [facts, { ...facts, segment: {} }] });
});

test('what is not known is null, not absent; the total has no braces', () => {
  const bare = alert('source:x', { metric: '', since: undefined, firingSince: undefined });
  const body = event([{ ...bare, last: { ...bare.last, value: Number.NaN, expected: undefined } }]);
  expect(body.subject).toBe('source:x');
  expect(body.data).toMatchObject({
    value: null,
    expected: null,
    since: null,
    firingSince: null,
    owner: null,
  });
  expect(body.data.metric).toEqual({ name: '', label: 'source:x', unit: null, tier: null });
});

// Required context attributes and their rules: CloudEvents 1.0.2 §3 "Context Attributes".
test('it obeys the rules of CloudEvents', () => {
  const body = event([alert('pay_rate_low')]);
  for (const key of Object.keys(body)) expect(key).toMatch(/^[a-z0-9]{1,20}$/);
  for (const key of ['specversion', 'id', 'source', 'type', 'subject']) expect(body[key]).not.toBe('');
  expect(new URL(body.source, 'https://example.com').pathname).toBe(body.source);
  expect(Number.isNaN(Date.parse(body.time))).toBe(false);
});
