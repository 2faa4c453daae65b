import type { Expected } from '../model/evaluation.ts';
import type { NoVerdict, Reason } from '../model/reason.ts';
import { block, type CompiledRule, type Point } from './compiled.ts';
import { type VerdictCode, verdictCode } from './verdict.ts';

const { noVerdict } = verdictCode;

/** Finding is a verdict with its reason and what the value was held against. */
export interface Finding {
  readonly code: VerdictCode;
  readonly reason: Reason;
  readonly expected?: Expected;
}

/** failed is the reason why a measure could not be taken: the period's own lack, else what the measure says. */
export function failed(compiled: CompiledRule, point: Point): Finding {
  const { failure } = point;
  return failure.kind === 'incomplete' ? withoutValue(compiled, point) : open(failure);
}

/** withoutValue is the reason why the period's value cannot be judged. */
export function withoutValue(compiled: CompiledRule, point: Point): Finding {
  const at = point.offset + point.period;
  switch (point.block) {
    case block.stale:
      return open({ kind: 'stale' });
    case block.lowVolume: {
      const volume = compiled.series.volume[at]!;
      const minimum = compiled.rule.minVolume!;
      return {
        code: noVerdict,
        reason: { kind: 'low_volume', volume: Number.isFinite(volume) ? volume : 0, minimum },
      };
    }
    case block.noValue:
      return open({ kind: compiled.series.rows[at]! > 0 ? 'null_value' : 'no_data' });
    case block.incomplete:
    case block.clear:
      return open({ kind: 'incomplete' });
  }
}

/** open is no verdict, and why. */
export function open(why: NoVerdict): Finding {
  return { code: noVerdict, reason: { kind: 'no_verdict', why } };
}

/** expected is the range of a finding, left out where there is none. */
export function expected(range: Expected): { expected?: Expected } {
  return Object.keys(range).length === 0 ? {} : { expected: range };
}
