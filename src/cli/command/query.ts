import { type QueryOptions, query } from '../../app/query.ts';
import type { Command } from '../invocation.ts';
import { printDiagnostics, printFailure, printResult } from '../print.ts';
import { withProgress } from '../progress.ts';
import { projectRoot } from '../project-root.ts';
import { deliverValues, type ValuesFlags, valuesTarget } from '../values-output.ts';
import { withPorts } from '../with-ports.ts';

/** QueryFlags are the options of `kpi query`. */
export interface QueryFlags
  extends ValuesFlags,
    Partial<
      Pick<
        QueryOptions,
        'by' | 'grain' | 'where' | 'from' | 'to' | 'asOf' | 'order' | 'limit' | 'totals' | 'audience'
      >
    > {
  readonly top?: string;
  readonly sql?: boolean;
}

/** runQuery prints the values of metrics or writes them to a file, or shows the statements that give them. */
export const runQuery: Command<QueryFlags> = async (invocation) => {
  const { io, names, flags } = invocation;
  const { by = [], top, grain, where, from, to, asOf, order, limit, totals, audience } = flags;
  const target = valuesTarget(invocation);
  const root = await projectRoot(invocation);
  const options: QueryOptions = {
    root,
    metrics: names,
    by,
    ...(top === undefined ? {} : { top: Number(top) }),
    grain,
    where,
    from,
    to,
    asOf,
    order,
    limit,
    totals,
    audience,
  };
  const outcome = await withProgress(io.stderr, 'computing', (onProgress) =>
    withPorts(invocation, (ports) => query(ports, options), onProgress),
  );
  if (!outcome.result) return printFailure(invocation, outcome, flags.json ?? false);
  printDiagnostics(invocation, outcome);
  if (flags.sql) {
    printResult(invocation, outcome.statements.map(({ sql }) => `${sql.trimEnd()};\n`).join('\n'));
    return outcome.exitCode;
  }
  return (await deliverValues(invocation, outcome.result, target)) || outcome.exitCode;
};
