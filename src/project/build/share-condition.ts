import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { Condition } from '../../model/rule.ts';
import type { Scope } from '../definition.ts';
import type { ConditionSpec } from '../schema/condition.ts';
import { field, type Located, oneOrMoreItems } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf } from '../yaml/tree.ts';
import type { Judged } from './condition.ts';
import { nameOf } from './scalar.ts';
import { boundKinds } from './threshold.ts';

type ShareNode = NonNullable<ReturnType<typeof field<ConditionSpec, 'share'>>>;

/** buildShareCondition reads a limit of a segment's part of a total, or of the change of that part. */
export function buildShareCondition(
  scope: Scope,
  condition: Located<ConditionSpec>,
  judged: Judged,
  buildPart: (part: Located<ConditionSpec>, judged: Judged) => Condition | undefined,
): Condition | undefined {
  const node = field(condition, 'share');
  if (node?.kind !== 'map' || node.key === undefined) return undefined;
  const of = buildTotal(scope, node, judged);
  const present = ['change', ...boundKinds].filter((key) => node.entries.has(key));
  if (present.length !== 1) {
    const second = present[1] === undefined ? undefined : node.entries.get(present[1])?.key;
    const message = `"share" has exactly one of change, ${boundKinds.join(', ')}`;
    const span = second === undefined ? ownerSpan(node) : spanOf(second);
    scope.diagnostics.push(errorAt('condition-kind', message, span));
    return undefined;
  }
  if (judged.isKnown && judged.unit === '%') {
    const message = `metric "${judged.metric}" is a rate, which is no part of a total`;
    scope.diagnostics.push(errorAt('bad-value', message, spanOf(node.key)));
  }
  const part = node as unknown as Located<ConditionSpec>;
  const holds = buildPart(part, { ...judged, unit: '%' });
  if (of === undefined || (holds?.kind !== 'static' && holds?.kind !== 'change')) return undefined;
  return { kind: 'share', of, holds, span: spanOf(node.key) };
}

function buildTotal(scope: Scope, node: ShareNode, { by }: Judged): readonly string[] | undefined {
  const place = field(node, 'of');
  if (place === undefined) return undefined;
  const names = oneOrMoreItems(place).flatMap((item) => nameOf(item as Parameters<typeof nameOf>[0]) ?? []);
  const isTotal = names.length === 1 && names[0]!.name === 'total' && !by.includes('total');
  const dimensions = isTotal ? [] : names.map(({ name }) => name);
  const stray = isTotal ? undefined : names.find(({ name }) => !by.includes(name));
  if (stray !== undefined) {
    const message = `the rule does not group by "${stray.name}"`;
    const help = `write "of: total"${by.length > 1 ? `, or some of: ${by.join(', ')}` : ''}`;
    scope.diagnostics.push(errorAt('unknown-dimension', message, stray.span, { help }));
  } else if (dimensions.length >= by.length) {
    const message = 'a segment is the whole of itself';
    const help = by.length === 0 ? 'add "by:" with the dimensions of the parts' : 'write "of: total"';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(place), { help }));
  }
  return by.filter((name) => dimensions.includes(name));
}
