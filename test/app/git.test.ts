import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRevision } from '../../src/app/git.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-git-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

test('a folder outside Git has no revision', async () => {
  expect(await readRevision(folder)).toBeNull();
});

test('a repository without a commit has no revision', async () => {
  git('init', '-q');
  expect(await readRevision(folder)).toBeNull();
});

test('a revision is the commit, and dirty when a file differs or is new', async () => {
  git('init', '-q');
  writeFileSync(join(folder, 'kpi.yaml'), 'kpi: 1\n');
  git('add', '.');
  git('commit', '-qm', 'first');
  const revision = git('rev-parse', 'HEAD').trim();
  expect(await readRevision(folder)).toEqual({ revision, dirty: false });
  writeFileSync(join(folder, '新指标.yaml'), 'metrics: {}\n');
  expect(await readRevision(folder)).toEqual({ revision, dirty: true });
});
