// Orders of two years as one Parquet file: `node orders.mjs <rows> <file>`.
import { existsSync, renameSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

/** asOf is the day after the last order. */
export const asOf = '2026-10-31';

/** values are what the dimensions of an order can be, the frequent ones first. */
export const values = {
  region: ['east', 'south', 'north', 'central', 'southwest', 'northeast', 'northwest', 'overseas'],
  channel: ['app', 'web', 'store', 'marketplace', 'partner', 'phone'],
  status: ['paid', 'shipped', 'completed', 'refunded', 'cancelled'],
  category: [
    'grocery',
    'clothing',
    'electronics',
    'beauty',
    'home',
    'toys',
    'sports',
    'books',
    'garden',
    'pets',
    'jewelry',
    'other',
  ],
  device: ['ios', 'android', 'desktop'],
};

/** writeOrders writes the file, ordered by time as a warehouse loads it, unless it is there. */
export async function writeOrders(rows, file) {
  if (existsSync(file)) return;
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB' });
  const connection = await instance.connect();
  // Each column has a stream of its own: hash(i, 1) and hash(i, 2) are correlated, hash(i * 64 + 1) and … + 2 are not.
  const chance = (salt) => `(hash(i * 64 + ${salt}) % 1000000 / 1e6)`;
  const pick = (name, salt) => {
    const list = values[name].map((value) => `'${value}'`).join(', ');
    return `[${list}][1 + floor(${chance(salt)} * ${chance(salt + 1)} * ${values[name].length})::INTEGER] AS ${name}`;
  };
  await connection.run(`COPY (
    SELECT
      i AS order_id,
      TIMESTAMP '2024-11-01' + to_microseconds(((i + ${chance(1)}) * (730 * 86400e6 / ${rows}))::BIGINT) AS ordered_at,
      (1 + floor(${chance(2)} * ${chance(3)} * ${Math.max(10, rows / 20)}))::INTEGER AS customer_id,
      (1 + floor(${chance(4)} * ${chance(5)} * 20000))::INTEGER AS product_id,
      ${Object.keys(values)
        .map((name, k) => pick(name, 10 + 2 * k))
        .join(', ')},
      ${chance(30)} < 0.2 AS is_new,
      (1 + floor(${chance(31)} * ${chance(32)} * 5))::INTEGER AS quantity,
      round(5 + 500 * ${chance(33)} * ${chance(34)} * ${chance(35)}, 2)::DECIMAL(18, 2) AS amount,
      round(1 + 200 * ${chance(36)} * ${chance(37)}, 1) AS delivery_hours
    FROM range(${rows}) AS orders(i)
  ) TO '${file}.part' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`);
  connection.closeSync();
  instance.closeSync();
  renameSync(`${file}.part`, file);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await writeOrders(Number(process.argv[2]), process.argv[3]);
