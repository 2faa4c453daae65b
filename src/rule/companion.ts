import type { SourceText } from '../model/located.ts';
import { type LeafCondition, type Rule, ruleLeaves } from '../model/rule.ts';
import { segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { periodCount, periodIndex, type TimeAxis } from '../time/axis.ts';
import type { Grain } from '../time/grain.ts';

/** Companion is a series that a rule looks at beside the one it judges. */
export interface Companion {
  readonly metric: string;
  readonly grain: Grain;
  readonly by: readonly string[];
}

/** FindCompanion gives the series of a companion; undefined where it was not computed. */
export type FindCompanion = (companion: Companion) => MetricSeries | undefined;

/** companionsOf lists what a rule looks at beside the series it judges. */
export function companionsOf(
  rule: Pick<Rule, 'levels' | 'recover' | 'grain' | 'metric' | 'by'>,
): Companion[] {
  return ruleLeaves(rule).flatMap((leaf) =>
    metricsBeside(leaf)
      .map((metric) => besideOf(rule, metric))
      .concat(totalOf(rule, leaf)),
  );
}

/** besideOf is another metric by the segments and periods of a rule. */
export function besideOf({ grain, by }: Pick<Rule, 'grain' | 'by'>, metric: string): Companion {
  return { metric, grain, by };
}

/** expressionName is what the value of an expression is called; the colon keeps it apart from names that can be declared. */
export function expressionName(formula: SourceText): string {
  return `expr: ${formula.text}`;
}

function metricsBeside(leaf: LeafCondition): string[] {
  if (leaf.kind === 'pattern') return leaf.with.map(({ name }) => name);
  if (leaf.kind !== 'expression') return [];
  return [expressionName(leaf.formula), ...leaf.inputs.map(({ name }) => name)];
}

function totalOf({ metric, grain }: Pick<Rule, 'metric' | 'grain'>, leaf: LeafCondition): Companion[] {
  return leaf.kind === 'share' ? [{ metric, grain, by: leaf.of }] : [];
}

/**
 * valuesBeside lays out the values of a companion as those of a series lie: of the same period, and of the segment with
 * the same values in the companion's dimensions. NaN where it has none that is complete and not stale.
 */
export function valuesBeside(series: MetricSeries, other: MetricSeries | undefined): Float64Array {
  const periods = periodCount(series.axis);
  const values = new Float64Array(series.segments.length * periods).fill(Number.NaN);
  if (other === undefined || other.error !== undefined) return values;
  const known = Math.min(other.complete, other.fresh);
  const shared = sharedPeriods(series.axis, other.axis, known);
  const places = other.dimensions.map((name) => series.dimensions.indexOf(name));
  const index = new Map(other.segments.map((segment, s) => [segmentKey(segment), s]));
  const length = periodCount(other.axis);
  series.segments.forEach((segment, s) => {
    const found = index.get(segmentKey(places.map((place) => segment[place] ?? null)));
    if (found === undefined) return;
    for (const { at, from, to } of shared)
      values.set(other.values.subarray(found * length + from, found * length + to), s * periods + at);
  });
  return values;
}

/** Stretch is periods that two axes share: `[from, to)` of one of them, which begin at `at` in the other. */
interface Stretch {
  readonly at: number;
  readonly from: number;
  to: number;
}

/** sharedPeriods finds the periods of an axis among the first `known` ones of another, by their starts. */
function sharedPeriods(axis: TimeAxis, other: TimeAxis, known: number): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < periodCount(axis); i++) {
    const start = axis.bounds[i]!;
    const index = periodIndex(other, start);
    if (index < 0 || index >= known || other.bounds[index] !== start) continue;
    const last = found.at(-1);
    if (last !== undefined && last.to === index && last.at + index - last.from === i) last.to++;
    else found.push({ at: i, from: index, to: index + 1 });
  }
  return found;
}
