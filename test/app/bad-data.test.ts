import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/app/check.ts';
import { openSystem } from '../../src/app/system.ts';
import { renderDiagnostics } from '../../src/diagnostic/render.ts';

const system = openSystem({ env: () => undefined, now: Date.now });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kpi-bad-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const definitions = `kpi: 1
name: shop
timezone: Asia/Shanghai
locale: en
sources:
  orders:
    file: orders.csv
    time: day
    columns: { day: date, amount: "decimal(18,2)" }
  visits:
    file: visits.csv
    time: day
metrics:
  sales: { source: orders, measure: sum(amount) }
  traffic: { source: visits, measure: sum(visits) }
rules:
  sales_low: { metric: sales, levels: { critical: { below: 1 } } }
  traffic_low: { metric: traffic, levels: { critical: { below: 1 } } }
`;
const visits = 'day,visits\n2026-11-01,10\n2026-11-02,20\n';
const orders = 'day,amount\n2026-11-01,10.00\n2026-11-02,20.00\n';

interface BadCase {
  readonly files?: Readonly<Record<string, string>>;
  readonly yaml?: (text: string) => string;
  readonly code: string;
  readonly exit: number;
  /** What the message, help or note must say. */
  readonly says: readonly RegExp[];
}

const cases: Readonly<Record<string, BadCase>> = {
  'a missing file': { code: 'source-missing', exit: 3, says: [/orders\.csv/] },
  'an empty file': { files: { 'orders.csv': '' }, code: 'source-empty', exit: 3, says: [/orders\.csv/] },
  'a header without rows': {
    files: { 'orders.csv': 'day,amount\n' },
    code: 'source-empty',
    exit: 3,
    says: [/orders\.csv/],
  },
  'a missing column': {
    files: { 'orders.csv': 'day,total\n2026-11-01,10\n' },
    code: 'unknown-column',
    exit: 2,
    says: [/amount/, /total/],
  },
  'a wrong type': {
    files: { 'orders.csv': `${orders}2026-11-03,thirty\n` },
    code: 'source-type',
    exit: 3,
    says: [/orders\.csv:4/, /thirty/, /amount/],
  },
  'a row with too many fields': {
    files: { 'orders.csv': `${orders}2026-11-03,30.00,40.00\n` },
    code: 'source-row',
    exit: 3,
    says: [/orders\.csv:4/],
  },
  'a quote that does not end': {
    files: { 'orders.csv': `${orders}2026-11-03,"30.00\n` },
    code: 'source-row',
    exit: 3,
    says: [/orders\.csv:4/],
  },
  'no time column': {
    yaml: (text) => text.replace('    time: day\n    columns', '    columns'),
    files: { 'orders.csv': orders },
    code: 'no-time',
    exit: 2,
    says: [/time/],
  },
  'a time column that is not in the file': {
    yaml: (text) => text.replace('time: day\n    columns', 'time: date\n    columns'),
    files: { 'orders.csv': orders },
    code: 'unknown-column',
    exit: 2,
    says: [/date/, /day/],
  },
  'two files with different columns': {
    yaml: (text) => text.replace('orders.csv', 'orders/*.csv'),
    files: { 'orders/a.csv': orders, 'orders/b.csv': 'day,total\n2026-11-03,30.00\n' },
    code: 'source-columns',
    exit: 3,
    says: [/orders\/a\.csv/, /orders\/b\.csv/, /total/],
  },
  'a directory with no match': {
    yaml: (text) => text.replace('orders.csv', 'orders'),
    files: { 'orders/readme.md': 'nothing here' },
    code: 'source-missing',
    exit: 3,
    says: [/orders/],
  },
  'a text where the time should be': {
    yaml: (text) => text.replace('columns: { day: date, amount', 'columns: { amount'),
    files: { 'orders.csv': `${orders}yesterday,30.00\n` },
    code: 'source-time',
    exit: 3,
    says: [/yesterday/, /day/],
  },
  'an encoding that is none': {
    files: { 'orders.csv': Buffer.from([0x64, 0x61, 0x79, 0x2c, 0xff, 0xff, 0x80, 0x0a]).toString('latin1') },
    code: 'source-encoding',
    exit: 3,
    says: [/encoding/],
  },
};

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text, text.includes('\xff') ? 'latin1' : 'utf8');
  }
}

describe('bad data', () => {
  test.each(Object.entries(cases))(
    '%s is said with what to do',
    async (_, { files = {}, yaml, code, exit, says }) => {
      write({ 'kpi.yaml': yaml?.(definitions) ?? definitions, 'visits.csv': visits, ...files });
      const result = await check(system.ports, { root, asOf: '2026-11-02' });
      const errors = result.diagnostics.filter((d) => d.severity === 'error');
      expect(errors.map((d) => d.code)).toContain(code);
      expect(result.exitCode).toBe(exit);
      const text = renderDiagnostics(errors, result.texts, { color: false });
      for (const pattern of says) expect(text).toMatch(pattern);
      expect(errors.every((d) => d.help !== undefined || d.span !== undefined)).toBe(true);
      expect(text).not.toMatch(/^\s+at .*\(|node:internal/m);
    },
  );

  test('one source that fails leaves the others judged and its own rules without a verdict', async () => {
    write({ 'kpi.yaml': definitions, 'visits.csv': visits });
    const { report } = await check(system.ports, { root, asOf: '2026-11-02' });
    const verdicts = report?.alerts.map((alert) => [alert.rule, alert.last.verdict, alert.state]);
    expect(verdicts).toEqual([
      ['sales_low', 'no_verdict', 'inactive'],
      ['traffic_low', 'ok', 'inactive'],
    ]);
  });
});
