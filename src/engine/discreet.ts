import { type Engine, EngineError } from './engine.ts';

// What these say is about the statement or the machine, and not about values.
const tellsNoValue = /^(Binder|Parser|Catalog|INTERRUPT|Out of Memory|IO|TransactionContext)\b/;

/** discreetMessage is what an engine says, or only what kind of error it was where its words may quote values of rows. */
export function discreetMessage(message: string): string {
  if (tellsNoValue.test(message)) return message;
  const kind = /^[A-Za-z ]+(?= Error:)/.exec(message)?.[0] ?? 'Engine';
  return `${kind} Error: what it says of a value is left out, as there are sensitive columns`;
}

/** discreet is an engine whose errors quote no values of rows. */
export function discreet(engine: Engine): Engine {
  const quietly = (error: unknown): never => {
    if (error instanceof EngineError)
      throw new EngineError(discreetMessage(error.message), error.sql, error.position);
    throw error;
  };
  return {
    query: (sql, params) => engine.query(sql, params).catch(quietly),
    queryBeside: (sql) => engine.queryBeside(sql).catch(quietly),
    useThreads: (which) => engine.useThreads(which).catch(quietly),
    execute: (sql) => engine.execute(sql).catch(quietly),
    append: (table, write) => engine.append(table, write).catch(quietly),
    store: (table, folder, write) => engine.store(table, folder, write).catch(quietly),
    interrupt: () => engine.interrupt(),
    close: () => engine.close(),
  };
}
