import { DatabaseError, type DatabaseProblem } from '../database.ts';

// https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
const byNumber: Readonly<Record<number, DatabaseProblem>> = {
  207: 'missing',
  208: 'missing',
  4104: 'missing',
  229: 'denied',
  230: 'denied',
  300: 'denied',
  916: 'denied',
  1222: 'timeout',
  596: 'lost',
  6005: 'lost',
};

interface DriverError extends Error {
  readonly code?: string;
  readonly number?: number;
  readonly errors?: readonly DriverError[];
}

/** toDatabaseError sorts what the driver threw; `stopped` is why we ourselves stopped it. */
export function toDatabaseError(
  thrown: unknown,
  sql?: string,
  stopped?: 'interrupted' | 'timeout',
): DatabaseError {
  if (thrown instanceof DatabaseError) return thrown;
  // What was wrong comes before what follows from it.
  const error = (thrown as DriverError).errors?.[0] ?? (thrown as DriverError);
  return new DatabaseError(stopped ?? problemOf(error), error.message.trim(), sql);
}

function problemOf({ code = '', number = 0, message }: DriverError): DatabaseProblem {
  const known = byNumber[number];
  if (known !== undefined) return known;
  // The driver drops the number of what a login fails with; the name of the database stands in this text only.
  if (code === 'ELOGIN') return /"[^"]*" requested by the login/.test(message) ? 'unreachable' : 'refused';
  if (code === 'EREQUEST') return 'other';
  if (/certificate|self.signed|SSL|TLS|altname|encryption/i.test(`${code} ${message}`)) return 'untrusted';
  if (
    /^Failed to connect|^Could not connect/.test(message) ||
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED)$/.test(code)
  )
    return 'unreachable';
  return /^(ESOCKET|ECONNRESET|EPIPE|ETIMEDOUT|ECLOSE|EINVALIDSTATE)$/.test(code) ? 'lost' : 'other';
}
