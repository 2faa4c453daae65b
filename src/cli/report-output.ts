import { promises as fs } from 'node:fs';
import type { CheckResult } from '../app/check.ts';
import { type ReportFormat, reportPieces } from '../app/render.ts';
import type { Invocation } from './invocation.ts';
import { colored, printDiagnostics, printPieces } from './print.ts';
import type { ReportFile } from './report-files.ts';
import { writeWhole } from './write-file.ts';

type Reported = CheckResult & Required<Pick<CheckResult, 'report'>>;

/** deliverReport prints a report and writes its files; the exit code is 3 when a file could not be written. */
export async function deliverReport(
  invocation: Invocation,
  result: Reported,
  format: ReportFormat,
  files: readonly ReportFile[],
): Promise<number> {
  const { io, flags } = invocation;
  if (io.interrupt.aborted) return result.exitCode;
  printDiagnostics(invocation, result);
  const color = colored(invocation, io.stdout);
  const width = io.stdout.columns;
  const { verbose } = flags;
  printPieces(invocation, reportPieces(result.report, format, { color, width, verbose }));
  const written = await Promise.all(files.map((file) => writeReport(invocation, result, file)));
  // A definition that is wrong (2) comes before a report that is missing (3).
  return written.every(Boolean) || result.exitCode === 2 ? result.exitCode : 3;
}

async function writeReport(
  { io, flags }: Invocation,
  { report }: Reported,
  { path, format }: ReportFile,
): Promise<boolean> {
  const pieces = reportPieces(report, format, { color: false, verbose: flags.verbose });
  try {
    await writeWhole(path, (draft) => fs.writeFile(draft, pieces));
    return true;
  } catch (error) {
    io.stderr.write(
      `error: the report ${path} could not be written (${(error as NodeJS.ErrnoException).code})\n`,
    );
    return false;
  }
}
