import type { Channel, Route, RouteMatch } from '../../model/project.ts';
import type { Definition, Scope } from '../definition.ts';
import type { ChannelSpec, RouteSpec } from '../schema/channel.ts';
import { field, fields, type Located, oneOrMoreItems } from '../shape/located.ts';
import { ownerSpan, spanOf, type YamlNode } from '../yaml/tree.ts';
import { booleanOf, choiceOf, durationOf, integerOf, referenceOf, secretOf, textsOf } from './scalar.ts';

/** buildChannel reads a channel. */
export function buildChannel(scope: Scope, definition: Definition): Channel {
  const node = definition.node as Located<ChannelSpec>;
  const span = spanOf(definition.key);
  const headers = fields(field(node, 'headers')).map(
    ({ key, value }) => [key.name, secretOf(value)!] as const,
  );
  return {
    kind: 'webhook',
    name: definition.key.name,
    url: secretOf(field(node, 'url')) ?? { template: '', span },
    headers: Object.fromEntries(headers),
    secret: secretOf(field(node, 'secret')),
    timeout: durationOf(scope, field(node, 'timeout')) ?? { count: 1, unit: 'minute' },
    allowPrivate: booleanOf(field(node, 'allow_private')) ?? false,
    audience: textsOf(field(node, 'audience')),
    maxPerRun: integerOf(field(node, 'max_per_run')),
    span,
  };
}

/** buildRoute reads a route. */
export function buildRoute(scope: Scope, item: YamlNode): Route {
  const node = item as Located<RouteSpec>;
  return {
    match: buildMatch(node),
    to: oneOrMoreItems(field(node, 'to')).flatMap((to) => referenceOf(scope, 'channel', to) ?? []),
    continue: booleanOf(field(node, 'continue')) ?? false,
    span: ownerSpan(node),
  };
}

function buildMatch(route: Located<RouteSpec>): RouteMatch {
  const node = field(route, 'match');
  const match: Record<string, readonly string[]> = {};
  for (const key of ['rule', 'metric', 'tier', 'owner', 'tag'] as const) {
    const texts = field(node, key);
    if (texts !== undefined) match[key] = textsOf(texts);
  }
  const severity = field(node, 'severity');
  if (severity === undefined) return match;
  return { severity: oneOrMoreItems(severity).flatMap((s) => choiceOf(s) ?? []), ...match };
}
