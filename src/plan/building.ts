import { type Diagnostic, errorAt, type Span } from '../diagnostic/diagnostic.ts';
import type { SourceText } from '../model/located.ts';
import type { TimeAxis } from '../time/axis.ts';
import type { Collected } from './collect.ts';
import type { Computation } from './computation.ts';
import { leavesOf } from './expand.ts';
import type { FrameWindow } from './frame.ts';
import type { PlanInput } from './plan.ts';
import { PlanRefusal } from './refusal.ts';

/** Building is what the computations of one plan share. */
export interface Building extends PlanInput {
  readonly collected: Collected;
  /** Computations by key: metrics that several requests need are planned once. */
  readonly known: Map<string, Computation>;
  /** Numbers of row states, by what they hold. */
  readonly states: Map<string, string>;
}

/** Frame is where a metric is to be computed, on its way down from a request to the leaves. */
export interface Frame {
  readonly axis: TimeAxis;
  /** In name order. */
  readonly by: readonly string[];
  readonly where?: SourceText;
  /** Conditions of the operands on the way: as if each measure had them in its own `where`. */
  readonly filters: readonly SourceText[];
  readonly window?: FrameWindow;
  /** The requested metric. */
  readonly root: string;
}

/** Expand plans a metric, by name, in a frame; throws PlanRefusal. */
export type Expand = (name: string, frame: Frame) => Computation;

/** baseOf is what every computation has, for one with these inputs. */
export function baseOf(key: string, frame: Frame, inputs: readonly Computation[]) {
  const sources = [...new Set(inputs.flatMap((input) => input.sources))];
  const isOverall = frame.window?.kind === 'overall';
  return { key, axis: frame.axis, by: frame.by, sources, ...(isOverall ? { isOverall } : {}) };
}

/** earliestRow is when the first row of a metric's sources happened, Infinity without any. */
export function earliestRow(building: Building, metric: string): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (const { source } of leavesOf(building.project, metric)) {
    earliest = Math.min(earliest, building.extents.get(source)?.firstAt ?? earliest);
  }
  return earliest;
}

/** refuse is why a metric cannot be planned, at the place of its name unless another is given. */
export function refuse(
  code: Diagnostic['code'],
  metric: { readonly name: string; readonly span: Span },
  what: string,
  more: Pick<Diagnostic, 'help'>,
  span: Span = metric.span,
): PlanRefusal {
  const message = `metric "${metric.name}" ${what}`;
  return new PlanRefusal(message, errorAt(code, message, span, more));
}

/** refuseNested refuses a metric that cannot be accumulated where it would be. */
export function refuseNested(metric: { name: string; span: Span }, frame: Frame, why: string): void {
  if (frame.window !== undefined) throw refuse('grain-mismatch', metric, why, {});
}
