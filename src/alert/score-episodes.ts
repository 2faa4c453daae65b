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

/** scoreEpisodes holds episodes against labels: precision counts episodes, recall labels, never single points. */
export function scoreEpisodes(episodes: readonly Episode[], labels: readonly Label[]): EpisodeScore {
  const trueEpisodes = episodes.filter((episode) => labels.some((label) => meets(episode, label))).length;
  const delays = labels.flatMap((label) => {
    const found = episodes
      .filter((episode) => meets(episode, label))
      .map(({ from }) => from.end - label.from);
    return found.length === 0 ? [] : [Math.max(0, Math.min(...found))];
  });
  delays.sort((a, b) => a - b);
  return {
    trueEpisodes,
    episodes: episodes.length,
    foundLabels: delays.length,
    labels: labels.length,
    precision: episodes.length === 0 ? null : trueEpisodes / episodes.length,
    recall: labels.length === 0 ? null : delays.length / labels.length,
    delayMs: delays[Math.floor((delays.length - 1) / 2)] ?? null,
  };
}

/** scoreRule holds a rule's episodes against the labels that are of it or of any rule; null without labels. */
export function scoreRule(
  rule: string,
  episodes: readonly Episode[],
  labels: readonly Label[] | undefined,
): EpisodeScore | null {
  const meant = labels?.filter((label) => label.rule === undefined || label.rule === rule);
  return meant === undefined ? null : scoreEpisodes(episodes, meant);
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
