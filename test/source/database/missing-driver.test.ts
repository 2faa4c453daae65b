import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { somewhere } from '../../app/project-fixture.ts';
import { runMain } from '../../cli/run-main.ts';
import { engineAt, isInstalled, load, ordersProject } from './database-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'kpi-driver-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['sqlserver', 'tedious', 'url: "sqlserver://kpi:secret@localhost:1/shop"'],
  ['snowflake', 'snowflake-sdk', 'url: "snowflake://kpi:secret@localhost:1/SHOP", warehouse: KPI_WH'],
] as const)('%s', (type, driver, place) => {
  test.skipIf(isInstalled(driver))(`without ${driver} the command says how to install it`, async () => {
    writeFileSync(join(folder, 'kpi.yaml'), ordersProject(`type: ${type}, ${place}`));
    const { stdout, exit } = await runMain(['check', '--json'], folder);
    expect(exit).toBe(3);
    expect(stdout).toContain('The driver of engine shop is not installed (source orders)');
    expect(stdout).toContain(`npm install ${driver} in the folder of the project`);
    expect(stdout).not.toContain('secret');
  });

  test('nothing is computed in it, and nothing kept of it', async () => {
    const engine = engineAt(`${type}://kpi:secret@localhost:1/shop`, { type });
    const pushed = await load(engine, { table: 'orders', mode: 'pushdown' });
    expect(pushed.diagnostics).toMatchObject([
      { code: 'pushdown-refused', message: `Nothing is computed in an engine of type ${type}` },
    ]);
    const kept = await load(engine, { table: 'orders', incremental: { column: 'id', span: somewhere } });
    expect(kept.diagnostics).toMatchObject([
      {
        code: 'bad-value',
        message: `Engine warehouse is of type ${type}, which is read anew each time`,
      },
    ]);
  });
});
