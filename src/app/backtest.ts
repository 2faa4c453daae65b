import type { Episode } from '../alert/episode.ts';
import { type EpisodeScore, type Label, scoreEpisodes } from '../alert/score-episodes.ts';
import { type Diagnostic, errorAt, hasErrors } from '../diagnostic/diagnostic.ts';
import { assembleProject } from '../project/assemble.ts';
import type { BacktestReport, BacktestSide } from '../report/backtest.ts';
import { exitCode } from './exit-code.ts';
import { computeHistory, episodesWithin, type Range, readRange } from './history.ts';
import { judge } from './judge.ts';
import { readLabels } from './labels.ts';
import { type Definitions, definitionsFor, loadTexts, type Texts } from './load-definitions.ts';
import type { Ports } from './ports.ts';

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
  definitions: Definitions,
  range: Range,
): Promise<{ readonly episodes: readonly Episode[]; readonly diagnostics: readonly Diagnostic[] }> {
  const { project, selection, asOf } = definitions;
  const { series, tables, diagnostics } = await computeHistory(ports, definitions, range);
  const judged = judge({ project, selection, asOf, states: new Map(), series, tables });
  return { episodes: episodesWithin(judged.alerts, range), diagnostics };
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
