import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { withJoined } from '../model/lineage.ts';
import type { Project } from '../model/project.ts';
import type { SourceState } from '../model/series.ts';
import { type OpenedSource, openSource, type SourceOpening } from '../source/open.ts';
import type { OpenDatabases } from './databases.ts';
import type { HttpPorts, OpenHttp } from './http-access.ts';
import type { Ports, Workspace } from './ports.ts';

/** OpenedSources is what opening several sources gave; a source that failed has a state with its error only. */
export interface OpenedSources {
  readonly sources: ReadonlyMap<string, OpenedSource>;
  readonly states: ReadonlyMap<string, SourceState>;
  readonly diagnostics: readonly Diagnostic[];
}

/** openSources opens the named sources and those they join, one after the other; one that fails does not keep the others from opening. */
export async function openSources(
  ports: HttpPorts,
  workspace: Workspace,
  project: Project,
  names: Iterable<string>,
): Promise<OpenedSources> {
  const sources = new Map<string, OpenedSource>();
  const states = new Map<string, SourceState>();
  const diagnostics: Diagnostic[] = [];
  let databases: OpenDatabases | undefined;
  let http: OpenHttp | undefined;
  for (const name of withJoined(project.sources, names)) {
    const source = project.sources.get(name);
    if (source === undefined) continue;
    if (source.database !== undefined) databases ??= await openDatabases(ports, workspace, project);
    if (source.http !== undefined) http ??= await openHttp(ports, project);
    const { tempDirectory } = workspace;
    const found = await openSource(workspace.engine, project, source, { tempDirectory, databases, http });
    const result = [databases, http].reduce(
      (opening, one) => (one ? redacted(opening, one) : opening),
      found,
    );
    if (result.opened !== undefined) sources.set(name, result.opened);
    states.set(name, result.state);
    diagnostics.push(...result.diagnostics);
  }
  return { sources, states, diagnostics };
}

async function openDatabases(
  ports: Pick<Ports, 'env' | 'secretFile' | 'signal'>,
  workspace: Workspace,
  project: Project,
): Promise<OpenDatabases> {
  const { makeDatabases } = await import('./databases.ts');
  const databases = makeDatabases(ports, project);
  workspace.defer(() => void databases.close());
  return databases;
}

async function openHttp(ports: HttpPorts, project: Project): Promise<OpenHttp> {
  const { makeHttpAccess } = await import('./http-access.ts');
  return makeHttpAccess(ports, project);
}

/** What a database or an API says may quote what it was asked with. */
function redacted(opening: SourceOpening, { redact }: Pick<OpenHttp, 'redact'>): SourceOpening {
  const { state } = opening;
  const diagnostics = opening.diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: redact(diagnostic.message),
    ...(diagnostic.note === undefined ? {} : { note: redact(diagnostic.note) }),
  }));
  const error = state.error === undefined ? {} : { error: redact(state.error) };
  return { ...opening, diagnostics, state: { ...state, ...error } };
}
