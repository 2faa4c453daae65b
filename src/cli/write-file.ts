import { promises as fs } from 'node:fs';
import { dirname } from 'node:path';

/** writeWhole has a file written beside its place and moves it there, so that nobody sees half of it; makes its folder. */
export async function writeWhole(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await fs.mkdir(dirname(path), { recursive: true });
    await write(draft);
    await fs.rename(draft, path);
  } catch (error) {
    await fs.rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}
