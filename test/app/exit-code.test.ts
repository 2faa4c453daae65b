import { describe, expect, test } from 'vitest';
import { exitCode, firesNewly } from '../../src/app/exit-code.ts';
import type { DiagnosticCode } from '../../src/diagnostic/codes.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import type { Alert, AlertState, Transition } from '../../src/model/evaluation.ts';
import type { Severity } from '../../src/model/rule.ts';
import type { Period } from '../../src/time/axis.ts';

const day = (n: number): Period => ({ grain: 'day', start: n * 86_400_000, end: (n + 1) * 86_400_000 });
const judged = day(10);

function alert(
  state: AlertState,
  severity?: Severity,
  transitions: Transition[] = [],
  verdict = 'breach',
): Alert {
  const identity = { rule: 'r', metric: 'm', dimensions: [], segment: [] };
  const reason = { kind: 'no_verdict', why: { kind: 'stale' } } as const;
  const last = { ...identity, period: judged, state, verdict: verdict as 'breach', value: 1, reason };
  return { ...identity, state, severity, last, transitions };
}

const error = (code: DiagnosticCode): Diagnostic => ({ code, severity: 'error', message: 'x' });
const warning = (code: DiagnosticCode): Diagnostic => ({ code, severity: 'warning', message: 'x' });

const firing = alert('firing', 'critical');
const mild = alert('firing', 'warning');
const open = alert('inactive', undefined, [], 'no_verdict');

describe('the code is the first that holds of 2, 3, 1, 4', () => {
  test.each([
    ['nothing wrong', { diagnostics: [] }, 0],
    ['a warning is no error', { diagnostics: [warning('source-repeats'), warning('no-route')] }, 0],
    [
      'an invalid definition',
      { diagnostics: [error('unknown-metric'), error('source-row')], alerts: [firing] },
      2,
    ],
    ['a missing secret', { diagnostics: [error('missing-secret')] }, 2],
    ['another run holds the lock', { diagnostics: [error('locked')] }, 2],
    ['a source failed', { diagnostics: [error('source-row')], alerts: [firing] }, 3],
    ['the engine failed', { diagnostics: [error('engine-error')] }, 3],
    ['a delivery failed', { diagnostics: [error('delivery-failed')], alerts: [firing] }, 3],
    ['a critical alert fires', { diagnostics: [], alerts: [firing, open] }, 1],
    ['a warning is below the default', { diagnostics: [], alerts: [mild] }, 0],
    ['a pending alert is no finding', { diagnostics: [], alerts: [alert('pending', 'critical')] }, 0],
    ['a resolved alert is no finding', { diagnostics: [], alerts: [alert('resolved', 'critical')] }, 0],
    ['fail on warning', { diagnostics: [], alerts: [mild], failOn: 'warning' }, 1],
    ['fail on info', { diagnostics: [], alerts: [alert('firing', 'info')], failOn: 'info' }, 1],
    [
      'fail on warning, info fires',
      { diagnostics: [], alerts: [alert('firing', 'info')], failOn: 'warning' },
      0,
    ],
    ['never', { diagnostics: [], alerts: [firing, open], failOn: 'never' }, 0],
    ['no verdict is no finding', { diagnostics: [], alerts: [open] }, 0],
    ['fail on no verdict', { diagnostics: [], alerts: [open], failOn: 'no-verdict' }, 4],
    [
      'a critical alert comes before no verdict',
      { diagnostics: [], alerts: [open, firing], failOn: 'no-verdict' },
      1,
    ],
  ] as const)('%s', (_, outcome, expected) => {
    expect(exitCode(outcome)).toBe(expected);
  });
});

describe('fail on new', () => {
  const began = (period: Period): Transition => ({
    from: 'pending',
    to: 'firing',
    severity: 'critical',
    period,
  });
  const raised: Transition = {
    from: 'firing',
    to: 'firing',
    severity: 'critical',
    previousSeverity: 'warning',
    period: judged,
  };
  const lowered: Transition = { ...raised, severity: 'warning', previousSeverity: 'critical' };
  test.each([
    ['began in the judged period', alert('firing', 'critical', [began(judged)]), true],
    ['began earlier', alert('firing', 'critical', [began(day(9))]), false],
    ['rose in the judged period', alert('firing', 'critical', [began(day(8)), raised]), true],
    ['came down in the judged period', alert('firing', 'warning', [began(day(8)), lowered]), false],
  ])('%s', (_, subject, expected) => {
    expect(firesNewly(subject)).toBe(expected);
    const code = exitCode({ diagnostics: [], alerts: [subject], failOn: 'warning', failOnNew: true });
    expect(code).toBe(expected ? 1 : 0);
  });
});
