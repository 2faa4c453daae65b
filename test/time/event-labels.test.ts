import { describe, expect, test } from 'vitest';
import { makeAxis } from '../../src/time/axis.ts';
import { type Calendar, dayKind } from '../../src/time/calendar.ts';
import { eventLabels } from '../../src/time/event-labels.ts';
import type { Grain } from '../../src/time/grain.ts';
import { eventDayAt, occurrencesIn } from '../../src/time/occurrence.ts';
import { startOfDay } from '../../src/time/zone.ts';
import { dayOf } from './zoned.ts';

const timezone = 'Asia/Shanghai';
const calendar = (parts: Partial<Calendar>): Calendar => ({
  name: 'c',
  closedWeekdays: [],
  closedDates: [],
  except: [],
  events: [],
  ...parts,
});
const shop = calendar({
  events: [
    {
      kind: 'yearly',
      name: '618',
      from: { month: 6, day: 1 },
      to: { month: 6, day: 20 },
      peak: { month: 6, day: 18 },
      before: 2,
      after: 3,
    },
    { kind: 'dates', name: 'fair', from: dayOf('2026-06-24'), to: dayOf('2026-06-25'), before: 2 },
    {
      kind: 'yearly',
      name: 'new year',
      from: { month: 12, day: 30 },
      to: { month: 1, day: 2 },
      peak: { month: 1, day: 1 },
    },
  ],
});
const holidays = calendar({
  closedWeekdays: [6, 7],
  closedDates: [dayOf('2026-06-19')],
  except: [dayOf('2026-06-27')],
  events: [{ kind: 'dates', name: '端午节', from: dayOf('2026-06-19'), to: dayOf('2026-06-19') }],
});

describe('eventDayAt', () => {
  test.each([
    ['2026-05-29', undefined],
    ['2026-05-30', ['618', 'before', 2, -19]],
    ['2026-06-01', ['618', 'inside', 1, -17]],
    ['2026-06-18', ['618', 'inside', 18, 0]],
    ['2026-06-20', ['618', 'inside', 20, 2]],
    ['2026-06-21', ['618', 'after', 1, 3]],
    // One day before the fair, two days after 618; then as near to either: the one to come.
    ['2026-06-22', ['618', 'after', 2, 4]],
    ['2026-06-23', ['fair', 'before', 1, -1]],
    ['2026-06-25', ['fair', 'inside', 2, 1]],
    ['2026-06-26', undefined],
    ['2026-12-31', ['new year', 'inside', 2, -1]],
    ['2027-01-02', ['new year', 'inside', 4, 1]],
  ])('%s: %j', (date, expected) => {
    const at = eventDayAt(shop, dayOf(date));
    expect(at && [at.occurrence.name, at.phase, at.day, at.offset]).toEqual(
      date === '2026-06-22' ? ['fair', 'before', 2, -2] : expected,
    );
  });

  test('occurrences are those that show on the dates asked for', () => {
    const names = (from: string, to: string) =>
      occurrencesIn(shop, dayOf(from), dayOf(to)).map(({ name, peak }) => [name, peak]);
    expect(names('2026-01-01', '2026-12-31')).toEqual([
      ['618', dayOf('2026-06-18')],
      ['fair', dayOf('2026-06-24')],
      ['new year', dayOf('2026-01-01')],
      ['new year', dayOf('2027-01-01')],
    ]);
    expect(names('2026-05-30', '2026-05-30')).toEqual([['618', dayOf('2026-06-18')]]);
  });
});

describe('eventLabels', () => {
  const axisOf = (grain: Grain, from: string, to: string) =>
    makeAxis({
      grain,
      timezone,
      weekStart: 1,
      from: startOfDay(timezone, dayOf(from)),
      to: startOfDay(timezone, dayOf(to) + 1),
    });

  test('name the event of each day, how far it is from its own day, and what kind of day it is', () => {
    const labels = eventLabels(axisOf('day', '2026-06-17', '2026-06-27'), [holidays, shop]);
    const named = [...labels.event].map((index) => labels.names[index] ?? '-');
    expect(named.join(' ')).toBe('618 618 端午节 618 618 fair fair fair fair - -');
    expect([...labels.offset]).toEqual([-1, 0, 0, 2, 3, -2, -1, 0, 1, 0, 0]);
    expect([...labels.inside]).toEqual([1, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0]);
    expect(labels.peak[0]).toBe(dayOf('2026-06-18'));
    const { work, rest, holiday, makeUp } = dayKind;
    // The 20th and 21st are a weekend; Saturday the 27th is worked.
    expect([...labels.kind]).toEqual([work, work, holiday, rest, rest, work, work, work, work, work, makeUp]);
  });

  test('a longer period has the event it touches, an hour that of its day', () => {
    const weeks = eventLabels(axisOf('week', '2026-05-18', '2026-06-28'), [shop]);
    // Weeks begin on 18 and 25 May, 1, 8, 15 and 22 June; 618 is felt from 30 May.
    expect([...weeks.event].map((index) => weeks.names[index] ?? '-')).toEqual([
      '-',
      '618',
      '618',
      '618',
      '618',
      'fair',
    ]);
    expect([...weeks.inside]).toEqual([0, 0, 1, 1, 1, 1]);
    const hours = eventLabels(axisOf('hour', '2026-06-19', '2026-06-19'), [holidays]);
    expect(hours.event.length).toBe(24);
    expect(new Set(hours.kind)).toEqual(new Set([dayKind.holiday]));
  });
});
