import { evaluateFormula } from '../expr/formula/evaluate.ts';
import type { Formula } from '../expr/formula/tree.ts';
import type {
  ComparableComputation,
  CompareComputation,
  Computation,
  ConversionComputation,
  FormulaComputation,
  LeafComputation,
  OffsetComputation,
  RatioComputation,
  ScoreComputation,
  ShareComputation,
} from '../plan/computation.ts';
import { axisOffset } from '../plan/frame.ts';
import type { Block } from '../series/block.ts';
import { compareSegment, comparisonScale } from '../series/compare.ts';
import { roundAll, roundToScale } from '../series/round.ts';
import { referencesOf } from '../time/align.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';
import type { Calendar } from '../time/calendar.ts';
import { alignSegments, type Evaluated, emptyEvaluated, joinRows, slice } from './compute-cells.ts';
import { compareSides, divide, divideByTotal } from './compute-divide.ts';
import { fillDerived } from './compute-fill.ts';
import { shiftPeriods } from './compute-offset.ts';
import { formulaScale } from './compute-scale.ts';
import { scoreParts } from './compute-score.ts';

/** EvaluationFailure says that something a value is computed from is missing, because a statement or formula failed. */
export class EvaluationFailure extends Error {
  override readonly name = 'EvaluationFailure';
}

/** Evaluation is what computations are evaluated with. */
export interface Evaluation {
  /** Evaluates a leaf; throws EvaluationFailure where its statement failed. */
  readonly leaf: (leaf: LeafComputation) => Evaluated;
  /** By metric name. */
  readonly formulas: ReadonlyMap<string, Formula>;
  /** How many periods of an axis are complete, for these sources and this metric. */
  readonly complete: (axis: TimeAxis, sources: readonly string[], metric: string) => number;
  /** The periods between the first and last row of these sources. */
  readonly filled: (axis: TimeAxis, sources: readonly string[]) => { first: number; last: number };
  readonly timezone: string;
  /** By name. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** Results by key, each computed once. */
  readonly known: Map<string, Evaluated>;
}

/** evaluate computes the values of a metric from its leaves; throws EvaluationFailure. */
export function evaluate(evaluation: Evaluation, computation: Computation): Evaluated {
  const known = evaluation.known.get(computation.key);
  if (known !== undefined) return known;
  const { axis, by } = computation;
  const result = periodCount(axis) === 0 ? emptyEvaluated(axis, by) : evaluateKind(evaluation, computation);
  evaluation.known.set(computation.key, result);
  return result;
}

function evaluateKind(evaluation: Evaluation, computation: Computation): Evaluated {
  switch (computation.kind) {
    case 'leaf':
      return evaluation.leaf(computation);
    case 'ratio':
      return fillDerived(evaluation, computation, ratio(evaluation, computation));
    case 'formula':
      return fillDerived(evaluation, computation, formula(evaluation, computation));
    case 'compare':
      return fillDerived(evaluation, computation, compare(evaluation, computation));
    case 'cumulative':
      return fillDerived(evaluation, computation, evaluate(evaluation, computation.input));
    case 'offset':
      return offset(evaluation, computation);
    case 'share':
      return fillDerived(evaluation, computation, share(evaluation, computation));
    case 'conversion':
      return fillDerived(evaluation, computation, conversion(evaluation, computation));
    case 'comparable':
      return fillDerived(evaluation, computation, comparable(evaluation, computation));
    case 'score':
      return fillDerived(evaluation, computation, score(evaluation, computation));
  }
}

function ratio(evaluation: Evaluation, { numerator, denominator }: RatioComputation): Evaluated {
  return divide(evaluate(evaluation, numerator), evaluate(evaluation, denominator));
}

function share(evaluation: Evaluation, { input, total }: ShareComputation): Evaluated {
  return divideByTotal(evaluate(evaluation, input), evaluate(evaluation, total));
}

function conversion(evaluation: Evaluation, computation: ConversionComputation): Evaluated {
  const conversions = evaluate(evaluation, computation.conversions);
  if (computation.metric.as === 'count') return conversions;
  return divide(conversions, evaluate(evaluation, computation.base));
}

