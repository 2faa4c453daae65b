import type { Episode } from '../alert/episode.ts';
import { addEpisodes, type Label, newScoreTally, type ScoreTally, scoreOf } from '../alert/score-episodes.ts';
import {
  needsSurvey,
  newSurvey,
  type Survey,
  type Surveyed,
  surveyed,
  surveySegments,
} from '../alert/survey.ts';
import { type Condition, type Rule, ruleLeaves } from '../model/rule.ts';
import { segmentKey } from '../model/segment.ts';
import { requestKey } from '../plan/request.ts';
import type { TunePoint } from '../report/tune.ts';
import type { RuleInput } from '../rule/compile.ts';
import { type Knob, turned } from '../rule/knob.ts';
import type { Crowd } from '../series/baseline/pool.ts';
import { dayMs } from '../time/zone.ts';
import { episodesWithin, type History, type Range } from './history.ts';
import { type JudgeInput, judgeRule, ruleInput } from './judge.ts';
import { ruleRequest } from './rule-request.ts';

/** CurveRequest is a rule whose number is turned, and what its alarms are counted in and held against. */
export interface CurveRequest {
  readonly rule: Rule;
  readonly knob: Knob;
  readonly range: Range;
  readonly labels: readonly Label[] | undefined;
}

const quarterMs = 91.310625 * dayMs;

/**
 * computeCurve replays a rule for each value of its number, the strictest first. Where its segments come in parts it goes
 * over them once, or twice where something of all of them has to be known first; it gives what they would at once.
 */
export async function computeCurve(request: CurveRequest, history: History): Promise<TunePoint[]> {
  const { rule, knob } = request;
  const seen = await lookOver(request, history);
  const tries = candidates(knob, seen.counts).map((value) =>
    newTry(request, turned(rule, knob, value), value),
  );
  let { isFailed } = seen;
  for (let index = 0; index < history.parts && !isFailed; index++)
    isFailed = !judgePart(request, await history.part(index), tries, seen);
  return tries.map((each) =>
    pointOf(isFailed ? newTry(request, each.rule, each.value) : each, request.range),
  );
}

/** Seen is what has to be known of all segments before any is judged. */
interface Seen {
  /** Of a limit, how often each value came, as it would be tried. */
  readonly counts: ReadonlyMap<number, number>;
  /** Where segments come in parts; its conditions are those of `rule`. */
  readonly known?: Surveyed | undefined;
  readonly rule: Rule;
  /** Whether the values of some could not be computed, and so none is judged. */
  readonly isFailed: boolean;
}

async function lookOver({ rule: whole, knob }: CurveRequest, history: History): Promise<Seen> {
  const { parts, part, compare } = history;
  const rule = turned(whole, knob, knob.value);
  const isLimit = knob.leaf.kind === 'static';
  const needs = compare !== undefined && needsSurvey(rule);
  const counts = new Map<number, number>();
  let survey: Survey | undefined;
  for (let index = 0; index < parts && (isLimit || needs); index++) {
    const input = inputOf(await part(index), rule);
    if (input === undefined || input.series.error !== undefined)
      return { counts: new Map(), rule, isFailed: true };
    if (isLimit) countValues(input.series.values, counts);
    if (!needs) continue;
    survey ??= newSurvey(compare(input.series.dimensions));
    surveySegments(survey, input);
  }
  return { counts, known: survey && surveyed(survey, rule), rule, isFailed: false };
}

function inputOf(input: JudgeInput, rule: Rule): RuleInput | undefined {
  const { project, series } = input;
  const metric = project.metrics.get(rule.metric);
  const own = series.get(requestKey(ruleRequest(project, rule)));
  return metric && own && ruleInput(input, rule, metric, own);
}

/** Try is a value of the number, and what has been seen of what it would have done. */
interface Try {
  readonly value: number;
  readonly rule: Rule;
  readonly score: ScoreTally | undefined;
  alarms: number;
  /** Alarms at the loosest value, and of those it has too, how many by how many periods later. */
  loosest: number;
  readonly delays: Map<number, number>;
}

function newTry({ labels }: CurveRequest, rule: Rule, value: number): Try {
  const score = labels && newScoreTally(labels, rule.name);
  return { value, rule, score, alarms: 0, loosest: 0, delays: new Map() };
}

