import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts';
import type { Locale } from '../model/project.ts';
import { describeNode } from '../plan/describe-node.ts';
import type { PlannedSource, PlannedStatement } from '../report/plan.ts';
import type { CompiledStatement } from '../sql/statement.ts';
import { checkedMetrics, neededSources } from './check.ts';
import { prepareSeries } from './compute.ts';
import { exitCode } from './exit-code.ts';
import { type Definitions, loadDefinitions, type Texts } from './load-definitions.ts';
import { openSources, queryStatements } from './open-sources.ts';
import type { Ports } from './ports.ts';
import { withToDateMetrics } from './rule-request.ts';
import { judgeableRequests } from './segment-groups.ts';
import { selectedRules } from './select.ts';

/** PlanOptions is what a plan is asked for. */
export interface PlanOptions {
  readonly root: string;
  readonly asOf?: string;
  readonly select?: readonly string[];
}

/** PlanOutcome is what a check would read and run, or why that cannot be said. */
export interface PlanOutcome {
  readonly sources: readonly PlannedSource[];
  readonly statements: readonly PlannedStatement[];
  readonly locale: Locale;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  readonly exitCode: number;
}

/** plan opens the sources of a check and plans its statements, without running them. */
export async function plan(ports: Ports, options: PlanOptions): Promise<PlanOutcome> {
  const definitions = await loadDefinitions(ports, options);
  const { texts } = definitions;
  if (definitions.project === undefined) {
    const { diagnostics } = definitions;
    return {
      sources: [],
      statements: [],
      locale: 'en',
      diagnostics,
      texts,
      exitCode: exitCode({ diagnostics }),
    };
  }
  const { locale } = definitions.project;
  const prepared = await prepare(ports, definitions);
  const diagnostics = [...definitions.diagnostics, ...prepared.diagnostics];
  const statements = hasErrors(diagnostics) ? [] : [...prepared.queries, ...prepared.statements.map(planned)];
  const { sources } = prepared;
  return { sources, statements, locale, diagnostics, texts, exitCode: exitCode({ diagnostics }) };
}

async function prepare(ports: Ports, { project, selection, asOf }: Definitions) {
  const workspace = await ports.openWorkspace();
  try {
    const opened = await openSources(ports, workspace, project, neededSources(project, selection), asOf);
    const prepared = await prepareSeries({
      engine: workspace.engine,
      project: withToDateMetrics(project),
      sources: opened.sources,
      states: opened.states,
      ...judgeableRequests(project, selectedRules(project, selection), checkedMetrics(project, selection)),
      asOf,
    });
    const diagnostics = [...opened.diagnostics, ...prepared.diagnostics];
    const sources = [...opened.states.values()]
      .filter(({ files }) => files.length > 0)
      .map(({ source, files, bytes, rows }) => ({ source, files: files.length, bytes, rows }));
    const queries = queryStatements(opened.sources).map(
      ({ source, metric, sql }): PlannedStatement => ({
        source,
        kind: 'query',
        metrics: [metric],
        sets: [],
        sql,
      }),
    );
    return { sources, queries, statements: prepared.statements, diagnostics };
  } finally {
    workspace.close();
  }
}

function planned({ node, sql }: CompiledStatement): PlannedStatement {
  const { source, kind, aggregateClass = kind, metrics, sets, ...described } = describeNode(node);
  const { stretches, batches, reason } = described;
  return {
    source,
    kind: aggregateClass,
    metrics,
    sets,
    ...(node.kind === 'preaggregate' ? { table: node.table } : {}),
    ...(stretches === 1 ? {} : { parts: stretches }),
    ...(batches === 1 ? {} : { batches }),
    ...(reason === undefined ? {} : { reason }),
    sql,
  };
}
