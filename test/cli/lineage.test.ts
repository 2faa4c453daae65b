import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashFiles } from '../../src/source/hash-files.ts';
import { runMain } from './run-main.ts';

const root = mkdtempSync(join(tmpdir(), 'kpi-lineage-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const written = new Date('2026-11-03T04:05:06.789Z');
function write(name: string, text: string): void {
  writeFileSync(join(root, name), text);
  utimesSync(join(root, name), written, written);
}

write('a.csv', 'day,amount,loaded_at\n2026-11-01,1,2026-11-02\n2026-11-02,x,2026-11-02\n');
write('b.csv', 'day,amount,loaded_at\n2026-11-02,3,2026-11-03\n2026-11-02,,2026-11-03\n');
// By sha256sum.
const hashes = [
  'a30a30a58fbd74e4b61cd2567074427add1d3ac556384db56571f77cf656412c',
  'c155c3c34c848d1466dc2798c5f353ee4fc0a21c9ed262781b53a0f417b90bf1',
];
writeFileSync(
  join(root, 'kpi.yaml'),
  `kpi: 1
timezone: UTC
sources:
  sales:
    file: "*.csv"
    time: day
    watermark: max(loaded_at)
    columns: { amount: int, loaded_at: date }
    format: { null_values: ["", x] }
    clean:
      - fill: { amount: 0 }
      - drop: amount = 3
metrics:
  total: { source: sales, measure: sum(amount) }
`,
);

test('a report tells what was read of which files, and what became of the rows', async () => {
  const { stdout } = await runMain(['check', '--json', '--as-of', '2026-11-04'], root);
  expect(JSON.parse(stdout).sources).toMatchObject([
    {
      source: 'sales',
      files: ['a.csv', 'b.csv'],
      inputs: [
        { file: 'a.csv', bytes: 69, modifiedAt: '2026-11-03T04:05:06.789+00:00', sha256: hashes[0] },
        { file: 'b.csv', bytes: 68, modifiedAt: '2026-11-03T04:05:06.789+00:00', sha256: hashes[1] },
      ],
      watermark: '2026-11-04T00:00:00+00:00',
      read: 4,
      rows: 3,
      cleaned: [
        { step: 'fill amount', rows: 2, drops: false },
        { step: 'drop amount = 3', rows: 1, drops: true },
      ],
      database: null,
      http: null,
    },
  ]);
});

test('a file that has changed since it was read has no hash', async () => {
  const inputs = [{ file: 'a.csv', bytes: 69, modifiedAt: written.getTime() }];
  expect(await hashFiles(root, inputs)).toMatchObject([{ sha256: hashes[0] }]);
  for (const one of [{ bytes: 70 }, { modifiedAt: written.getTime() + 1 }, { file: 'gone.csv' }]) {
    const changed = [{ ...inputs[0]!, ...one }];
    expect(await hashFiles(root, changed)).toEqual(changed);
  }
});
