import type { DatabaseProblem } from '../database.ts';
import type { Failure } from '../stoppable.ts';

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

/** failureOf sorts what the driver threw. */
export function failureOf(thrown: unknown): Failure {
  // What was wrong comes before what follows from it.
  const error = (thrown as DriverError).errors?.[0] ?? (thrown as DriverError);
  return { problem: problemOf(error), message: error.message.trim() };
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
