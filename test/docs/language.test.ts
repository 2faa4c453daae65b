import { expect, test } from 'vitest';
import { metricKinds } from '../../src/project/metric-kinds.ts';
import { definitionFileSchema, validated } from '../../src/project/schema/project.ts';
import { codeOf, readPage, tablesOf } from './markdown.ts';

type Schema = Record<string, unknown>;
const tables = tablesOf(readPage('docs/language.md'));

/** keysIn lists the keys that the table of a name has: the codes of its first column. */
function keysIn(name: string): string[] {
  const table = tables.find(({ header }) => header[0] === `${name} key`);
  if (table === undefined) throw new Error(`docs/language.md has no table of "${name} key"`);
  return table.rows.flatMap((row) => [...row[0]!.matchAll(/`([^`]+)`/g)].map((m) => m[1]!)).sort();
}

/** shapeAt follows a path of keys to a map; `*` is any name or item, and maps that stand beside scalars count. */
function shapeAt(schema: Schema, path: readonly string[]): Schema {
  const map = (schema.then ?? schema) as Schema;
  const [key, ...rest] = path;
  if (key === undefined) return map;
  const next = key === '*' ? (map.items ?? map.additionalProperties) : (map.properties as Schema)[key];
  if (next === undefined) throw new Error(`no ${key}`);
  return shapeAt(next as Schema, rest);
}

function keysOf(name: string, ...path: string[]): string[] {
  return Object.keys(shapeAt(validated[name] as Schema, path).properties as Schema).sort();
}

const kinds = [...metricKinds];
const shared = keysOf('metric_ratio').filter((key) => key !== 'ratio');

test.each([
  ['settings', keysOf('settings')],
  ['defaults', keysOf('settings', 'defaults')],
  ['environments', keysOf('settings', 'environments', '*')],
  ['source', keysOf('source')],
  ['time', keysOf('source', 'time')],
  ['format', keysOf('source', 'format')],
  ['http', keysOf('source', 'http')],
  ['success', keysOf('source', 'http', 'success')],
  ['paginate', keysOf('source', 'http', 'paginate')],
  ['incremental', keysOf('source', 'http', 'incremental')],
  ['auth', keysOf('source', 'http', 'auth')],
  ['basic', keysOf('source', 'http', 'auth', 'basic')],
  ['oauth2', keysOf('source', 'http', 'auth', 'oauth2')],
  ['sign', keysOf('source', 'http', 'auth', 'sign')],
  ['dimension', keysOf('source', 'dimensions', '*')],
  ['join', keysOf('source', 'join', '*')],
  ['clean', keysOf('source', 'clean', '*')],
  ['parse', keysOf('source', 'clean', '*', 'parse', '*')],
  ['dedupe', keysOf('source', 'clean', '*', 'dedupe')],
  ['check', keysOf('source', 'checks', '*')],
  ['rows', keysOf('source', 'checks', '*', 'rows')],
  ['volume', keysOf('source', 'checks', '*', 'volume')],
  ['freshness', keysOf('source', 'checks', '*', 'freshness')],
  ['sql', keysOf('source', 'checks', '*', 'sql')],
  ['metric', shared],
  ['measure', keysOf('metric_measure').filter((key) => !shared.includes(key))],
  ['target', keysOf('metric_measure', 'target')],
  ['ratio', keysOf('metric_ratio', 'ratio')],
  ['semi_additive', keysOf('metric_measure', 'semi_additive')],
  ['formula', keysOf('metric_formula').filter((key) => !shared.includes(key))],
  ['inputs', keysOf('metric_formula', 'inputs', '*')],
  ['cumulative', keysOf('metric_cumulative', 'cumulative')],
  ['compare', keysOf('metric_compare', 'compare')],
  ['share', keysOf('metric_share', 'share')],
  ['query', keysOf('metric_query').filter((key) => !shared.includes(key))],
  ['conversion', keysOf('metric_conversion', 'conversion')],
  ['comparable', keysOf('metric_comparable', 'comparable')],
  ['rule', keysOf('rule')],
  ['segments', keysOf('rule', 'segments')],
  ['levels', keysOf('rule', 'levels')],
  ['for', keysOf('rule', 'for')],
  ['exclude', keysOf('rule', 'exclude', '*')],
  ['year_ends', keysOf('calendar', 'year_ends')],
  ['periods', keysOf('calendar', 'periods')],
  ['condition', keysOf('condition')],
  ['change', keysOf('condition', 'change')],
  ['trend', keysOf('condition', 'trend')],
  ['forecast', keysOf('condition', 'forecast')],
  ['share condition', keysOf('condition', 'share')],
  ['peers', keysOf('condition', 'peers')],
  ['reaches', keysOf('condition', 'forecast', 'reaches')],
  ['target condition', keysOf('condition', 'target')],
  ['calendar', keysOf('calendar')],
  ['dates', keysOf('calendar', 'dates', '*')],
  ['events', keysOf('calendar', 'events', '*')],
  ['anchors', keysOf('calendar', 'anchors', '*')],
  ['ics', keysOf('calendar', 'ics')],
  ['channel', keysOf('channel')],
  ['route', keysOf('route')],
  ['match', keysOf('route', 'match')],
  ['person', keysOf('person')],
  ['goal', keysOf('goal')],
  ['playbook', keysOf('playbook')],
  ['step', keysOf('playbook', 'steps', '*')],
  ['test', keysOf('test')],
  ['given', keysOf('test', 'given', '*')],
  ['expect', keysOf('test', 'expect', '*')],
  ['requires', keysOf('requirement')],
  ['requires column', keysOf('requirement', 'columns', '*')],
  ['requires dimension', keysOf('requirement', 'dimensions', '*')],
])('the table of the keys of %s is complete', (name, keys) => {
  expect(keysIn(name)).toEqual(keys);
});

test('every table of keys is held against the schema, and every top-level key is on the page', () => {
  const held = tables.map(({ header }) => header[0]!).filter((cell) => cell.endsWith(' key'));
  expect(held.length).toBeGreaterThan(45);
  const text = readPage('docs/language.md');
  const top = Object.keys(definitionFileSchema.properties);
  expect(top.filter((key) => !new RegExp(`^${key}:`, 'm').test(text))).toEqual([]);
  expect(kinds.filter((kind) => !text.includes(`### ${kind}\n`))).toEqual([]);
});

