// Runs the statements of a check by hand, through the same client and nothing else: `node by-hand.mjs statements.json`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

const data = fileURLToPath(new URL('../examples/online-retail/data', import.meta.url));
const { statements } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();

// What examples/online-retail/sources.yaml declares: later deliveries of an invoice replace earlier ones, and the rest is
// a view, as kpi makes it.
await connection.run(`
  CREATE TEMP TABLE latest AS
  SELECT invoice, max(filename) AS filename FROM read_parquet('${data}/*.parquet', filename = true)
  GROUP BY invoice HAVING min(filename) <> max(filename)`);
await connection.run(`
  CREATE TEMP VIEW kpi_view_orders AS
  WITH kept AS (
    SELECT orders.* FROM read_parquet('${data}/*.parquet', filename = true) AS orders
    ANTI JOIN latest ON latest.invoice = orders.invoice AND latest.filename <> orders.filename)
  SELECT invoice AS order_id, stock_code, description, quantity, invoiced_at AS ordered_at, unit_price, customer_id, country,
    quantity * unit_price AS amount,
    CASE WHEN starts_with(invoice, 'C') THEN 'refunded' WHEN starts_with(invoice, 'A') THEN 'adjusted' ELSE 'paid' END AS status,
    CASE WHEN stock_code IN ('POST', 'DOT', 'C2') THEN 'postage'
         WHEN regexp_matches(stock_code, '^[0-9]{5}') OR starts_with(stock_code, 'DCGS') THEN 'goods'
         WHEN starts_with(stock_code, 'gift_') THEN 'voucher' ELSE 'other' END AS line_type
  FROM kept`);
for (const { sql, source, kind, table } of statements) {
  const start = performance.now();
  if (table === undefined) await connection.runAndReadAll(sql);
  else await connection.run(`CREATE TEMP TABLE ${table} AS ${sql}`);
  if (process.argv.includes('--verbose'))
    console.log(source, kind, `${Math.round(performance.now() - start)} ms`);
}
