import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts';
import { withJoined } from '../model/lineage.ts';
import type { Project } from '../model/project.ts';
import type { SourceState } from '../model/series.ts';
import type { HttpAccess } from '../source/http/access.ts';
import { type OpenedSource, openSource, type SourceOpening } from '../source/open.ts';
import type { OpenDatabases } from './databases.ts';
import type { HttpPorts } from './http-access.ts';
import type { Ports, Workspace } from './ports.ts';

/** OpenedSources is what opening several sources gave; a source that failed has a state with its error only. */
export interface OpenedSources {
  readonly sources: ReadonlyMap<string, OpenedSource>;
  readonly states: ReadonlyMap<string, SourceState>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * openSources opens the named sources, those they join and those that metrics select from, one after the other; one that
 * fails does not keep the others from opening. What metrics select are the rows before `asOf`, epoch milliseconds.
 */
export async function openSources(
  ports: HttpPorts,
  workspace: Workspace,
  project: Project,
  names: Iterable<string>,
  asOf: number,
): Promise<OpenedSources> {
  const sources = new Map<string, OpenedSource>();
  const states = new Map<string, SourceState>();
  const diagnostics: Diagnostic[] = [];
  let databases: OpenDatabases | undefined;
  let http: HttpAccess | undefined;
  let unhashed: readonly Diagnostic[] | undefined;
  const note = (name: string, result: SourceOpening) => {
    if (result.opened !== undefined) sources.set(name, result.opened);
    states.set(name, result.state);
    diagnostics.push(...result.diagnostics);
  };
  const { engine, tempDirectory } = workspace;
  const wanted = withJoined(project.sources, names).flatMap((name) => project.sources.get(name) ?? []);
  for (const source of wanted) {
    if (source.query !== undefined) continue;
    if (source.sensitive?.some(({ treatment }) => treatment === 'hash')) {
      unhashed ??= await readyHash(ports, workspace, project);
      if (hasErrors(unhashed)) {
        states.set(source.name, unopened(source.name, unhashed[0]!.message));
        continue;
      }
    }
    if (source.database !== undefined) databases ??= await openDatabases(ports, workspace, project);
    if (source.http !== undefined || source.remote !== undefined) http ??= await openHttp(ports, project);
    const found = await openSource(engine, project, source, { tempDirectory, databases, http });
    const result = [databases, http].reduce(
      (opening, one) => (one ? redacted(opening, one) : opening),
      found,
    );
    note(source.name, result);
  }
  for (const { query, ...source } of wanted) {
    if (query === undefined) continue;
    const { openQuery } = await import('../source/open-query.ts');
    const input = { engine, project, source: { ...source, query }, sources, states, asOf };
    note(source.name, await openQuery(input));
  }
  return { sources, states, diagnostics: [...(unhashed ?? []), ...diagnostics] };
}

async function readyHash(ports: HttpPorts, { engine }: Workspace, project: Project) {
  const { readyHash: ready } = await import('./hash-key.ts');
  return ready(ports, engine, project);
}

function unopened(source: string, error: string): SourceState {
  const empty = { files: [], bytes: 0, rows: 0, firstAt: null, lastAt: null, watermark: null, cleaned: [] };
  return { source, ...empty, error };
}

/** queryStatements lists the SELECTs that gave the rows of metrics that are written as one. */
export function queryStatements(
  sources: ReadonlyMap<string, OpenedSource>,
): { readonly source: string; readonly metric: string; readonly sql: string }[] {
  return [...sources.values()].flatMap(({ source, statement }) =>
    statement === undefined || source.query === undefined
      ? []
      : [{ source: source.name, metric: source.query.metric, sql: statement }],
  );
}

async function openDatabases(
  ports: Pick<Ports, 'env' | 'secretFile' | 'signal' | 'now'>,
  workspace: Workspace,
  project: Project,
): Promise<OpenDatabases> {
  const { makeDatabases } = await import('./databases.ts');
  const databases = makeDatabases(ports, project);
  workspace.defer(() => void databases.close());
  return databases;
}

async function openHttp(ports: HttpPorts, project: Project): Promise<HttpAccess> {
  const { makeHttpAccess } = await import('./http-access.ts');
  return makeHttpAccess(ports, project);
}

/** What a database or an API says may quote what it was asked with. */
function redacted(opening: SourceOpening, { redact }: Pick<HttpAccess, 'redact'>): SourceOpening {
  const { state } = opening;
  const diagnostics = opening.diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: redact(diagnostic.message),
    ...(diagnostic.note === undefined ? {} : { note: redact(diagnostic.note) }),
  }));
  const error = state.error === undefined ? {} : { error: redact(state.error) };
  return { ...opening, diagnostics, state: { ...state, ...error } };
}
