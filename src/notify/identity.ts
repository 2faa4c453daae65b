import { createHash } from 'node:crypto';
import { segmentKey } from '../model/segment.ts';
import type { News } from './notification.ts';

/**
 * newsId is the SHA-256 (hex) over project, environment, channel, rule, segment, transition and judged period, so that
 * a run repeated over the same period sends the same id and a receiver can drop the repeat.
 */
export function newsId(project: string, environment: string, channel: string, news: News): string {
  const { alert, kind, severity } = news;
  const { grain, start } = alert.last.period;
  return digest([
    project,
    environment,
    channel,
    alert.rule,
    segmentKey(alert.segment),
    kind,
    severity,
    grain,
    start,
  ]);
}

/** digestId is the SHA-256 (hex) over the ids of what a digest holds, in any order. */
export function digestId(ids: readonly string[]): string {
  return digest(['digest', ...[...ids].sort()]);
}

// JSON keeps the parts apart: joined texts could make two different lists the same.
function digest(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
