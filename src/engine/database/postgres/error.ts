import { DatabaseError, type DatabaseProblem } from '../database.ts';

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const bySqlState: Readonly<Record<string, DatabaseProblem>> = {
  '28000': 'refused',
  '28P01': 'refused',
  '3D000': 'unreachable',
  '53300': 'unreachable',
  '57P03': 'unreachable',
  '42501': 'denied',
  '42P01': 'missing',
  '42703': 'missing',
  '3F000': 'missing',
  '57014': 'timeout',
  '57P01': 'lost',
  '57P02': 'lost',
  '25P03': 'lost',
};

interface DriverError extends Error {
  readonly code?: string;
}

/** toDatabaseError sorts what the driver threw; `wasInterrupted` tells a cancellation of ours from a timeout. */
export function toDatabaseError(thrown: unknown, sql?: string, wasInterrupted = false): DatabaseError {
  if (thrown instanceof DatabaseError) return thrown;
  const error = thrown as DriverError;
  const message = messageOf(error);
  if (wasInterrupted) return new DatabaseError('interrupted', message, sql);
  return new DatabaseError(problemOf(error, message), message, sql);
}

function messageOf(error: DriverError): string {
  // Where a name has several addresses, each has failed.
  const all = (error as { readonly errors?: readonly Error[] }).errors;
  return (all?.[0] ?? error).message.trim();
}

function problemOf({ code = '' }: DriverError, message: string): DatabaseProblem {
  const known = bySqlState[code];
  if (known !== undefined) return known;
  if (code.startsWith('08')) return 'lost';
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES)$/.test(code)) {
    return 'unreachable';
  }
  if (/timeout expired/.test(message)) return 'unreachable';
  if (/certificate|self.signed|SSL|TLS|altname/i.test(`${code} ${message}`)) return 'untrusted';
  if (/^(ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code) || /terminated/.test(message)) return 'lost';
  return /password|SASL/.test(message) ? 'refused' : 'other';
}
