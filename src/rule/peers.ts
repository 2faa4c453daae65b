import type { NoVerdict } from '../model/reason.ts';
import type { Condition } from '../model/rule.ts';
import { fewestPeers, otherMovements } from '../series/movement.ts';
import { periodCount } from '../time/axis.ts';
import { type CivilGrain, unitOf } from '../time/grain.ts';
import { compileBaseline, expectAt } from './baseline.ts';
import type { RuleInput } from './compile.ts';
import type { CompiledCondition, CompiledRule, Point } from './compiled.ts';
import type { Learnable } from './learnable.ts';

/** Peers is a compiled peers condition. */
export type Peers = Extract<CompiledCondition, { kind: 'peers' }>;

/** usualOf is how many values a segment's usual one is the middle of: whole seasons. */
const usualOf: Readonly<Record<CivilGrain, number>> = {
  hour: 168,
  day: 28,
  week: 13,
  month: 12,
  quarter: 8,
  year: 6,
};

/**
 * compilePeers takes out of each segment what the others make of a period, and learns from its past what is left to be
 * expected: a baseline of the segment relative to the others.
 */
export function compilePeers(
  input: RuleInput,
  condition: Extract<Condition, { kind: 'peers' }>,
  learnable: Learnable,
): Peers {
  const { series } = input;
  const { movements, values } = besideOthers(input, learnable);
  const baseline = compileBaseline(
    { ...input, series: { ...series, values } },
    { ...condition, kind: 'baseline', against: 'expected', calendars: [] },
    [],
    learnable,
  );
  return { kind: 'peers', baseline, movements };
}

/** besideOthers is what the others make of each period, and the values with that taken out; NaN where it cannot be said. */
export function besideOthers(
  { rule, series, segments }: RuleInput,
  learnable: Learnable,
): { readonly movements: Float64Array; readonly values: Float64Array } {
  const movements = otherMovements({
    values: series.values,
    segments: segments ?? series.segments.map((_, s) => s),
    periods: periodCount(series.axis),
    window: usualOf[unitOf(rule.grain)],
    ...learnable,
  });
  // Where the others are at 0 or on the other side of it, there is no telling what one should be.
  const values = series.values.map((value, at) => (movements[at]! > 0 ? value / movements[at]! : Number.NaN));
  return { movements, values };
}

/** expectBeside fills in the point's range from its own past and the others of its period, or gives why there is none. */
export function expectBeside(
  compiled: CompiledRule,
  { baseline, movements }: Peers,
  point: Point,
): NoVerdict | undefined {
  const movement = movements[point.offset + point.period]!;
  if (Number.isNaN(movement)) return { kind: 'too_few_peers', needs: fewestPeers };
  if (!(movement > 0)) return { kind: 'zero_reference' };
  const failure = expectAt(compiled, baseline, point);
  const { range } = point;
  range.expected *= movement;
  range.low *= movement;
  range.high *= movement;
  return failure;
}
