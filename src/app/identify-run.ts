import type { DefinitionText, Project } from '../model/project.ts';
import type { RunIdentity } from '../model/report.ts';
import type { Ports } from './ports.ts';

/** identifyRun gives what tells a run from all others, and which definitions it had; no revision where it is not wanted. */
export async function identifyRun(
  ports: Ports,
  project: Project,
  { revision = true }: { readonly revision?: boolean },
): Promise<RunIdentity> {
  const [id, definitions, git] = await Promise.all([
    ports.uniqueId(),
    hashDefinitions(project.definitionFiles),
    revision ? ports.git(project.root) : null,
  ]);
  return { id, definitions, git };
}

/** hashDefinitions is the SHA-256 over the paths and texts of files, hex. */
export async function hashDefinitions(files: readonly DefinitionText[]): Promise<string> {
  // Loaded only where a hash is asked for: it takes as long as reading a small project.
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${path}\0${text.length}\0`).update(text);
  return hash.digest('hex');
}
