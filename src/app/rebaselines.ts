import { selectSegments } from '../alert/membership.ts';
import type { Alert } from '../model/evaluation.ts';
import type { LevelShift, Rebaseline } from '../model/rebaseline.ts';
import type { Rule } from '../model/rule.ts';
import { segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { findLevelShifts, levelLeaves, shiftReach } from '../rule/level-shift.ts';
import type { Judged, JudgeInput } from './judge.ts';

/**
 * findRebaselines finds the judged rules that learn levels and still rest on one that is over. Only segments that were
 * unusual lately are looked at: where nothing was, there is nothing that a new normal would have to explain.
 */
export function findRebaselines(
  { project }: Pick<JudgeInput, 'project'>,
  { alerts, ruleSeries }: Judged,
): Rebaseline[] {
  return [...ruleSeries].flatMap(([name, series]) => {
    const rule = project.rules.get(name);
    const metric = rule && project.metrics.get(rule.metric);
    if (!rule || !metric || levelLeaves(rule).length === 0) return [];
    const segments = unusualLately(alerts, rule, series);
    if (segments.length === 0) return [];
    const judged = selectSegments(series, rule.segments).segments;
    const input = { rule, metric, series, segments: judged, calendars: project.calendars };
    const shifts = findLevelShifts(input, segments);
    return shifts.length === 0 ? [] : [rebaselineOf(rule, series, shifts)];
  });
}

function unusualLately(alerts: readonly Alert[], rule: Rule, series: MetricSeries): number[] {
  const { axis } = series;
  const first = axis.bounds[Math.max(0, series.complete - shiftReach(axis.grain))]!;
  const isUnusual = ({ rule: name, state, transitions }: Alert) =>
    name === rule.name &&
    (state === 'firing' ||
      transitions.some(({ to, period }) => (to === 'firing' || to === 'pending') && period.start >= first));
  const unusual = alerts.filter(isUnusual);
  if (unusual.length === 0) return [];
  const places = new Map(series.segments.map((segment, s) => [segmentKey(segment), s]));
  return unusual.flatMap(({ segment }) => places.get(segmentKey(segment)) ?? []);
}

function rebaselineOf(rule: Rule, { dimensions }: MetricSeries, found: readonly LevelShift[]): Rebaseline {
  const shifts = [...found].sort((a, b) => b.date - a.date);
  return {
    rule: rule.name,
    metric: rule.metric,
    dimensions,
    span: rule.span,
    shifts,
    dates: [...rule.rebaseline, shifts[0]!.date],
  };
}
