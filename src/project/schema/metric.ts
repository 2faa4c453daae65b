import { type Static, type TProperties, Type } from '@sinclair/typebox';
import type { MetricKind } from '../metric-kinds.ts';
import {
  boolean,
  choice,
  date,
  duration,
  eitherShape,
  expression,
  grain,
  integer,
  list,
  mapOf,
  number,
  object,
  reference,
  text,
  uniqueList,
  wording,
} from './place.ts';
import { rowSchema } from './segment-table.ts';

const optional = Type.Optional;

/** referenceSchema says which earlier period or periods are compared with. */
export const referenceSchema = eitherShape(
  {
    scalar: text('"previous", or an age such as "1 week ago", "1 month ago", "1 year ago".'),
    map: object(
      {
        average: integer(1, 'The mean of this many periods before.'),
        same: optional(choice(['weekday'], 'Only periods on the same weekday.')),
      },
      { description: 'The mean of several earlier periods.' },
    ),
  },
  '"previous", an age such as "1 week ago", or "{ average: 4, same: weekday }"',
  'Which earlier period or periods to compare with.',
);

/** ReferenceSpec is a reference to earlier periods as written. */
export type ReferenceSpec = Static<typeof referenceSchema>;

const targetFor = (name: string) => optional(number(`What a ${name} should reach, in the metric's unit.`));

const targetKeys = {
  hour: targetFor('hour'),
  day: targetFor('day'),
  week: targetFor('week'),
  month: targetFor('month'),
  quarter: targetFor('quarter'),
  year: targetFor('year'),
};

const calendarTarget = {
  // A unit of a calendar: retail.month.
  patternProperties: { '^[a-z][a-z0-9_]*\\.(week|month|quarter|year)$': number('What it should reach.') },
};

const targetRowSchema = rowSchema(targetKeys, 'A target of some segments, for some time.', calendarTarget);

const targetSchema = eitherShape(
  {
    map: object(
      {
        ...targetKeys,
        source: optional(reference('A source of targets: one of "sources".')),
        column: optional(text('Its column with the targets.')),
        grain: optional(grain('Length of the period that a row of it is about. Default month.')),
        where: optional(expression('A SQL condition; only rows of the source that meet it are targets.')),
      },
      { description: 'What the metric should reach, by the length of the period.' },
      calendarTarget,
    ),
    list: list(targetRowSchema, 'Targets by segment and time; the one that names most of a segment holds.'),
  },
  'a map from the length of a period to a number, a list of such maps, or "{ source: …, column: … }"',
  'What the metric should reach.',
);

/** TargetSpec is a target as written. */
export type TargetSpec = Static<typeof targetSchema>;

/** TargetRowSpec is a target of some segments as written. */
export type TargetRowSpec = Static<typeof targetRowSchema>;

const shared = {
  label: optional(wording('Label shown to people, in any script.')),
  description: optional(wording('What is measured, what counts and what does not.')),
  owner: optional(reference('Who answers for it: one of "people".')),
  tier: optional(choice(['strategic', 'tactical', 'operational'], 'The level at which it steers.')),
  goal: optional(reference('The business goal it stands for: one of "goals".')),
  status: optional(
    choice(['draft', 'active', 'deprecated', 'retired'], 'Where it stands in its life. Default active.'),
  ),
  unit: optional(text('Unit of the values: CNY, %, … With % values are plain ratios: 0.02 is shown as 2%.')),
  format: optional(
    text('How values are shown: 万, 亿, 0.00, …; by default as those of the metric whose unit it has.'),
  ),
  good: optional(choice(['up', 'down', 'middle'], 'The direction that is good.')),
  target: optional(targetSchema),
  when_empty: optional(
    choice(
      ['zero', 'null', 'previous'],
      'What an empty period between the first and the last row is; by the aggregate when absent.',
    ),
  ),
  grain: optional(grain("Length of its periods; the project's when absent.")),
  dimensions: optional(
    uniqueList(
      reference('A dimension.'),
      'What it may be grouped by; all that its sources have when absent.',
    ),
  ),
  tags: optional(list(text('A tag.'), 'Tags to select by.')),
  synonyms: optional(list(text('Another name.'), 'Other names that people use.')),
  audience: optional(list(text('A group.'), 'Who it is for.')),
  since: optional(date('First day that counts.')),
};

const formulaInputSchema = object(
  {
    metric: optional(reference('A metric; the one of the same name when absent.')),
    where: optional(expression('A SQL condition; only rows that meet it count for this operand.')),
    offset: optional(duration('How far back its value is taken from: 1 year.')),
    offset_to_grain: optional(
      grain(
        'Its value is taken from the first period of the longer one: month, by day, is the first of the month.',
      ),
    ),
  },
  { description: 'One operand.' },
);

/** FormulaInputSpec is an operand of a formula as written. */
export type FormulaInputSpec = Static<typeof formulaInputSchema>;

const semiAdditiveSchema = object(
  {
    take: choice(
      ['last', 'first', 'mean'],
      "last or first: each entity's rows at its last or first time in the period; mean: its mean over its times in it.",
    ),
    per: optional(uniqueList(reference('A dimension or column.'), 'What identifies an entity.')),
  },
  { description: 'Adds up over entities but not over time, as stocks and balances do.' },
);

const unsupported = ['drivers', 'rebaseline', 'exclude', 'replaced_by', 'until', 'approx', 'native'];

