import { assembleProject } from '../../src/project/assemble.ts';
import type { LoadedProject, PackReader } from '../../src/project/load.ts';

/** packsOf is a reader of packs that are given as texts, by name and path. */
export function packsOf(packs: Readonly<Record<string, Readonly<Record<string, string>>>>): PackReader {
  return {
    names: async () => Object.keys(packs),
    read: async (name) => {
      const pack = packs[name];
      if (pack === undefined) return undefined;
      return { files: Object.entries(pack).map(([path, text]) => ({ path: `pack:${name}/${path}`, text })) };
    },
  };
}

/** loadTexts assembles a project from texts by path. */
export async function loadTexts(
  files: Readonly<Record<string, string>>,
  packs: PackReader = packsOf({}),
): Promise<LoadedProject> {
  const sorted = Object.keys(files).sort();
  return assembleProject({
    root: '/projects/shop',
    files: sorted.map((path) => ({ path, text: files[path]! })),
    readDiagnostics: [],
    packs,
  });
}
