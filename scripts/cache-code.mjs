// Runs a check with the application of a build and keeps the code that V8 compiled for it: `node cache-code.mjs dist`.
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = resolve(process.argv[2]);
const { codeCacheName, compileApplication } = await loader();
const { script, application } = compileApplication(join(folder, 'application.cjs'));
const nowhere = { isTerminal: false, write: () => undefined };
const check = [
  'check',
  '-C',
  join(root, 'examples/quickstart'),
  '--as-of',
  '2026-11-19',
  '--fail-on',
  'never',
];
const code = await application.main(check, {
  env: {},
  cwd: root,
  stdout: nowhere,
  stderr: nowhere,
  now: Date.now,
  interrupt: new AbortController().signal,
});
if (code !== 0) throw new Error(`kpi ${check.join(' ')} ended with ${code}`);
writeFileSync(join(folder, codeCacheName), script.createCachedData());

async function loader() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/cli/load-application.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
