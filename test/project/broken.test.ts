import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { calendarCases } from './broken/calendar.ts';
import { type BrokenCase, soundFiles, unmarked } from './broken/case.ts';
import { databaseCases } from './broken/database.ts';
import { dimensionCases } from './broken/dimension.ts';
import { kindCases } from './broken/kind.ts';
import { referenceCases } from './broken/reference.ts';
import { ruleCases } from './broken/rule.ts';
import { shapeCases } from './broken/shape.ts';
import { targetCases } from './broken/target.ts';
import { yamlCases } from './broken/yaml.ts';
import { loadTexts, packsOf } from './memory.ts';

const packs = packsOf({
  ecommerce: {},
  shop: {
    'metrics/shop.yaml': `requires:
  deals:
    time: true
    columns: { id: text, amount: { type: decimal, description: Value } }
    dimensions: { region: Where }
  leads: { optional: true }
metrics:
  deals_won: { source: deals, measure: count(*) }
  new_leads: { source: leads, measure: count(*) }
  win_rate: { ratio: { numerator: deals_won, denominator: new_leads } }
`,
  },
});

interface Found {
  readonly code: string;
  readonly at: string;
}

function place(file: string, text: string, start: number, end: number): string {
  const line = text.slice(0, start).split('\n').length;
  return `${file}:${line} ${start}-${end} "${text.slice(start, end)}"`;
}

function expectedOf(files: Readonly<Record<string, string>>, codes: readonly string[]) {
  const texts: Record<string, string> = {};
  const places: string[] = [];
  for (const file of Object.keys(files).sort()) {
    const { text, ranges } = unmarked(files[file]!);
    texts[file] = text;
    places.push(...ranges.map(({ start, end }) => place(file, text, start, end)));
  }
  return { texts, found: codes.map((code, i): Found => ({ code, at: places[i] ?? 'unmarked' })), places };
}

function foundOf(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): Found[] {
  return diagnostics.map(({ code, span }) => ({
    code,
    at: span ? place(span.file, texts.get(span.file) ?? '', span.start.offset, span.end.offset) : 'nowhere',
  }));
}

async function check({ files, codes, says }: BrokenCase): Promise<void> {
  const all = typeof files === 'string' ? { ...soundFiles, 'shop.yaml': files } : files;
  const expected = expectedOf(all, codes);
  const { diagnostics, texts } = await loadTexts(expected.texts, packs);
  expect(foundOf(diagnostics, texts)).toEqual(expected.found);
  expect(expected.places).toHaveLength(codes.length);
  for (const [i, part] of (says ?? []).entries()) {
    const { message, help } = diagnostics[i]!;
    expect(`${message}\n${help ?? ''}`).toMatch(part);
  }
}

describe.each([
  ['YAML', yamlCases],
  ['shape', shapeCases],
  ['rules', ruleCases],
  ['references', referenceCases],
  ['dimensions', dimensionCases],
  ['calendars', calendarCases],
  ['targets', targetCases],
  ['kinds', kindCases],
  ['databases', databaseCases],
])('broken %s', (_, cases) => {
  test.each(cases.map((c) => [c.name, c] as const))('%s', (_name, broken) => check(broken));
});

test('the project beside the broken files is sound, and there are many of them', async () => {
  expect((await loadTexts(soundFiles)).diagnostics).toEqual([]);
  const described = [...dimensionCases, ...calendarCases, ...targetCases, ...kindCases, ...databaseCases];
  const cases = [...yamlCases, ...shapeCases, ...ruleCases, ...referenceCases, ...described];
  expect(cases.length).toBeGreaterThanOrEqual(45);
  expect(new Set(cases.map((c) => c.name)).size).toBe(cases.length);
});

test('every line and column agrees with its offset', async () => {
  for (const { files } of [...yamlCases, ...shapeCases, ...ruleCases]) {
    if (typeof files !== 'string') continue;
    const { texts } = expectedOf({ ...soundFiles, 'shop.yaml': files }, []);
    const loaded = await loadTexts(texts, packs);
    for (const { span } of loaded.diagnostics) {
      for (const { line, column, offset } of [span!.start, span!.end]) {
        const lines = loaded.texts.get(span!.file)!.split('\n');
        const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
        expect(before + column - 1).toBe(offset);
      }
    }
  }
});
