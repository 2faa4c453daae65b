import { describe, expect, test } from 'vitest';
import { checkpointRule, type ReplayInput, replayRule } from '../../src/alert/replay.ts';
import type { Alert } from '../../src/model/evaluation.ts';
import type { Condition, Rule } from '../../src/model/rule.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import { formatDate } from '../../src/time/date.ts';
import { localDay } from '../../src/time/zone.ts';
import {
  dayOf,
  nowhere,
  plainMetric,
  ruleOf,
  type SeriesSpec,
  seriesOf,
  targetOf,
} from '../rule/series-of.ts';

const span = nowhere;
const below = (limit: number): Condition => ({ kind: 'static', bound: { kind: 'below', limit }, span });
const above = (limit: number): Condition => ({ kind: 'static', bound: { kind: 'above', limit }, span });
const change = (from: 'previous' | 'week', bound: { kind: 'below' | 'above'; limit: number }): Condition => ({
  kind: 'change',
  from: from === 'previous' ? { kind: 'previous' } : { kind: 'ago', count: 1, unit: 'week' },
  bound,
  measure: 'relative',
  span,
});

function inputOf(spec: SeriesSpec, rule: Partial<Rule>, more: Partial<ReplayInput> = {}): ReplayInput {
  return { rule: ruleOf(rule), metric: plainMetric, series: seriesOf(spec), calendars: new Map(), ...more };
}

/** story tells an alert's transitions as `03-04 pending`, with the severity of what fires. */
function story(alert: Alert | undefined): string[] {
  return (alert?.transitions ?? []).map(({ to, severity, period }) => {
    const date = formatDate(localDay('Asia/Shanghai', period.start)).slice(5);
    return `${date} ${to}${to === 'firing' ? ` ${severity}` : ''}`;
  });
}

const warning = (condition: Condition): Rule['levels'] => [{ severity: 'warning', condition }];
const critical = (condition: Condition): Rule['levels'] => [{ severity: 'critical', condition }];

const closedOn = (...weekdays: number[]): Calendar => ({
  name: 'shop',
  closedWeekdays: weekdays,
  closedDates: [],
  except: [],
  events: [],
});

