import type { CumulativeWindow } from '../model/metric.ts';
import type { Project } from '../model/project.ts';
import { alignmentFits, referencesOf } from '../time/align.ts';
import {
  makeAxis,
  periodCount,
  periodIndex,
  shiftStartDay,
  startDayOf,
  type TimeAxis,
} from '../time/axis.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDuration } from '../time/duration.ts';
import { compareGrains, type Grain, isCalendarGrain, nestsIn } from '../time/grain.ts';
import { type Calendars, calendarOf } from '../time/period-calendar.ts';
import { type Reference, referenceFits } from '../time/reference.ts';
import { hourMs, startOfDay } from '../time/zone.ts';
import type { SeriesRequest } from './request.ts';

/**
 * requestAxis is the axis of a request: from the first period asked for, or as far back as the project's history, but
 * not before `earliest` (the first row, or the metric's `since`), up to the period that contains as-of.
 */
export function requestAxis(
  project: Project,
  request: Pick<SeriesRequest, 'grain' | 'from' | 'to'>,
  earliest: number,
  asOf: number,
): TimeAxis {
  return makeAxis({
    grain: request.grain,
    timezone: project.timezone,
    weekStart: project.weekStart,
    calendar: calendarOf(request.grain, project.calendars),
    ...requestRange(project, request, earliest, asOf),
  });
}

/** requestRange is the time that the axis of a request covers, epoch milliseconds; its periods may reach beyond. */
export function requestRange(
  project: Project,
  request: Pick<SeriesRequest, 'from' | 'to'>,
  earliest: number,
  asOf: number,
): { readonly from: number; readonly to: number } {
  const from = request.from ?? addDuration(asOf, project.history, project.timezone, -1);
  return { from: Math.max(from, earliest), to: Math.min(request.to ?? asOf, asOf) };
}

/** axisBack is the axis with as many earlier periods as it takes to begin at or before `from`, epoch milliseconds. */
export function axisBack(axis: TimeAxis, from: number): TimeAxis {
  const count = periodCount(axis);
  if (count === 0 || from >= axis.bounds[0]!) return axis;
  return makeAxis({ ...axis, from, to: axis.bounds[count]! });
}

/** joinAxes is the axis that covers two axes of one grain. */
export function joinAxes(a: TimeAxis, b: TimeAxis): TimeAxis {
  if (periodCount(a) === 0) return b;
  if (periodCount(b) === 0) return a;
  const from = Math.min(a.bounds[0]!, b.bounds[0]!);
  const to = Math.max(a.bounds.at(-1)!, b.bounds.at(-1)!);
  if (a.bounds[0] === from && a.bounds.at(-1) === to) return a;
  if (b.bounds[0] === from && b.bounds.at(-1) === to) return b;
  return makeAxis({ ...a, from, to });
}

/** axesByGrain joins axes of the same grain into one, and lists the finest first. */
export function axesByGrain(axes: readonly TimeAxis[]): TimeAxis[] {
  const joined = new Map<Grain, TimeAxis>();
  for (const axis of axes) {
    const known = joined.get(axis.grain);
    joined.set(axis.grain, known === undefined ? axis : joinAxes(known, axis));
  }
  return [...joined.values()].sort((a, b) => compareGrains(a.grain, b.grain));
}

/** axisOffset is the index within `whole` of the first period of `part`, which must lie within it. */
export function axisOffset(whole: TimeAxis, part: TimeAxis): number {
  return periodCount(part) === 0 ? 0 : periodIndex(whole, part.bounds[0]!);
}

/** windowFits tells whether each period of a grain ends one window: to-date wants periods that nest in the longer one. */
export function windowFits(grain: Grain, over: CumulativeWindow): boolean {
  return over.kind === 'rolling' || nestsIn(grain, over.grain);
}

/** lastOf is the axis of the last period of an axis; the axis itself when it has none. */
export function lastOf(axis: TimeAxis): TimeAxis {
  const count = periodCount(axis);
  if (count < 2) return axis;
  return { ...axis, bounds: axis.bounds.slice(count - 1), days: axis.days.slice(count - 1) };
}

/** FrameWindow is what a leaf is taken over: the window of a cumulative metric, or all since an instant, epoch milliseconds. */
export type FrameWindow = CumulativeWindow | { readonly kind: 'overall'; readonly start: number };

/**
 * windowStarts gives the start of the window that ends with each period, epoch milliseconds; a window to date within a
 * period of a calendar needs that.
 */
export function windowStarts(axis: TimeAxis, over: FrameWindow, calendars: Calendars): Float64Array {
  const starts = new Float64Array(periodCount(axis));
  if (over.kind === 'overall') return starts.fill(over.start);
  let lastDay = Number.NaN;
  let lastStart = Number.NaN;
  const calendar = over.kind === 'to_date' ? calendarOf(over.grain, calendars) : undefined;
  for (let i = 0; i < starts.length; i++) {
    if (over.kind === 'rolling') {
      starts[i] = addDuration(axis.bounds[i + 1]!, over.length, axis.timezone, -1);
      continue;
    }
    if (over.grain === 'hour') {
      starts[i] = axis.bounds[i]!;
      continue;
    }
    const day = startDayOf(over.grain, axis.weekStart, axis.days[i]!, calendar);
    if (day !== lastDay) {
      lastDay = day;
      lastStart = startOfDay(axis.timezone, day);
    }
    starts[i] = lastStart;
  }
  return starts;
}

/** referenceStart is how far back, in epoch milliseconds, the references of an axis reach; undefined when none fits. */
export function referenceStart(axis: TimeAxis, to: Reference, align?: Calendar): number | undefined {
  if (!referenceFits(axis.grain, to)) return undefined;
  if (align !== undefined && !alignmentFits(axis, to)) return undefined;
  let earliest = 0;
  for (let i = 0; i < periodCount(axis); i++) {
    for (const index of referencesOf(axis, i, to, align) ?? []) earliest = Math.min(earliest, index);
  }
  const first = axis.bounds[0] ?? 0;
  if (earliest === 0) return first;
  // Around a change of the clock an hour's index before the axis is off by one.
  const { grain, timezone, calendar } = axis;
  if (grain === 'hour') return first + (earliest - 1) * hourMs;
  if (isCalendarGrain(grain))
    return startOfDay(timezone, shiftStartDay(grain, axis.days[0]!, earliest, calendar));
  return addDuration(first, { count: -earliest, unit: grain }, timezone, -1);
}
