import type { DiagnosticCode } from '../../diagnostic/codes.ts';
import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { Bound, ChangeMeasure } from '../../model/rule.ts';
import type { Scope } from '../definition.ts';
import type { ParsedNumber, Scalar } from '../scalar.ts';
import { field, items, type Located } from '../shape/located.ts';
import { guiltySpan, ownerSpan, type ScalarNode, spanOf } from '../yaml/tree.ts';
import { numberOf } from './scalar.ts';

/** boundKinds are the keys of which a bound has exactly one. */
export const boundKinds = ['below', 'above', 'outside', 'inside', 'equals'] as const;

/** BoundSpec is the keys of a bound as written. */
export interface BoundSpec {
  below?: Scalar<'number'>;
  above?: Scalar<'number'>;
  outside?: Scalar<'number'>[];
  inside?: Scalar<'number'>[];
  equals?: Scalar<'number'>;
}

/** Limit is a number of a bound with the node that it was read from. */
export interface Limit {
  readonly number: ParsedNumber;
  readonly node: ScalarNode;
}

/** MeasuredUnit is the unit of the metric that limits are held against; `isKnown` is false when the metric is not. */
export interface MeasuredUnit {
  readonly isKnown: boolean;
  readonly unit?: string;
}

/** BoundIn is a bound with its limits as they were written. */
export interface BoundIn {
  readonly bound: Bound;
  readonly limits: readonly Limit[];
}

/** buildBound reads the one bound of a condition; `place` says what it stands in when it has none or several. */
export function buildBound(scope: Scope, node: Located<BoundSpec>, place: string): BoundIn | undefined {
  if (node.kind !== 'map') return undefined;
  const present = boundKinds.filter((kind) => node.entries.has(kind));
  const kind = present[0];
  if (kind === undefined || present.length > 1) {
    const second = present[1] === undefined ? undefined : node.entries.get(present[1])?.key;
    const message = `${place} has exactly one of ${boundKinds.join(', ')}`;
    const span = second === undefined ? ownerSpan(node) : spanOf(second);
    scope.diagnostics.push(errorAt('condition-kind', message, span));
    return undefined;
  }
  if (kind === 'outside' || kind === 'inside') return buildRange(scope, kind, field(node, kind));
  const limit = limitOf(scope, field(node, kind));
  return limit && { bound: { kind, limit: limit.number.value }, limits: [limit] };
}

function buildRange(
  scope: Scope,
  kind: 'outside' | 'inside',
  node: Located<Scalar<'number'>[]> | undefined,
): BoundIn | undefined {
  const [low, high] = items(node).map((item) => limitOf(scope, item));
  if (low === undefined || high === undefined) return undefined;
  if (low.number.suffix === high.number.suffix && low.number.value > high.number.value) {
    const message = `"${kind}" goes from the lower to the higher number`;
    const help = `write [${high.node.text}, ${low.node.text}]`;
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(node!), { help }));
  }
  return { bound: { kind, low: low.number.value, high: high.number.value }, limits: [low, high] };
}

function limitOf(scope: Scope, node: Located<Scalar<'number'>> | undefined): Limit | undefined {
  const number = numberOf(scope, node);
  return number === undefined || node?.kind !== 'scalar' ? undefined : { number, node };
}

/** checkLevel reports limits that cannot be meant as values of a metric of this unit. */
export function checkLevel(scope: Scope, { number, node }: Limit, { isKnown, unit }: MeasuredUnit): void {
  if (!isKnown) return;
  const { value, suffix } = number;
  if (suffix === 'pp') {
    refuse(
      scope,
      node,
      'bad-value',
      `"${node.text}" is a difference, but a value is wanted`,
      percentOf(node),
    );
  } else if (unit === '%' && suffix === '' && Math.abs(value) > 1) {
    const message = `the unit is %, so ${node.text} means ${Number((value * 100).toPrecision(12))}%`;
    refuse(scope, node, 'percent-threshold', message, `did you mean "${node.text}%"?`);
  } else if (suffix === '%' && unit !== undefined && unit !== '%') {
    const message = `"${node.text}" is ${value}, but the unit is ${unit}`;
    refuse(scope, node, 'bad-value', message, `write a number of ${unit}`);
  }
}

/** checkAttainment reports limits that cannot be meant as the part of a target. */
export function checkAttainment(scope: Scope, { number, node }: Limit): void {
  if (number.suffix === 'pp') {
    refuse(
      scope,
      node,
      'bad-value',
      `"${node.text}" is a difference, but a part of the target is wanted`,
      percentOf(node),
    );
  } else if (number.suffix === '' && Math.abs(number.value) > 10) {
    const message = `${node.text} means ${number.value * 100}% of the target`;
    refuse(scope, node, 'percent-threshold', message, `did you mean "${node.text}%"?`);
  }
}

/** checkChange reports limits that cannot be meant as changes of a metric of this unit, and says how they measure. */
export function checkChange(scope: Scope, limit: Limit, { isKnown, unit }: MeasuredUnit): ChangeMeasure {
  const { value, suffix } = limit.number;
  const { node } = limit;
  if (suffix === '%') return 'relative';
  if (!isKnown) return 'difference';
  if (suffix === 'pp' && unit !== '%') {
    const message = `"${node.text}" is a difference in percentage points, but the unit is ${unit ?? 'not %'}`;
    refuse(scope, node, 'bad-value', message, percentOf(node));
  } else if (suffix === '' && unit === '%' && Math.abs(value) > 1) {
    refuse(
      scope,
      node,
      'missing-pp-or-percent',
      unclear(node),
      `did you mean "${node.text}pp" or "${node.text}%"?`,
    );
  } else if (suffix === '' && unit !== '%' && value !== 0 && Math.abs(value) < 1) {
    const percent = `${Number((value * 100).toPrecision(12))}%`;
    refuse(scope, node, 'missing-pp-or-percent', unclear(node), `did you mean "${percent}"?`);
  }
  return 'difference';
}

function unclear(node: ScalarNode): string {
  return `a bare number is a difference in the metric's unit, and ${node.text} is hardly that`;
}

function percentOf(node: ScalarNode): string {
  return `write "${node.text.replace('pp', '%')}"`;
}

function refuse(scope: Scope, node: ScalarNode, code: DiagnosticCode, message: string, help: string): void {
  scope.diagnostics.push(errorAt(code, message, guiltySpan(node), { help }));
}