describe('a rule over its history', () => {
  test('the example of the language: below 2% fires on the second bad day', () => {
    const [alert, ...others] = replayRule(
      inputOf(
        {
          values: [[0.04, 0.04, 0.04, 0.02, 0.01, 0.05]],
          from: '2026-03-01',
          dimensions: ['channel'],
          segments: [['ads']],
        },
        {
          by: ['channel'],
          levels: [
            { severity: 'warning', condition: below(0.03) },
            { severity: 'critical', condition: below(0.02) },
          ],
          for: { breaches: 2, of: 2 },
          recover: above(0.032),
        },
      ),
    );
    expect(others).toEqual([]);
    expect(story(alert)).toEqual(['03-04 pending', '03-05 firing warning', '03-06 resolved']);
    expect(alert).toMatchObject({
      rule: 'rule',
      metric: 'metric',
      dimensions: ['channel'],
      segment: ['ads'],
      state: 'resolved',
      severity: 'warning',
      since: { grain: 'day', start: Date.UTC(2026, 2, 3, 16) },
      firingSince: { start: Date.UTC(2026, 2, 4, 16) },
      last: { verdict: 'ok', value: 0.05, state: 'resolved', period: { start: Date.UTC(2026, 2, 5, 16) } },
    });
  });

  test('hysteresis: between the limit and the recovery range it keeps firing', () => {
    const values = [[5, 2.9, 3.1, 3.19, 3.3, 5]];
    const [alert] = replayRule(inputOf({ values }, { levels: critical(below(3)), recover: above(3.2) }));
    expect(story(alert)).toEqual(['03-03 firing critical', '03-06 resolved', '03-07 inactive']);
    expect(alert).not.toHaveProperty('since');
    expect(alert).not.toHaveProperty('severity');
  });

  test('the last evaluation carries the severity that breaches, else the one that fires', () => {
    const levels: Rule['levels'] = [
      { severity: 'warning', condition: below(3) },
      { severity: 'critical', condition: below(2) },
    ];
    const at = (values: number[]) => replayRule(inputOf({ values: [values] }, { levels, recoverFor: 5 }))[0]!;
    expect(at([1, 2.5])).toMatchObject({
      severity: 'critical',
      last: { severity: 'warning', verdict: 'breach' },
    });
    expect(at([1, 5])).toMatchObject({ severity: 'critical', last: { severity: 'critical', verdict: 'ok' } });
    expect(at([5, 5]).last).not.toHaveProperty('severity');
  });

  test('only what is complete is judged, and since says from when', () => {
    const values = [[1, 9, 9, 1]];
    const [alert] = replayRule(
      inputOf({ values, complete: 3 }, { levels: warning(below(3)), since: dayOf('2026-03-03') }),
    );
    expect(alert).toMatchObject({ state: 'inactive', transitions: [], last: { value: 9 } });
    expect(
      replayRule(inputOf({ values }, { levels: warning(below(3)), since: dayOf('2026-04-01') })),
    ).toEqual([]);
    const metric = { since: dayOf('2026-03-03') };
    expect(story(replayRule(inputOf({ values }, { levels: warning(below(3)) }, { metric }))[0])).toEqual([
      '03-05 firing warning',
    ]);
  });

  test('periods closed in the calendar of the rule are not judged and do not count', () => {
    // Saturday 2026-03-07 and Sunday 2026-03-08 are closed: Friday and Monday are two in a row.
    const values = [[9, 9, 9, 9, 1, 9, 9, 1]];
    const calendars = new Map([['shop', closedOn(6, 7)]]);
    const rule = { levels: warning(below(3)), for: { breaches: 2, of: 2 }, calendar: 'shop' };
    expect(story(replayRule(inputOf({ values }, rule, { calendars }))[0])).toEqual([
      '03-06 pending',
      '03-09 firing warning',
    ]);
    const onSunday = replayRule(inputOf({ values: [values[0]!.slice(0, 7)] }, rule, { calendars }))[0]!;
    expect(onSunday.last).toMatchObject({ value: 1, period: { start: Date.UTC(2026, 2, 5, 16) } });
  });

  test('a running month is judged by pace, and only by it', () => {
    const levels = warning({ kind: 'target', bound: { kind: 'below', limit: 0.9 }, pace: 'linear', span });
    const metric = { target: targetOf({ month: 3000 }) };
    const at = (asOf: number | undefined, value: number) =>
      replayRule(
        inputOf(
          { values: [[3000, value]], grain: 'month', from: '2026-03-01', complete: 1 },
          { levels, grain: 'month' },
          { metric, asOf },
        ),
      )[0]!;
    // 24:00 of 2026-04-10: ten of thirty days, 1000 expected.
    const tenth = Date.UTC(2026, 3, 10, 16);
    expect(at(tenth, 899)).toMatchObject({
      state: 'firing',
      last: { value: 899, reason: { target: 1000, attainment: 0.899 } },
    });
    expect(at(tenth, 901)).toMatchObject({ state: 'inactive', last: { value: 901, verdict: 'ok' } });
    // Noon of the first day: no day is over.
    expect(at(Date.UTC(2026, 3, 1, 4), 0)).toMatchObject({ state: 'inactive', last: { value: 3000 } });
    expect(at(undefined, 0)).toMatchObject({ last: { value: 3000 } });
  });
});

