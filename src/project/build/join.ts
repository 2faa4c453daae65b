import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { Join, JoinKey, JoinTimes, NamedPlace } from '../../model/source.ts';
import type { Scope } from '../definition.ts';
import type { JoinSpec } from '../schema/join.ts';
import { field, fields, type Located, type MapField, oneOrMoreItems } from '../shape/located.ts';
import { guiltySpan, spanOf, type YamlNode } from '../yaml/tree.ts';
import { placeOf } from './dimension.ts';
import { referenceOf } from './scalar.ts';

/** buildJoins reads the sources that a source joins. */
export function buildJoins(scope: Scope, node: Located<Record<string, JoinSpec>> | undefined): Join[] {
  return fields(node).map((entry) => buildJoin(scope, entry as MapField<JoinSpec>));
}

function buildJoin(scope: Scope, { key, value }: MapField<JoinSpec>): Join {
  const span = spanOf(key);
  const named = referenceOf(scope, 'source', field(value, 'source'));
  if (named === undefined) scope.references.push({ kind: 'source', name: key.name, span });
  const asOf = buildTimes(scope, field(value, 'as_of'));
  const using = field(value, 'using');
  const keys = pairsOf(using);
  if (using !== undefined && keys.length === 0) {
    scope.diagnostics.push(errorAt('bad-value', '"using" names no column', guiltySpan(using)));
  }
  return {
    name: key.name,
    source: named?.name ?? key.name,
    keys,
    ...(asOf === undefined ? {} : { asOf }),
    span,
  };
}

/** pairsOf reads columns that both sources have, or theirs by ours. */
function pairsOf(node: YamlNode | undefined): JoinKey[] {
  if (node?.kind !== 'map') {
    return oneOrMoreItems(node).flatMap((item) => {
      const place = placeOf(item);
      return place === undefined ? [] : [{ ours: place, theirs: place }];
    });
  }
  return [...node.entries.values()].flatMap(({ key, value }) => {
    const theirs = placeOf(value);
    const ours: NamedPlace = { name: key.name, span: spanOf(key) };
    return theirs === undefined ? [] : [{ ours, theirs }];
  });
}

function buildTimes(scope: Scope, node: YamlNode | undefined): JoinTimes | undefined {
  if (node === undefined) return undefined;
  const pairs = pairsOf(node);
  if (pairs.length !== 1) {
    const message = '"as_of" compares one time of ours with one of theirs';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(node)));
  }
  const [pair] = pairs;
  if (pair === undefined) return undefined;
  return node.kind === 'map' ? pair : { theirs: pair.theirs };
}
