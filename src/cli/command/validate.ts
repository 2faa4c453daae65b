import { validate } from '../../app/validate.ts';
import type { Command, Invocation } from '../invocation.ts';
import { printDiagnostics, printJson, printResult } from '../print.ts';
import { withProgress } from '../progress.ts';
import { projectRoot } from '../project-root.ts';
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
  const found = await withProgress(io.stderr, 'validating', () =>
    withPorts(invocation, (ports) => validate(ports, { root, offline })),
  );
  if (flags.json) {
    const { diagnostics, exitCode, counts = null } = found;
    printJson(invocation, { schema: 'kpi.validation/1', counts, diagnostics, exitCode });
    return exitCode;
  }
  printDiagnostics(invocation, found);
  if (found.exitCode === 0 && found.counts) printResult(invocation, summary(invocation, found.counts));
  return found.exitCode;
};

function summary(
  { flags }: Invocation<ValidateFlags>,
  counts: { sources: number; metrics: number; rules: number },
): string {
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const what = [
    count(counts.sources, 'source'),
    count(counts.metrics, 'metric'),
    count(counts.rules, 'rule'),
  ];
  return `valid: ${what.join(', ')}${flags.offline ? ' (without looking at data)' : ''}`;
}
