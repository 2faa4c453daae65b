import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = '.kpi/cache';

/** recall gives what `remember` kept for the project at `root` by that name; undefined where that cannot be read. */
export function recall(root: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(root, folder, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

/** remember keeps what saves time and can be found out again. A folder that may not be written is passed over. */
export function remember(root: string, name: string, value: unknown): void {
  const file = join(root, folder, `${name}.json`);
  const draft = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, '.gitignore'), '*\n');
    writeFileSync(draft, JSON.stringify(value));
    renameSync(draft, file);
  } catch {
    // It costs time and nothing else.
  }
}
