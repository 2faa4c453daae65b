// The metric of examples/quickstart in Malloy: `node malloy.mjs <folder with its packages> <folder of the example>`.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2], 'package.json'));
const { SingleConnectionRuntime } = require('@malloydata/malloy');
const { DuckDBConnection } = require('@malloydata/db-duckdb');

const connection = new DuckDBConnection('duckdb', ':memory:', process.argv[3]);
const runtime = new SingleConnectionRuntime({ connection });
const model = `source: visits is duckdb.table('visits.csv') extend { measure: pay_rate is sum(orders) / sum(visits) }
run: visits -> { group_by: \`day\`, channel; aggregate: pay_rate; limit: 1000 }`;
const rows = (await runtime.loadQuery(model).run()).data.toObject();
const last = rows.find((row) => row.channel === 'ads');
// 15 orders of 894 visits on the last day: a peer that computes something else is no peer.
if (Math.abs(last.pay_rate - 15 / 894) > 1e-12) throw new Error(`Malloy found ${last.pay_rate}`);
process.exit(0);
