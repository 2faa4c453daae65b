import { createRequire } from 'node:module';
import HolidaysOfCountry from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { almanacCountries, loadAlmanac, readAlmanac } from '../../src/time/almanac.ts';
import { anchorNames } from '../../src/time/anchor.ts';
import { formatDate } from '../../src/time/date.ts';
import { dayOf } from './zoned.ts';

const require = createRequire(import.meta.url);
const text = await loadAlmanac();
const china = readAlmanac(text, 'CN')!;
const daysOff = (group: NonNullable<ReturnType<typeof readAlmanac>>) =>
  group.entries.flatMap(({ days }) =>
    days.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, k) => formatDate(from + k))),
  );
const festival = (name: string, year: number) =>
  readAlmanac(text, `@${name}`)!
    .entries[0]!.days.map(({ from }) => formatDate(from))
    .filter((date) => date.startsWith(String(year)));

const stretch = (from: string, to: string) =>
  Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, k) => formatDate(dayOf(from) + k));

describe('China', () => {
  // Notices of the General Office of the State Council: 国办发明电〔2023〕7号, 〔2024〕12号 and 〔2025〕7号.
  test.each([
    [
      2024,
      [
        ...stretch('2024-01-01', '2024-01-01'),
        ...stretch('2024-02-10', '2024-02-17'),
        ...stretch('2024-04-04', '2024-04-06'),
        ...stretch('2024-05-01', '2024-05-05'),
        ...stretch('2024-06-10', '2024-06-10'),
        ...stretch('2024-09-15', '2024-09-17'),
        ...stretch('2024-10-01', '2024-10-07'),
      ],
      '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    ],
    [
      2025,
      [
        ...stretch('2025-01-01', '2025-01-01'),
        ...stretch('2025-01-28', '2025-02-04'),
        ...stretch('2025-04-04', '2025-04-06'),
        ...stretch('2025-05-01', '2025-05-05'),
        ...stretch('2025-05-31', '2025-06-02'),
        ...stretch('2025-10-01', '2025-10-08'),
      ],
      '01-26 02-08 04-27 09-28 10-11',
    ],
    [
      2026,
      [
        ...stretch('2026-01-01', '2026-01-03'),
        ...stretch('2026-02-15', '2026-02-23'),
        ...stretch('2026-04-04', '2026-04-06'),
        ...stretch('2026-05-01', '2026-05-05'),
        ...stretch('2026-06-19', '2026-06-21'),
        ...stretch('2026-09-25', '2026-09-27'),
        ...stretch('2026-10-01', '2026-10-07'),
      ],
      '01-04 02-14 02-28 05-09 09-20 10-10',
    ],
  ])('has the days off and make-up workdays of the notice for %i', (year, off, makeUp) => {
    const ofYear = (dates: readonly string[]) =>
      [...new Set(dates)].filter((date) => date.startsWith(`${year}-`)).sort();
    expect(ofYear(daysOff(china))).toEqual(off);
    expect(ofYear(china.makeUp.map(formatDate))).toEqual(makeUp.split(' ').map((day) => `${year}-${day}`));
  });

  test('is what chinese-days knows, for every year', () => {
    const { holidays, workdays } = require('chinese-days/dist/chinese-days.json');
    // chinese-days leaves the weekend day in the middle of three Dragon Boat holidays out; the notices for 2011
    // (6月4日至6日), 2012 (6月22日至24日) and 2015 (6月20日至22日) have them.
    const inBetween = ['2011-06-05', '2012-06-23', '2015-06-21'];
    expect([...new Set(daysOff(china))].sort()).toEqual([...Object.keys(holidays), ...inBetween].sort());
    expect(china.makeUp.map(formatDate).sort()).toEqual(Object.keys(workdays).sort());
    expect(china.weekend).toEqual([6, 7]);
  });

  test('knows which day of a holiday is the day itself, and Mid-Autumn within National Day', () => {
    const named = (name: string, year: number) => {
      const entry = china.entries.find(({ names }) => names.zh === name)!;
      const days = entry.days.find(({ from }) => formatDate(from).startsWith(String(year)))!;
      return [days.from, days.to, days.peak].map(formatDate);
    };
    expect(named('春节', 2026)).toEqual(['2026-02-15', '2026-02-23', '2026-02-17']);
    expect(named('劳动节', 2019)).toEqual(['2019-05-01', '2019-05-04', '2019-05-01']);
    expect(named('国庆节', 2025)).toEqual(['2025-10-01', '2025-10-08', '2025-10-01']);
    expect(named('中秋节', 2025)).toEqual(['2025-10-06', '2025-10-06', '2025-10-06']);
  });
});

describe('festivals that move', () => {
  // Hong Kong Observatory's Gregorian-Lunar tables; US Naval Observatory's dates of Easter; Umm al-Qura calendar;
  // 5 U.S.C. 6103 for Thanksgiving, the fourth Thursday in November.
  test.each([
    [
      'spring_festival',
      '2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06',
    ],
    ['lantern_festival', '2024-02-24 2025-02-12 2026-03-03'],
    ['qingming', '2023-04-05 2024-04-04 2025-04-04 2026-04-05'],
    ['dragon_boat', '2023-06-22 2024-06-10 2025-05-31 2026-06-19'],
    ['qixi', '2023-08-22 2024-08-10 2025-08-29 2026-08-19'],
    ['mid_autumn', '2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17 2025-10-06 2026-09-25 2027-09-15'],
    ['double_ninth', '2023-10-23 2024-10-11 2025-10-29 2026-10-18'],
    ['winter_solstice', '2023-12-22 2024-12-21 2025-12-21'],
    ['ramadan', '2023-03-23 2024-03-11 2025-03-01'],
    ['eid_al_fitr', '2023-04-21 2024-04-10 2025-03-30'],
    ['eid_al_adha', '2023-06-28 2024-06-16 2025-06-06'],
    ['easter', '2000-04-23 2019-04-21 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2038-04-25'],
    ['orthodox_easter', '2019-04-28 2023-04-16 2024-05-05 2025-04-20 2026-04-12'],
    ['mothers_day', '2024-05-12 2025-05-11 2026-05-10'],
    ['fathers_day', '2024-06-16 2025-06-15 2026-06-21'],
    ['thanksgiving', '2023-11-23 2024-11-28 2025-11-27 2026-11-26'],
    ['black_friday', '2023-11-24 2024-11-29 2025-11-28 2026-11-27'],
    ['cyber_monday', '2023-11-27 2024-12-02 2025-12-01 2026-11-30'],
  ])('%s falls on %s', (name, dates) => {
    for (const date of dates.split(' ')) expect(festival(name, Number(date.slice(0, 4)))).toEqual([date]);
  });

  test('each of them is there', () => {
    for (const name of anchorNames) expect(readAlmanac(text, `@${name}`)!.entries).toHaveLength(1);
  });

  test('two Ramadans begin in 2030', () =>
    expect(festival('ramadan', 2030)).toEqual(['2030-01-05', '2030-12-26']));
});

describe('other countries', () => {
  test('the United States have the holidays of the Office of Personnel Management for 2026', () => {
    // https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/ ; Independence Day is a Saturday, so that
    // Friday the 3rd is off.
    const off = daysOff(readAlmanac(text, 'US')!).filter((date) => date.startsWith('2026'));
    expect(off.sort()).toEqual(
      '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25'
        .split(' ')
        .map((d) => `2026-${d}`),
    );
  });

  test.each(['GB', 'JP', 'AE'])('%s is what date-holidays says for 2024', (code) => {
    const calendar = new HolidaysOfCountry(code, { types: ['public'] });
    const expected = calendar.getHolidays(2024).map(({ date }) => date.slice(0, 10));
    const starts = readAlmanac(text, code)!.entries.flatMap(({ days }) =>
      days.map(({ from }) => formatDate(from)),
    );
    const off = starts.filter((date) => date.startsWith('2024'));
    expect([...new Set(off)].sort()).toEqual([...new Set(expected)].sort());
  });

  test('weekends are those of the country, and a name that is none is unknown', () => {
    expect(readAlmanac(text, 'US')!.weekend).toEqual([6, 7]);
    expect(readAlmanac(text, 'EG')!.weekend).toEqual([5, 6]);
    expect(readAlmanac(text, 'XX')).toBeUndefined();
    expect(readAlmanac(text, '@nothing')).toBeUndefined();
    expect(almanacCountries(text)).toContain('CN');
    expect(almanacCountries(text).length).toBeGreaterThan(200);
  });

  test('the table is that of the packages installed', () => {
    for (const name of ['chinese-days', 'date-holidays'])
      expect(text).toContain(`${name} ${require(`${name}/package.json`).version} `);
  });
});
