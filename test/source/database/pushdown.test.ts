import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb/open.ts';
import { runMain } from '../../cli/run-main.ts';
import { ask, hasServer, startServer } from './database-fixture.ts';

const [postgresServer, mariadbServer] = await Promise.all(
  (['postgres', 'mariadb'] as const).map((kind) => (hasServer(kind) ? startServer(kind) : undefined)),
);
const servers = { postgres: postgresServer, mariadb: mariadbServer };
const root = mkdtempSync(join(tmpdir(), 'kpi-pushdown-'));
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await servers.postgres?.stop();
  await servers.mariadb?.stop();
});

// Hours of New York around both changes of its clock, and days around the turn of a year.
const starts = ['2025-03-08 20:00:00', '2025-10-31 22:30:00', '2025-12-27 00:00:00'];
const regions = ['East', 'east', 'Öst', 'ost', 'east ', "d'Or", '', null, '北京', 'É'];

/** Rows with a fixed pattern: no two columns have the same period. */
function rowsOf(): string[] {
  const rows: string[] = [];
  let id = 0;
  for (const start of starts) {
    const from = Date.parse(`${start.replace(' ', 'T')}Z`);
    for (let k = 0; k < 150; k++) {
      const at = new Date(from + k * 2_700_000 + (k % 3) * 123).toISOString().replace('T', ' ').slice(0, -1);
      const region = regions[k % regions.length];
      const cents = ((id * 7919) % 200_000) - 50_000;
      const amount = k % 11 === 0 ? 'NULL' : `${(cents / 100).toFixed(2)}`;
      const rate = k % 13 === 0 ? 'NULL' : String(((id * 31) % 97) / 8);
      const pieces = k % 17 === 0 ? 'NULL' : String((id % 9) - 4);
      const text = region === null ? 'NULL' : `'${region!.replaceAll("'", "''")}'`;
      rows.push(
        `(${id}, '${at}', '${at}', '${at.slice(0, 10)}', ${text}, ${amount}, ${rate}, ${pieces}, ${(id * 37) % 60})`,
      );
      id++;
    }
  }
  return rows;
}

const columns = (instant: string, local: string, double: string) =>
  `id int, at_instant ${instant} NULL, at_local ${local} NULL, on_day date, region varchar(20), amount decimal(12,2), rate ${double}, pieces int, customer int`;

const definitions = (source: string, zone: string) => `kpi: 1
timezone: ${zone}
week_start: sunday
calendars:
  retail: { weeks: 4-5-4, year_ends: { on: saturday, nearest_end_of: january }, named_by: start }
engines:
  db: { type: $TYPE, url: "\${env:DB}", tls: off }
sources:
  orders:
    ${source}
    time: at_instant
    times: [{ column: at_local, timezone: Europe/Berlin }, on_day]
    dimensions:
      region:
      kind: { expr: "case when region = 'east' then 'lower' when region in ('East', 'Öst') then 'upper' when region like 'd''%' then 'quoted' else region end" }
      customer:
      first: { expr: "left(region, 1)" }
      weekday: { expr: "date_part('isodow', at_local)" }
      month: { expr: "date_trunc('month', on_day)" }
metrics:
  n: { source: orders, measure: count(*) }
  revenue: { source: orders, measure: sum(amount) }
  costs: { source: orders, measure: "sum(amount) filter (where pieces < 0) * 2 - sum(pieces)" }
  mean: { source: orders, measure: avg(amount) }
  mean_pieces: { source: orders, measure: avg(pieces) }
  rates: { source: orders, measure: sum(rate * 2 + pieces) }
  customers: { source: orders, measure: count(distinct customer) }
  regions: { source: orders, measure: count(distinct region) }
  least: { source: orders, measure: min(amount) }
  largest: { source: orders, measure: max(rate) }
  spread: { source: orders, measure: stddev_samp(rate) }
  halves: { source: orders, measure: "sum(pieces // 2) + 1000 * sum(pieces % 3)" }
  per_piece: { source: orders, measure: "sum(amount / nullif(pieces, 0))" }
  rounded: { source: orders, measure: "sum(round(amount, 1)) + sum(greatest(pieces, 2, customer)) + sum(abs(pieces))" }
  ratio: { ratio: { numerator: revenue, denominator: n } }
  easterly: { source: orders, measure: "count(*)", where: "region >= 'e' and not region in ('x', '') or customer between 10 and 20" }
  longest: { source: orders, measure: "max(length(region)) + min(strpos(region, 's'))" }
  lasting: { source: orders, measure: "sum(date_diff('day', on_day, date '2026-01-01')) + count(*) filter (where on_day + 3 > '2025-11-03')" }
  recent: { source: orders, measure: "count(*)", where: "at_local - interval 2 hours > timestamp '2025-11-02 00:30:00'" }
  local_revenue: { source: orders, measure: sum(amount), time: at_local }
  day_revenue: { source: orders, measure: sum(amount), time: on_day }
  to_date: { cumulative: { metric: revenue, grain_to_date: month } }
  rolling: { cumulative: { metric: n, window: 3 days } }
`;

