import { type DatabaseAddress, parseAddress } from '../address.ts';
import { DatabaseError, type DatabaseTarget } from '../database.ts';
import { loadDriver } from '../optional-driver.ts';
import type { Line } from './dial.ts';
import type { ColumnFacts } from './types.ts';

/** TediousRequest is a statement of the driver. */
export interface TediousRequest {
  on(event: 'columnMetadata', listener: (columns: readonly ColumnFacts[]) => void): void;
  on(event: 'row', listener: (row: readonly { readonly value: unknown }[]) => void): void;
  pause(): void;
  resume(): void;
}

/** TediousConnection is a connection of the driver. */
export interface TediousConnection {
  connect(done: (error?: Error) => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  execSqlBatch(request: TediousRequest): void;
  /** cancel tells the server to stop the statement that runs; false where none does. */
  cancel(): boolean;
  close(): void;
}

/** Tedious is what is used of the package. https://tediousjs.github.io/tedious */
export interface Tedious {
  readonly Connection: new (config: object) => TediousConnection;
  readonly Request: new (sql: string, done: (error?: Error | null) => void) => TediousRequest;
}

/** loadTedious loads the driver of a project; throws DatabaseError where it is not installed. */
export function loadTedious(folder: string): Tedious {
  const driver = loadDriver(folder, ['tedious']);
  if (driver === undefined)
    throw new DatabaseError('driver', 'run npm install tedious in the folder of the project');
  return driver.exports as Tedious;
}

/** addressOf reads the URL of a server; throws DatabaseError where it is none. */
export function addressOf(url: string): DatabaseAddress {
  const address = parseAddress(url, ['sqlserver', 'mssql'], 1433);
  if (address.socket !== undefined)
    throw new DatabaseError('unreachable', 'its url has a "socket", which SQL Server does not have');
  return address;
}

/** configOf is how the driver is told where to connect, and how. */
export function configOf(target: DatabaseTarget, dial: Line['dial']): object {
  const { url, tls, authority, connectTimeoutMs } = target;
  const { host, port, user, password, database } = addressOf(url);
  return {
    server: host,
    authentication: { type: 'default', options: { userName: user, password } },
    options: {
      port,
      connector: dial,
      database,
      connectTimeout: connectTimeoutMs,
      encrypt: tls !== 'off',
      trustServerCertificate: tls === 'require',
      ...(authority === undefined ? {} : { cryptoCredentialsDetails: { ca: authority } }),
      // Its own limit ends with the first row that comes.
      requestTimeout: 0,
      readOnlyIntent: true,
      appName: 'kpi',
    },
  };
}
