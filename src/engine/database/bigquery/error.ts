import type { DatabaseProblem } from '../database.ts';
import type { Failure } from '../stoppable.ts';

interface DriverError extends Error {
  readonly code?: number | string;
  readonly errors?: readonly { readonly reason?: string; readonly message?: string }[];
}

// https://cloud.google.com/bigquery/docs/error-messages
const byReason: Readonly<Record<string, DatabaseProblem>> = {
  accessDenied: 'denied',
  billingNotEnabled: 'denied',
  notFound: 'missing',
  authError: 'refused',
  required: 'refused',
  stopped: 'interrupted',
  timeout: 'timeout',
  jobTimeout: 'timeout',
  backendError: 'lost',
};

/** failureOf sorts what the driver threw. */
export function failureOf(thrown: unknown): Failure {
  const error = thrown as DriverError;
  const first = error.errors?.[0];
  const message = (first?.message || error.message).trim();
  return { problem: problemOf(error, first?.reason, message), message };
}

function problemOf({ code }: DriverError, reason: string | undefined, message: string): DatabaseProblem {
  if (code === 401 || /default credentials|invalid_grant|invalid_client|private key|DECODER/i.test(message))
    return 'refused';
  if (reason === 'notFound' && /Not found: Project/i.test(message)) return 'unreachable';
  if (/Unrecognized name|Name \S+ not found/.test(message)) return 'missing';
  const known = byReason[reason ?? ''];
  if (known !== undefined) return known;
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/.test(`${code} ${message}`))
    return 'unreachable';
  if (/certificate|self.signed|altname/i.test(`${code} ${message}`)) return 'untrusted';
  if (/ECONNRESET|EPIPE|ETIMEDOUT|socket hang up|Premature close/.test(`${code} ${message}`)) return 'lost';
  return typeof code === 'number' && code >= 500 ? 'lost' : 'other';
}
