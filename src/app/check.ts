import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { metricSources } from '../model/lineage.ts';
import type { Project } from '../model/project.ts';
import type { Report, RunInfo } from '../model/report.ts';
import type { SourceState } from '../model/series.ts';
import { neededDimensions } from '../plan/query-level.ts';
import { requestKey, type SeriesRequest } from '../plan/request.ts';
import { checkCoverage } from './calendar-coverage.ts';
import { checkedSources, checkSources } from './check-sources.ts';
import { type Computed, computeSeries } from './compute.ts';
import { exitCode, type FailOn } from './exit-code.ts';
import { judge } from './judge.ts';
import { type Definitions, loadDefinitions, type Texts } from './load-definitions.ts';
import { type OpenedSources, openSources } from './open-sources.ts';
import type { Ports } from './ports.ts';
import { companionRequests } from './rule-companions.ts';
import { ruleRequest, withToDateMetrics } from './rule-request.ts';
import { type RuleTables, readRuleTables, tableSources } from './rule-tables.ts';
import { targetRequests } from './rule-targets.ts';
import type { Selection } from './select.ts';

/** CheckOptions is what a check is asked for. */
export interface CheckOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** `--as-of` as written; now when absent. */
  readonly asOf?: string;
  readonly select?: readonly string[];
  readonly failOn?: FailOn;
  readonly failOnNew?: boolean;
  /** Whether to ask Git for the revision; asking takes as long as half of a small check. Default true. */
  readonly revision?: boolean;
}

/** CheckResult is a report, or the diagnostics that kept it from being made. */
export interface CheckResult {
  readonly report?: Report;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  readonly exitCode: number;
}

/** check computes the selected metrics, judges the selected rules over their history and reports; it changes nothing. */
export async function check(ports: Ports, options: CheckOptions): Promise<CheckResult> {
  const startedAt = ports.now();
  const definitions = await loadDefinitions(ports, options);
  const { texts } = definitions;
  if (definitions.project === undefined) {
    return { diagnostics: definitions.diagnostics, texts, exitCode: exitCode(definitions) };
  }
  return checkDefinitions(ports, definitions, options, startedAt);
}

/** checkDefinitions checks a project that is already loaded; `startedAt` is when the command began, epoch milliseconds. */
export async function checkDefinitions(
  ports: Ports,
  definitions: Definitions,
  options: Pick<CheckOptions, 'failOn' | 'failOnNew' | 'revision'>,
  startedAt: number,
): Promise<CheckResult & { readonly report: Report }> {
  const { project, asOf, selection, texts } = definitions;
  const git = options.revision === false ? null : ports.git(project.root);
  const { opened, computed, tables } = await measure(ports, definitions);
  const { series } = computed;
  const { alerts, ruleSeries } = judge({ project, selection, asOf, states: opened.states, series, tables });
  const diagnostics = [
    ...definitions.diagnostics,
    ...checkCoverage(definitions),
    ...opened.diagnostics,
    ...computed.diagnostics,
    ...tables.diagnostics,
  ];
  const code = exitCode({ ...options, diagnostics, alerts });
  const report: Report = {
    project,
    run: runInfo(ports, definitions, startedAt, await git),
    metrics: checkedMetrics(project, selection).flatMap((r) => series.get(requestKey(r)) ?? []),
    alerts,
    ruleSeries,
    sources: reportedSources(project, opened),
    deliveries: [],
    diagnostics,
    exitCode: code,
  };
  return { report, diagnostics, texts, exitCode: code };
}

async function measure(
  ports: Ports,
  { project, selection, asOf }: Definitions,
): Promise<{ opened: OpenedSources; computed: Computed; tables: RuleTables }> {
  const requests = checkRequests(project, selection);
  const workspace = await ports.openWorkspace();
  try {
    const { engine } = workspace;
    const names = checkedSources(project, neededSources(project, selection));
    const read = await openSources(ports, workspace, project, names, asOf);
    const opened = await checkSources(engine, project, read, asOf);
    const { sources, states } = opened;
    const computed = await computeSeries({
      engine,
      project: withToDateMetrics(project),
      sources,
      states,
      requests,
      asOf,
      onProgress: ports.onProgress,
    });
    const rules = [...selection.rules].flatMap((name) => project.rules.get(name) ?? []);
    const tables = await readRuleTables(engine, project, sources, rules);
    return { opened, computed, tables };
  } finally {
    workspace.close();
  }
}

/** checkRequests is what a check computes: each metric in total, if it has one, at its own grain, and each rule's metric by its segments. */
export function checkRequests(project: Project, selection: Selection): SeriesRequest[] {
  const requests = new Map<string, SeriesRequest>();
  const add = (request: SeriesRequest) => requests.set(requestKey(request), request);
  for (const request of checkedMetrics(project, selection)) add(request);
  for (const name of selection.rules) {
    const rule = project.rules.get(name);
    if (rule === undefined) continue;
    add(ruleRequest(project, rule));
    for (const request of [...targetRequests(project, rule), ...companionRequests(rule)]) add(request);
  }
  return [...requests.values()];
}

/** neededSources lists the sources of the selected metrics and rules, each once. */
export function neededSources(project: Project, { metrics, rules }: Selection): string[] {
  const judged = [...rules].flatMap((name) => project.rules.get(name) ?? []);
  const names = judged.flatMap((rule) => [
    rule.metric,
    ...[...targetRequests(project, rule), ...companionRequests(rule)].map(({ metric }) => metric),
  ]);
  const computed = metricSources(withToDateMetrics(project).metrics, [...metrics, ...names]);
  return [...new Set([...computed, ...tableSources(judged)])];
}

function checkedMetrics(project: Project, selection: Selection): SeriesRequest[] {
  return [...selection.metrics].map((metric) => ({
    metric,
    grain: project.metrics.get(metric)?.grain ?? project.grain,
    by: neededDimensions(project, metric),
  }));
}

/** The rows of a metric's own SELECT are told of only where there are none. */
function reportedSources({ sources }: Project, { states }: OpenedSources): SourceState[] {
  return [...states.values()].filter(
    ({ source, error }) => sources.get(source)?.query === undefined || error !== undefined,
  );
}

function runInfo(
  ports: Ports,
  { project, asOf }: Definitions,
  startedAt: number,
  git: RunInfo['git'],
): RunInfo {
  const durationMs = ports.now() - startedAt;
  return { id: ports.uniqueId(), asOf, definitions: project.definitionHash, git, startedAt, durationMs };
}
