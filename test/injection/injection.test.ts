import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import readSheet from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import { quoteIdentifier, quoteLiteral } from '../../src/sql/quote.ts';
import { runMain } from '../cli/run-main.ts';
import { hostile } from './corpus.ts';

const column = `re"gion'; DROP TABLE rows; --`;
const file = `it's "rows"; --.parquet`;
const texts = Object.values(hostile);
const withoutNul = Object.entries(hostile).filter(([, text]) => !text.includes('\0'));
/** Segments are in composed form. */
const composed = texts.map((text) => text.normalize('NFC'));

let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), `kpi it's; "x" $(id) -`));
  const engine = await openDuckDb();
  await engine.execute(`CREATE TABLE rows (day DATE, ${quoteIdentifier(column)} VARCHAR, n INTEGER)`);
  for (const [i, text] of texts.entries())
    await engine.query(`INSERT INTO rows VALUES (DATE '2026-11-19', ?, ?)`, [text, i + 1]);
  await engine.execute(`COPY rows TO ${quoteLiteral(join(root, file))}`);
  engine.close();
  const label = texts.join(' ');
  const project = {
    kpi: 1,
    name: label.slice(0, 2_000),
    timezone: 'UTC',
    locale: 'en',
    sources: {
      rows: {
        description: label,
        file,
        time: 'day',
        dimensions: { region: { label, expr: quoteIdentifier(column) } },
      },
    },
    metrics: {
      n: { label, description: label, unit: hostile['a cleared screen'], source: 'rows', measure: 'sum(n)' },
      ...Object.fromEntries(
        withoutNul.map(([, text], i) => [
          `n_${i}`,
          { source: 'rows', measure: 'sum(n)', where: `${quoteIdentifier(column)} = ${quoteLiteral(text)}` },
        ]),
      ),
    },
    rules: {
      low: {
        metric: 'n',
        by: ['region'],
        description: label,
        owner: hostile['a colour'],
        levels: { critical: { below: 1_000_000 } },
      },
    },
  };
  writeFileSync(join(root, 'kpi.yaml'), stringify(project, { blockQuote: false, lineWidth: 0 }));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (...argv: string[]) => runMain([...argv, '--as-of', '2026-11-19'], root);

async function values(...argv: string[]): Promise<[string, number][]> {
  const { stdout, stderr, exit } = await run('query', ...argv, '--format', 'json');
  expect([stderr, exit]).toEqual(['', 0]);
  const { rows } = JSON.parse(stdout) as { rows: { segment: { region: string }; values: { n: number } }[] };
  return rows.map((row) => [row.segment.region, row.values.n]);
}

/** controls are what a terminal acts on instead of showing it, line breaks apart. */
const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const controlsIn = (text: string) => text.replaceAll('\n', '').match(controls) ?? [];

describe('values', () => {
  const expected = composed.map((text, i): [string, number] => [text, i + 1]);
  const sorted = (rows: readonly (readonly [string, number])[]) => [...rows].sort((a, b) => a[1] - b[1]);

  test('come back as they are, each as a segment of its own: JSON', async () => {
    expect(sorted(await values('n', '--by', 'region'))).toEqual(expected);
  });

  test('CSV', async () => {
    const { stdout } = await run('query', 'n', '--by', 'region', '--format', 'csv');
    const records = parseCsv(stdout).slice(1);
    expect(sorted(records.map(([, region, n]) => [region!, Number(n)] as const))).toEqual(expected);
  });

  test('Parquet', async () => {
    const output = join(root, "out's.parquet");
    expect((await run('query', 'n', '--by', 'region', '--output', output)).exit).toBe(0);
    const engine = await openDuckDb();
    const { columns } = await engine.query(`SELECT region, n FROM read_parquet(${quoteLiteral(output)})`);
    engine.close();
    rmSync(output);
    const rows = columns[0]!.values.map(
      (text, i) => [text as string, Number(columns[1]!.values[i])] as const,
    );
    expect(sorted(rows)).toEqual(expected);
  });

  test('Excel: as text, never as a formula', async () => {
    const output = join(root, 'out.xlsx');
    expect((await run('query', 'n', '--by', 'region', '--output', output)).exit).toBe(0);
    const [sheet] = await readSheet(readFileSync(output), { trim: false });
    rmSync(output);
    const rows = sheet!.data.slice(1).map((row) => [String(row[1]), Number(row[2])] as const);
    expect(sorted(rows)).toEqual(expected);
  });

  test('stay what they are in a condition of a metric', async () => {
    const names = withoutNul.map((_, i) => `n_${i}`);
    const { stdout, stderr, exit } = await run('query', ...names, '--format', 'csv');
    expect([stderr, exit]).toEqual(['', 0]);
    const own = withoutNul.map(([, text]) => String(texts.indexOf(text) + 1));
    expect(parseCsv(stdout)[1]!.slice(1)).toEqual(own);
  });

  test.each(withoutNul)('stay what they are in --where: %s', async (_, text) => {
    const found = await values(
      'n',
      '--by',
      'region',
      '--where',
      `${quoteIdentifier(column)} = ${quoteLiteral(text)}`,
    );
    expect(found).toEqual([[text.normalize('NFC'), texts.indexOf(text) + 1]]);
  });
});

