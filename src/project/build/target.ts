import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { MetricTarget, TargetRow, TargetSource } from '../../model/metric.ts';
import { parseGrain } from '../../time/grain.ts';
import type { Scope } from '../definition.ts';
import type { Scalar } from '../scalar.ts';
import type { TargetRowSpec, TargetSpec } from '../schema/metric.ts';
import { field, fields, items, type Located } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf } from '../yaml/tree.ts';
import { expressionOf, grainOf, nameOf, noteCalendar, numberOf, referenceOf } from './scalar.ts';
import { buildRow } from './segment-table.ts';

type TargetMap = Exclude<TargetSpec, readonly unknown[]>;

/** buildTarget reads what a metric should reach; `isRate` when its unit is %. */
export function buildTarget(
  scope: Scope,
  node: Located<TargetSpec> | undefined,
  isRate: boolean,
): MetricTarget | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'list') {
    const rows = items(node as Located<TargetRowSpec[]>).flatMap((item) => {
      const place = buildRow(scope, item, undefined);
      return buildGrains(scope, item, isRate).map((target) => ({ ...target, ...place }));
    });
    return { rows };
  }
  const map = node as Located<TargetMap>;
  const source = buildSource(scope, map);
  if (source === undefined) return { rows: buildGrains(scope, map, isRate) };
  const stray = fields(map).find(({ key }) => parseGrain(key.name) !== undefined);
  if (stray !== undefined) {
    const message = 'a target is either written here or comes from a source';
    scope.diagnostics.push(errorAt('bad-value', message, spanOf(stray.key)));
  }
  return { rows: [], source };
}

function buildGrains(
  scope: Scope,
  node: Located<TargetMap> | Located<TargetRowSpec>,
  isRate: boolean,
): TargetRow[] {
  return fields(node as Located<Record<string, Scalar<'number'>>>).flatMap(({ key, value }) => {
    const grain = parseGrain(key.name);
    const number = grain && numberOf(scope, value);
    if (grain === undefined || number === undefined) return [];
    noteCalendar(scope, grain, spanOf(key));
    if (isRate && number.suffix === '' && Math.abs(number.value) > 1) {
      const message = `the unit is %, so ${number.value} means ${number.value * 100}%`;
      const help = `did you mean "${number.value}%"?`;
      scope.diagnostics.push(errorAt('percent-threshold', message, guiltySpan(value), { help }));
    }
    return [{ grain, value: number.value, segment: {} }];
  });
}

function buildSource(scope: Scope, map: Located<TargetMap>): TargetSource | undefined {
  const source = referenceOf(scope, 'source', field(map, 'source'));
  const column = nameOf(field(map, 'column'));
  const where = expressionOf(field(map, 'where'));
  const grain = grainOf(scope, field(map, 'grain'));
  if (source === undefined || column === undefined) {
    const given = field(map, 'source') ?? field(map, 'column') ?? field(map, 'where') ?? field(map, 'grain');
    if (given === undefined) return undefined;
    const message = 'targets from a source need "source" and "column"';
    scope.diagnostics.push(errorAt('missing-key', message, ownerSpan(map)));
    return undefined;
  }
  return {
    source: source.name,
    column,
    grain: grain ?? 'month',
    ...(where === undefined ? {} : { where }),
    span: source.span,
  };
}
