import type { Readable } from 'node:stream';
import { type DatabaseAddress, isLoopback, parseAddress } from '../address.ts';
import { DatabaseError, type DatabaseTarget } from '../database.ts';
import { loadDriver } from '../optional-driver.ts';
import type { ColumnFacts } from './types.ts';

/** SnowflakeTarget is an account of Snowflake, who asks, and as what; with secrets expanded. */
export interface SnowflakeTarget extends DatabaseTarget {
  /** PEM of the user's private key, whose passphrase is the password of the URL, or a programmatic access token. */
  readonly credentials?: string;
  readonly schema?: string;
  readonly role?: string;
  /** What computes; that of the user when absent. */
  readonly warehouse?: string;
}

/** SnowflakeStatement is a statement of the driver. */
export interface SnowflakeStatement {
  getColumns(): readonly ColumnFacts[] | undefined;
  /** getNumRows is how many rows there are to come. */
  getNumRows(): number | undefined;
  streamRows(): Readable;
  cancel(done: (error?: Error) => void): void;
}

/** SnowflakeConnection is a session of the driver. */
export interface SnowflakeConnection {
  connect(done: (error?: Error) => void): void;
  execute(options: {
    readonly sqlText: string;
    readonly streamResult: boolean;
    readonly describeOnly?: boolean;
    readonly complete: (error: Error | undefined, statement: SnowflakeStatement) => void;
  }): SnowflakeStatement;
  destroy(done: (error?: Error) => void): void;
}

interface Driver {
  configure(options: object): void;
  createConnection(options: object): SnowflakeConnection;
}

const packageName = 'snowflake-sdk';

/** makeConnection loads the driver of the project in a folder; throws DatabaseError where it is not installed or takes no such target. */
export function makeConnection(target: SnowflakeTarget, folder: string): SnowflakeConnection {
  const options = optionsOf(target);
  const found = loadDriver(folder, [packageName]);
  if (found === undefined)
    throw new DatabaseError('driver', `run npm install ${packageName} in the folder of the project`);
  const driver = found.exports as Driver;
  // It would write what it does to a file of the folder that the command runs in, and to the terminal.
  driver.configure({ logLevel: 'OFF', additionalLogToConsole: false });
  try {
    return driver.createConnection(options);
  } catch (error) {
    throw new DatabaseError('refused', (error as Error).message);
  }
}

/** optionsOf is how the driver is told where to connect, as whom and how; throws DatabaseError for a URL that is none. */
export function optionsOf(target: SnowflakeTarget): object {
  const address = parseAddress(target.url, ['snowflake'], 443, 'account');
  if (address.socket !== undefined)
    throw new DatabaseError('unreachable', 'its url has a "socket", which Snowflake does not have');
  const { schema, role, warehouse } = target;
  return {
    ...placeOf(address, target.tls),
    ...identityOf(address, target.credentials),
    database: address.database,
    ...(schema === undefined ? {} : { schema }),
    ...(role === undefined ? {} : { role }),
    ...(warehouse === undefined ? {} : { warehouse }),
    application: 'kpi',
    queryTag: 'kpi',
    // Numbers as the server writes them: a double has fewer digits.
    fetchAsString: ['Number'],
    representNullAsStringNull: false,
    rowMode: 'array',
    rowStreamHighWaterMark: 1000,
    // A password that is wrong is not tried again and again.
    sfRetryMaxLoginRetries: 1,
  };
}

const ofSnowflake = /\.snowflakecomputing\.(com|cn)$/i;

/** An account by its identifier is found below snowflakecomputing.com; what has a name of its own is asked at that name. */
function placeOf({ host, port }: DatabaseAddress, tls: DatabaseTarget['tls']): object {
  if (!ofSnowflake.test(host) && !isLoopback(host) && port === 443) return { account: host };
  const scheme = tls === 'off' ? 'http' : 'https';
  return { account: host.split('.')[0], accessUrl: `${scheme}://${host}:${port}` };
}

function identityOf({ user, password }: DatabaseAddress, credentials: string | undefined): object {
  const username = user;
  if (credentials === undefined) return { username, password };
  const text = credentials.trim();
  if (!text.startsWith('-----BEGIN'))
    return { username, authenticator: 'PROGRAMMATIC_ACCESS_TOKEN', token: text };
  const key = { username, authenticator: 'SNOWFLAKE_JWT', privateKey: text };
  return password === '' ? key : { ...key, privateKeyPass: password };
}
