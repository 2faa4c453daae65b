import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { DatabaseError } from '../engine/database/database.ts';
import { type Engine, EngineError } from '../engine/engine.ts';
import type { Project } from '../model/project.ts';
import type { PlanNode } from '../plan/node.ts';
import { databaseFailure } from '../source/database/failure.ts';
import type { OpenedSource } from '../source/open.ts';
import type { CompiledStatement } from '../sql/compile.ts';
import { runStatement } from './compute-pushdown.ts';
import { type CellSet, readCells, readEarlier } from './compute-read.ts';

/** Executed is what the statements of a plan found. */
export interface Executed {
  /** By scope and set: a level's rows, the first one read; and by scope, set and metric: where its values are. */
  readonly levels: ReadonlyMap<string, CellSet>;
  readonly leaves: ReadonlyMap<string, CellSet>;
  /** By window node, set and metric. */
  readonly windows: ReadonlyMap<string, CellSet>;
  /** Keys of segments with earlier rows, by scope, dimensions and start of the axis. */
  readonly earlier: ReadonlyMap<string, ReadonlySet<string>>;
  /** Why a level, leaf or window is missing, by the same keys. */
  readonly failures: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** cellKey makes the keys of `Executed`. */
export function cellKey(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts);
}

interface Executing {
  readonly levels: Map<string, CellSet>;
  readonly leaves: Map<string, CellSet>;
  readonly windows: Map<string, CellSet>;
  readonly earlier: Map<string, ReadonlySet<string>>;
  readonly failures: Map<string, string>;
  readonly diagnostics: Diagnostic[];
}

/** ExecutionPlace is where the rows of statements are. */
export interface ExecutionPlace {
  readonly project: Project;
  readonly sources: ReadonlyMap<string, OpenedSource>;
}

/** executeStatements runs statements one after the other; one that fails is reported and the others go on. */
export async function executeStatements(
  engine: Engine,
  statements: readonly CompiledStatement[],
  { project, sources }: ExecutionPlace,
): Promise<Executed> {
  const executing: Executing = {
    levels: new Map(),
    leaves: new Map(),
    windows: new Map(),
    earlier: new Map(),
    failures: new Map(),
    diagnostics: [],
  };
  for (const statement of statements) {
    if (statement.refusal !== undefined) {
      noteRefusal(executing, statement, statement.refusal);
      continue;
    }
    try {
      const table = await runStatement(engine, sources, statement);
      if (statement.node.kind === 'earlier') {
        const { scope } = statement.node;
        for (const [dimensions, keys] of readEarlier(statement, table)) {
          executing.earlier.set(cellKey(scope.key, dimensions, scope.to), keys);
        }
      } else {
        keepCells(executing, statement.node, readCells(statement, table));
      }
    } catch (error) {
      if (error instanceof EngineError) noteFailure(executing, statement, error);
      else if (error instanceof DatabaseError)
        noteDatabase(executing, statement, error, { project, sources });
      else throw error;
    }
  }
  return executing;
}

function keepCells(
  executing: Executing,
  node: Exclude<PlanNode, { kind: 'earlier' }>,
  cells: ReadonlyMap<string, CellSet>,
): void {
  for (const [set, found] of cells) {
    if (node.kind !== 'aggregate') {
      for (const { metric } of node.measures) executing.windows.set(cellKey(node.window, set, metric), found);
      continue;
    }
    const level = cellKey(node.scope.key, set);
    if (!executing.levels.has(level)) executing.levels.set(level, found);
    for (const { metric } of node.measures) executing.leaves.set(cellKey(node.scope.key, set, metric), found);
  }
}

function noteRefusal(
  executing: Executing,
  { node }: CompiledStatement,
  { message, help }: NonNullable<CompiledStatement['refusal']>,
): void {
  const said = `${message} (source ${node.scope.source}, for ${node.serves.join(', ')})`;
  executing.diagnostics.push(errorAt('pushdown-refused', said, undefined, { help }));
  for (const key of keysOf(node)) executing.failures.set(key, said);
}

function noteDatabase(
  executing: Executing,
  { node }: CompiledStatement,
  error: DatabaseError,
  { project, sources }: ExecutionPlace,
): void {
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
    case 'aggregate':
      return node.sets.flatMap((set) => [
        cellKey(scope, set.key),
        ...node.measures.map(({ metric }) => cellKey(scope, set.key, metric)),
      ]);
  }
}
