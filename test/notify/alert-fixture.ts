import type { Alert, Transition } from '../../src/model/evaluation.ts';
import type { Period } from '../../src/time/axis.ts';

/** day is the UTC day of November 2026. */
export function day(of: number): Period {
  return { grain: 'day', start: Date.UTC(2026, 10, of), end: Date.UTC(2026, 10, of + 1) };
}

/** change is a transition at the end of a day of November 2026. */
export function change(
  of: number,
  from: Transition['from'],
  to: Transition['to'],
  more: Partial<Transition> = {},
): Transition {
  return { from, to, period: day(of), severity: 'critical', ...more };
}

/** alert is an alert judged in 20 November 2026, which has just begun to fire unless said otherwise. */
export function alert(rule: string, more: Partial<Alert> = {}): Alert {
  const segment = more.segment ?? [];
  const dimensions = more.dimensions ?? segment.map((_, i) => ['channel', 'region'][i] ?? `d${i}`);
  const metric = more.metric ?? 'pay_rate';
  return {
    rule,
    metric,
    dimensions,
    segment,
    state: 'firing',
    severity: 'critical',
    since: day(19),
    firingSince: day(20),
    last: {
      rule,
      metric,
      dimensions,
      segment,
      period: day(20),
      verdict: 'breach',
      severity: 'critical',
      state: 'firing',
      value: 0.0182,
      expected: { low: 0.02 },
      reason: { kind: 'static', value: 0.0182, bound: { kind: 'below', limit: 0.02 } },
    },
    transitions: [
      change(19, 'inactive', 'pending', { severity: undefined }),
      change(20, 'pending', 'firing'),
    ],
    ...more,
  };
}
