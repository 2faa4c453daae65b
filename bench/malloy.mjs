// A query in Malloy, whole: `node malloy.mjs <folder with its packages> <file with { folder, model, expect }>`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2], 'package.json'));
const { SingleConnectionRuntime } = require('@malloydata/malloy');
const { DuckDBConnection } = require('@malloydata/db-duckdb');

const { folder, model, expect } = JSON.parse(readFileSync(process.argv[3], 'utf8'));
const connection = new DuckDBConnection('duckdb', ':memory:', folder);
const runtime = new SingleConnectionRuntime({ connection });
const rows = (await runtime.loadQuery(model).run({ rowLimit: 10_000 })).data.toObject();
const text = (value) => (value instanceof Date ? value.toISOString() : String(value));
const found = rows.find((row) =>
  Object.entries(expect.where).every(([key, value]) => text(row[key]).startsWith(value)),
);
// A peer that computes something else is no peer.
if (Math.abs(found?.[expect.column] - expect.value) > 1e-9 * Math.abs(expect.value))
  throw new Error(
    `Malloy found ${found?.[expect.column]} and not ${expect.value} in one of ${rows.length} rows`,
  );
process.exit(0);
