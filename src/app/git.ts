import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { GitRevision } from './ports.ts';

/** readRevision is the commit a folder stands at, and whether anything in it differs; null without Git or a commit. */
export async function readRevision(folder: string): Promise<GitRevision | null> {
  // Starting Git takes longer than looking for its folder.
  if (!isInRepository(folder)) return null;
  const { execFile } = await import('node:child_process');
  // Without the optional lock, reading the state does not disturb a Git that runs at the same time.
  const ask = ['--no-optional-locks', 'status', '--porcelain=v2', '--branch', '--', '.'];
  const options = { cwd: folder, timeout: 5000, maxBuffer: 16 * 1024 * 1024 };
  try {
    const { stdout } = await promisify(execFile)('git', ask, options);
    const lines = stdout.split('\n').filter((line) => line !== '');
    const revision = lines.find((line) => line.startsWith(commitLine))?.slice(commitLine.length);
    if (revision === undefined || revision === '(initial)') return null;
    return { revision, dirty: lines.some((line) => !line.startsWith('#')) };
  } catch {
    return null;
  }
}

function isInRepository(folder: string): boolean {
  if (process.env.GIT_DIR !== undefined) return true;
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
}

// https://git-scm.com/docs/git-status#_branch_headers
const commitLine = '# branch.oid ';
