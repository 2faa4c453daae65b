import { type Diagnostic, warningAt } from '../diagnostic/diagnostic.ts';
import { matchesGlob } from '../model/glob.ts';
import type { Project, Route } from '../model/project.ts';
import { severities } from '../model/rule.ts';
import { segmentKey } from '../model/segment.ts';
import { digestId, newsId } from './identity.ts';
import { type News, type Notification, ownerName } from './notification.ts';
import { whyDigest, whySent } from './why.ts';

/** Routed is what is to be sent, the most urgent first, and what nobody would hear of ('no-route'). */
export interface Routed {
  readonly notifications: readonly Notification[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * route sends each piece of news along the project's routes: the first that matches takes it, and the search goes on
 * only behind a `continue`. A channel hears of the same news once, and takes at most its `max_per_run` messages:
 * what is over becomes one digest, which is the last of them.
 */
export function route(
  project: Pick<Project, 'name' | 'locale' | 'routes' | 'channels' | 'rules'>,
  environment: string,
  news: readonly News[],
): Routed {
  const byChannel = new Map<string, Notification[]>();
  const diagnostics: Diagnostic[] = [];
  for (const item of [...news].sort(byUrgency)) {
    const taken = routesFor(project.routes, item);
    if (taken.length === 0) diagnostics.push(unrouted(project, item));
    const told = new Set<string>();
    for (const way of taken) {
      for (const { name } of way.to) {
        if (told.has(name)) continue;
        told.add(name);
        const place = `${way.span.file}:${way.span.start.line}`;
        const one: Notification = {
          id: newsId(project.name, environment, name, item),
          channel: name,
          kind: item.kind,
          news: [item],
          why: whySent(project.locale, item.kind, item.severity, place),
        };
        byChannel.set(name, [...(byChannel.get(name) ?? []), one]);
      }
    }
  }
  const notifications = [...byChannel].flatMap(([name, all]) =>
    capped(project, all, project.channels.get(name)?.maxPerRun),
  );
  return { notifications, diagnostics: once(diagnostics) };
}

function routesFor(routes: readonly Route[], news: News): Route[] {
  const taken: Route[] = [];
  for (const candidate of routes) {
    if (!matches(candidate, news)) continue;
    taken.push(candidate);
    if (!candidate.continue) break;
  }
  return taken;
}

function matches({ match }: Route, news: News): boolean {
  return (
    fits(match.severity, [news.severity]) &&
    fits(match.rule, [news.alert.rule]) &&
    fits(match.metric, [news.alert.metric]) &&
    fits(match.tier, [news.tier]) &&
    fits(match.owner, [ownerName(news.owner)]) &&
    fits(match.tag, news.tags)
  );
}

function fits(patterns: readonly string[] | undefined, texts: readonly (string | undefined)[]): boolean {
  return (
    patterns === undefined ||
    texts.some((text) => text !== undefined && patterns.some((pattern) => matchesGlob(pattern, text)))
  );
}

function capped(
  project: Pick<Project, 'locale'>,
  all: readonly Notification[],
  limit: number | undefined,
): readonly Notification[] {
  if (limit === undefined || all.length <= limit) return all;
  const kept = all.slice(0, Math.max(0, limit - 1));
  const rest = all.slice(kept.length);
  const [first, ...others] = rest.flatMap((notification) => notification.news);
  const overflow: Notification = {
    id: digestId(rest.map((notification) => notification.id)),
    channel: rest[0]!.channel,
    kind: 'digest',
    news: [first!, ...others],
    why: whyDigest(project.locale, rest.length),
  };
  return [...kept, overflow];
}

const kinds = ['firing', 'raised', 'gone', 'resolved'];

function byUrgency(a: News, b: News): number {
  return (
    severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    compareTexts(a.alert.rule, b.alert.rule) ||
    compareTexts(segmentKey(a.alert.segment), segmentKey(b.alert.segment))
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unrouted(project: Pick<Project, 'routes' | 'rules'>, news: News): Diagnostic {
  const { rule } = news.alert;
  return warningAt(
    'no-route',
    `nobody is told about ${rule}: no route takes it`,
    project.rules.get(rule)?.span,
    {
      help:
        project.routes.length === 0
          ? 'the project has no routes; add `routes: [{ to: [a_channel] }]`'
          : 'add a last route without `match`, which takes everything',
    },
  );
}

function once(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((d) => [d.message, d])).values()];
}
