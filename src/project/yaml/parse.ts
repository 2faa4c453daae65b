import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { parseSimple } from './simple.ts';
import type { MapNode, TextFile } from './tree.ts';

/** ParsedFile is what a definition file holds. */
export interface ParsedFile {
  readonly file: TextFile;
  /** The top-level map of each document. */
  readonly maps: readonly MapNode[];
  readonly diagnostics: readonly Diagnostic[];
  /** Lines (0-based) whose YAML is not what was meant; nothing else is to be said about them. */
  readonly brokenLines: ReadonlySet<number>;
  /** Whether the structure of the file got lost, so that what is missing in `maps` may well stand in the file. */
  readonly isTorn: boolean;
}

/** parseFile reads the YAML documents of a file: in one pass where it is simple, else by the library, which loads then. */
export async function parseFile(file: TextFile): Promise<ParsedFile> {
  const map = parseSimple(file);
  if (map !== undefined) {
    return { file, maps: [map], diagnostics: [], brokenLines: new Set(), isTorn: false };
  }
  const { parseAnyYaml } = await import('./parse-any.ts');
  return parseAnyYaml(file);
}

/** parseFiles reads files one after the other. */
export async function parseFiles(files: readonly TextFile[]): Promise<ParsedFile[]> {
  const parsed: ParsedFile[] = [];
  for (const file of files) parsed.push(await parseFile(file));
  return parsed;
}
