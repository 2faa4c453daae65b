import type { Alert, Evaluation, Transition } from '../model/evaluation.ts';
import type { NoVerdict, Reason } from '../model/reason.ts';
import type { SourceState } from '../model/series.ts';
import type { Source } from '../model/source.ts';
import type { Period } from '../time/axis.ts';
import { type Calendar, isClosed } from '../time/calendar.ts';
import { addDuration, type Duration } from '../time/duration.ts';
import { hourMs, localDay, startOfDay, toLocal } from '../time/zone.ts';

/** FreshnessInput is what tells whether a source is fresh. */
export interface FreshnessInput {
  readonly source: Pick<Source, 'name' | 'freshness'>;
  readonly state: SourceState;
  /** Epoch milliseconds. */
  readonly asOf: number;
  /** The project's zone, in which days are closed. */
  readonly timezone: string;
  /** The source's own; its closed days do not count. */
  readonly calendar?: Calendar;
}

/**
 * evaluateFreshness is the implicit rule `source:<name>`: it fires, critical since a stale source leaves all its metrics
 * without a verdict, when the latest row is older than `freshness` as of now. undefined for a source that declares none.
 * An alert that does not fire is inactive. The metric of the alert is named like its rule.
 */
export function evaluateFreshness(input: FreshnessInput): Alert | undefined {
  const { source, state, asOf } = input;
  const { freshness } = source;
  if (freshness === undefined) return undefined;
  if (state.error !== undefined) return sourceAlert(input, open({ kind: 'error', message: state.error }));
  if (state.lastAt === null) return sourceAlert(input, open({ kind: 'no_data' }));
  const due = dueAt(input, state.lastAt, freshness);
  const unit = isShort(freshness) ? 'hour' : 'day';
  const periods = Math.max(0, wholePeriods(input, state.lastAt, unit));
  const reason: Reason = { kind: 'missing', periods, limit: freshness };
  if (asOf <= due) return sourceAlert(input, { verdict: 'ok', value: null, reason });
  return sourceAlert(input, { verdict: 'breach', value: null, reason }, due);
}

type Told = Pick<Evaluation, 'verdict' | 'value' | 'reason'>;

function open(why: NoVerdict): Told {
  return { verdict: 'no_verdict', value: null, reason: { kind: 'no_verdict', why } };
}

/** dueAt gives the instant by which the next row is due: each closed day on the way moves it by the day's length. */
function dueAt({ asOf, timezone, calendar }: FreshnessInput, lastAt: number, freshness: Duration): number {
  let due = addDuration(lastAt, freshness, timezone);
  if (calendar === undefined) return due;
  let day = localDay(timezone, lastAt);
  let start = lastAt;
  while (start < due && start < asOf) {
    const end = startOfDay(timezone, day + 1);
    if (isClosed(calendar, day)) due += end - start;
    start = end;
    day++;
  }
  return due;
}

function isShort(freshness: Duration): boolean {
  return ['second', 'minute', 'hour'].includes(freshness.unit);
}

function wholePeriods({ asOf, timezone }: FreshnessInput, lastAt: number, unit: 'hour' | 'day'): number {
  if (unit === 'hour') return Math.floor((asOf - lastAt) / hourMs);
  const days = localDay(timezone, asOf) - localDay(timezone, lastAt);
  return addDuration(lastAt, { count: days, unit: 'day' }, timezone) <= asOf ? days : days - 1;
}

/** periodOf gives the local hour or day, by the unit of `freshness`, that contains an instant. */
function periodOf({ source, timezone }: FreshnessInput, instant: number): Period {
  if (source.freshness !== undefined && isShort(source.freshness)) {
    const offset = toLocal(timezone, instant) - instant;
    const start = Math.floor((instant + offset) / hourMs) * hourMs - offset;
    return { grain: 'hour', start, end: start + hourMs };
  }
  const day = localDay(timezone, instant);
  return { grain: 'day', start: startOfDay(timezone, day), end: startOfDay(timezone, day + 1) };
}

/** sourceAlert makes the alert of a source; it fires, critical, since the period of an instant where one is given. */
export function sourceAlert(input: FreshnessInput, told: Told, sinceAt?: number): Alert {
  const name = `source:${input.source.name}`;
  const identity = { rule: name, metric: name, dimensions: [], segment: [] };
  // The period that has just ended when as of is its end.
  const period = periodOf(input, input.asOf - 1);
  if (sinceAt === undefined) {
    return {
      ...identity,
      state: 'inactive',
      last: { ...identity, ...told, period, state: 'inactive' },
      transitions: [],
    };
  }
  const since = periodOf(input, sinceAt);
  const severity = 'critical';
  const began: Transition = { from: 'inactive', to: 'firing', severity, period: since };
  return {
    ...identity,
    state: 'firing',
    severity,
    since,
    firingSince: since,
    last: { ...identity, ...told, period, severity, state: 'firing' },
    transitions: [began],
  };
}
