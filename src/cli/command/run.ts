import { run } from '../../app/run.ts';
import type { Command } from '../invocation.ts';
import { printFailure } from '../print.ts';
import { withProgress } from '../progress.ts';
import { projectRoot } from '../project-root.ts';
import { reportFiles } from '../report-files.ts';
import { deliverReport } from '../report-output.ts';
import { withPorts } from '../with-ports.ts';
import type { CheckFlags } from './check.ts';

/** RunFlags are the options of `kpi run`. */
export interface RunFlags extends CheckFlags {
  readonly env?: string;
  readonly dryRun?: boolean;
}

/** runRun does what check does, and then sends notifications where the environment may act. */
export const runRun: Command<RunFlags> = async (invocation) => {
  const { io, names, flags } = invocation;
  const files = reportFiles(flags.report ?? [], io.cwd);
  const format = flags.json ? 'json' : (flags.format ?? 'human');
  const root = await projectRoot(invocation);
  const { asOf, audience, failOn, failOnNew, dryRun = false } = flags;
  const environment = flags.env ?? io.env.KPI_ENV;
  const select = [...names, ...(flags.select ?? [])];
  const result = await withProgress(io.stderr, 'running', (onProgress) =>
    withPorts(
      invocation,
      (ports) => run(ports, { root, environment, dryRun, asOf, select, audience, failOn, failOnNew }),
      onProgress,
    ),
  );
  if (!result.report) return printFailure(invocation, result, format === 'json');
  return deliverReport(invocation, { ...result, report: result.report }, format, files);
};
