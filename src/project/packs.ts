import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackReader } from './load.ts';

const folders = ['metrics', 'rules'] as const;

/** packsIn reads packs from a folder that holds `metrics/<name>.yaml` and `rules/<name>.yaml`, as the package does. */
export function packsIn(folder: string): PackReader {
  const pathsOf = (name: string) =>
    folders.map((part) => `${part}/${name}.yaml`).filter((path) => existsSync(join(folder, path)));
  return {
    async read(name) {
      if (!/^[a-z][a-z0-9_]*$/.test(name)) return undefined;
      const paths = pathsOf(name);
      if (paths.length === 0) return undefined;
      const files = paths.map((path) => ({
        path: `pack:${name}/${path}`,
        text: readFileSync(join(folder, path), 'utf8'),
      }));
      return { files };
    },
    async names() {
      const names = folders.flatMap((part) =>
        existsSync(join(folder, part)) ? readdirSync(join(folder, part)) : [],
      );
      return [...new Set(names.flatMap((name) => /^(.*)\.yaml$/.exec(name)?.[1] ?? []))].sort();
    },
  };
}
