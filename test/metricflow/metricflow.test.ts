import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedProject, openProject, type ValueRow } from '../../src/api/index.ts';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import type { Engine, ResultColumn, ResultValue } from '../../src/engine/engine.ts';
import { formatDate } from '../../src/time/date.ts';
import { type Case, caseFile } from './cases.ts';

const folder = join(import.meta.dirname, 'project');
const tables: Readonly<Record<string, string>> = {
  fct_bookings:
    'ds DATE, ds_partitioned DATE, paid_at DATE, guest_id VARCHAR, host_id VARCHAR, listing_id VARCHAR, booking_value DECIMAL(18,2), is_instant BOOLEAN, referrer_id VARCHAR',
  fct_bookings_extended: 'ds DATE, is_instant BOOLEAN, listing_id VARCHAR, booking INTEGER',
  fct_bookings_extended_monthly: 'ds DATE, is_instant BOOLEAN, listing_id VARCHAR, bookings_monthly INTEGER',
  dim_listings_latest:
    'created_at DATE, listing_id VARCHAR, country VARCHAR, capacity INTEGER, is_lux BOOLEAN, user_id VARCHAR',
  fct_views: 'ds DATE, ds_partitioned DATE, user_id VARCHAR, listing_id VARCHAR',
  fct_revenue: 'created_at DATE, revenue INTEGER, user_id VARCHAR',
  fct_id_verifications:
    'ds DATE, ds_partitioned DATE, verification_id VARCHAR, user_id VARCHAR, verification_type VARCHAR',
  fct_accounts:
    'ds DATE, ds_month DATE, user_id VARCHAR, account_type VARCHAR, account_balance DECIMAL(18,2)',
  fct_visits: 'ds DATE, user_id VARCHAR, referrer_id VARCHAR, session_id VARCHAR',
  fct_buys: 'ds DATE, user_id VARCHAR, session_id VARCHAR',
  dim_users_latest: 'user_id VARCHAR, home_state_latest VARCHAR',
  dim_companies: 'user_id VARCHAR, company_name VARCHAR',
  dim_lux_listing_id_mapping: 'listing_id VARCHAR, lux_listing_id VARCHAR',
  dim_listings:
    'active_from DATE, active_to DATE, listing_id VARCHAR, capacity INTEGER, is_lux BOOLEAN, user_id VARCHAR',
  account_month_txns:
    'ds DATE, ds_partitioned DATE, account_id VARCHAR, account_month VARCHAR, txn_count INTEGER',
  bridge_table: 'account_id VARCHAR, extra_dim VARCHAR, customer_id VARCHAR',
  customer_table: 'customer_id VARCHAR, customer_name VARCHAR, customer_atomic_weight VARCHAR',
  customer_other_data: 'customer_id VARCHAR, country VARCHAR, customer_third_hop_id VARCHAR',
  third_hop_table: 'customer_third_hop_id VARCHAR, third_hop_ds DATE',
  mf_time_spine: 'ds DATE, alien_day DATE',
  mf_time_spine_hour: 'ts TIMESTAMP',
  bridge_table_partitioned: 'account_id VARCHAR, ds_partitioned DATE, customer_id VARCHAR',
  customer_table_partitioned: 'customer_id VARCHAR, ds_partitioned DATE, customer_name VARCHAR',
  dim_users:
    'ds DATE, created_at DATE, user_id VARCHAR, home_state VARCHAR, last_profile_edit_ts TIMESTAMP, archived_at TIMESTAMP',
};

let engine: Engine;
let project: OpenedProject;

beforeAll(async () => {
  engine = await openDuckDb();
  for (const [name, columns] of Object.entries(tables)) {
    await engine.execute(`CREATE TABLE ${name} (${columns})`);
    await engine.execute(`COPY ${name} FROM '${join(folder, 'data', `${name}.csv`)}' (HEADER, NULLSTR '')`);
  }
  project = await openProject(folder, { now: () => Date.UTC(2026, 10, 20) });
});
afterAll(async () => {
  engine.close();
  await project.close();
});

type Fields = Record<string, string | number | boolean | null>;

/** Both sides in the same words: numbers with ten digits, as every step of a metric over metrics rounds to twelve. */
const plain = (value: string | number | boolean | null) =>
  typeof value === 'number' ? Number(value.toPrecision(10)) : value;

async function asked({ query }: Case): Promise<Fields[]> {
  const { over, segments, ...request } = query!;
  const isOverall = over === 'all';
  const given = await project.query({ ...request, asOf: caseFile.as_of, totals: isOverall });
  // Some bookings have no listing, as some keys of MetricFlow's tables lead nowhere.
  expect(given.diagnostics.filter(({ code }) => code !== 'source-unmatched')).toEqual([]);
  const metrics = request.metrics;
  const isWanted = ({ totalOver }: ValueRow) =>
    isOverall ? totalOver.join() === 'period' : totalOver.length === 0;
  return given.rows
    .filter((row) => isWanted(row) && metrics.some((name) => row.values[name] !== null))
    .map(({ period, segment, values }) => ({
      ...(isOverall ? {} : { period: period.start.slice(0, 16).replace(/T00:00$/, '') }),
      ...Object.fromEntries(Object.entries(segment).map(([name, value]) => [name, plain(value ?? null)])),
      ...(segments ? {} : Object.fromEntries(metrics.map((name) => [name, plain(values[name] ?? null)]))),
    }));
}

async function checked({ query, check }: Case): Promise<Fields[]> {
  const { columns, rows } = await engine.query(check!);
  const fields = Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map((column) => [column.name, plainValue(column, column.values[row]!)])),
  );
  return query!.segments ? fields : fields.filter((row) => query!.metrics.some((name) => row[name] !== null));
}

function plainValue({ type }: ResultColumn, value: ResultValue): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (type === 'DATE') return formatDate(Number(value));
  if (type === 'TIMESTAMP') {
    return new Date(Number(value) / 1000)
      .toISOString()
      .slice(0, 16)
      .replace(/T00:00$/, '');
  }
  if (typeof value === 'object') return plain(Number(value.value) / 10 ** value.scale);
  return plain(Number(value));
}

const sorted = (rows: Fields[]) =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();

const cases = caseFile.cases.filter((one) => one.left_out === undefined);

describe('queries of MetricFlow, against statements written by hand', () => {
  test.each(cases.map((one) => [one.case, one] as const))('%s', async (_, one) => {
    const [ours, theirs] = [await asked(one), await checked(one)];
    expect(sorted(ours)).toEqual(sorted(theirs));
    if (one.query!.order !== undefined) expect(ours.map(orderOf(one))).toEqual(theirs.map(orderOf(one)));
    const mayBeEmpty = one.note === 'no_value' || one.case.endsWith('without_dates_available');
    expect(ours.length > 0 || mayBeEmpty).toBe(true);
  });
});

/** What rows are ordered by: rows that agree in it may stand in any order. */
const orderOf =
  ({ query }: Case) =>
  (row: Fields) =>
    query!.order!.map((term) => row[term.replace(/:(asc|desc)$/, '')]);

test('every case is either asked or left out for a reason that is given', () => {
  expect(caseFile.cases).toHaveLength(266);
  expect(new Set(caseFile.cases.map((one) => one.case)).size).toBe(266);
  for (const one of caseFile.cases) {
    if (one.left_out === undefined) {
      expect(one.check, one.case).toBeDefined();
      if (one.note !== undefined) expect(caseFile.notes).toHaveProperty(one.note);
    } else {
      expect(caseFile.left_out_because).toHaveProperty(one.left_out);
    }
  }
});