/** judgePart counts what a part of the segments adds to each try, the last of which is the loosest; false without values. */
function judgePart({ range }: CurveRequest, input: JudgeInput, tries: readonly Try[], seen: Seen): boolean {
  let loosest: EpisodesBySegment | undefined;
  for (const each of tries.toReversed()) {
    const own = inputOf(input, each.rule);
    if (own === undefined || own.series.error !== undefined) return false;
    const episodes = episodesWithin(judgeRule(input, { ...own, ...knownOf(each.rule, seen) }), range);
    const bySegment = groupEpisodes(episodes);
    loosest ??= bySegment;
    each.alarms += episodes.length;
    if (each.score !== undefined) addEpisodes(each.score, episodes);
    countDelays(each, bySegment, loosest);
  }
  return true;
}

/** knownOf names what is known by the conditions of a rule that differs in a number alone. */
function knownOf(rule: Rule, { known, rule: surveyedRule }: Seen): Partial<Surveyed> {
  if (known === undefined) return {};
  const crowds = new Map<Condition, Crowd>();
  const leaves = ruleLeaves(surveyedRule);
  ruleLeaves(rule).forEach((leaf, k) => {
    const crowd = known.crowds.get(leaves[k]!);
    if (crowd !== undefined) crowds.set(leaf, crowd);
  });
  return { ...known, crowds };
}

type EpisodesBySegment = ReadonlyMap<string, readonly Episode[]>;

function groupEpisodes(episodes: readonly Episode[]): EpisodesBySegment {
  const groups = new Map<string, Episode[]>();
  for (const episode of episodes) {
    const key = segmentKey(episode.segment);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [episode]);
    else group.push(episode);
  }
  return groups;
}

/** countDelays counts which of the loosest alerts are found too, and how many periods later. */
function countDelays(into: Try, episodes: EpisodesBySegment, loosest: EpisodesBySegment): void {
  for (const [segment, loose] of loosest) {
    into.loosest += loose.length;
    for (const { from, to } of loose) {
      const end = to?.start ?? Number.POSITIVE_INFINITY;
      const met = episodes
        .get(segment)
        ?.find((episode) => episode.from.start >= from.start && episode.from.start <= end);
      if (met === undefined) continue;
      const delay = Math.round((met.from.start - from.start) / (from.end - from.start));
      into.delays.set(delay, (into.delays.get(delay) ?? 0) + 1);
    }
  }
}

function pointOf({ value, alarms, loosest, delays, score }: Try, range: Range): TunePoint {
  const found = [...delays.values()].reduce((sum, count) => sum + count, 0);
  return {
    value,
    alarms,
    perQuarter: (alarms / (range.to - range.from)) * quarterMs,
    found: loosest === 0 ? null : found / loosest,
    delay: valueAt(sorted(delays), found >> 1) ?? null,
    score: score === undefined ? null : scoreOf(score),
  };
}

/** Parts of the values that lie beyond the limits that are tried. */
const tailParts = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
/** Multiples of the number as it stands that are tried. */
const multiples = [0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 4];

/** candidates lists the values that are tried, from the strictest: the present one among them. */
function candidates(knob: Knob, counts: ReadonlyMap<number, number>): number[] {
  const found =
    knob.leaf.kind === 'static'
      ? limitsFrom(counts, knob)
      : multiples.map((each) => rounded(each * knob.value));
  const values = [...new Set([...found, knob.value])].sort((a, b) => a - b);
  return knob.strictWhen === 'less' ? values : values.reverse();
}

function limitsFrom(counts: ReadonlyMap<number, number>, { strictWhen }: Knob): number[] {
  const values = sorted(counts);
  const count = values.reduce((sum, [, each]) => sum + each, 0);
  if (count === 0) return [];
  return tailParts.map((part) => {
    const place = Math.floor((strictWhen === 'less' ? part : 1 - part) * (count - 1));
    return valueAt(values, place)!;
  });
}

/** rounded is a value as it is tried. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** countValues counts values as they are tried, of which there are few however many values there are. */
function countValues(values: Float64Array, counts: Map<number, number>): void {
  const ordered = values.filter(Number.isFinite).sort();
  let from = 0;
  while (from < ordered.length) {
    const value = rounded(ordered[from]!);
    const to = endOf(ordered, from, value);
    counts.set(value, (counts.get(value) ?? 0) + to - from);
    from = to;
  }
}

/** endOf is the place after the last of the ordered values that is rounded to one: those from a place on begin with it. */
function endOf(ordered: Float64Array, from: number, value: number): number {
  let [low, high] = [from + 1, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rounded(ordered[middle]!) === value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sorted(counts: ReadonlyMap<number, number>): [number, number][] {
  return [...counts].sort(([a], [b]) => a - b);
}

/** valueAt is the value at a place among values in order, each of which stands there as often as it was counted. */
function valueAt(values: readonly (readonly [number, number])[], place: number): number | undefined {
  let before = 0;
  for (const [value, count] of values) {
    before += count;
    if (place < before) return value;
  }
  return undefined;
}
