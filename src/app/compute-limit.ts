import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import type { Project } from '../model/project.ts';
import type { GroupingSet, PlanNode } from '../plan/node.ts';
import { measuresAt, rowBytes, seriesBytes, usualMemoryLimit } from '../plan/weight.ts';
import { periodCount } from '../time/axis.ts';
import { densityOf, type KnownSources } from './compute-known.ts';
import { type SegmentQuestion, segmentsIn } from './compute-segments.ts';

/** RefusedNode is what is not computed of a node, and why. */
export interface RefusedNode {
  readonly node: PlanNode;
  readonly message: string;
}

/** LimitedNodes is the nodes without the levels that would take too much memory. */
export interface LimitedNodes {
  readonly nodes: readonly PlanNode[];
  readonly refused: readonly RefusedNode[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * limitNodes refuses the levels whose values would take more memory than the project allows, before anything is computed.
 * Segments are counted only where there may be too many: estimated as `approx` does, and so the same in every run.
 */
export async function limitNodes(known: KnownSources, planned: readonly PlanNode[]): Promise<LimitedNodes> {
  const limit = known.project.memoryLimit ?? usualMemoryLimit;
  const nodes: PlanNode[] = [];
  const refused: RefusedNode[] = [];
  const diagnostics = new Map<string, Diagnostic>();
  const excesses = await Promise.all(planned.map((node) => excessesOf(known, node, limit)));
  for (const [i, node] of planned.entries()) {
    const found = excesses[i]!;
    if (node.kind === 'preaggregate' || found.size === 0) {
      nodes.push(node);
      continue;
    }
    const kept = node.sets.filter((set) => !found.has(set));
    if (kept.length > 0) nodes.push({ ...node, sets: kept });
    for (const [set, excess] of found) {
      const reported = report(known.project, node, set, excess);
      for (const diagnostic of reported.found) diagnostics.set(diagnostic.message, diagnostic);
      refused.push({ node: { ...node, sets: [set] } as PlanNode, message: reported.message });
    }
  }
  return { nodes, refused, diagnostics: [...diagnostics.values()] };
}

/** Why levels of a node are too large. */
async function excessesOf(
  known: KnownSources,
  node: PlanNode,
  limit: number,
): Promise<Map<GroupingSet, string>> {
  const density = densityOf(known, node);
  if (density === undefined || node.kind === 'preaggregate') return new Map();
  const found = await Promise.all(
    node.sets.map(async (set) => [set, await excessOf(known, { node, set, density }, limit)] as const),
  );
  return new Map(found.flatMap(([set, excess]) => (excess === undefined ? [] : [[set, excess] as const])));
}

/** Why a level is too large, in words; undefined where it is not. */
async function excessOf(
  known: KnownSources,
  question: SegmentQuestion,
  limit: number,
): Promise<string | undefined> {
  const { node, set, density } = question;
  const held = rowBytes(node, set, density);
  const most = `the limit is ${size(limit)}`;
  if (held > limit) return `must hold so many rows at once that they take about ${size(held)}; ${most}`;
  if (set.by.length === 0) return undefined;
  const isEnough = (segments: number) => seriesBytes(node, set, segments) > limit;
  const segments = await segmentsIn(known, question, isEnough);
  if (segments === undefined) return undefined;
  const bytes = seriesBytes(node, set, segments);
  const periods = node.kind === 'earlier' ? 1 : periodCount(set.axis);
  return `has about ${whole(segments)} segments by ${set.by.join(', ')} in ${whole(periods)} ${periods === 1 ? 'period' : 'periods'}, which take about ${size(bytes)}; ${most}`;
}

function report(project: Project, node: PlanNode, set: GroupingSet, excess: string) {
  const own = measuresAt(node, set).flatMap(({ serves = node.serves }) => serves);
  const names = [...new Set(own.length === 0 ? node.serves : own)];
  const help =
    'ask for fewer periods, a longer grain or dimensions of fewer values, or raise `limits: { memory: … }` in kpi.yaml';
  const found = names.map((name) => {
    return errorAt('too-large', `metric "${name}" ${excess}`, project.metrics.get(name)?.span, { help });
  });
  return { message: `it ${excess}`, found };
}

function size(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`;
}

function whole(count: number): string {
  return count.toLocaleString('en-US');
}
