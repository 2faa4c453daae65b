import { describe, expect, test } from 'vitest';
import {
  type AdvanceRule,
  type AlertChange,
  advance,
  endAsGone,
  stopWaiting,
} from '../../src/alert/advance.ts';
import { cutOf, newAlertMemory } from '../../src/alert/memory.ts';
import { type VerdictCode, verdictCode } from '../../src/rule/verdict.ts';

const codes: Record<string, VerdictCode> = {
  breach: verdictCode.breach,
  ok: verdictCode.ok,
  none: verdictCode.noVerdict,
};

const plain: AdvanceRule = { for: { breaches: 1, of: 1 }, recoverFor: 1, keepFiringFor: 0 };

/**
 * run reads rows `period | verdicts by level [/ recovering] | expected state [level]`, advances, and gives back what
 * happened in the same form.
 */
function run(
  table: string,
  rule: AdvanceRule,
  levels = 1,
): { expected: string[]; actual: string[]; changes: AlertChange[] } {
  const memory = newAlertMemory(levels);
  const expected: string[] = [];
  const actual: string[] = [];
  const changes: AlertChange[] = [];
  for (const line of table.trim().split('\n')) {
    const [period, judged, state] = line.split('|').map((cell) => cell.trim());
    const [verdicts, recovering = 'breach'] = judged!.split('/').map((cell) => cell.trim());
    const change = advance(
      memory,
      {
        period: Number(period),
        verdicts: verdicts!.split(/\s+/).map((word) => codes[word]!),
        recovering: codes[recovering]!,
      },
      rule,
    );
    if (change !== undefined) changes.push(change);
    const level = memory.level >= 0 && levels > 1 && memory.state !== 'resolved' ? ` ${memory.level}` : '';
    expected.push(`${period} ${state}`);
    actual.push(`${period} ${memory.state}${level}`);
  }
  return { expected, actual, changes };
}

const inARow = (n: number): AdvanceRule => ({ ...plain, for: { breaches: n, of: n } });

describe('the transition table', () => {
  test.each([
    ['inactive × breach, for ≤ 1', plain, '0 | breach | firing'],
    ['inactive × breach, for 0 counts as 1', inARow(0), '0 | breach | firing'],
    ['inactive × breach, for 2', inARow(2), '0 | breach | pending'],
    ['inactive × ok and no_verdict', plain, '0 | ok | inactive\n1 | none | inactive'],
    [
      'pending × breach, in a row',
      inARow(3),
      `
      0 | breach | pending
      1 | breach | pending
      2 | breach | firing`,
    ],
    [
      'pending × ok, in a row: interrupted at once, and counted from one again',
      inARow(3),
      `
      0 | breach | pending
      1 | breach | pending
      2 | ok     | inactive
      3 | breach | pending
      4 | breach | pending
      5 | breach | firing`,
    ],
    [
      'pending × no_verdict: the count neither grows nor resets',
      inARow(3),
      `
      0 | breach | pending
      1 | none   | pending
      2 | breach | pending
      3 | none   | pending
      4 | breach | firing`,
    ],
    [
      'pending × breach, 3 of 5',
      { ...plain, for: { breaches: 3, of: 5 } },
      `
      0 | breach | pending
      1 | ok     | pending
      2 | breach | pending
      3 | ok     | pending
      4 | breach | firing`,
    ],
    [
      'pending × ok, 3 of 5: inactive once no breach is left among the last five',
      { ...plain, for: { breaches: 3, of: 5 } },
      `
      0 | breach | pending
      1 | ok     | pending
      2 | ok     | pending
      3 | ok     | pending
      4 | ok     | pending
      5 | ok     | inactive`,
    ],
    [
      '3 of 5: breaches that slid out of the window no longer count, periods without verdict do not push them out',
      { ...plain, for: { breaches: 3, of: 5 } },
      `
      0 | breach | pending
      1 | breach | pending
      2 | ok     | pending
      3 | ok     | pending
      4 | ok     | pending
      5 | breach | pending
      6 | none   | pending
      7 | none   | pending
      8 | ok     | pending
      9 | breach | pending
      10 | breach | firing`,
    ],
    ['firing × breach', plain, '0 | breach | firing\n1 | breach | firing'],
    ['firing × no_verdict', plain, '0 | breach | firing\n1 | none | firing\n2 | none | firing'],
    [
      'firing × ok, recover_for 2 in a row',
      { ...plain, recoverFor: 2 },
      `
      0 | breach | firing
      1 | ok     | firing
      2 | breach | firing
      3 | ok     | firing
      4 | none   | firing
      5 | ok     | resolved`,
    ],
    [
      'firing × ok, outside the recovery range (hysteresis)',
      { ...plain, recoverFor: 2 },
      `
      0 | breach      | firing
      1 | ok / ok     | firing
      2 | ok / breach | firing
      3 | ok / ok     | firing
      4 | ok / breach | firing
      5 | ok / none   | firing
      6 | ok / breach | resolved`,
    ],
    [
      'firing × ok, past keep_firing_for',
      { ...plain, keepFiringFor: 2 },
      `
      0 | breach | firing
      1 | ok     | firing
      2 | ok     | firing
      3 | breach | firing
      4 | ok     | firing
      5 | ok     | firing
      6 | ok     | resolved`,
    ],
    ['resolved × breach, for ≤ 1', plain, '0 | breach | firing\n1 | ok | resolved\n2 | breach | firing'],
    [
      'resolved × breach: a new alert that counts from one',
      inARow(2),
      `
      0 | breach | pending
      1 | breach | firing
      2 | ok     | resolved
      3 | breach | pending
      4 | breach | firing`,
    ],
    [
      'resolved × breach, 2 of 9: breaches of the alert before do not count',
      { ...plain, for: { breaches: 2, of: 9 } },
      `
      0 | breach | pending
      1 | breach | firing
      2 | ok     | resolved
      3 | breach | pending`,
    ],
    ['resolved × ok', plain, '0 | breach | firing\n1 | ok | resolved\n2 | ok | inactive\n3 | ok | inactive'],
    ['resolved × no_verdict', plain, '0 | breach | firing\n1 | ok | resolved\n2 | none | resolved'],
  ] as const)('%s', (_name, rule, table) => {
    const { expected, actual } = run(table, rule);
    expect(actual).toEqual(expected);
  });
});

