// Installs the package into an empty folder, as a stranger would, and runs its main job there.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'kpi-package-'));
try {
  const packed = npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder);
  const [{ filename, size, entryCount }] = JSON.parse(packed);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(folder, 'install', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`);
  expectExit(0, 'init', 'shop');
  expectExit(0, 'validate', '-C', 'shop');
  // The sample has an alert that fires.
  expectExit(1, 'check', '-C', 'shop');
  expectExit(0, 'init', 'packed', '--pack', 'ecommerce');
  expectExit(1, 'check', '-C', 'packed');
  expectQuery('shop', 'pay_rate');
  console.log(
    `${filename} (${entryCount} files, ${Math.round(size / 1024)} kB) installs, checks and can be imported`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function npm(cwd, ...args) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

// As a program of somebody else uses the library.
function expectQuery(project, metric) {
  const program = `import { openProject } from 'kpi';
const opened = await openProject(process.argv[2]);
const { ok, rows } = await opened.query({ metrics: [process.argv[3]], totals: true });
await opened.close();
if (!ok || rows.at(-1)?.totalOver[0] !== 'period') throw new Error('the library gives no values');
`;
  writeFileSync(join(folder, 'query.mjs'), program);
  execFileSync(process.execPath, ['query.mjs', project, metric], { cwd: folder, stdio: 'inherit' });
}

function expectExit(code, ...args) {
  const kpi = join(folder, 'node_modules/.bin/kpi');
  const { status, stdout, stderr } = spawnSync(kpi, args, { cwd: folder, encoding: 'utf8' });
  if (status !== code)
    throw new Error(`kpi ${args.join(' ')} ended with ${status}, not ${code}:\n${stdout}${stderr}`);
}
