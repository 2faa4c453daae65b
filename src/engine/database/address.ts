import { DatabaseError } from './database.ts';

/** DatabaseAddress is where a database is and who asks. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  /** Path of a Unix socket, or of its folder, instead of host and port. */
  readonly socket?: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/**
 * parseAddress reads `scheme://user:password@host:port/database`, where `?socket=/path` takes the place of host and
 * port; throws DatabaseError, whose message never repeats the URL, and names the form with `place` for host and port.
 */
export function parseAddress(
  url: string,
  schemes: readonly string[],
  port: number,
  place = `host:${port}`,
): DatabaseAddress {
  const form = `${schemes[0]}://user:password@${place}/database`;
  if (!URL.canParse(url)) throw new DatabaseError('unreachable', `its url is not of the form ${form}`);
  const parsed = new URL(url);
  if (!schemes.includes(parsed.protocol.slice(0, -1)))
    throw new DatabaseError('unreachable', `its url does not begin with ${schemes[0]}://`);
  for (const option of parsed.searchParams.keys()) {
    if (option !== 'socket')
      throw new DatabaseError('unreachable', `its url has the option "${option}"; only "socket" is taken`);
  }
  const socket = parsed.searchParams.get('socket') ?? undefined;
  const database = decodeURIComponent(parsed.pathname.slice(1));
  const user = decodeURIComponent(parsed.username);
  if (database === '') throw new DatabaseError('unreachable', `its url names no database: ${form}`);
  if (user === '') throw new DatabaseError('unreachable', `its url names no user: ${form}`);
  return {
    host: parsed.hostname.replace(/^\[(.*)\]$/, '$1') || 'localhost',
    port: parsed.port === '' ? port : Number(parsed.port),
    ...(socket === undefined ? {} : { socket }),
    user,
    password: decodeURIComponent(parsed.password),
    database,
  };
}

/** isLoopback tells whether a host is this machine, which needs no TLS to be reached safely. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
