import { DatabaseError } from '../database.ts';
import { loadDriver } from '../optional-driver.ts';

/** SqliteRow is values by the names that the statement gives them. */
export type SqliteRow = Readonly<Record<string, unknown>>;

/** SqliteFile is an open SQLite file that only reads; everything throws what the driver throws. */
export interface SqliteFile {
  execute(sql: string): void;
  rows(sql: string): Iterable<SqliteRow>;
  close(): void;
}

type Statement = { iterate(): Iterable<SqliteRow>; finalize?(): void };
type Connection = { exec(sql: string): unknown; prepare(sql: string): Statement; close(): void };
type Open = new (path: string, options: object) => Connection;

const packages = ['better-sqlite3', 'node-sqlite3-wasm', 'node:sqlite'] as const;

/**
 * openFile opens a SQLite file by the driver that the project in a folder has installed, better-sqlite3 or
 * node-sqlite3-wasm, else by that of Node itself, which has one from version 22.13 on. Throws DatabaseError where there is
 * none.
 */
export function openFile(path: string, folder: string): SqliteFile {
  const driver = loadDriver(folder, packages);
  if (driver === undefined) {
    const message =
      'run npm install better-sqlite3 in the folder of the project (or node-sqlite3-wasm, which needs no compiler)';
    throw new DatabaseError('driver', message);
  }
  const open =
    driver.name === 'better-sqlite3'
      ? (driver.exports as Open)
      : (driver.exports as Readonly<Record<string, Open>>)[
          driver.name === 'node:sqlite' ? 'DatabaseSync' : 'Database'
        ]!;
  // Each driver knows one of the two words, and passes over the other.
  return fileOf(new open(path, { readonly: true, readOnly: true, fileMustExist: true }));
}

function fileOf(connection: Connection): SqliteFile {
  return {
    execute: (sql) => void connection.exec(sql),
    *rows(sql) {
      const statement = connection.prepare(sql);
      try {
        yield* statement.iterate();
      } finally {
        statement.finalize?.();
      }
    },
    close: () => connection.close(),
  };
}
