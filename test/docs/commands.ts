import { cpSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Outcome, runMain } from '../cli/run-main.ts';
import { type Block, repository } from './markdown.ts';

/** Step is one line of a block that a reader types, with the output that the page shows for it. */
export interface Step {
  readonly line: string;
  readonly output: string;
}

/** stepsOf reads the lines of a block: all of them in `sh`, those behind `$ ` in `console`, with what follows each. */
export function stepsOf({ language, text }: Block): Step[] {
  const lines = text.replace(/\n$/, '').split('\n');
  if (language === 'sh')
    return lines.filter((l) => l.trim() !== '' && !l.startsWith('#')).map((line) => ({ line, output: '' }));
  const steps: { line: string; output: string }[] = [];
  for (const line of lines) {
    if (line.startsWith('$ ')) steps.push({ line: line.slice(2), output: '' });
    else if (steps.length === 0) throw new Error(`output before the first command: ${line}`);
    else steps.at(-1)!.output += `${line}\n`;
  }
  return steps;
}

// Commands that pages show and that are not ours; installing and testing is what runs this test.
const others = /^(npm (ci|test|run (build|lint|bench)|install)\b|cd |git clone |crontab )/;

/** commandOf is the arguments of the `kpi` command in a line; undefined where there is none but known others. */
export function commandOf(line: string): { argv: string[]; env: Record<string, string> } | undefined {
  const plain = line.replace(/\s+# .*$/, '');
  for (const part of plain.split('&&').map((p) => p.trim())) {
    const words = [...part.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
    const env: Record<string, string> = {};
    while (/^[A-Z_]+=/.test(words[0] ?? '')) {
      const [name, ...value] = words.shift()!.split('=');
      env[name!] = value.join('=');
    }
    if (words[0] === 'npx') words.shift();
    if (words[0] === 'kpi') return { argv: words.slice(1), env };
    if (!others.test(part)) throw new Error(`neither a command of kpi nor a known other: ${part}`);
  }
  return undefined;
}

/** openSandbox makes a folder in which the examples are found as in the checkout, and may be written to. */
export function openSandbox(): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'kpi-docs-'))), 'kpi');
  mkdirSync(join(folder, 'examples'), { recursive: true });
  cpSync(join(repository, 'examples/quickstart'), join(folder, 'examples/quickstart'), { recursive: true });
  const retail = join(repository, 'examples/online-retail');
  cpSync(retail, join(folder, 'examples/online-retail'), {
    recursive: true,
    filter: (path) => basename(path) !== 'data',
  });
  symlinkSync(join(retail, 'data'), join(folder, 'examples/online-retail/data'));
  cpSync(join(import.meta.dirname, 'base'), join(folder, 'shop'), { recursive: true });
  const tested = 'test/projects/tested';
  cpSync(join(repository, tested), join(folder, tested), { recursive: true });
  return folder;
}

const known = new Map<string, Promise<Outcome>>();

/** runLine runs the command of a line in a sandbox; the same line at the same place once only. */
export function runLine(sandbox: string, folder: string, line: string): Promise<Outcome> | undefined {
  const command = commandOf(line);
  if (command === undefined) return undefined;
  const { argv, env } = command;
  const redirect = argv.indexOf('>');
  const given = redirect < 0 ? argv : argv.slice(0, redirect);
  const key = JSON.stringify([sandbox, folder, given, env]);
  const outcome = known.get(key) ?? runMain(given, join(sandbox, folder), { env });
  known.set(key, outcome);
  return outcome;
}

/** masked replaces what differs from run to run: times taken, ids, revisions, versions of the platform. */
export function masked(text: string, sandbox = '\0'): string {
  return text
    .replaceAll(sandbox, '<folder>')
    .replace(/\d+(\.\d+)? ?(ms|s|毫秒|秒)\b|\d+(\.\d+)? ?(毫秒|秒)/g, '<time>')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<uuid>')
    .replace(/\b([0-9a-f]{64}|[0-9a-f]{40})\b/g, '<hash>')
    .replace(/^(node|platform) .*$/gm, '$1 <version>')
    .replace(/[ \t]+$/gm, '');
}

/** fits tells whether an output is what a page shows, where a line that is only `…` stands for any lines. */
export function fits(shown: string, output: string): boolean {
  const pattern = shown
    .split('\n')
    .map((line) => (line.trim() === '…' ? '…' : line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
    .join('\n')
    .replaceAll(/^…\n/gm, '(?:.*\\n)*?');
  return new RegExp(`^${pattern}$`).test(output);
}
