import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { type Engine, EngineError } from '../engine/engine.ts';
import type { Project } from '../model/project.ts';
import type { SourceState } from '../model/series.ts';
import { countAtom } from '../plan/count.ts';
import type { EarlierNode, GroupingSet, PlanNode, PreaggregateNode } from '../plan/node.ts';
import type { SourceExtent, SourceSchema } from '../plan/schema.ts';
import { type RowDensity, rowsIn } from '../plan/stretches.ts';
import { measuresAt, rowBytes, seriesBytes, usualMemoryLimit } from '../plan/weight.ts';
import { keyHash, sketchCells, sketchedRows } from '../sql/compile-sketch.ts';
import { timePredicate } from '../sql/compile-time.ts';
import { duckdb } from '../sql/dialect/duckdb.ts';
import { nodeSchema } from '../sql/join.ts';
import { renderExpr } from '../sql/render-expr.ts';
import { periodCount } from '../time/axis.ts';
import { dayMs } from '../time/zone.ts';
import { densityOf } from './compute-fuse.ts';

/** LimitInput is nodes and what is known of the sources they read. */
export interface LimitInput {
  readonly engine: Engine;
  readonly project: Project;
  readonly nodes: readonly PlanNode[];
  readonly schemas: ReadonlyMap<string, SourceSchema>;
  readonly states: ReadonlyMap<string, SourceState>;
  readonly extents: ReadonlyMap<string, SourceExtent>;
  readonly isElsewhere: (source: string) => boolean;
}

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
export async function limitNodes(input: LimitInput): Promise<LimitedNodes> {
  const limit = input.project.memoryLimit ?? usualMemoryLimit;
  const counts = new Map<string, number>();
  const nodes: PlanNode[] = [];
  const refused: RefusedNode[] = [];
  const diagnostics = new Map<string, Diagnostic>();
  for (const node of input.nodes) {
    const density = input.isElsewhere(node.scope.source) ? undefined : densityOf(input, node);
    if (density === undefined || node.kind === 'preaggregate') {
      nodes.push(node);
      continue;
    }
    const kept: GroupingSet[] = [];
    for (const set of node.sets) {
      const excess = await excessOf(input, { node, set, density, counts, limit });
      if (excess === undefined) {
        kept.push(set);
        continue;
      }
      const { message, found } = report(input.project, node, set, excess);
      for (const diagnostic of found) diagnostics.set(diagnostic.message, diagnostic);
      refused.push({ node: { ...node, sets: [set] } as PlanNode, message });
    }
    if (kept.length > 0) nodes.push(kept.length === node.sets.length ? node : { ...node, sets: kept });
  }
  return { nodes, refused, diagnostics: [...diagnostics.values()] };
}

/** SegmentQuestion asks how many segments a node finds at one of its levels. */
export interface SegmentQuestion {
  readonly node: Exclude<PlanNode, PreaggregateNode>;
  readonly set: GroupingSet;
  readonly density: RowDensity;
  /** Segments by scope and dimensions, kept from one question to the next. */
  readonly counts: Map<string, number>;
}

interface Question extends SegmentQuestion {
  readonly limit: number;
}

/**
 * segmentsIn estimates how many segments a level has, where that is more than is `enough`; undefined where it is not. It
 * looks no closer than it has to: at how many rows there are, then at some of them, then at all.
 */
export async function segmentsIn(
  input: LimitInput,
  { node, set, density, counts }: SegmentQuestion,
  isEnough: (segments: number) => boolean,
): Promise<number | undefined> {
  const rows = Math.ceil(rowsIn(density, node.scope));
  if (!isEnough(rows)) return undefined;
  const key = JSON.stringify([node.scope.key, node.scope.from, node.scope.to, set.by]);
  const sampled = counts.get(`sample ${key}`) ?? (await sampleSegments(input, node, set, density));
  counts.set(`sample ${key}`, sampled);
  if (!isEnough(Math.min(rows, sampled * unseen))) return undefined;
  const segments = counts.get(key) ?? (await countSegments(input, node, set));
  counts.set(key, segments);
  return isEnough(segments) ? segments : undefined;
}

