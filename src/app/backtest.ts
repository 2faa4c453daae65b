import { type Episode, episodesOf } from '../alert/episode.ts';
import { type EpisodeScore, type Label, scoreEpisodes } from '../alert/score-episodes.ts';
import { type Diagnostic, errorAt, hasErrors } from '../diagnostic/diagnostic.ts';
import type { Project } from '../model/project.ts';
import { assembleProject } from '../project/assemble.ts';
import type { BacktestReport, BacktestSide } from '../report/backtest.ts';
import { formatDate, parseDate } from '../time/date.ts';
import { addDuration } from '../time/duration.ts';
import { dayMs, localDay, startOfDay } from '../time/zone.ts';
import { checkRequests, neededSources } from './check.ts';
import { computeSeries } from './compute.ts';
import { exitCode } from './exit-code.ts';
import { judge } from './judge.ts';
import { readLabels } from './labels.ts';
import { type Definitions, definitionsFor, loadTexts, type Texts } from './load-definitions.ts';
import { openSources } from './open-sources.ts';
import type { Ports } from './ports.ts';
import { withToDateMetrics } from './rule-request.ts';
import { readRuleTables } from './rule-tables.ts';

/** BacktestOptions is what a backtest is asked for. */
export interface BacktestOptions {
  readonly root: string;
  /** Terms as of `--select`; all rules when there is none. */
  readonly select: readonly string[];
  /** First and last local date of which alerts are listed; a year up to yesterday when absent. */
  readonly from?: string;
  readonly to?: string;
  /** Absolute path and text of a file of labels. */
  readonly labels?: { readonly path: string; readonly text: string };
  /** A Git revision whose definitions are held beside the present ones. */
  readonly against?: string;
}

/** BacktestOutcome is what would have fired, or why that cannot be said. */
export interface BacktestOutcome {
  readonly report?: BacktestReport;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  readonly exitCode: number;
}

/** ReadFilesAt reads the definition files of a folder at a Git revision. */
export type ReadFilesAt = (
  root: string,
  revision: string,
) => Promise<
  | { readonly files: readonly { readonly path: string; readonly text: string }[] }
  | { readonly problem: string }
>;

/** backtest replays rules over history by the code of `check`, from one load of the data, and lists what would have fired. */
export async function backtest(
  ports: Ports,
  options: BacktestOptions,
  readFilesAt: ReadFilesAt,
): Promise<BacktestOutcome> {
  const loaded = await loadTexts(ports, options.root);
  const { texts } = loaded;
  const stop = (diagnostics: readonly Diagnostic[]) => ({
    diagnostics,
    texts,
    exitCode: exitCode({ diagnostics }),
  });
  if (loaded.project === undefined) return stop(loaded.diagnostics);
  const range = readRange(loaded.project, options, ports.now());
  if ('diagnostic' in range) return stop([range.diagnostic]);
  const asked = { select: options.select, asOf: options.to ?? range.lastDay };
  const definitions = definitionsFor(ports, loaded, asked);
  if (definitions.project === undefined) return stop(definitions.diagnostics);
  const read =
    options.labels && readLabels(options.labels.text, options.labels.path, definitions.project.timezone);
  if (read !== undefined && hasErrors(read.diagnostics)) return stop(read.diagnostics);
  const before = await definitionsAt(ports, options, asked, readFilesAt);
  if (before !== undefined && 'diagnostics' in before && before.project === undefined)
    return stop(before.diagnostics);
  const now = await replay(ports, definitions, range);
  const then = before === undefined ? undefined : await replay(ports, before, range);
  const labels = read?.labels;
  const report: BacktestReport = {
    project: definitions.project,
    from: range.from,
    to: range.to,
    now: sideOf(definitions, now.episodes, labels),
    ...(then === undefined
      ? {}
      : { against: { revision: options.against!, ...sideOf(before as Definitions, then.episodes, labels) } }),
  };
  const diagnostics = [...definitions.diagnostics, ...now.diagnostics];
  return { report, diagnostics, texts, exitCode: exitCode({ diagnostics }) };
}

interface Range {
  /** Half-open, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly lastDay: string;
}

function readRange(
  { timezone }: Project,
  { from, to }: BacktestOptions,
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

function badDate(option: string, text: string): Diagnostic {
  const help = 'write a date such as 2026-11-20';
  return errorAt('bad-option', `${option} "${text}" is not a date`, undefined, { help });
}

async function definitionsAt(
  ports: Ports,
  { root, against }: BacktestOptions,
  asked: { readonly select: readonly string[]; readonly asOf: string },
  readFilesAt: ReadFilesAt,
): Promise<ReturnType<typeof definitionsFor> | undefined> {
  if (against === undefined) return undefined;
  const read = await readFilesAt(root, against);
  if ('problem' in read) {
    const diagnostics = [errorAt('bad-option', `--against ${against}: ${read.problem}`, undefined)];
    return { diagnostics, texts: new Map() };
  }
  const then = await assembleProject({ root, files: read.files, readDiagnostics: [], packs: ports.packs });
  return definitionsFor(ports, hasErrors(then.diagnostics) ? { ...then, project: undefined } : then, asked);
}

/** replay judges every selected rule over its whole history and keeps what began to fire within the range. */
async function replay(
  ports: Ports,
  { project, selection, asOf }: Definitions,
  range: Range,
): Promise<{ readonly episodes: readonly Episode[]; readonly diagnostics: readonly Diagnostic[] }> {
  const asked = { ...selection, metrics: new Set<string>() };
  // What the first alerts of the range are compared with lies before it.
  const days = Math.ceil((range.to - addDuration(range.from, project.history, project.timezone, -1)) / dayMs);
  const whole = withToDateMetrics({ ...project, history: { count: days, unit: 'day' } });
  const workspace = await ports.openWorkspace();
  try {
    const opened = await openSources(ports, workspace, whole, neededSources(whole, asked), asOf);
    const { sources, states } = opened;
    const { engine } = workspace;
    const computed = await computeSeries({
      engine,
      project: whole,
      sources,
      states,
      requests: checkRequests(project, asked),
      asOf,
    });
    const rules = [...selection.rules].flatMap((name) => project.rules.get(name) ?? []);
    const tables = await readRuleTables(engine, project, sources, rules);
    const judged = judge({ project, selection, asOf, states: new Map(), series: computed.series, tables });
    const episodes = judged.alerts
      .flatMap(episodesOf)
      .filter(({ from }) => from.start >= range.from && from.start < range.to);
    episodes.sort((a, b) => a.from.start - b.from.start);
    return { episodes, diagnostics: [...opened.diagnostics, ...computed.diagnostics, ...tables.diagnostics] };
  } finally {
    workspace.close();
  }
}

function sideOf(
  { selection }: Definitions,
  episodes: readonly Episode[],
  labels: readonly Label[] | undefined,
): BacktestSide {
  const rules = [...selection.rules].map((rule) => {
    const own = episodes.filter((episode) => episode.rule === rule);
    const meant = labels?.filter((label) => label.rule === undefined || label.rule === rule);
    const score: EpisodeScore | null = meant === undefined ? null : scoreEpisodes(own, meant);
    return { rule, episodes: own, score };
  });
  return { rules };
}
