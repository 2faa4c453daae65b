import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import pg from 'pg';
import {
  hasMariaDb,
  hasPostgres,
  startMariaDb,
  startPostgres,
  type TestServer,
} from '../../../scripts/servers.mjs';
import { makeDatabases } from '../../../src/app/databases.ts';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { openDuckDb } from '../../../src/engine/duckdb/open.ts';
import type { DatabaseEngine, DatabaseRows } from '../../../src/model/database.ts';
import type { SourceState } from '../../../src/model/series.ts';
import type { Source } from '../../../src/model/source.ts';
import { openSource } from '../../../src/source/open.ts';
import { project, somewhere, source } from '../../app/project-fixture.ts';

/** isInstalled tells whether a driver that projects bring can be loaded here. */
export function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** ordersProject is a project with a rule on the table `orders` of an engine, whose definition is given as YAML. */
export function ordersProject(shop: string): string {
  return `kpi: 1
timezone: UTC
engines:
  shop: { ${shop} }
sources:
  orders: { engine: shop, table: orders, time: day }
metrics:
  total: { source: orders, measure: sum(amount) }
rules:
  low: { metric: total, when: { below: 100 }, severity: critical }
`;
}

/** ServerKind is a database whose servers tests start. */
export type ServerKind = 'postgres' | 'mariadb';

/** hasServer is whether a server can be started; where it cannot, one line says so, or servers being required, this throws. */
export function hasServer(kind: ServerKind): boolean {
  if (kind === 'postgres' ? hasPostgres() : hasMariaDb()) return true;
  const message = `the ${kind} server is not installed`;
  if (process.env.KPI_REQUIRE_SERVERS) throw new Error(message);
  console.warn(`skipped: ${message}`);
  return false;
}

/** startServer starts a server that there is. */
export async function startServer(kind: ServerKind): Promise<TestServer> {
  return (await (kind === 'postgres' ? startPostgres() : startMariaDb()))!;
}

/** ask runs statements on a server as its administrator. */
export async function ask(url: string, ...statements: string[]): Promise<void> {
  if (url.startsWith('postgres')) {
    const client = new pg.Client({ connectionString: url, ssl: false });
    await client.connect();
    for (const sql of statements) await client.query(sql);
    await client.end();
    return;
  }
  const connection = await mysql.createConnection({ uri: url, charset: 'utf8mb4' });
  for (const sql of statements) await connection.query(sql);
  await connection.end();
}

/** idsOf gives what a statement finds on a server: the column `id` of each row. */
export async function idsOf(url: string, sql: string): Promise<string[]> {
  if (url.startsWith('postgres')) {
    const client = new pg.Client({ connectionString: url, ssl: false });
    await client.connect();
    const result = await client.query<{ id: string }>(sql);
    await client.end();
    return result.rows.map(({ id }) => String(id));
  }
  const connection = await mysql.createConnection(url);
  const [found] = await connection.query(sql);
  await connection.end();
  return (found as { id: number }[]).map(({ id }) => String(id));
}

/** whileRunning waits until a statement of a reader runs, which `sql` finds, and some rows of it have come; gives its id. */
export async function whileRunning(url: string, sql: string): Promise<string> {
  for (let tries = 0; tries < 800; tries++) {
    const [id] = await idsOf(url, sql);
    if (id !== undefined) {
      await wait(300);
      return id;
    }
    await wait(50);
  }
  throw new Error('nothing runs');
}

/** Loaded is what a source gave: its rows as texts, in the order of the first column, and what was said. */
export interface Loaded {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly diagnostics: readonly Diagnostic[];
  readonly state: SourceState;
}

/** engineAt is an engine that is found at a URL. */
export function engineAt(url: string, more: Partial<DatabaseEngine> = {}): DatabaseEngine {
  return {
    name: 'warehouse',
    type: url.startsWith('postgres') ? 'postgres' : 'mysql',
    url: { template: url, span: somewhere },
    timeout: { count: 1, unit: 'minute' },
    span: somewhere,
    ...more,
  };
}

/** load opens a source of a database as a command does, at an instant; what it keeps is kept below `root`. */
export async function load(
  engine: DatabaseEngine,
  rows: Partial<DatabaseRows>,
  more: Partial<Source> = {},
  env: Readonly<Record<string, string>> = {},
  { root, now = 0 }: { readonly root?: string; readonly now?: number } = {},
): Promise<Loaded> {
  const tempDirectory = mkdtempSync(join(tmpdir(), 'kpi-test-'));
  const database = { engine: engine.name, mode: 'load', span: somewhere, ...rows } as DatabaseRows;
  const one = source('rows', { files: [], database, time: undefined, ...more });
  const all = project({
    sources: [one],
    engines: new Map([[engine.name, engine]]),
    root: root ?? tempDirectory,
  });
  const ports = {
    env: (name: string) => env[name],
    secretFile: (path: string) => readFile(path, 'utf8'),
    now: () => now,
  };
  const databases = makeDatabases(ports, all);
  const duckdb = await openDuckDb({ threads: 1 });
  try {
    const { opened, diagnostics, state } = await openSource(duckdb, all, one, { tempDirectory, databases });
    if (opened === undefined) return { columns: [], rows: [], diagnostics, state };
    const texts = opened.columns.map(({ name }) => `CAST("${name}" AS VARCHAR)`).join(', ');
    const table = await duckdb.query(`SELECT ${texts} FROM ${opened.relation} ORDER BY 1`);
    const values = Array.from({ length: table.rows }, (_, i) =>
      table.columns.map((column) => column.values[i] as string | null),
    );
    const columns = opened.columns.map(({ name, type }) => `${name} ${type}`);
    return { columns, rows: values, diagnostics, state };
  } finally {
    duckdb.close();
    await databases.close();
    rmSync(tempDirectory, { recursive: true, force: true });
  }
}
