import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaNames } from '../../src/project/build/formula-names.ts';
import schema from '../../src/project/generated/schema.json' with { type: 'json' };
import { findCycles } from '../../src/project/resolve/cycles.ts';
import { numberPattern, parseMonthDay, parseNumber, parsePlainValue } from '../../src/project/scalar.ts';

describe('parseNumber', () => {
  test.each([
    ['0', 0, ''],
    ['100', 100, ''],
    ['-3.5', -3.5, ''],
    ['+7', 7, ''],
    ['.5', 0.5, ''],
    ['5.', 5, ''],
    ['007', 7, ''],
    ['12_000_000', 12_000_000, ''],
    ['1e3', 1000, ''],
    ['2.5E-3', 0.0025, ''],
    ['2%', 0.02, '%'],
    ['-20%', -0.2, '%'],
    ['3.2%', 0.032, '%'],
    ['-2pp', -0.02, 'pp'],
    ['0.1pp', 0.001, 'pp'],
    ['1.2万', 12_000, '万'],
    ['1.1万', 11_000, '万'],
    ['1.5亿', 150_000_000, '亿'],
    ['-0.07亿', -7_000_000, '亿'],
  ])('%s is %d with %s', (text, value, suffix) => {
    expect(parseNumber(text)).toEqual({ value, suffix });
  });

  test.each([
    '',
    ' ',
    'ten',
    '1,000',
    '1 000',
    '%',
    '2 %',
    '2%%',
    '2ppp',
    '1.2.3',
    '--1',
    '0x1F',
    '.inf',
    '.nan',
    '_1',
    '1e999',
    '万',
    '２%',
  ])('%s is none', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  test('percent and 万 move the point and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const text = (digits / 10 ** places).toFixed(places);
        expect(parseNumber(`${text}%`)?.value).toBe(Number(`${text}e-2`));
        expect(parseNumber(`${text}万`)?.value).toBe(Number(`${text}e4`));
      }),
    );
  });

  test('whatever it reads, the schema accepts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-+.\d_eE%pp万亿 ]{0,8}$/), (text) => {
        if (parseNumber(text) !== undefined) expect(text).toMatch(new RegExp(numberPattern));
      }),
    );
  });
});

test.each([
  ['', null],
  ['~', null],
  ['null', null],
  ['true', true],
  ['False', false],
  ['0', 0],
  ['-12.5', -12.5],
  ['007', '007'],
  ['123456789012345', 123456789012345],
  ['123456789012345678', '123456789012345678'],
  ['1e3', '1e3'],
  ['1_000', '1_000'],
  ['2%', '2%'],
  ['2026-11-20', '2026-11-20'],
  ['yes', 'yes'],
  ['华东', '华东'],
])('parsePlainValue: %s is %j', (text, value) => {
  expect(parsePlainValue(text)).toBe(value);
});

test.each([
  ['06-18', { month: 6, day: 18 }],
  ['02-29', { month: 2, day: 29 }],
  ['02-30', undefined],
  ['13-01', undefined],
  ['00-10', undefined],
  ['04-31', undefined],
  ['6-18', undefined],
  ['2026-06-18', undefined],
])('parseMonthDay: %s is %j', (text, day) => {
  expect(parseMonthDay(text)).toEqual(day);
});

test.each([
  ['gmv / paid', ['gmv', 'paid']],
  ['safe_divide(gmv, orders)', ['gmv', 'orders']],
  ['if (a > 1e5 and not b, a, 2.5e-3) + a', ['a', 'b']],
  ['true or a == "text b"', ['a']],
  ['min(\n  a_1,\n  b2\n)', ['a_1', 'b2']],
  ['1 + 2', []],
])('formulaNames: %s names %j', (formula, names) => {
  const found = formulaNames(formula);
  expect(found.map((n) => n.name)).toEqual(names);
  for (const { name, start, end } of found) expect(formula.slice(start, end)).toBe(name);
});

describe('findCycles', () => {
  const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));
  test.each([
    [{ a: ['b'], b: ['c'], c: [] }, []],
    [{ a: ['a'] }, [['a']]],
    [{ a: ['b'], b: ['a'] }, [['a', 'b']]],
    [
      { a: ['b', 'c'], b: ['c'], c: ['a'] },
      [
        ['a', 'b', 'c'],
        ['a', 'c'],
      ],
    ],
    [
      { a: ['b'], b: ['c', 'd'], c: ['a'], d: ['b'] },
      [
        ['a', 'b', 'c'],
        ['b', 'd'],
      ],
    ],
    [{ x: ['missing'], a: ['a', 'a'] }, [['a']]],
  ])('%j has %j', (edges, cycles) => {
    expect(findCycles(graph(edges))).toEqual(cycles);
  });

  test('a complete graph of four has 20 cycles', () => {
    // C(4,2)·1 + C(4,3)·2 + C(4,4)·6 = 6 + 8 + 6
    const names = ['a', 'b', 'c', 'd'];
    const complete = new Map(names.map((n) => [n, names.filter((m) => m !== n)]));
    const cycles = findCycles(complete);
    expect(cycles).toHaveLength(20);
    expect(new Set(cycles.map(String)).size).toBe(20);
  });

  test('a knot is cut off at the limit', () => {
    const names = Array.from({ length: 12 }, (_, i) => `n${i}`);
    expect(findCycles(new Map(names.map((n) => [n, names])))).toHaveLength(100);
  });
});

describe('the JSON Schema', () => {
  const ajv = new Ajv({ strict: false });
  const validate = ajv.compile(schema);

  test('is draft-07, describes every key, and carries no notes of ours', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(JSON.stringify(schema)).not.toContain('"x-');
    for (const [key, value] of Object.entries(schema.properties)) {
      expect((value as { description?: string }).description, key).toMatch(/\.$|1\.$/);
    }
  });

  test.each<[unknown, boolean]>([
    [{ kpi: 1 }, true],
    [{ kpi: 2 }, false],
    [{ kpi: 1, metrics: { gmv: { source: 'o', measure: 'sum(x)' } } }, true],
    [{ kpi: 1, metrics: { gmv: { source: 'o' } } }, false],
    [{ kpi: 1, metrics: { GMV: { source: 'o', measure: 'sum(x)' } } }, false],
    [{ rules: { r: { metric: 'm', levels: { critical: { below: '2%' } }, for: 2 } } }, true],
    [{ rules: { r: { metric: 'm', levels: { critical: { below: 'two' } } } } }, false],
    [{ rules: { r: { metric: 'm', when: { all: [{ below: 1 }, { not: { above: 3 } }] } } } }, true],
    [{ rules: { r: { metric: 'm', when: { below: 1, above: 3 } } } }, false],
    [{ rules: { r: { metric: 'm', for: { breaches: 3, of: 5 } } } }, true],
    [{ rules: { r: { metric: 'm', for: 'often' } } }, false],
    [{ sources: { s: { file: ['a.csv', 'b.csv'], time: { column: 'at' } } } }, true],
    [{ sources: { s: { file: { a: 1 } } } }, false],
    [{ unknown: 1 }, false],
  ])('%j is valid: %j', (value, isValid) => {
    expect(validate(value)).toBe(isValid);
  });
});
