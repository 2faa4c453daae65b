import { existsSync, promises as fs } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { init } from '../../app/init.ts';
import { type Command, type Invocation, UsageError } from '../invocation.ts';
import { printDiagnostics, printFailure, printJson, printResult } from '../print.ts';
import { withPorts } from '../with-ports.ts';

/** InitFlags are the options of `kpi init`. */
export interface InitFlags {
  readonly from?: readonly string[];
  readonly pack?: readonly string[];
}

/** runInit writes a new project; it changes no file that is there. */
export const runInit: Command<InitFlags> = async (invocation) => {
  const { io, names, flags } = invocation;
  const base = resolve(io.cwd, flags.project ?? '.');
  const folder = resolve(base, names[0] ?? '.');
  refuseExisting(folder, ['kpi.yaml']);
  const { from = [], pack = [] } = flags;
  const result = await withPorts(invocation, (ports) =>
    init(ports, {
      folder,
      from: from.map((path) => resolve(base, path)),
      packs: pack,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: localeOf(invocation),
    }),
  );
  const failure = { ...result, texts: new Map<string, string>() };
  if (result.files.length === 0) return printFailure(invocation, failure, flags.json ?? false);
  const files = result.files.filter(({ path, optional }) => !optional || !existsSync(join(folder, path)));
  refuseExisting(
    folder,
    files.map((file) => file.path),
  );
  if (io.interrupt.aborted) return result.exitCode;
  for (const { path, text } of files) {
    await fs.mkdir(dirname(join(folder, path)), { recursive: true });
    await fs.writeFile(join(folder, path), text, { flag: 'wx' });
  }
  const paths = files.map((file) => file.path);
  if (flags.json) printJson(invocation, { schema: 'kpi.init/1', folder, files: paths, exitCode: 0 });
  else {
    printDiagnostics(invocation, failure);
    printResult(invocation, summary(relative(io.cwd, folder), paths, from.length === 0));
  }
  return 0;
};

function refuseExisting(folder: string, paths: readonly string[]): void {
  const there = paths.filter((path) => existsSync(join(folder, path)));
  if (there.length > 0) {
    throw new UsageError(
      `${folder} has ${there.join(', ')} already; nothing was written`,
      'name another folder: kpi init DIR',
    );
  }
}

function localeOf({ io }: Invocation<InitFlags>): 'zh-CN' | 'en' {
  const language = io.env.LC_ALL || io.env.LC_MESSAGES || io.env.LANG || '';
  return language.startsWith('zh') ? 'zh-CN' : 'en';
}

function summary(folder: string, paths: readonly string[], isSample: boolean): string {
  const at = folder === '' ? '' : ` -C ${folder}`;
  const next = isSample
    ? ['its sample data has an alert that fires, so check exits with 1']
    : ['read sources.yaml and metrics.yaml: they are proposals'];
  return [
    `wrote ${paths.length} files${folder === '' ? '' : ` to ${folder}`}: ${paths.join(', ')}`,
    '',
    'Next:',
    `  kpi validate${at}`,
    `  kpi check${at}`,
    ...next.map((line) => `(${line})`),
  ].join('\n');
}
