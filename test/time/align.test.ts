import { describe, expect, test } from 'vitest';
import { alignedReferences, alignmentFits } from '../../src/time/align.ts';
import { makeAxis, periodIndexOfDay } from '../../src/time/axis.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import { formatDate } from '../../src/time/date.ts';
import type { Grain } from '../../src/time/grain.ts';
import { periodStartText } from '../../src/time/label.ts';
import type { Reference } from '../../src/time/reference.ts';
import { startOfDay } from '../../src/time/zone.ts';
import { loadTexts } from '../project/memory.ts';
import { dayOf } from './zoned.ts';

const timezone = 'Asia/Shanghai';
const yearAgo: Reference = { kind: 'ago', count: 1, unit: 'year' };

async function calendarOf(yaml: string): Promise<Calendar> {
  const { project, diagnostics } = await loadTexts({
    'kpi.yaml': `kpi: 1\nname: shop\ntimezone: ${timezone}\nlocale: zh-CN\ncalendars:\n  c: ${yaml}\n`,
  });
  expect(diagnostics).toEqual([]);
  return project!.calendars.get('c')!;
}
const festivals = await calendarOf('{ anchors: [spring_festival, mid_autumn] }');
const holidays = await calendarOf('{ country: CN, workdays: adjusted }');
const promotions = await calendarOf(
  '{ events: [{ name: "618", from: 06-01, to: 06-20, peak: 06-18, after: 5 }, { name: 双十一, from: 2024-10-14, to: 2024-11-11, peak: 2024-11-11 }, { name: 双十一, from: 2025-10-09, to: 2025-11-14, peak: 2025-11-11 }] }',
);

function axisOf(grain: Grain, from = '2023-01-01', to = '2026-12-31') {
  return makeAxis({
    grain,
    timezone,
    weekStart: 1,
    from: startOfDay(timezone, dayOf(from)),
    to: startOfDay(timezone, dayOf(to) + 1),
  });
}
const days = axisOf('day');

function aligned(date: string, calendar: Calendar, reference = yearAgo, cut?: string, axis = days) {
  const i = periodIndexOfDay(axis, dayOf(date));
  const limit = cut === undefined ? i : periodIndexOfDay(axis, dayOf(cut));
  return alignedReferences(axis, i, reference, calendar, limit)!.map((index) =>
    index < 0 ? 'before' : formatDate(axis.days[index]!),
  );
}