describe('the frozen baseline', () => {
  // https://github.com/getsentry/sentry/issues/66476: a percentage alert compared with the interval before resolves one
  // interval later although nothing got better, for its own bad value has become the baseline.
  test('a percentage change does not resolve because its own bad values slid into the window', () => {
    const values = [[100, 100, 50, 50, 50, 50, 95, 95]];
    const rule = { levels: critical(change('previous', { kind: 'below', limit: -0.2 })) };
    const [alert] = replayRule(inputOf({ values }, rule));
    expect(story(alert)).toEqual(['03-04 firing critical', '03-08 resolved', '03-09 inactive']);
    expect(story(replayRule(inputOf({ values }, { ...rule, freezeFor: 0 }))[0])).toEqual([
      '03-04 firing critical',
      '03-05 resolved',
      '03-06 inactive',
    ]);
  });

  test('each weekday is compared with the same one before the alert', () => {
    // Weekdays 100, weekend 40; from the third Monday on all is halved, for two weeks.
    const week = [100, 100, 100, 100, 100, 40, 40];
    const bad = week.map((value) => value / 2);
    const values = [[...week, ...week, ...bad, ...bad]];
    const [alert] = replayRule(
      inputOf({ values }, { levels: critical(change('week', { kind: 'below', limit: -0.3 })) }),
    );
    expect(story(alert)).toEqual(['03-16 firing critical']);
    // The last Sunday, compared with the Sunday two weeks earlier, the last before the alert.
    expect(alert!.last).toMatchObject({
      value: 20,
      reason: { reference: 40, change: -0.5, referenceAt: Date.UTC(2026, 2, 14, 16) },
    });
  });

  test('after freeze_for the new level is compared with itself', () => {
    const values = [[100, ...Array(70).fill(50)]];
    const [alert] = replayRule(
      inputOf({ values }, { levels: critical(change('previous', { kind: 'below', limit: -0.2 })) }),
    );
    // Firing from the second day on for 8 weeks of 7 days: resolved on day 1 + 56.
    expect(story(alert)).toEqual(['03-03 firing critical', '04-28 resolved', '04-29 inactive']);
  });

  test('a pending alert freezes too', () => {
    const values = [[100, 50, 50, 50]];
    const rule = {
      levels: critical(change('previous', { kind: 'below', limit: -0.2 })),
      for: { breaches: 3, of: 3 },
    };
    expect(story(replayRule(inputOf({ values }, rule))[0])).toEqual([
      '03-03 pending',
      '03-05 firing critical',
    ]);
  });

  test('a new normal ends the comparison with what was before it', () => {
    const values = [[100, 50, 50, 50, 50]];
    const levels = critical(change('previous', { kind: 'below', limit: -0.2 }));
    const [alert] = replayRule(inputOf({ values }, { levels, rebaseline: [dayOf('2026-03-04')] }));
    expect(story(alert)).toEqual(['03-03 firing critical', '03-05 resolved', '03-06 inactive']);
  });
});

