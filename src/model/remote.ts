import type { Span } from '../diagnostic/diagnostic.ts';
import type { Duration } from '../time/duration.ts';
import type { SecretText } from './project.ts';

/** RemoteSettings say how the files of a source are fetched that lie at https:// or s3:// addresses. */
export interface RemoteSettings {
  /** Headers of requests to https:// addresses; they do not follow to another server. */
  readonly headers: Readonly<Record<string, SecretText>>;
  /** Address of the S3-compatible service; that of AWS in the region when absent. */
  readonly endpoint?: SecretText;
  readonly region: string;
  /** Whether the bucket stands in the path and not in the host; as the endpoint has it when absent. */
  readonly pathStyle?: boolean;
  /** Requests are anonymous where the keys are absent. */
  readonly accessKey?: SecretText;
  readonly secretKey?: SecretText;
  readonly sessionToken?: SecretText;
  /** Longest silence of a server. */
  readonly timeout: Duration;
  /** How often a request is tried again without getting ahead. */
  readonly retries: number;
  /** Most bytes of a file. */
  readonly maxBytes: number;
  /** How long a copy is used again without asking. */
  readonly cache?: Duration;
  readonly span: Span;
}

/** isRemote tells whether the pattern of a file is an address. */
export function isRemote(pattern: string): boolean {
  return /^(?:https?|s3):\/\//i.test(pattern);
}
