#!/usr/bin/env node
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stream } from './io.ts';
import { programOf, recallValidity } from './known-valid.ts';
import { type Application, codeCacheName, loadApplication } from './load-application.ts';
import { quickAnswer } from './quick-answer.ts';

// Time for the engine to stop and for temporary files to be removed, before the process ends without them.
const graceMs = 900;

function stream(target: NodeJS.WriteStream): Stream {
  let isOpen = true;
  // A reader that has seen enough closes the pipe: that is no failure, and there is nobody left to tell.
  target.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isOpen = false;
  });
  return {
    isTerminal: target.isTTY === true,
    columns: target.columns,
    write: (text) => {
      if (isOpen) target.write(text);
    },
  };
}

function listenForSignals(): AbortSignal {
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      const code = 128 + constants.signals[signal];
      if (interrupt.signal.aborted) process.exit(code);
      setTimeout(() => process.exit(code), graceMs).unref();
      interrupt.abort(code);
    });
  }
  return interrupt.signal;
}

/** usesEngine tells whether a command line is of a command that needs the engine, whatever else it says. */
function usesEngine([command, ...rest]: readonly string[]): boolean {
  if (command === 'validate') return !rest.includes('--offline');
  return ['check', 'run', 'backtest', 'tune', 'query', 'forecast', 'plan'].includes(command ?? '');
}

async function run(argv: readonly string[], program: string): Promise<number> {
  const { main, loadWorkspaces } = load(argv.includes('--debug'));
  // The engine opens on another thread while this one reads the definitions.
  const workspace = usesEngine(argv)
    ? loadWorkspaces().then(({ openWorkspace }) => openWorkspace())
    : undefined;
  // Whoever asks for it is told why there is none; nobody may.
  workspace?.catch(() => undefined);
  const code = await main(argv, {
    env: process.env,
    cwd: process.cwd(),
    stdout: stream(process.stdout),
    stderr: stream(process.stderr),
    now: Date.now,
    interrupt: listenForSignals(),
    workspace,
    program,
  });
  await workspace?.then(({ close }) => close()).catch(() => undefined);
  return code;
}

function load(isDebug: boolean): Application {
  const file = join(folder, 'application.cjs');
  if (!isDebug) return loadApplication(file, join(folder, codeCacheName));
  // Node reads the maps that lead a stack back to the source only for what it has loaded itself.
  process.setSourceMapsEnabled(true);
  return createRequire(file)(file);
}

async function answerOrRun(argv: readonly string[]): Promise<void> {
  const program = programOf(join(folder, 'application.cjs'));
  const answer =
    quickAnswer(argv, join(folder, 'help.json')) ??
    (await recallValidity(argv, { cwd: process.cwd(), program }));
  if (answer !== undefined) stream(process.stdout).write(answer);
  else process.exitCode = await run(argv, program);
}

const folder = dirname(fileURLToPath(import.meta.url));
void answerOrRun(process.argv.slice(2));
