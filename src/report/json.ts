import type { Diagnostic, Span } from '../diagnostic/diagnostic.ts';
import type { DatabaseReading } from '../model/database.ts';
import type { Alert } from '../model/evaluation.ts';
import type { Project } from '../model/project.ts';
import type { Reason } from '../model/reason.ts';
import { identityOf, type Report } from '../model/report.ts';
import { segmentRecord } from '../model/segment.ts';
import type { MetricSeries, SourceState } from '../model/series.ts';
import { type Period, periodAt, periodCount } from '../time/axis.ts';
import { isoInstant } from '../time/label.ts';
import { alertPoint, alertSentence } from './alert-row.ts';
import { checkSchemaName } from './json-schema.ts';
import { JsonItems, type JsonValue, jsonPieces, NumberText } from './json-text.ts';
import { countAlerts, endedNow } from './outline.ts';
import { rebaselineJson } from './rebaseline.ts';
import { latestComplete, pointDigits } from './series-point.ts';

/**
 * renderJson writes a report as one JSON document, described by `checkJsonSchema`. Numbers are unformatted and exact,
 * times ISO 8601 with the project's offset. Each metric is given in its latest complete period, and in the running one
 * with `complete: false`; a stale period has the value null.
 */
export function renderJson(report: Report): string {
  return [...jsonReport(report)].join('');
}

/** jsonReport is the document of `renderJson` in pieces: there may be an alert for each of very many segments. */
export function* jsonReport(report: Report): Generator<string> {
  const { project, run } = report;
  const identity = identityOf(run);
  const time = (instant: number) => isoInstant(instant, project.timezone);
  yield* jsonPieces(
    {
      schema: checkSchemaName,
      project: project.name,
      run: {
        id: identity.id,
        asOf: time(run.asOf),
        definitions: identity.definitions,
        git: identity.git && { revision: identity.git.revision, dirty: identity.git.dirty },
        startedAt: time(run.startedAt),
        durationMs: run.durationMs,
      },
      metrics: new JsonItems(report.metrics.flatMap((series) => metricEntries(series, project))),
      evaluations: new JsonItems(evaluationEntries(report)),
      incidents: [],
      sources: report.sources.map((source) => sourceEntry(source, time)),
      deliveries: report.deliveries.map((one) => ({ ...one })),
      rebaselines: (report.rebaselines ?? []).map(rebaselineJson),
      diagnostics: report.diagnostics.map(diagnosticEntry),
      totals: totals(report),
      exitCode: report.exitCode,
    },
    2,
  );
  yield '\n';
}

function* evaluationEntries(report: Report): Generator<JsonValue> {
  for (const alert of report.alerts) yield evaluationEntry(alert, report);
}

function metricEntries(series: MetricSeries, project: Project): JsonValue[] {
  const complete = latestComplete(series);
  const running = complete + 1 < periodCount(series.axis) ? complete + 1 : -1;
  const metric = project.metrics.get(series.metric);
  return [complete, running]
    .filter((period) => period >= 0)
    .flatMap((period) =>
      series.segments.map((segment, index) => ({
        metric: series.metric,
        label: metric?.label ?? series.metric,
        unit: metric?.unit ?? null,
        segment: segmentRecord(series.dimensions, segment),
        period: periodEntry(periodAt(series.axis, period), project.timezone),
        value: period < series.fresh ? number(pointDigits({ series, segment: index, period })) : null,
        complete: period === complete,
        stale: period === complete && period >= series.fresh,
        ...(metric?.isApproximate ? { approximate: true } : {}),
      })),
    );
}

function evaluationEntry(alert: Alert, report: Report): JsonValue {
  const { project } = report;
  const { timezone } = project;
  const { last } = alert;
  const named = (period: Period | undefined) => (period ? periodEntry(period, timezone) : null);
  return {
    rule: alert.rule,
    metric: alert.metric,
    segment: segmentRecord(alert.dimensions, alert.segment),
    period: periodEntry(last.period, timezone),
    verdict: last.verdict,
    severity: alert.severity ?? last.severity ?? null,
    state: alert.state,
    since: named(alert.since),
    firingSince: named(alert.firingSince),
    value: last.value === null ? null : (exactValue(alert, report) ?? last.value),
    expected: last.expected
      ? {
          value: last.expected.value ?? null,
          low: last.expected.low ?? null,
          high: last.expected.high ?? null,
        }
      : null,
    reason: alertSentence(alert, project),
    facts: factsEntry(last.reason, timezone),
    ...(project.metrics.get(alert.metric)?.isApproximate ? { approximate: true } : {}),
  };
}

