import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  type Import,
  importsOf,
  placeOf,
  readSource,
  type SourceFile,
  sourceFiles,
  visit,
} from './source-tree.ts';

/** What each folder may import beside itself: folders, or single files. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  diagnostic: [],
  time: [],
  model: ['time', 'diagnostic'],
  expr: ['diagnostic', 'model/located.ts'],
  project: ['model', 'expr', 'diagnostic', 'time'],
  plan: ['model', 'expr', 'time', 'diagnostic'],
  sql: ['plan', 'expr', 'model', 'time'],
  engine: ['model', 'sql', 'expr'],
  source: ['model', 'engine', 'sql', 'expr', 'time', 'diagnostic'],
  series: ['time'],
  rule: ['model', 'series', 'expr', 'time'],
  alert: ['model', 'rule', 'time'],
  explain: ['model', 'plan', 'series', 'time'],
  notify: ['model', 'alert', 'time', 'diagnostic'],
  store: ['model', 'alert', 'engine', 'time'],
  report: ['model', 'alert', 'explain', 'time', 'diagnostic'],
  cli: ['app', 'diagnostic', '../package.json'],
  api: ['app', 'report', 'model', 'time', 'diagnostic'],
};
const application = Object.keys(allowed).filter((folder) => folder !== 'cli' && folder !== 'api');

/** Packages that only one folder may know, so that each can be replaced at one place; and who only tells a version. */
const owners: Readonly<Record<string, readonly string[]>> = {
  mathjs: ['expr'],
  yaml: ['project'],
  'ical.js': ['project'],
  ajv: ['project'],
  '@duckdb/node-api': ['engine'],
  '@duckdb/node-bindings': ['engine', 'app/runtime.ts'],
  undici: ['notify'],
  'fast-xml-parser': ['source'],
  pg: ['engine'],
  mysql2: ['engine'],
  'write-excel-file': ['report/workbook.ts'],
  commander: ['cli'],
};

/** Where the outside world is touched: files, network, clock and environment. */
const edges = [
  /^cli\//,
  /^api\//,
  /^engine\//,
  /^source\//,
  /^store\//,
  /^notify\/channel\//,
  /^project\/(list|read)\.ts$/,
  /^project\/packs?[./-]/,
  // The ports on the real machine, each a file of its own.
  /^app\/(git|git-files|lock|package-root|system|workspace)\.ts$/,
];
const outside =
  /^node:(fs|fs\/promises|child_process|dns|http|http2|https|net|os|readline|tls|tty|worker_threads)$/;

function folderOf(path: string): string {
  return path.split('/')[0]!;
}

function isEdge(file: SourceFile): boolean {
  return edges.some((edge) => edge.test(file.path));
}

/** misdirected tells whether an import of a file goes against the direction of the layers. */
function misdirected(path: string, { target, isFile }: Import): boolean {
  if (!isFile) return false;
  const [from, to] = [folderOf(path), folderOf(target)];
  if (from === to) return false;
  const reach = from === 'app' ? application : allowed[from];
  return reach === undefined || !reach.some((entry) => entry === to || entry === target);
}

/** worldly lists what in a file reads the clock or the environment. */
function worldly(file: SourceFile): string[] {
  const found: string[] = [];
  visit(file.tree, (node) => {
    const text = ts.isPropertyAccessExpression(node) ? node.getText(file.tree) : '';
    const isNow =
      ts.isNewExpression(node) && node.expression.getText(file.tree) === 'Date' && !node.arguments?.length;
    if (isNow || text === 'Date.now' || text === 'process.env') found.push(placeOf(file, node));
  });
  return found;
}

/** defaultExports lists the default exports of a file. */
function defaultExports(file: SourceFile): string[] {
  const found: string[] = [];
  visit(file.tree, (node) => {
    const isDefault =
      ts.isExportAssignment(node) ||
      (ts.isExportSpecifier(node) && node.name.text === 'default') ||
      (ts.canHaveModifiers(node) &&
        node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));
    if (isDefault) found.push(placeOf(file, node));
  });
  return found;
}

const files = sourceFiles();

