import type { NoVerdict } from '../model/reason.ts';
import type { Condition } from '../model/rule.ts';
import { makePatterns, newPatternAt, patternAt } from '../series/pattern.ts';
import type { Calendar } from '../time/calendar.ts';
import { unitOf } from '../time/grain.ts';
import { learnRequest, neededValues, noiseOf } from './baseline.ts';
import { besideOf, valuesBeside } from './companion.ts';
import type { RuleInput } from './compile.ts';
import type { CompiledCondition, CompiledRule, Point } from './compiled.ts';
import type { Learnable } from './learnable.ts';

/** PatternCondition is a compiled pattern condition. */
export type PatternCondition = Extract<CompiledCondition, { kind: 'pattern' }>;

/** compilePattern lays the metrics beside each other. */
export function compilePattern(
  input: RuleInput,
  condition: Extract<Condition, { kind: 'pattern' }>,
  calendars: readonly Calendar[],
  learnable: Learnable,
): PatternCondition {
  const { rule, series, metric, companions } = input;
  const names = [rule.metric, ...condition.with.map(({ name }) => name)];
  const metrics = names.map((name, k) =>
    k === 0
      ? { values: series.values, noise: noiseOf(metric, series.volume) }
      : {
          values: valuesBeside(series, companions?.(besideOf(rule, name))),
          noise: { kind: 'none' as const },
        },
  );
  const request = { metrics, ...learnRequest(input, condition.falseAlarms, calendars, learnable) };
  const patterns = makePatterns(request, input.crowds?.get(condition));
  const needs = neededValues[unitOf(rule.grain)];
  return { kind: 'pattern', names, patterns, at: newPatternAt(names.length), needs };
}

/** seePattern fills in what the metrics look like together at a point, or gives why that cannot be said. */
export function seePattern(
  compiled: CompiledRule,
  { names, patterns, at, needs }: PatternCondition,
  { offset, period, cut }: Point,
): NoVerdict | undefined {
  const { metrics, effects } = patterns.request;
  const missing = metrics.findIndex(({ values }) => !Number.isFinite(values[offset + period]!));
  if (missing >= 0) return { kind: 'missing_input', metric: names[missing]! };
  patternAt(patterns, offset / compiled.periods, period, cut, at);
  if (at.seen < 0) return { kind: 'new_event', event: effects.names[effects.event[period]!]! };
  if (at.seen < needs) return { kind: 'needs_more_history', more: needs - at.seen };
  return Number.isFinite(at.score) ? undefined : { kind: 'no_reference' };
}
