import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import type { Alert } from '../model/evaluation.ts';
import type { Project } from '../model/project.ts';
import type { Reason } from '../model/reason.ts';
import type { Report } from '../model/report.ts';
import type { MetricSeries } from '../model/series.ts';
import { companionsOf } from '../rule/companion.ts';

/** restrictedMetrics names the metrics among some series that are computed from restricted columns. */
export function restrictedMetrics(series: Iterable<MetricSeries>): Set<string> {
  return new Set([...series].flatMap(({ isRestricted, metric }) => (isRestricted ? [metric] : [])));
}

/** withhold takes the values of restricted metrics out of a report, and out of its reasons, but for those of an audience. */
export function withhold(report: Report, audience: readonly string[]): Report {
  const { project, restricted = new Set<string>() } = report;
  const isHidden = (metric: string) => restricted.has(metric) && !isFor(project, metric, audience);
  if (![...restricted].some(isHidden)) return report;
  const hide = (series: MetricSeries) => (isHidden(series.metric) ? withoutValues(series) : series);
  return {
    ...report,
    metrics: report.metrics.map(hide),
    ruleSeries: new Map([...report.ruleSeries].map(([rule, series]) => [rule, hide(series)])),
    quietSeries: new Map([...(report.quietSeries ?? [])].map(([rule, series]) => [rule, hide(series)])),
    rebaselines: (report.rebaselines ?? []).filter(({ metric }) => !isHidden(metric)),
    alerts: report.alerts.map((alert) => {
      const hidden = toldBy(project, alert).find(isHidden);
      return hidden === undefined ? alert : withoutNumbers(project, alert, hidden);
    }),
  };
}

/** A reason tells the values of what the rule looks at beside its own metric, too. */
function toldBy({ rules, metrics }: Project, { rule: name, metric }: Alert): string[] {
  const rule = rules.get(name);
  const beside = rule === undefined ? [] : companionsOf(rule).map((companion) => companion.metric);
  return [metric, ...beside.filter((one) => metrics.has(one))];
}

/** refuseRestricted reports the restricted metrics among some series that are not for an audience. */
export function refuseRestricted(
  project: Project,
  series: Iterable<MetricSeries>,
  audience: readonly string[],
): Diagnostic[] {
  const refused = new Set<string>();
  for (const { isRestricted, metric } of series)
    if (isRestricted && !isFor(project, metric, audience)) refused.add(metric);
  return [...refused].map((name) => {
    const { audience: groups = [], span } = project.metrics.get(name) ?? {};
    const message = `metric "${name}" is restricted${groups.length > 0 ? ` to ${groups.join(', ')}` : ''}`;
    const help = groups.length > 0 ? `ask as one of them: --audience ${groups[0]}` : 'give it an audience';
    return errorAt('restricted-metric', message, span, { help });
  });
}

function isFor(project: Project, metric: string, audience: readonly string[]): boolean {
  return project.metrics.get(metric)?.audience.some((group) => audience.includes(group)) ?? false;
}

function withoutValues({ exact: _, ...series }: MetricSeries): MetricSeries {
  const { length } = series.values;
  const none = new Float64Array(length).fill(Number.NaN);
  return { ...series, values: none, volume: none, rows: new Float64Array(length) };
}

function withoutNumbers(project: Project, alert: Alert, hidden: string): Alert {
  const { expected: _, ...last } = alert.last;
  const reason = withoutNumber(last.reason, project.metrics.get(hidden)?.audience ?? []);
  return { ...alert, last: { ...last, value: null, reason } };
}

/** Why there is no verdict tells of no value. */
function withoutNumber(reason: Reason, audience: readonly string[]): Reason {
  return reason.kind === 'no_verdict' || reason.kind === 'calendar'
    ? reason
    : { kind: 'restricted', audience };
}
