import type { AggregateClass } from '../expr/sql/functions.ts';
import type { UnfusedReason } from '../model/unfused-reason.ts';
import type { GroupingSet, PlanNode, PreaggregateNode } from './node.ts';

/** NodeDescription is what `kpi plan` shows of a node. */
export interface NodeDescription {
  readonly kind: PlanNode['kind'] | 'rollup';
  readonly source: string;
  readonly time: string;
  readonly aggregateClass?: AggregateClass;
  readonly atoms: number;
  /** Each level as `day`, `month × region`, … */
  readonly sets: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly metrics: readonly string[];
  /** How many stretches of time are read one after the other. */
  readonly stretches: number;
  /** How many batches of segments are read one after the other. */
  readonly batches: number;
  readonly reason?: UnfusedReason;
}

/** describeNode says what a node reads and for whom. */
export function describeNode(node: PlanNode): NodeDescription {
  const isRollup = node.kind === 'aggregate' && node.over !== undefined;
  const reason = node.kind === 'aggregate' ? node.reason : undefined;
  const stretches = 'stretches' in node ? (node.stretches?.length ?? 1) : 1;
  return {
    kind: isRollup ? 'rollup' : node.kind,
    source: node.scope.source,
    time: node.scope.time,
    ...('aggregateClass' in node && !isRollup ? { aggregateClass: node.aggregateClass } : {}),
    atoms: atomsOf(node),
    sets: node.kind === 'preaggregate' ? cellSets(node) : node.sets.map(setText),
    from: node.scope.from,
    to: node.scope.to,
    metrics: node.serves,
    stretches,
    batches: node.scope.batch?.count ?? 1,
    ...(reason === undefined ? {} : { reason }),
  };
}

function setText({ axis, by }: GroupingSet): string {
  return [axis.grain, ...by].join(' × ');
}

function cellSets({ keys, levels }: PreaggregateNode): string[] {
  const label = (name: string) => {
    const { expr } = keys.find((key) => key.name === name)!;
    return expr.kind === 'column' ? expr.name : name;
  };
  return levels.map((names) => ['day', ...names.map(label)].join(' × '));
}

function atomsOf(node: PlanNode): number {
  switch (node.kind) {
    case 'earlier':
      return 0;
    case 'preaggregate':
      return node.parts.length;
    case 'flags':
      return node.flags.length;
    default:
      return node.atoms.length;
  }
}
