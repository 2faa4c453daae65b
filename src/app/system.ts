import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { packsIn } from '../project/packs.ts';
import { readRevision } from './git.ts';
import { packageRoot } from './package-root.ts';
import type { Ports, Workspace } from './ports.ts';

/** System is the ports on the real machine, with what they hold open. */
export interface System {
  readonly ports: Ports;
  /** close frees what is still open; temporary folders are removed at the latest when the process exits. */
  close(): void;
}

// One interrupt stops one statement; the use case may be about to start the next.
const interruptEveryMs = 50;

/**
 * openSystem gives the ports of the real machine; what belongs to the process is handed in. Once the signal is aborted,
 * every statement that runs is interrupted.
 */
export function openSystem(outside: Pick<Ports, 'env' | 'now' | 'signal'>): System {
  const open = new Set<Workspace>();
  let timer: NodeJS.Timeout | undefined;
  const interrupt = () => {
    for (const { engine } of open) engine.interrupt();
  };
  const stop = () => {
    interrupt();
    timer ??= setInterval(interrupt, interruptEveryMs);
  };
  const close = () => {
    process.off('exit', close);
    outside.signal?.removeEventListener('abort', stop);
    clearInterval(timer);
    for (const workspace of [...open]) workspace.close();
  };
  process.on('exit', close);
  outside.signal?.addEventListener('abort', stop);
  return { ports: systemPorts(outside, open), close };
}

function systemPorts(outside: Pick<Ports, 'env' | 'now' | 'signal'>, open: Set<Workspace>): Ports {
  const { signal } = outside;
  return {
    ...outside,
    packs: packsIn(packageRoot()),
    git: readRevision,
    uniqueId: randomUUID,
    random: Math.random,
    // Waking up early is no error: whoever waits looks at the signal.
    sleep: (ms) => wait(ms, undefined, { signal }).catch(() => undefined),
    secretFile: (path) => readFile(path, 'utf8'),
    openWorkspace: () => openWorkspace(open),
  };
}

async function openWorkspace(open: Set<Workspace>): Promise<Workspace> {
  const { openDuckDb } = await import('../engine/duckdb/open.ts');
  const tempDirectory = mkdtempSync(join(tmpdir(), 'kpi-'));
  try {
    const engine = await openDuckDb({ tempDirectory });
    const workspace: Workspace = {
      engine,
      tempDirectory,
      close() {
        if (!open.delete(workspace)) return;
        engine.close();
        rmSync(tempDirectory, { recursive: true, force: true });
      },
    };
    open.add(workspace);
    return workspace;
  } catch (error) {
    rmSync(tempDirectory, { recursive: true, force: true });
    throw error;
  }
}
