import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

/** Outcome is what a command line printed and how it ended. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

/** noon is 12:00 of 20 November 2026 in UTC, the clock of these tests. */
export const noon = Date.UTC(2026, 10, 20, 12);

/** runMain runs a command line in this process, in a folder, without a terminal and with nothing in the environment. */
export async function runMain(
  argv: readonly string[],
  cwd: string,
  more: Partial<Pick<Io, 'env' | 'interrupt' | 'now'>> & { terminal?: boolean } = {},
): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const isTerminal = more.terminal ?? false;
  const exit = await main(argv, {
    env: {},
    cwd,
    now: () => noon,
    interrupt: new AbortController().signal,
    ...more,
    stdout: {
      isTerminal,
      write: (text) => {
        stdout += text;
      },
    },
    stderr: {
      isTerminal,
      write: (text) => {
        stderr += text;
      },
    },
  });
  return { stdout, stderr, exit };
}
