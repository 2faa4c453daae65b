import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findJsonError } from '../../src/source/json/find-json-error.ts';
import { column, only, type SourceSpec, span, typesOf, Workbench } from './source-fixture.ts';

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

describe('JSON files', () => {
  const rows = [
    [1, '华东'],
    [2, null],
  ];
  test.each<[string, string, string | Uint8Array, unknown[][]]>([
    ['a list', 'a.json', '[{"id":1,"name":"华东"},\n{"id":2,"name":null}]', rows],
    ['objects after one another', 'a.json', '{"id":1,"name":"华东"}\n{"id":2}', rows],
    ['a byte order mark', 'b.json', '\ufeff[{"id":1,"name":"华东"},{"id":2}]', rows],
    ['lines', 'a.ndjson', '{"id":1,"name":"华东"}\n\n{"id":2}\n', rows],
    ['gzip', 'a.ndjson.gz', gzipSync('{"id":1,"name":"华东"}\n{"id":2}\n'), rows],
    ['UTF-16', 'u.json', Buffer.from('\ufeff[{"id":1,"name":"华东"},{"id":2}]', 'utf16le'), rows],
    [
      'GBK',
      'g.json',
      Buffer.concat([
        Buffer.from('[{"id":1,"name":"'),
        Uint8Array.from([0xbb, 0xaa, 0xb6, 0xab]),
        Buffer.from('"},{"id":2}]'),
      ]),
      rows,
    ],
  ])('%s', async (_, name, content, expected) => {
    bench.write(name, content);
    expect(await bench.rows({ file: name })).toEqual(expected);
  });

  test('values keep their digits, and times their offsets', async () => {
    bench.write(
      'data.json',
      JSON.stringify([
        {
          id: '007',
          n: 1,
          x: 1.5,
          b: true,
          d: '2026-11-20',
          t: '2026-11-20T09:00:00',
          z: '2026-11-20T09:00:00+08:00',
          w: '2026-11-20',
          tags: ['a'],
        },
      ]).replace('"n":1', '"n":123456789012345678,"huge":123456789012345678901234567890'),
    );
    const opening = await bench.open({ file: 'data.json', time: 'z' });
    expect(opening.diagnostics).toEqual([]);
    expect(typesOf(opening)).toEqual({
      id: 'VARCHAR',
      n: 'BIGINT',
      huge: 'VARCHAR',
      x: 'DOUBLE',
      b: 'BOOLEAN',
      d: 'DATE',
      t: 'TIMESTAMP',
      z: 'TIMESTAMPTZ',
      w: 'DATE',
      tags: 'VARCHAR[]',
    });
    expect(
      await bench.read(
        `SELECT id, n, huge, x, b, d, epoch_us(t), epoch_us(z) FROM ${opening.opened?.relation}`,
      ),
    ).toEqual([
      [
        '007',
        123456789012345678n,
        '123456789012345678901234567890',
        1.5,
        true,
        20777,
        Date.UTC(2026, 10, 20, 9) * 1000,
        Date.UTC(2026, 10, 20, 1) * 1000,
      ],
    ]);
    expect(opening.state.firstAt).toBe(Date.UTC(2026, 10, 20, 1));
  });

  test('times of several kinds stay text', async () => {
    bench.write('data.json', '[{"t":"2026-11-20"},{"t":"2026-11-20T09:00:00Z"}]');
    expect(typesOf(await bench.open({ file: 'data.json' }))).toEqual({ t: 'VARCHAR' });
  });

  test('declared types win, exactly', async () => {
    bench.write('data.json', '[{"id":12,"amount":10.10,"note":"x"},{"id":13,"amount":"0.20"}]');
    const columns = [column('id', 'text'), column('amount', 'decimal(18,2)')];
    expect(await bench.rows({ file: 'data.json', columns })).toEqual([
      ['12', { value: 1010n, scale: 2 }, 'x'],
      ['13', { value: 20n, scale: 2 }, null],
    ]);
  });

  test('a value of another type is shown with its record', async () => {
    bench.write('data.ndjson', '{"v":1}\n{"v":"x"}\n{"v":1.5}\n');
    const { diagnostics } = await bench.open({ file: 'data.ndjson', columns: [column('v', 'integer', 33)] });
    expect(only(diagnostics)).toMatchObject({
      code: 'source-type',
      message: 'data.ndjson, record 2: "x" is not integer (column v of source orders; 2 such values)',
      note: 'also data.ndjson, record 3: "1.5"',
      span: span(33),
    });
  });

  test.each<[string, string, string, SourceSpec, string, RegExp]>([
    ['a broken list', 'x.json', '[{"id":1},\n{"id":2, x}]', {}, 'source-row', /^x\.json:2: this is not JSON/],
    ['an open list', 'x.json', '[{"id":1},\n{"id":2}\n', {}, 'source-row', /^x\.json:3: /],
    ['a broken line', 'x.ndjson', '{"id":1}\n{"id":2\n{"id":3}\n', {}, 'source-row', /^x\.ndjson:2: /],
    ['text', 'x.json', 'hello', {}, 'source-row', /^x\.json:1: /],
    ['numbers', 'x.json', '[1, 2]', {}, 'source-format', /^The values in x\.json are not objects/],
    ['nothing', 'x.json', '', {}, 'source-empty', /All files of source orders are empty/],
    ['an empty list', 'x.json', '[]', {}, 'source-empty', /has no rows/],
  ])('%s is refused', async (_, name, content, spec, code, message) => {
    bench.write(name, content);
    const { diagnostics, state } = await bench.open({ file: name, ...spec });
    const problem = diagnostics.find((d) => d.severity === 'error');
    expect(problem).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(problem?.note ?? '').not.toContain(bench.root);
    expect(state.error).toBeDefined();
  });

  test('files with other keys differ, unless the key is declared', async () => {
    bench.write('keys/a.json', '[{"id":1,"x":"a"}]');
    bench.write('keys/b.json', '[{"id":2}]');
    expect(only((await bench.open({ file: 'keys/*.json' })).diagnostics)).toMatchObject({
      code: 'source-columns',
      message: 'keys/b.json has other columns than keys/a.json: it lacks x',
    });
    expect(await bench.rows({ file: 'keys/*.json', columns: [column('x', 'text')] })).toEqual([
      [1, 'a'],
      [2, null],
    ]);
  });
});

describe('findJsonError', () => {
  test.each([
    ['{"a": [1, -2.5e3, true, false, null, "x\\n\\u00e9"]}', undefined],
    ['', undefined],
    [' [ ] ', undefined],
    ['{} {}\n[]', undefined],
    ['{"a":1,}', undefined],
    ['"华东\u0080"', undefined],
    ['{"a":‸x}', 5],
    ['{"a"‸ 1}', 5],
    ['[1 ‸2]', 3],
    ['{‸a:1}', 1],
    ['[1, 2', 5],
    ['‸"open', 0],
    ['‸"tab\tin"', 0],
    ['[‸"\\x"]', 1],
    ['‸+1', 0],
    ['0‸x', 1],
    ['{"a":1}‸}', 7],
  ])('%j', (marked, offset) => {
    expect(findJsonError(marked.replace('‸', ''))).toBe(offset);
  });

  test('deep nesting ends without an overflow', () => {
    expect(findJsonError('['.repeat(100_000))).toBeGreaterThan(0);
  });
});
