import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { withJoined } from '../model/lineage.ts';
import type { Project } from '../model/project.ts';
import type { SourceState } from '../model/series.ts';
import { type OpenedSource, openSource, type SourceOpening } from '../source/open.ts';
import type { Workspace } from './ports.ts';

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
  workspace: Workspace,
  project: Project,
  names: Iterable<string>,
  asOf: number,
): Promise<OpenedSources> {
  const sources = new Map<string, OpenedSource>();
  const states = new Map<string, SourceState>();
  const diagnostics: Diagnostic[] = [];
  const wanted = withJoined(project.sources, names).flatMap((name) => project.sources.get(name) ?? []);
  const note = (name: string, { opened, state, diagnostics: found }: SourceOpening) => {
    if (opened !== undefined) sources.set(name, opened);
    states.set(name, state);
    diagnostics.push(...found);
  };
  const { engine, tempDirectory } = workspace;
  for (const source of wanted.filter(({ query }) => query === undefined))
    note(source.name, await openSource(engine, project, source, { tempDirectory }));
  for (const { query, ...source } of wanted) {
    if (query === undefined) continue;
    const { openQuery } = await import('../source/open-query.ts');
    note(
      source.name,
      await openQuery({ engine, project, source: { ...source, query }, sources, states, asOf }),
    );
  }
  return { sources, states, diagnostics };
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
