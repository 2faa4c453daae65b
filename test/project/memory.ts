import { assembleProject } from '../../src/project/assemble.ts';
import type { Attachment } from '../../src/project/calendar-data.ts';
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

function readFrom(files: Readonly<Record<string, string>>, path: string): Attachment {
  const text = files[path];
  return text === undefined ? { problem: 'there is no such file' } : { text };
}

/** loadTexts assembles a project from texts by path. */
export async function loadTexts(
  files: Readonly<Record<string, string>>,
  packs: PackReader = packsOf({}),
): Promise<LoadedProject> {
  const sorted = Object.keys(files).sort();
  const loaded = await assembleProject({
    root: '/projects/shop',
    files: sorted.filter((path) => /\.ya?ml$/.test(path)).map((path) => ({ path, text: files[path]! })),
    readAttachment: (path) => readFrom(files, path),
    readDiagnostics: [],
    packs,
  });
  return { ...loaded, texts: new Map([...Object.entries(files), ...loaded.texts]) };
}
