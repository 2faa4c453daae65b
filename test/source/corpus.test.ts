import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { loadProject } from '../../src/project/load.ts';
import { openSource } from '../../src/source/open.ts';

/**
 * Case is a file as people send them, the source that reads it, and what must come of it, written by hand: the rows with
 * the types of their columns, or the error. `text` is the file in UTF-8; what YAML cannot hold is in corpus/files, by
 * corpus/make.py.
 */
interface Case {
  readonly case: string;
  readonly text?: string;
  /** Name of the file; also of the one in corpus/files, where there is no text. */
  readonly file?: string | readonly string[];
  readonly source?: Record<string, unknown>;
  readonly types?: Record<string, string>;
  readonly rows?: readonly (readonly unknown[])[];
  readonly warnings?: readonly string[];
  readonly error?: string;
  readonly help?: string;
}

const folder = join(import.meta.dirname, 'corpus');
const root = mkdtempSync(join(tmpdir(), 'kpi-corpus-'));
let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb({ tempDirectory: root });
});
afterAll(() => {
  engine.close();
  rmSync(root, { recursive: true, force: true });
});

const packs = { read: async () => undefined, names: async () => [] };

/** The source of a case, read from YAML as any project is. */
async function open(one: Case, index: string) {
  const place = join(root, index);
  mkdirSync(place);
  const names = [one.file ?? 'data.csv'].flat();
  for (const name of names) {
    if (one.text === undefined) copyFileSync(join(folder, 'files', name), join(place, name));
    else writeFileSync(join(place, name), one.text);
  }
  const sources = { orders: { file: names, ...one.source } };
  writeFileSync(join(place, 'kpi.yaml'), 'kpi: 1\nname: corpus\ntimezone: Asia/Shanghai\n');
  writeFileSync(join(place, 'sources.yaml'), stringify({ sources }));
  const { project, diagnostics } = await loadProject(place, { packs });
  expect(diagnostics).toEqual([]);
  return openSource(engine, project!, project!.sources.get('orders')!, { tempDirectory: join(place, 'tmp') });
}

const messagesOf = (diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']) =>
  diagnostics.filter((one) => one.severity === severity).map(({ message }) => message);

async function textsOf(relation: string) {
  const table = await engine.query(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ${relation}`);
  return Array.from({ length: table.rows }, (_, i) => table.columns.map(({ values }) => values[i]));
}

const groups = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
describe.each(groups)('%s', (group) => {
  const cases = parse(readFileSync(join(folder, group), 'utf8')) as Case[];
  test.each(cases.map((one, i) => [one.case, one, `${group}-${i}`] as const))('%s', async (_, one, index) => {
    const { opened, state, diagnostics } = await open(one, index);
    expect(messagesOf(diagnostics, 'warning')).toEqual(one.warnings ?? []);
    expect(messagesOf(diagnostics, 'error')).toEqual(one.error === undefined ? [] : [one.error]);
    if (one.error !== undefined) {
      expect(opened).toBeUndefined();
      expect(state.error).toBe(one.error);
      const { help } = diagnostics.find(({ severity }) => severity === 'error')!;
      if (one.help !== undefined) expect(help).toBe(one.help);
      return;
    }
    expect(Object.fromEntries(opened!.columns.map(({ name, type }) => [name, type]))).toEqual(one.types);
    const expected = one.rows!.map((row) => row.map((value) => (value === null ? null : String(value))));
    expect(await textsOf(opened!.relation)).toEqual(expected);
    expect(state.rows).toBe(expected.length);
  });
});

test('every file of the corpus is in a case', () => {
  const used = groups.flatMap((group) =>
    (parse(readFileSync(join(folder, group), 'utf8')) as Case[]).flatMap(({ file = [] }) => file),
  );
  expect(readdirSync(join(folder, 'files')).filter((name) => !used.includes(name))).toEqual([]);
});
