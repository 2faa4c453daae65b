import { check } from '../../app/check.ts';
import type { FailOn } from '../../app/exit-code.ts';
import type { ReportFormat } from '../../app/render.ts';
import type { Command } from '../invocation.ts';
import { printFailure } from '../print.ts';
import { withProgress } from '../progress.ts';
import { projectRoot } from '../project-root.ts';
import { reportFiles } from '../report-files.ts';
import { deliverReport } from '../report-output.ts';
import { withPorts } from '../with-ports.ts';

/** CheckFlags are the options of `kpi check`. */
export interface CheckFlags {
  readonly select?: readonly string[];
  readonly asOf?: string;
  readonly audience?: readonly string[];
  readonly format?: ReportFormat;
  readonly report?: readonly string[];
  readonly failOn: FailOn;
  readonly failOnNew?: boolean;
}

/** runCheck computes, judges and reports. */
export const runCheck: Command<CheckFlags> = async (invocation) => {
  const { io, names, flags } = invocation;
  const files = reportFiles(flags.report ?? [], io.cwd);
  const format = flags.json ? 'json' : (flags.format ?? 'human');
  const root = await projectRoot(invocation);
  const { asOf, audience, failOn, failOnNew } = flags;
  const formats = [format, ...files.map((file) => file.format)];
  // Only the JSON report shows it.
  const provenance = formats.includes('json');
  const isIdentified = provenance || formats.includes('markdown');
  const select = [...names, ...(flags.select ?? [])];
  const result = await withProgress(io.stderr, 'checking', (onProgress) =>
    withPorts(
      invocation,
      (ports) => check(ports, { root, asOf, select, audience, failOn, failOnNew, isIdentified, provenance }),
      onProgress,
    ),
  );
  if (!result.report) return printFailure(invocation, result, format === 'json');
  return deliverReport(invocation, { ...result, report: result.report }, format, files);
};
