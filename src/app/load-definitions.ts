import { type Diagnostic, errorAt, hasErrors } from '../diagnostic/diagnostic.ts';
import type { Project } from '../model/project.ts';
import { loadProject } from '../project/load.ts';
import { parseAsOf } from '../time/as-of.ts';
import type { Ports } from './ports.ts';
import { type Selection, selectDefinitions } from './select.ts';

/** Texts are the definition files that were read, by path: what diagnostics point into. */
export type Texts = ReadonlyMap<string, string>;

/** Definitions is a valid project with what a command was asked to work on, and as of when (epoch milliseconds). */
export interface Definitions {
  readonly project: Project;
  readonly selection: Selection;
  readonly asOf: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
}

/** Unusable is a project that could not be worked on, and why. */
export interface Unusable {
  readonly project?: undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
}

/** loadDefinitions reads and validates a project and resolves `--select` and `--as-of`; any error makes it unusable. */
export async function loadDefinitions(
  ports: Ports,
  request: { readonly root: string; readonly select?: readonly string[]; readonly asOf?: string },
): Promise<Definitions | Unusable> {
  return definitionsFor(ports, await loadTexts(ports, request.root), request);
}

/** Loaded is a project as its files say; undefined where they have errors. */
export interface Loaded {
  readonly project?: Project;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
}

/** loadTexts reads and validates the project in a folder. */
export async function loadTexts(ports: Pick<Ports, 'packs'>, root: string): Promise<Loaded> {
  const { project, diagnostics, texts } = await loadProject(root, { packs: ports.packs });
  return hasErrors(diagnostics) ? { diagnostics, texts } : { project, diagnostics, texts };
}

/** definitionsFor resolves `--select` and `--as-of` within a loaded project. */
export function definitionsFor(
  ports: Pick<Ports, 'now'>,
  { project, diagnostics, texts }: Loaded,
  request: { readonly select?: readonly string[]; readonly asOf?: string },
): Definitions | Unusable {
  if (project === undefined) return { diagnostics, texts };
  const selection = selectDefinitions(project, request.select ?? []);
  const asOf = request.asOf === undefined ? ports.now() : parseAsOf(request.asOf, project.timezone);
  const found = [...diagnostics, ...selection.diagnostics];
  if (asOf === undefined) found.push(badAsOf(request.asOf ?? ''));
  if (asOf === undefined || hasErrors(found)) return { diagnostics: found, texts };
  return { project, selection, asOf, diagnostics: found, texts };
}

function badAsOf(text: string): Diagnostic {
  return errorAt('bad-option', `--as-of "${text}" is not a date or time`, undefined, {
    help: 'write a date (2026-11-20, the end of that day), or a time (2026-11-20T09:00)',
  });
}
