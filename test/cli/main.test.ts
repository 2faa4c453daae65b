import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { helpTexts, makeProgram } from '../../src/cli/program.ts';
import { quickAnswer } from '../../src/cli/quick-answer.ts';
import { version } from '../../src/cli/version.ts';
import { runMain } from './run-main.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-main-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('help', () => {
  const texts = helpTexts();
  const commands = [
    'init',
    'validate',
    'test',
    'check',
    'run',
    'backtest',
    'tune',
    'query',
    'forecast',
    'plan',
    'calendar',
    'schema',
    'version',
  ];

  test('there is one for the program and for each command, with examples', () => {
    expect(Object.keys(texts)).toEqual(['', ...commands]);
    for (const text of Object.values(texts)) expect(text).toMatch(/\nExamples:\n {2}\$ .*kpi /);
  });

  test.each(commands)('%s says what it takes and what all commands take', (command) => {
    expect(texts[command]).toContain(`Usage: kpi ${command}`);
    expect(texts[command]).toContain('-C, --project <dir>');
  });

  test('it fits 80 columns, examples apart', () => {
    const long = Object.values(texts)
      .flatMap((text) => text.split('\n'))
      .filter((line) => line.length > 80 && !line.startsWith('  $ '));
    expect(long).toEqual([]);
  });

  // Every example is a command line that the program understands.
  test('its examples are right', async () => {
    const lines = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/^ {2}\$ (.*)$/gm)].map((m) => m[1]!),
    );
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) {
      const seen = vi.fn(async () => undefined);
      const silent = { stdout: { write: () => undefined }, stderr: { write: () => undefined } };
      const argv = line
        .replace(/^\w+=\w+ /, '')
        .replace(/ > .*/, '')
        .split(/ (?=(?:[^'"]|'[^']*'|"[^"]*")*$)/)
        .slice(1);
      await makeProgram(silent, seen).parseAsync(argv, { from: 'user' });
      expect(seen, line).toHaveBeenCalledOnce();
    }
  });

  test.each([[['--help']], [['-h']], [['help']]])('kpi %s', async (argv) => {
    expect(await runMain(argv, folder)).toEqual({ stdout: texts[''], stderr: '', exit: 0 });
  });

  test.each(commands)('kpi %s --help and kpi help of it are the same', async (command) => {
    const expected = { stdout: texts[command], stderr: '', exit: 0 };
    expect(await runMain([command, '--help'], folder)).toEqual(expected);
    expect(await runMain(['help', command], folder)).toEqual(expected);
  });
});

describe('what is answered without loading the command line', () => {
  const file = join(import.meta.dirname, 'no-help.json');

  test.each([
    [['--version'], `${version}\n`],
    [['-V'], `${version}\n`],
    [['version'], undefined],
    [['--version', '--json'], undefined],
    [['check'], undefined],
    [[], undefined],
    [['--help'], undefined],
  ])('%j without help texts', (argv, expected) => {
    expect(quickAnswer(argv, file)).toBe(expected);
  });
});

describe('schema', () => {
  test('is a draft-07 JSON Schema that knows what definitions hold', async () => {
    const { stdout, stderr, exit } = await runMain(['schema'], folder);
    const schema = JSON.parse(stdout);
    expect([stderr, exit]).toEqual(['', 0]);
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(stdout).toMatch(/"pattern|"type": "object"/);
    for (const key of ['sources', 'metrics', 'rules', 'channels', 'routes'])
      expect(stdout).toContain(`"${key}"`);
  });
});

describe('version', () => {
  test('as JSON it tells what it runs on', async () => {
    const { stdout } = await runMain(['version', '--json'], folder);
    expect(JSON.parse(stdout)).toEqual({
      kpi: version,
      node: process.versions.node,
      duckdb: expect.stringMatching(/^1\.\d+\.\d+$/),
      platform: `${process.platform}-${process.arch}`,
    });
  });
});

describe('errors', () => {
  const failing = async (debug: boolean) => {
    const streams = { text: '' };
    const write = (more: string) => {
      streams.text += more;
    };
    const exit = await main(['schema', ...(debug ? ['--debug'] : [])], {
      env: {},
      cwd: folder,
      now: () => 0,
      interrupt: new AbortController().signal,
      stdout: {
        isTerminal: false,
        write: () => {
          throw new Error('the disk\nis gone');
        },
      },
      stderr: { isTerminal: false, write },
    });
    return { exit, text: streams.text };
  };

  test('a bug is one line, without a stack', async () => {
    expect(await failing(false)).toEqual({
      exit: 3,
      text: 'internal error: the disk is gone; run with --debug to see where\n',
    });
  });

  test('with --debug it is a stack', async () => {
    const { exit, text } = await failing(true);
    expect(exit).toBe(3);
    expect(text).toMatch(/^Error: the disk\nis gone\n {4}at .*main\.test\.ts/);
  });

  test('once interrupted, nothing is printed and the code is that of the signal', async () => {
    expect(await runMain(['schema'], folder, { interrupt: AbortSignal.abort(130) })).toEqual({
      stdout: '',
      stderr: '',
      exit: 130,
    });
  });
});
