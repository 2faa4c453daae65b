// Builds dist/: a small entry, the application with its code compiled ahead, and apart what only some runs need; and the
// library with its types.
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { generate } from './generate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Reading code takes most of a short run. The stack of --debug is read back by the source maps.
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};
// The build of yaml for Node is CommonJS, which nothing can be left out of, and reads the environment per token.
const alias = { yaml: join(root, 'node_modules/yaml/browser/index.js') };
const apart = [
  'src/expr/formula/mathjs.ts',
  'src/notify/channel/http-client.ts',
  'src/report/workbook.ts',
  'src/source/http/xml-parser.ts',
  'src/engine/database/postgres/pg.ts',
  'src/engine/database/mysql/mysql2.ts',
  'src/project/yaml/parse-any.ts',
  'src/time/generated/almanac.ts',
  'src/project/ical.ts',
];

// What the driver of PostgreSQL looks for elsewhere: libpq, which is no part of Node, and the sockets of another platform.
const notInstalled = ['pg-native', 'cloudflare:sockets'];

/** bundle builds into a folder, replacing it, and resolves to the outputs of the program's metafile, by path. */
export async function bundle(target, { withTypes = true } = {}) {
  await generate();
  // Built beside and moved into place: a process that runs from the old folder keeps its files until then.
  const draft = `${target}.${process.pid}.tmp`;
  try {
    const { metafile } = await build({
      ...shared,
      entryPoints: ['src/cli/kpi.ts', 'src/cli/application.ts', ...apart],
      entryNames: '[name]',
      outdir: draft,
      outExtension: { '.js': '.cjs' },
      // Code that is compiled ahead cannot import, but require; and Node starts CommonJS faster.
      format: 'cjs',
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': 'kpiModuleUrl' },
      banner: { js: "const kpiModuleUrl=require('node:url').pathToFileURL(__filename).href;" },
      // The native library is found by its own package at run time.
      external: ['@duckdb/node-bindings', ...notInstalled],
      alias,
      plugins: [loadedApart, withoutSubprocesses, inAscii],
    });
    await requireAscii(join(draft, 'application.cjs'));
    await buildLibrary(draft, withTypes);
    await writeFile(join(draft, 'help.json'), JSON.stringify(await renderHelp()));
    await cp(join(root, 'src/project/generated/schema.json'), join(draft, 'kpi.schema.json'));
    await compileAhead(draft);
    await replace(draft, target);
    return metafile.outputs;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function buildLibrary(folder, withTypes) {
  await build({
    ...shared,
    entryPoints: { api: 'src/api/index.ts' },
    outdir: folder,
    chunkNames: 'api/[name]-[hash]',
    splitting: true,
    format: 'esm',
    external: ['@duckdb/node-bindings', ...notInstalled],
    alias,
    // Bundled CommonJS modules still ask for Node's built-in ones by require.
    banner: {
      js: "import{createRequire as kpiCreateRequire}from'node:module';const require=kpiCreateRequire(import.meta.url);",
    },
  });
  if (!withTypes) return;
  const { bundleDeclarations } = await import('./declarations.mjs');
  await writeFile(join(folder, 'api.d.ts'), bundleDeclarations(root, join(root, 'src/api/index.ts')));
}

// Without the code that is compiled ahead all works as well, only slower.
async function compileAhead(folder) {
  const { NODE_OPTIONS: _flags, NODE_V8_COVERAGE: _coverage, ...env } = process.env;
  try {
    await promisify(execFile)(process.execPath, [join(root, 'scripts/cache-code.mjs'), folder], { env });
  } catch (error) {
    console.warn(`the code could not be compiled ahead: ${error.stderr || error.message}`);
  }
}

// The application is read as one byte a character. The bundler escapes what is not ASCII in texts, but not in patterns.
const inAscii = {
  name: 'in-ascii',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
      loader: 'ts',
    }));
  },
};

async function requireAscii(file) {
  const found = /.{0,30}[^\0-\x7f].{0,30}/.exec(await readFile(file, 'utf8'));
  if (found) throw new Error(`${basename(file)} is not all ASCII: ${found[0]}`);
}

const loadedApart = {
  name: 'loaded-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
      const isApart = kind === 'dynamic-import' && apart.includes(relative(root, join(resolveDir, path)));
      return isApart ? { path: `./${basename(path, '.ts')}.cjs`, external: true } : undefined;
    });
  },
};

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
  await chmod(join(draft, 'kpi.cjs'), 0o755);
  await rm(target, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  await rename(draft, target);
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  await bundle(process.argv[2] ? resolve(process.argv[2]) : join(root, 'dist'));
}
