import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from '../engine/duckdb/open.ts';
import type { Workspace } from './ports.ts';

/** openWorkspace starts an engine in a temporary folder of its own, which is removed when the process exits at the latest. */
export async function openWorkspace(): Promise<Workspace> {
  const tempDirectory = mkdtempSync(join(tmpdir(), 'kpi-'));
  const remove = () => rmSync(tempDirectory, { recursive: true, force: true });
  try {
    const engine = await openDuckDb({ tempDirectory });
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
