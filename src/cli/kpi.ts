#!/usr/bin/env node
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenedDatabase } from '../app/start-database.ts';
import { programOf, recallValidity } from './known-valid.ts';
import { type Application, codeCacheName, loadApplication } from './load-application.ts';
import { quickAnswer } from './quick-answer.ts';
import { standardStream } from './standard-stream.ts';

// Time for the engine to stop and for temporary files to be removed, before the process ends without them.
const graceMs = 900;

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
  const interrupt = listenForSignals();
  const database = usesEngine(argv) ? await openAhead() : undefined;
  const { main } = load(argv.includes('--debug'));
  const code = await main(argv, {
    env: process.env,
    cwd: process.cwd(),
    stdout: standardStream(1),
    stderr: standardStream(2),
    now: Date.now,
    interrupt,
    database: database?.opening,
    program,
  });
  await database?.opening.then(({ close }) => close()).catch(() => undefined);
  return code;
}

/** openAhead opens the engine's database on another thread while this one loads the application and the definitions. */
async function openAhead(): Promise<{ readonly opening: Promise<OpenedDatabase> }> {
  const { startDatabase } = await import('../app/start-database.ts');
  const opening = startDatabase();
  // Whoever asks for it is told why there is none; nobody may.
  opening.catch(() => undefined);
  return { opening };
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
  if (answer !== undefined) standardStream(1).write(answer);
  else process.exitCode = await run(argv, program);
}

const folder = dirname(fileURLToPath(import.meta.url));
void answerOrRun(process.argv.slice(2));
