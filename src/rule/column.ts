import { boundHolds, type Calm, calmOf } from './bound.ts';
import { block, type CompiledCondition, type CompiledLevel, type CompiledRule } from './compiled.ts';
import { blockAt, boundIn, changeCode } from './judge.ts';
import { meanOfFirst, meanReference } from './reference-mean.ts';
import { allReferences } from './reference-table.ts';
import { verdictCode } from './verdict.ts';

const { breach, ok, noVerdict } = verdictCode;

/**
 * Columns is what the levels of a rule say of all periods of one segment as long as no alert is active, found in one pass
 * over its values. With an alert active, references are frozen, so each period is judged by itself.
 */
export interface Columns {
  readonly fill: readonly FillColumn[];
  /** By level, then by period. */
  readonly verdicts: readonly Int8Array[];
  /** 1 for periods in which some level breaches. */
  readonly breaches: Uint8Array;
}

/** FillColumn fills in the verdicts of the periods `[from, to)` of the segment whose values begin at an offset. */
type FillColumn = (offset: number, from: number, to: number, verdicts: Int8Array) => void;

/** makeColumns lays out columns for a rule; undefined where a level can only be judged period by period. */
export function makeColumns(compiled: CompiledRule): Columns | undefined {
  const fill = compiled.levels.flatMap((level) => columnOf(compiled, level) ?? []);
  if (fill.length < compiled.levels.length) return undefined;
  return {
    fill,
    verdicts: fill.map(() => new Int8Array(compiled.periods)),
    breaches: new Uint8Array(compiled.periods),
  };
}

/** fillColumns judges the periods `[from, to)` of the segment whose values begin at an offset. */
export function fillColumns(
  { fill, verdicts, breaches }: Columns,
  offset: number,
  from: number,
  to: number,
): void {
  breaches.fill(0, from, to);
  for (let k = 0; k < fill.length; k++) {
    const own = verdicts[k]!;
    fill[k]!(offset, from, to, own);
    for (let i = from; i < to; i++) if (own[i] === breach) breaches[i] = 1;
  }
}

/** columnOf is undefined for a condition that looks at more than values: at silence, or at what was learned. */
function columnOf(compiled: CompiledRule, { condition }: CompiledLevel): FillColumn | undefined {
  switch (condition.kind) {
    case 'static':
      return staticColumn(compiled, condition);
    case 'change':
      return changeColumn(compiled, condition);
    case 'expression':
      return expressionColumn(compiled, condition);
    default:
      return undefined;
  }
}

/** Where limits differ from one value to the next, each is looked at. */
const never: Calm = { low: 0, high: 0 };

function staticColumn(
  compiled: CompiledRule,
  condition: Extract<CompiledCondition, { kind: 'static' }>,
): FillColumn {
  const { exact, series } = compiled;
  const { low, high } = condition.limits === undefined ? calmOf(condition.bound) : never;
  return (offset, from, to, verdicts) => {
    const { values } = series;
    const plain = plainPeriods(compiled, to);
    for (let i = from; i < to; i++) {
      const value = values[offset + i]!;
      if (i < plain && value > low && value < high && value - value === 0) verdicts[i] = ok;
      else if (blockAt(compiled, offset, i) !== block.clear) verdicts[i] = noVerdict;
      else verdicts[i] = boundHolds(boundIn(condition, offset + i), value, exact) ? breach : ok;
    }
  };
}

function changeColumn(
  compiled: CompiledRule,
  condition: Extract<CompiledCondition, { kind: 'change' }>,
): FillColumn {
  const { series } = compiled;
  const { references, measure, bound } = condition;
  const { count } = references;
  const { low, high } = calmOf(bound);
  const isRelative = measure === 'relative';
  const found = { mean: Number.NaN, period: -1 };
  const judgedAlone = (offset: number, i: number) => {
    if (blockAt(compiled, offset, i) !== block.clear) return noVerdict;
    meanReference(references, series.values, offset, i, -1, found);
    return changeCode(condition, series.values[offset + i]!, found.mean);
  };
  return (offset, from, to, verdicts) => {
    const { values } = series;
    const { starts, periods } = allReferences(references);
    const plain = plainPeriods(compiled, to);
    for (let i = from; i < to; i++) {
      const mean = meanOfFirst(values, offset, periods, starts[i]!, starts[i + 1]!, count);
      const difference = values[offset + i]! - mean;
      const scale = isRelative ? Math.abs(mean) : 1;
      // Never so where something is null; what is infinite is looked at more closely.
      const isCalm = scale > 0 && difference > low * scale && difference < high * scale;
      if (isCalm && i < plain && difference - difference === 0) verdicts[i] = ok;
      else verdicts[i] = judgedAlone(offset, i);
    }
  };
}

/** plainPeriods is how many periods, from the first and up to a number, can be judged if only they have a value. */
function plainPeriods({ rule, series }: CompiledRule, to: number): number {
  return rule.minVolume === undefined ? Math.min(to, series.fresh, series.complete) : 0;
}

function expressionColumn(
  compiled: CompiledRule,
  { results }: Extract<CompiledCondition, { kind: 'expression' }>,
): FillColumn {
  return (offset, from, to, verdicts) => {
    for (let i = from; i < to; i++) {
      const result = results[offset + i]!;
      const isClear = blockAt(compiled, offset, i) === block.clear;
      verdicts[i] = !isClear || Number.isNaN(result) ? noVerdict : result !== 0 ? breach : ok;
    }
  };
}
