import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { suggest } from '../../diagnostic/suggest.ts';
import { type MapNode, plainValue, type YamlNode } from '../yaml/tree.ts';
import { describeViolation } from './messages.ts';
import type { Validator, Violation } from './validator.ts';

/** Fault is a disagreement with the schema and where it is: the node, and the node that holds it. */
export interface Fault {
  readonly violation: Violation;
  readonly node: YamlNode;
}

interface Located {
  readonly node: YamlNode;
  readonly parent?: YamlNode;
  readonly step?: string;
}

/**
 * checkShape reports what does not fit the schema, one diagnostic a fault, and takes the guilty nodes out of the tree,
 * so that what is left has the shape of the schema but for keys that may be missing. Faults that `isIgnored` are left
 * alone.
 */
export function checkShape(
  validator: Validator,
  node: YamlNode,
  isIgnored: (violation: Violation) => boolean = () => false,
): Diagnostic[] {
  if (validator(plainValue(node))) return [];
  const violations = (validator.errors ?? []).filter((violation) => !isIgnored(violation));
  const diagnostics: Diagnostic[] = [];
  const guilty = new Map<YamlNode, Located>();
  const unwanted: { map: MapNode; key: string }[] = [];
  for (const violation of violations) {
    const at = locate(node, violation.instancePath);
    if (at === undefined || guilty.has(at.node) || isMisspelt(violation, violations)) continue;
    const described = describeViolation({ violation, node: at.node });
    if (described === undefined) continue;
    diagnostics.push(described.diagnostic);
    if (described.removes === 'value') guilty.set(at.node, at);
    else if (described.removes !== undefined && at.node.kind === 'map') {
      unwanted.push({ map: at.node, key: described.removes.key });
    }
  }
  for (const at of guilty.values()) remove(at);
  for (const { map, key } of unwanted) map.entries.delete(key);
  return diagnostics;
}

/** isMisspelt tells a missing key that stands there in another spelling, which is reported as an unknown key. */
function isMisspelt(violation: Violation, violations: readonly Violation[]): boolean {
  if (violation.keyword !== 'required') return false;
  const missing = violation.params.missingProperty;
  return violations.some(
    (v) =>
      v.keyword === 'additionalProperties' &&
      v.instancePath === violation.instancePath &&
      suggest(String(v.params.additionalProperty), Object.keys(v.parentSchema?.properties ?? {})) === missing,
  );
}

function locate(root: YamlNode, pointer: string): Located | undefined {
  let at: Located = { node: root };
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const parent = at.node;
    const child =
      parent.kind === 'map'
        ? parent.entries.get(step)?.value
        : parent.kind === 'list'
          ? parent.items[Number(step)]
          : undefined;
    if (child === undefined) return undefined;
    at = { node: child, parent, step };
  }
  return at;
}

function remove({ node, parent, step }: Located): void {
  if (parent?.kind === 'map' && step !== undefined) parent.entries.delete(step);
  if (parent?.kind === 'list') parent.items.splice(parent.items.indexOf(node), 1);
}
