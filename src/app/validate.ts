import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { bindProject } from './bind-project.ts';
import { exitCode } from './exit-code.ts';
import { type Definitions, loadDefinitions, type Texts } from './load-definitions.ts';
import { openSources } from './open-sources.ts';
import type { Ports } from './ports.ts';
import { checkExpressions } from './rule-companions.ts';

/** ValidateResult is what is wrong with a project; nothing when `diagnostics` holds no error. */
export interface ValidateResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  readonly exitCode: number;
  /** How much was validated, by kind; absent when the project could not be read. */
  readonly counts?: { readonly sources: number; readonly metrics: number; readonly rules: number };
}

/** validate checks definitions, and unless `offline` their SQL against the sources' real columns. */
export async function validate(
  ports: Ports,
  options: { readonly root: string; readonly offline?: boolean },
): Promise<ValidateResult> {
  const definitions = await loadDefinitions(ports, { root: options.root });
  const { texts } = definitions;
  if (definitions.project === undefined) {
    return { diagnostics: definitions.diagnostics, texts, exitCode: exitCode(definitions) };
  }
  const found = options.offline ? [] : await validateAgainstData(ports, definitions);
  const expressions = await checkExpressions(definitions.project.rules.values());
  const diagnostics = [...definitions.diagnostics, ...expressions, ...found];
  const { sources, metrics, rules } = definitions.project;
  const written = [...sources.values()].filter(({ query }) => query === undefined);
  const counts = { sources: written.length, metrics: metrics.size, rules: rules.size };
  return { diagnostics, texts, exitCode: exitCode({ diagnostics }), counts };
}

async function validateAgainstData(
  ports: Ports,
  { project, asOf }: Definitions,
): Promise<readonly Diagnostic[]> {
  const workspace = await ports.openWorkspace();
  try {
    const opened = await openSources(ports, workspace, project, project.sources.keys(), asOf);
    const { engine } = workspace;
    const bound = await bindProject({ engine, project, sources: opened.sources });
    return [...opened.diagnostics, ...bound.diagnostics];
  } finally {
    workspace.close();
  }
}
