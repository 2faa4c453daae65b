import { type Static, Type } from '@sinclair/typebox';
import { againsts, budgetUnits, directions } from '../../model/rule.ts';
import type { Scalar } from '../scalar.ts';
import { referenceSchema } from './metric.ts';
import {
  choice,
  duration,
  expression,
  grain,
  integer,
  list,
  number,
  object,
  oneOrMore,
  reference,
} from './place.ts';

const optional = Type.Optional;

const range = (description: string) =>
  Type.Array(number('A limit.'), {
    description,
    minItems: 2,
    maxItems: 2,
    'x-expects': 'a pair of numbers such as "[90, 110]"',
  });

const bounds = {
  below: optional(number('Breached by a value under this.')),
  above: optional(number('Breached by a value over this.')),
  outside: optional(range('Breached by a value outside this range; its ends are inside.')),
  inside: optional(range('Breached by a value in this range, ends included.')),
  equals: optional(number('Breached by this very value.')),
};

/** ConditionSpec is what a rule asks, as written: a map with exactly one key. */
export type ConditionSpec = Static<typeof flatSchema> & {
  all?: ConditionSpec[];
  any?: ConditionSpec[];
  not?: ConditionSpec;
};

/** conditionReference is a place for a condition. */
export const conditionReference = Type.Unsafe<ConditionSpec>({ $ref: '#/definitions/condition' });

const falseAlarms = optional(
  object(
    {
      max: number('How many.'),
      per: choice(budgetUnits, 'In how long.'),
    },
    {
      description:
        'False alarms of the rule that are bearable, with all its segments together. Default one a quarter.',
    },
  ),
);

const leastDifference = optional(
  number("Smallest difference from what is expected that counts, in the metric's unit."),
);

const change = optional(
  object(
    {
      from: referenceSchema,
      ...bounds,
      min_change: optional(number("Smallest change that counts, in the metric's unit.")),
      align: optional(
        reference('A calendar whose moving events the reference follows: whole years ago, or an average.'),
      ),
    },
    {
      description:
        "The change against an earlier period: `-20%` relative, `-2pp` percentage points, a bare number in the metric's unit.",
    },
  ),
);

const flat = {
  ...bounds,
  change,
  target: optional(
    object(
      {
        ...bounds,
        pace: optional(
          Type.Unsafe<Scalar<'choice false' | 'choice true' | 'choice linear' | 'choice seasonal'>>({
            enum: [true, false, 'linear', 'seasonal'],
            description:
              "Scale the running period's target by the part of it that is due: true or linear by the time that has elapsed, seasonal as earlier periods were filled. Default false.",
          }),
        ),
      },
      { description: 'The part of the target that is reached: 90% is 0.9.' },
    ),
  ),
  baseline: optional(
    object(
      {
        against: optional(
          choice(
            againsts,
            'What a value is held against: `expected`, what was likely next by trend, seasons and the level lately; `history`, the mean of all values so far, so that a level that stays away stays unusual. Default expected.',
          ),
        ),
        direction: optional(
          choice(directions, 'On which side of what is expected a value is unusual. Default both.'),
        ),
        false_alarms: falseAlarms,
        min_change: leastDifference,
        calendars: optional(
          list(reference('A calendar.'), 'Calendars whose events are expected to show in the values.'),
        ),
      },
      {
        description:
          "Outside the range that the series' own past lets expect: trend, seasons, events; or that all its values so far make.",
      },
    ),
  ),
  trend: optional(
    object(
      {
        falls_for: optional(integer(1, 'It fell so many periods in a row.')),
        rises_for: optional(integer(1, 'It rose so many periods in a row.')),
        slope: optional(
          object(bounds, {
            description:
              "Change per period of the line through the last values: `-2%` of their mean, or in the metric's unit.",
          }),
        ),
        over: optional(integer(3, 'Periods the slope is taken over, the judged one included.')),
      },
      { description: 'How values move: one of falls_for, rises_for and slope.' },
    ),
  ),
  share: optional(
    object(
      {
        of: oneOrMore(
          reference('A dimension of the rule.'),
          '"total", or dimensions of the rule',
          'What it is a part of: "total", or dimensions that the segments of the total have in common.',
        ),
        ...bounds,
        change,
      },
      {
        description:
          "The segment's part of a total of the same period: a limit of it, or of its change. `-10%` is relative, `-2pp` in percentage points.",
      },
    ),
  ),
  peers: optional(
    object(
      {
        direction: optional(
          choice(directions, 'On which side of what is expected a value is unusual. Default both.'),
        ),
        false_alarms: falseAlarms,
        min_change: leastDifference,
      },
      {
        description:
          'Other than what its own past and the other segments of the same period let expect: one that does not move with the others.',
      },
    ),
  ),
  pattern: optional(
    object(
      {
        with: list(reference('A metric.'), 'The metrics that are looked at together with the judged one.'),
        false_alarms: falseAlarms,
        calendars: optional(
          list(reference('A calendar.'), 'Calendars whose events are expected to show in the values.'),
        ),
      },
      {
        description:
          'Several metrics that are unusual together: each may be in its own range, and all of them not be what they are to each other otherwise.',
      },
    ),
  ),
  expr: optional(
    expression(
      'A formula over metrics of the same segment and period, such as "roi < 1 and spend > budget".',
    ),
  ),
  forecast: optional(
    object(
      {
        reaches: optional(
          object(
            {
              below: optional(number('At or under this.')),
              above: optional(number('At or over this.')),
            },
            { description: 'A value at or beyond the limit is expected in one of the next periods.' },
          ),
        ),
        within: optional(duration('With reaches: how far ahead it looks.')),
        misses_target: optional(
          grain(
            'The period whose target is missed: its values so far and what is expected of the rest of it do not come up to the target.',
          ),
        ),
        calendars: optional(
          list(reference('A calendar.'), 'Calendars whose events are expected to show in the values.'),
        ),
      },
      {
        description:
          "What the series' own past lets expect of the periods to come: one of reaches and misses_target.",
      },
    ),
  ),
  missing: optional(duration('No row for this long.')),
  calendar: optional(reference('The period touches an event of this calendar.')),
};

const flatSchema = object(flat, { description: 'One condition.' });

const conditions = (description: string) =>
  optional(
    Type.Unsafe<ConditionSpec[]>({
      type: 'array',
      items: conditionReference,
      minItems: 1,
      description,
      'x-expects': 'a list of conditions',
    }),
  );

/** conditionSchema is a condition: a map with exactly one key. */
export const conditionSchema = object(
  {
    ...flat,
    all: conditions('All of these hold.'),
    any: conditions('At least one of these holds.'),
    not: optional(conditionReference),
  },
  {
    description: 'One condition: a map with exactly one key; two conditions want "all" or "any".',
    oneKey: 'condition',
  },
);
