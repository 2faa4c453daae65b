import type { MeasureMetric } from '../model/metric.ts';
import type { Project } from '../model/project.ts';
import { type Frame, refuse } from './building.ts';
import { leavesOf } from './expand.ts';
import { windowFits } from './frame.ts';

/** checkQueryLevel refuses periods and segments for which a metric that is written as a SELECT has no values. */
export function checkQueryLevel(project: Project, metric: MeasureMetric, frame: Frame): void {
  const { query } = metric;
  if (query === undefined) return;
  const own = metric.grain ?? project.grain;
  const { grain } = frame.axis;
  const isOwn = grain === own;
  if (!isOwn && !windowFits(own, { kind: 'to_date', grain })) {
    throw refuse(
      'grain-mismatch',
      metric,
      `is written as a query by ${own}, of which no ${grain} can be made`,
      {
        help: `ask for it by ${own}`,
      },
    );
  }
  if (query.rollUp !== undefined) return;
  const missing = (metric.dimensions ?? []).filter((name) => !frame.by.includes(name));
  const help = 'or say with `roll_up` what makes one value of several';
  if (!isOwn || frame.window !== undefined) {
    const what = `is written as a query by ${own}, which has no value for several ${own}s`;
    throw refuse('grain-mismatch', metric, what, { help: `ask for it by ${own}, ${help}` });
  }
  if (missing.length === 0) return;
  const what = `is written as a query by ${missing.join(', ')}, which has no value for several of them`;
  throw refuse('incompatible-dimensions', metric, what, {
    help: `ask for it by ${(metric.dimensions ?? []).join(', ')}, ${help}`,
  });
}

/** neededDimensions lists the dimensions by which a metric must be asked, as there is no total over them. */
export function neededDimensions(project: Project, metric: string): string[] {
  const needed = leavesOf(project, metric).flatMap(({ query, dimensions = [] }) => {
    return query === undefined || query.rollUp !== undefined ? [] : dimensions;
  });
  return [...new Set(needed)];
}
