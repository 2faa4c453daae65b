import { periodCount } from '../time/axis.ts';
import { addDuration } from '../time/duration.ts';
import type { ComparableNode, ConversionNode, PlanNode, Stretch, WindowNode } from './node.ts';
import { registerCount } from './sketch.ts';
import { type RowDensity, rowsIn, stretchesOf } from './stretches.ts';

/** A part of what remembers entities may read as many rows as this times those that are read at once. */
const entityRows = 4;
/** A part of windows may hold as many rows as this times those that are read at once, each in every window that it is in. */
const windowRows = 8;

/**
 * divide cuts the periods of a node that remembers entities or values into parts, each of which is computed by itself from
 * the rows that it depends on: what has to be remembered follows the part and not the history. A node that cannot be cut
 * is left as it is.
 */
export function divide(node: PlanNode, density: RowDensity, rowsAtOnce: number): PlanNode {
  switch (node.kind) {
    case 'aggregate': {
      const [set] = node.sets;
      if (node.states === undefined || set === undefined) return node;
      return withStretches(node, stretchesOf(node.scope, set.axis, density, entityRows * rowsAtOnce));
    }
    case 'window':
      return withStretches(node, windowParts(node, density, windowRows * rowsAtOnce));
    case 'conversion': {
      // Without an end, conversions of the first base events may still come at the end.
      if (node.within === undefined || node.isOverall) return node;
      return withStretches(node, axisParts(node, density, entityRows * rowsAtOnce));
    }
    case 'comparable':
      return withStretches(node, axisParts(node, density, (entityRows * rowsAtOnce) / 2));
    default:
      return node;
  }
}

function withStretches<Node extends PlanNode>(node: Node, stretches: readonly Stretch[]): Node {
  return stretches.length < 2 ? node : { ...node, stretches };
}

function axisParts(
  { axis, scope }: ConversionNode | ComparableNode,
  density: RowDensity,
  most: number,
): Stretch[] {
  const [from, to] = [axis.bounds[0]!, Math.min(scope.to, axis.bounds.at(-1)!)];
  return stretchesOf({ from, to }, axis, density, most);
}

function windowParts(node: WindowNode, density: RowDensity, most: number): Stretch[] {
  const { axis, starts, sets } = node;
  if (!isHeavy(node)) return [];
  const parts: Stretch[] = [];
  let from = axis.bounds[0]!;
  let rows = 0;
  for (let i = 0; i < periodCount(axis); i++) {
    const window = { from: starts[i]!, to: axis.bounds[i + 1]! };
    const own = Math.min(rowsIn(density, window), mostRegisters(node, window)) * sets.length;
    if (rows > 0 && rows + own > most) {
      parts.push({ from, to: axis.bounds[i]! });
      from = axis.bounds[i]!;
      rows = 0;
    }
    rows += own;
  }
  return [...parts, { from, to: axis.bounds.at(-1)! }];
}

/** What is added up once for the stretches between windows takes no more memory for many windows. */
function isHeavy({ aggregateClass, states }: WindowNode): boolean {
  return states !== undefined || aggregateClass !== 'additive';
}

/** A sketch of each stretch has no more registers than one has; how many segments there are is not known. */
function mostRegisters({ aggregateClass, dimensions, axis }: WindowNode, { from, to }: Stretch): number {
  if (aggregateClass !== 'sketch' || dimensions.length > 0) return Number.POSITIVE_INFINITY;
  const length = axis.bounds[1]! - axis.bounds[0]!;
  return (Math.ceil((to - from) / length) + 1) * registerCount;
}

/** partOf is what a node computes for the periods of one of its stretches alone. */
export function partOf(node: PlanNode, part: Stretch): PlanNode {
  switch (node.kind) {
    case 'window': {
      const [first, end] = periodsIn(node.axis.bounds, part);
      const from = node.starts.subarray(first, end).reduce((a, b) => Math.min(a, b), part.from);
      return { ...node, part, scope: within(node.scope, from, part.to) };
    }
    case 'conversion': {
      const to = addDuration(part.to, node.within!, node.axis.timezone);
      const { events } = node;
      return {
        ...node,
        part,
        scope: within(node.scope, part.from, to),
        events: { ...events, scope: within(events.scope, part.from, to) },
      };
    }
    case 'comparable':
      return comparablePart(node, part);
    default:
      return { ...node, scope: { ...node.scope, ...part } };
  }
}

function within<Scope extends Stretch>(scope: Scope, from: number, to: number): Scope {
  return { ...scope, from: Math.max(scope.from, from), to: Math.min(scope.to, to) };
}

function comparablePart(node: ComparableNode, part: Stretch): ComparableNode {
  const { axis, reach, scope } = node;
  const [first, end] = periodsIn(axis.bounds, part);
  const pairs = node.pairs.filter(({ index }) => index >= first && index < end);
  const starts = reach.grain === 'hour' ? reach.bounds : reach.days;
  const at = pairs.flatMap(({ rows, present }) => [starts.indexOf(rows), starts.indexOf(present)]);
  const found = at.filter((index) => index >= 0);
  if (found.length === 0) return { ...node, part, pairs };
  const [from, to] = [reach.bounds[Math.min(...found)]!, reach.bounds[Math.max(...found) + 1]!];
  return { ...node, part, pairs, scope: within(scope, from, to) };
}

/** periodsIn is the index of the first period that begins in a stretch, and that of the first one after it. */
export function periodsIn(bounds: ArrayLike<number>, { from, to }: Stretch): readonly [number, number] {
  let first = 0;
  while (first < bounds.length - 1 && bounds[first]! < from) first++;
  let end = first;
  while (end < bounds.length - 1 && bounds[end]! < to) end++;
  return [first, end];
}
