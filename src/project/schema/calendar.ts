import { type Static, Type } from '@sinclair/typebox';
import { anchorNames } from '../../time/anchor.ts';
import { weekdays } from '../scalar.ts';
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
  { description: 'Closed days and events.' },
);

/** CalendarSpec is a calendar as written. */
export type CalendarSpec = Static<typeof calendarSchema>;
