import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { MetricName } from '../../model/metric.ts';
import { type Limits, type OwnerTable, type ThresholdTable, thresholdKeys } from '../../model/rule.ts';
import type { SegmentRow } from '../../model/segment-table.ts';
import type { Scope } from '../definition.ts';
import type { Scalar } from '../scalar.ts';
import type { OwnerRowSpec, RuleSpec, ThresholdRowSpec } from '../schema/rule.ts';
import { field, fields, items, type Located } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf, type YamlNode } from '../yaml/tree.ts';
import { dateOf, nameOf, numberOf, referenceOf, untypedOf } from './scalar.ts';
import { checkLevel, type MeasuredUnit } from './threshold.ts';

type Rule = Located<RuleSpec>;

/** RowSpec is what rows by segment have in common. */
type RowSpec = Pick<OwnerRowSpec, 'segment' | 'from' | 'to'>;

/** buildRow reads for which segments and which time something holds; dimensions that are not in `by` are mistakes. */
export function buildRow(
  scope: Scope,
  node: Located<RowSpec>,
  by: readonly MetricName[] | undefined,
): Omit<SegmentRow<never>, 'value'> {
  const named = fields(field(node, 'segment'));
  for (const { key } of named) {
    if (by === undefined || by.some(({ name }) => name === key.name)) continue;
    const message = `the rule does not group by "${key.name}"`;
    const help =
      by.length === 0 ? `add "by: [${key.name}]"` : `it groups by: ${by.map((d) => d.name).join(', ')}`;
    scope.diagnostics.push(errorAt('unknown-dimension', message, spanOf(key), { help }));
  }
  const [from, to] = [dateOf(scope, field(node, 'from')), dateOf(scope, field(node, 'to'))];
  if (from !== undefined && to !== undefined && to < from)
    scope.diagnostics.push(errorAt('bad-value', '"to" is before "from"', guiltySpan(field(node, 'to')!)));
  return {
    segment: Object.fromEntries(
      named.map(({ key, value }) => [key.name, untypedOf(value as Located<Scalar<'value'>>)]),
    ),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** OwnerOf is who owns a rule: everybody's owner, and the owners of some segments. */
export interface OwnerOf {
  readonly owner?: string;
  readonly owners?: OwnerTable;
}

/** buildOwner reads the owner of a rule, or its owners by segment. */
export function buildOwner(scope: Scope, rule: Rule, by: readonly MetricName[]): OwnerOf {
  const node = field(rule, 'owner') as YamlNode | undefined;
  if (node === undefined) return {};
  if (node.kind === 'scalar')
    return { owner: referenceOf(scope, 'person', node as Located<Scalar<'text'>>)?.name };
  if (node.kind === 'list') {
    const rows = items(node as Located<OwnerRowSpec[]>).flatMap((item) => {
      const owner = referenceOf(scope, 'person', field(item, 'owner'));
      return owner === undefined ? [] : [{ ...buildRow(scope, item, by), value: owner.name }];
    });
    return { owners: { rows } };
  }
  const map = node as Located<{ source: Scalar<'text'>; column: Scalar<'text'> }>;
  const source = referenceOf(scope, 'source', field(map, 'source'));
  const column = nameOf(field(map, 'column'));
  if (source === undefined || column === undefined) return {};
  return { owners: { rows: [], source: { source: source.name, column, span: source.span } } };
}

/** buildThresholds reads the limits of some segments; each must stand for a level that has one limit to replace. */
export function buildThresholds(
  scope: Scope,
  rule: Rule,
  by: readonly MetricName[],
  metric: MeasuredUnit,
): ThresholdTable | undefined {
  const node = field(rule, 'thresholds') as YamlNode | undefined;
  if (node === undefined) return undefined;
  if (node.kind === 'map') {
    const source = referenceOf(scope, 'source', field(node as Located<{ source: Scalar<'text'> }>, 'source'));
    if (!thresholdKeys.some((key) => isReplaceable(rule, key))) {
      const message = 'the rule has no level with one limit ("below", "above" or "equals") to replace';
      scope.diagnostics.push(errorAt('bad-value', message, ownerSpan(node)));
    }
    return source && { rows: [], source: { source: source.name, span: source.span } };
  }
  const rows = items(node as Located<ThresholdRowSpec[]>).map((item) => {
    const limits: Partial<Record<keyof Limits, number>> = {};
    for (const key of thresholdKeys) {
      const at = field(item, key);
      const number = numberOf(scope, at);
      if (at?.kind !== 'scalar' || number === undefined) continue;
      checkLevel(scope, { number, node: at }, metric);
      checkReplaces(scope, rule, key, at);
      limits[key] = number.value;
    }
    if (Object.keys(limits).length === 0) {
      const help = `give it one of: ${thresholdKeys.join(', ')}`;
      scope.diagnostics.push(errorAt('missing-key', 'a row has no limit', ownerSpan(item), { help }));
    }
    return { ...buildRow(scope, item, by), value: limits };
  });
  return { rows };
}

const replaceable = ['below', 'above', 'equals'];

/** isReplaceable tells whether a condition of a rule is one limit, which a table may replace. */
export function isReplaceable(rule: Rule, key: keyof Limits): boolean {
  const condition = key === 'recover' ? field(rule, 'recover') : conditionOf(rule, key);
  return condition?.kind === 'map' && replaceable.some((name) => condition.entries.has(name));
}

function conditionOf(rule: Rule, key: Exclude<keyof Limits, 'recover'>): YamlNode | undefined {
  const severity = field(rule, 'severity');
  const isOnly = severity?.kind === 'scalar' && severity.text === key;
  return field(field(rule, 'levels'), key) ?? (isOnly ? field(rule, 'when') : undefined);
}

function checkReplaces(scope: Scope, rule: Rule, key: keyof Limits, node: YamlNode): void {
  if (isReplaceable(rule, key)) return;
  const what = key === 'recover' ? '"recover"' : `level "${key}"`;
  const message = `the rule has no ${what} with one limit ("below", "above" or "equals") to replace`;
  scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(node)));
}
