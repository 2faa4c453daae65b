// Builds dist/: a small entry, the commands, and apart from them what only some runs need.
import { chmod, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { generate } from './generate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** bundle builds into a folder, replacing it, and resolves to esbuild's metafile. */
export async function bundle(target) {
  await generate();
  // Built beside and moved into place: a process that runs from the old folder keeps its chunks until then.
  const draft = `${target}.${process.pid}.tmp`;
  try {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: { kpi: 'src/cli/kpi.ts' },
      outdir: draft,
      chunkNames: 'chunk/[name]-[hash]',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      // Reading code takes most of a short run. The stack of --debug is read back by the source maps.
      minify: true,
      sourcemap: 'linked',
      sourcesContent: false,
      legalComments: 'none',
      // The native library is found by its own package at run time.
      external: ['@duckdb/node-bindings'],
      // The build of yaml for Node is CommonJS, which nothing can be left out of, and reads the environment per token.
      alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
      // Bundled CommonJS modules still ask for Node's built-in ones by require.
      banner: {
        js: "import{createRequire as kpiCreateRequire}from'node:module';const require=kpiCreateRequire(import.meta.url);",
      },
      plugins: [withoutSubprocesses],
      metafile: true,
      logLevel: 'warning',
    });
    await writeFile(join(draft, 'help.json'), JSON.stringify(await renderHelp()));
    await cp(join(root, 'src/project/generated/schema.json'), join(draft, 'kpi.schema.json'));
    await replace(draft, target);
    return metafile;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

// commander loads the module for starting programs, which takes longer than the rest of it, for a feature (commands that
// are programs of their own) that this command line does not have.
const withoutSubprocesses = {
  name: 'without-subprocesses',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'absent' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};

// Asking for help is the first thing people do: it is answered without loading the command line's own code.
async function renderHelp() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/program.ts'],
    bundle: true,
    splitting: false,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    external: ['./commands.ts'],
    logLevel: 'warning',
  });
  // Beside node_modules, so that the packages are found.
  const module = join(root, `node_modules/.kpi-help-${process.pid}.mjs`);
  try {
    await writeFile(module, outputFiles[0].text);
    return (await import(pathToFileURL(module).href)).helpTexts();
  } finally {
    await rm(module, { force: true });
  }
}

async function replace(draft, target) {
  await chmod(join(draft, 'kpi.js'), 0o755);
  await rm(target, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  await rename(draft, target);
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  await bundle(process.argv[2] ? resolve(process.argv[2]) : join(root, 'dist'));
}
