import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { validateProject } from './fragment.ts';
import { allBlocks, type Block, place, repository } from './markdown.ts';

// What stands behind ```yaml says what a block is:
//   kpi.yaml            a whole project
//   fragment            definitions that join the project in base/
//   … wrong: code …     either of them, and it gives these diagnostics
//   path/of/a/file      the text of that file
//   pack                a file of a pack
//   workflow            a GitHub workflow: read as YAML, not run
const blocks = allBlocks.filter(({ language }) => language === 'yaml' || language === 'yml');

/** codesOf lists the diagnostics that validating a block gives. */
async function codesOf(block: Block): Promise<string[]> {
  const { stdout } = await validateProject(block.text, block.notes.startsWith('kpi.yaml'));
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; message: string }[] };
  return diagnostics.map(({ code, message }) =>
    block.notes.includes('wrong:') ? code : `${code}: ${message}`,
  );
}

function expectedOf({ notes }: Block): string[] {
  const wrong = / wrong: (.+)$/.exec(notes);
  return wrong === null ? [] : wrong[1]!.split(' ');
}

const isRun = ({ notes }: Block) => /^(kpi\.yaml|fragment)( wrong: .+)?$/.test(notes);
const named = (some: readonly Block[]) => some.map((block) => [place(block), block] as const);

test('every block of YAML says what it is', () => {
  const strange = blocks.filter(
    (block) =>
      !isRun(block) &&
      block.notes !== 'pack' &&
      block.notes !== 'workflow' &&
      (block.notes === '' || !existsSync(join(repository, block.notes))),
  );
  expect(strange.map(place)).toEqual([]);
});

test.each(named(blocks.filter(isRun)))('%s is as valid as it says', { timeout: 60_000 }, async (_, block) => {
  expect(await codesOf(block)).toEqual(expectedOf(block));
});

test.each(named(blocks.filter(({ notes }) => notes.includes('/'))))('%s is the file it shows', (_, block) => {
  expect(block.text).toBe(readFileSync(join(repository, block.notes), 'utf8'));
});

test.each(named(blocks.filter(({ notes }) => notes === 'pack' || notes === 'workflow')))(
  '%s can be read',
  (_, block) => {
    expect(parse(block.text)).toBeTypeOf('object');
  },
);
