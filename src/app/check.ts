import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { metricSources } from '../model/lineage.ts';
import type { Project } from '../model/project.ts';
import type { Report } from '../model/report.ts';
import type { SourceState } from '../model/series.ts';
import { neededDimensions } from '../plan/query-level.ts';
import { requestKey, type SeriesRequest } from '../plan/request.ts';
import { checkCoverage } from './calendar-coverage.ts';
import { checkedSources, checkSources } from './check-sources.ts';
import type { Batching } from './compute-batches.ts';
import { computeJudgeable, type JudgeableSeries } from './compute-judgeable.ts';
import { exitCode, type FailOn } from './exit-code.ts';
import { identifyRun } from './identify-run.ts';
import { judge } from './judge.ts';
import { type Definitions, loadDefinitions, type Texts } from './load-definitions.ts';
import { type OpenedSources, openSources } from './open-sources.ts';
import type { Ports } from './ports.ts';
import { findRebaselines } from './rebaselines.ts';
import { companionRequests } from './rule-companions.ts';
import { withToDateMetrics } from './rule-request.ts';
import { tableSources } from './rule-tables.ts';
import { targetRequests } from './rule-targets.ts';
import { type Selection, selectedRules } from './select.ts';
import { restrictedMetrics, withhold } from './withhold.ts';

/** CheckOptions is what a check is asked for. */
export interface CheckOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** `--as-of` as written; now when absent. */
  readonly asOf?: string;
  readonly select?: readonly string[];
  readonly failOn?: FailOn;
  readonly failOnNew?: boolean;
  /** Whether the report tells which run it is of. Default true. */
  readonly isIdentified?: boolean;
  /**
   * Whether to ask for what the JSON report alone tells: the Git revision, which takes as long as half of a small check,
   * and the hashes of the files that were read. Default true.
   */
  readonly provenance?: boolean;
  /** Groups for which the report is made; values of restricted metrics are for theirs only. */
  readonly audience?: readonly string[];
  /** When segments are judged some after the others; by their number when absent. */
  readonly batching?: Batching;
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
  const { whole: _, ...checked } = await checkDefinitions(ports, definitions, options, startedAt);
  return checked;
}

/** Checked is the outcome of a check; `whole` is its report with the values of restricted metrics, for those who may see them. */
export interface Checked extends CheckResult {
  readonly report: Report;
  readonly whole: Report;
}

/** checkDefinitions checks a project that is already loaded; `startedAt` is when the command began, epoch milliseconds. */
export async function checkDefinitions(
  ports: Ports,
  definitions: Definitions,
  options: Omit<CheckOptions, 'root' | 'asOf' | 'select'>,
  startedAt: number,
): Promise<Checked> {
  const { project, asOf, selection, texts } = definitions;
  const hasProvenance = options.provenance !== false;
  const identity =
    options.isIdentified === false ? null : identifyRun(ports, project, { revision: hasProvenance });
  const measured = await measure(ports, definitions, options);
  const { opened, series, batches, tables, sources } = measured;
  const judged = judge({ project, selection, asOf, states: opened.states, series, tables }, batches.rules);
  const { alerts, ruleSeries, quietSeries } = judged;
  const diagnostics = [
    ...definitions.diagnostics,
    ...checkCoverage(definitions),
    ...opened.diagnostics,
    ...measured.diagnostics,
  ];
  const code = exitCode({ ...options, diagnostics, alerts });
  const whole: Report = {
    project,
    run: { asOf, startedAt, durationMs: ports.now() - startedAt, identity: await identity },
    metrics: checkedMetrics(project, selection).flatMap((r) => series.get(requestKey(r)) ?? []),
    alerts,
    ruleSeries,
    quietSeries,
    sources,
    deliveries: [],
    rebaselines: findRebaselines({ project }, judged),
    diagnostics,
    exitCode: code,
    restricted: new Set([...restrictedMetrics(series.values()), ...batches.restricted]),
  };
  const report = withhold(whole, options.audience ?? []);
  return { report, whole, diagnostics, texts, exitCode: code };
}

interface Measured extends JudgeableSeries {
  readonly opened: OpenedSources;
  readonly sources: readonly SourceState[];
}

async function measure(
  ports: Ports,
  { project, selection, asOf }: Definitions,
  { provenance: hasProvenance = true, batching }: Pick<CheckOptions, 'provenance' | 'batching'>,
): Promise<Measured> {
  const workspace = await ports.openWorkspace();
  try {
    const { engine } = workspace;
    const names = checkedSources(project, neededSources(project, selection));
    const read = await openSources(ports, workspace, project, names, asOf);
    const opened = await checkSources(engine, project, read, asOf);
    // Files are hashed while the engine computes.
    const reported = reportedSources(project, opened);
    const traced = hasProvenance ? traceSources(project, reported) : reported;
    const computed = await computeJudgeable({
      engine,
      project,
      whole: withToDateMetrics(project),
      selection,
      opened,
      metrics: checkedMetrics(project, selection),
      asOf,
      batching,
      onProgress: ports.onProgress,
    });
    return { ...computed, opened, sources: await traced };
  } finally {
    workspace.close();
  }
}

async function traceSources(project: Project, states: readonly SourceState[]): Promise<SourceState[]> {
  const { hashFiles } = await import('../source/hash-files.ts');
  const traced: SourceState[] = [];
  for (const state of states) {
    const { inputs = [] } = state;
    traced.push(inputs.length === 0 ? state : { ...state, inputs: await hashFiles(project.root, inputs) });
  }
  return traced;
}

/** neededSources lists the sources of the selected metrics and rules, each once. */
export function neededSources(project: Project, selection: Selection): string[] {
  const judged = selectedRules(project, selection);
  const names = judged.flatMap((rule) => [
    rule.metric,
    ...[...targetRequests(project, rule), ...companionRequests(rule)].map(({ metric }) => metric),
  ]);
  const computed = metricSources(withToDateMetrics(project).metrics, [...selection.metrics, ...names]);
  return [...new Set([...computed, ...tableSources(judged)])];
}

/** checkedMetrics is what a check looks at by itself: each metric in total, if it has one, at its own grain. */
export function checkedMetrics(project: Project, selection: Selection): SeriesRequest[] {
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
