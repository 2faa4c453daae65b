import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingPackages } from '../../scripts/complete-lock.mjs';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const lock = read('package-lock.json');

// Run `node scripts/complete-lock.mjs` when this fails after an `npm install`.
test('the lock names the optional packages of every platform', () => {
  expect(missingPackages(lock)).toEqual([]);
});

test('the lock names no registry', () => {
  expect(JSON.stringify(lock)).not.toMatch(/"resolved":/);
});

test('versions are pinned, and what an installed kpi needs has no install script', () => {
  const { dependencies, devDependencies } = read('package.json');
  for (const version of Object.values({ ...dependencies, ...devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
  const installed = Object.entries<{ dev?: boolean; hasInstallScript?: boolean }>(lock.packages);
  expect(installed.filter(([, p]) => !p.dev && p.hasInstallScript).map(([name]) => name)).toEqual([]);
});

test('missing packages are found', () => {
  const packages = { a: { optionalDependencies: { b: '1.0.0', c: '2.0.0' } }, 'node_modules/c': {} };
  expect(missingPackages({ packages })).toMatchObject([{ name: 'b', version: '1.0.0' }]);
});
