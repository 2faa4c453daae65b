import { type Static, Type } from '@sinclair/typebox';
import { severities } from '../../model/rule.ts';
import { conditionReference } from './condition.ts';
import {
  choice,
  date,
  eitherShape,
  grain,
  integer,
  list,
  mapOf,
  number,
  object,
  oneOrMore,
  reference,
  text,
  uniqueList,
  value,
  wording,
} from './place.ts';
import { columnOf, rowSchema } from './segment-table.ts';

const optional = Type.Optional;

const dateRangeSchema = eitherShape(
  {
    scalar: date('A day.'),
    map: object(
      { from: date('First day.'), to: date('Last day.'), reason: optional(text('Why.')) },
      { description: 'A stretch of days, both ends included.' },
    ),
  },
  'a date, or a map with "from" and "to"',
  'A day, or a stretch of days.',
);

const segmentValues = mapOf(
  oneOrMore(value('A value.'), 'a value, or a list of values', 'Values of the dimension.'),
  'Values by dimension.',
);

const ownerRowSchema = rowSchema({ owner: reference('Who acts.') }, 'The owner of some segments.');

const ownerSchema = eitherShape(
  {
    scalar: reference("Who acts; the metric's owner when absent."),
    map: columnOf('owners', {}),
    list: list(ownerRowSchema, 'Owners by segment; the row that names most of a segment holds.'),
  },
  'a name, a list of owners by segment, or "{ source: …, column: … }"',
  "Who acts; the metric's owner when absent.",
);

/** OwnerRowSpec is the owner of some segments as written. */
export type OwnerRowSpec = Static<typeof ownerRowSchema>;

const limitOf = (what: string) => optional(number(`The limit of ${what}.`));

const thresholdRowSchema = rowSchema(
  {
    info: limitOf('the level "info"'),
    warning: limitOf('the level "warning"'),
    critical: limitOf('the level "critical"'),
    recover: limitOf('"recover"'),
  },
  'Limits of some segments.',
);

const thresholdsSchema = eitherShape(
  {
    map: object(
      { source: reference('One of "sources", with columns that are called like the levels.') },
      { description: 'A source of limits.' },
    ),
    list: list(thresholdRowSchema, 'Limits by segment; the row that names most of a segment holds.'),
  },
  'a list of limits by segment, or "{ source: … }"',
  'Limits of some segments, in place of those of the levels.',
);

/** ThresholdRowSpec is limits of some segments as written. */
export type ThresholdRowSpec = Static<typeof thresholdRowSchema>;

/** ruleSchema is what stands under a name in `rules`. */
export const ruleSchema = object(
  {
    metric: reference('The metric it judges: one of "metrics".'),
    description: optional(wording('What a breach means.')),
    by: optional(uniqueList(reference('A dimension.'), 'One alert per segment of these dimensions.')),
    segments: optional(
      object(
        {
          include: optional(segmentValues),
          exclude: optional(segmentValues),
          top: optional(
            integer(1, "Only this many, the largest by the metric's value in the previous quarter."),
          ),
          min_volume: optional(number('Skip periods whose volume (denominator, or rows) is below this.')),
        },
        { description: 'Which segments are judged.' },
      ),
    ),
    levels: optional(
      Type.Object(
        {
          info: optional(conditionReference),
          warning: optional(conditionReference),
          critical: optional(conditionReference),
        },
        {
          additionalProperties: false,
          minProperties: 1,
          description: 'A condition for each severity.',
          'x-expects': 'a map from severity to condition',
        },
      ),
    ),
    when: optional(conditionReference),
    severity: optional(choice(severities, 'How bad it is when the condition of "when" holds.')),
    for: optional(
      eitherShape(
        {
          scalar: integer(1, 'Breaching periods in a row.'),
          map: object(
            {
              breaches: integer(1, 'How many must breach.'),
              of: integer(1, 'Of how many judged periods.'),
            },
            { description: 'So many breaches of the last so many judged periods.' },
          ),
        },
        'a whole number of periods, or "{ breaches: 3, of: 5 }"',
        'How many breaching periods make it fire. Default 1.',
      ),
    ),
    recover: optional(conditionReference),
    recover_for: optional(integer(1, 'Periods in the recovery range before it resolves. Default 1.')),
    keep_firing_for: optional(
      integer(0, 'Periods without a breach for which it keeps firing before it can resolve. Default 0.'),
    ),
    freeze_for: optional(
      integer(
        1,
        'Periods for which references stay frozen while it is active; without end where a baseline is held against history, else 8 seasons when absent.',
      ),
    ),
    gone_after: optional(integer(1, 'Periods without a row after which a segment is gone.')),
    grain: optional(grain("Length of the periods that are judged; the metric's when absent.")),
    calendar: optional(reference('Periods closed in this calendar are not judged.')),
    owner: optional(ownerSchema),
    thresholds: optional(thresholdsSchema),
    playbook: optional(reference('What to do: one of "playbooks".')),
    since: optional(date('First day that is judged.')),
    rebaseline: optional(
      oneOrMore(date('A day.'), 'a date, or a list of dates', 'Days from which a new normal holds.'),
    ),
    exclude: optional(list(dateRangeSchema, 'Days not to learn from.')),
    status: optional(
      choice(['draft', 'active', 'deprecated', 'retired'], 'Where it stands in its life. Default active.'),
    ),
    tags: optional(list(text('A tag.'), 'Tags to select by.')),
  },
  {
    description: 'What makes an alert of a metric.',
    unsupported: ['respond_within', 'resolve_within', 'reopen_within', 'group_by', 'inhibits', 'ack_expires'],
  },
);

/** RuleSpec is a rule as written. */
export type RuleSpec = Static<typeof ruleSchema>;
