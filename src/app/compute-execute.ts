import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { DatabaseError } from '../engine/database/database.ts';
import { type Engine, EngineError, type ResultTable } from '../engine/engine.ts';
import type { Project } from '../model/project.ts';
import type { AggregateNode, EarlierNode, FlagsNode, PlanNode, PreaggregateNode } from '../plan/node.ts';
import { databaseFailure } from '../source/database/failure.ts';
import type { OpenedSource } from '../source/open.ts';
import type { CompiledStatement, StatementRefusal } from '../sql/statement.ts';
import { isEarlierAsked } from './compute-earlier.ts';
import { runPushed } from './compute-pushdown.ts';
import { type CellNode, type CellSet, readCells, readEarlier } from './compute-read.ts';
import { stagesOf } from './compute-stages.ts';
import { joinTables } from './join-tables.ts';
import type { OnProgress } from './ports.ts';

/** Executed is what the statements of a plan found. */
export interface Executed {
  /** By scope and set: a level's rows, the first one read; and by scope, set and metric: where its values are. */
  readonly levels: ReadonlyMap<string, CellSet>;
  readonly leaves: ReadonlyMap<string, CellSet>;
  /** By scope, set and metric: values of measures whose rows another statement counted, in `leaves`. */
  readonly values: ReadonlyMap<string, CellSet>;
  /** By window node, set and metric. */
  readonly windows: ReadonlyMap<string, CellSet>;
  /** Keys of segments with earlier rows, by scope, dimensions and start of the axis; nothing where none is looked for. */
  readonly earlier: ReadonlyMap<string, ReadonlySet<string>>;
  /** Why a level, leaf or window is missing, by the same keys. */
  readonly failures: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** cellKey makes the keys of `Executed`. */
export function cellKey(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts);
}

/** ExecuteInput is what is to be run. */
export interface ExecuteInput {
  readonly engine: Engine;
  readonly project: Project;
  readonly sources: ReadonlyMap<string, OpenedSource>;
  readonly statements: readonly CompiledStatement[];
  readonly compile: (node: AggregateNode | FlagsNode) => CompiledStatement;
  /** Whether a statement reads so few rows that another may run beside it. */
  readonly isLight: (statement: CompiledStatement) => boolean;
  readonly onProgress?: OnProgress;
}

interface Executing extends ExecuteInput {
  readonly levels: Map<string, CellSet>;
  readonly leaves: Map<string, CellSet>;
  readonly values: Map<string, CellSet>;
  readonly windows: Map<string, CellSet>;
  readonly earlier: Map<string, ReadonlySet<string>>;
  readonly failures: Map<string, string>;
  readonly diagnostics: Diagnostic[];
  /** Tables of cells that are there, and those that could not be made. */
  readonly tables: Set<string>;
  readonly missing: Set<string>;
  readonly progress: { done: number; readonly total: number };
}

/**
 * executeStatements runs statements, those that read few rows two at a time; one that fails is reported and the others go
 * on. What they find is put together in their order.
 */
export async function executeStatements(input: ExecuteInput): Promise<Executed> {
  const executing: Executing = {
    ...input,
    levels: new Map(),
    leaves: new Map(),
    values: new Map(),
    windows: new Map(),
    earlier: new Map(),
    failures: new Map(),
    diagnostics: [],
    tables: new Set(),
    missing: new Set(),
    progress: { done: 0, total: input.statements.reduce((sum, { parts = [''] }) => sum + parts.length, 0) },
  };
  for (const stage of stagesOf(input.statements, input.isLight)) await executeStage(executing, stage);
  await useThreads(input.engine, 'all');
  for (const table of executing.tables) await drop(input.engine, table);
  return executing;
}

/** Outcome is what running a statement gave: no table where there is nothing to keep. */
type Outcome = { readonly table?: ResultTable } | { readonly error: unknown };

async function executeStage(executing: Executing, stage: readonly CompiledStatement[]): Promise<void> {
  await useThreads(executing.engine, stage.every(executing.isLight) ? 'one' : 'all');
  const started = stage.map((statement) => start(executing, statement, stage.length > 1));
  for (const [i, statement] of stage.entries()) {
    const outcome = await started[i]!;
    if (outcome === 'unfused') await executeUnfused(executing, unfusedOf(statement));
    else if ('error' in outcome) await settleFailure(executing, statement, outcome.error);
    else if (outcome.table !== undefined) keep(executing, statement, outcome.table);
  }
}

