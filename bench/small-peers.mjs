import { writeFileSync } from 'node:fs';

// 15 orders of 894 visits by way of ads on the last day.
const value = 15 / 894;

/** writeSmallPeers writes what Malloy and Cube are asked of examples/quickstart, its one metric, and gives the files. */
export function writeSmallPeers(folder, quickstart) {
  const malloy = {
    folder: quickstart,
    model: `source: visits is duckdb.table('visits.csv') extend { measure: pay_rate is sum(orders) / sum(visits) }
run: visits -> { group_by: \`day\`, channel; aggregate: pay_rate; order_by: \`day\` desc; limit: 1000 }`,
    expect: { where: { channel: 'ads' }, column: 'pay_rate', value },
  };
  const cube = {
    table: `read_csv('${quickstart}/visits.csv')`,
    measures: {
      orders: { sql: 'orders', type: 'sum' },
      visits: { sql: 'visits', type: 'sum' },
      pay_rate: { sql: `\${orders} / \${visits}`, type: 'number' },
    },
    dimensions: { day: { sql: 'day', type: 'time' }, channel: { sql: 'channel', type: 'string' } },
    query: {
      measures: ['rows.pay_rate'],
      dimensions: ['rows.channel'],
      timeDimensions: [{ dimension: 'rows.day', granularity: 'day' }],
      order: [{ id: 'rows.day', desc: true }],
      rowLimit: 1000,
    },
    expect: { where: { rows__channel: 'ads' }, column: 'rows__pay_rate', value },
  };
  const files = { malloy: `${folder}/malloy.json`, cube: `${folder}/cube.json` };
  writeFileSync(files.malloy, JSON.stringify(malloy));
  writeFileSync(files.cube, JSON.stringify(cube));
  return files;
}
