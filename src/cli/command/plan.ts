import { plan } from '../../app/plan.ts';
import { renderPlannedWork } from '../../app/render.ts';
import type { Command } from '../invocation.ts';
import { printDiagnostics, printFailure, printJson, printResult } from '../print.ts';
import { withProgress } from '../progress.ts';
import { projectRoot } from '../project-root.ts';
import { withPorts } from '../with-ports.ts';

/** PlanFlags are the options of `kpi plan`. */
export interface PlanFlags {
  readonly select?: readonly string[];
  readonly asOf?: string;
}

/** runPlan shows the statements of a check without running them. */
export const runPlan: Command<PlanFlags> = async (invocation) => {
  const { io, names, flags } = invocation;
  const root = await projectRoot(invocation);
  const select = [...names, ...(flags.select ?? [])];
  const outcome = await withProgress(io.stderr, 'planning', () =>
    withPorts(invocation, (ports) => plan(ports, { root, asOf: flags.asOf, select })),
  );
  if (outcome.exitCode === 2 || (outcome.exitCode !== 0 && outcome.statements.length === 0)) {
    return printFailure(invocation, outcome, flags.json ?? false);
  }
  const { sources, statements, locale, diagnostics, exitCode } = outcome;
  if (flags.json) {
    printJson(invocation, { schema: 'kpi.plan/1', sources, statements, diagnostics, exitCode });
    return exitCode;
  }
  printDiagnostics(invocation, outcome);
  printResult(invocation, renderPlannedWork({ sources, statements }, locale));
  return exitCode;
};
