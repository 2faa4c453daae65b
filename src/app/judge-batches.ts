import { includedSegments } from '../alert/membership.ts';
import {
  needsSurvey,
  newSurvey,
  type Survey,
  type Surveyed,
  surveyed,
  surveySegments,
} from '../alert/survey.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Alert } from '../model/evaluation.ts';
import type { Rule } from '../model/rule.ts';
import { requestKey } from '../plan/request.ts';
import type { RuleInput } from '../rule/compile.ts';
import type { Batched } from './compute-batches.ts';
import { type JudgedRule, type JudgeInput, judgeRule, ruleInput } from './judge.ts';
import { KeptSeries } from './kept-series.ts';
import type { OnProgress } from './ports.ts';
import { ruleRequest } from './rule-request.ts';
import { selectedRules } from './select.ts';
import { restrictedMetrics } from './withhold.ts';

/** JudgedBatches is what judging rules a batch of segments after the other gave. */
export interface JudgedBatches {
  /** By the names of the rules. */
  readonly rules: ReadonlyMap<string, JudgedRule>;
  readonly diagnostics: readonly Diagnostic[];
  /** Metrics that are computed from restricted columns. */
  readonly restricted: ReadonlySet<string>;
}

/**
 * judgeBatches judges the selected rules whose series are computed in batches, while the engine is open. It gives what
 * judging all segments at once would: what all of them say of errors is gathered from every batch before any is judged.
 */
export async function judgeBatches(
  input: JudgeInput,
  groups: readonly Batched[],
  onProgress?: OnProgress,
): Promise<JudgedBatches> {
  const rules = new Map<string, JudgedRule>();
  const diagnostics = new Map<string, Diagnostic>();
  const restricted = new Set<string>();
  for (const batched of groups) {
    const judging = rulesOf(input, batched).map((rule) => newJudging(rule, batched));
    const passes = judging.some(({ rule }) => needsSurvey(rule)) ? 2 : 1;
    const total = passes * batched.count;
    for (let step = 0; step < total; step++) {
      onProgress?.(step, total);
      const isJudged = step >= total - batched.count;
      const { series, diagnostics: found } = await batched.compute(step % batched.count);
      noteDiagnostics(diagnostics, found);
      for (const metric of restrictedMetrics(series.values())) restricted.add(metric);
      const own = { ...input, series: new Map([...input.series, ...series]) };
      for (const one of judging) (isJudged ? judgeOne : surveyOne)(own, one, batched);
    }
    for (const one of judging) rules.set(one.rule.name, finish(one, batched));
  }
  return { rules, diagnostics: [...diagnostics.values()], restricted };
}

interface Judging {
  readonly rule: Rule;
  /** Once all its segments were looked at; the survey before. */
  known?: Surveyed;
  survey?: Survey;
  readonly alerts: Alert[];
  /** Of the rule as a whole, from batches in which no segment is judged. */
  readonly whole: Alert[];
  isAnyJudged: boolean;
  failure?: readonly Alert[];
  readonly kept: KeptSeries;
}

function newJudging(rule: Rule, { compare }: Batched): Judging {
  return {
    rule,
    alerts: [],
    whole: [],
    isAnyJudged: false,
    kept: new KeptSeries(compare),
  };
}

function rulesOf({ project, selection }: JudgeInput, { requests }: Batched): Rule[] {
  const isBatched = (rule: Rule) => requests.has(requestKey(ruleRequest(project, rule)));
  return selectedRules(project, selection).filter(isBatched);
}

/** noteDiagnostics adds those that are not there yet: what is said of one batch may be said of the next as well. */
export function noteDiagnostics(into: Map<string, Diagnostic>, found: readonly Diagnostic[]): void {
  for (const one of found) into.set(JSON.stringify([one.code, one.message, one.span]), one);
}

function inputOf(input: JudgeInput, rule: Rule): RuleInput {
  const metric = input.project.metrics.get(rule.metric)!;
  return ruleInput(input, rule, metric, input.series.get(requestKey(ruleRequest(input.project, rule)))!);
}

function surveyOne(input: JudgeInput, judging: Judging, { compare }: Batched): void {
  const own = inputOf(input, judging.rule);
  const { series, rule } = own;
  if (!needsSurvey(rule) || series.error !== undefined) return;
  judging.survey ??= newSurvey(compare(series.dimensions));
  surveySegments(judging.survey, own);
}

function judgeOne(input: JudgeInput, judging: Judging): void {
  const { rule, survey, kept } = judging;
  judging.known ??= survey && surveyed(survey, rule);
  const own = { ...inputOf(input, rule), ...judging.known };
  const { series } = own;
  const alerts = judgeRule(input, own);
  const isOfSegment = ({ segment }: Alert) => segment.length > 0;
  judging.isAnyJudged ||= includedSegments(series, rule.segments).length > 0;
  if (series.error !== undefined) judging.failure ??= alerts;
  for (const alert of alerts) (isOfSegment(alert) ? judging.alerts : judging.whole).push(alert);
  kept.add(series, alerts.filter(isOfSegment));
}

/**
 * What a batch says of the rule as a whole holds where it failed and where nothing is complete; that there is no segment
 * to judge only where no batch has one.
 */
function finish(judging: Judging, { compare }: Batched): JudgedRule {
  const { failure, alerts, whole, isAnyJudged, kept } = judging;
  const { series, quiet } = kept.join();
  if (failure !== undefined) return { alerts: failure, series, quiet };
  const said = whole.find((alert) => !isAnyJudged || !lacksData(alert));
  if (said !== undefined) return { alerts: [said], series, quiet };
  const order = compare(series.dimensions);
  return { alerts: alerts.sort((a, b) => order(a.segment, b.segment)), series, quiet };
}

function lacksData({ last: { reason } }: Alert): boolean {
  return reason.kind === 'no_verdict' && reason.why.kind === 'no_data';
}
