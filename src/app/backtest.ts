import type { Episode } from '../alert/episode.ts';
import { type Label, scoreRule } from '../alert/score-episodes.ts';
import { type Diagnostic, errorAt, hasErrors } from '../diagnostic/diagnostic.ts';
import type { Rebaseline } from '../model/rebaseline.ts';
import { assembleProject } from '../project/assemble.ts';
import type { BacktestReport, BacktestSide } from '../report/backtest.ts';
import type { Batching } from './compute-batches.ts';
import { exitCode } from './exit-code.ts';
import { episodesWithin, findAsked, type HistoryOptions, judgedHistory, type Range } from './history.ts';
import { type Definitions, definitionsFor, type Texts } from './load-definitions.ts';
import type { Ports } from './ports.ts';
import { findRebaselines } from './rebaselines.ts';

/** BacktestOptions is what a backtest is asked for. */
export interface BacktestOptions extends HistoryOptions {
  /** Terms as of `--select`; all rules when there is none. */
  readonly select: readonly string[];
  /** A Git revision whose definitions are held beside the present ones. */
  readonly against?: string;
  /** When segments are judged some after the others; by their number when absent. */
  readonly batching?: Batching;
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
  const asked = await findAsked(ports, options);
  const { texts } = 'definitions' in asked ? asked.definitions : asked;
  const stop = (diagnostics: readonly Diagnostic[]) => ({
    diagnostics,
    texts,
    exitCode: exitCode({ diagnostics }),
  });
  if (!('definitions' in asked)) return stop(asked.diagnostics);
  const { definitions, range, request } = asked;
  if (asked.labels !== undefined && hasErrors(asked.labels.diagnostics))
    return stop(asked.labels.diagnostics);
  const before = await definitionsAt(ports, options, request, readFilesAt);
  if (before !== undefined && 'diagnostics' in before && before.project === undefined)
    return stop(before.diagnostics);
  const now = await computeReplay(ports, definitions, range, options);
  const then = before === undefined ? undefined : await computeReplay(ports, before, range, options);
  const labels = asked.labels?.labels;
  const report: BacktestReport = {
    project: definitions.project,
    from: range.from,
    to: range.to,
    now: sideOf(definitions, now, labels),
    ...(then === undefined
      ? {}
      : { against: { revision: options.against!, ...sideOf(before as Definitions, then, labels) } }),
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

/** Replayed is what would have begun to fire in a range, and which levels are over at its end. */
interface Replayed {
  readonly episodes: readonly Episode[];
  readonly rebaselines: readonly Rebaseline[];
  readonly diagnostics: readonly Diagnostic[];
}

/** computeReplay judges every selected rule over its whole history and keeps what began to fire within the range. */
async function computeReplay(
  ports: Ports,
  definitions: Definitions,
  range: Range,
  { batching }: Pick<BacktestOptions, 'batching'>,
): Promise<Replayed> {
  const { judged, restricted, diagnostics } = await judgedHistory(ports, definitions, range, batching);
  // A backtest is for nobody in particular: no level of what is for an audience only.
  return {
    episodes: episodesWithin(judged.alerts, range),
    rebaselines: findRebaselines(definitions, judged).filter(({ metric }) => !restricted.has(metric)),
    diagnostics,
  };
}

function sideOf(
  { selection }: Definitions,
  { episodes, rebaselines }: Replayed,
  labels: readonly Label[] | undefined,
): BacktestSide {
  const rules = [...selection.rules].map((rule) => {
    const own = episodes.filter((episode) => episode.rule === rule);
    const rebaseline = rebaselines.find((one) => one.rule === rule) ?? null;
    return { rule, episodes: own, score: scoreRule(rule, own, labels), rebaseline };
  });
  return { rules };
}
