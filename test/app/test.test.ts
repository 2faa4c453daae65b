import { describe, expect, test } from 'vitest';
import { runTest } from '../../src/app/test.ts';
import { loadTexts } from '../project/memory.ts';

const definitions = `
kpi: 1
name: shop
timezone: Asia/Shanghai
sources:
  visits: { file: visits.csv, time: day, dimensions: { channel: } }
metrics:
  orders: { source: visits, measure: sum(orders) }
  visits: { source: visits, measure: sum(visits) }
  pay_rate: { ratio: { numerator: orders, denominator: visits }, unit: "%" }
rules:
  pay_rate_low:
    metric: pay_rate
    by: [channel]
    segments: { min_volume: 100 }
    levels: { warning: { below: 3% }, critical: { below: 2% } }
    for: 2
  visits_drop:
    metric: visits
    when: { change: { from: { average: 4, same: weekday }, below: -20% } }
    severity: warning
  month_low:
    metric: visits
    grain: month
    when: { below: 100 }
    severity: info
`;

/** messages gives what the first test of a text says is wrong. */
async function messages(tests: string): Promise<string[]> {
  const { project, diagnostics } = await loadTexts({
    'kpi.yaml': definitions,
    'tests.yaml': `tests:\n${tests}`,
  });
  if (diagnostics.length > 0) return diagnostics.map(({ code }) => code);
  const [first] = project!.tests.values();
  return runTest(project!, first!).failures.map(({ message, span }) => `${span?.start.line}: ${message}`);
}

const payRate = `
  pay_rate_low fires on the second bad day:
    given:
      pay_rate: { segment: { channel: ads }, from: 2026-03-01, values: [0.04, 0.04, 4%, 0.02, 1%, 0.05] }
    expect:
`;

describe('runTest', () => {
  test('the state machine is the live one', async () => {
    expect(
      await messages(`${payRate}
      - { at: 2026-03-03, rule: pay_rate_low, state: inactive, verdict: ok }
      - { at: 2026-03-04, rule: pay_rate_low, state: pending, severity: warning }
      - { at: 2026-03-05, rule: pay_rate_low, state: firing, severity: warning, verdict: breach }
      - { at: 2026-03-06, rule: pay_rate_low, state: resolved, segment: { channel: ads } }
      - { at: 2026-03-07, rule: pay_rate_low, verdict: no_verdict }
`),
    ).toEqual([]);
  });

  test('what is not as expected is said at its place', async () => {
    const found = await messages(`${payRate}
      - { at: 2026-03-04, rule: pay_rate_low, state: firing, severity: critical }
      - { at: 2026-03-05, rule: pay_rate_low, state: firing }
`);
    expect(found).toEqual([
      '8: after 2026-03-04, rule "pay_rate_low" has state pending, not firing; severity warning, not critical',
    ]);
  });

  test('volumes, segments, null and repeated values', async () => {
    expect(
      await messages(`
  several:
    given:
      pay_rate:
        - { segment: { channel: ads }, from: 2026-03-01, values: [0.01, 0.01], volume: [99, 100] }
        - { segment: { channel: null }, from: 2026-03-01, values: [0.01, null] }
      visits: { from: 2026-02-02, values: [{ repeat: [100, 100, 100, 100, 100, 50, 50], times: 4 }, 79, 100, 80] }
    expect:
      - { at: 2026-03-01, rule: pay_rate_low, segment: { channel: ads }, verdict: no_verdict, state: inactive }
      - { at: 2026-03-02, rule: pay_rate_low, segment: { channel: ads }, verdict: breach, state: pending }
      - { at: 2026-03-02, rule: pay_rate_low, segment: { channel: null }, verdict: no_verdict, state: pending }
      - { at: 2026-03-02, rule: visits_drop, state: firing }
      - { at: 2026-03-03, rule: visits_drop, state: resolved }
      - { at: 2026-03-04, rule: visits_drop, state: inactive, verdict: ok }
`),
    ).toEqual([]);
  });

  test.each([
    [
      'another grain',
      'visits: { from: 2026-03-02, values: [1] }',
      '{ at: 2026-03-02, rule: month_low, state: firing }',
      'no month starts at 2026-03-02, and the rule judges months',
    ],
    [
      'no values',
      'orders: { from: 2026-03-02, values: [1] }',
      '{ at: 2026-03-02, rule: visits_drop, state: firing }',
      'the test gives no values of "visits", which rule "visits_drop" judges',
    ],
    [
      'a stray dimension',
      'visits: { segment: { channel: ads }, from: 2026-03-02, values: [1] }',
      '{ at: 2026-03-02, rule: visits_drop, state: firing }',
      'rule "visits_drop" judges by nothing, but the segment names "channel"',
    ],
    [
      'a time before',
      'visits: { from: 2026-03-02, values: [1] }',
      '{ at: 2026-03-01, rule: visits_drop, state: firing }',
      '2026-03-01 lies before the values',
    ],
    [
      'no date',
      'visits: { from: 2026-02-30, values: [1] }',
      '{ at: 2026-03-01, rule: visits_drop, state: firing }',
      'there is no 2026-02-30',
    ],
  ])('%s is an error of the test', async (_, given, expectation, message) => {
    const found = await messages(`  t:\n    given:\n      ${given}\n    expect:\n      - ${expectation}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test.each([
    [
      'an unknown rule',
      'visits: { from: 2026-03-02, values: [1] }',
      '{ at: 2026-03-01, rule: nothing, state: firing }',
      'unknown-rule',
    ],
    [
      'an unknown metric',
      'nothing: { from: 2026-03-02, values: [1] }',
      '{ at: 2026-03-01, rule: visits_drop, state: firing }',
      'unknown-metric',
    ],
    [
      'nothing expected',
      'visits: { from: 2026-03-02, values: [1] }',
      '{ at: 2026-03-02, rule: visits_drop }',
      'missing-key',
    ],
  ])('%s is found when the project is read', async (_, given, expectation, code) => {
    expect(await messages(`  t:\n    given:\n      ${given}\n    expect:\n      - ${expectation}\n`)).toEqual(
      [code],
    );
  });
});