function comparable(evaluation: Evaluation, computation: ComparableComputation): Evaluated {
  const now = evaluate(evaluation, computation.now);
  const { as } = computation.metric;
  if (as === 'now') return now;
  return compareSides(now, evaluate(evaluation, computation.before), as, completeOf(evaluation, computation));
}

function score(evaluation: Evaluation, computation: ScoreComputation): Evaluated {
  const inputs = computation.parts.map(({ input }) => evaluate(evaluation, input));
  return scoreParts(computation, inputs, completeOf(evaluation, computation));
}

function formula(evaluation: Evaluation, computation: FormulaComputation): Evaluated {
  const parsed = evaluation.formulas.get(computation.metric.name);
  if (parsed === undefined)
    throw new EvaluationFailure(`the formula of "${computation.metric.name}" cannot be read`);
  const inputs = alignSegments(computation.inputs.map((input) => evaluate(evaluation, input)));
  const ordered = parsed.inputs.map((name) => {
    return inputs[computation.metric.inputs.findIndex((input) => (input.as ?? input.name) === name)]!;
  });
  const first = inputs[0] ?? emptyEvaluated(computation.axis, computation.by);
  const values = evaluateFormula(
    parsed,
    ordered.map((input) => input.block.values),
    new Float64Array(first.block.values.length),
  );
  const isExact = ordered.every((input) => (input.block.exact?.size ?? 0) === 0);
  const scale = isExact
    ? formulaScale(
        parsed,
        ordered.map((input) => input.block.scale),
      )
    : undefined;
  return { ...first, block: rounded(values, scale), volume: leastVolume(inputs), rows: joinRows(inputs) };
}

/** rounded keeps decimals exact as long as they fit a double, and rounds to 12 significant digits otherwise. */
function rounded(values: Float64Array, scale: number | undefined): Block {
  const limit = 10 ** (15 - (scale ?? 0));
  if (scale === undefined || values.some((value) => value >= limit || value <= -limit)) {
    roundAll(values);
    return { values };
  }
  for (let i = 0; i < values.length; i++) values[i] = roundToScale(values[i]!, scale);
  return { values, scale };
}

function leastVolume(inputs: readonly Evaluated[]): Float64Array {
  const least = inputs[0]?.volume.slice() ?? new Float64Array(0);
  for (const { volume } of inputs) {
    for (let i = 0; i < least.length; i++) least[i] = Math.min(least[i]!, volume[i]!);
  }
  return least;
}

/** An earlier value stands beside whole periods only: a running one holds less than it would be held against. */
function offset(evaluation: Evaluation, computation: OffsetComputation): Evaluated {
  const input = evaluate(evaluation, computation.input);
  const { axis, to } = computation;
  return shiftPeriods(input, axis, to, completeOf(evaluation, computation), evaluation.calendars);
}

/** A period that is still running is not compared: it holds less than the whole period it would be held against. */
function compare(evaluation: Evaluation, computation: CompareComputation): Evaluated {
  const { axis, metric } = computation;
  const input = evaluate(evaluation, computation.input);
  const align = metric.align && evaluation.calendars.get(metric.align.name);
  const periods = periodCount(input.axis);
  const count = periodCount(axis);
  const offset = axisOffset(input.axis, axis);
  const complete = completeOf(evaluation, computation);
  const now = Int32Array.from({ length: count }, (_, i) => offset + i);
  const references = Array.from(now, (i) => {
    return i < offset + complete ? referencesOf(input.axis, i, metric.to, align) : undefined;
  });
  const values = new Float64Array(input.segments.length * count);
  for (let s = 0; s < input.segments.length; s++) {
    values.set(compareSegment(input.block, s * periods, now, references, metric.as), s * count);
  }
  const scale = comparisonScale(input.block, references, metric.as);
  const block = scale === undefined ? { values } : { values, scale };
  return { ...slice(input, axis, offset), axis, block };
}

function completeOf(evaluation: Evaluation, { axis, sources, metric }: Computation): number {
  return evaluation.complete(axis, sources, metric.name);
}