test('required keys are said to be', () => {
  const said = (name: string) =>
    tables
      .find(({ header }) => header[0] === `${name} key`)!
      .rows.filter((row) => row.join(' ').includes('required'));
  const requiredOf = (name: string, ...path: string[]) =>
    [...((shapeAt(validated[name] as Schema, path).required as string[] | undefined) ?? [])].sort();
  const pairs: [string, string[]][] = [
    ['settings', requiredOf('settings')],
    ['source', requiredOf('source')],
    ['join', requiredOf('source', 'join', '*')],
    ['measure', requiredOf('metric_measure')],
    ['ratio', requiredOf('metric_ratio', 'ratio')],
    ['semi_additive', requiredOf('metric_measure', 'semi_additive')],
    ['share', requiredOf('metric_share', 'share')],
    ['conversion', requiredOf('metric_conversion', 'conversion')],
    ['comparable', requiredOf('metric_comparable', 'comparable')],
    ['rule', requiredOf('rule')],
    ['channel', requiredOf('channel')],
    ['route', requiredOf('route')],
    ['events', requiredOf('calendar', 'events', '*')],
    ['step', requiredOf('playbook', 'steps', '*')],
  ];
  for (const [name, required] of pairs)
    expect([
      name,
      said(name)
        .map((row) => codeOf(row[0]))
        .sort(),
    ]).toEqual([name, required]);
});
