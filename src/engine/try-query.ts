import { type Engine, EngineError, type ResultTable } from './engine.ts';

/** tryQuery runs a query; that the engine refuses it, or fails to run it, is a value. */
export async function tryQuery(engine: Engine, sql: string): Promise<ResultTable | EngineError> {
  try {
    return await engine.query(sql);
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
}
