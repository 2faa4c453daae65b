import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMap, parse, parseDocument } from 'yaml';
import { type Outcome, runMain } from '../cli/run-main.ts';

const base = join(import.meta.dirname, 'base');
const settings = [
  'kpi',
  'name',
  'timezone',
  'locale',
  'week_start',
  'defaults',
  'environments',
  'hash_key',
  'packs',
];

/**
 * validateProject runs `kpi validate` on a text: a whole kpi.yaml, or a fragment, which joins the project in `base/` and
 * replaces what has the same names there. The data of `base/` is there in either case.
 */
export async function validateProject(text: string, isWhole: boolean): Promise<Outcome> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kpi-docs-')));
  try {
    cpSync(join(base, 'data'), join(folder, 'data'), { recursive: true });
    for (const [name, content] of Object.entries(isWhole ? { 'kpi.yaml': text } : filesWith(text)))
      writeFileSync(join(folder, name), content);
    return await runMain(['validate', '--json'], folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function filesWith(fragment: string): Record<string, string> {
  const kpi = readFileSync(join(base, 'kpi.yaml'), 'utf8');
  const rest = parseDocument(readFileSync(join(base, 'definitions.yaml'), 'utf8'));
  const added = namesIn(fragment);
  for (const [kind, names] of added) {
    const known = rest.get(kind);
    if (kind === 'routes') rest.delete(kind);
    if (!isMap(known)) continue;
    for (const name of names) known.delete(name);
    if (known.items.length === 0) rest.delete(kind);
  }
  const isSettings = [...added.keys()].some((key) => settings.includes(key));
  return {
    'kpi.yaml': isSettings ? withVersion(fragment, added) : kpi,
    'definitions.yaml': rest.toString(),
    ...(isSettings ? {} : { 'fragment.yaml': fragment }),
  };
}

function withVersion(fragment: string, added: ReadonlyMap<string, readonly string[]>): string {
  return added.has('kpi') ? fragment : `${fragment}\nkpi: 1\n`;
}

/** namesIn gives what a fragment defines, by kind; nothing where its YAML is broken, as an example of that is. */
function namesIn(fragment: string): ReadonlyMap<string, readonly string[]> {
  let value: unknown;
  try {
    value = parse(fragment, { uniqueKeys: false, logLevel: 'silent' });
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null) {
    const top = [...fragment.matchAll(/^([a-z_]+):/gm)].map((m) => m[1]!);
    const names = [...fragment.matchAll(/^ {2}([a-z0-9_]+):/gm)].map((m) => m[1]!);
    return new Map(top.map((kind) => [kind, names]));
  }
  return new Map(
    Object.entries(value).map(([kind, named]) => [
      kind,
      typeof named === 'object' && named !== null && !Array.isArray(named) ? Object.keys(named) : [],
    ]),
  );
}
