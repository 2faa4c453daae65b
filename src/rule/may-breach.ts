import { type Calm, calmOf } from './bound.ts';
import { changeMarks } from './change-marks.ts';
import type { CompiledCondition, CompiledRule } from './compiled.ts';
import { shareView } from './share.ts';
import { trendMarks } from './trend-marks.ts';

/**
 * MarkBreaches sets 1 for those of the periods `[from, to)` with a row in which something may breach while no alert is
 * active, and leaves the others as they are: they surely do not. `offset` is where the values of the segment begin.
 */
export type MarkBreaches = (offset: number, from: number, to: number, marks: Uint8Array) => void;

/**
 * markerOf looks over the values of a segment for periods in which a rule may breach, which are few: a simple loop over
 * arrays in place of judging each period. undefined where a level says nothing of a period before it is judged.
 */
export function markerOf(compiled: CompiledRule): MarkBreaches | undefined {
  return anyMarks(compiled.levels.map(({ condition }) => marksOf(compiled, condition)));
}

function marksOf(compiled: CompiledRule, condition: CompiledCondition): MarkBreaches | undefined {
  switch (condition.kind) {
    case 'static':
      return staticMarks(compiled, condition);
    case 'change':
      return changeMarks(compiled, condition);
    case 'target':
      return targetMarks(compiled, condition);
    case 'trend':
      return trendMarks(compiled, condition.trend);
    case 'share':
      return marksOf(shareView(compiled, condition), condition.holds);
    case 'expression':
      return expressionMarks(condition);
    case 'calendar':
      return calendarMarks(condition);
    case 'missing':
      // It never breaches in a period with a row.
      return () => {};
    case 'all':
      return allMarks(
        compiled,
        condition.of.map((each) => marksOf(compiled, each)),
      );
    case 'any':
      return anyMarks(condition.of.map((each) => marksOf(compiled, each)));
    case 'not':
    case 'baseline':
    case 'forecast':
    case 'peers':
    case 'pattern':
      return undefined;
  }
}

function anyMarks(parts: readonly (MarkBreaches | undefined)[]): MarkBreaches | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  if (known.length === 1) return known[0];
  return (offset, from, to, marks) => {
    for (const part of known) part(offset, from, to, marks);
  };
}

/** All parts breach only where each of them may; one of which nothing is known may everywhere. */
function allMarks(
  { periods }: CompiledRule,
  parts: readonly (MarkBreaches | undefined)[],
): MarkBreaches | undefined {
  const [first, ...others] = parts.filter((part) => part !== undefined);
  if (first === undefined || others.length === 0) return first;
  const [both, one] = [new Uint8Array(periods), new Uint8Array(periods)];
  return (offset, from, to, marks) => {
    both.fill(0, from, to);
    first(offset, from, to, both);
    for (const other of others) {
      one.fill(0, from, to);
      other(offset, from, to, one);
      for (let i = from; i < to; i++) both[i]! &= one[i]!;
    }
    for (let i = from; i < to; i++) marks[i]! |= both[i]!;
  };
}

type Condition<Kind extends CompiledCondition['kind']> = Extract<CompiledCondition, { kind: Kind }>;

/** Where limits differ from one value to the next, each value is looked at. */
const never: Calm = { low: 0, high: 0 };

function staticMarks({ series }: CompiledRule, { bound, limits }: Condition<'static'>): MarkBreaches {
  const { low, high } = limits === undefined ? calmOf(bound) : never;
  return (offset, from, to, marks) => {
    const { values } = series;
    for (let i = from; i < to; i++) {
      const value = values[offset + i]!;
      if (value <= low || value >= high) marks[i] = 1;
    }
  };
}

function targetMarks({ series }: CompiledRule, condition: Condition<'target'>): MarkBreaches {
  const { bound, pace, bySegment, targets, shares } = condition;
  const { low, high } = calmOf(bound);
  return (offset, from, to, marks) => {
    const { values } = series;
    const first = bySegment ? offset : 0;
    for (let i = from; i < to; i++) {
      const target = targets[offset + i]! * (pace ? shares[first + i]! : 1);
      const reached = values[offset + i]! / target;
      if (reached <= low || reached >= high) marks[i] = 1;
    }
  };
}

function expressionMarks({ results }: Condition<'expression'>): MarkBreaches {
  return (offset, from, to, marks) => {
    for (let i = from; i < to; i++) {
      const result = results[offset + i]!;
      // NaN, which is unknown, is neither.
      if (result > 0 || result < 0) marks[i] = 1;
    }
  };
}

function calendarMarks({ inside }: Condition<'calendar'>): MarkBreaches {
  return (_, from, to, marks) => {
    for (let i = from; i < to; i++) marks[i]! |= inside[i]!;
  };
}
