import { type Episode, episodesOf } from '../alert/episode.ts';
import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { Alert } from '../model/evaluation.ts';
import type { Project } from '../model/project.ts';
import { formatDate, parseDate } from '../time/date.ts';
import { addDuration } from '../time/duration.ts';
import { dayMs, localDay, startOfDay } from '../time/zone.ts';
import { neededSources } from './check.ts';
import type { Batched, Batching } from './compute-batches.ts';
import { computeForRules, computeJudgeable } from './compute-judgeable.ts';
import { badDate } from './date-option.ts';
import { type Judged, type JudgeInput, judge } from './judge.ts';
import { noteDiagnostics } from './judge-batches.ts';
import { readLabels } from './labels.ts';
import { type Definitions, definitionsFor, loadTexts, type Unusable } from './load-definitions.ts';
import { type OpenedSources, openSources } from './open-sources.ts';
import type { Ports } from './ports.ts';
import { withToDateMetrics } from './rule-request.ts';
import { restrictedMetrics } from './withhold.ts';

/** HistoryOptions is a project and a stretch of its history, as written on the command line. */
export interface HistoryOptions {
  readonly root: string;
  /** First and last local date of which alerts are listed; a year up to yesterday when absent. */
  readonly from?: string;
  readonly to?: string;
  /** Absolute path and text of a file of labels. */
  readonly labels?: { readonly path: string; readonly text: string };
}

/** Asked is what is asked for of history, found in the project. */
export interface Asked {
  readonly definitions: Definitions;
  readonly range: Range;
  /** The labels of the file that was named, and what is wrong with it. */
  readonly labels?: ReturnType<typeof readLabels>;
  /** What the definitions were selected by. */
  readonly request: { readonly select: readonly string[]; readonly asOf: string };
}

/** findAsked reads the project and resolves what is asked for of its history; or says what is wrong with either. */
export async function findAsked(
  ports: Ports,
  options: HistoryOptions & { readonly select: readonly string[] },
): Promise<Asked | Unusable> {
  const loaded = await loadTexts(ports, options.root);
  const { texts } = loaded;
  if (loaded.project === undefined) return { diagnostics: loaded.diagnostics, texts };
  const range = readRange(loaded.project, options, ports.now());
  if ('diagnostic' in range) return { diagnostics: [range.diagnostic], texts };
  const request = { select: options.select, asOf: options.to ?? range.lastDay };
  const definitions = definitionsFor(ports, loaded, request);
  if (definitions.project === undefined) return { diagnostics: definitions.diagnostics, texts };
  const { labels } = options;
  return {
    definitions,
    range,
    request,
    ...(labels && { labels: readLabels(labels.text, labels.path, definitions.project.timezone) }),
  };
}

