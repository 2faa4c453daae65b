import { type Engine, EngineError, type ResultTable } from './engine.ts';

/** tryQuery runs a query; that the engine refuses it, or fails to run it, is a value. */
export function tryQuery(engine: Engine, sql: string): Promise<ResultTable | EngineError> {
  return settled(engine.query(sql));
}

/** tryScan is `tryQuery` for one that reads many rows. */
export function tryScan(engine: Engine, sql: string): Promise<ResultTable | EngineError> {
  return settled(engine.useThreads('all').then(() => engine.query(sql)));
}

/** tryQueryBeside is `tryQuery` for one over few rows, which may run beside others. */
export function tryQueryBeside(engine: Engine, sql: string): Promise<ResultTable | EngineError> {
  return settled(engine.queryBeside(sql));
}

async function settled(running: Promise<ResultTable>): Promise<ResultTable | EngineError> {
  try {
    return await running;
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
}
