import { expect, test } from 'vitest';
import { assembleProject } from '../../src/project/assemble.ts';

const settings = (locale: string) => `kpi: 1\nname: shop\nlocale: ${locale}\n`;
const definitions = (label: string) => `sources:
  orders: { file: orders.csv, time: day }
metrics:
  gmv: { source: orders, measure: sum(amount), label: ${label} }
`;

async function load(locale: string, label: string) {
  const loaded = await assembleProject({
    root: '/shop',
    files: [
      { path: 'kpi.yaml', text: settings(locale) },
      { path: 'metrics.yaml', text: definitions(label) },
    ],
    readDiagnostics: [],
    packs: { read: async () => undefined, names: async () => [] },
  });
  return { label: loaded.project?.metrics.get('gmv')?.label, codes: loaded.diagnostics.map((d) => d.code) };
}

test.each([
  ['en', '成交总额', '成交总额'],
  ['en', '{ en: Sales, zh-CN: 成交总额 }', 'Sales'],
  ['zh-CN', '{ en: Sales, zh-CN: 成交总额 }', '成交总额'],
  ['zh-CN', '{ en: Sales }', 'Sales'],
  ['en', '{ zh-CN: 成交总额 }', '成交总额'],
])('in %s the label %s reads %s', async (locale, label, expected) => {
  expect(await load(locale, label)).toEqual({ label: expected, codes: [] });
});

test.each([
  ['{ fr: Ventes }', 'unknown-key'],
  ['[Sales]', 'wrong-type'],
])('the label %s is refused', async (label, code) => {
  expect((await load('en', label)).codes).toEqual([code]);
});
