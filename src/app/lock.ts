import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';

/** LockHolder is what a lock file says about the process that holds it. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** When the lock was taken, ISO 8601 in UTC. */
  readonly since: string;
  /** The kernel's start mark of the process where it can be known, so that a reused pid is told apart. */
  readonly started: string | null;
}

/** Lock is an exclusive hold on a file; `release` removes it and may be called twice. */
export interface Lock {
  release(): void;
}

/**
 * acquireLock takes the lock file at a path, creating its folder, or says who holds it ('locked').
 * A lock whose process is dead is taken over. The file is removed on release and when the process exits.
 */
export function acquireLock(
  path: string,
  now: number,
): { readonly lock: Lock } | { readonly diagnostic: Diagnostic } {
  mkdirSync(dirname(path), { recursive: true });
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    since: new Date(now).toISOString(),
    started: processStart(process.pid),
  } satisfies LockHolder);
  if (create(path, mine)) return { lock: hold(path, mine) };
  if (isStale(path) && takeOver(path, mine)) return { lock: hold(path, mine) };
  return { diagnostic: lockedBy(path) };
}

const held = new Set<string>();

function hold(path: string, content: string): Lock {
  const release = () => {
    process.off('exit', release);
    // Only our own: after a takeover by hand the file may be somebody else's.
    if (held.delete(path) && readText(path) === content) rmSync(path, { force: true });
  };
  held.add(path);
  process.on('exit', release);
  return { release };
}

function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

// Of two processes that find the same dead lock, the guard lets one remove it; without it the slower one would
// remove the lock that the faster one has just taken.
function takeOver(path: string, mine: string): boolean {
  const guard = `${path}.takeover`;
  if (ageOf(guard) > abandonedMs) rmSync(guard, { force: true });
  if (!create(guard, mine)) return false;
  try {
    if (isStale(path)) rmSync(path, { force: true });
    return create(path, mine);
  } finally {
    rmSync(guard, { force: true });
  }
}

const abandonedMs = 10_000;

function isStale(path: string): boolean {
  const text = readText(path);
  if (text === undefined) return true;
  const holder = parseHolder(text);
  // An unreadable lock may be one that is being written at this moment.
  if (!holder) return ageOf(path) > abandonedMs;
  if (holder.host !== hostname()) return false;
  if (holder.pid === process.pid) return !held.has(path);
  if (!isAlive(holder.pid)) return true;
  const started = processStart(holder.pid);
  return holder.started !== null && started !== null && holder.started !== started;
}

function lockedBy(path: string): Diagnostic {
  const holder = parseHolder(readText(path) ?? '');
  const who = holder ? `process ${holder.pid} on ${holder.host} since ${holder.since}` : 'another process';
  const elsewhere = holder && holder.host !== hostname();
  return errorAt('locked', `another run holds the lock: ${who}`, undefined, {
    help: elsewhere
      ? `whether it still runs can only be seen on ${holder.host}; if it does not, remove ${path}`
      : 'wait until it ends, or end it',
    note: path,
  });
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<LockHolder> | null;
    if (typeof holder?.pid !== 'number' || typeof holder.host !== 'string') return undefined;
    return {
      pid: holder.pid,
      host: holder.host,
      since: String(holder.since),
      started: holder.started ?? null,
    };
  } catch {
    return undefined;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

// File times and the wall clock are compared with each other only, never with a run's as-of.
function ageOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? Date.now() - stat.mtimeMs : 0;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// Linux: field 22 of /proc/PID/stat, counted after the parenthesised name, which may hold spaces (proc(5)).
function processStart(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
