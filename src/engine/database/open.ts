import type { Database, DatabaseTarget } from './database.ts';

/** ServerType is a kind of database that is a server. */
export type ServerType = 'postgres' | 'mysql' | 'mariadb' | 'sqlserver';

/**
 * openDatabase gives a database of a kind, which is connected with when it is first asked. Drivers that are not part of the
 * package are looked for in a project's folder.
 */
export async function openDatabase(
  type: ServerType,
  target: DatabaseTarget,
  folder: string,
): Promise<Database> {
  if (type === 'postgres') {
    const { openPostgres } = await import('./postgres/postgres.ts');
    return openPostgres(target);
  }
  if (type === 'sqlserver') {
    const { openSqlServer } = await import('./sqlserver/sqlserver.ts');
    return openSqlServer(target, folder);
  }
  const { openMysql } = await import('./mysql/mysql.ts');
  return openMysql(target);
}
