import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../src/cli/version.ts';
import { type Outcome, runMain } from './run-main.ts';

// A case is a folder `test/cases/<command>/<case>/`: a project (its own files, or `project` with the name of one in
// `test/projects/`, or both, its own files winning), `cmd` with the command line, and what is expected in `stdout`, `stderr` (nothing when absent) and `exit` (0 when absent); `env` holds NAME=value lines. KPI_UPDATE=1 writes
// what came out instead, which then is to be read before it is committed; never in CI.
const casesFolder = join(import.meta.dirname, '..', 'cases');
const projectsFolder = join(import.meta.dirname, '..', 'projects');
const own = ['cmd', 'project', 'env', 'stdout', 'stderr', 'exit'] as const;
const isUpdate = process.env.KPI_UPDATE === '1';

test('goldens are not written in CI', () => {
  expect(isUpdate && process.env.CI !== undefined).toBe(false);
});

for (const command of readdirSync(casesFolder).sort()) {
  describe(command, () => {
    const folder = join(casesFolder, command);
    test.each(readdirSync(folder).sort())('%s', async (name) => {
      const place = join(folder, name);
      const outcome = await runCase(place);
      if (isUpdate) update(place, outcome);
      expect(outcome).toEqual({
        stdout: text(place, 'stdout') ?? '',
        stderr: text(place, 'stderr') ?? '',
        exit: Number(text(place, 'exit') ?? 0),
      });
    });
  });
}

async function runCase(place: string): Promise<Outcome> {
  // A run may write into its project: it gets a copy.
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'kpi-case-')));
  try {
    const shared = text(place, 'project')?.trim();
    if (shared) cpSync(join(projectsFolder, shared), copy, { recursive: true });
    cpSync(place, copy, { recursive: true, filter: (path) => path === place || !isOwn(place, path) });
    const outcome = await runMain(words(text(place, 'cmd') ?? ''), copy, { env: environment(place) });
    const clean = (output: string) => normalise(output, copy);
    return { ...outcome, stdout: clean(outcome.stdout), stderr: clean(outcome.stderr) };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function isOwn(place: string, path: string): boolean {
  return own.some((name) => path === join(place, name));
}

// What differs from machine to machine or from run to run, and says nothing about the case.
function normalise(output: string, folder: string): string {
  return output
    .replaceAll(folder, '<folder>')
    .replaceAll(basename(folder), '<folder>')
    .replaceAll(version, '<version>')
    .replace(/"modifiedAt": "[^"]*"/g, '"modifiedAt": "<time>"')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<uuid>');
}

function words(line: string): string[] {
  return [...line.trim().matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

function environment(place: string): Record<string, string> {
  const lines = (text(place, 'env') ?? '').split('\n').filter((line) => line.includes('='));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

function text(place: string, name: (typeof own)[number]): string | undefined {
  const path = join(place, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function update(place: string, { stdout, stderr, exit }: Outcome): void {
  for (const [name, value] of [
    ['stdout', stdout],
    ['stderr', stderr],
    ['exit', exit === 0 ? '' : `${exit}\n`],
  ] as const) {
    if (value === '') rmSync(join(place, name), { force: true });
    else writeFileSync(join(place, name), value);
  }
}
