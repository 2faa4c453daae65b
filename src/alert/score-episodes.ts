import type { SegmentValue } from '../model/segment.ts';
import type { Episode } from './episode.ts';

/** Label is a stretch of time in which something was truly wrong, as people know it; instants in epoch milliseconds. */
export interface Label {
  /** Of any rule when absent. */
  readonly rule?: string;
  /** Values by dimension, as text; dimensions that are not named match any. */
  readonly segment: Readonly<Record<string, string>>;
  /** Half-open. */
  readonly from: number;
  readonly to: number;
}

/** EpisodeScore is how episodes and labels meet. Shares are null where there is nothing to divide by. */
export interface EpisodeScore {
  /** Episodes that overlap a label, and labels that some episode overlaps. */
  readonly trueEpisodes: number;
  readonly episodes: number;
  readonly foundLabels: number;
  readonly labels: number;
  readonly precision: number | null;
  readonly recall: number | null;
  /** Median time from the start of a found label to the end of the period it was found in, milliseconds. */
  readonly delayMs: number | null;
}

/** ScoreTally is how episodes and labels have met so far; episodes come in any order. */
export interface ScoreTally {
  readonly labels: readonly Label[];
  /** By label the least time from its start to the end of a period it was found in; Infinity before. */
  readonly delays: Float64Array;
  episodes: number;
  trueEpisodes: number;
}

/** newScoreTally has seen no episode of a rule, whose labels are those of it or of any rule. */
export function newScoreTally(labels: readonly Label[], rule: string): ScoreTally {
  const meant = labels.filter((label) => label.rule === undefined || label.rule === rule);
  const delays = new Float64Array(meant.length).fill(Number.POSITIVE_INFINITY);
  return { labels: meant, delays, episodes: 0, trueEpisodes: 0 };
}

/** addEpisodes holds more episodes of the rule against its labels. */
export function addEpisodes(tally: ScoreTally, episodes: readonly Episode[]): void {
  const { labels, delays } = tally;
  for (const episode of episodes) {
    let isTrue = false;
    labels.forEach((label, k) => {
      if (!meets(episode, label)) return;
      isTrue = true;
      delays[k] = Math.min(delays[k]!, episode.from.end - label.from);
    });
    tally.episodes += 1;
    if (isTrue) tally.trueEpisodes += 1;
  }
}

/** scoreOf is how they met in the end: precision counts episodes, recall labels, never single points. */
export function scoreOf({ labels, delays, episodes, trueEpisodes }: ScoreTally): EpisodeScore {
  const found = [...delays]
    .filter(Number.isFinite)
    .map((delay) => Math.max(0, delay))
    .sort((a, b) => a - b);
  return {
    trueEpisodes,
    episodes,
    foundLabels: found.length,
    labels: labels.length,
    precision: episodes === 0 ? null : trueEpisodes / episodes,
    recall: labels.length === 0 ? null : found.length / labels.length,
    delayMs: found[Math.floor((found.length - 1) / 2)] ?? null,
  };
}

/** scoreRule holds a rule's episodes against the labels that are of it or of any rule; null without labels. */
export function scoreRule(
  rule: string,
  episodes: readonly Episode[],
  labels: readonly Label[] | undefined,
): EpisodeScore | null {
  if (labels === undefined) return null;
  const tally = newScoreTally(labels, rule);
  addEpisodes(tally, episodes);
  return scoreOf(tally);
}

function meets(episode: Episode, label: Label): boolean {
  if (label.rule !== undefined && label.rule !== episode.rule) return false;
  const isSegment = Object.entries(label.segment).every(([name, text]) => {
    const at = episode.dimensions.indexOf(name);
    return at >= 0 && textOf(episode.segment[at] ?? null) === text;
  });
  const end = episode.to?.start ?? Number.POSITIVE_INFINITY;
  return isSegment && episode.from.start < label.to && end > label.from;
}

function textOf(value: SegmentValue): string {
  return value === null ? '' : String(value);
}
