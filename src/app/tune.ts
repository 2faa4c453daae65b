import { join } from 'node:path';
import { type Diagnostic, errorAt, hasErrors } from '../diagnostic/diagnostic.ts';
import type { Rule, Severity } from '../model/rule.ts';
import { withNumber } from '../project/edit.ts';
import type { TunePoint, TuneReport } from '../report/tune.ts';
import { type Knob, knobOf } from '../rule/knob.ts';
import type { Batching } from './compute-batches.ts';
import { exitCode } from './exit-code.ts';
import { findAsked, type HistoryOptions, withHistory } from './history.ts';
import type { Texts } from './load-definitions.ts';
import type { Ports } from './ports.ts';
import { computeCurve } from './tune-curve.ts';

/** TuneOptions is which rule to tune, on which stretch of history, and for how many alarms. */
export interface TuneOptions extends HistoryOptions {
  readonly rule: string;
  /** The level whose number is turned; the most severe when absent. */
  readonly level?: string;
  /** Alarms a quarter that are bearable, as written; one when absent. */
  readonly alarms?: string;
  /** When segments are judged some after the others; by their number when absent. */
  readonly batching?: Batching;
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
  const request = { rule, knob, range, labels: labels?.labels };
  const { result: points, diagnostics: found } = await withHistory(
    ports,
    only,
    range,
    options.batching,
    (history) => computeCurve(request, history),
  );
  const diagnostics = [...definitions.diagnostics, ...found];
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
