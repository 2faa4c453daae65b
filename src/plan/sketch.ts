import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { type Atom, type MeasureSplit, mergingAggregate } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { normalise } from '../expr/sql/walk.ts';
import { spanWithin } from '../model/located.ts';
import type { MeasureMetric } from '../model/metric.ts';
import type { BoundMeasure } from './bound.ts';

/** registerCount is how many registers a sketch has: its standard error is 1.04 / √registerCount. */
export const registerCount = 4096;

/** sketched is a measure whose distinct counts are estimated from sketches. */
export function sketched(split: MeasureSplit): Pick<MeasureSplit, 'atoms' | 'aggregateClass'> {
  const atoms = split.atoms.map((atom): Atom => (isDistinct(atom) ? { ...atom, class: 'sketch' } : atom));
  return { atoms, aggregateClass: 'sketch' };
}

/** sketchKey is what the sketches of measures that share a statement count values of; undefined where they have none. */
export function sketchKey(measures: Iterable<BoundMeasure>): SqlExpr | undefined {
  for (const { atoms } of measures) {
    const sketch = atoms.find((atom) => atom.class === 'sketch');
    if (sketch !== undefined) return sketch.call.args[0];
  }
  return undefined;
}

/** sketchPlace tells the sketches of different keys apart, which no statement shares; empty without one. */
export function sketchPlace(measure: BoundMeasure): string {
  const key = sketchKey([measure]);
  return key === undefined ? '' : ` ${normalise(key)}`;
}

/** checkApprox reports an approximate measure of which there is no sketch. */
export function checkApprox(metric: MeasureMetric, split: MeasureSplit): Diagnostic | undefined {
  const counts = split.atoms.filter(isDistinct);
  const [first] = counts;
  if (first === undefined) {
    const message = `metric "${metric.name}" has "approx", but only count(DISTINCT …) is estimated`;
    const help = 'leave out "approx": everything else is computed exactly, quantiles as well';
    return errorAt('bad-value', message, metric.measure.span, { help });
  }
  if (metric.semiAdditive !== undefined) {
    const message = `metric "${metric.name}" has "approx", but the states of entities are counted exactly`;
    return errorAt('bad-value', message, metric.measure.span, { help: 'leave out "approx"' });
  }
  const key = normalise(first.call.args[0]!);
  const other = split.atoms.find((atom) =>
    isDistinct(atom)
      ? atom.call.args.length !== 1 || normalise(atom.call.args[0]!) !== key
      : mergingAggregate(atom.call) === undefined || atom.call.orderBy.length > 0,
  );
  if (other === undefined) return undefined;
  const message =
    'beside an estimate of different values there may be others of the same, and sum, count, min and max';
  const { start, end } = other.call;
  return errorAt('bad-value', message, spanWithin(metric.measure, start, end), {
    help: 'make two metrics of it, and a ratio or formula of these',
  });
}

function isDistinct({ call }: Atom): boolean {
  return call.name === 'count' && call.distinct;
}
