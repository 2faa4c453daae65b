import type { Alert } from '../model/evaluation.ts';
import { type Severity, severities } from '../model/rule.ts';
import type { Segment } from '../model/segment.ts';
import type { Period } from '../time/axis.ts';

/** Episode is one time an alert fired. */
export interface Episode {
  readonly rule: string;
  readonly metric: string;
  readonly dimensions: readonly string[];
  readonly segment: Segment;
  /** The highest it reached. */
  readonly severity: Severity;
  /** The period in which it began to fire. */
  readonly from: Period;
  /** The period in which it ended; null while it fires. */
  readonly to: Period | null;
  readonly end: 'resolved' | 'gone' | null;
}

/** episodesOf lists the times an alert fired, from its transitions, oldest first. */
export function episodesOf({ rule, metric, dimensions, segment, transitions }: Alert): Episode[] {
  const found: Episode[] = [];
  let open: { severity: Severity; from: Period } | undefined;
  const close = (to: Period | null, end: Episode['end']) => {
    if (open !== undefined) found.push({ rule, metric, dimensions, segment, ...open, to, end });
    open = undefined;
  };
  for (const { from, to, severity = 'info', period } of transitions) {
    if (to === 'firing' && from !== 'firing') open = { severity, from: period };
    else if (to === 'firing' && open !== undefined) open.severity = worse(open.severity, severity);
    else if (from === 'firing') close(period, to === 'gone' ? 'gone' : 'resolved');
  }
  close(null, null);
  return found;
}

function worse(a: Severity, b: Severity): Severity {
  return severities.indexOf(b) > severities.indexOf(a) ? b : a;
}
