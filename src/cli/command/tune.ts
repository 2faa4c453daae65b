import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { renderTuneReport, tuneDocument } from '../../app/render.ts';
import { tune } from '../../app/tune.ts';
import type { Command } from '../invocation.ts';
import { readLabelsFile } from '../labels-file.ts';
import { printDiagnostics, printFailure, printJson, printResult } from '../print.ts';
import { withProgress } from '../progress.ts';
import { projectRoot } from '../project-root.ts';
import { withPorts } from '../with-ports.ts';
import { writeWhole } from '../write-file.ts';

/** TuneFlags are the options of `kpi tune`. */
export interface TuneFlags {
  readonly level?: string;
  readonly from?: string;
  readonly to?: string;
  readonly alarms?: string;
  readonly labels?: string;
  readonly write?: boolean;
}

/** runTune shows how often a rule would fire with its number at several values, and writes the proposed one. */
export const runTune: Command<TuneFlags> = async (invocation) => {
  const { io, names, flags } = invocation;
  const root = await projectRoot(invocation);
  const { level, from, to, alarms } = flags;
  const labels = flags.labels === undefined ? undefined : await readLabelsFile(io.cwd, flags.labels);
  const options = { root, rule: names[0]!, level, from, to, alarms, labels };
  const outcome = await withProgress(io.stderr, 'replaying', () =>
    withPorts(invocation, (ports) => tune(ports, options)),
  );
  if (outcome.report === undefined) return printFailure(invocation, outcome, flags.json ?? false);
  const { report, edit, diagnostics, exitCode } = outcome;
  const isWritten = flags.write === true && edit !== undefined;
  if (isWritten) await writeWhole(edit.path, (draft) => writeFile(draft, edit.text));
  const written = isWritten ? relative(root, edit.path) : null;
  if (flags.json) {
    printJson(invocation, { ...tuneDocument(report), written, diagnostics, exitCode });
    return exitCode;
  }
  printDiagnostics(invocation, outcome);
  printResult(invocation, renderTuneReport(report, written));
  return exitCode;
};
