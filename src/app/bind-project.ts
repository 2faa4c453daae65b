import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import { parseFragments } from '../engine/parse-fragments.ts';
import type { Project } from '../model/project.ts';
import { bindMetrics } from '../plan/bind.ts';
import type { Bindings } from '../plan/bound.ts';
import { keysOf, operandFilters } from '../plan/expand.ts';
import { withJoins } from '../plan/join.ts';
import type { OpenedSource } from '../source/open.ts';
import { bindTypes } from './compute-bind.ts';
import { checkJoins } from './compute-joins.ts';
import { refusePushdown } from './compute-pushdown.ts';
import { checkRuleTables } from './rule-tables.ts';
import { withTargetMetrics } from './rule-targets.ts';

/**
 * bindProject holds every measure, filter and dimension of a project against the columns of its opened sources and their
 * types, and every join against the keys it looks up; what belongs to a source that is not opened is left out.
 */
export async function bindProject(input: {
  readonly engine: Engine;
  readonly project: Project;
  readonly sources: ReadonlyMap<string, OpenedSource>;
}): Promise<{ readonly bindings: Bindings; readonly diagnostics: readonly Diagnostic[] }> {
  const { engine } = input;
  const project = withTargetMetrics(input.project);
  const schemas = withJoins(project, input.sources);
  const bound = await bindMetrics({
    project,
    schemas,
    measures: [...project.metrics.values()].filter((metric) => metric.kind === 'measure'),
    dimensions: [...project.sources.values()].flatMap((source) =>
      source.dimensions.map(({ name }) => ({ source: source.name, name })),
    ),
    keys: [...project.metrics.keys()].flatMap((name) => keysOf(project, name)),
    filters: [...project.metrics.keys()].flatMap((name) => operandFilters(project, name)),
    parse: (texts) => parseFragments(engine, texts),
  });
  const typed = await bindTypes(engine, bound.bindings, schemas, project);
  const pushed = refusePushdown(typed.bindings, input.sources);
  const said = new Set<Diagnostic>([...bound.diagnostics, ...typed.diagnostics, ...pushed.diagnostics]);
  for (const diagnostic of await checkJoins(engine, schemas)) said.add(diagnostic);
  for (const diagnostic of checkRuleTables(schemas, project.rules.values())) said.add(diagnostic);
  return { bindings: pushed.bindings, diagnostics: [...said] };
}
