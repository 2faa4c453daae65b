/** RetryPolicy says how often and how long to try. */
export interface RetryPolicy {
  /** Attempts in all, the first included. */
  readonly attempts: number;
  readonly baseMs: number;
  /** Longest wait of our own between two attempts. */
  readonly capMs: number;
  /** Longest wait that a receiver may ask for before the run gives up. */
  readonly patienceMs: number;
}

/** retryPolicy is the policy of a run that people wait for: about a minute before it gives up. */
export const retryPolicy: RetryPolicy = { attempts: 5, baseMs: 1000, capMs: 20_000, patienceMs: 120_000 };

/**
 * backoffMs is the wait after attempt `attempt` (1 for the first): exponential with full jitter, `random` in [0, 1)
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function backoffMs(policy: RetryPolicy, attempt: number, random: number): number {
  return random * Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
}

/** shouldRetry tells whether an HTTP status may pass if the same request is sent again: 408, 425, 429 and 5xx. */
export function shouldRetry(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status <= 599);
}

/**
 * parseRetryAfter reads a Retry-After header, seconds or an HTTP date (RFC 9110 §10.2.3), as milliseconds from now, at
 * least 0; undefined for anything else.
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
