import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { Dimension, DimensionOrigin, NamedPlace, NumberBuckets } from '../../model/source.ts';
import type { Scope } from '../definition.ts';
import type { DimensionSpec } from '../schema/dimension.ts';
import { field, fields, items, type Located, type MapField, scalarOf } from '../shape/located.ts';
import { guiltySpan, spanOf, type YamlNode } from '../yaml/tree.ts';
import { choiceOf, expressionOf, numberOf, textsOf, wordingOf } from './scalar.ts';

/** buildDimensions reads the dimensions of a source. */
export function buildDimensions(
  scope: Scope,
  node: Located<Record<string, DimensionSpec>> | undefined,
): Dimension[] {
  return fields(node).map((entry) => buildDimension(scope, entry as MapField<DimensionSpec>));
}

function buildDimension(scope: Scope, { key, value }: MapField<DimensionSpec>): Dimension {
  refuseTogether(scope, value, 'from', 'expr', 'a dimension is one or the other');
  refuseTogether(scope, value, 'buckets', 'grain', 'ranges are of numbers, a grain is of times');
  return {
    name: key.name,
    label: wordingOf(scope, field(value, 'label')),
    synonyms: textsOf(field(value, 'synonyms')),
    expr: expressionOf(field(value, 'expr')),
    from: originOf(field(value, 'from')),
    grain: choiceOf(field(value, 'grain')),
    buckets: bucketsOf(scope, value),
    parent: placeOf(field(value, 'parent')),
    span: spanOf(key),
  };
}

function refuseTogether(
  scope: Scope,
  node: Located<DimensionSpec>,
  guilty: 'from' | 'buckets',
  other: 'expr' | 'grain',
  why: string,
): void {
  if (node.kind !== 'map' || field(node, other) === undefined) return;
  const entry = node.entries.get(guilty);
  if (entry === undefined) return;
  const message = `"${guilty}" and "${other}" do not go together: ${why}`;
  scope.diagnostics.push(errorAt('bad-value', message, spanOf(entry.key)));
}

/** placeOf reads a name with the place where it stands. */
export function placeOf(node: YamlNode | undefined): NamedPlace | undefined {
  const scalar = scalarOf(node);
  return scalar === undefined ? undefined : { name: scalar.text, span: guiltySpan(scalar) };
}

function originOf(node: YamlNode | undefined): DimensionOrigin | undefined {
  const place = placeOf(node);
  return place === undefined ? undefined : { path: place.name.split('.'), span: place.span };
}

function bucketsOf(scope: Scope, node: Located<DimensionSpec>): NumberBuckets | undefined {
  const list = field(node, 'buckets');
  if (list === undefined) return undefined;
  const bounds: number[] = [];
  for (const item of items(list)) {
    const bound = numberOf(scope, item)?.value;
    if (bound === undefined) continue;
    if (bound <= (bounds.at(-1) ?? Number.NEGATIVE_INFINITY)) {
      const message = `the bounds of "buckets" must rise, but ${bound} follows ${bounds.at(-1)}`;
      scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(item)));
    }
    bounds.push(bound);
  }
  return { bounds, span: guiltySpan(list) };
}