async function useThreads(engine: Engine, which: 'one' | 'all'): Promise<void> {
  try {
    await engine.useThreads(which);
  } catch (error) {
    // After an interrupt no statement runs any more.
    if (!(error instanceof EngineError)) throw error;
  }
}

async function executeUnfused(executing: Executing, nodes: UnfusedNodes): Promise<void> {
  for (const node of nodes) await executeStage(executing, [executing.compile(node)]);
}

/** start runs a statement, unless that is needless or the nodes that it was made of have to be run in its place. */
async function start(
  executing: Executing,
  statement: CompiledStatement,
  isBeside: boolean,
): Promise<Outcome | 'unfused'> {
  const { node, refusal } = statement;
  if (refusal !== undefined) {
    noteRefusal(executing, statement, refusal);
    return {};
  }
  const table = node.kind === 'aggregate' ? node.over?.relation : undefined;
  // Where cells could not be made, what they were for has been computed without them.
  if (table !== undefined && executing.missing.has(table)) return {};
  if (node.kind === 'earlier' && !isAsked(executing, node)) {
    for (const _ of statement.parts ?? [statement.sql]) step(executing);
    return {};
  }
  if (node.kind === 'flags' && !isCovered(executing, node)) return 'unfused';
  try {
    if (node.kind !== 'preaggregate') return { table: await run(executing, statement, isBeside) };
    await makeCells(executing, statement, node);
    return {};
  } catch (error) {
    return { error };
  }
}

type UnfusedNodes = readonly (AggregateNode | FlagsNode)[];

function unfusedOf({ node }: CompiledStatement): UnfusedNodes {
  return 'unfused' in node ? (node.unfused ?? []) : [];
}

async function settleFailure(
  executing: Executing,
  statement: CompiledStatement,
  error: unknown,
): Promise<void> {
  const { node } = statement;
  const unfused = unfusedOf(statement);
  if (error instanceof DatabaseError) {
    // What is wrong with one of several aggregates is wrong with that one alone.
    if (unfused.length === 0 || error.problem !== 'other') noteDatabase(executing, statement, error);
    else await executeUnfused(executing, unfused);
    return;
  }
  if (!(error instanceof EngineError)) throw error;
  if (node.kind === 'preaggregate') executing.missing.add(node.table);
  // A value may be no number in rows that no metric counts, which only the fused statement looks at.
  if (unfused.length === 0 || isInterrupt(error)) noteFailure(executing, statement, error);
  else await executeUnfused(executing, unfused);
}

function isAsked({ statements, levels }: Executing, node: EarlierNode): boolean {
  const nodes = statements.map((statement) => statement.node);
  return isEarlierAsked(node, nodes, (set) => levels.get(cellKey(node.scope.key, set)));
}

/** isCovered tells whether rows have no values but those that flags tell apart; where that is not known they may. */
function isCovered({ levels }: Executing, { scope, sets, spread = [] }: FlagsNode): boolean {
  return spread.every(({ name, values }) => {
    const set = sets.find(({ by }) => by[0] === name)!;
    const segments = levels.get(cellKey(scope.key, set.key))?.segments;
    return segments?.every(([value]) => values.includes(value as string | null)) ?? false;
  });
}

function isInterrupt(error: EngineError): boolean {
  return error.message.startsWith('INTERRUPT');
}

async function drop(engine: Engine, table: string): Promise<void> {
  try {
    await engine.execute(`DROP TABLE IF EXISTS ${table}`);
  } catch (error) {
    // After an interrupt the engine is closed with all its tables.
    if (!(error instanceof EngineError)) throw error;
  }
}

async function makeCells(
  executing: Executing,
  { sql, parts = [sql] }: CompiledStatement,
  { table }: PreaggregateNode,
): Promise<void> {
  executing.tables.add(table);
  for (const [i, part] of parts.entries()) {
    step(executing);
    const into = i === 0 ? `CREATE OR REPLACE TABLE ${table} AS` : `INSERT INTO ${table}`;
    await executing.engine.execute(`${into}\n${part}`);
  }
}

