import { replayRule } from '../alert/replay.ts';
import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import type { Alert } from '../model/evaluation.ts';
import { matchesGlob } from '../model/glob.ts';
import type { Project } from '../model/project.ts';
import type { AlertExpectation, ProjectTest } from '../model/project-test.ts';
import { segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { reasonText } from '../report/reason.ts';
import type { TestReport, TestResult } from '../report/test-results.ts';
import { periodIndex } from '../time/axis.ts';
import { exitCode } from './exit-code.ts';
import { calendarsOfSources } from './judge.ts';
import { loadDefinitions, type Texts } from './load-definitions.ts';
import type { Ports } from './ports.ts';
import { type Formulas, fixtureCompanions, parseExpressions } from './test-companions.ts';
import { FixtureProblem, fixtureSeries, segmentOf, startInstant } from './test-series.ts';

/** TestOptions is which tests to run: all, or those whose names match one of the globs. */
export interface TestOptions {
  readonly root: string;
  readonly names: readonly string[];
}

/** TestOutcome is the results, or the diagnostics that kept the tests from being run. */
export interface TestOutcome {
  readonly report?: TestReport;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  readonly exitCode: number;
}

/** testProject runs a project's unit tests; no data is read. Exit code 1 when one fails. */
export async function testProject(
  ports: Pick<Ports, 'packs' | 'now'> & Ports,
  { root, names }: TestOptions,
): Promise<TestOutcome> {
  const startedAt = ports.now();
  const { project, diagnostics, texts } = await loadDefinitions(ports, { root });
  if (project === undefined) return { diagnostics, texts, exitCode: exitCode({ diagnostics }) };
  const chosen = [...project.tests.values()].filter(
    ({ name }) => names.length === 0 || names.some((glob) => name === glob || matchesGlob(glob, name)),
  );
  if (chosen.length === 0 && names.length > 0) {
    const help = `there are: ${[...project.tests.keys()].join(', ') || 'no tests'}`;
    const found = [
      errorAt('unknown-selection', `no test is called ${names.join(', ')}`, undefined, { help }),
    ];
    return { diagnostics: found, texts, exitCode: 2 };
  }
  const formulas = await parseExpressions(project.rules.values());
  const results = chosen.map((test) => runTest(project, test, formulas));
  const tested = new Set(
    [...project.tests.values()].flatMap(({ expect }) => expect.map(({ rule }) => rule.name)),
  );
  const untested = [...project.rules.keys()].filter((name) => !tested.has(name));
  const report = {
    project: project.name,
    results,
    rules: project.rules.size,
    untested,
    durationMs: ports.now() - startedAt,
  };
  const failed = results.some(({ failures }) => failures.length > 0);
  return { report, diagnostics, texts, exitCode: failed ? 1 : exitCode({ diagnostics }) };
}

/** runTest holds every expectation of a test against the live rules, each replayed up to the period it is about. */
export function runTest(project: Project, test: ProjectTest, formulas: Formulas = new Map()): TestResult {
  const series = new Map<string, MetricSeries>();
  const failures = test.expect.flatMap((expectation) => {
    try {
      return checkExpectation(project, test, expectation, series, formulas) ?? [];
    } catch (error) {
      if (!(error instanceof FixtureProblem)) throw error;
      return [errorAt('test-values', error.message, error.at.span)];
    }
  });
  return { name: test.name, failures, expectations: test.expect.length };
}

function checkExpectation(
  project: Project,
  test: ProjectTest,
  expectation: AlertExpectation,
  known: Map<string, MetricSeries>,
  formulas: Formulas,
): Diagnostic | undefined {
  const rule = project.rules.get(expectation.rule.name);
  const metric = rule && project.metrics.get(rule.metric);
  if (rule === undefined || metric === undefined) return undefined;
  const series = known.get(rule.name) ?? fixtureSeries(project, test, rule);
  known.set(rule.name, series);
  const segment =
    expectation.segment === undefined && series.segments.length === 1
      ? series.segments[0]!
      : segmentOf(rule, expectation.segment ?? {}, expectation);
  const key = segmentKey(segment);
  if (!series.segments.some((each) => segmentKey(each) === key))
    throw new FixtureProblem(`the test gives no values of "${rule.metric}" in this segment`, expectation);
  const index = periodIndex(series.axis, startInstant(expectation.at, project.timezone));
  if (index < 0) throw new FixtureProblem(`${expectation.at.text} lies before the values`, expectation.at);
  const alerts = replayRule({
    rule,
    metric,
    series: upTo(series, index + 1),
    companions: fixtureCompanions(project, test, rule, series, formulas),
    calendars: project.calendars,
    sourceCalendars: calendarsOfSources(project, metric),
    asOf: series.axis.bounds[index + 1]!,
  });
  const alert = alerts.find((each) => segmentKey(each.segment) === key);
  return mismatch(project, expectation, alert);
}

/** upTo is what a check would see at the end of a period: nothing after it. */
function upTo(series: MetricSeries, periods: number): MetricSeries {
  const { axis, segments } = series;
  const count = axis.days.length;
  const cut = (values: Float64Array) => {
    const kept = new Float64Array(segments.length * periods);
    for (let s = 0; s < segments.length; s++)
      kept.set(values.subarray(s * count, s * count + periods), s * periods);
    return kept;
  };
  return {
    ...series,
    axis: { ...axis, bounds: axis.bounds.slice(0, periods + 1), days: axis.days.slice(0, periods) },
    values: cut(series.values),
    volume: cut(series.volume),
    rows: cut(series.rows),
    complete: periods,
    fresh: periods,
  };
}

function mismatch(
  project: Project,
  { at, rule, state, severity, verdict, span }: AlertExpectation,
  alert: Alert | undefined,
): Diagnostic | undefined {
  const found = {
    state: alert?.state ?? 'inactive',
    severity: alert?.state === 'inactive' ? undefined : alert?.severity,
    verdict: alert?.last.verdict,
  };
  const wrong = (['state', 'severity', 'verdict'] as const).filter((name) => {
    const expected = { state, severity, verdict }[name];
    return expected !== undefined && expected !== found[name];
  });
  if (wrong.length === 0) return undefined;
  const parts = wrong.map(
    (name) => `${name} ${found[name] ?? 'none'}, not ${{ state, severity, verdict }[name]}`,
  );
  const message = `after ${at.text}, rule "${rule.name}" has ${parts.join('; ')}`;
  return errorAt('test-failed', message, span, alert === undefined ? {} : { note: told(project, alert) });
}

function told(project: Project, { last, metric }: Alert): string {
  const { grain } = last.period;
  const { locale, timezone } = project;
  return reasonText(last.reason, project.metrics.get(metric) ?? { name: metric }, locale, {
    grain,
    timezone,
    metrics: project.metrics,
  });
}
