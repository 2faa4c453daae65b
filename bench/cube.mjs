// A query in Cube, whole: `node cube.mjs <folder with its packages> <file with { table, time, measures, dimensions, query }>`.
// Its planner in JavaScript plans it; the native module is a download and only the other planner needs it.
process.env.CUBEJS_TESSERACT_SQL_PLANNER = 'false';

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2], 'package.json'));
const { prepareCompiler } = require('@cubejs-backend/schema-compiler');
const { DuckDBDriver } = require('@cubejs-backend/duckdb-driver');
const { table, measures, dimensions, query, expect } = JSON.parse(readFileSync(process.argv[3], 'utf8'));

const content = `cube('rows', { sql: ${JSON.stringify(`SELECT * FROM ${table}`)},
  measures: ${objectOf(measures)}, dimensions: ${objectOf(dimensions)} })`;
const files = [{ fileName: 'rows.js', content }];
const repository = { localPath: () => '.', dataSchemaFiles: async () => files };
// Templates in Jinja are what it would want the native module for; there are none.
const nativeInstance = { newJinjaEngine: () => ({}) };
const compilers = prepareCompiler(repository, { adapter: 'duckdb', nativeInstance });
await compilers.compiler.compile();
const [sql, params] = new (DuckDBDriver.dialectClass())(compilers, {
  ...query,
  timezone: 'UTC',
}).buildSqlAndParams();
const driver = new DuckDBDriver();
const rows = await driver.query(sql, params);
// A peer that computes something else is no peer.
const found = rows.find((row) =>
  Object.entries(expect.where).every(([key, value]) => String(row[key]).startsWith(value)),
);
if (Math.abs(Number(found?.[expect.column]) - expect.value) > 1e-9 * Math.abs(expect.value))
  throw new Error(
    `Cube found ${found?.[expect.column]} and not ${expect.value} in one of ${rows.length} rows`,
  );
process.exit(0);

/** SQL stands in templates, which refer to other measures by \${name}. */
function objectOf(members) {
  const texts = Object.entries(members).map(([name, { sql, ...rest }]) => {
    const own = sql === undefined ? [] : [`sql: () => \`${sql}\``];
    const filters = rest.filter === undefined ? [] : [`filters: [{ sql: () => \`${rest.filter}\` }]`];
    return `${name}: { ${[`type: '${rest.type}'`, ...own, ...filters].join(', ')} }`;
  });
  return `{ ${texts.join(', ')} }`;
}
