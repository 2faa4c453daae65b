import { resolve } from 'node:path';
import { isLoopback } from '../engine/database/address.ts';
import { type Database, DatabaseError, type DatabaseTarget } from '../engine/database/database.ts';
import { openDatabase, type ServerType } from '../engine/database/open.ts';
import type { DatabaseEngine, TlsMode } from '../model/database.ts';
import type { Project, SecretText } from '../model/project.ts';
import type { Databases } from '../source/database/databases.ts';
import { failAt, SourceFailure } from '../source/source-failure.ts';
import { addDuration } from '../time/duration.ts';
import { cacheFolder } from './http-access.ts';
import type { Ports } from './ports.ts';
import { makeSecretKeeper } from './secret.ts';

/** OpenDatabases are the databases of a project that a command has opened so far. */
export interface OpenDatabases extends Databases {
  interrupt(): void;
  close(): Promise<void>;
}

const connectTimeoutMs = 15_000;

/** makeDatabases opens the databases of a project as they are asked for; an interrupt stops what they are doing. */
export function makeDatabases(
  ports: Pick<Ports, 'env' | 'secretFile' | 'signal' | 'now'>,
  project: Project,
): OpenDatabases {
  const path = (name: string) => resolve(project.root, name);
  const secrets = makeSecretKeeper({ env: ports.env, file: (name) => ports.secretFile(path(name)) });
  const open = new Map<string, Promise<Database>>();
  const databases: Database[] = [];
  const definition = (name: string) => project.engines.get(name)!;
  const interrupt = () => {
    for (const database of databases) database.interrupt();
  };
  const add = (opened: Database) => {
    const database = withoutSecrets(opened, secrets.redact);
    databases.push(database);
    if (ports.signal?.aborted) database.interrupt();
    return database;
  };
  const expand = async (secret: SecretText) => {
    const { value, diagnostics } = await secrets.expand(secret);
    if (value === undefined) throw new SourceFailure(diagnostics);
    return value;
  };
  const urlOf = ({ url }: DatabaseEngine) => expand(url!);
  const connect = async (engine: DatabaseEngine) => {
    if (engine.type === 'sqlite') return add(await openFile(project.root, path, engine));
    if (engine.type === 'bigquery') return add(await openWarehouse(project.root, engine, expand));
    const value = await urlOf(engine);
    const authority = engine.authority && (await readAuthority(ports, path, engine));
    const timeoutMs = addDuration(0, engine.timeout, 'UTC');
    const tls = engine.tls ?? defaultTls(value);
    const target = { url: value, tls, timeoutMs, connectTimeoutMs, ...(authority ? { authority } : {}) };
    if (engine.type === 'snowflake') return add(await openAccount(project.root, engine, target, expand));
    return add(await openDatabase(engine.type as ServerType, target, project.root));
  };
  ports.signal?.addEventListener('abort', interrupt);
  return {
    definition,
    path,
    redact: secrets.redact,
    identity: async (name) => withoutPassword(await urlOf(definition(name))),
    now: ports.now,
    cacheFolder: cacheFolder(project.root),
    interrupt,
    open(name) {
      const known = open.get(name) ?? connect(definition(name));
      open.set(name, known);
      return known;
    },
    async close() {
      ports.signal?.removeEventListener('abort', interrupt);
      await Promise.all(databases.map((database) => database.close()));
    },
  };
}

async function openFile(
  folder: string,
  path: (name: string) => string,
  { file = '', timeout }: DatabaseEngine,
): Promise<Database> {
  const { openSqlite } = await import('../engine/database/sqlite/sqlite.ts');
  return openSqlite({ path: path(file), folder, timeoutMs: addDuration(0, timeout, 'UTC') });
}

async function openWarehouse(
  folder: string,
  { warehouse, timeout }: DatabaseEngine,
  expand: (secret: SecretText) => Promise<string>,
): Promise<Database> {
  const { project, location, credentials } = warehouse!;
  const { openBigQuery } = await import('../engine/database/bigquery/bigquery.ts');
  const target = {
    project: await expand(project),
    ...(location === undefined ? {} : { location: await expand(location) }),
    ...(credentials === undefined ? {} : { credentials: await expand(credentials) }),
    timeoutMs: addDuration(0, timeout, 'UTC'),
  };
  return openBigQuery(target, folder);
}

async function openAccount(
  folder: string,
  { account = {} }: DatabaseEngine,
  target: DatabaseTarget,
  expand: (secret: SecretText) => Promise<string>,
): Promise<Database> {
  const { openSnowflake } = await import('../engine/database/snowflake/snowflake.ts');
  const settings: Record<string, string> = {};
  for (const [name, secret] of Object.entries(account) as [string, SecretText | undefined][])
    if (secret !== undefined) settings[name] = await expand(secret);
  return openSnowflake({ ...target, ...settings }, folder);
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, username, host, pathname, search } = new URL(url);
  return [protocol, username, host, pathname, search].join(' ');
}

/** What a database says of a statement may quote what it was asked with. */
function withoutSecrets(database: Database, redact: (text: string) => string): Database {
  const redacted = (error: unknown): never => {
    if (error instanceof DatabaseError) error.message = redact(error.message);
    throw error;
  };
  return {
    identifier: (name) => database.identifier(name),
    describe: (from) => database.describe(from).catch(redacted),
    read: (read, sink) => database.read(read, sink).catch(redacted),
    release: () => database.release().catch(redacted),
    interrupt: () => database.interrupt(),
    close: () => database.close(),
  };
}

/** Within the machine nobody listens in; everywhere else the server has to prove who it is. */
function defaultTls(url: string): TlsMode {
  return URL.canParse(url) && isLoopback(new URL(url).hostname) ? 'off' : 'verify';
}

async function readAuthority(
  ports: Pick<Ports, 'secretFile'>,
  path: (name: string) => string,
  { authority = '', span, name }: DatabaseEngine,
): Promise<string> {
  try {
    return await ports.secretFile(path(authority));
  } catch (error) {
    return failAt('source-connection', `The "ca" of engine ${name} cannot be read: ${authority}`, span, {
      note: String(error),
    });
  }
}
