import { type Static, Type } from '@sinclair/typebox';
import { severities } from '../../model/rule.ts';
import { numberPattern } from '../scalar.ts';
import {
  choice,
  eitherShape,
  integer,
  list,
  mapOf,
  number,
  object,
  reference,
  text,
  value,
} from './place.ts';

const optional = Type.Optional;

const periodStart = (description: string): ReturnType<typeof text> => ({
  ...text(description),
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2})?$',
  'x-expects': 'the start of a period, such as "2026-11-20" or "2026-11-20T09:00"',
});

const segment = mapOf(value('A value.'), 'Which segment: values by dimension.');

const plainValue = {
  ...number('A value; null for a period without one.'),
  // The word null is read as text.
  pattern: `(${numberPattern})|(^null$)`,
  'x-expects': 'a number, or null for no value',
};

const values = list(
  eitherShape(
    {
      scalar: plainValue,
      map: object(
        {
          repeat: list(plainValue, 'Values.'),
          times: integer(1, 'How many times.'),
        },
        { description: 'Values that repeat.' },
      ),
    },
    'a number, null for no value, or "{ repeat: [100, 90], times: 4 }"',
    'A value, or several that repeat.',
  ),
  'The values, period by period.',
);

const fixture = object(
  {
    segment: optional(segment),
    from: periodStart('Start of the first period.'),
    values,
    volume: optional(
      list(
        number('A volume.'),
        'The volumes, period by period, for "min_volume"; without limit when absent.',
      ),
    ),
  },
  { description: 'Values of a metric in one segment.' },
);

const expectation = object(
  {
    at: periodStart('Start of the period after which this holds.'),
    rule: reference('The rule: one of "rules".'),
    segment: optional(segment),
    state: optional(
      choice(['inactive', 'pending', 'firing', 'resolved', 'gone'], 'State of the alert after the period.'),
    ),
    severity: optional(choice(severities, 'Severity of the alert.')),
    verdict: optional(choice(['breach', 'ok', 'no_verdict'], 'What the period itself is judged to be.')),
  },
  { description: 'What a rule makes of it.' },
);

/** testSchema is what stands under a name in `tests`. */
export const testSchema = object(
  {
    given: mapOf(
      eitherShape(
        { map: fixture, list: list(fixture, 'Values in several segments.') },
        'a map with "from" and "values", or a list of them',
        'Values of a metric.',
      ),
      'Values by metric.',
    ),
    expect: list(expectation, 'What is to come of it.'),
  },
  { description: 'A unit test of rules.' },
);

/** TestSpec is a test as written. */
export type TestSpec = Static<typeof testSchema>;
