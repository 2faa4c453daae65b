import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostic/codes.ts';
import { runMain } from '../cli/run-main.ts';
import { blocksOf, codeOf, readPage, tablesOf } from './markdown.ts';

const page = readPage('docs/diagnostics.md');

test('docs/diagnostics.md lists every code with its meaning, and what to do', () => {
  const rows = tablesOf(page).flatMap((table) => table.rows);
  expect(rows.map(([code, meaning]) => [codeOf(code), meaning])).toEqual(Object.entries(diagnosticCodes));
  expect(rows.filter(([, , advice]) => !advice?.endsWith('.')).map(([code]) => code)).toEqual([]);
});

test('docs/diagnostics.md shows what its example prints', async () => {
  const [project, output] = blocksOf('docs/diagnostics.md', page);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kpi-docs-')));
  try {
    writeFileSync(join(folder, 'kpi.yaml'), project!.text);
    const { stderr, exit } = await runMain(['validate', '--offline'], folder);
    expect(output!.text).toBe(stderr);
    expect(exit).toBe(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
