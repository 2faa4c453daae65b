import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from './invocation.ts';

/** readLabelsFile reads the file that `--labels` names, relative to `cwd`; throws UsageError where it cannot be read. */
export async function readLabelsFile(cwd: string, path: string): Promise<{ path: string; text: string }> {
  try {
    return { path, text: await readFile(resolve(cwd, path), 'utf8') };
  } catch (error) {
    throw new UsageError(`--labels ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
