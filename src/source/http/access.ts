import type { SecretText } from '../../model/project.ts';

/** HttpAccess is what reading an API needs of the outside besides the network. */
export interface HttpAccess {
  /** expand gives a value with its secrets; throws SourceFailure where one is missing. */
  expand(secret: SecretText): Promise<string>;
  /** conceal has `redact` take out what was made of secrets as well: a token that they were given for, a header. */
  conceal(made: string): void;
  /** redact takes the secrets that were expanded out of a text. */
  redact(text: string): string;
  /** Now, in epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** Aborted when the process is told to stop. */
  readonly signal?: AbortSignal;
  /** Absolute path of the folder for what may be used again. */
  readonly cacheFolder: string;
}