/** exactValue is the value of the rule's series when it is the one that was judged. */
function exactValue(alert: Alert, report: Report): NumberText | undefined {
  const point = alertPoint(alert, report);
  const digits = point && pointDigits(point);
  return digits !== undefined && Number(digits) === alert.last.value ? new NumberText(digits) : undefined;
}

function factsEntry(reason: Reason, timezone: string): JsonValue {
  switch (reason.kind) {
    case 'all':
    case 'any':
      return { kind: reason.kind, of: reason.of.map((part) => factsEntry(part, timezone)) };
    case 'not':
      return { kind: reason.kind, of: factsEntry(reason.of, timezone) };
    case 'change': {
      const { referenceAt, from, bound, ...rest } = reason;
      const at = referenceAt === undefined ? undefined : isoInstant(referenceAt, timezone);
      return { ...rest, from: { ...from }, bound: { ...bound }, referenceAt: at };
    }
    case 'static':
    case 'slope':
    case 'target':
      return { ...reason, bound: { ...reason.bound } };
    case 'baseline': {
      const { past, ...rest } = reason;
      const since = past && { past: { count: past.count, since: isoInstant(past.since, timezone) } };
      return { ...rest, ...since, parts: reason.parts.map((part) => ({ ...part })) };
    }
    case 'forecast': {
      const { at, bound, within, ...rest } = reason;
      return { ...rest, at: isoInstant(at, timezone), bound: { ...bound }, within: { ...within } };
    }
    case 'pattern':
      return { ...reason, parts: reason.parts.map((part) => ({ ...part })) };
    case 'share':
      return { ...reason, of: [...reason.of], part: factsEntry(reason.part, timezone) };
    case 'expression':
      return { ...reason, inputs: reason.inputs.map((input) => ({ ...input })) };
    case 'missing':
      return { ...reason, limit: { ...reason.limit } };
    case 'no_verdict':
      return { ...reason, why: { ...reason.why } };
    case 'failed_checks':
      return { kind: reason.kind, checks: reason.checks.map((check) => ({ ...check })) };
    case 'restricted':
      return { kind: reason.kind, audience: [...reason.audience] };
    case 'calendar':
    case 'run':
    case 'projection':
    case 'peers':
    case 'low_volume':
      return { ...reason };
  }
}

function sourceEntry(state: SourceState, time: (instant: number) => string): JsonValue {
  const optional = (instant: number | null) => (instant === null ? null : time(instant));
  return {
    source: state.source,
    files: state.files,
    inputs: (state.inputs ?? []).map(({ file, bytes, modifiedAt, sha256, encoding, delimiter }) => ({
      file,
      bytes,
      modifiedAt: time(modifiedAt),
      sha256: sha256 ?? null,
      encoding: encoding ?? null,
      delimiter: delimiter ?? null,
    })),
    database: state.database === undefined ? null : databaseJson(state.database),
    http: state.http === undefined ? null : { ...state.http },
    rows: state.rows,
    untimed: state.untimed ?? null,
    firstAt: optional(state.firstAt),
    lastAt: optional(state.lastAt),
    watermark: optional(state.watermark),
    read: state.read ?? null,
    cleaned: state.cleaned.map(({ step, rows, drops = false }) => ({ step, rows, drops })),
    checks: (state.checks ?? []).map((check) => ({ ...check })),
    error: state.error ?? null,
  };
}

function databaseJson({ kept, since, ...reading }: DatabaseReading): JsonValue {
  return { ...reading, kept: kept ?? 0, since: since ?? null };
}

function diagnosticEntry(diagnostic: Diagnostic): JsonValue {
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    span: diagnostic.span ? spanEntry(diagnostic.span) : null,
    related: diagnostic.related?.map((one) => ({ message: one.message, span: spanEntry(one.span) })),
    help: diagnostic.help,
    note: diagnostic.note,
  };
}

function spanEntry(span: Span): JsonValue {
  return { file: span.file, start: { ...span.start }, end: { ...span.end } };
}

function totals({ alerts, metrics }: Report): JsonValue {
  const counted = countAlerts(alerts);
  return {
    metrics: metrics.length,
    evaluations: alerts.length,
    breach: alerts.filter((a) => a.last.verdict === 'breach').length,
    ok: alerts.filter((a) => a.last.verdict === 'ok').length,
    noVerdict: counted.noVerdict,
    firing: { ...counted.firing },
    pending: counted.pending,
    ended: alerts.filter(endedNow).length,
  };
}

function periodEntry(period: Period, timezone: string): JsonValue {
  return {
    grain: period.grain,
    start: isoInstant(period.start, timezone),
    end: isoInstant(period.end, timezone),
  };
}

function number(digits: string | undefined): NumberText | null {
  return digits === undefined ? null : new NumberText(digits);
}