function kind<Properties extends TProperties>(properties: Properties, description: string) {
  const missing = unsupported.filter((key) => !(key in properties));
  return object({ ...properties, ...shared }, { description, unsupported: missing });
}

/** metricSchemas is what stands under a name in `metrics`, by the key that says its kind. */
export const metricSchemas = {
  measure: kind(
    {
      measure: expression("A SQL aggregate over the source's columns, such as sum(amount)."),
      source: reference('The source it aggregates: one of "sources".'),
      time: optional(reference("The time column that counts; the source's main one when absent.")),
      where: optional(expression('A SQL condition; only rows that meet it count.')),
      semi_additive: optional(semiAdditiveSchema),
      approx: optional(
        boolean(
          'Whether count(DISTINCT …) is estimated, with a standard error of 1.6%, where counting takes too much. Default false.',
        ),
      ),
      native: optional(
        boolean('Whether its SQL may use functions of DuckDB outside the documented list. Default false.'),
      ),
    },
    'A metric that aggregates a source.',
  ),
  ratio: kind(
    {
      ratio: object(
        { numerator: reference('A metric.'), denominator: reference('A metric.') },
        { description: 'Two metrics; totals divide the totals.' },
      ),
    },
    'A metric that divides one metric by another.',
  ),
  formula: kind(
    {
      formula: expression('Arithmetic over metrics, such as safe_divide(gmv, orders).'),
      inputs: optional(
        mapOf(
          formulaInputSchema,
          'Operands of other rows or of an earlier time, by their name in the formula.',
          true,
        ),
      ),
    },
    'A metric computed from others.',
  ),
  cumulative: kind(
    {
      cumulative: object(
        {
          metric: reference('A metric.'),
          grain_to_date: optional(grain('Accumulate since the start of this longer period.')),
          window: optional(duration('Accumulate over the time that ends with the period.')),
        },
        { description: 'A metric, and either "grain_to_date" or "window".' },
      ),
    },
    'A metric that accumulates another.',
  ),
  compare: kind(
    {
      compare: object(
        {
          metric: reference('A metric.'),
          to: referenceSchema,
          as: optional(
            choice(
              ['percent', 'difference', 'ratio', 'value'],
              'percent: change relative to then; difference; ratio: now over then; value: then. Default percent.',
            ),
          ),
          align: optional(
            reference('A calendar whose moving events the comparison with whole years ago follows.'),
          ),
        },
        { description: 'A metric, and the earlier period it is held against.' },
      ),
    },
    'A metric that compares another with its own past.',
  ),
  share: kind(
    {
      share: object(
        {
          metric: reference('A metric.'),
          of: choice(['total'], 'total: the metric over all segments in the same period.'),
        },
        { description: 'A metric, and the whole that its segments are parts of.' },
      ),
    },
    'A metric that says which part of the whole a segment has.',
  ),
  conversion: kind(
    {
      conversion: object(
        {
          base: reference('A measure: its rows are the events that begin.'),
          conversion: reference('A measure: its rows are the events that may follow.'),
          entity: reference('Whom the events belong to: a dimension or column of both sources.'),
          after: optional(
            duration(
              'How long after the base event a conversion counts first, as for retention; at once when absent.',
            ),
          ),
          window: optional(
            duration('How long after the base event a conversion counts; for ever when absent.'),
          ),
          as: optional(
            choice(['rate', 'count'], 'rate: conversions per base event; count: conversions. Default rate.'),
          ),
          constant: optional(
            uniqueList(reference('A dimension or column.'), 'What must be equal in both events.'),
          ),
        },
        { description: 'Two measures, and whose events they are.' },
      ),
    },
    'A metric that follows entities from one event to another.',
  ),
  comparable: kind(
    {
      metric: reference('A measure.'),
      comparable: object(
        {
          entity: reference('What must be in both periods: a dimension or column of the source.'),
          to: text('"previous", or an age such as "1 month ago", "1 year ago".'),
          as: optional(
            choice(
              ['now', 'percent', 'difference', 'ratio', 'value'],
              'now: the value of the period; percent, difference, ratio: against then; value: then. Default now.',
            ),
          ),
        },
        { description: 'Which entities count: those with rows in both periods.' },
      ),
    },
    'A measure over the entities that are there in both of two periods.',
  ),
  score: kind(
    {
      score: mapOf(
        number('Its weight beside the others, such as 0.4 or 40%.'),
        'Metrics and their weights. Points from 0 to 100 say how much of its target each one reaches, or, without a target for the period, where it stands among its values of the year before.',
        true,
      ),
    },
    'A metric that puts others together as points from 0 to 100.',
  ),
  query: kind(
    {
      query: expression(
        'A SELECT over sources by their names, with a column "value", one for the time, and one for each of "dimensions".',
      ),
      source: reference('The source that says when a period is complete, and its owner: one of "sources".'),
      time: optional(
        reference(
          "The column of the SELECT that says to which period a row belongs; the source's time when absent.",
        ),
      ),
      where: optional(expression('A SQL condition on the rows of the SELECT; only rows that meet it count.')),
      roll_up: optional(
        choice(
          ['sum', 'min', 'max'],
          'What makes one value of several, for longer periods and fewer dimensions; without it there is none.',
        ),
      ),
    },
    'A metric that is written as a SELECT.',
  ),
} satisfies Record<MetricKind, unknown>;

/** MetricSpec is a metric as written, by kind. */
export type MetricSpec = { [Kind in MetricKind]: Static<(typeof metricSchemas)[Kind]> };
