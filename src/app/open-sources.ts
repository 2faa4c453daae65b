import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { withJoined } from '../model/lineage.ts';
import type { Project } from '../model/project.ts';
import type { SourceState } from '../model/series.ts';
import { type OpenedSource, openSource } from '../source/open.ts';
import type { Workspace } from './ports.ts';

/** OpenedSources is what opening several sources gave; a source that failed has a state with its error only. */
export interface OpenedSources {
  readonly sources: ReadonlyMap<string, OpenedSource>;
  readonly states: ReadonlyMap<string, SourceState>;
  readonly diagnostics: readonly Diagnostic[];
}

/** openSources opens the named sources and those they join, one after the other; one that fails does not keep the others from opening. */
export async function openSources(
  workspace: Workspace,
  project: Project,
  names: Iterable<string>,
): Promise<OpenedSources> {
  const sources = new Map<string, OpenedSource>();
  const states = new Map<string, SourceState>();
  const diagnostics: Diagnostic[] = [];
  for (const name of withJoined(project.sources, names)) {
    const source = project.sources.get(name);
    if (source === undefined) continue;
    const { tempDirectory } = workspace;
    const result = await openSource(workspace.engine, project, source, { tempDirectory });
    if (result.opened !== undefined) sources.set(name, result.opened);
    states.set(name, result.state);
    diagnostics.push(...result.diagnostics);
  }
  return { sources, states, diagnostics };
}
