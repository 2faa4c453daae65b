import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Segment } from '../model/segment.ts';
import { canBatch, inBatch } from '../plan/batch.ts';
import type { PlanNode } from '../plan/node.ts';
import type { Plan } from '../plan/plan.ts';
import { requestKey, type SeriesRequest } from '../plan/request.ts';
import type { CompiledStatement } from '../sql/statement.ts';
import { periodCount } from '../time/axis.ts';
import type { BoundSeries, Computed, ComputeInput } from './compute.ts';
import { compareSegments } from './compute-cells.ts';
import { densityOf } from './compute-known.ts';
import { segmentsIn } from './compute-segments.ts';
import { planRequests, prepareNodes, runStatements } from './compute-statements.ts';

/** SegmentGroup is requests by the same dimensions, each of which may be computed for some segments after the others. */
export interface SegmentGroup {
  readonly by: readonly string[];
  /** Of each the requests are computed in batches together or not at all; one may be in several. */
  readonly bundles: readonly (readonly SeriesRequest[])[];
}

/** bundlesApart leaves out the bundles with a request that is computed whole, by key, and then what others share with them. */
export function bundlesApart(
  bundles: SegmentGroup['bundles'],
  whole: ReadonlySet<string>,
): SegmentGroup['bundles'] {
  const isWhole = (request: SeriesRequest) => whole.has(requestKey(request));
  const out = bundles.filter((bundle) => bundle.some(isWhole));
  if (out.length === 0) return bundles;
  const more = new Set([...whole, ...out.flat().map(requestKey)]);
  return bundlesApart(
    bundles.filter((bundle) => !out.includes(bundle)),
    more,
  );
}

/** Batching is from how many values on series are computed in batches, and about how many are then held at once. */
export interface Batching {
  /** With fewer rows nothing is counted. */
  readonly leastRows: number;
  readonly above: number;
  readonly atOnce: number;
}

/** Batched is requests whose series are computed for one batch of segments after the other. */
export interface Batched {
  /** Their keys. */
  readonly requests: ReadonlySet<string>;
  readonly count: number;
  /** Those of the first batch; of the others they differ in the batch alone. */
  readonly statements: readonly CompiledStatement[];
  readonly diagnostics: readonly Diagnostic[];
  /** compute computes the series of a batch, 0 ≤ index < count, by request key. */
  readonly compute: (index: number) => Promise<Pick<Computed, 'series' | 'diagnostics'>>;
  /** compare orders the segments of a series with some dimensions as if it were not in batches. */
  readonly compare: (dimensions: readonly string[]) => (a: Segment, b: Segment) => number;
}

/** With what is on the way to a series, a value takes some 64 bytes. */
const usual: Batching = { leastRows: 2 ** 15, above: 2 ** 22, atOnce: 2 ** 19 };

/** batchGroups finds the groups that have too many values to be computed at once, and can be in batches. */
export async function batchGroups(input: ComputeInput, bound: BoundSeries): Promise<Batched[]> {
  const counted = (input.groups ?? []).map(async (group) => {
    if (!hasManyRows(input, bound, group)) return [];
    const planned = planGroup(input, bound, group);
    if (planned === undefined) return [];
    const count = await countBatches(input, bound, planned.nodes);
    return count > 1 ? [makeBatched(input, bound, { by: group.by, planned, count })] : [];
  });
  return (await Promise.all(counted)).flat();
}

/** planGroup plans what of a group can be computed in batches; undefined where that is nothing. */
function planGroup(input: ComputeInput, bound: BoundSeries, { by, bundles }: SegmentGroup): Plan | undefined {
  const requests = bundles.flat();
  if (requests.length === 0) return undefined;
  const planned = planRequests(input, bound, requests);
  if (isInBatches(planned, by)) return planned;
  const distinct = new Map(requests.map((request) => [requestKey(request), request]));
  const whole = [...distinct].filter(([, one]) => !isInBatches(planRequests(input, bound, [one]), by));
  const rest = bundlesApart(bundles, new Set(whole.map(([key]) => key)));
  return whole.length === 0 ? undefined : planGroup(input, bound, { by, bundles: rest });
}

function isInBatches({ nodes, series }: Plan, by: readonly string[]): boolean {
  return canBatch(nodes, by) && [...series.values()].every(({ computation }) => computation !== undefined);
}

/** Sources that are not read here are never in batches. */
function hasManyRows(
  input: ComputeInput,
  { bindings, states, isElsewhere }: BoundSeries,
  { by }: SegmentGroup,
): boolean {
  const { batching = usual } = input;
  return [...states].some(([source, { rows }]) => {
    const dimensions = bindings.dimensions.get(source);
    return rows >= batching.leastRows && by.every((name) => dimensions?.has(name)) && !isElsewhere(source);
  });
}

async function countBatches(
  { batching = usual }: ComputeInput,
  bound: BoundSeries,
  nodes: readonly PlanNode[],
): Promise<number> {
  let cells = 0;
  for (const node of nodes) {
    if (node.kind === 'preaggregate' || node.kind === 'earlier') continue;
    const density = densityOf(bound, node);
    if (density === undefined) return 1;
    for (const set of node.sets) {
      const each = periodCount(set.axis) * Math.max(1, node.measures.length);
      const isMany = (segments: number) => segments * each > batching.above;
      cells += each * ((await segmentsIn(bound, { node, set, density }, isMany)) ?? 0);
    }
  }
  return cells <= batching.above ? 1 : Math.ceil(cells / batching.atOnce);
}

function makeBatched(
  input: ComputeInput,
  bound: BoundSeries,
  { by, planned, count }: { by: readonly string[]; planned: Plan; count: number },
): Batched {
  const preparedAt = (index: number) => {
    const batch = { by, index, count };
    return prepareNodes(
      input,
      bound,
      planned,
      planned.nodes.map((node) => inBatch(node, batch)),
    );
  };
  const first = preparedAt(0);
  const { onProgress: _, ...quiet } = input;
  return {
    requests: new Set(planned.series.keys()),
    count,
    statements: first.statements,
    diagnostics: planned.diagnostics,
    compute: (index) => runStatements(quiet, index === 0 ? first : preparedAt(index)),
    compare: (dimensions) => {
      const orders = dimensions.map((name) => first.orders.get(name));
      return (a, b) => compareSegments(a, b, orders);
    },
  };
}
