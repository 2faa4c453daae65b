import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runMain } from './run-main.ts';

test('kpi tune --write changes the one number and leaves the comment', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kpi-tune-')));
  try {
    cpSync(join(import.meta.dirname, '../cases/tune/static'), folder, { recursive: true });
    const path = join(folder, 'kpi.yaml');
    const before = readFileSync(path, 'utf8');
    const range = ['--from', '2025-04-11', '--to', '2026-04-10'];
    const { stdout } = await runMain(['tune', 'gmv_low', ...range, '--write'], folder);
    expect(stdout).toContain('written to kpi.yaml');
    // Of the lows that were put into the data three stretches lie under 70, and more than four a year under 90.
    expect(readFileSync(path, 'utf8')).toBe(before.replace('below: 90 }', 'below: 70 }'));
    // A second time there is nothing to change.
    expect((await runMain(['tune', 'gmv_low', ...range, '--write'], folder)).stdout).not.toContain(
      'written to',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
