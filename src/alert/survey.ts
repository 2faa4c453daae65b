import { type Rule, ruleLeaves } from '../model/rule.ts';
import type { Segment } from '../model/segment.ts';
import { crowdsOf, type Gatherings, gatherCrowds, type RuleInput } from '../rule/compile.ts';
import { type Largest, largestOf, newRanking, type Ranking, rankSegments } from './largest.ts';
import { includedSegments } from './membership.ts';

/** Survey is what has to be known of all segments of a rule before one of them is judged, as they come some after others. */
export interface Survey {
  readonly order: (a: Segment, b: Segment) => number;
  readonly gathered: Gatherings;
  ranking: Ranking | undefined;
}

/** Surveyed is what all segments of a rule say together. */
export interface Surveyed {
  /** Of errors, by condition. */
  readonly crowds: NonNullable<RuleInput['crowds']>;
  /** Which of them are the largest, where it matters. */
  readonly largest: Largest | undefined;
}

/** needsSurvey tells whether a rule has to have seen all segments before it judges one. */
export function needsSurvey(rule: Rule): boolean {
  return rule.segments.top !== undefined || learns(rule);
}

/** newSurvey has seen no segment; equal sizes are told apart by the order of segments. */
export function newSurvey(order: Survey['order']): Survey {
  return { order, gathered: new Map(), ranking: undefined };
}

/** surveySegments looks at those segments of a series that a rule may judge. */
export function surveySegments(survey: Survey, input: RuleInput): void {
  const { rule, series } = input;
  const { top } = rule.segments;
  const segments = includedSegments(series, rule.segments);
  if (learns(rule)) gatherCrowds({ ...input, segments }, survey.gathered);
  if (top === undefined) return;
  survey.ranking ??= newRanking(series.axis, top, survey.order);
  rankSegments(survey.ranking, series, segments);
}

/** surveyed ends a survey of the segments of a rule. */
export function surveyed({ gathered, ranking }: Survey, { segments }: Rule): Surveyed {
  const most = segments.top ?? Number.POSITIVE_INFINITY;
  return {
    crowds: crowdsOf(gathered, most),
    largest: ranking && largestOf(ranking),
  };
}

function learns(rule: Rule): boolean {
  return ruleLeaves(rule).some(({ kind }) => kind === 'baseline' || kind === 'pattern');
}
