import { CommanderError } from 'commander';
import { commands } from './commands.ts';
import { type Command, type GlobalFlags, type Invocation, UsageError } from './invocation.ts';
import type { Io } from './io.ts';
import { type Dispatch, makeProgram } from './program.ts';

/** main runs a command line (without the interpreter and the program's name) and resolves to its exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const dispatch: Dispatch = async (name, names, flags) => {
    const invocation = { io, names, flags };
    code = await guard(invocation, async () => {
      const command: Command<never> = await commands[name]();
      return command(invocation as Invocation<never>);
    });
  };
  try {
    await makeProgram(io, dispatch).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version arrive here too, with exit code 0; help for want of a command comes with 1.
    return error.exitCode === 0 ? 0 : 2;
  }
}

async function guard(invocation: Invocation, run: () => Promise<number>): Promise<number> {
  const { io, flags } = invocation;
  try {
    const code = await run();
    return io.interrupt.aborted ? io.interrupt.reason : code;
  } catch (error) {
    if (io.interrupt.aborted) return io.interrupt.reason;
    if (error instanceof UsageError) {
      io.stderr.write(
        `error: ${error.message}\n${error.help === undefined ? '' : `  help: ${error.help}\n`}`,
      );
      return 2;
    }
    io.stderr.write(internalError(error, flags));
    return 3;
  }
}

function internalError(error: unknown, flags: GlobalFlags): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (flags.debug) return `${stack}\n`;
  const line = message.replace(/\s+/g, ' ').trim();
  return `internal error: ${line}; run with --debug to see where\n`;
}
