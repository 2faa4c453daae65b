import { type QueryOptions, query } from '../../app/query.ts';
import { type QueryFormat, renderValues } from '../../app/render.ts';
import type { Command } from '../invocation.ts';
import { printDiagnostics, printFailure, printResult } from '../print.ts';
import { withProgress } from '../progress.ts';
import { projectRoot } from '../project-root.ts';
import { withPorts } from '../with-ports.ts';

/** QueryFlags are the options of `kpi query`. */
export interface QueryFlags {
  readonly by?: readonly string[];
  readonly top?: string;
  readonly grain?: QueryOptions['grain'];
  readonly where?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly format?: QueryFormat;
  readonly sql?: boolean;
}

/** runQuery prints the values of metrics, or the statements that give them. */
export const runQuery: Command<QueryFlags> = async (invocation) => {
  const { io, names, flags } = invocation;
  const { by = [], top, grain, where, from, to, asOf } = flags;
  const format = flags.json ? 'json' : (flags.format ?? 'table');
  const root = await projectRoot(invocation);
  const outcome = await withProgress(io.stderr, 'computing', () =>
    withPorts(invocation, { usesEngine: true }, (ports) =>
      query(ports, {
        root,
        metrics: names,
        by,
        ...(top && { top: Number(top) }),
        grain,
        where,
        from,
        to,
        asOf,
      }),
    ),
  );
  if (!outcome.result) return printFailure(invocation, outcome, flags.json ?? false);
  printDiagnostics(invocation, outcome);
  if (flags.sql) {
    printResult(invocation, outcome.statements.map(({ sql }) => `${sql.trimEnd()};\n`).join('\n'));
  } else {
    printResult(invocation, renderValues(outcome.result, format));
  }
  return outcome.exitCode;
};
