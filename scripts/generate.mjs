// Compiles src/project/schema into src/project/generated: validators ahead of time, and the JSON Schema for editors;
// tabulates time zones, and wraps the almanac of holidays.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateAlmanac } from './generate-almanac.mjs';
import { generateZones } from './generate-zones.mjs';
import { shareSchemas } from './share-schemas.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/project/generated');

/** generate writes the generated files unless they are those of the present sources; it resolves to whether it wrote. */
export async function generate() {
  const changes = [await generateZones(), await generateAlmanac(), await generateValidators()];
  return changes.includes(true);
}

async function generateValidators() {
  const stamp = await inputHash();
  if (await isCurrent(stamp)) return false;
  const { definitionFileSchema, schemaId, validated } = await loadSchema();
  const names = Object.keys(validated);
  await mkdir(target, { recursive: true });
  await replace('schema.json', `${JSON.stringify(withoutNotes(definitionFileSchema), null, 2)}\n`);
  await replace('validators.d.ts', declarations(names));
  await replace('validators.js', `// ${stamp}\n${await compile(validated, schemaId)}`);
  return true;
}

async function inputHash() {
  const hash = createHash('sha256');
  const folder = join(root, 'src/project/schema');
  const files = (await readdir(folder)).sort().map((name) => join(folder, name));
  const others = [
    'src/project/scalar.ts',
    'src/project/metric-kinds.ts',
    'src/time/grain.ts',
    'src/time/duration.ts',
    'src/model/rule.ts',
    'scripts/generate.mjs',
    'scripts/share-schemas.mjs',
  ];
  files.push(...others.map((path) => join(root, path)));
  for (const file of files) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex');
}

async function isCurrent(stamp) {
  try {
    return (await readFile(join(target, 'validators.js'), 'utf8')).startsWith(`// ${stamp}\n`);
  } catch {
    return false;
  }
}

async function loadSchema() {
  const { build } = await import('esbuild');
  const bundle = await build({
    entryPoints: [join(root, 'src/project/schema/project.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const text = bundle.outputFiles[0].text;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

async function compile(definitions, id) {
  const { default: Ajv } = await import('ajv');
  const { default: standaloneCode } = await import('ajv/dist/standalone/index.js');
  const { build } = await import('esbuild');
  const ajv = new Ajv({
    allErrors: true,
    // Messages are written from the schema that a fault comes with; ajv's own are not shown.
    verbose: true,
    messages: false,
    inlineRefs: false,
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    code: { source: true, esm: true },
  });
  ajv.addVocabulary(['x-expects', 'x-unsupported', 'x-unsupported-values', 'x-one-key', 'x-words']);
  ajv.addSchema({ $id: id, definitions: shareSchemas(withoutDescriptions(definitions)) });
  const refs = Object.fromEntries(
    Object.keys(definitions).map((name) => [name, `${id}#/definitions/${name}`]),
  );
  const code = standaloneCode(ajv, refs);
  // Bundling takes ajv's small runtime in, so that nothing of ajv is loaded when kpi runs.
  const bundle = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    // Parameters that only ajv's own code passes and reads.
    mangleProps: /^(parentData|parentDataProperty|rootData|dynamicAnchors)$/,
    write: false,
  });
  return bundle.outputFiles[0].text;
}

function declarations(names) {
  return [
    "import type { Validator } from '../shape/validator.ts';",
    ...names.map((name) => `export const ${name}: Validator;`),
    '',
  ].join('\n');
}

// A key may be called `description` too: only texts under that key describe.
function withoutDescriptions(schema) {
  const drop = (key, value) => (key === 'description' && typeof value === 'string' ? undefined : value);
  return JSON.parse(JSON.stringify(schema, drop));
}

function withoutNotes(schema) {
  return JSON.parse(JSON.stringify(schema, (key, value) => (key.startsWith('x-') ? undefined : value)));
}

async function replace(name, text) {
  const scratch = join(target, `.${name}.${process.pid}`);
  await writeFile(scratch, text);
  await rename(scratch, join(target, name));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await generate();