async function run(
  executing: Executing,
  { sql, parts = [sql], pushdown }: CompiledStatement,
  isBeside: boolean,
): Promise<ResultTable> {
  if (pushdown !== undefined) {
    return runPushed(executing.engine, executing.sources, pushdown, () => step(executing));
  }
  const tables: ResultTable[] = [];
  for (const part of parts) {
    step(executing);
    tables.push(await (isBeside ? executing.engine.queryBeside(part) : executing.engine.query(part)));
  }
  return joinTables(tables);
}

function step({ progress, onProgress }: Executing): void {
  onProgress?.(progress.done, progress.total);
  progress.done++;
}

function keep(executing: Executing, statement: CompiledStatement, table: ResultTable): void {
  const { node } = statement;
  if (node.kind === 'preaggregate') return;
  if (node.kind !== 'earlier') {
    keepCells(executing, node, readCells(statement, table));
    return;
  }
  for (const [dimensions, keys] of readEarlier(statement, table)) {
    executing.earlier.set(cellKey(node.scope.key, dimensions, node.scope.to), keys);
  }
}

function keepCells(executing: Executing, node: CellNode, cells: ReadonlyMap<string, CellSet>): void {
  for (const [set, found] of cells) {
    if (node.kind !== 'aggregate' && node.kind !== 'flags' && node.kind !== 'sketch') {
      for (const { metric } of node.measures) executing.windows.set(cellKey(node.window, set, metric), found);
      continue;
    }
    const isCounted = node.kind !== 'flags' && node.rows >= 0;
    const level = cellKey(node.scope.key, set);
    if (isCounted && !executing.levels.has(level)) executing.levels.set(level, found);
    const into = isCounted ? executing.leaves : executing.values;
    for (const { metric, at } of node.measures) {
      if (at?.has(set) !== false) into.set(cellKey(node.scope.key, set, metric), found);
    }
  }
}

function noteRefusal(
  executing: Executing,
  { node }: CompiledStatement,
  { message, help, isSaid = false }: StatementRefusal,
): void {
  if (isSaid) {
    for (const key of keysOf(node)) executing.failures.set(key, message);
    return;
  }
  const said = `${message} (source ${node.scope.source}, for ${node.serves.join(', ')})`;
  executing.diagnostics.push(errorAt('pushdown-refused', said, undefined, { help }));
  for (const key of keysOf(node)) executing.failures.set(key, said);
}

function noteDatabase(executing: Executing, { node }: CompiledStatement, error: DatabaseError): void {
  const { project, sources } = executing;
  const { source } = sources.get(node.scope.source)!;
  const engine = project.engines.get(source.database!.engine)!;
  const failure = databaseFailure(source, source.database!, engine, error);
  executing.diagnostics.push(failure);
  for (const key of keysOf(node)) executing.failures.set(key, `${failure.message}: ${error.message}`);
}

function noteFailure(executing: Executing, statement: CompiledStatement, error: EngineError): void {
  const { node, sql } = statement;
  const message = `the statement for ${node.serves.join(', ')} failed`;
  executing.diagnostics.push(
    errorAt('engine-error', message, undefined, { note: `${error.message}\n${sql}` }),
  );
  for (const key of keysOf(node)) executing.failures.set(key, `${message}: ${error.message}`);
}

function keysOf(node: PlanNode): string[] {
  const scope = node.scope.key;
  switch (node.kind) {
    case 'window':
    case 'conversion':
    case 'comparable':
      return node.sets.flatMap((set) =>
        node.measures.map(({ metric }) => cellKey(node.window, set.key, metric)),
      );
    case 'earlier':
      return node.sets.map((set) => cellKey(scope, set.by.join('|'), node.scope.to));
    case 'preaggregate':
      return node.unfused.flatMap(keysOf);
    case 'aggregate':
    case 'flags':
    case 'sketch':
      return node.sets.flatMap((set) => [
        cellKey(scope, set.key),
        ...node.measures.map(({ metric }) => cellKey(scope, set.key, metric)),
      ]);
  }
}
