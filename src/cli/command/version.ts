import { runtimeVersions } from '../../app/runtime.ts';
import type { Command } from '../invocation.ts';
import { printJson, printResult } from '../print.ts';
import { version } from '../version.ts';

/** runVersion prints the version; where JSON or more is asked for, also what it runs on. */
export const runVersion: Command<object> = async (invocation) => {
  const { json, verbose } = invocation.flags;
  if (!json && !verbose) {
    printResult(invocation, version);
    return 0;
  }
  const all = { kpi: version, ...(await runtimeVersions()) };
  if (json) printJson(invocation, all);
  else
    printResult(
      invocation,
      Object.entries(all)
        .map(([name, text]) => `${name} ${text}`)
        .join('\n'),
    );
  return 0;
};