/** Range is the stretch of time in which alerts are listed. */
export interface Range {
  /** Half-open, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly lastDay: string;
}

function readRange(
  { timezone }: Project,
  { from, to }: HistoryOptions,
  now: number,
): Range | { readonly diagnostic: Diagnostic } {
  const last = to === undefined ? localDay(timezone, now) - 1 : parseDate(to);
  if (last === undefined) return { diagnostic: badDate('--to', to!) };
  const end = startOfDay(timezone, last + 1);
  const first = from === undefined ? undefined : parseDate(from);
  if (from !== undefined && first === undefined) return { diagnostic: badDate('--from', from) };
  const start =
    first === undefined
      ? addDuration(end, { count: 1, unit: 'year' }, timezone, -1)
      : startOfDay(timezone, first);
  if (start >= end)
    return {
      diagnostic: errorAt('bad-option', `--from ${from} is not before --to ${to ?? 'yesterday'}`, undefined),
    };
  return {
    from: start,
    to: end,
    lastDay: formatDate(last),
  };
}

/** History is what rules are judged on; of very many segments part by part. */
export interface History {
  readonly parts: number;
  /** part computes what some of the segments are judged on, 0 ≤ index < parts; all of them where there is one part. */
  readonly part: (index: number) => Promise<JudgeInput>;
  /** Where there are several parts, the order of the segments of a series with some dimensions. */
  readonly compare?: Batched['compare'];
}

/**
 * judgedHistory judges the selected rules over their whole history as it is computed, rules of too many segments some of
 * them after the others.
 */
export async function judgedHistory(
  ports: Ports,
  definitions: Definitions,
  range: Range,
  batching: Batching | undefined,
): Promise<JudgedHistory> {
  const { project, selection, asOf } = definitions;
  return overHistory(ports, definitions, range, async (opening) => {
    const { opened, engine, whole } = opening;
    const input = { engine, project, whole, selection, opened, metrics: [], asOf, batching };
    const { series, batches, tables, diagnostics } = await computeJudgeable(input);
    const judging = { project, selection, asOf, states: new Map(), series, tables };
    return {
      judged: judge(judging, batches.rules),
      restricted: new Set([...restrictedMetrics(series.values()), ...batches.restricted]),
      diagnostics: [...opened.diagnostics, ...diagnostics],
    };
  });
}

/** JudgedHistory is the alerts of rules over their whole history. */
export interface JudgedHistory {
  readonly judged: Judged;
  /** Metrics that are computed from restricted columns. */
  readonly restricted: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** withHistory computes what a selected rule is judged on over its whole history, as far as somebody looks at it. */
export async function withHistory<T>(
  ports: Ports,
  definitions: Definitions,
  range: Range,
  batching: Batching | undefined,
  act: (history: History) => Promise<T>,
): Promise<{ readonly result: T; readonly diagnostics: readonly Diagnostic[] }> {
  const { project, selection, asOf } = definitions;
  return overHistory(ports, definitions, range, async ({ opened, engine, whole }) => {
    const asked = { engine, project, whole, selection, opened, metrics: [], asOf, batching };
    const { computed, tables, diagnostics } = await computeForRules(asked);
    const input = { project, selection, asOf, states: new Map(), series: computed.series, tables };
    // What one rule looks at by its own segments is all in batches or not at all.
    const [batched] = computed.batched;
    const found = new Map<string, Diagnostic>();
    const part = async (index: number) => {
      if (batched === undefined) return input;
      const own = await batched.compute(index);
      noteDiagnostics(found, own.diagnostics);
      return { ...input, series: new Map([...input.series, ...own.series]) };
    };
    const result = await act({
      parts: batched?.count ?? 1,
      part,
      ...(batched && { compare: batched.compare }),
    });
    return { result, diagnostics: [...opened.diagnostics, ...diagnostics, ...found.values()] };
  });
}

interface Opening {
  readonly opened: OpenedSources;
  readonly engine: Engine;
  readonly whole: Project;
}

async function overHistory<T>(
  ports: Ports,
  { project, selection, asOf }: Definitions,
  range: Range,
  act: (opening: Opening) => Promise<T>,
): Promise<T> {
  // What the first alerts of the range are compared with lies before it.
  const days = Math.ceil((range.to - addDuration(range.from, project.history, project.timezone, -1)) / dayMs);
  const whole = withToDateMetrics({ ...project, history: { count: days, unit: 'day' } });
  const workspace = await ports.openWorkspace();
  try {
    const names = neededSources(whole, { ...selection, metrics: new Set<string>() });
    const opened = await openSources(ports, workspace, whole, names, asOf);
    return await act({ opened, engine: workspace.engine, whole });
  } finally {
    workspace.close();
  }
}

/** episodesWithin lists what of some alerts began to fire within a range, in order of time. */
export function episodesWithin(alerts: readonly Alert[], range: Range): Episode[] {
  const episodes = alerts
    .flatMap(episodesOf)
    .filter(({ from }) => from.start >= range.from && from.start < range.to);
  return episodes.sort((a, b) => a.from.start - b.from.start);
}