describe('missing data', () => {
  test('neither null, stale nor thin periods resolve an alert or count', () => {
    const rule = { levels: warning(below(3)), for: { breaches: 2, of: 2 }, minVolume: 10 };
    const spec = {
      values: [[1, null, 9, 1, null, 9, 9]],
      rows: [[1, 1, 1, 1, 1, 1, 1]],
      volume: [[10, 10, 9, 10, 10, 9, 10]],
    };
    const [alert] = replayRule(inputOf({ ...spec, fresh: 6 }, rule));
    expect(story(alert)).toEqual(['03-02 pending', '03-05 firing warning']);
    expect(alert!.last.reason).toEqual({ kind: 'no_verdict', why: { kind: 'stale' } });
    const [later] = replayRule(inputOf(spec, rule));
    expect(story(later)).toEqual(['03-02 pending', '03-05 firing warning', '03-08 resolved']);
  });

  test('an error changes no state, from a checkpoint as from nothing', () => {
    const rule = { levels: warning(below(3)) };
    const good = inputOf({ values: [[9, 1]] }, rule);
    const from = checkpointRule(good, Number.POSITIVE_INFINITY);
    const bad = inputOf({ values: [[9, 1, 9]], error: 'disk on fire' }, rule);
    const why = { kind: 'no_verdict', why: { kind: 'error', message: 'disk on fire' } };
    expect(replayRule(bad)).toMatchObject([
      { state: 'inactive', segment: [], last: { verdict: 'no_verdict', reason: why } },
    ]);
    const [alert, ...others] = replayRule({ ...bad, from });
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      state: 'firing',
      severity: 'warning',
      last: { verdict: 'no_verdict', value: null, reason: why, state: 'firing' },
    });
    expect(story(alert)).toEqual(['03-03 firing warning']);
    expect(checkpointRule({ ...bad, from }, Number.POSITIVE_INFINITY)).toBe(from);
  });

  test('an error of a rule by segments is told once, for the rule', () => {
    const [alert, ...others] = replayRule(
      inputOf(
        { values: [[1]], dimensions: ['region'], segments: [['north']], error: 'x' },
        { levels: warning(below(3)) },
      ),
    );
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ dimensions: [], segment: [], state: 'inactive' });
  });

  test('where there is nothing to judge the rule says why', () => {
    const rule = { levels: warning(below(3)) };
    const reason = (spec: SeriesSpec, more: Partial<Rule> = {}) =>
      replayRule(inputOf(spec, { ...rule, ...more })).map((alert) => [alert.segment, alert.last.reason]);
    const no = (kind: string) => ({ kind: 'no_verdict', why: { kind } });
    expect(reason({ values: [[1]], complete: 0 })).toEqual([[[], no('incomplete')]]);
    expect(reason({ values: [[null, null]] })).toEqual([[[], no('no_data')]]);
    expect(
      reason(
        { values: [[1]], dimensions: ['a'], segments: [['x']] },
        { segments: { include: { a: ['y'] }, exclude: {} } },
      ),
    ).toEqual([[[], no('no_data')]]);
    expect(reason({ values: [] })).toEqual([]);
  });
});

