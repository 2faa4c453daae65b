import { describe, expect, test } from 'vitest';
import { type Calendar, type CalendarEvent, eventBetween, isClosed } from '../../src/time/calendar.ts';
import { dayOf } from './zoned.ts';

function calendar(parts: Partial<Calendar>): Calendar {
  return { name: 'shop_days', closedWeekdays: [], closedDates: [], except: [], events: [], ...parts };
}

describe('isClosed', () => {
  const shop = calendar({
    closedWeekdays: [7],
    closedDates: [dayOf('2026-12-25'), dayOf('2026-12-27')],
    // A Sunday that is open and a Wednesday that is not.
    except: [dayOf('2026-12-20'), dayOf('2026-12-23')],
  });
  test.each([
    ['2026-12-13', true, 'a Sunday'],
    ['2026-12-14', false, 'a Monday'],
    ['2026-12-20', false, 'a Sunday that is an exception'],
    ['2026-12-23', true, 'a Wednesday that is an exception'],
    ['2026-12-25', true, 'a listed Friday'],
    ['2026-12-27', true, 'a listed Sunday'],
    ['2027-12-25', false, 'the same date of another year'],
  ])('%s: %s, %s', (date, closed) => expect(isClosed(shop, dayOf(date))).toBe(closed));

  test('nothing is closed in an empty calendar, and a listed date stays closed as an exception', () => {
    expect(isClosed(calendar({}), dayOf('2026-12-20'))).toBe(false);
    const both = calendar({
      closedDates: [dayOf('2026-12-20')],
      closedWeekdays: [7],
      except: [dayOf('2026-12-20')],
    });
    expect(isClosed(both, dayOf('2026-12-20'))).toBe(true);
  });
});

describe('eventBetween', () => {
  const events: CalendarEvent[] = [
    { kind: 'yearly', name: '618', from: { month: 6, day: 1 }, to: { month: 6, day: 20 } },
    { kind: 'dates', name: '双十一', from: dayOf('2026-10-20'), to: dayOf('2026-11-11') },
    { kind: 'yearly', name: 'new year', from: { month: 12, day: 28 }, to: { month: 1, day: 3 } },
    { kind: 'yearly', name: 'leap', from: { month: 2, day: 29 }, to: { month: 2, day: 29 } },
    { kind: 'dates', name: 'late', from: dayOf('2026-11-11'), to: dayOf('2026-11-12') },
  ];
  const promotions = calendar({ name: 'promotions', events });
  test.each([
    ['2026-06-01', '2026-06-01', '618'],
    ['2026-06-20', '2026-06-20', '618'],
    ['2026-05-31', '2026-05-31', undefined],
    ['2026-06-21', '2026-06-21', undefined],
    ['2031-06-10', '2031-06-10', '618'],
    ['2026-05-25', '2026-06-01', '618'],
    ['2026-06-20', '2026-06-26', '618'],
    ['2026-05-01', '2026-07-31', '618'],
    ['2026-10-19', '2026-10-19', undefined],
    ['2026-10-20', '2026-10-20', '双十一'],
    ['2026-11-11', '2026-11-12', '双十一'],
    ['2026-11-12', '2026-11-12', 'late'],
    ['2027-10-25', '2027-10-25', undefined],
    ['2026-12-27', '2026-12-27', undefined],
    ['2026-12-28', '2026-12-28', 'new year'],
    ['2027-01-03', '2027-01-03', 'new year'],
    ['2027-01-04', '2027-01-04', undefined],
    ['2026-01-01', '2026-01-01', 'new year'],
    ['2024-02-29', '2024-02-29', 'leap'],
    ['2024-02-28', '2024-02-28', undefined],
    ['2026-02-28', '2026-02-28', 'leap'],
    ['2025-07-01', '2026-05-31', 'new year'],
  ])('%s to %s: %s', (from, to, name) => {
    expect(eventBetween(promotions, dayOf(from), dayOf(to))).toBe(name);
  });

  test('a calendar without events has none', () => {
    expect(eventBetween(calendar({}), 0, 100_000)).toBeUndefined();
  });
});
