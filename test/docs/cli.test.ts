import { join } from 'node:path';
import { expect, test } from 'vitest';
import { helpTexts } from '../../src/cli/program.ts';
import { runMain } from '../cli/run-main.ts';
import { blocksOf, codeOf, readPage, repository, tablesOf } from './markdown.ts';

const tables = tablesOf(readPage('docs/cli.md'));
const help = helpTexts();

/** optionsIn lists the options of a part of a help text, such as `--by <dimension>`. */
function optionsIn(text: string, part: string): string[] {
  const lines = text.split('\n');
  const from = lines.indexOf(`${part}:`);
  const to = lines.findIndex((line, i) => i > from && line === '');
  return lines
    .slice(from + 1, to < 0 ? undefined : to)
    .flatMap((line) => /^ {2}(-.*?)(?: {2,}|$)/.exec(line)?.[1] ?? []);
}

const saidOf = (name: string) =>
  (tables.find(({ header }) => header[0] === `${name} option`)?.rows ?? [])
    .map((row) => codeOf(row[0]))
    .sort();

test.each(Object.keys(help).filter((name) => name !== '' && name !== 'help'))(
  'docs/cli.md has the options of kpi %s',
  (name) => {
    const own = optionsIn(help[name]!, 'Options').filter((option) => option !== '-h, --help');
    expect(saidOf(name)).toEqual(own.sort());
    expect(readPage('docs/cli.md')).toContain(`\n## kpi ${name}\n`);
  },
);

test('docs/cli.md has the options of every command', () => {
  expect(saidOf('global')).toEqual(optionsIn(help['']!, 'Options').sort());
});

test('choices and defaults are those of the help', () => {
  const choices = [
    ...help.check!.replace(/\s+/g, ' ').matchAll(/\(choices: ([^)]*?)(?:, default: "(\w+)")?\)/g),
  ];
  const rows = tables.find(({ header }) => header[0] === 'check option')!.rows.map((row) => row.join(' '));
  expect(choices).toHaveLength(2);
  for (const [, list = '', fallback] of choices) {
    const words = [...list.matchAll(/"([^"]+)"/g)].map((m) => `\`${m[1]}\``);
    expect(rows.some((row) => row.includes(words.join(', ')))).toBe(true);
    if (fallback) expect(rows.some((row) => row.includes(`Default: \`${fallback}\``))).toBe(true);
  }
});

test('the evaluation shown is the first of the quickstart', { timeout: 60_000 }, async () => {
  const folder = join(repository, 'examples/quickstart');
  const { stdout } = await runMain(['check', '--as-of', '2026-11-19', '--json'], folder);
  const shown = blocksOf('docs/cli.md', readPage('docs/cli.md')).find(({ language }) => language === 'json');
  expect(JSON.parse(shown!.text)).toEqual(JSON.parse(stdout).evaluations[0]);
});
