import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import type { Dimension, Join, Source } from '../../model/source.ts';
import { findCycles } from './cycles.ts';
import type { Finding, Sources } from './metrics.ts';
import { nearestHelp } from './references.ts';

/** checkJoinCycles reports every circle of joins once, at the join that leads on from its first source. */
export function checkJoinCycles(sources: Sources): Finding[] {
  const joinsOf = (name: string) => sources.get(name)?.value.joins ?? [];
  const graph = new Map([...sources.keys()].map((name) => [name, joinsOf(name).map((join) => join.source)]));
  return findCycles(graph).map((cycle) => {
    const path = [...cycle, cycle[0]!];
    const mentions = cycle.map((name, i) => joinsOf(name).find((join) => join.source === path[i + 1])!);
    const message = `sources join each other in a circle: ${path.join(' → ')}`;
    const related = mentions
      .slice(1)
      .map((join) => ({ message: `and here "${join.source}"`, span: join.span }));
    return {
      about: cycle.map((name) => sources.get(name)!),
      diagnostic: errorAt('join-cycle', message, mentions[0]!.span, { related }),
    };
  });
}

/** checkOrigins reports dimensions that are said to come from a join that is not there. */
export function checkOrigins(source: Source, sources: Sources): Diagnostic[] {
  return source.dimensions.flatMap(({ from }) => {
    if (from === undefined) return [];
    const found = followPath(source, from.path, sources);
    if (found.kind !== 'missing') return [];
    const { at, join, joins } = found;
    const help = nearestHelp(
      join,
      joins.map((one) => one.name),
      'it joins',
    );
    const message = `source "${at}" has no join "${join}"`;
    return [errorAt('unknown-join', message, from.span, help === undefined ? {} : { help })];
  });
}

type Followed =
  | { readonly kind: 'found'; readonly source: Source }
  | { readonly kind: 'missing'; readonly at: string; readonly join: string; readonly joins: readonly Join[] }
  | { readonly kind: 'unknown' };

function followPath(source: Source, path: readonly string[], sources: Sources): Followed {
  let at = source;
  for (const name of path) {
    const join = at.joins?.find((one) => one.name === name);
    if (join === undefined) return { kind: 'missing', at: at.name, join: name, joins: at.joins ?? [] };
    const next = sources.get(join.source);
    if (!next?.isSound) return { kind: 'unknown' };
    at = next.value;
  }
  return { kind: 'found', source: at };
}

/**
 * inheritDimensions completes dimensions that come from a joined source: they take over label, other names and parent
 * where they do not say their own, and a parent that the source lacks comes from the same join. Joins must not be in
 * circles.
 */
export function inheritDimensions(sources: Sources): Map<string, readonly Dimension[]> {
  const known = new Map<string, readonly Dimension[]>();
  const dimensionsOf = (source: Source): readonly Dimension[] => {
    const found = known.get(source.name);
    if (found !== undefined) return found;
    const inherited = inherit(source, sources, dimensionsOf);
    known.set(source.name, inherited);
    return inherited;
  };
  for (const { value, isSound } of sources.values()) if (isSound) dimensionsOf(value);
  return known;
}

function inherit(
  source: Source,
  sources: Sources,
  dimensionsOf: (source: Source) => readonly Dimension[],
): Dimension[] {
  const dimensions = [...source.dimensions];
  // Parents that are added here are visited in their turn.
  for (let i = 0; i < dimensions.length; i++) {
    const own = dimensions[i]!;
    const followed = own.from && followPath(source, own.from.path, sources);
    if (followed?.kind !== 'found') continue;
    const theirs = dimensionsOf(followed.source).find((one) => one.name === own.name);
    if (theirs === undefined) continue;
    const parent = own.parent ?? theirs.parent;
    const synonyms = own.synonyms.length > 0 ? own.synonyms : theirs.synonyms;
    dimensions[i] = { ...own, label: own.label ?? theirs.label, synonyms, ...(parent && { parent }) };
    if (parent === undefined || dimensions.some((one) => one.name === parent.name)) continue;
    if (own.parent === undefined)
      dimensions.push({ name: parent.name, synonyms: [], from: own.from!, span: own.span });
  }
  return dimensions;
}

/** checkParents reports parents that are no dimensions of the source, and circles of parents. */
export function checkParents(source: Source): Diagnostic[] {
  const { dimensions } = source;
  const names = dimensions.map((dimension) => dimension.name);
  const unknown = dimensions.flatMap(({ parent }) => {
    if (parent === undefined || names.includes(parent.name)) return [];
    const message = `source "${source.name}" has no dimension "${parent.name}"`;
    const help = nearestHelp(parent.name, names, 'it has');
    return [errorAt('unknown-dimension', message, parent.span, help === undefined ? {} : { help })];
  });
  const graph = new Map(dimensions.map(({ name, parent }) => [name, parent ? [parent.name] : []]));
  const circles = findCycles(graph).map((cycle) => {
    const message = `dimensions are parents of each other in a circle: ${[...cycle, cycle[0]].join(' → ')}`;
    const first = dimensions.find((dimension) => dimension.name === cycle[0])!;
    return errorAt('dimension-cycle', message, first.parent!.span);
  });
  return [...unknown, ...circles];
}
