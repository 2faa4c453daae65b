import type { TSchema } from '@sinclair/typebox';
import { calendarSchema } from './calendar.ts';
import { channelSchema, routeSchema } from './channel.ts';
import { conditionSchema } from './condition.ts';
import { engineSchema } from './engine.ts';
import { metricSchemas } from './metric.ts';
import { goalSchema, personSchema, playbookSchema } from './people.ts';
import { namePattern } from './place.ts';
import { ruleSchema } from './rule.ts';
import { settingsSchema } from './settings.ts';
import { requirementSchema, sourceSchema } from './source.ts';
import { testSchema } from './test.ts';

/** validated are the schemas that definitions are checked against, by the name of their validator. */
export const validated: Readonly<Record<string, TSchema>> = {
  settings: settingsSchema,
  engine: engineSchema,
  source: sourceSchema,
  metric_measure: metricSchemas.measure,
  metric_ratio: metricSchemas.ratio,
  metric_formula: metricSchemas.formula,
  metric_cumulative: metricSchemas.cumulative,
  metric_compare: metricSchemas.compare,
  metric_share: metricSchemas.share,
  metric_conversion: metricSchemas.conversion,
  metric_comparable: metricSchemas.comparable,
  metric_score: metricSchemas.score,
  metric_query: metricSchemas.query,
  rule: ruleSchema,
  calendar: calendarSchema,
  channel: channelSchema,
  route: routeSchema,
  person: personSchema,
  goal: goalSchema,
  playbook: playbookSchema,
  test: testSchema,
  requirement: requirementSchema,
  condition: conditionSchema,
};

/** schemaId is the `$id` of the schema of definition files. */
export const schemaId = 'urn:kpi:definitions:1';

const refer = (name: string) => ({ $ref: `#/definitions/${name}` });

function named(name: string, description: string) {
  return {
    type: 'object',
    description,
    propertyNames: { pattern: namePattern },
    additionalProperties: refer(name),
  };
}

const metricKinds = Object.keys(metricSchemas).map((kind) => refer(`metric_${kind}`));

/** definitionFileSchema is the draft-07 JSON Schema of any definition file, with the notes that validators use. */
export const definitionFileSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: schemaId,
  title: 'kpi definitions',
  description: 'Metrics as code: settings, sources, metrics, rules and whom they reach.',
  type: 'object',
  properties: {
    ...settingsSchema.properties,
    engines: named('engine', 'Databases that rows come from, by name.'),
    sources: named('source', 'Where rows come from, by name.'),
    metrics: named('metric', 'What is measured, by name.'),
    rules: named('rule', 'What makes an alert, by name.'),
    calendars: named('calendar', "Closed days, events, and years of a company's own, by name."),
    channels: named('channel', 'Ways to reach people or systems, by name.'),
    routes: { type: 'array', description: 'Where alerts go; the order matters.', items: refer('route') },
    people: named('person', 'Who can own metrics and rules, by name.'),
    goals: named('goal', 'Business goals, by name.'),
    playbooks: named('playbook', 'What to do when a rule fires, by name.'),
    tests: {
      type: 'object',
      description: 'Unit tests of rules, by free names.',
      additionalProperties: refer('test'),
    },
    requires: named(
      'requirement',
      "In a pack: what it needs of the project's sources, by the source's name.",
    ),
  },
  additionalProperties: false,
  definitions: {
    ...validated,
    metric: {
      description: 'Exactly one of measure, ratio, formula, cumulative, compare.',
      anyOf: metricKinds,
    },
  },
};
