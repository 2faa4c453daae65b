import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { metricKinds } from '../../src/project/metric-kinds.ts';
import { codeOf, readPage, repository, tablesOf } from './markdown.ts';

interface Pack {
  requires: { orders: { time: boolean; columns: Record<string, { type?: string }> } };
  metrics: Record<string, Record<string, unknown>>;
  rules: Record<string, { metric: string; grain?: string; levels: Record<string, unknown> }>;
}

const read = (path: string) => parse(readFileSync(join(repository, path), 'utf8')) as Pack;
const { metrics, requires } = read('metrics/ecommerce.yaml');
const { rules } = read('rules/ecommerce.yaml');
const tables = tablesOf(readPage('docs/packs.md'));
const rowsOf = (header: string) => tables.find((table) => table.header[0] === header)!.rows;

test('docs/packs.md lists the metrics of the pack', () => {
  const said = rowsOf('metric').map(([name, en, zh, kind]) => [codeOf(name), { en, 'zh-CN': zh }, kind]);
  const kindOf = (metric: object) => metricKinds.find((kind) => kind in metric);
  expect(said).toEqual(Object.entries(metrics).map(([name, m]) => [name, m.label, kindOf(m)]));
});

test('docs/packs.md lists the rules of the pack', () => {
  const said = rowsOf('rule').map(([name, metric, grain, levels]) => {
    const pairs = [...levels!.matchAll(/(\w+): `([^`]+)`/g)].map((m) => [m[1], parse(`{ ${m[2]} }`)]);
    return [codeOf(name), codeOf(metric), grain, Object.fromEntries(pairs)];
  });
  const want = Object.entries(rules).map(([name, r]) => [name, r.metric, r.grain ?? 'day', r.levels]);
  expect(said).toEqual(want);
});

test('docs/packs.md lists the columns that the pack needs', () => {
  const said = rowsOf('column').map(([name, type]) => [codeOf(name), type]);
  const want = Object.entries(requires.orders.columns).map(([name, { type }]) => [name, type ?? 'any']);
  expect(said).toEqual(want);
  expect(requires.orders.time).toBe(true);
});