describe('conditions that are more than a condition', () => {
  test.each([
    'true; DROP TABLE rows',
    'true) OR (true',
    'n > 0 -- and more',
    'true UNION SELECT 1',
    '(SELECT count(*) FROM rows) > 0',
    "(SELECT content FROM read_text('/etc/passwd')) <> ''",
    "getenv('HOME') <> ''",
    'n IN (SELECT 1)',
    "current_setting('threads') <> ''",
    "nextval('s') > 0",
    'true\0 OR true',
    '$1 = 1',
    '? = 1',
    '',
    "n = 'unterminated",
    `n = ${'('.repeat(5_000)}1`,
  ])('%j', async (where) => {
    const before = readdirSync(root);
    const { stdout, stderr, exit } = await run('query', 'n', '--by', 'region', '--where', where);
    expect([stdout, exit]).toEqual(['', 2]);
    expect(stderr).toMatch(/^error\[[a-z-]+\]: /);
    expect(controlsIn(stderr)).toEqual([]);
    expect(readdirSync(root)).toEqual(before);
  });
});

describe('what a person reads', () => {
  test.each([
    ['query', 'n', '--by', 'region'],
    ['query', 'n', '--by', 'region', '--totals'],
    ['query', 'n', '--by', 'region', '--chart'],
    ['check'],
    ['check', '--verbose'],
    ['plan'],
  ])('kpi %s %s %s %s holds nothing that a terminal acts on', async (...argv) => {
    const { stdout, stderr } = await run(...argv);
    expect(stdout.length).toBeGreaterThan(100);
    expect(controlsIn(stdout + stderr)).toEqual([]);
  });

  test.each(Object.entries(hostile))(
    'names that are not there are shown without acting: %s',
    async (_, text) => {
      for (const argv of [
        ['query', text],
        ['query', 'n', '--by', text],
        ['query', 'n', '--order', text],
        ['query', 'n', '--from', text],
        ['check', '--select', text],
      ]) {
        // What begins with a dash is an option.
        const { stderr, exit } = await run(...argv);
        expect(exit).toBe(2);
        expect(controlsIn(stderr)).toEqual([]);
      }
    },
  );

  test('Markdown has no HTML, and a table keeps its columns', async () => {
    const { stdout } = await run('check', '--format', 'markdown');
    expect(stdout).not.toMatch(/<script/);
    expect(controlsIn(stdout)).toEqual([]);
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    const widths = rows.map((row) => row.replace(/\\\|/g, '').split('|').length);
    expect(new Set(widths).size).toBeLessThanOrEqual(3);
  });

  test('JUnit is well-formed XML', async () => {
    const { stdout } = await run('check', '--format', 'junit');
    expect(XMLValidator.validate(stdout)).toBe(true);
    expect(new XMLParser().parse(stdout)).toHaveProperty('testsuites');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 does not allow
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  });

  test('JSON holds the words as they are', async () => {
    const { stdout, exit } = await run('check', '--format', 'json');
    const report = JSON.parse(stdout) as { evaluations: { segment: { region: string }; state: string }[] };
    expect(report.evaluations.map(({ segment }) => segment.region).sort()).toEqual([...composed].sort());
    expect(exit).toBe(1);
  });
});

describe('names of definitions', () => {
  test.each(withoutNul)('%s is no name', async (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'kpi-names-'));
    const project = {
      kpi: 1,
      timezone: 'UTC',
      metrics: { [text]: { source: text, measure: 'count(*)' } },
      rules: { [text]: { metric: text, by: [text], levels: { critical: { below: 1 } } } },
    };
    writeFileSync(join(folder, 'kpi.yaml'), stringify(project, { blockQuote: false, lineWidth: 0 }));
    const { stderr, exit } = await runMain(['validate'], folder);
    rmSync(folder, { recursive: true });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^error\[/);
    expect(controlsIn(stderr)).toEqual([]);
  });
});

function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  const fields = /("(?:[^"]|"")*"|[^,\n]*)([,\n])/g;
  for (const [, field, end] of text.matchAll(fields)) {
    records.at(-1)!.push(field!.startsWith('"') ? field!.slice(1, -1).replaceAll('""', '"') : field!);
    if (end === '\n') records.push([]);
  }
  return records.slice(0, -1);
}
