import type { EpisodeScore } from '../alert/score-episodes.ts';
import { displayWidth, padEnd, padStart } from '../diagnostic/width.ts';
import type { Project } from '../model/project.ts';
import type { ChangeMeasure, Rule, Severity } from '../model/rule.ts';
import { isoInstant } from '../time/label.ts';
import { textsOf } from './locale/locale.ts';
import { formatChangeLimit, formatLimit } from './number.ts';
import { localTime } from './period.ts';

/** TunePoint is what a rule would have done with its number at a value. */
export interface TunePoint {
  readonly value: number;
  /** Alarms in the range, and a quarter on average. */
  readonly alarms: number;
  readonly perQuarter: number;
  /** The part of the alarms at the loosest value that it has too; null where that has none. */
  readonly found: number | null;
  /** Median number of periods by which it has them later; null where it has none. */
  readonly delay: number | null;
  /** Against what is known to have been wrong; null without labels. */
  readonly score: EpisodeScore | null;
}

/** TunedNumber is the number of a rule that is turned: a limit, that of a change, or how many false alarms are bearable. */
export interface TunedNumber {
  readonly severity: Severity;
  readonly kind: 'limit' | 'change' | 'budget';
  readonly measure?: ChangeMeasure;
  readonly value: number;
}

/** TuneReport is the curve of a rule's number, from the strictest value, and the proposed one. */
export interface TuneReport {
  readonly project: Project;
  readonly rule: Rule;
  readonly knob: TunedNumber;
  /** Half-open, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** Alarms a quarter that are bearable. */
  readonly alarms: number;
  readonly points: readonly TunePoint[];
  /** null where even the strictest value fires more often. */
  readonly proposed: number | null;
}

/** renderTune writes the curve for a person: a line per value, with a bar for how often it fires; `written` is the file that now has the proposed one. */
export function renderTune(report: TuneReport, written: string | null): string {
  const { project, rule, knob, from, to, alarms, points, proposed } = report;
  const words = textsOf(project.locale).tune;
  const day = (instant: number) => localTime(instant, project.timezone).slice(0, 10);
  const most = Math.max(1, ...points.map(({ perQuarter }) => perQuarter));
  const rows = points.map((point) => [
    point.value === proposed ? '→' : point.value === knob.value ? '•' : '',
    valueText(report, point.value),
    point.perQuarter.toFixed(1),
    '█'.repeat(Math.round((16 * point.perQuarter) / most)).padEnd(16),
    part(point.found),
    point.delay === null ? '–' : String(point.delay),
    ...(point.score === null ? [] : [part(point.score.precision), part(point.score.recall)]),
  ]);
  const isLabelled = points.some(({ score }) => score !== null);
  const header = ['', words.value, words.perQuarter, '', words.found, words.delay];
  const table = columns([isLabelled ? [...header, words.precision, words.recall] : header, ...rows]);
  const end =
    proposed === null
      ? words.none(alarms)
      : proposed === knob.value
        ? words.kept(valueText(report, proposed))
        : words.proposed(valueText(report, knob.value), valueText(report, proposed), alarms);
  return `${[words.title(rule.name, knob.severity, day(from), day(to - 1)), '', ...table, '', end, ...(written === null ? [] : [words.written(written)])].join('\n')}\n`;
}

/** tuneJson is the curve as a JSON document. */
export function tuneJson(report: TuneReport): object {
  const { project, rule, knob, from, to, alarms, points, proposed } = report;
  return {
    schema: 'kpi.tune/1',
    project: project.name,
    rule: rule.name,
    level: knob.severity,
    kind: knob.kind,
    from: isoInstant(from, project.timezone),
    to: isoInstant(to, project.timezone),
    value: knob.value,
    alarms,
    proposed,
    points,
  };
}

function valueText({ project, rule, knob }: TuneReport, value: number): string {
  if (knob.kind === 'budget') return `${value}`;
  const metric = project.metrics.get(rule.metric) ?? {};
  if (knob.measure !== undefined) return formatChangeLimit(value, knob.measure, metric, project.locale);
  return formatLimit(value, metric, project.locale);
}

function part(value: number | null): string {
  return value === null ? '–' : `${Math.round(value * 100)}%`;
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, k) => Math.max(...rows.map((row) => displayWidth(row[k] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, k) => (k === 0 || k === 3 ? padEnd(cell, widths[k]!) : padStart(cell, widths[k]!)))
      .join('  ')
      .trimEnd(),
  );
}