const engineSource = (mode: string) => `engine: db\n    table: kpi_orders\n    mode: ${mode}`;
const range = ['--from', '2025-03-01', '--to', '2026-01-05'];
const questions: string[][] = [
  ['n,revenue,mean,customers,regions,ratio', '--grain', 'hour'],
  [
    'n,revenue,costs,mean,mean_pieces,rates,customers,regions,least,largest,spread,halves,per_piece,rounded,ratio',
    '--grain',
    'day',
  ],
  ['easterly,longest,lasting,recent,local_revenue,day_revenue', '--grain', 'day'],
  ['n,revenue,customers,local_revenue,day_revenue', '--grain', 'week'],
  ['n,revenue,customers,day_revenue', '--grain', 'quarter'],
  ['n,revenue,customers,local_revenue,day_revenue', '--grain', 'retail.week'],
  ['n,day_revenue', '--grain', 'retail.month', '--by', 'region'],
  ['to_date,rolling', '--grain', 'day'],
  ['to_date,rolling', '--grain', 'day', '--by', 'region'],
  ['n,revenue,mean,regions', '--grain', 'month', '--by', 'region'],
  ['n,revenue', '--grain', 'month', '--by', 'kind'],
  ['n', '--grain', 'month', '--by', 'customer'],
  ['n,revenue', '--grain', 'year', '--by', 'first'],
  ['n', '--grain', 'month', '--by', 'weekday,month'],
  ['revenue', '--grain', 'day', '--where', "region = 'east'"],
];

const zones = ['America/New_York', 'Asia/Kolkata'];

