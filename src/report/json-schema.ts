import { grainPattern } from '../time/grain.ts';

/** checkSchemaName names the kind and version of the document that `renderJson` writes; it changes when a key does. */
export const checkSchemaName = 'kpi.check/1';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const flag: Schema = { type: 'boolean' };
const count: Schema = { type: 'integer', minimum: 0 };
const value: Schema = { type: ['number', 'null'] };
const textOrNull: Schema = { type: ['string', 'null'] };
const instant: Schema = {
  type: 'string',
  pattern: '^[+-]?\\d{4,6}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d:\\d\\d(:\\d\\d)?$',
  description: 'ISO 8601 with the offset of the project’s time zone.',
};
const severity: Schema = { enum: ['info', 'warning', 'critical', null] };

const segment: Schema = {
  type: 'object',
  description: 'Value by dimension; empty for the total. null is a value of its own.',
  additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
};

const period = object(
  { grain: { type: 'string', pattern: grainPattern }, start: instant, end: instant },
  { description: 'Half-open: the start belongs to it, the end does not.' },
);

const approximate: Schema = {
  const: true,
  description: 'Only where values are estimates: distinct counts in them have a standard error of 1.6%.',
};

const metric = object(
  {
    metric: text,
    label: text,
    unit: textOrNull,
    segment,
    period,
    value: {
      ...value,
      description: 'Exact and unformatted; null when there is none or the period is stale.',
    },
    complete: { ...flag, description: 'false for the running period, which is not judged.' },
    stale: {
      ...flag,
      description: 'Complete by the clock, but without a row of the source at or after its start.',
    },
  },
  { optional: { approximate } },
);

const evaluation = object(
  {
    rule: { ...text, description: 'A rule, or source:<name> for the freshness of a source.' },
    metric: text,
    segment,
    period,
    verdict: { enum: ['breach', 'ok', 'no_verdict'] },
    severity,
    state: { enum: ['inactive', 'pending', 'firing', 'resolved', 'gone'] },
    since: { anyOf: [period, { type: 'null' }], description: 'Period in which it began to breach.' },
    firingSince: { anyOf: [period, { type: 'null' }], description: 'Period in which it began to fire.' },
    value,
    expected: { anyOf: [object({ value, low: value, high: value }), { type: 'null' }] },
    reason: { ...text, description: 'One sentence in the project’s locale.' },
    facts: {
      type: 'object',
      description: 'The numbers of the sentence, by kind.',
      required: ['kind'],
      properties: {
        kind: {
          enum: [
            'static',
            'change',
            'target',
            'baseline',
            'run',
            'slope',
            'share',
            'peers',
            'pattern',
            'expression',
            'forecast',
            'projection',
            'missing',
            'calendar',
            'all',
            'any',
            'not',
            'failed_checks',
            'low_volume',
            'restricted',
            'no_verdict',
          ],
        },
      },
    },
  },
  { optional: { approximate } },
);

const check = object({
  check: { ...text, description: 'Its name, or what it checks.' },
  kind: text,
  severity: { enum: ['critical', 'warning'] },
  state: { enum: ['passed', 'failed', 'not_judged'] },
  failed: { ...count, description: 'Rows, periods or columns that fail.' },
  of: { ...count, description: 'How many there were.' },
  samples: { type: 'array', items: text, description: 'A few of what fails.' },
});