describe('alignedReferences', () => {
  test.each([
    // New Year's Day is 2026-02-17, 2025-01-29 and 2024-02-10.
    ['2026-02-17', '2025-01-29', 'the day itself'],
    ['2026-02-16', '2025-01-28', "New Year's Eve"],
    ['2026-02-07', '2025-01-19', 'ten days before'],
    ['2026-03-01', '2025-02-10', 'twelve days after'],
    ['2025-01-29', '2024-02-10', 'a year in which it was earlier'],
    ['2026-09-20', '2025-10-01', 'five days before Mid-Autumn, 2026-09-25 and 2025-10-06'],
  ])('%s is held against %s: %s', (date, then) => expect(aligned(date, festivals)).toEqual([then]));

  test.each([
    // Sunday the 9th is the nearest Sunday to 2025-11-08.
    ['2026-11-08', '2025-11-09', 'a Sunday'],
    ['2026-06-10', '2025-06-11', 'a Wednesday'],
  ])('an ordinary day, %s, is held against the nearest same weekday %s', (date, then) =>
    expect(aligned(date, festivals)).toEqual([then]),
  );

  test('an ordinary day is not held against a festival of the year before', () => {
    // Tuesday 2026-01-20 lies before what is felt (from 2026-01-26); 2025-01-21 is 8 days before 2025-01-29. The nearest
    // Tuesday that is out of it (from 2025-01-07 to 2025-02-18) is 2024-12-31.
    expect(aligned('2026-01-20', festivals)).toEqual(['2024-12-31']);
  });

  test('a make-up workday counts as a workday, and a workday is not held against a day off', () => {
    // Sunday 2026-01-04 is worked for the New Year's holiday; the date a year before was an ordinary Saturday.
    expect(aligned('2026-01-04', holidays)).toEqual(['2025-01-03']);
    // Friday 2026-05-08; Friday 2025-05-09 is an ordinary workday too.
    expect(aligned('2026-05-08', holidays)).toEqual(['2025-05-09']);
    // Saturday 2025-04-26; the nearest Saturday, 2024-04-27, is a day of rest as well.
    expect(aligned('2025-04-26', holidays)).toEqual(['2024-04-27']);
    // Sunday 2025-05-11 rests; Saturday 2024-05-11 was worked, but Sunday 2024-05-12 was not.
    expect(aligned('2025-05-11', holidays)).toEqual(['2024-05-12']);
    // Saturday 2025-05-10 rests, but Saturday 2024-05-11 was worked: the Saturday after is the nearest that was not.
    expect(aligned('2025-05-10', holidays)).toEqual(['2024-05-18']);
  });

  test('days of National Day are held against the same day of the holiday', () => {
    expect(aligned('2025-10-03', holidays)).toEqual(['2024-10-03']);
    expect(aligned('2025-10-08', holidays)).toEqual(['2024-10-08']);
  });

  test('a promotion is held against the same day of its run-up, peak and after-effect', () => {
    expect(aligned('2026-06-18', promotions)).toEqual(['2025-06-18']);
    expect(aligned('2026-06-23', promotions)).toEqual(['2025-06-23']);
    expect(aligned('2025-10-20', promotions)).toEqual(['2024-10-20']);
  });

  test('under a frozen baseline it goes back further', () => {
    expect(aligned('2026-02-17', festivals, yearAgo, '2025-01-10')).toEqual(['2024-02-10']);
  });

  test('an average takes earlier years of the event, else the last days that are alike', () => {
    const four: Reference = { kind: 'average', count: 4, same: 'weekday' };
    expect(aligned('2026-02-17', festivals, four)).toEqual(['2025-01-29', '2024-02-10', '2023-01-22']);
    // Wednesdays before 2025-10-15: the 8th, the 1st are off, so that they are passed over.
    expect(aligned('2025-10-15', holidays, four)).toEqual([
      '2025-09-24',
      '2025-09-17',
      '2025-09-10',
      '2025-09-03',
    ]);
    // Saturday 2025-10-11 is worked: the workdays before it, outside the holiday.
    expect(aligned('2025-10-11', holidays, { ...four, count: 3 })).toEqual([
      '2025-10-10',
      '2025-10-09',
      '2025-09-30',
    ]);
    // There is one Wednesday before it.
    expect(aligned('2023-01-11', holidays, four)).toEqual(['2023-01-04', 'before', 'before', 'before']);
  });

  test('weeks follow the week of the event, hours its day at the same clock', () => {
    const weeks = axisOf('week');
    // The weeks of 2026-02-17 and of 2025-01-29 begin on 2026-02-16 and 2025-01-27.
    expect(aligned('2026-02-16', festivals, yearAgo, undefined, weeks)).toEqual(['2025-01-27']);
    expect(aligned('2026-02-09', festivals, yearAgo, undefined, weeks)).toEqual(['2025-01-20']);
    const hours = axisOf('hour', '2025-01-01', '2026-03-01');
    const i = periodIndexOfDay(hours, dayOf('2026-02-17')) + 9;
    const [found] = alignedReferences(hours, i, yearAgo, festivals)!;
    expect(periodStartText(hours, found!)).toBe('2025-01-29T09:00');
  });

  test.each([
    ['day', yearAgo, true],
    ['week', yearAgo, true],
    ['hour', { kind: 'average', count: 4, same: 'weekday' }, true],
    ['week', { kind: 'average', count: 4 }, false],
    ['month', yearAgo, false],
    ['day', { kind: 'ago', count: 1, unit: 'week' }, false],
    ['day', { kind: 'previous' }, false],
  ] as const)('at %s grain %j fits: %s', (grain, reference, fits) =>
    expect(alignmentFits({ grain }, reference)).toBe(fits),
  );
});
