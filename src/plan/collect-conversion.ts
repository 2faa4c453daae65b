import type { SqlExpr } from '../expr/sql/tree.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';
import { addDuration, type Duration } from '../time/duration.ts';
import {
  type Collected,
  chunkMeasures,
  type FindDimension,
  type Group,
  type LevelNeed,
  nodeBase,
  noteNeed,
  type RowChoice,
} from './collect.ts';
import type { ConversionNode } from './node.ts';
import type { SourceSchema } from './schema.ts';
import { shareAtoms } from './share-atoms.ts';

/** ConversionGroup is needs of conversions between the same events: one scan of both sources. */
export interface ConversionGroup extends Group {
  readonly key: string;
  readonly axis: TimeAxis;
  /** First instant of the base events, epoch milliseconds: those from before the axis count in its first period. */
  readonly start: number;
  readonly base?: SqlExpr;
  readonly baseKeys: readonly SqlExpr[];
  readonly events: {
    readonly choice: RowChoice;
    readonly schema: SourceSchema;
    readonly keys: readonly SqlExpr[];
  };
  readonly after?: Duration;
  readonly within?: Duration;
}

/** ConversionNeed asks for a measure over conversions at one level; `choice` is the rows of the base. */
export type ConversionNeed = Omit<ConversionGroup, keyof Group> & Pick<Group, 'choice'> & LevelNeed;

/** collectConversion notes a need; needs with one key share a scan. */
export function collectConversion(
  collected: Collected,
  { measure, by, serves, ...shared }: ConversionNeed,
): void {
  noteNeed(collected.conversions, shared, { measure, by, serves });
}

/** conversionNodes turns what was collected into statements. */
export function conversionNodes(collected: Collected, find: FindDimension, asOf: number): ConversionNode[] {
  return [...collected.conversions.values()]
    .filter(({ axis }) => periodCount(axis) > 0)
    .flatMap((group) => nodesOf(group, find, asOf));
}

function nodesOf(group: ConversionGroup, find: FindDimension, asOf: number): ConversionNode[] {
  const { key, axis, start: first, base, baseKeys, events, after, within, aggregateClass } = group;
  const sets = [...group.sets.values()];
  const start = nodeBase(group, sets, find, first, asOf);
  // A base event after the axis takes the conversions that follow it away from those within.
  const end = axis.bounds.at(-1)!;
  const to = within === undefined ? asOf : Math.min(asOf, addDuration(end, within, axis.timezone));
  const { key: eventsKey, source, time, sinceAt } = events.choice;
  const from = Math.max(start.scope.from, sinceAt ?? start.scope.from);
  const scope = { key: eventsKey, source, time, from, to };
  return chunkMeasures(group).map((measures) => ({
    kind: 'conversion',
    ...start,
    scope: { ...start.scope, to },
    aggregateClass,
    window: key,
    sets,
    axis,
    isOverall: first < axis.bounds[0]!,
    ...(base === undefined ? {} : { base }),
    baseKeys,
    events: { scope, schema: events.schema, keys: events.keys },
    ...(after === undefined ? {} : { after }),
    ...(within === undefined ? {} : { within }),
    ...shareAtoms(measures),
  }));
}
