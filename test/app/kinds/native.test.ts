import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, withoutZeros } from './desk.ts';

const yaml = (measures: string) => `sources:
  orders:
    file: orders.parquet
    time: day
    dimensions: { region: {} }
metrics:
${measures}`;
const sound = `  spread: { source: orders, measure: mad(amount), native: true }
  skew:
    source: orders
    measure: round(skewness(amount) * count(*), 6)
    where: levenshtein(coalesce(region, ''), 'north') < 3
    native: true
  top: { source: orders, measure: "list_extract(list_sort(list(amount)), 1)", native: true }
  bits: { source: orders, measure: sum(bit_count(id)), native: true }
  per: { ratio: { numerator: bits, denominator: spread } }
`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(yaml(sound), {
    orders: `SELECT i AS id, DATE '2026-01-01' + CAST(i * 7 % 60 AS INTEGER) AS day,
      CASE i % 3 WHEN 0 THEN 'north' WHEN 1 THEN 'south' END AS region,
      CAST((i * 37 % 10000) / 100 AS DOUBLE) AS amount FROM range(400) r(i)`,
  });
});
afterAll(() => desk.close());

const month = "strftime(date_trunc('month', day), '%Y-%m-%d')";

test.each([
  ['spread', 'mad(amount)'],
  [
    'skew',
    "round(skewness(amount) FILTER (WHERE levenshtein(coalesce(region, ''), 'north') < 3) * count(*) FILTER (WHERE levenshtein(coalesce(region, ''), 'north') < 3), 6)",
  ],
  ['top', 'list_extract(list_sort(list(amount)), 1)'],
  ['bits', 'sum(bit_count(id))'],
  ['per', 'sum(bit_count(id)) / mad(amount)'],
])('%s is what the engine makes of it', async (metric, sql) => {
  expect((await desk.validate()).diagnostics).toEqual([]);
  for (const by of [[], ['region']]) {
    const expected = await desk.byHand(`SELECT ${[month, ...by, sql].join(', ')} FROM orders GROUP BY ALL`);
    expect(withoutZeros(await desk.cells(metric, { grain: 'month', by }))).toEqual(withoutZeros(expected));
  }
});

test.each([
  ['mad(amount)', '', 'sql-unsupported', 'mad', 'mad is not a function'],
  ['mad(amout)', ', native: true', 'unknown-column', 'amout', 'no column "amout"'],
  ['medd(amount)', ', native: true', 'sql-unsupported', 'medd', 'medd is not a function'],
  ['sum(random())', ', native: true', 'sql-unsupported', 'random', 'another answer every time'],
  [
    'levenshtein(region, region)',
    ', native: true',
    'sql-not-aggregate',
    'levenshtein(region, region)',
    'must aggregate',
  ],
  ['mad(region)', ', native: true', 'sql-type', 'mad(region)', ''],
])('a mistake in %s%s is shown at its place', async (measure, native, code, at, message) => {
  const text = yaml(`  odd: { source: orders, measure: "${measure}"${native} }\n`);
  desk.write(text);
  const { diagnostics } = await desk.validate();
  desk.write(yaml(sound));
  expect(diagnostics.map((d) => d.code)).toEqual([code]);
  const [{ message: said, span }] = diagnostics as [(typeof diagnostics)[number]];
  expect(said).toContain(message);
  const line = text.split('\n')[span!.start.line - 1]!;
  expect(line.slice(span!.start.column - 1, span!.end.column - 1).replaceAll('"', '')).toBe(at);
});

test('only a measure may say so', async () => {
  desk.write(yaml(`${sound}  sum: { formula: spread + skew, native: true }\n`));
  const { diagnostics } = await desk.validate();
  desk.write(yaml(sound));
  expect(diagnostics.map((d) => d.code)).toEqual(['unknown-key']);
});