describe('segments that are gone', () => {
  const byRegion = { dimensions: ['region'], segments: [['north']] };
  const silent = (rows: number[], value = 0) => ({
    ...byRegion,
    values: [rows.map((count) => (count === 0 ? value : 1))],
    rows: [rows],
  });
  const rule = { by: ['region'], levels: warning(below(3)), for: { breaches: 1, of: 1 } };

  test('after seven times the usual gap: firing ends as gone, and comes back as a new alert', () => {
    const rows = [1, 1, 1, ...Array(8).fill(0), 1];
    const [alert] = replayRule(inputOf(silent(rows), rule));
    // Last row on 03-04; the seventh day without one is 03-11.
    expect(story(alert)).toEqual(['03-02 firing warning', '03-11 gone', '03-13 firing warning']);
  });

  test('the usual gap is the median of those seen so far', () => {
    // Rows every second day: gone after fourteen days of silence.
    const rows = [1, 0, 1, 0, 1, 0, 1, ...Array(20).fill(0)];
    const [alert] = replayRule(inputOf(silent(rows), rule));
    expect(story(alert)).toEqual(['03-02 firing warning', '03-22 gone']);
    expect(alert!.state).toBe('gone');
    expect(alert!.last).toMatchObject({ state: 'gone', period: { start: Date.UTC(2026, 2, 20, 16) } });
  });

  test('gone_after says it directly', () => {
    const [alert] = replayRule(inputOf(silent([1, 0, 0, 0]), { ...rule, goneAfter: 2 }));
    expect(story(alert)).toEqual(['03-02 firing warning', '03-04 gone']);
  });

  test('an inactive segment that is gone is left out, one that ever fired is kept', () => {
    const rows = [1, 1, ...Array(9).fill(0)];
    expect(replayRule(inputOf(silent(rows, 9), { ...rule, levels: warning(above(20)) }))).toEqual([]);
    expect(replayRule(inputOf(silent(rows, 9), { ...rule, levels: warning(above(5)) }))).toHaveLength(1);
  });

  test('the silence of the whole source is not that of a segment', () => {
    const rows = [1, 1, ...Array(12).fill(0)];
    const [stale] = replayRule(inputOf({ ...silent(rows), fresh: 2 }, rule));
    expect(story(stale)).toEqual(['03-02 firing warning']);
    expect(stale).toMatchObject({ state: 'firing', last: { reason: { why: { kind: 'stale' } } } });
    // Once later rows arrive, the gap is known to be one.
    expect(story(replayRule(inputOf(silent(rows), rule))[0])).toEqual(['03-02 firing warning', '03-10 gone']);
  });

  test('closed periods do not count as silence', () => {
    const rows = [1, 1, 1, 1, 1, ...Array(9).fill(0)];
    const calendars = new Map([['shop', closedOn(6, 7)]]);
    // Last row on Friday 03-06; seven open days later it is Tuesday 03-17.
    const [alert] = replayRule(
      inputOf(silent([...rows, 0, 0, 0]), { ...rule, calendar: 'shop' }, { calendars }),
    );
    expect(story(alert)).toEqual(['03-02 firing warning', '03-17 gone']);
  });

  test('the total cannot be gone unless the rule says when', () => {
    const total = { values: [Array(30).fill(0)], rows: [[1, ...Array(29).fill(0)]] };
    expect(story(replayRule(inputOf(total, { levels: warning(below(3)) }))[0])).toEqual([
      '03-02 firing warning',
    ]);
    expect(story(replayRule(inputOf(total, { levels: warning(below(3)), goneAfter: 5 }))[0])).toContain(
      '03-07 gone',
    );
  });

  test('a rule on silence is heard before the segment is gone', () => {
    const missing: Condition = { kind: 'missing', length: { count: 10, unit: 'day' }, span };
    const rows = [1, 1, ...Array(25).fill(0)];
    const [alert] = replayRule(inputOf(silent(rows), { ...rule, levels: critical(missing) }));
    // Ten silent days after 03-03 end with 03-13; gone after 7 + 10.
    expect(story(alert)).toEqual(['03-13 firing critical', '03-20 gone']);
  });

  test('a segment is judged from its first row on', () => {
    const [alert] = replayRule(inputOf({ ...byRegion, values: [[0, 0, 0]], rows: [[0, 0, 1]] }, rule));
    expect(story(alert)).toEqual(['03-04 firing warning']);
    expect(replayRule(inputOf({ ...byRegion, values: [[0, 0, 0]], rows: [[0, 0, 0]] }, rule))).toEqual([]);
  });
});

