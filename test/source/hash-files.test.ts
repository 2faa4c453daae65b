import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hashFiles } from '../../src/source/hash-files.ts';

// By sha256sum: 2 MiB of zeros, and these with an x after them.
const zeros = '5647f05ec18958947d32874eeb788fa396a05d0bab7c1b71f112ceb7e9b31eee';
const zerosAndX = '9ebd07a2da48f2133a933f5e89541eb574c606300df156beab41a2a16ae79606';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kpi-hashes-'));
  writeFileSync(join(root, 'big.bin'), Buffer.alloc(1 << 21));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});

const keptIn = () => join(root, '.kpi/cache/hashes.json');

async function hashNow(): Promise<string | undefined> {
  const { size, mtimeMs } = statSync(join(root, 'big.bin'));
  const input = { file: 'big.bin', bytes: size, modifiedAt: Math.floor(mtimeMs) };
  const [hashed] = await hashFiles(root, [input]);
  return hashed!.sha256;
}

test('the hash of a large file is kept until the file changes', async () => {
  await setTimeout(2100);
  expect(await hashNow()).toBe(zeros);
  const kept = JSON.parse(readFileSync(keptIn(), 'utf8'));
  const planted = 'f'.repeat(64);
  writeFileSync(keptIn(), JSON.stringify({ 'big.bin': [kept['big.bin'][0], planted] }));
  expect(await hashNow()).toBe(planted);

  appendFileSync(join(root, 'big.bin'), 'x');
  expect(await hashNow()).toBe(zerosAndX);
});

test('of a file that may still change within the same tick of the clock no hash is kept', async () => {
  // However long the machine has been busy since, it is the instant of the change.
  vi.setSystemTime(statSync(join(root, 'big.bin')).ctimeMs);
  expect(await hashNow()).toBe(zeros);
  expect(existsSync(keptIn())).toBe(false);
});

test('what was kept and cannot be read is hashed again', async () => {
  await setTimeout(2100);
  expect(await hashNow()).toBe(zeros);
  writeFileSync(keptIn(), '{');
  expect(await hashNow()).toBe(zeros);
});
