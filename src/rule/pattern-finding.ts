import { squareOf } from '../series/scatter.ts';
import { block, type CompiledRule, type Point } from './compiled.ts';
import { type Finding, open, withoutValue } from './finding.ts';
import { type PatternCondition, seePattern } from './pattern.ts';
import { roundSignificant } from './significant.ts';
import { verdictCode } from './verdict.ts';

const { breach, ok } = verdictCode;

/** patternFinding says how far the metrics lie out together, and what part of it each makes. */
export function patternFinding(compiled: CompiledRule, condition: PatternCondition, point: Point): Finding {
  if (point.block !== block.clear) return withoutValue(compiled, point);
  const failure = seePattern(compiled, condition, point);
  if (failure !== undefined) return open(failure);
  const { names, at, patterns } = condition;
  const { value, offset, period } = point;
  const holds = at.score > at.level;
  const parts = names.map((metric, k) => ({
    metric,
    value: patterns.request.metrics[k]!.values[offset + period]!,
    expected: roundSignificant(at.expected[k]!),
    part: roundSignificant(at.parts[k]!),
  }));
  return {
    code: holds ? breach : ok,
    reason: {
      kind: 'pattern',
      value,
      distance: roundSignificant(Math.sqrt(at.square)),
      limit: roundSignificant(Math.sqrt(squareOf(at.level, names.length))),
      holds,
      parts: parts.sort((a, b) => b.part - a.part),
    },
  };
}
