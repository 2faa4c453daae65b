import type { OpenedDatabase } from '../app/start-database.ts';

/** Stream is where text goes: a terminal, a file, a pipe. */
export interface Stream {
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined elsewhere. */
  readonly columns?: number;
  write(text: string): void;
}

/** Io is what the process has been given; the command line reads nothing else. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Now, in epoch milliseconds. */
  readonly now: () => number;
  /** Aborted when the process is told to stop; its reason is the exit code. */
  readonly interrupt: AbortSignal;
  /** Which build of the program runs; undefined outside one. */
  readonly program?: string;
  /** The engine's database, when it is opened ahead of its use; whoever opened it closes it. */
  readonly database?: Promise<OpenedDatabase>;
}

/**
 * usesColor tells whether a stream is written in colours: never with `--no-color` or a NO_COLOR that is not empty
 * (https://no-color.org), always with a FORCE_COLOR other than 0 or false, else on a terminal that is not dumb.
 */
export function usesColor(stream: Stream, env: Io['env'], isRefused: boolean): boolean {
  if (isRefused || env.NO_COLOR) return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTerminal && env.TERM !== 'dumb';
}
