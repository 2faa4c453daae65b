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
  close(): Promise<void>;
}

// One interrupt stops one statement; the use case may be about to start the next.
const interruptEveryMs = 50;

/**
 * openSystem gives the ports of the real machine; what belongs to the process is handed in. Once the signal is aborted,
 * every statement that runs is interrupted. With `usesEngine` the first workspace is opened ahead of its use.
 */
export function openSystem(
  outside: Pick<Ports, 'env' | 'now' | 'signal'>,
  { usesEngine = false }: { readonly usesEngine?: boolean } = {},
): System {
  const open = new Set<Workspace>();
  let timer: NodeJS.Timeout | undefined;
  const interrupt = () => {
    for (const { engine } of open) engine.interrupt();
  };
  const stop = () => {
    interrupt();
    timer ??= setInterval(interrupt, interruptEveryMs);
  };
  const closeAll = () => {
    for (const workspace of [...open]) workspace.close();
  };
  let ahead = usesEngine ? openWorkspace(open) : undefined;
  // Whoever asks for the workspace is told why there is none; nobody may.
  ahead?.catch(() => undefined);
  const takeWorkspace = () => {
    const taken = ahead ?? openWorkspace(open);
    ahead = undefined;
    return taken;
  };
  const close = async () => {
    await ahead?.catch(() => undefined);
    process.off('exit', closeAll);
    outside.signal?.removeEventListener('abort', stop);
    clearInterval(timer);
    closeAll();
  };
  process.on('exit', closeAll);
  outside.signal?.addEventListener('abort', stop);
  return { ports: systemPorts(outside, takeWorkspace), close };
}

function systemPorts(
  outside: Pick<Ports, 'env' | 'now' | 'signal'>,
  takeWorkspace: () => Promise<Workspace>,
): Ports {
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
    openWorkspace: takeWorkspace,
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
