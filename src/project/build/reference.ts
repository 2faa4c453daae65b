import { parseReference, type Reference } from '../../time/reference.ts';
import type { Scope } from '../definition.ts';
import type { ReferenceSpec } from '../schema/metric.ts';
import { field, type Located } from '../shape/located.ts';
import { choiceOf, integerOf, parsed } from './scalar.ts';

/** buildReference reads which earlier periods are meant. */
export function buildReference(
  scope: Scope,
  node: Located<ReferenceSpec> | undefined,
): Reference | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'map') {
    const count = integerOf(field(node, 'average'));
    const same = choiceOf(field(node, 'same'));
    if (count === undefined) return undefined;
    return same === undefined ? { kind: 'average', count } : { kind: 'average', count, same };
  }
  return parsed(scope, node, parseReference, '"previous" or an age such as "1 week ago" or "1 year ago"');
}
