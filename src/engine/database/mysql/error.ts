import { DatabaseError, type DatabaseProblem } from '../database.ts';

// https://mariadb.com/kb/en/mariadb-error-codes/
const byNumber: Readonly<Record<number, DatabaseProblem>> = {
  1040: 'unreachable',
  1044: 'denied',
  1045: 'refused',
  1049: 'unreachable',
  1698: 'refused',
  1142: 'denied',
  1143: 'denied',
  1227: 'denied',
  1370: 'denied',
  1054: 'missing',
  1146: 'missing',
  1317: 'timeout',
  1969: 'timeout',
  3024: 'timeout',
  1053: 'lost',
  1927: 'lost',
};

interface DriverError extends Error {
  readonly code?: string;
  readonly errno?: number;
  readonly sqlMessage?: string;
}

/** toDatabaseError sorts what the driver threw; `wasInterrupted` tells a cancellation of ours from a timeout. */
export function toDatabaseError(thrown: unknown, sql?: string, wasInterrupted = false): DatabaseError {
  if (thrown instanceof DatabaseError) return thrown;
  const error = thrown as DriverError;
  const first = (error as { readonly errors?: readonly Error[] }).errors?.[0];
  const message = (error.sqlMessage || first?.message || error.message).trim();
  const problem = wasInterrupted ? 'interrupted' : problemOf(error, message);
  return new DatabaseError(problem, message, sql);
}

function problemOf({ code = '', errno = 0 }: DriverError, message: string): DatabaseProblem {
  const known = byNumber[errno];
  if (known !== undefined) return known;
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES)$/.test(code))
    return 'unreachable';
  if (/connect ETIMEDOUT/.test(message)) return 'unreachable';
  if (/certificate|self.signed|SSL|TLS|altname/i.test(`${code} ${message}`)) return 'untrusted';
  if (/^(ECONNRESET|EPIPE|ETIMEDOUT|PROTOCOL_CONNECTION_LOST)$/.test(code)) return 'lost';
  return /closed state|Connection lost/.test(message) ? 'lost' : 'other';
}
