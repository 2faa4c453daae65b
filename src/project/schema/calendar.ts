import { type Static, Type } from '@sinclair/typebox';
import { weekdays } from '../scalar.ts';
import { choice, date, eitherShape, eventDay, list, object, text, wording } from './place.ts';

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
    peak: optional(eventDay('The day it is about.')),
  },
  { description: 'A named stretch of days, both ends included.' },
);

/** calendarSchema is what stands under a name in `calendars`. */
export const calendarSchema = object(
  {
    label: optional(wording('Label shown to people, in any script.')),
    closed: optional(list(choice(weekdays, 'A weekday.'), 'Weekdays that are closed.')),
    dates: optional(list(closedDatesSchema, 'Days that are closed.')),
    except: optional(list(date('A day.'), 'Days that are the opposite of what the rest says.')),
    events: optional(list(eventSchema, 'Named stretches of days.')),
  },
  { description: 'Closed days and events.', unsupported: ['country', 'workdays', 'anchors', 'ics'] },
);

/** CalendarSpec is a calendar as written. */
export type CalendarSpec = Static<typeof calendarSchema>;