/** Why a level is too large, in words; undefined where it is not. */
async function excessOf(input: LimitInput, question: Question): Promise<string | undefined> {
  const { node, set, density, limit } = question;
  const held = rowBytes(node, set, density);
  const most = `the limit is ${size(limit)}`;
  if (held > limit) return `must hold so many rows at once that they take about ${size(held)}; ${most}`;
  if (set.by.length === 0) return undefined;
  const isEnough = (segments: number) => seriesBytes(node, set, segments) > limit;
  const segments = await segmentsIn(input, question, isEnough);
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

/** How many times the segments of a sample there may be in all where the sample has several rows of nearly each. */
const unseen = 10;
const sampleRows = 30_000;

/**
 * sampleSegments counts the segments of the first rows, and of the first ones of the last day, which tell of others where
 * rows lie in the order of their segments; infinitely many where many of them have a single one.
 */
async function sampleSegments(
  input: LimitInput,
  node: Question['node'],
  set: GroupingSet,
  { lastAt }: RowDensity,
): Promise<number> {
  const names = set.by.map((_, i) => `v${i}`);
  const { scope } = node;
  const samples = [scope.from, Math.max(scope.from, lastAt - dayMs)].map((from) => {
    const rows = segmentRows(input, { ...node, scope: { ...scope, from } }, set);
    const named = rows.values.map((value, i) => `${value} AS ${names[i]}`);
    return `(SELECT ${named.join(', ')} FROM ${rows.from} LIMIT ${sampleRows})`;
  });
  const groups = `SELECT count(*) AS n FROM (${samples.join(' UNION ALL ')}) GROUP BY ${names.join(', ')}`;
  const sql = `SELECT count(*), count(*) FILTER (WHERE n = 1) FROM (${groups})`;
  const [segments = 0, single = 0] = await numbersOf(input.engine, sql);
  return single * 100 > segments ? Number.POSITIVE_INFINITY : segments;
}

/** countSegments estimates how many segments there are, from a sketch of all rows. */
async function countSegments(input: LimitInput, node: Question['node'], set: GroupingSet): Promise<number> {
  const { from, values } = segmentRows(input, node, set);
  // A null is a segment of its own: what is counted is the hash of all values.
  const rows = `(SELECT 0 AS one, ${keyHash(`hash(${values.join(', ')})`)} AS h FROM ${from})`;
  const names = { hash: 'h', register: 'r', rank: 'z', part: 'p' };
  const atoms = [{ ...countAtom(), class: 'sketch' as const }];
  const sketched = sketchedRows({ atoms, rows, keys: ['one'], names, dialect: duckdb });
  const all = { level: 'g', names: ['one'], sets: [['one']], atom: 'a' };
  const cells = sketchCells({ from: sketched.from, sketched, ...all });
  const [segments = 0] = await numbersOf(
    input.engine,
    `SELECT ${sketched.atoms[0]!.value('a0')} FROM (${cells})`,
  );
  return segments;
}

/** The first row of a result; none where the rows cannot be read, which the statement itself will say. */
async function numbersOf(engine: Engine, sql: string): Promise<number[]> {
  try {
    const { columns, rows } = await engine.query(sql);
    return rows === 0 ? [] : columns.map(({ values }) => Number(values[0]));
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return [];
  }
}

/** The rows of a node, and the values that make a segment of them. */
function segmentRows({ schemas, project }: LimitInput, node: Question['node'], { by }: GroupingSet) {
  const { timezone } = project;
  const dimensions = by.map((name) => node.dimensions.find((dimension) => dimension.name === name)!);
  const { serves, scope } = node;
  const asked: EarlierNode = { kind: 'earlier', sets: [], serves, scope, dimensions };
  const own = schemas.get(scope.source)!;
  const { relation } = nodeSchema(own, asked, timezone);
  const { time, from, to, where } = scope;
  const column = duckdb.identifier(time);
  const conditions = [timePredicate({ column, info: own.times.get(time)!, timezone, from, to })];
  if (where !== undefined) conditions.push(`(${renderExpr(where, duckdb)})`);
  const values = dimensions.map(({ expr }) => renderExpr(expr, duckdb));
  return { from: `(SELECT * FROM ${relation} WHERE ${conditions.join(' AND ')})`, values };
}
