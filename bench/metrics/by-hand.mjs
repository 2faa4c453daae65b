// Statements by hand through the maintained client, and nothing else: `node by-hand.mjs <orders> <file of statements>`.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';

const [orders, file] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads: String(Math.max(3, cpus().length)) });
const connection = await instance.connect();
// Under this name kpi reads a source that needs no cleaning.
await connection.run(`CREATE TEMP VIEW kpi_view_orders AS SELECT * FROM read_parquet('${orders}')`);
await connection.run('SET parquet_metadata_cache = true');
const made = new Set();
for (const { sql, table } of JSON.parse(readFileSync(file, 'utf8')).statements) {
  if (table === undefined) await connection.runAndReadAll(sql);
  else
    await connection.run(
      `${made.has(table) ? `INSERT INTO ${table}` : `CREATE TEMP TABLE ${table} AS`} ${sql}`,
    );
  if (table !== undefined) made.add(table);
}
