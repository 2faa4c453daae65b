import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { GitRevision } from './ports.ts';

/** readRevision is the commit a folder stands at, and whether anything in it differs; null without Git or a commit. */
export async function readRevision(folder: string): Promise<GitRevision | null> {
  const git = async (...args: string[]) => {
    const options = { cwd: folder, timeout: 5000, maxBuffer: 16 * 1024 * 1024 };
    // Without the optional lock, reading the state does not disturb a Git that runs at the same time.
    const { stdout } = await promisify(execFile)('git', ['--no-optional-locks', ...args], options);
    return stdout.trim();
  };
  try {
    const [revision, changes] = await Promise.all([
      git('rev-parse', '--verify', 'HEAD'),
      git('status', '--porcelain', '--', '.'),
    ]);
    return { revision, dirty: changes !== '' };
  } catch {
    return null;
  }
}