describe('src/', () => {
  test('has files, all of them in a known folder', () => {
    expect(files.length).toBeGreaterThan(10);
    const known = new Set([...Object.keys(allowed), 'app']);
    expect(files.map(({ path }) => path).filter((path) => !known.has(folderOf(path)))).toEqual([]);
  });

  test('imports in one direction', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => misdirected(file.path, imported))
        .map(({ target }) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('imports its own files with their extension', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ isFile, target }) => isFile && !/\.(ts|js|json)$/.test(target))
        .map(({ target }) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('has no circle of modules that load each other', () => {
    const loads = new Map(
      files.map((file) => [
        file.path,
        importsOf(file)
          .filter(({ isFile, isTypeOnly, isDynamic }) => isFile && !isTypeOnly && !isDynamic)
          .map(({ target }) => target),
      ]),
    );
    expect(circles(loads)).toEqual([]);
  });

  test('knows each of the heavy packages in one folder only', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => {
          const owner = Object.entries(owners).find(
            ([name]) => target === name || target.startsWith(`${name}/`),
          );
          return (
            owner !== undefined &&
            !owner[1].some((place) => place === folderOf(file.path) || place === file.path)
          );
        })
        .map(({ target }) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('touches files, network and processes at the edges only', () => {
    const wrong = files
      .filter((file) => !isEdge(file))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ target }) => outside.test(target.startsWith('node:') ? target : `node:${target}`))
          .map(({ target }) => `${file.path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('reads the clock and the environment at the edges only', () => {
    expect(files.filter((file) => !isEdge(file)).flatMap(worldly)).toEqual([]);
  });

  test('has no default exports', () => {
    expect(files.flatMap(defaultExports)).toEqual([]);
  });

  test('has no file of more than 400 lines', () => {
    expect(files.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    );
  });
});

/** circles lists one circle for each module that can reach itself first, as `a → b → a`. */
function circles(loads: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const next of loads.get(path) ?? []) follow(next, [...trail, path]);
    done.add(path);
  };
  for (const path of loads.keys()) follow(path, []);
  return found;
}

describe('the rules themselves', () => {
  const one = (path: string, text: string) => readSource(path, text);

  test.each([
    ['rule/a.ts', "import { x } from '../model/b.ts';", false],
    ['rule/a.ts', "import type { X } from '../alert/b.ts';", true],
    ['rule/deep/a.ts', "export * from '../../app/b.ts';", true],
    ['rule/a.ts', "const x = await import('../cli/b.ts');", true],
    ['rule/a.ts', "type X = import('../app/b.ts').X;", true],
    ['rule/a.ts', "import { x } from './b.ts';", false],
    ['time/a.ts', "import type { X } from '../model/b.ts';", true],
    ['expr/a.ts', "import type { X } from '../model/located.ts';", false],
    ['expr/a.ts', "import type { X } from '../model/metric.ts';", true],
    ['app/a.ts', "import { x } from '../sql/b.ts';", false],
    ['app/a.ts', "import { x } from '../cli/b.ts';", true],
    ['cli/a.ts', "import { x } from '../app/b.ts';", false],
    ['cli/a.ts', "import { x } from '../engine/b.ts';", true],
    ['rule/a.ts', "// import { x } from '../app/b.ts';", false],
  ])('%s: %s', (path, text, expected) => {
    const file = one(path, text);
    expect(importsOf(file).some((imported) => misdirected(file.path, imported))).toBe(expected);
  });

  test.each([
    ['const now = Date.now();', 1],
    ['const now = new Date();', 1],
    ['const clock = Date.now;', 1],
    ['const then = new Date(0);', 0],
    ['const home = process.env.HOME;', 1],
    ["const home = process.env['HOME'];", 1],
    ['// Date.now() and process.env', 0],
  ])('%s touches the world %i times', (text, count) => {
    expect(worldly(one('rule/a.ts', text))).toHaveLength(count);
  });

  test.each([
    ['export default 1;', 1],
    ['export default function run() {}', 1],
    ['const a = 1; export { a as default };', 1],
    ['export const a = 1;', 0],
  ])('%s has %i default exports', (text, count) => {
    expect(defaultExports(one('rule/a.ts', text))).toHaveLength(count);
  });

  test('type imports make no circle, value imports do', () => {
    expect(importsOf(one('a/x.ts', "import { type T } from './y.ts';"))).toMatchObject([
      { isTypeOnly: true },
    ]);
    expect(importsOf(one('a/x.ts', "import { type T, v } from './y.ts';"))).toMatchObject([
      { isTypeOnly: false },
    ]);
    expect(importsOf(one('a/x.ts', "import type { T } from './y.ts';"))).toMatchObject([
      { isTypeOnly: true },
    ]);
    expect(importsOf(one('a/x.ts', "import './y.ts';"))).toMatchObject([
      { target: 'a/y.ts', isTypeOnly: false },
    ]);
    const loads = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(circles(loads)).toEqual(['b → c → b']);
  });
});
