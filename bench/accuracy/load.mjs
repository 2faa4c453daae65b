import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** loadModel bundles the TypeScript of a file beside this one, and resolves to what it exports. */
export async function loadModel(entry = 'model.ts') {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const outfile = `${root}/.bench/accuracy/${entry.replace('.ts', '.mjs')}`;
  const entryPoints = [fileURLToPath(new URL(entry, import.meta.url))];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20' });
  return import(outfile);
}
