import { type Static, Type } from '@sinclair/typebox';
import { referenceSchema } from './metric.ts';
import { boolean, duration, number, object, reference } from './place.ts';

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

const flat = {
  ...bounds,
  change: optional(
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
  ),
  target: optional(
    object(
      {
        ...bounds,
        pace: optional(
          boolean("Scale the running period's target by the part of it that has elapsed. Default false."),
        ),
      },
      { description: 'The part of the target that is reached: 90% is 0.9.' },
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
    unsupported: ['trend', 'baseline', 'forecast', 'peers', 'share', 'pattern', 'expr'],
  },
);
