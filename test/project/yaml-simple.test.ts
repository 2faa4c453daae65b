import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/project/yaml/parse.ts';
import { parseAnyYaml } from '../../src/project/yaml/parse-any.ts';
import { parseSimple } from '../../src/project/yaml/simple.ts';
import { textFile, type YamlNode } from '../../src/project/yaml/tree.ts';

const root = new URL('../..', import.meta.url).pathname;
const texts = ['examples', 'metrics', 'rules', 'test/projects', 'test/cases'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .map((path) => readFileSync(join(root, folder, path), 'utf8')),
);

/** The tree as plain data: keys and places, in the order of the file. */
function plain(node: YamlNode): unknown {
  const { kind, start, end } = node;
  const place = { kind, start, end, key: node.key && [node.key.name, node.key.start, node.key.end] };
  if (node.kind === 'scalar') return { ...place, style: node.style, text: node.text, value: node.value };
  if (node.kind === 'list') return { ...place, items: node.items.map(plain) };
  return { ...place, entries: [...node.entries.values()].map((e) => [e.key.name, plain(e.value)]) };
}

function expectSameTree(text: string): boolean {
  const file = textFile('a.yaml', text);
  const map = parseSimple(file);
  if (map === undefined) return false;
  const { maps, diagnostics } = parseAnyYaml(file);
  expect(diagnostics).toEqual([]);
  expect([plain(map)]).toEqual(maps.map(plain));
  return true;
}

describe('parseSimple', () => {
  test('reads nearly all definitions of this repository, to the tree of the library', () => {
    const simple = texts.filter(expectSameTree);
    expect(simple.length).toBeGreaterThan(texts.length * 0.75);
  });

  test.each([
    ['a: 1\n'],
    ["a: 'it''s'\nb: \"x\"\n"],
    ['a: [1, two, "three"]\nb: { c: [], d: {} }\n'],
    ['a:\n  - b: 1\n    c: 2\n  - d\n'],
    ['a:\n- b\n- c\nd: e\n'],
    ['# first\na: b # last\n\n  \nc: d'],
    ['a: |\n  select 1\n\n    , 2\n\nb: c\n'],
    ['a: |-\n  x\n'],
    ['a:\n  b: |\n    x\n\n\n  c:\n    - d: |\n        y\n\n\ne: f\n'],
    ['a:\n  b: |\n    x\n\n\n'],
    ['金额: 销售额（元）\n'],
    ['a: -5\nb: +.5\nc: 1e3\nd: 1.\ne: 0x1F\nf: 0o17\ng: 1_000\nh: 007\ni: 2026-11-20\n'],
    ['a: ~\nb: null\nc: True\nd: yes\ne: -\u4e00\n'],
    ['a: x:y\nb: http://c/d#e\n'],
  ])('reads %j as the library does', (text) => {
    expect(expectSameTree(text)).toBe(true);
  });

  test.each([
    ['tabs', 'a:\n\tb: 1\n'],
    ['line breaks of Windows', 'a: 1\r\n'],
    ['anchors', 'a: &x 1\n'],
    ['aliases', 'a: *x\n'],
    ['tags', 'a: !x 1\n'],
    ['documents', 'a: 1\n---\nb: 1\n'],
    ['equal keys', 'a: 1\na: 2\n'],
    ['equal keys in braces', 'a: { b: 1, b: 2 }\n'],
    ['a comma that cuts an expression', 'a: [round(x, 2), y]\n'],
    ['a comment that cuts an expression', "a: b = ' #1\n"],
    ['a number that a comma cut', 'a: { b: 12,000 }\n'],
    ['folded text', 'a: >\n  b\n'],
    ['a value over two lines', 'a: b\n  c\n'],
    ['braces over two lines', 'a: {\n  b: 1 }\n'],
    ['escapes', 'a: "b\\n"\n'],
    ['no value', 'a:\nb: 1\n'],
    ['no map', '- a\n'],
    ['nothing', '# only this\n'],
    ['indentation that goes wrong', 'a:\n    b: 1\n  c: 2\n'],
    ['infinity', 'a: -.inf\n'],
    ['depth', `a: ${'['.repeat(100_000)}\n`],
  ])('leaves %s to the library', (_, text) => {
    expect(parseSimple(textFile('a.yaml', text))).toBeUndefined();
  });

  test('reads what a slip of the hand makes of definitions as the library does, or leaves it', () => {
    const slips = [
      ...[' ', '  ', '\n', ':', ': ', '#', ' #', '-', '- ', "'", '"', '{', '}', '[', ']', ',', '|', '>'],
      ...['&a', '*a', '!', '%', '@', '?', '? ', '~', '(', ')', '\\', '=', '0x1F', '.5', '-.inf', '1.', '007'],
      ...['\n\n', '\n  ', '|-\n', '|\n      x\n', '...', '---', '<<: ', 'y: ', '\n# c\n', '\n      # c\n'],
      ...['金额', '\u00a0', '😀', 'true', 'null', ''],
    ];
    const slip = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), fc.constantFrom(...slips));
    const short = texts.map((text) => text.split('\n').slice(0, 25).join('\n'));
    const text = fc.constantFrom(...short);
    fc.assert(
      fc.property(text, fc.array(slip, { minLength: 1, maxLength: 3 }), (original, changes) => {
        const changed = changes.reduce((now, [where, removed, added]) => {
          const at = Math.floor(where * now.length);
          return now.slice(0, at) + added + now.slice(at + removed);
        }, original);
        expectSameTree(changed);
      }),
      { numRuns: 3000 },
    );
  });
});

test('parseFile reads both what is simple and what is not', async () => {
  const names = async (text: string) =>
    (await parseFile(textFile('a.yaml', text))).maps.map((m) => [...m.entries.keys()]);
  expect(await names('a: 1\n')).toEqual([['a']]);
  expect(await names('a: &x 1\n---\nb: 2\n')).toEqual([['a'], ['b']]);
});
