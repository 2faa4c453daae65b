import type { Database, DatabaseTarget } from './database.ts';

/** ServerType is a kind of database that is a server. */
export type ServerType = 'postgres' | 'mysql' | 'mariadb';

/** openDatabase gives a database of a kind, which is connected with when it is first asked. */
export async function openDatabase(type: ServerType, target: DatabaseTarget): Promise<Database> {
  if (type === 'postgres') {
    const { openPostgres } = await import('./postgres/postgres.ts');
    return openPostgres(target);
  }
  const { openMysql } = await import('./mysql/mysql.ts');
  return openMysql(target);
}
