import { validate } from '../../app/validate.ts';
import type { Command } from '../invocation.ts';
import { rememberValidity } from '../known-valid.ts';
import { printDiagnostics, printJson, printResult } from '../print.ts';
import { withProgress } from '../progress.ts';
import { projectRoot } from '../project-root.ts';
import { validitySummary } from '../validity-summary.ts';
import { withPorts } from '../with-ports.ts';

/** ValidateFlags are the options of `kpi validate`. */
export interface ValidateFlags {
  readonly offline?: boolean;
}

/** runValidate shows what is wrong with a project, or how much of it is right. */
export const runValidate: Command<ValidateFlags> = async (invocation) => {
  const { io, flags } = invocation;
  const root = await projectRoot(invocation);
  const { offline = false } = flags;
  const since = io.now();
  const found = await withProgress(io.stderr, 'validating', () =>
    withPorts(invocation, (ports) => validate(ports, { root, offline })),
  );
  if (flags.json) {
    const { diagnostics, exitCode, counts = null } = found;
    printJson(invocation, { schema: 'kpi.validation/1', counts, diagnostics, exitCode });
    return exitCode;
  }
  printDiagnostics(invocation, found);
  const { counts, texts, diagnostics } = found;
  if (found.exitCode === 0 && counts) printResult(invocation, validitySummary(counts, offline));
  if (offline && counts && diagnostics.length === 0 && io.program !== undefined) {
    await rememberValidity(root, { texts, counts }, { program: io.program, since });
  }
  return found.exitCode;
};
