import { DatabaseError } from '../database.ts';
import { loadDriver } from '../optional-driver.ts';
import type { FieldFacts } from './types.ts';

/** BigQueryTarget is a project of BigQuery and who asks, with secrets expanded. */
export interface BigQueryTarget {
  readonly project: string;
  /** Where the data is: `EU`, `asia-east2`; BigQuery finds it out when absent. */
  readonly location?: string;
  /** JSON of a service account's key; what the machine is logged in with when absent. */
  readonly credentials?: string;
  /** How long a statement may run. */
  readonly timeoutMs: number;
}

/** BigQueryRow is values by the names that the statement gives them. */
export type BigQueryRow = Readonly<Record<string, unknown>>;

/** BigQueryPage is some rows of an answer, what to ask for to get the next ones, and the answer itself. */
export type BigQueryPage = [
  rows: readonly BigQueryRow[],
  next: object | null,
  answer: { readonly totalRows?: string | number } | undefined,
];

/** BigQueryJob is a statement of the driver. */
export interface BigQueryJob {
  readonly metadata: {
    readonly statistics?: {
      readonly query?: {
        readonly schema?: { readonly fields?: readonly FieldFacts[] };
        readonly statementType?: string;
      };
    };
  };
  getQueryResults(page: object): Promise<BigQueryPage>;
  cancel(): Promise<unknown>;
}

/** BigQueryClient is a project of the driver. */
export interface BigQueryClient {
  createQueryJob(job: object): Promise<[BigQueryJob, ...unknown[]]>;
}

type Exports = { readonly BigQuery: new (options: object) => BigQueryClient };

const packageName = '@google-cloud/bigquery';

/** openClient loads the driver of the project in a folder; throws DatabaseError where it is not installed or the key is none. */
export function openClient(
  { project, location, credentials }: BigQueryTarget,
  folder: string,
): BigQueryClient {
  const driver = loadDriver(folder, [packageName]);
  if (driver === undefined)
    throw new DatabaseError('driver', `run npm install ${packageName} in the folder of the project`);
  const { BigQuery } = driver.exports as Exports;
  return new BigQuery({
    projectId: project,
    ...(location === undefined ? {} : { location }),
    ...(credentials === undefined ? {} : { credentials: keyOf(credentials) }),
  });
}

/** keyOf reads the JSON of a key; throws DatabaseError, which does not repeat it. */
export function keyOf(credentials: string): object {
  try {
    const key: unknown = JSON.parse(credentials);
    if (typeof key === 'object' && key !== null && !Array.isArray(key)) return key;
  } catch {
    // Said below, without the text.
  }
  throw new DatabaseError('refused', 'its "credentials" are not the JSON of a key file');
}