const source = object({
  source: text,
  files: { type: 'array', items: text },
  inputs: {
    type: 'array',
    description: 'The files as they were when they were read.',
    items: object({
      file: text,
      bytes: count,
      modifiedAt: instant,
      sha256: { ...textOrNull, description: 'Of its bytes, hex; null where the file has changed since.' },
      encoding: { ...textOrNull, description: 'What a text was read in: utf-8, gb18030, utf-16le, …' },
      delimiter: { ...textOrNull, description: 'What stands between the fields of a CSV file.' },
    }),
  },
  database: {
    ...orNull(
      object({
        engine: text,
        mode: { enum: ['load', 'pushdown'] },
        statement: text,
        rows: orNull(count),
        kept: { ...count, description: 'Rows that were kept from an earlier reading.' },
        since: {
          ...textOrNull,
          description: 'Value of the incremental column from which rows were asked for.',
        },
      }),
    ),
    description: 'What was read of which database, and how many rows left it; null for files.',
  },
  http: {
    ...orNull(
      object({
        url: text,
        requests: count,
        pages: count,
        bytes: count,
        rows: count,
        kept: { ...count, description: 'Rows that were kept from an earlier reading.' },
        since: {
          ...textOrNull,
          description: 'Value of the incremental column from which rows were asked for.',
        },
      }),
    ),
    description: 'What was read of which API; null for all else.',
  },
  rows: { ...count, description: 'Those that cleaning left: `read` less what steps with `drops` dropped.' },
  untimed: {
    ...orNull(count),
    description: 'How many of the rows have no main time, and so count in no period.',
  },
  firstAt: orNull(instant),
  lastAt: orNull(instant),
  watermark: { ...orNull(instant), description: 'Up to when it is complete, where it says so.' },
  read: {
    ...orNull(count),
    description: 'Rows before cleaning; null where the source could not be opened.',
  },
  cleaned: {
    type: 'array',
    items: object({
      step: text,
      rows: { ...count, description: 'Rows that the step changed or dropped.' },
      drops: flag,
    }),
  },
  checks: { type: 'array', items: check },
  error: textOrNull,
});

const delivery = object({
  id: text,
  channel: text,
  rule: text,
  kind: text,
  state: { enum: ['sent', 'failed', 'would_send'] },
  attempts: count,
  reason: text,
});

const position = object({ line: count, column: count, offset: count });
const span = object({ file: text, start: position, end: position });
const diagnostic = object(
  {
    code: text,
    severity: { enum: ['error', 'warning', 'info'] },
    message: text,
    span: orNull(span),
  },
  {
    optional: {
      related: { type: 'array', items: object({ message: text, span }) },
      help: text,
      note: text,
    },
  },
);

const rebaseline = object({
  rule: text,
  metric: text,
  yaml: { ...text, description: 'The line that the rule needs if the new level is the new normal.' },
  span: { ...span, description: 'Where the rule is written.' },
  shifts: {
    type: 'array',
    description: 'The segments whose level has lastingly changed, the latest first.',
    items: object({
      segment,
      since: { ...text, pattern: '^\\d{4}-\\d\\d-\\d\\d$', description: 'First day at the new level.' },
      from: { type: 'number', description: 'The level before, without the season.' },
      to: { type: 'number', description: 'The level since, without the season.' },
    }),
  },
});

const run = object({
  id: text,
  asOf: instant,
  definitions: { ...text, description: 'SHA-256 over the definition files, hex.' },
  git: orNull(object({ revision: text, dirty: flag })),
  startedAt: instant,
  durationMs: { type: 'number', minimum: 0 },
});

const totals = object({
  metrics: count,
  evaluations: count,
  breach: count,
  ok: count,
  noVerdict: count,
  firing: object({ info: count, warning: count, critical: count }),
  pending: count,
  ended: { ...count, description: 'Resolved or gone in the judged period itself.' },
});

/** checkJsonSchema is the JSON Schema (draft-07) of the document that `renderJson` writes. */
export const checkJsonSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'What kpi check and kpi run found',
  ...object({
    schema: { const: checkSchemaName },
    project: text,
    run,
    metrics: { type: 'array', items: metric },
    evaluations: {
      type: 'array',
      items: evaluation,
      description: 'One per rule and segment, for the judged period.',
    },
    incidents: { type: 'array', items: { type: 'object' } },
    sources: { type: 'array', items: source },
    deliveries: { type: 'array', items: delivery },
    rebaselines: {
      type: 'array',
      items: rebaseline,
      description: 'Rules whose baseline still rests on a level that is over.',
    },
    diagnostics: { type: 'array', items: diagnostic },
    totals,
    exitCode: { type: 'integer', enum: [0, 1, 2, 3, 4, 130, 143] },
  }),
};

function object(
  properties: Readonly<Record<string, Schema>>,
  more: { readonly description?: string; readonly optional?: Readonly<Record<string, Schema>> } = {},
): Schema {
  return {
    type: 'object',
    ...(more.description === undefined ? {} : { description: more.description }),
    required: Object.keys(properties),
    properties: { ...properties, ...more.optional },
    additionalProperties: false,
  };
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}
