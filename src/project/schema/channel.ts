// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the descriptions quote how secrets are written
import { type Static, Type } from '@sinclair/typebox';
import { severities } from '../../model/rule.ts';
import {
  boolean,
  choice,
  duration,
  integer,
  list,
  mapOf,
  object,
  oneOrMore,
  reference,
  text,
} from './place.ts';

const optional = Type.Optional;

/** channelTypes are the kinds of channel that this version has. */
export const channelTypes = ['webhook'] as const;

/** unsupportedChannelTypes are the kinds of channel of the language that this version does not have. */
export const unsupportedChannelTypes = [
  'dingtalk',
  'wecom',
  'feishu',
  'email',
  'slack',
  'teams',
  'pagerduty',
  'alertmanager',
] as const;

/** channelSchema is what stands under a name in `channels`. */
export const channelSchema = object(
  {
    type: Type.Unsafe<'webhook'>({
      enum: channelTypes,
      description: 'Kind of channel.',
      'x-unsupported-values': unsupportedChannelTypes,
    }),
    url: text('Where to post; may hold ${env:NAME} and ${file:path}.'),
    headers: optional(mapOf(text('A value; may hold ${env:NAME}.'), 'Further HTTP headers.')),
    secret: optional(text('Key of the HMAC-SHA256 signature over the body; may hold ${env:NAME}.')),
    timeout: optional(duration('How long to wait for an answer. Default 1 minute.')),
    allow_private: optional(boolean('Whether the URL may lead into a private network. Default false.')),
    audience: optional(
      list(text('A group.'), 'Groups that read it; values of restricted metrics are written for them only.'),
    ),
    max_per_run: optional(integer(1, 'Most messages of one run; what is over becomes one digest.')),
  },
  {
    description: 'A way to reach people or systems.',
    unsupported: ['smtp', 'from', 'to', 'at', 'template', 'proxy', 'retry'],
  },
);

/** ChannelSpec is a channel as written. */
export type ChannelSpec = Static<typeof channelSchema>;

const matcher = (description: string) =>
  oneOrMore(text('A name; * and ? stand for anything.'), 'a name, or a list of names', description);

const matchSchema = object(
  {
    severity: optional(
      oneOrMore(choice(severities, 'A severity.'), 'a severity, or a list of them', 'Severities.'),
    ),
    rule: optional(matcher('Rules; * and ? stand for anything.')),
    metric: optional(matcher('Metrics; * and ? stand for anything.')),
    tier: optional(matcher('Tiers of the metric.')),
    owner: optional(matcher('Owners.')),
    tag: optional(matcher('Tags of the rule or metric.')),
  },
  { description: 'What an alert must have; absent keys match anything.', unsupported: ['segment', 'source'] },
);

/** routeSchema is one item of `routes`. */
export const routeSchema = object(
  {
    match: optional(matchSchema),
    to: oneOrMore(
      reference('A channel.'),
      'a channel, or a list of channels',
      'Channels: some of `channels`.',
    ),
    continue: optional(boolean('Whether later routes are tried too. Default false.')),
  },
  {
    description: 'Sends matching alerts to channels; the first match wins.',
    unsupported: ['repeat', 'escalate', 'max_per_run', 'mute', 'active', 'group_by', 'routes'],
  },
);

/** RouteSpec is a route as written. */
export type RouteSpec = Static<typeof routeSchema>;
