import type { DatabaseProblem } from '../database.ts';
import type { Failure } from '../stoppable.ts';

interface DriverError extends Error {
  readonly code?: number | string;
  readonly sqlState?: string;
  readonly cause?: { readonly code?: unknown; readonly message?: string };
  readonly response?: { readonly statusCode?: number; readonly status?: number };
}

// Codes that the service answers with.
const byCode: Readonly<Record<number, DatabaseProblem>> = {
  390201: 'unreachable',
  606: 'asleep',
  90073: 'asleep',
  904: 'missing',
  2003: 'missing',
  2043: 'missing',
  3001: 'denied',
  604: 'interrupted',
  630: 'timeout',
};

const bySqlState: Readonly<Record<string, DatabaseProblem>> = {
  '42501': 'denied',
  '42S02': 'missing',
  '57014': 'timeout',
};

/** failureOf sorts what the driver threw. */
export function failureOf(thrown: unknown): Failure {
  const error = thrown as DriverError;
  const problem = problemOf(error);
  const said = (error.message || error.cause?.message || 'it did not say why').trim();
  // Names between quotes are those that nobody wrote in capitals.
  const isSmall = problem === 'missing' && /"[^"]*[a-z][^"]*"/.test(said);
  const message = isSmall ? `${said} (names are in capitals unless they were made within quotes)` : said;
  return { problem, message };
}

function problemOf({ code, sqlState = '', cause, response, message }: DriverError): DatabaseProblem {
  const number = Number(code);
  const known = byCode[number] ?? bySqlState[sqlState];
  if (known !== undefined) return known;
  // All that a login is refused for.
  if (number >= 390_000 && number < 400_000) return 'refused';
  if (/private key|passphrase|DECODER|bad decrypt/i.test(message)) return 'refused';
  const said = `${cause?.code ?? ''} ${cause?.message ?? ''} ${message}`;
  if (/certificate|self.signed|altname|SSL|TLS|OCSP|CRL/i.test(said)) return 'untrusted';
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/.test(said)) return 'unreachable';
  const status = response?.statusCode ?? response?.status ?? 0;
  // An account that there is not is a page that there is not.
  if (status === 403 || status === 404) return 'unreachable';
  return number >= 401_000 && number < 403_000 ? 'lost' : 'other';
}
