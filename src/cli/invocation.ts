import type { Io } from './io.ts';

/** GlobalFlags are the options that every command takes. */
export interface GlobalFlags {
  readonly project?: string;
  readonly json?: boolean;
  readonly color: boolean;
  readonly debug?: boolean;
  readonly verbose?: boolean;
}

/** Invocation is one call of a command: what was given on the command line, and where it runs. */
export interface Invocation<Flags = object> {
  readonly io: Io;
  readonly names: readonly string[];
  readonly flags: GlobalFlags & Flags;
}

/** Command runs an invocation and resolves to its exit code. */
export type Command<Flags> = (invocation: Invocation<Flags>) => Promise<number>;

/** UsageError is a mistake on the command line that only a command itself can see; it ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    readonly help?: string,
  ) {
    super(message);
  }
}