describe('which segments are judged', () => {
  const spec = {
    dimensions: ['channel', 'region'],
    segments: [
      ['ads', 'north'],
      ['ads', null],
      ['caf\u00e9', 'north'],
      [null, 'south'],
    ],
    values: [[1], [1], [1], [1]],
  };
  test.each([
    [{}, {}, [0, 1, 2, 3]],
    [{ channel: ['ads'] }, {}, [0, 1]],
    [{ channel: ['ads', null] }, {}, [0, 1, 3]],
    [{ channel: ['ads'], region: ['north'] }, {}, [0]],
    [{}, { region: [null] }, [0, 2, 3]],
    [{}, { channel: ['ads'], region: ['south'] }, [2]],
    // The decomposed form of é is the same text.
    [{ channel: ['cafe\u0301'] }, {}, [2]],
    [{ channel: ['null'] }, { channel: ['ads'] }, []],
  ])('include %o, exclude %o', (include, exclude, expected) => {
    const alerts = replayRule(inputOf(spec, { levels: warning(below(0)), segments: { include, exclude } }));
    const found = alerts.filter((alert) => alert.segment.length > 0).map((alert) => alert.segment);
    expect(found).toEqual(expected.map((k) => spec.segments[k]));
  });

  describe('top', () => {
    // Months of 2025 and 2026; in the fourth quarter of 2025 a has 30, b 60, c 3; in the first of 2026 a has 60, b 3.
    const months = {
      grain: 'month' as const,
      from: '2025-10-01',
      dimensions: ['shop'],
      segments: [['a'], ['b'], ['c']],
    };
    const rule = { grain: 'month' as const, by: ['shop'], segments: { include: {}, exclude: {}, top: 1 } };
    const names = (alerts: readonly Alert[]) => alerts.map((alert) => alert.segment[0]);
    const values = [
      [10, 10, 10, 20, 20, 20, 9, 9, 9],
      [20, 20, 20, 1, 1, 1, 9, 9, 9],
      [1, 1, 1, 1, 1, 1, 100, 100, 100],
    ];

    test('is fixed by the previous complete quarter', () => {
      const levels = warning(below(0));
      const until = (n: number) =>
        names(
          replayRule(
            inputOf({ ...months, values: values.map((list) => list.slice(0, n)) }, { ...rule, levels }),
          ),
        );
      expect([until(4), until(6), until(7), until(9)]).toEqual([['b'], ['b'], ['a'], ['a']]);
      // In the first quarter of the series by what is known so far.
      expect([until(1), until(2)]).toEqual([[], ['b']]);
    });

    test('a firing segment stays in until it has resolved', () => {
      const levels = warning(below(5));
      const alerts = replayRule(inputOf({ ...months, values }, { ...rule, levels }));
      // b fires in January, is no longer the largest in April, and resolves then; after that only a is judged.
      expect(names(alerts)).toEqual(['a', 'b']);
      expect(
        alerts[1]!.transitions.map(({ to, period }) => [to, new Date(period.end).toISOString().slice(0, 7)]),
      ).toEqual([
        ['firing', '2026-01'],
        ['resolved', '2026-04'],
      ]);
      expect(alerts[1]!.last.period.start).toBe(Date.UTC(2026, 2, 31, 16));
    });

    test('a pending one that drops out is not pending any more', () => {
      const levels = warning(below(5));
      const dip = [values[0]!, [20, 20, 20, 20, 1, 1, 1, 1, 1], values[2]!];
      const [alert] = replayRule(
        inputOf({ ...months, values: dip }, { ...rule, levels, for: { breaches: 9, of: 9 } }),
      ).filter((each) => each.segment[0] === 'b');
      expect(alert).toBeUndefined();
    });
  });
});

describe('checkpoints', () => {
  test('are plain data that survives JSON, with instants for periods', () => {
    const input = inputOf(
      { values: [[9, 1, 1, 9]] },
      { levels: warning(below(3)), for: { breaches: 2, of: 2 } },
    );
    const state = checkpointRule(input, input.series.axis.bounds[2]!);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(state).toMatchObject({
      rule: 'rule',
      next: Date.UTC(2026, 2, 3, 16),
      segments: [
        {
          segment: [],
          memory: { alert: { state: 'pending', since: Date.UTC(2026, 2, 2, 16), firingSince: null } },
        },
      ],
    });
    expect(replayRule({ ...input, from: state })).toEqual(replayRule(input));
  });

  test('end where a later row could still change a verdict', () => {
    const input = inputOf(
      { values: [[9, 9, 9, 9, 9]], complete: 4, fresh: 2 },
      { levels: warning(below(3)) },
    );
    expect(checkpointRule(input, Number.POSITIVE_INFINITY).next).toBe(input.series.axis.bounds[2]);
    expect(checkpointRule(input, input.series.axis.bounds[2]! - 1).next).toBe(input.series.axis.bounds[1]);
    const before = checkpointRule(input, 0);
    expect(before.segments).toEqual([]);
    expect(replayRule({ ...input, from: before })).toEqual(replayRule(input));
  });
});
