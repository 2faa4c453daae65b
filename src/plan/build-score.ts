import { plainTarget, type ScoreMetric } from '../model/metric.ts';
import { addDuration } from '../time/duration.ts';
import { type Building, baseOf, type Expand, earliestRow, type Frame, refuseNested } from './building.ts';
import type { ScoreComputation } from './computation.ts';
import { axisBack } from './frame.ts';

/** buildScore plans the metrics of a score: those without a target for the periods with a year of earlier values. */
export function buildScore(
  building: Building,
  metric: ScoreMetric,
  frame: Frame,
  key: string,
  expand: Expand,
): ScoreComputation {
  refuseNested(metric, frame, 'judges whole periods, which cannot be accumulated');
  const { grain, timezone, bounds } = frame.axis;
  const parts = metric.parts.map(({ name, weight }) => {
    const { good = 'up', target } = building.project.metrics.get(name) ?? {};
    const reached = plainTarget(target, grain);
    if (reached !== undefined) return { input: expand(name, frame), weight, good, target: reached };
    const start = addDuration(bounds[0]!, { count: 1, unit: 'year' }, timezone, -1);
    const axis = axisBack(frame.axis, Math.max(start, earliestRow(building, name)));
    return { input: expand(name, { ...frame, axis }), weight, good };
  });
  const inputs = parts.map(({ input }) => input);
  return { kind: 'score', metric, parts, ...baseOf(key, frame, inputs) };
}
