import { promises as fs } from 'node:fs';
import { packsIn } from '../project/packs.ts';
import { readRevision } from './git.ts';
import { packageRoot } from './package-root.ts';
import type { Ports, Workspace } from './ports.ts';
import type { OpenedDatabase } from './start-database.ts';

/** System is the ports on the real machine, with what they hold open. */
export interface System {
  readonly ports: Ports;
  /** close frees the workspaces that are still open. */
  close(): void;
}

// One interrupt stops one statement; the use case may be about to start the next.
const interruptEveryMs = 50;

/**
 * openSystem gives the ports of the real machine; what belongs to the process is handed in. Once the signal is aborted,
 * every statement that runs is interrupted. The first workspace takes the database that was opened `ahead`, or still is.
 */
export function openSystem(
  outside: Pick<Ports, 'env' | 'now' | 'signal'>,
  { ahead }: { readonly ahead?: Promise<OpenedDatabase> } = {},
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
  let waiting = ahead;
  const takeWorkspace = async () => {
    const database = waiting;
    waiting = undefined;
    const workspaces = await import('./workspace.ts');
    const workspace = await workspaces.openWorkspace(database);
    open.add(workspace);
    return workspace;
  };
  const close = () => {
    outside.signal?.removeEventListener('abort', stop);
    clearInterval(timer);
    for (const workspace of open) workspace.close();
  };
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
    uniqueId: async () => (await import('node:crypto')).randomUUID(),
    random: Math.random,
    // Waking up early is no error: whoever waits looks at the signal.
    sleep: async (ms) => {
      const { setTimeout: wait } = await import('node:timers/promises');
      await wait(ms, undefined, { signal }).catch(() => undefined);
    },
    secretFile: (path) => fs.readFile(path, 'utf8'),
    openWorkspace: takeWorkspace,
  };
}
