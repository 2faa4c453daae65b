import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Project } from '../model/project.ts';
import { assembleProject } from './assemble.ts';
import { isProjectRoot } from './list.ts';
import { type DefinitionFile, readAttachment, readDefinitions } from './read.ts';

/** PackReader gives the files of the packs of definitions that a project may use. */
export interface PackReader {
  /** read resolves to the files of a pack, with paths that name the pack; undefined when there is no such pack. */
  read(name: string): Promise<{ readonly files: readonly DefinitionFile[] } | undefined>;
  /** names resolves to the names of all packs. */
  names(): Promise<readonly string[]>;
}

/** LoadedProject is what was read, also when something is wrong with it. */
export interface LoadedProject {
  /**
   * The definitions that are sound: the sources, metrics, calendars and channels they refer to are in it. Undefined when
   * kpi.yaml cannot be used. Whoever acts on it must have looked for errors among the diagnostics first.
   */
  readonly project?: Project;
  /** Everything that is wrong, by file and position. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts of the definition files and of the files they name, by path, for showing where diagnostics point. */
  readonly texts: ReadonlyMap<string, string>;
}

/** loadProject reads and validates the project in a folder that holds kpi.yaml. */
export async function loadProject(root: string, ports: { packs: PackReader }): Promise<LoadedProject> {
  // In the wrong folder, whatever lies below it is not the user's project.
  const read = isProjectRoot(root) ? await readDefinitions(root) : { files: [], diagnostics: [] };
  const attached = new Map<string, string>();
  const loaded = await assembleProject({
    root,
    files: read.files,
    readDiagnostics: read.diagnostics,
    packs: ports.packs,
    readAttachment: (path) => {
      const attachment = readAttachment(root, path);
      attached.set(path, 'text' in attachment ? attachment.text : '');
      return attachment;
    },
  });
  return { ...loaded, texts: new Map([...attached, ...loaded.texts]) };
}
