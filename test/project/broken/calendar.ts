import type { BrokenCase } from './case.ts';

const calendar = (text: string) => `calendars:\n  c: ${text}\n`;
const file = (rows: string, periods = 'c.csv') => ({
  'kpi.yaml': 'kpi: 1\n',
  'shop.yaml': calendar(`{ periods: ${periods} }`),
  'c.csv': rows,
});

/** calendarCases are years of a company's own with mistakes. */
export const calendarCases: readonly BrokenCase[] = [
  {
    name: 'years of two kinds',
    files: calendar('{ year_starts: 07-01, «weeks»: 4-4-5, year_ends: { on: friday, last_of: june } }'),
    codes: ['bad-value'],
    says: ['one of "year_starts", "weeks" and "periods"'],
  },
  {
    name: 'a fiscal year from a day that some months lack',
    files: calendar('{ year_starts: «01-31» }'),
    codes: ['wrong-type'],
    says: ['01 to 28'],
  },
  {
    name: 'weeks without an end of the year',
    files: calendar('{ «weeks»: 4-5-4 }'),
    codes: ['missing-key'],
    says: ['year_ends: { on: saturday, nearest_end_of: january }'],
  },
  {
    name: 'an end of the year by two rules, or none',
    files:
      'calendars:\n  c: { weeks: 4-5-4, «year_ends»: { on: friday, last_of: june, nearest_end_of: june } }\n' +
      '  d: { weeks: 4-5-4, «year_ends»: { on: friday } }\n',
    codes: ['bad-value', 'missing-key'],
    says: ['exactly one of', 'exactly one of'],
  },
  {
    name: 'a 13th month for week 53, and a pattern that is none',
    files:
      'calendars:\n  c: { weeks: 4-5-4, year_ends: { on: friday, last_of: june }, week_53: «13» }\n' +
      '  d: { weeks: «5-5-3», year_ends: { on: friday, last_of: june } }\n',
    codes: ['bad-value', 'bad-value'],
    says: ['1 to 12', '4-4-5, 4-5-4, 5-4-4'],
  },
  {
    name: 'what belongs to another kind of year',
    files: `${calendar('{ year_starts: 07-01, «week_53»: 3 }')}  d: { «named_by»: start }\n`,
    codes: ['bad-value', 'bad-value'],
    says: ['goes with "weeks"', 'goes with "year_starts" or "weeks"'],
  },
  {
    name: 'grains of calendars that there are not',
    files:
      'metrics:\n  m: { source: orders, measure: count(*), grain: «retial.month» }\n' +
      '  n: { source: orders, measure: count(*), grain: «fiscal.week» }\n' +
      '  o: { source: orders, measure: count(*), grain: «promotions.month» }\n' +
      '  p: { source: orders, measure: count(*), grain: «fiscal.day» }\n' +
      '  q: { cumulative: { metric: gmv, grain_to_date: «fiscal.week» } }\n' +
      'calendars:\n  fiscal: { year_starts: 04-01 }\n  retail: { weeks: 4-5-4, year_ends: { on: saturday, last_of: january } }\n',
    codes: ['unknown-calendar', 'bad-value', 'bad-value', 'bad-value', 'bad-value'],
    says: [
      'did you mean "retail"?',
      'it has: fiscal.month, fiscal.quarter, fiscal.year',
      'say how its years run',
      'must be one of hour, day',
      'has no weeks of its own',
    ],
  },
  {
    name: 'a calendar file that is not there',
    files: { 'kpi.yaml': 'kpi: 1\n', 'shop.yaml': calendar('{ periods: «d.csv» }') },
    codes: ['unreadable-file'],
    says: ['d.csv cannot be read'],
  },
  {
    name: 'a calendar file without a column that is named',
    files: file('start,year,month\n2026-01-01,A,P1\n', '{ file: «c.csv», month: moth }'),
    codes: ['unknown-column'],
    says: ['c.csv has no column "moth"'],
  },
  {
    name: 'a calendar file with a gap',
    files: file('start,end,year\n«2025-01-05,2026-01-03,A»\n2026-01-05,2027-01-02,B\n'),
    codes: ['bad-value'],
    says: ['it ends on 2026-01-03, but the next row begins on 2026-01-05'],
  },
  {
    name: 'a calendar file with a date that is none',
    files: file('start,end,year\n2025-01-05,2026-01-03,A\n«2026-01-32,2027-01-02,B»\n'),
    codes: ['wrong-type'],
    says: ['"2026-01-32" is not a date'],
  },
  {
    name: 'a period of a calendar file that begins again',
    files: file(
      'start,end,year\n2025-01-01,2025-06-30,A\n2025-07-01,2025-12-31,B\n«2026-01-01,2026-12-31,A»\n',
    ),
    codes: ['bad-value'],
    says: ['the year "A" has ended before'],
  },
  {
    name: 'a period of a calendar file that is far too long',
    files: file('start,end,year\n«2020-01-01,2025-06-30,A»\n'),
    codes: ['bad-value'],
    says: ['2008 days'],
  },
];