async function answersOf(name: string, source: string, type: string, url: string): Promise<string[]> {
  const answers: string[] = [];
  for (const zone of zones) {
    const folder = join(root, `${name}-${zone.replace('/', '-')}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'kpi.yaml'), definitions(source, zone).replace('$TYPE', type));
    for (const [metrics, ...more] of questions) {
      const args = ['query', ...metrics!.split(','), ...range, ...more, '--format', 'csv'];
      const { stdout, stderr, exit } = await runMain(args, folder, { env: { DB: url } });
      answers.push(`${args.join(' ')} (${zone})\n${stderr}${exit}\n${stdout}`);
    }
  }
  return answers;
}

const parquet = `file: ${JSON.stringify(join(root, 'orders.parquet'))}`;

beforeAll(async () => {
  const duckdb = await openDuckDb({ threads: 1 });
  const values = rowsOf().join(', ');
  await duckdb.execute(`CREATE TABLE o (${columns('timestamptz', 'timestamp', 'double')})`);
  await duckdb.execute(`INSERT INTO o VALUES ${values}`);
  await duckdb.execute(`COPY o TO '${join(root, 'orders.parquet')}' (FORMAT parquet)`);
  duckdb.close();
  for (const [kind, server] of Object.entries(servers)) {
    if (server === undefined) continue;
    const isPostgres = kind === 'postgres';
    const made = isPostgres
      ? columns('timestamptz(3)', 'timestamp(3)', 'double precision')
      : columns('timestamp(3)', 'datetime(3)', 'double');
    // The database's own ways to compare texts must not show.
    const collation = isPostgres ? '' : ' CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
    await ask(
      server.url,
      ...(isPostgres ? [] : ["SET time_zone = '+00:00'"]),
      `CREATE TABLE kpi_orders (${made})${collation}`,
      `INSERT INTO kpi_orders VALUES ${values}`,
    );
  }
});

describe('the same project', () => {
  let fromParquet: string[] = [];
  beforeAll(async () => {
    fromParquet = await answersOf('parquet', parquet, 'postgres', '');
  });

  test('answers every question from Parquet', () => {
    expect(fromParquet.filter((answer) => !answer.split('\n').includes('0'))).toEqual([]);
    expect(fromParquet.join('').length).toBeGreaterThan(20_000);
  });

  test.for(['postgres', 'mariadb'] as const)('gives the same by loading from %s', async (kind, { skip }) => {
    const server = servers[kind] ?? skip();
    expect(await answersOf(`${kind}-load`, engineSource('load'), kind, server.url)).toEqual(fromParquet);
  });

  test.for(['postgres', 'mariadb'] as const)('gives the same computed in %s', async (kind, { skip }) => {
    const server = servers[kind] ?? skip();
    expect(await answersOf(`${kind}-pushdown`, engineSource('pushdown'), kind, server.url)).toEqual(
      fromParquet,
    );
  });
});

describe('what a database would compute otherwise', () => {
  const check = async (kind: 'postgres' | 'mariadb', metric: string, more = '') => {
    const folder = mkdtempSync(join(root, 'refused-'));
    const text = `kpi: 1
engines:
  db: { type: ${kind}, url: "\${env:DB}", tls: off }
sources:
  orders:
    engine: db
    table: kpi_orders
    mode: pushdown
    time: at_instant
    key: [id]
    watermark: max(at_instant)
    dimensions: { region: , shouted: { expr: upper(region) } }
${more}metrics:
  x: ${metric}
  n: { source: orders, measure: count(*) }
  d: { conversion: { base: n, conversion: n, entity: customer, window: 7 days } }
`;
    writeFileSync(join(folder, 'kpi.yaml'), text);
    const { stdout, exit } = await runMain(['validate', '--json'], folder, {
      env: { DB: servers[kind]!.url },
    });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: {
        code: string;
        message: string;
        help?: string;
        span?: { start: { offset: number }; end: { offset: number } };
      }[];
    };
    const found = diagnostics.map(({ code, message, span }) => ({
      code,
      message,
      at: span && text.slice(span.start.offset, span.end.offset),
    }));
    return { found: found.filter(({ at }) => at !== 'upper(region)'), exit, diagnostics };
  };

  test.for([
    ['postgres', 'sum(length(lower(region)))', 'lower(region)', 'nothing that always gives what lower gives'],
    ['postgres', "count(*) filter (where region ilike 'e%')", "region ilike 'e%'", 'ILIKE'],
    ['postgres', 'sum(round(rate, 1))', 'round(rate, 1)', 'halves of a double'],
    [
      'postgres',
      'arg_max(amount, id)',
      'arg_max(amount, id)',
      'nothing that always gives what arg_max gives',
    ],
    ['postgres', 'sum(try_cast(region as integer))', 'try_cast(region as integer)', 'TRY_CAST'],
    ['postgres', 'count(*) filter (where region = customer)', 'region', 'are not compared in the same way'],
    ['mariadb', 'median(amount)', 'median(amount)', 'nothing that always gives what median gives'],
    ['mariadb', 'sum(amount / pieces)', 'pieces', 'no infinity to divide by 0'],
    ['mariadb', 'sum(length(trim(region)))', 'trim(region)', 'nothing that always gives what trim gives'],
    ['mariadb', "sum(length(split_part(region, ' ', 1)))", "split_part(region, ' ', 1)", 'split_part'],
  ] as const)('%s refuses %s', async ([kind, measure, at, message], { skip }) => {
    skip(servers[kind] === undefined);
    const { found, exit } = await check(kind, `{ source: orders, measure: "${measure}" }`);
    expect(exit).toBe(2);
    expect(found).toEqual([{ code: 'pushdown-refused', at, message: expect.stringContaining(message) }]);
  });

  test('is said of a metric by its own SELECT', async ({ skip }) => {
    skip(servers.postgres === undefined);
    const select = 'select ordered_at, 1 as value from orders';
    const { found, exit } = await check('postgres', `{ source: orders, query: "${select}" }`);
    expect(exit).toBe(2);
    const message = expect.stringContaining('stays in its database');
    expect(found).toEqual([{ code: 'pushdown-refused', at: select, message }]);
  });

  test('is said of estimates', async ({ skip }) => {
    skip(servers.postgres === undefined);
    const measure = 'count(distinct region)';
    const { found, exit } = await check('postgres', `{ source: orders, measure: ${measure}, approx: true }`);
    expect(exit).toBe(2);
    const message = expect.stringContaining('an estimate of different values');
    expect(found).toEqual([{ code: 'pushdown-refused', at: measure, message }]);
  });

  test('is said of dimensions too', async ({ skip }) => {
    skip(servers.postgres === undefined);
    const { diagnostics } = await check('postgres', '{ source: orders, measure: sum(amount) }');
    expect(diagnostics).toMatchObject([{ code: 'pushdown-refused', help: 'use "mode: load"' }]);
  });

  test.for([
    ['Pacific/Apia', 'at_local', '2011-12-01', 'day', 'skips a day'],
    ['America/St_Johns', 'at_instant', '2008-11-01', 'day', 'goes back over midnight'],
    ['America/St_Johns', 'at_instant', '1989-04-01', 'hour', 'changes by part of an hour or amid one'],
  ] as const)('is said of the clock of %s by %s since %s, in periods of a %s', async (given, { skip }) => {
    skip(servers.postgres === undefined);
    const [zone, time, from, grain, message] = given;
    const folder = mkdtempSync(join(root, 'clock-'));
    const source = `{ engine: db, table: old, mode: pushdown, time: ${time} }`;
    await ask(
      servers.postgres!.url,
      'DROP TABLE IF EXISTS old',
      `CREATE TABLE old AS SELECT timestamptz '${from} 00:00Z' AS at_instant, timestamp '${from} 00:00' AS at_local`,
    );
    writeFileSync(
      join(folder, 'kpi.yaml'),
      `kpi: 1
timezone: ${zone}
engines: { db: { type: postgres, url: "\${env:DB}", tls: off } }
sources: { orders: ${source} }
metrics: { n: { source: orders, measure: count(*) } }
`,
    );
    const to = `${from.slice(0, 4)}-12-31`;
    const argv = ['query', 'n', '--from', from, '--to', to, '--grain', grain, '--format', 'csv'];
    const { exit, stderr } = await runMain(argv, folder, { env: { DB: servers.postgres!.url } });
    expect(stderr).toContain(`the clock of ${zone} ${message}`);
    expect(exit).toBe(2);
  });

  test('is said of conversions, and of cleaning', async ({ skip }) => {
    skip(servers.postgres === undefined);
    const folder = mkdtempSync(join(root, 'conversion-'));
    const text = (clean: string) => `kpi: 1
engines: { db: { type: postgres, url: "\${env:DB}" } }
sources: { orders: { engine: db, table: kpi_orders, mode: pushdown, time: at_instant${clean} } }
metrics:
  n: { source: orders, measure: count(*) }
  d: { conversion: { base: n, conversion: n, entity: customer, window: 7 days } }
`;
    const query = async (metric: string, clean = '') => {
      writeFileSync(join(folder, 'kpi.yaml'), text(clean));
      const argv = ['query', metric, '--from', '2025-11-01', '--to', '2025-11-02', '--format', 'csv'];
      return runMain(argv, folder, { env: { DB: servers.postgres!.url } });
    };
    const conversion = await query('d');
    expect(conversion).toMatchObject({ exit: 2 });
    expect(conversion.stderr).toContain(
      'a conversion metric is not computed in a database (source orders, for d)',
    );
    const cleaned = await query('n', ', clean: [drop: pieces is null]');
    expect(cleaned).toMatchObject({ exit: 2 });
    expect(cleaned.stderr).toContain(
      'Rows of source orders stay in their database, where they are not cleaned',
    );
  });

  test('is said of sensitive columns, which are counted and filtered by', async ({ skip }) => {
    skip(servers.postgres === undefined);
    const folder = mkdtempSync(join(root, 'sensitive-'));
    const text = `kpi: 1
engines: { db: { type: postgres, url: "\${env:DB}" } }
sources:
  orders:
    engine: db
    table: kpi_orders
    mode: pushdown
    time: at_instant
    dimensions: { region: }
    sensitive: { region: mask, amount: restrict }
metrics:
  regions: { source: orders, measure: count(distinct region), where: region <> 'east' }
  revenue: { source: orders, measure: sum(amount), audience: [board] }
`;
    writeFileSync(join(folder, 'kpi.yaml'), text);
    const ask = (...argv: string[]) => runMain(argv, folder, { env: { DB: servers.postgres!.url } });
    const year = ['--grain', 'year', '--from', '2025-01-01', '--to', '2025-12-26', '--format', 'csv'];
    // Nine different regions, of which null counts for nothing and one is left out.
    expect((await ask('query', 'regions', ...year)).stdout).toBe('period,regions\n2025-01-01,8\n');
    expect(await ask('query', 'revenue', ...year)).toMatchObject({ exit: 2, stdout: '' });
    const { stderr } = await ask('query', 'regions', '--by', 'region', ...year);
    expect(stderr).toContain('dimension "region" shows "region" masked, which its database does not do');
  });

  test('leaves medians and quantiles to PostgreSQL', async ({ skip }) => {
    skip(servers.postgres === undefined);
    const answers = await Promise.all(
      [engineSource('pushdown'), parquet].map(async (source, i) => {
        const folder = mkdtempSync(join(root, `quantile-${i}-`));
        const text = `kpi: 1
engines: { db: { type: postgres, url: "\${env:DB}" } }
sources:
  orders:
    ${source}
    time: at_instant
    dimensions: { region: }
metrics:
  middle: { source: orders, measure: median(amount) }
  high: { source: orders, measure: "quantile_cont(rate, 0.9)", where: pieces > 0 }
`;
        writeFileSync(join(folder, 'kpi.yaml'), text);
        const argv = [
          'query',
          'middle',
          'high',
          ...range,
          '--by',
          'region',
          '--grain',
          'month',
          '--format',
          'csv',
        ];
        return runMain(argv, folder, { env: { DB: servers.postgres!.url } });
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ exit: 0, stderr: '' });
  });
});
