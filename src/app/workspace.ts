import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from '../engine/duckdb/open.ts';
import type { Workspace } from './ports.ts';

// With fewer, DuckDB 1.5 takes twice as long to count different values, and leaves cores idle in short statements.
const fewestThreads = 3;

/** openWorkspace starts an engine in a temporary folder of its own, which is removed when the process exits at the latest. */
export async function openWorkspace(): Promise<Workspace> {
  const tempDirectory = mkdtempSync(join(tmpdir(), 'kpi-'));
  const remove = () => rmSync(tempDirectory, { recursive: true, force: true });
  try {
    const engine = await openDuckDb({
      tempDirectory,
      threads: Math.max(fewestThreads, availableParallelism()),
    });
    const deferred: (() => void)[] = [];
    const close = () => {
      process.off('exit', close);
      for (const free of deferred.splice(0)) free();
      engine.close();
      remove();
    };
    process.on('exit', close);
    return { engine, tempDirectory, close, defer: (free) => deferred.push(free) };
  } catch (error) {
    remove();
    throw error;
  }
}
