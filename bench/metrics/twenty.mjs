import { values } from './orders.mjs';

const conditions = [
  undefined,
  ...['status', 'channel', 'device'].flatMap((name) => values[name].map((value) => [[name, value]])),
  ...values.status.map((value) => [
    ['status', value],
    ['channel', 'app'],
  ]),
];

/** twenty is 20 metrics that all peers can express: sums under a condition, by day. */
export const twenty = conditions.map((condition, i) => {
  const column = i % 2 === 0 ? 'amount' : 'quantity';
  const where = condition?.map(([name, value]) => `${name} = '${value}'`).join(' AND ');
  return { name: `m${i}`, kind: 'additive', column, sql: `sum(${column})`, where };
});

/** malloyTwenty is what Malloy is asked. */
export function malloyTwenty(file, expect) {
  const measures = twenty.map(({ name, column, where }) => {
    return `${name} is ${column}.sum()${where === undefined ? '' : ` { where: ${where.replaceAll(' AND ', ' and ')} }`}`;
  });
  return {
    folder: '.',
    model: `source: orders is duckdb.table('${file}') extend { measure: ${measures.join('\n ')} }
run: orders -> { group_by: d is ordered_at.day; aggregate: ${twenty.map(({ name }) => name).join(', ')}; order_by: d; limit: 10000 }`,
    expect: { where: { d: '2024-11-01' }, column: 'm0', value: expect },
  };
}

/** cubeTwenty is what Cube is asked. */
export function cubeTwenty(file, expect) {
  const measures = twenty.map(({ name, column, where }) => {
    return [name, { sql: column, type: 'sum', ...(where === undefined ? {} : { filter: where }) }];
  });
  return {
    table: `read_parquet('${file}')`,
    measures: Object.fromEntries(measures),
    dimensions: { ordered_at: { sql: 'ordered_at', type: 'time' } },
    query: {
      measures: twenty.map(({ name }) => `rows.${name}`),
      timeDimensions: [{ dimension: 'rows.ordered_at', granularity: 'day' }],
      rowLimit: 10000,
    },
    expect: { where: { rows__ordered_at_day: '2024-11-01' }, column: 'rows__m0', value: expect },
  };
}
