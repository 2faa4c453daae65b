import type { Alert, Transition } from '../model/evaluation.ts';
import { metricOwner, ruleOwner } from '../model/owner.ts';
import type { Person, Project } from '../model/project.ts';
import { type Severity, severities } from '../model/rule.ts';

/** NewsKind is what a person is told about an alert: it began to fire, became more severe, recovered, or vanished. */
export type NewsKind = 'firing' | 'raised' | 'resolved' | 'gone';

/** News is what changed about an alert in its judged period, with the facts a message needs. */
export interface News {
  readonly kind: NewsKind;
  readonly alert: Alert;
  readonly transition: Transition;
  /** The severity it has now, or had before it ended. */
  readonly severity: Severity;
  readonly metricLabel: string;
  readonly unit?: string;
  readonly tier?: string;
  readonly owner?: Person | string;
  readonly tags: readonly string[];
  readonly playbook?: string;
  /** The judgement as a sentence in the project's locale. */
  readonly reason: string;
}

/** Notification is one message to one channel: one piece of news, or a digest of several. */
export interface Notification {
  /** Idempotency key: the same news for the same channel always has the same one. */
  readonly id: string;
  readonly channel: string;
  readonly kind: NewsKind | 'digest';
  /** One, or the most urgent first. */
  readonly news: readonly [News, ...News[]];
  /** Why it is sent, in the project's locale. */
  readonly why: string;
}

/**
 * newsOf is what changed about an alert in its judged period that people should hear of; undefined when nothing did.
 * Pending alerts, those that come back down in severity, and those that vanish before they fired are no news.
 */
export function newsOf(alert: Alert): { kind: NewsKind; transition: Transition } | undefined {
  for (const transition of [...alert.transitions].reverse()) {
    if (transition.period.start !== alert.last.period.start) return undefined;
    const kind = newsKind(transition);
    if (kind) return { kind, transition };
  }
  return undefined;
}

function newsKind(transition: Transition): NewsKind | undefined {
  const { from, to, severity, previousSeverity } = transition;
  if (to === 'firing' && from !== 'firing') return 'firing';
  if (to === 'firing') return rank(severity) > rank(previousSeverity) ? 'raised' : undefined;
  if (from === 'firing' && (to === 'resolved' || to === 'gone')) return to;
  return undefined;
}

function rank(severity: Severity | undefined): number {
  return severity ? severities.indexOf(severity) : -1;
}

/** gatherNews adds to each alert with news the facts that messages and routes need; `reasonOf` words its judgement. */
export function gatherNews(
  project: Project,
  alerts: readonly Alert[],
  reasonOf: (alert: Alert) => string,
): News[] {
  return alerts.flatMap((alert) => {
    const found = newsOf(alert);
    if (!found) return [];
    const { kind, transition } = found;
    const severity = transition.severity ?? transition.previousSeverity ?? alert.severity ?? 'info';
    return [{ kind, alert, transition, severity, reason: reasonOf(alert), ...describe(project, alert) }];
  });
}

// The implicit rule of a source's freshness has neither a rule nor a metric in the project.
function describe(
  project: Project,
  alert: Alert,
): Pick<News, 'metricLabel' | 'unit' | 'tier' | 'owner' | 'tags' | 'playbook'> {
  const metric = project.metrics.get(alert.metric);
  const rule = project.rules.get(alert.rule);
  const source = project.sources.get(alert.rule.replace(/^source:/, ''));
  const general = rule
    ? ruleOwner(project, rule)
    : metric
      ? metricOwner(project, metric)
      : (source?.owner ?? project.owner);
  const owner = alert.owner ?? general;
  return {
    metricLabel: metric?.label ?? source?.label ?? (alert.metric || alert.rule),
    unit: metric?.unit,
    tier: metric?.tier,
    owner: owner === undefined ? undefined : (project.people.get(owner) ?? owner),
    tags: [...new Set([...(rule?.tags ?? []), ...(metric?.tags ?? [])])],
    playbook: rule?.playbook,
  };
}

/** ownerName is the name under which an owner is declared. */
export function ownerName(owner: Person | string | undefined): string | undefined {
  return typeof owner === 'object' ? owner.name : owner;
}
