import { backtest } from '../../app/backtest.ts';
import { readFilesAt } from '../../app/git-files.ts';
import { backtestDocument, renderBacktestReport } from '../../app/render.ts';
import type { Command } from '../invocation.ts';
import { readLabelsFile } from '../labels-file.ts';
import { printDiagnostics, printFailure, printJson, printResult } from '../print.ts';
import { withProgress } from '../progress.ts';
import { projectRoot } from '../project-root.ts';
import { withPorts } from '../with-ports.ts';

/** BacktestFlags are the options of `kpi backtest`. */
export interface BacktestFlags {
  readonly select?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly labels?: string;
  readonly against?: string;
}

/** runBacktest lists what rules would have fired over history. */
export const runBacktest: Command<BacktestFlags> = async (invocation) => {
  const { io, names, flags } = invocation;
  const root = await projectRoot(invocation);
  const { from, to, against } = flags;
  const labels = flags.labels === undefined ? undefined : await readLabelsFile(io.cwd, flags.labels);
  const select = [...names, ...(flags.select ?? [])];
  const outcome = await withProgress(io.stderr, 'replaying', () =>
    withPorts(invocation, (ports) =>
      backtest(ports, { root, select, from, to, against, labels }, readFilesAt),
    ),
  );
  if (outcome.report === undefined) return printFailure(invocation, outcome, flags.json ?? false);
  const { report, diagnostics, exitCode } = outcome;
  if (flags.json) {
    printJson(invocation, { ...backtestDocument(report), diagnostics, exitCode });
    return exitCode;
  }
  printDiagnostics(invocation, outcome);
  printResult(invocation, renderBacktestReport(report, { verbose: flags.verbose }));
  return exitCode;
};
