import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Alert } from '../model/evaluation.ts';
import { type Severity, severities } from '../model/rule.ts';

/** FailOn is what makes a check exit with a finding. */
export type FailOn = Severity | 'no-verdict' | 'never';

/** failOnChoices lists what `--fail-on` takes. */
export const failOnChoices = [...severities, 'no-verdict', 'never'] as const;

/** isFailure tells whether an error is a source, engine or delivery that failed, rather than an invalid definition. */
export function isFailure(diagnostic: Diagnostic): boolean {
  return (
    diagnostic.severity === 'error' &&
    (diagnostic.code.startsWith('source-') ||
      diagnostic.code === 'engine-error' ||
      diagnostic.code === 'delivery-failed')
  );
}

/** isInvalid tells whether an error means that a command could not start. */
export function isInvalid(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error' && !isFailure(diagnostic);
}

/** isFinding tells whether an alert fires at or above the severity asked to fail on. */
export function isFinding(alert: Alert, failOn: FailOn): boolean {
  if (failOn === 'never' || alert.state !== 'firing') return false;
  const least = failOn === 'no-verdict' ? 'critical' : failOn;
  return severities.indexOf(alert.severity ?? 'info') >= severities.indexOf(least);
}

/** firesNewly tells whether an alert began to fire, or rose in severity, in the judged period. */
export function firesNewly(alert: Alert): boolean {
  const last = alert.transitions.at(-1);
  return (
    alert.state === 'firing' &&
    last !== undefined &&
    last.to === 'firing' &&
    last.period.start === alert.last.period.start &&
    severities.indexOf(last.severity ?? 'info') >
      (last.from === 'firing' ? severities.indexOf(last.previousSeverity ?? 'info') : -1)
  );
}

/**
 * exitCode is the code of a command: the first that holds of 2 (could not start), 3 (partial failure), 1 (findings) and
 * 4 (no verdict, when asked to fail on it), else 0.
 */
export function exitCode(outcome: {
  readonly diagnostics: readonly Diagnostic[];
  readonly alerts?: readonly Alert[];
  readonly failOn?: FailOn;
  readonly failOnNew?: boolean;
}): number {
  const { diagnostics, alerts = [], failOn = 'critical', failOnNew = false } = outcome;
  if (diagnostics.some(isInvalid)) return 2;
  if (diagnostics.some(isFailure)) return 3;
  if (alerts.some((a) => isFinding(a, failOn) && (!failOnNew || firesNewly(a)))) return 1;
  if (failOn === 'no-verdict' && alerts.some((a) => a.last.verdict === 'no_verdict')) return 4;
  return 0;
}
