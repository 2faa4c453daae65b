import { promises as fs } from 'node:fs';
import { resolve } from 'node:path';
import { renderTestReport } from '../../app/render.ts';
import { testProject } from '../../app/test.ts';
import { type Command, UsageError } from '../invocation.ts';
import { colored, printFailure, printJson, printResult } from '../print.ts';
import { projectRoot } from '../project-root.ts';
import { withPorts } from '../with-ports.ts';
import { writeWhole } from '../write-file.ts';

/** TestFlags are the options of `kpi test`. */
export interface TestFlags {
  readonly coverage?: boolean;
  readonly report?: string;
}

/** runTests runs the unit tests of a project and prints what became of them. */
export const runTests: Command<TestFlags> = async (invocation) => {
  const { io, names, flags } = invocation;
  if (flags.report !== undefined && !flags.report.endsWith('.xml'))
    throw new UsageError(
      `--report ${flags.report}: test results are written as JUnit, to a file that ends in .xml`,
    );
  const root = await projectRoot(invocation);
  const outcome = await withPorts(invocation, (ports) => testProject(ports, { root, names }));
  const { report, texts, exitCode } = outcome;
  if (report === undefined) return printFailure(invocation, outcome, flags.json ?? false);
  if (flags.json) {
    printJson(invocation, { schema: 'kpi.test/1', ...report, exitCode });
  } else {
    const { verbose, coverage } = flags;
    const style = { color: colored(invocation, io.stdout), verbose, coverage };
    printResult(invocation, renderTestReport(report, texts, style));
  }
  if (flags.report !== undefined) {
    const text = renderTestReport(report, texts, 'junit');
    await writeWhole(resolve(io.cwd, flags.report), (draft) => fs.writeFile(draft, text));
  }
  return exitCode;
};
