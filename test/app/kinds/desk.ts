import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type QueryOptions, type QueryOutcome, query } from '../../../src/app/query.ts';
import { openSystem } from '../../../src/app/system.ts';
import { type ValidateResult, validate } from '../../../src/app/validate.ts';
import { openDuckDb } from '../../../src/engine/duckdb/open.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import type { MetricSeries } from '../../../src/model/series.ts';
import { decimalNumber } from '../../../src/series/block.ts';
import { periodCount } from '../../../src/time/axis.ts';
import { periodStartText } from '../../../src/time/label.ts';
import { rowsOf } from '../compute-fixture.ts';

/** Asked is a query as on the command line. */
export type Asked = Omit<Partial<QueryOptions>, 'root' | 'metrics'>;

/** Cells are values by period and segment, `2026-01-01 north`; nulls are left out. */
export type Cells = Record<string, number>;

/** Desk is a project on disk over Parquet files, with an engine in which the same files are tables. */
export interface Desk {
  readonly root: string;
  readonly engine: Engine;
  /** Replaces the definitions. */
  readonly write: (yaml: string) => void;
  readonly ask: (metric: string, asked?: Asked) => Promise<QueryOutcome>;
  /** The values of one metric; fails on any diagnostic. */
  readonly cells: (metric: string, asked?: Asked) => Promise<Cells>;
  /** The values that a statement finds: period, segment values, value; nulls are left out. */
  readonly byHand: (sql: string) => Promise<Cells>;
  readonly validate: () => Promise<ValidateResult>;
  readonly close: () => void;
}

/** openDesk makes a project from definitions and tables, each given as the SELECT of its rows. */
export async function openDesk(
  yaml: string,
  tables: Readonly<Record<string, string>>,
  settings = 'timezone: UTC',
): Promise<Desk> {
  const root = mkdtempSync(join(tmpdir(), 'kpi-kinds-'));
  writeFileSync(join(root, 'kpi.yaml'), `kpi: 1\n${settings}\ndefaults: { history: 50 years }\n`);
  const write = (text: string) => writeFileSync(join(root, 'metrics.yaml'), text);
  write(yaml);
  const engine = await openDuckDb();
  for (const [name, select] of Object.entries(tables)) {
    await engine.execute(`CREATE TABLE "${name}" AS ${select}`);
    await engine.execute(`COPY "${name}" TO '${join(root, `${name}.parquet`)}'`);
  }
  const { ports } = openSystem({ env: () => undefined, now: Date.now });
  const ask = (metric: string, asked: Asked = {}) =>
    query(ports, { root, metrics: [metric], by: [], grain: 'day', asOf: '2026-12-31', ...asked });
  return {
    root,
    engine,
    write,
    ask,
    cells: async (metric, asked) => {
      const outcome = await ask(metric, asked);
      expect(outcome.diagnostics).toEqual([]);
      const [series] = outcome.result!.series;
      expect(series!.error).toBeUndefined();
      return cellsOf(series!);
    },
    byHand: async (sql) => {
      const cells: Cells = {};
      for (const row of await rowsOf(engine, sql)) {
        const value = row.at(-1);
        const key = row.slice(0, -1).map(String).join(' ');
        const number =
          value !== null && typeof value === 'object'
            ? decimalNumber(value.value, value.scale)
            : Number(value);
        if (value !== null && value !== undefined) cells[key] = Number(number.toPrecision(12));
      }
      return cells;
    },
    validate: () => validate(ports, { root }),
    close: () => {
      engine.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** cellsOf gives the values of a series that are not null. */
export function cellsOf(series: MetricSeries): Cells {
  const count = periodCount(series.axis);
  const cells: Cells = {};
  series.segments.forEach((segment, s) => {
    for (let i = 0; i < count; i++) {
      const value = series.values[s * count + i]!;
      const key = [periodStartText(series.axis, i), ...segment.map(String)].join(' ');
      if (!Number.isNaN(value)) cells[key] = value;
    }
  });
  return cells;
}

/** withoutZeros leaves out what is 0, which a hand-written GROUP BY does not list. */
export function withoutZeros(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== 0));
}

/** expectClose holds cells against others to 10 significant digits: a ratio of rounded ratios differs in the last. */
export function expectClose(found: Cells, expected: Cells): void {
  const short = (cells: Cells) =>
    Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, Number(value.toPrecision(10))]));
  expect(short(found)).toEqual(short(expected));
}
