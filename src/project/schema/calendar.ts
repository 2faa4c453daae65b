import { type Static, Type } from '@sinclair/typebox';
import { anchorNames } from '../../time/anchor.ts';
import { calendarNameWords, monthNames, weekdays, weekPatterns } from '../scalar.ts';
import {
  boolean,
  choice,
  date,
  eitherShape,
  eventDay,
  integer,
  list,
  object,
  text,
  wording,
  yearDay,
} from './place.ts';

const optional = Type.Optional;

const closedDatesSchema = eitherShape(
  {
    scalar: date('A day.'),
    map: object(
      {
        name: optional(text('Why it is closed.')),
        from: date('First day.'),
        to: optional(date('Last day; the first when absent.')),
      },
      { description: 'A stretch of days, both ends included.' },
    ),
  },
  'a date, or a map with "from" and "to"',
  'A closed day, or a stretch of them.',
);

const eventSchema = object(
  {
    name: text('Name of the event.'),
    from: eventDay('First day: a date, or a day of every year such as 06-01.'),
    to: optional(eventDay('Last day; the first when absent.')),
    peak: optional(
      eventDay('The day it is about: the day that years are aligned by; the first when absent.'),
    ),
    before: optional(integer(0, 'Days before it on which it is felt already. Default 0.')),
    after: optional(integer(0, 'Days after it on which it is still felt. Default 0.')),
  },
  { description: 'A named stretch of days, both ends included.' },
);

const weekday = (description: string) => choice(weekdays, description);

const yearEndsSchema = object(
  {
    on: weekday('The weekday that ends the year.'),
    last_of: optional(choice(monthNames, 'The year ends on the last such weekday of this month.')),
    nearest_end_of: optional(
      choice(monthNames, 'The year ends on the such weekday that is nearest to the last day of this month.'),
    ),
  },
  { description: 'When a year of whole weeks ends.' },
);

const column = (what: string) => optional(text(`The column with ${what}.`));

const periodsSchema = eitherShape(
  {
    scalar: text('A CSV file, by its path in the project.'),
    map: object(
      {
        file: text('A CSV file, by its path in the project.'),
        start: column('the first day of each row. Default start'),
        end: column('the last day of each row; rows that follow day by day need none. Default end'),
        week: column('the name of the week. Default week'),
        month: column('the name of the month. Default month'),
        quarter: column('the name of the quarter. Default quarter'),
        year: column('the name of the year. Default year'),
      },
      { description: 'A CSV file with a row for each shortest period, or for each day.' },
    ),
  },
  'the path of a CSV file, or a map with "file"',
  'The years, quarters, months and weeks, as a file lists them.',
);

const anchorName = choice(anchorNames, 'A festival that moves.');

const anchorSchema = eitherShape(
  {
    scalar: { ...anchorName, type: 'string' } as typeof anchorName,
    map: object(
      {
        name: anchorName,
        before: optional(integer(0, 'Days before it on which it is felt already.')),
        after: optional(integer(0, 'Days after it on which it is still felt.')),
      },
      { description: 'A festival, and how far around it its effect shows.' },
    ),
  },
  'the name of a festival, or a map with "name", "before" and "after"',
  'A festival that moves from year to year.',
);

const icsSchema = eitherShape(
  {
    scalar: text('Path of the file, relative to the folder of kpi.yaml.'),
    map: object(
      {
        file: text('Path of the file, relative to the folder of kpi.yaml.'),
        closed: optional(boolean('Its events are closed days too. Default false.')),
      },
      { description: 'A file, and what its events mean.' },
    ),
  },
  'a path, or a map with "file" and "closed"',
  'An iCalendar file (RFC 5545) whose events these are.',
);

/** calendarSchema is what stands under a name in `calendars`. */
export const calendarSchema = object(
  {
    label: optional(wording('Label shown to people, in any script.')),
    closed: optional(list(choice(weekdays, 'A weekday.'), 'Weekdays that are closed.')),
    dates: optional(list(closedDatesSchema, 'Days that are closed.')),
    except: optional(list(date('A day.'), 'Days that are the opposite of what the rest says.')),
    events: optional(list(eventSchema, 'Named stretches of days.')),
    year_starts: optional(
      yearDay(
        'Fiscal years: the day of every year on which they begin, such as 07-01; months begin on that day too.',
      ),
    ),
    weeks: optional(
      choice(weekPatterns, "Years of 52 or 53 whole weeks: the weeks of each quarter's three months."),
    ),
    year_ends: optional(yearEndsSchema),
    week_53: optional(
      integer(1, 'The month, 1 to 12, that has one week more in a year of 53 weeks. Default 12.'),
    ),
    named_by: optional(
      choice(
        calendarNameWords,
        'Whether a year is called by the civil year it starts or ends in. Default end.',
      ),
    ),
    periods: optional(periodsSchema),
    country: optional(
      text('A country as ISO 3166-1 code, such as CN or US: its public holidays are closed, and events.'),
    ),
    workdays: optional(
      choice(
        ['standard', 'adjusted'],
        'With country: standard closes its weekends; adjusted too, but not the make-up workdays (调休) that replace days off.',
      ),
    ),
    anchors: optional(list(anchorSchema, 'Festivals that move, as events.')),
    ics: optional(icsSchema),
  },
  { description: 'Closed days, events, and years of its own.' },
);

/** CalendarSpec is a calendar as written. */
export type CalendarSpec = Static<typeof calendarSchema>;
