import { EngineError, type ResultTable } from '../engine/engine.ts';
import { tryQueryBeside, tryScan } from '../engine/try-query.ts';
import { countAtom } from '../plan/count.ts';
import type { GroupingSet, PlanNode, PreaggregateNode } from '../plan/node.ts';
import { type RowDensity, rowsIn } from '../plan/stretches.ts';
import { keyHash, sketchCells, sketchedRows } from '../sql/compile-sketch.ts';
import { duckdb } from '../sql/dialect/duckdb.ts';
import { scopeRows } from '../sql/join.ts';
import { renderExpr } from '../sql/render-expr.ts';
import { type KnownSources, sampleRows, sampleSize } from './compute-known.ts';

/** SegmentQuestion asks how many segments a node finds at one of its levels. */
export interface SegmentQuestion {
  readonly node: Exclude<PlanNode, PreaggregateNode>;
  readonly set: GroupingSet;
  readonly density: RowDensity;
}

/** How many times the segments of a sample there may be in all where the sample has several rows of nearly each. */
const unseen = 10;

/**
 * segmentsIn estimates how many segments a level has, where that is more than is `enough`; undefined where it is not. It
 * looks no closer than it has to: at how many rows there are, then at some of them, then at all.
 */
export async function segmentsIn(
  known: KnownSources,
  question: SegmentQuestion,
  isEnough: (segments: number) => boolean,
): Promise<number | undefined> {
  const { scope } = question.node;
  const rows = Math.ceil(rowsIn(question.density, scope));
  if (!isEnough(rows)) return undefined;
  const key = JSON.stringify([scope.key, scope.from, scope.to, question.set.by]);
  const sampled = await countOnce(known, `sample ${key}`, () => sampleSegments(known, question));
  if (!isEnough(Math.min(rows, sampled * unseen))) return undefined;
  const segments = await countOnce(known, key, () => countSegments(known, question));
  return isEnough(segments) ? segments : undefined;
}

function countOnce(
  { segmentCounts }: KnownSources,
  key: string,
  count: () => Promise<number>,
): Promise<number> {
  const known = segmentCounts.get(key) ?? count();
  segmentCounts.set(key, known);
  return known;
}

/** sampleSegments counts the segments of some rows; infinitely many where many of them have a single one. */
async function sampleSegments(known: KnownSources, question: SegmentQuestion): Promise<number> {
  const { reading, values } = segmentRows(question);
  const names = values.map((_, i) => `v${i}`);
  const columns = values.map((value, i) => `${value} AS ${names[i]}`);
  const { lastAt } = question.density;
  const sample = sampleRows(known, reading, columns, { lastAt, most: sampleSize });
  const groups = `SELECT count(*) AS n FROM (${sample}) GROUP BY ${names.join(', ')}`;
  const sql = `SELECT count(*), count(*) FILTER (WHERE n = 1) FROM (${groups})`;
  const [segments = 0, single = 0] = numbersOf(await tryQueryBeside(known.engine, sql));
  return single * 100 > segments ? Number.POSITIVE_INFINITY : segments;
}

/** countSegments estimates how many segments there are, from a sketch of all rows. */
async function countSegments(
  { engine, project, schemas }: KnownSources,
  question: SegmentQuestion,
): Promise<number> {
  const { reading, values } = segmentRows(question);
  const from = scopeRows(reading, schemas.get(reading.scope.source)!, project.timezone);
  // A null is a segment of its own: what is counted is the hash of all values.
  const rows = `(SELECT 0 AS one, ${keyHash(`hash(${values.join(', ')})`)} AS h FROM ${from})`;
  const names = { hash: 'h', register: 'r', rank: 'z', part: 'p' };
  const atoms = [{ ...countAtom(), class: 'sketch' as const }];
  const sketched = sketchedRows({ atoms, rows, keys: ['one'], names, dialect: duckdb });
  const all = { level: 'g', names: ['one'], sets: [['one']], atom: 'a' };
  const cells = sketchCells({ from: sketched.from, sketched, ...all });
  const sql = `SELECT ${sketched.atoms[0]!.value('a0')} FROM (${cells})`;
  const [segments = 0] = numbersOf(await tryScan(engine, sql));
  return segments;
}

/** The first row of a result; none where the rows cannot be read, which the statement itself will say. */
function numbersOf(table: ResultTable | EngineError): number[] {
  return table instanceof EngineError ? [] : table.columns.map(({ values }) => Number(values[0]));
}

/** The rows of a node, and the values that make a segment of them. */
function segmentRows({ node: { scope, dimensions }, set }: SegmentQuestion) {
  const expressions = set.by.map((name) => dimensions.find((dimension) => dimension.name === name)!.expr);
  return { reading: { scope, expressions }, values: expressions.map((expr) => renderExpr(expr, duckdb)) };
}
