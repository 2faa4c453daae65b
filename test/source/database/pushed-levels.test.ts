import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestServer } from '../../../scripts/servers.mjs';
import { computeSeries } from '../../../src/app/compute.ts';
import { makeDatabases } from '../../../src/app/databases.ts';
import { openDuckDb } from '../../../src/engine/duckdb/open.ts';
import type { SeriesRequest } from '../../../src/plan/request.ts';
import { openSource } from '../../../src/source/open.ts';
import type { Grain } from '../../../src/time/grain.ts';
import { cumulativeMetric, dimension, ratioMetric, sqlMetric, valuesOf } from '../../app/compute-fixture.ts';
import { project, somewhere, source } from '../../app/project-fixture.ts';
import { ask, engineAt, hasServer, startServer } from './database-fixture.ts';

const span = somewhere;
const metrics = [
  sqlMetric('n', 'count(*)'),
  sqlMetric('revenue', 'sum(amount)'),
  sqlMetric('refunds', 'sum(amount) filter (where amount < 0) - count(pieces)'),
  sqlMetric('mean', 'avg(pieces)'),
  sqlMetric('largest', 'max(amount)', "channel <> 'web'"),
  sqlMetric('customers', 'count(distinct customer)'),
  sqlMetric('spread', 'stddev_samp(pieces)'),
  ratioMetric('basket', 'revenue', 'n'),
  cumulativeMetric('rolling', 'n', '40 days'),
];
const added = ['n', 'revenue', 'refunds', 'mean', 'largest', 'basket'];

/** Of 400 days, with segments that come late, that have gone before the levels begin, and that pause where they begin. */
function rowsOf(): string[] {
  const first = Date.parse('2024-10-01T00:00:00Z');
  return Array.from({ length: 1600 }, (_, id) => {
    const day = Math.floor(id / 4);
    const at = new Date(first + day * 86_400_000 + ((id * 7919) % 86_400) * 1000);
    const region = day < 60 && id % 5 === 0 ? 'gone' : day > 200 && id % 5 === 1 ? 'late' : 'r1';
    const pausing = (day < 50 || day > 250) && id % 5 === 2 ? 'pausing' : region;
    const amount = id % 11 === 0 ? 'NULL' : (((id * 7919) % 20_000) / 100 - 50).toFixed(2);
    const channel = ['web', 'app', null][id % 3];
    const text = channel === null ? 'NULL' : `'${channel}'`;
    const time = at.toISOString().slice(0, 19).replace('T', ' ');
    return `(${id}, '${time}', '${pausing}', ${text}, ${amount}, ${id % 13 === 0 ? 'NULL' : id % 9}, ${(id * 37) % 60})`;
  });
}

const from = Date.parse('2025-01-01T00:00:00Z');
const asOf = Date.parse('2025-11-05T00:00:00Z');
const level = (grain: Grain, by: readonly string[], names: readonly string[]): SeriesRequest[] =>
  names.map((metric) => ({ metric, grain, by, from }));

describe.for(['postgres', 'mariadb'] as const)('levels of rows that stay in %s', (kind) => {
  const isThere = hasServer(kind);
  let server: TestServer;
  beforeAll(async () => {
    if (!isThere) return;
    server = await startServer(kind);
    const time = kind === 'postgres' ? 'timestamp' : 'datetime';
    await ask(
      server.url,
      `CREATE TABLE kpi_levels (id int, at ${time}, region varchar(10), channel varchar(10), amount decimal(12,2), pieces int, customer int)`,
      `INSERT INTO kpi_levels VALUES ${rowsOf().join(', ')}`,
    );
  });
  afterAll(() => server?.stop());

  /** What a source of either mode gives for the requests, and how many statements read its rows for that. */
  async function answer(mode: 'load' | 'pushdown', requests: readonly SeriesRequest[]) {
    const root = mkdtempSync(join(tmpdir(), 'kpi-levels-'));
    const engine = engineAt(server.url, { type: kind });
    const one = source('orders', {
      files: [],
      database: { engine: engine.name, mode, table: 'kpi_levels', span },
      time: { column: 'at', span },
      dimensions: [dimension('region'), dimension('channel')],
    });
    const engines = new Map([[engine.name, engine]]);
    const all = project({ timezone: 'UTC', sources: [one], metrics, engines, root });
    const env = () => undefined;
    const databases = makeDatabases(
      { env, secretFile: (path) => readFile(path, 'utf8'), now: () => asOf },
      all,
    );
    const duckdb = await openDuckDb({ threads: 1 });
    try {
      const { opened, state } = await openSource(duckdb, all, one, { tempDirectory: root, databases });
      const sources = new Map([['orders', opened!]]);
      const states = new Map([['orders', state]]);
      const input = { engine: duckdb, project: all, sources, states, requests, asOf };
      const { series, statements, diagnostics } = await computeSeries(input);
      expect(diagnostics).toEqual([]);
      const values = [...series.values()].map((one) => ({
        metric: one.metric,
        level: [one.axis.grain, ...one.dimensions],
        error: one.error,
        segments: one.segments.map((segment) => ({
          segment,
          values: valuesOf(one, segment),
          volume: valuesOf(one, segment, 'volume'),
          rows: valuesOf(one, segment, 'rows'),
        })),
      }));
      const read = statements.filter(({ node }) => node.kind === 'aggregate');
      return { values, reads: read.reduce((sum, { parts = [''] }) => sum + parts.length, 0) };
    } finally {
      duckdb.close();
      await databases.close();
      rmSync(root, { recursive: true, force: true });
    }
  }

  test.for([
    ['one level', 1, [...level('month', ['region'], [...added, 'customers', 'spread'])]],
    [
      'levels that follow from others',
      2,
      [
        ...level('month', ['region', 'channel'], added),
        ...level('month', [], added),
        ...level('quarter', ['channel'], added),
        ...level('year', [], added),
        ...level('day', ['region'], ['n', 'mean']),
        ...level('day', [], added),
        ...level('week', [], ['revenue', 'mean']),
        ...level('week', ['region'], ['largest']),
      ],
    ],
    [
      'levels with different values, which follow from no others',
      3,
      [
        ...level('day', ['region'], added),
        ...level('month', ['region'], ['customers', 'n']),
        ...level('year', [], ['customers', 'spread']),
        ...level('quarter', [], ['revenue']),
      ],
    ],
    [
      'hours, and windows before the first period',
      2,
      [
        ...level('hour', [], ['n', 'mean']),
        ...level('day', ['region'], ['n']),
        ...level('month', ['region'], ['rolling']),
      ],
    ],
    [
      'levels over different times',
      2,
      [
        ...level('month', ['region'], ['revenue']),
        { metric: 'customers', grain: 'month', by: ['region'], from: Date.parse('2025-08-01T00:00:00Z') },
      ],
    ],
  ] as const)('are those of loaded rows: %s', async ([, reads, requests], { skip }) => {
    if (!isThere) skip();
    const loaded = await answer('load', requests);
    const pushed = await answer('pushdown', requests);
    expect(pushed.values).toEqual(loaded.values);
    expect(pushed.reads).toBe(reads);
    expect(loaded.values.every(({ segments, error }) => error === undefined && segments.length > 0)).toBe(
      true,
    );
  });
});
