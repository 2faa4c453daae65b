import type { DiagnosticCode } from '../../diagnostic/codes.ts';
import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import { type DatabaseError, type DatabaseProblem, ValueMisfit } from '../../engine/database/database.ts';
import type { DatabaseEngine, DatabaseRows } from '../../model/database.ts';
import type { Source } from '../../model/source.ts';
import { rawConcealed, shownError, shownValue } from '../conceal.ts';

interface Wording {
  readonly code: DiagnosticCode;
  readonly says: (engine: string, source: string) => string;
  readonly help?: string;
}

const wordings: Readonly<Record<Exclude<DatabaseProblem, 'value'>, Wording>> = {
  unreachable: {
    code: 'source-connection',
    says: (engine, source) => `Engine ${engine} cannot be reached (source ${source})`,
    help: 'see that its server runs and that its url is right',
  },
  refused: {
    code: 'source-connection',
    says: (engine, source) => `Engine ${engine} refuses the user or the password (source ${source})`,
    help: 'see the user and the password of its url',
  },
  untrusted: {
    code: 'source-connection',
    says: (engine, source) => `No trusted connection to engine ${engine} can be made (source ${source})`,
    help: 'name the authority of its certificate with "ca", or choose "tls: require" or "tls: off"',
  },
  lost: {
    code: 'source-connection',
    says: (engine, source) => `The connection to engine ${engine} broke off (source ${source})`,
    help: 'nothing of what had arrived is used; run again once the server is there',
  },
  denied: {
    code: 'source-access',
    says: (engine, source) => `Engine ${engine} does not let its user read source ${source}`,
    help: 'grant SELECT on what the source reads',
  },
  missing: {
    code: 'source-missing',
    says: (engine, source) => `Engine ${engine} has no such table or column as source ${source} reads`,
  },
  timeout: {
    code: 'source-timeout',
    says: (engine, source) => `Engine ${engine} took longer than it may (source ${source})`,
    help: 'raise "timeout" of the engine, or read less with "query"',
  },
  interrupted: {
    code: 'engine-error',
    says: (engine, source) => `Reading source ${source} of engine ${engine} was stopped`,
  },
  asleep: {
    code: 'source-connection',
    says: (engine, source) => `Engine ${engine} has no warehouse that runs (source ${source})`,
    help: 'name one with "warehouse" that its role may use, and see that it is not suspended',
  },
  driver: {
    code: 'source-connection',
    says: (engine, source) => `The driver of engine ${engine} is not installed (source ${source})`,
  },
  other: {
    code: 'engine-error',
    says: (engine, source) => `Engine ${engine} cannot read source ${source}`,
  },
};

/** databaseFailure says at its place why a database did not give the rows of a source, in the database's own words. */
export function databaseFailure(
  source: Source,
  rows: DatabaseRows,
  engine: DatabaseEngine,
  error: DatabaseError,
): Diagnostic {
  if (error instanceof ValueMisfit) return misfitOf(source, rows, error);
  const { code, says, help } = wordings[error.problem === 'value' ? 'other' : error.problem];
  // What a server says of a connection tells of no row.
  const isSaid = error.problem === 'other' || error.problem === 'value';
  const isOfEngine = code === 'source-connection' || code === 'source-timeout';
  const span = isOfEngine ? engine.span : rows.span;
  return errorAt(code, says(engine.name, source.name), span, {
    note: isSaid ? shownError(source, error.message) : error.message,
    help,
  });
}

function misfitOf(source: Source, rows: DatabaseRows, { column, value, type }: ValueMisfit): Diagnostic {
  const declared = source.columns.find(({ name }) => name === column);
  const message = `${shownValue(rawConcealed(source), column, value)} is not ${declared?.type ?? type} (column ${column} of source ${source.name})`;
  return errorAt('source-type', message, declared?.span ?? rows.span, {
    help: 'declare a type that holds all values without loss, or leave such rows out with "query"',
  });
}
