import type { Project } from '../model/project.ts';
import type { RunIdentity, RunInfo } from '../model/report.ts';
import { segmentRecord } from '../model/segment.ts';
import type { Period } from '../time/axis.ts';
import { isoInstant } from '../time/label.ts';
import { type News, type Notification, ownerName } from './notification.ts';

/** EventContext is what all messages of a run share. */
export interface EventContext {
  readonly project: Pick<Project, 'name' | 'timezone'>;
  readonly environment: string;
  readonly run: RunIdentity & Pick<RunInfo, 'asOf'>;
}

/** cloudEventType is the media type of a CloudEvents message in structured JSON mode. */
export const cloudEventType = 'application/cloudevents+json; charset=utf-8';

/**
 * renderCloudEvent writes a notification as a CloudEvents 1.0 JSON document
 * (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md).
 * `time` is the end of the judged period, so that the same id always comes with the same time.
 */
export function renderCloudEvent(notification: Notification, context: EventContext): string {
  const { project, environment } = context;
  const [first] = notification.news;
  return JSON.stringify({
    specversion: '1.0',
    id: notification.id,
    source: `/kpi/${encodeURIComponent(project.name)}/${encodeURIComponent(environment)}`,
    type: `kpi.alert.${notification.kind}`,
    subject: notification.kind === 'digest' ? 'digest' : subject(first),
    time: isoInstant(first.alert.last.period.end, project.timezone),
    datacontenttype: 'application/json',
    data: {
      project: project.name,
      environment,
      why: notification.why,
      run: runFacts(context),
      ...(notification.kind === 'digest'
        ? { count: notification.news.length, alerts: notification.news.map((n) => alertFacts(n, project)) }
        : alertFacts(first, project)),
    },
  });
}

function runFacts({ run, project }: EventContext) {
  return {
    id: run.id,
    asOf: isoInstant(run.asOf, project.timezone),
    definitions: run.definitions,
    git: run.git,
  };
}

function alertFacts(news: News, { timezone }: EventContext['project']) {
  const { alert, transition } = news;
  const period = (p: Period | undefined) =>
    p && { grain: p.grain, start: isoInstant(p.start, timezone), end: isoInstant(p.end, timezone) };
  return {
    kind: news.kind,
    rule: alert.rule,
    metric: { name: alert.metric, label: news.metricLabel, unit: news.unit ?? null, tier: news.tier ?? null },
    segment: segmentRecord(alert.dimensions, alert.segment),
    severity: news.severity,
    previousSeverity: transition.previousSeverity ?? null,
    state: alert.state,
    previousState: transition.from,
    period: period(alert.last.period),
    since: period(alert.since) ?? null,
    firingSince: period(alert.firingSince) ?? null,
    value: finite(alert.last.value),
    expected: alert.last.expected ?? null,
    reason: news.reason,
    owner: ownerFacts(news.owner),
    tags: news.tags,
    playbook: news.playbook ?? null,
  };
}

function ownerFacts(owner: News['owner']) {
  const name = ownerName(owner);
  if (name === undefined) return null;
  return typeof owner === 'object' ? { name, label: owner.label, email: owner.email ?? null } : { name };
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

function subject({ alert }: News): string {
  const parts = alert.dimensions.map((name, i) => `${name}=${JSON.stringify(alert.segment[i] ?? null)}`);
  return parts.length === 0 ? alert.rule : `${alert.rule}{${parts.join(',')}}`;
}