describe('levels', () => {
  test('a value that wavers around the higher limit (1.9%, 2.1%, 1.9%) changes severity, it does not flap', () => {
    // warning below 3%, critical below 2%, recover_for 2: the warning never stops.
    const { expected, actual, changes } = run(
      `
      0 | breach breach | firing 1
      1 | breach ok     | firing 1
      2 | breach breach | firing 1
      3 | breach ok     | firing 1
      4 | breach ok     | firing 0
      5 | ok ok         | firing 0
      6 | ok ok         | resolved`,
      { ...plain, recoverFor: 2 },
      2,
    );
    expect(actual).toEqual(expected);
    expect(changes).toEqual([
      { from: 'inactive', to: 'firing', level: 1, previousLevel: -1, period: 0 },
      { from: 'firing', to: 'firing', level: 0, previousLevel: 1, period: 4 },
      { from: 'firing', to: 'resolved', level: 0, previousLevel: -1, period: 6 },
    ]);
  });

  test('for counts per level: 1.9%, 2.1%, 1.9% with for 2 fires as warning and only then as critical', () => {
    const { expected, actual } = run(
      `
      0 | breach breach | pending 1
      1 | breach ok     | firing 0
      2 | breach breach | firing 0
      3 | breach breach | firing 1`,
      inARow(2),
      2,
    );
    expect(actual).toEqual(expected);
  });

  test('a level without verdict keeps its count while another is judged', () => {
    const { expected, actual } = run(
      `
      0 | breach breach | pending 1
      1 | ok none       | pending 1
      2 | ok breach     | firing 1
      3 | ok none       | firing 1
      4 | ok ok         | resolved`,
      inARow(2),
      2,
    );
    expect(actual).toEqual(expected);
  });

  test('the alert began with its first breach, whichever level it was of, and that is the cut', () => {
    const memory = newAlertMemory(2);
    const rule = inARow(2);
    const step = (period: number, ...verdicts: VerdictCode[]) =>
      advance(memory, { period, verdicts, recovering: verdictCode.breach }, rule);
    expect(cutOf(memory)).toBe(-1);
    step(3, 1, 0);
    expect([memory.state, memory.since, memory.firingSince, cutOf(memory)]).toEqual(['pending', 3, -1, 3]);
    step(4, 1, 1);
    step(5, 1, 1);
    expect([memory.state, memory.level, memory.since, memory.firingSince, cutOf(memory)]).toEqual([
      'firing',
      1,
      3,
      4,
      3,
    ]);
    step(6, 0, 0);
    expect([memory.state, memory.since, memory.firingSince, cutOf(memory)]).toEqual(['resolved', 3, 4, -1]);
    step(7, 0, 0);
    expect([memory.state, memory.level, memory.since, memory.firingSince]).toEqual(['inactive', -1, -1, -1]);
  });
});

