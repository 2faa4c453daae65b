// Bundles parts of the pure core for a benchmark, and finds the public data sets that the repository does not hold.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** loadCore bundles TypeScript modules of src/ into one and imports it: their exports together. */
export async function loadCore(...modules) {
  const outfile = join(root, '.bench', `core-${process.pid}.mjs`);
  mkdirSync(join(root, '.bench'), { recursive: true });
  const contents = modules.map((module) => `export * from './src/${module}.ts';`).join('\n');
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

/** dataFolder is where a public data set lies: an argument of the benchmark, or the folder in KPI_BENCH_DATA. */
export function dataFolder(name, argument, origin) {
  const folder = argument ?? (process.env.KPI_BENCH_DATA && join(process.env.KPI_BENCH_DATA, name));
  if (folder === undefined || !existsSync(folder)) {
    throw new Error(
      `no data: get ${origin}, and give its folder as the argument, or the one above as KPI_BENCH_DATA`,
    );
  }
  return folder;
}

/** plainSeries is what the core follows: one segment of values without events, with seasons. */
export function plainSeries(values, seasons, core, more = {}) {
  const periods = more.periods ?? values.length;
  return {
    values,
    offset: 0,
    periods,
    seasons,
    barred: new Uint8Array(periods),
    floor: new Int32Array(periods),
    noise: { kind: 'none' },
    effects: core.noEffects(periods),
  };
}

/** plainRanges asks for the ranges of one such series under a budget of alarms per period. */
export function plainRanges(values, seasons, core, budget, more = {}) {
  return {
    ...plainSeries(values, seasons, core),
    segments: [0],
    mostSegments: Number.POSITIVE_INFINITY,
    complete: values.length,
    direction: 'both',
    budget,
    breaches: 1,
    of: 1,
    minChange: 0,
    volume: values,
    minVolume: 0,
    ...more,
  };
}
