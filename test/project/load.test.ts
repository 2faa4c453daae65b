import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostic/diagnostic.ts';
import { findRoot } from '../../src/project/list.ts';
import { loadProject } from '../../src/project/load.ts';
import { packsIn } from '../../src/project/packs.ts';
import { fileLimit, readDefinitions } from '../../src/project/read.ts';
import { packsOf } from './memory.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kpi-project-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function pathsRead(): Promise<string[]> {
  return (await readDefinitions(root)).files.map((file) => file.path);
}

describe('findRoot', () => {
  test('walks up to the nearest kpi.yaml', async () => {
    write('kpi.yaml', 'kpi: 1\n');
    write('a/kpi.yaml', 'kpi: 1\n');
    write('a/b/c/x.txt', '');
    write('d/e/x.txt', '');
    expect(await findRoot(join(root, 'a/b/c'))).toBe(join(root, 'a'));
    expect(await findRoot(join(root, 'd/e'))).toBe(root);
    expect(await findRoot(root)).toBe(root);
  });

  test('is undefined without one', async () => {
    expect(await findRoot(join(root, 'nowhere'))).toBeUndefined();
  });

  test('a folder of that name is no project', async () => {
    write('a/kpi.yaml/x.txt', '');
    expect(await findRoot(join(root, 'a'))).toBeUndefined();
  });
});

describe('readDefinitions', () => {
  test('reads .yaml and .yml in order, and leaves out what is not ours', async () => {
    for (const path of ['kpi.yaml', 'z.yml', 'b/m.yaml', 'a/r.yaml', 'b/a/deep.yaml']) write(path, '');
    write('notes.md', '');
    write('node_modules/x/a.yaml', '');
    write('b/node_modules/a.yaml', '');
    write('.github/workflow.yml', '');
    write('dist/a.yaml', '');
    write('examples/shop/kpi.yaml', '');
    write('examples/shop/metrics.yaml', '');
    expect(await pathsRead()).toEqual(['a/r.yaml', 'b/a/deep.yaml', 'b/m.yaml', 'kpi.yaml', 'z.yml']);
  });

  test('follows symbolic links, but not in circles', async () => {
    write('kpi.yaml', '');
    write('shared/m.yaml', '');
    symlinkSync(root, join(root, 'shared/loop'));
    symlinkSync(join(root, 'shared'), join(root, 'again'));
    symlinkSync(join(root, 'kpi.yaml'), join(root, 'link.yaml'));
    symlinkSync(join(root, 'gone.yaml'), join(root, 'dangling.yaml'));
    const paths = await pathsRead();
    expect(paths).toContain('link.yaml');
    expect(paths.filter((path) => path.endsWith('m.yaml'))).toHaveLength(1);
    expect(paths).not.toContain('dangling.yaml');
  });

  test('takes a byte order mark off', async () => {
    write('kpi.yaml', Buffer.from('\uFEFFkpi: 1\n'));
    expect((await readDefinitions(root)).files[0]!.text).toBe('kpi: 1\n');
  });

  test.each<[string, Uint8Array, string, number, number]>([
    // 成交 in GBK, on the second line after eleven characters
    [
      'GBK',
      Buffer.concat([Buffer.from('a: 1\nb: x'), Buffer.from([0xb3, 0xc9, 0xbd, 0xbb, 0x0a])]),
      'GBK',
      2,
      5,
    ],
    ['UTF-16LE', Buffer.from('\uFEFFkpi: 1\n', 'utf16le'), 'UTF-16', 1, 1],
    ['UTF-16BE', Buffer.from([0xfe, 0xff, 0, 0x6b]), 'UTF-16', 1, 1],
    ['UTF-16 without mark', Buffer.from('kpi: 1\n', 'utf16le'), 'UTF-16', 1, 1],
    ['stray bytes', Buffer.concat([Buffer.from('é: '), Buffer.from([0xff, 0xff])]), 'no text', 1, 4],
    ['a cut character', Buffer.concat([Buffer.from('a: '), Buffer.from([0xe6, 0x88])]), '', 1, 4],
    ['an overlong form', Buffer.from([0x61, 0xc0, 0x80, 0x62, 0xff]), '', 1, 2],
  ])('%s is refused with its place', async (_, bytes, says, line, column) => {
    write('m.yaml', bytes);
    const { files, diagnostics } = await readDefinitions(root);
    expect(files).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'bad-encoding',
      span: { file: 'm.yaml', start: { line, column } },
    });
    expect(diagnostics[0]!.message).toContain(says);
  });

  test('refuses a file above 10 MB, and reads one of exactly that size', async () => {
    write('big.yaml', Buffer.alloc(fileLimit + 1, '#'));
    write('fits.yaml', Buffer.alloc(fileLimit, '#'));
    const { files, diagnostics } = await readDefinitions(root);
    expect(files.map((f) => f.path)).toEqual(['fits.yaml']);
    expect(diagnostics).toMatchObject([{ code: 'file-too-large', span: { file: 'big.yaml' } }]);
  });
});

describe('loadProject', () => {
  const none = packsOf({});

  test('says that there is no kpi.yaml', async () => {
    write('m.yaml', 'metrics: {}\n');
    const { project, diagnostics } = await loadProject(root, { packs: none });
    expect(project).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'no-project', severity: 'error' }]);
  });

  test('an unreadable kpi.yaml is reported once', async () => {
    write('kpi.yaml', Buffer.from([0xff, 0xfe]));
    const { project, diagnostics } = await loadProject(root, { packs: none });
    expect(project).toBeUndefined();
    expect(diagnostics.map((d) => d.code)).toEqual(['bad-encoding']);
  });

  test('takes its name from the folder', async () => {
    write('kpi.yaml', 'kpi: 1\n');
    const { project } = await loadProject(root, { packs: none });
    expect(project!.name).toBe(root.split('/').at(-1));
  });

  test.each(['examples/quickstart', 'examples/online-retail'])('%s is sound', async (example) => {
    const { project, diagnostics } = await loadProject(example, { packs: packsIn('.') });
    expect(diagnostics).toEqual([]);
    expect(hasErrors(diagnostics)).toBe(false);
    expect(project!.rules.size).toBeGreaterThan(0);
  });
});

describe('packsIn', () => {
  test('reads metrics and rules of a name', async () => {
    write('metrics/shop.yaml', 'metrics: {}\n');
    write('rules/shop.yaml', 'rules: {}\n');
    write('metrics/web.yaml', '');
    const packs = packsIn(root);
    expect(await packs.names()).toEqual(['shop', 'web']);
    expect(await packs.read('web')).toEqual({ files: [{ path: 'pack:web/metrics/web.yaml', text: '' }] });
    expect((await packs.read('shop'))!.files.map((f) => f.path)).toEqual([
      'pack:shop/metrics/shop.yaml',
      'pack:shop/rules/shop.yaml',
    ]);
    expect(await packs.read('other')).toBeUndefined();
    expect(await packs.read('../kpi')).toBeUndefined();
  });
});