// Prometheus evaluates at instants, so `for: n intervals` needs n + 1 breaching evaluations; ours counts periods. Facts
// from prometheus/compliance alert_generator/cases and prometheus rules/alerting_test.go.
describe('cases of Prometheus', () => {
  const rows = (...stretches: [count: number, verdict: string, state: string][]) => {
    const lines: string[] = [];
    for (const [count, verdict, state] of stretches) {
      for (let k = 0; k < count; k++) lines.push(`${lines.length} | ${verdict} | ${state}`);
    }
    return lines.join('\n');
  };

  test.each([
    // case_pending_firing_resolved.go: above 10 from sample 8 to 32, for 12 samples: fires at 20, resolves at 33.
    [
      'pending, firing, resolved and stays so',
      inARow(13),
      rows(
        [8, 'ok', 'inactive'],
        [12, 'breach', 'pending'],
        [13, 'breach', 'firing'],
        [1, 'ok', 'resolved'],
        [3, 'ok', 'inactive'],
      ),
    ],
    // case_pending_resolved_and_always_inactive.go: above 10 from sample 8 to 18, for 12 samples: never fires.
    [
      'pending, then inactive',
      inARow(13),
      rows([8, 'ok', 'inactive'], [11, 'breach', 'pending'], [5, 'ok', 'inactive']),
    ],
    ['always inactive', inARow(13), rows([40, 'ok', 'inactive'])],
    // case_zero_for_and_small_for.go: without `for` firing at once, and again after having resolved.
    [
      'zero for, fires again',
      plain,
      rows(
        [8, 'ok', 'inactive'],
        [13, 'breach', 'firing'],
        [1, 'ok', 'resolved'],
        [71, 'ok', 'inactive'],
        [13, 'breach', 'firing'],
        [1, 'ok', 'resolved'],
      ),
    ],
    // The same file: a `for` shorter than the interval fires at the second evaluation, not before.
    ['small for', inARow(2), rows([1, 'ok', 'inactive'], [1, 'breach', 'pending'], [5, 'breach', 'firing'])],
    // TestKeepFiringFor: 75 85 70 70 10 10 against 50, for 1m, keep_firing_for 1m: fires from 1, resolves at 5.
    [
      'keep_firing_for',
      { ...inARow(2), keepFiringFor: 1 },
      rows([1, 'breach', 'pending'], [3, 'breach', 'firing'], [1, 'ok', 'firing'], [1, 'ok', 'resolved']),
    ],
    // alert_generator/specification.md lets an alert without data resolve; ours stays, for missing data is no recovery.
    [
      'no data while firing',
      plain,
      rows([2, 'breach', 'firing'], [9, 'none', 'firing'], [1, 'ok', 'resolved']),
    ],
  ] as const)('%s', (_name, rule, table) => {
    const { expected, actual } = run(table, rule);
    expect(actual).toEqual(expected);
  });
});

describe('ends that are no recovery', () => {
  test.each([
    ['pending', inARow(2)],
    ['firing', plain],
  ] as const)('a %s alert ends as gone and begins anew when the segment is back', (state, rule) => {
    const memory = newAlertMemory(1);
    const breach = (period: number) => advance(memory, { period, verdicts: [1], recovering: 1 }, rule);
    breach(4);
    expect(endAsGone(memory, 9)).toEqual({ from: state, to: 'gone', level: 0, previousLevel: -1, period: 9 });
    expect([memory.state, memory.since, cutOf(memory)]).toEqual(['gone', 4, -1]);
    expect(endAsGone(memory, 10)).toBeUndefined();
    expect(advance(memory, { period: 11, verdicts: [-1], recovering: 1 }, rule)).toBeUndefined();
    expect(breach(12)).toEqual({ from: 'gone', to: state, level: 0, previousLevel: -1, period: 12 });
    expect(memory.since).toBe(12);
  });

  test('a gone segment that comes back healthy is inactive', () => {
    const memory = newAlertMemory(1);
    advance(memory, { period: 0, verdicts: [1], recovering: 1 }, plain);
    endAsGone(memory, 5);
    advance(memory, { period: 6, verdicts: [0], recovering: 1 }, plain);
    expect(memory.state).toBe('inactive');
  });

  test('an inactive alert cannot be gone; only a pending one stops waiting', () => {
    const memory = newAlertMemory(1);
    expect(endAsGone(memory, 0)).toBeUndefined();
    expect(stopWaiting(memory, 0)).toBeUndefined();
    advance(memory, { period: 1, verdicts: [1], recovering: 1 }, inARow(2));
    expect(stopWaiting(memory, 2)).toMatchObject({ from: 'pending', to: 'inactive', period: 2 });
    expect(memory).toEqual(newAlertMemory(1));
  });
});
