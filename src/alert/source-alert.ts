import type { CheckOutcome } from '../model/check.ts';
import type { Alert } from '../model/evaluation.ts';
import type { Reason } from '../model/reason.ts';
import { evaluateFreshness, type FreshnessInput, sourceAlert } from './freshness.ts';

/**
 * evaluateSource is the implicit rule `source:<name>`: it fires when a critical check fails, or else when the source is
 * stale; so people hear of the cause, while its metrics have no verdict. undefined where there is nothing to say.
 */
export function evaluateSource(input: FreshnessInput): Alert | undefined {
  const failed = (input.state.checks ?? []).filter(
    ({ state, severity }) => state === 'failed' && severity === 'critical',
  );
  if (failed.length === 0) return evaluateFreshness(input);
  const reason: Reason = { kind: 'failed_checks', checks: failed.map(factsOf) };
  return sourceAlert(input, { verdict: 'breach', value: null, reason }, input.asOf - 1);
}

function factsOf({ check, failed, of }: CheckOutcome) {
  return { check, failed, of };
}
