import { join } from 'node:path';
import type { Episode } from '../alert/episode.ts';
import { type Label, scoreRule } from '../alert/score-episodes.ts';
import { type Diagnostic, errorAt, hasErrors } from '../diagnostic/diagnostic.ts';
import type { Rule, Severity } from '../model/rule.ts';
import { segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { requestKey } from '../plan/request.ts';
import { withNumber } from '../project/edit.ts';
import type { TunePoint, TuneReport } from '../report/tune.ts';
import { type Knob, knobOf, turned } from '../rule/knob.ts';
import { dayMs } from '../time/zone.ts';
import { exitCode } from './exit-code.ts';
import {
  computeHistory,
  findAsked,
  type History,
  type HistoryOptions,
  type Range,
  replay,
} from './history.ts';
import type { Definitions, Texts } from './load-definitions.ts';
import type { Ports } from './ports.ts';
import { ruleRequest } from './rule-request.ts';

/** TuneOptions is which rule to tune, on which stretch of history, and for how many alarms. */
export interface TuneOptions extends HistoryOptions {
  readonly rule: string;
  /** The level whose number is turned; the most severe when absent. */
  readonly level?: string;
  /** Alarms a quarter that are bearable, as written; one when absent. */
  readonly alarms?: string;
}

/** TuneOutcome is the curve, and the edit that the proposal asks for; or why there is none. */
export interface TuneOutcome {
  readonly report?: TuneReport;
  /** The whole text of a file with the proposed number in it; absent when it already stands there. */
  readonly edit?: { readonly path: string; readonly text: string };
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  readonly exitCode: number;
}

const quarterMs = 91.310625 * dayMs;

/** tune replays a rule with its number at several values, from one load of the data, and proposes one. */
export async function tune(ports: Ports, options: TuneOptions): Promise<TuneOutcome> {
  const asked = await findAsked(ports, { ...options, select: [options.rule] });
  const { texts } = 'definitions' in asked ? asked.definitions : asked;
  const stop = (diagnostics: readonly Diagnostic[]) => ({
    diagnostics,
    texts,
    exitCode: exitCode({ diagnostics }),
  });
  if (!('definitions' in asked)) return stop(asked.diagnostics);
  const { definitions, range, labels } = asked;
  const rule = definitions.project.rules.get(options.rule);
  const knob = rule && knobOf(rule, options.level as Severity | undefined);
  const alarms = Number(options.alarms ?? '1');
  const mistakes = mistakesOf(options, rule, knob, alarms);
  if (rule === undefined || knob === undefined || mistakes.length > 0) return stop(mistakes);
  if (labels !== undefined && hasErrors(labels.diagnostics)) return stop(labels.diagnostics);
  const only = { ...definitions, selection: { ...definitions.selection, rules: new Set([rule.name]) } };
  const history = await computeHistory(ports, only, range);
  const points = curve(only, rule, knob, history, range, labels?.labels);
  const diagnostics = [...definitions.diagnostics, ...history.diagnostics];
  const proposed = propose(points, alarms);
  const { project } = definitions;
  const report: TuneReport = {
    project,
    rule,
    knob,
    from: range.from,
    to: range.to,
    alarms,
    points,
    proposed,
  };
  const edit = proposed === null ? undefined : await editOf(texts, knob, proposed, options.root);
  return {
    report,
    ...(edit === undefined ? {} : { edit }),
    diagnostics,
    texts,
    exitCode: exitCode({ diagnostics }),
  };
}

function mistakesOf(
  { rule: name, level, alarms: text }: TuneOptions,
  rule: Rule | undefined,
  knob: Knob | undefined,
  alarms: number,
): Diagnostic[] {
  const refuse = (message: string, help: string) => [errorAt('bad-option', message, undefined, { help })];
  if (rule === undefined)
    return refuse(`"${name}" is not the name of a rule`, 'tune takes one rule at a time');
  if (!(alarms > 0)) return refuse(`--alarms "${text}" is not a number above 0`, 'write how many a quarter');
  if (knob !== undefined) return [];
  const help = 'what can be turned is a limit with "below" or "above", a change, or "false_alarms"';
  return refuse(
    `rule "${name}" has no number to turn${level === undefined ? '' : ` at level "${level}"`}`,
    help,
  );
}

/** curve replays the rule for each value, the strictest first. */
function curve(
  definitions: Definitions,
  rule: Rule,
  knob: Knob,
  history: History,
  range: Range,
  labels: readonly Label[] | undefined,
): TunePoint[] {
  const { project } = definitions;
  const series = history.series.get(requestKey(ruleRequest(project, rule)));
  const values = series === undefined ? [] : candidates(knob, series);
  const replayed = values.map((value) => ({
    value,
    episodes: replay(withRule(definitions, turned(rule, knob, value)), history, range),
  }));
  const loosest = replayed.at(-1)?.episodes ?? [];
  return replayed.map(({ value, episodes }) => {
    const { found, delay } = delayOf(episodes, loosest);
    return {
      value,
      alarms: episodes.length,
      perQuarter: (episodes.length / (range.to - range.from)) * quarterMs,
      found,
      delay,
      score: scoreRule(rule.name, episodes, labels),
    };
  });
}

function withRule(definitions: Definitions, rule: Rule): Definitions {
  const rules = new Map([...definitions.project.rules, [rule.name, rule]]);
  return { ...definitions, project: { ...definitions.project, rules } };
}

/** Parts of the values that lie beyond the limits that are tried. */
const tailParts = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
/** Multiples of the number as it stands that are tried. */
const multiples = [0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 4];

/** candidates lists the values that are tried, from the strictest: the present one among them. */
function candidates(knob: Knob, series: MetricSeries): number[] {
  const rounded = (value: number) => Number(value.toPrecision(3));
  const found =
    knob.leaf.kind === 'static'
      ? limitsFrom(series, knob).map(rounded)
      : multiples.map((each) => rounded(each * knob.value));
  const values = [...new Set([...found, knob.value])].sort((a, b) => a - b);
  return knob.strictWhen === 'less' ? values : values.reverse();
}

function limitsFrom({ values }: MetricSeries, { strictWhen }: Knob): number[] {
  const sorted = values.filter(Number.isFinite).sort();
  if (sorted.length === 0) return [];
  return tailParts.map((part) => {
    const place = Math.floor((strictWhen === 'less' ? part : 1 - part) * (sorted.length - 1));
    return sorted[place]!;
  });
}

/** delayOf says how many of the loosest alerts are found too, and how many periods later in the middle. */
function delayOf(
  episodes: readonly Episode[],
  loosest: readonly Episode[],
): Pick<TunePoint, 'found' | 'delay'> {
  const delays = loosest.flatMap((loose) => {
    const key = segmentKey(loose.segment);
    const end = loose.to?.start ?? Number.POSITIVE_INFINITY;
    const met = episodes.find(
      ({ segment, from }) =>
        segmentKey(segment) === key && from.start >= loose.from.start && from.start <= end,
    );
    const length = loose.from.end - loose.from.start;
    return met === undefined ? [] : [Math.round((met.from.start - loose.from.start) / length)];
  });
  delays.sort((a, b) => a - b);
  return {
    found: loosest.length === 0 ? null : delays.length / loosest.length,
    delay: delays[delays.length >> 1] ?? null,
  };
}

/** propose takes the most sensitive value that keeps to the alarms; null where even the strictest does not. */
function propose(points: readonly TunePoint[], alarms: number): number | null {
  return points.findLast(({ perQuarter }) => perQuarter <= alarms + 1e-9)?.value ?? null;
}

async function editOf(
  texts: Texts,
  { leaf, value }: Knob,
  proposed: number,
  root: string,
): Promise<TuneOutcome['edit']> {
  const text = texts.get(leaf.span.file);
  if (text === undefined || value === proposed) return undefined;
  const edited = await withNumber(leaf.span.file, text, leaf, proposed);
  return edited === undefined ? undefined : { path: join(root, leaf.span.file), text: edited };
}
