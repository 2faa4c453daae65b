import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recallValidity, rememberValidity } from '../../src/cli/known-valid.ts';

const asked = ['validate', '--offline'];
const counts = { sources: 1, metrics: 100, rules: 2 };
const line = 'valid: 1 source, 100 metrics, 2 rules (without looking at data)\n';
const program = '4711';
let root: string;
let texts: Map<string, string>;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kpi-known-'));
  texts = new Map([['kpi.yaml', 'kpi: 1\n']]);
  mkdirSync(join(root, 'metrics'));
  for (let i = 0; i < 100; i++) texts.set(`metrics/m${i}.yaml`, `metrics: {} # ${i}\n`);
  for (const [path, text] of texts) writeFileSync(join(root, path), text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const remember = (since = Date.now() + 60_000) =>
  rememberValidity(root, { texts, counts }, { program, since });
const recall = (argv: readonly string[] = asked, build = program) =>
  recallValidity(argv, { cwd: root, program: build });
const memory = () => join(root, '.kpi/cache/valid.json');

describe('recallValidity', () => {
  test('knows nothing of a project that was never found valid', async () => {
    expect(await recall()).toBeUndefined();
  });

  test('answers what was found, from any folder of the project and with -C', async () => {
    await remember();
    expect(await recall()).toBe(line);
    expect(await recall(['-C', join(root, 'metrics'), ...asked])).toBe(line);
    expect(await recallValidity([...asked, '--project', root], { cwd: '/', program })).toBe(line);
  });

  test.each([
    [['validate']],
    [['validate', '--offline', '--json']],
    [['check', '--offline']],
    [['validate', '--offline', '-C']],
    [['validate', '--offline', '-C', '/nowhere']],
  ])('leaves %j to the command', async (argv) => {
    await remember();
    expect(await recall(argv)).toBeUndefined();
  });

  test('another build of the program may find other things', async () => {
    await remember();
    expect(await recall(asked, '4712')).toBeUndefined();
  });

  test.each<[string, () => void]>([
    ['a file is added', () => writeFileSync(join(root, 'new.yml'), 'rules: {}\n')],
    ['a file is gone', () => rmSync(join(root, 'metrics/m7.yaml'))],
    ['a file changes and keeps its size', () => writeFileSync(join(root, 'kpi.yaml'), 'kpi: 2\n')],
    [
      'a file changes and keeps its size and its time',
      () => {
        writeFileSync(join(root, 'kpi.yaml'), 'kpi: 2\n');
        utimesSync(join(root, 'kpi.yaml'), 1, 1);
      },
    ],
    ['what is remembered is torn', () => writeFileSync(memory(), '{"program": "4711", "files"')],
  ])('forgets when %s', async (_, change) => {
    utimesSync(join(root, 'kpi.yaml'), 1, 1);
    await remember();
    expect(await recall()).toBe(line);
    change();
    expect(await recall()).toBeUndefined();
  });

  test('a file that is as old as the look at it is known by its text', async () => {
    await remember(statSync(join(root, 'kpi.yaml')).ctimeMs);
    const [, stamp] = JSON.parse(readFileSync(memory(), 'utf8')).files[0] as string[];
    expect(stamp).toBe('');
    expect(await recall()).toBe(line);
  });

  test('the same texts after a fresh checkout are the same definitions', async () => {
    await remember();
    for (const path of texts.keys()) utimesSync(join(root, path), 2, 2);
    expect(await recall()).toBe(line);
  });
});

describe('rememberValidity', () => {
  test('does not remember a small project, which is read as fast', async () => {
    for (let i = 0; i < 2; i++) {
      rmSync(join(root, `metrics/m${i}.yaml`));
      texts.delete(`metrics/m${i}.yaml`);
    }
    await remember();
    expect(existsSync(join(root, '.kpi'))).toBe(false);
  });

  test('does not remember a project that uses definitions from elsewhere', async () => {
    texts.set('pack:ecommerce/metrics.yaml', '');
    await remember();
    expect(existsSync(join(root, '.kpi'))).toBe(false);
  });

  test('keeps what it writes out of Git', async () => {
    await remember();
    expect(readFileSync(join(root, '.kpi/cache/.gitignore'), 'utf8')).toBe('*\n');
  });
});
