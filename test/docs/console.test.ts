import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Outcome } from '../cli/run-main.ts';
import { fits, masked, openSandbox, runLine, stepsOf } from './commands.ts';
import { allBlocks, type Block, place, readPage, repository } from './markdown.ts';

// ```sh      lines to type; each must end with 0, or with the code in a comment: # exits with 1
// ```console lines behind `$ ` with their output; `$ echo $?` shows the exit code, else it is 0; a line `…` is any lines
// Behind either may stand the folder to type them in; else it is that of the checkout. `shop` is the project in base/.
// KPI_UPDATE=1 writes outputs that are shown in full anew, to be read before they are committed; never in CI.
const blocks = allBlocks.filter(({ language }) => language === 'sh' || language === 'console');
const notRun = ['', 'csv', 'cron', 'js', 'python', 'json', 'http', 'text', 'yaml', 'mermaid'];
const isUpdate = process.env.KPI_UPDATE === '1' && process.env.CI === undefined;
const sandbox = openSandbox();
afterAll(() => rmSync(dirname(sandbox), { recursive: true }));

async function follow(block: Block): Promise<void> {
  let last: Outcome | undefined;
  const steps = stepsOf(block);
  for (const [i, { line, output }] of steps.entries()) {
    if (line === 'echo $?') {
      expect(output.trim()).toBe(String(last?.exit));
      continue;
    }
    last = (await runLine(sandbox, block.notes, line)) ?? { stdout: '', stderr: '', exit: 0 };
    if (steps[i + 1]?.line !== 'echo $?')
      expect([line, last.exit, last.stderr]).toEqual([line, exitOf(line), last.stderr]);
    if (block.language === 'sh') continue;
    const printed = last.stderr + last.stdout;
    if (fits(masked(output), masked(printed, sandbox))) continue;
    if (isUpdate && !/^…$/m.test(output) && !printed.startsWith('internal error'))
      update(block, line, output, printed.replaceAll(sandbox, '/work'));
    else expect(masked(output)).toBe(masked(printed, sandbox));
  }
}

function update({ page }: Block, line: string, before: string, after: string): void {
  const text = readPage(page);
  writeFileSync(
    join(repository, page),
    text.replace(`$ ${line}\n${before}`, () => `$ ${line}\n${after}`),
  );
}

function exitOf(line: string): number {
  return Number(/# exits with (\d+)/.exec(line)?.[1] ?? 0);
}

test('every block is run or of a language that is not ours', () => {
  const strange = allBlocks.filter((b) => !blocks.includes(b) && !notRun.includes(b.language));
  expect(strange.map(place)).toEqual([]);
});

test.each(blocks.map((block) => [place(block), block] as const))(
  '%s does what it shows',
  { timeout: 180_000 },
  (_, block) => follow(block),
);

test('what a page shows is compared line by line', () => {
  expect(fits('a\n…\nd\n', 'a\nb\nc\nd\n')).toBe(true);
  expect(fits('a\n…\nd\n', 'a\nd\n')).toBe(true);
  expect(fits('a\n…\nd\n', 'a\nb\nc\n')).toBe(false);
  expect(fits('a (1.0)\n', 'a (1.0)\n')).toBe(true);
  expect(fits('a (1.0)\n', 'a (1x0)\n')).toBe(false);
  expect(masked('3 rules · 569毫秒 in 19.7 s')).toBe('3 rules · <time> in <time>');
});
