// npm run bench: start-up, the small project and the online-retail example, as ratios in one run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeManyFiles } from './many-files.mjs';
import { compare, report } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const kpi = [process.execPath, `${root}/dist/kpi.cjs`];
const quickstart = `${root}/examples/quickstart`;
const retail = `${root}/examples/online-retail`;
const scratch = `${root}/.bench`;
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch);
writeManyFiles(`${scratch}/cold`, 1000);
writeManyFiles(`${scratch}/warm`, 1000);
writeStatements(`${scratch}/statements.json`);

const start = await compare(
  {
    node: { command: [process.execPath, '-e', '0'] },
    help: { command: [...kpi, '--help'] },
    validate: { command: [...kpi, 'validate', '-C', quickstart] },
    check: { command: [...kpi, 'check', '-C', quickstart, '--as-of', '2026-11-19', '--fail-on', 'never'] },
  },
  rounds,
);
const large = await compare(
  {
    node: { command: [process.execPath, '-e', '0'] },
    cold: {
      command: [...kpi, 'validate', '--offline', '-C', `${scratch}/cold`],
      before: () => rmSync(`${scratch}/cold/.kpi`, { recursive: true, force: true }),
    },
    warm: { command: [...kpi, 'validate', '--offline', '-C', `${scratch}/warm`] },
    check: { command: [...kpi, 'check', '-C', retail, '--as-of', '2011-12-09', '--fail-on', 'never'] },
    byHand: { command: [process.execPath, `${root}/bench/by-hand.mjs`, `${scratch}/statements.json`] },
  },
  Math.max(3, Math.round(rounds / 3)),
);
const ms = (a, b) => `${a.toFixed(0)} ms / ${b.toFixed(0)} ms`;
report([
  {
    name: 'kpi --help / node -e 0',
    ratio: start.help / start.node,
    atMost: 1.6,
    detail: ms(start.help, start.node),
  },
  {
    name: 'kpi validate, quickstart / node -e 0',
    ratio: start.validate / start.node,
    detail: ms(start.validate, start.node),
  },
  {
    name: 'kpi check, quickstart / node -e 0',
    ratio: start.check / start.node,
    atMost: 5,
    detail: ms(start.check, start.node),
  },
  {
    name: 'kpi validate, 1000 files, cold / node -e 0',
    ratio: large.cold / large.node,
    atMost: 25,
    detail: ms(large.cold, large.node),
  },
  {
    name: 'kpi validate, 1000 files, warm / node -e 0',
    ratio: large.warm / large.node,
    atMost: 2.5,
    detail: ms(large.warm, large.node),
  },
  {
    name: 'kpi check, online-retail / its SQL by hand',
    ratio: large.check / large.byHand,
    detail: ms(large.check, large.byHand),
  },
]);
if (installMalloy(`${scratch}/malloy`)) {
  const peers = await compare(
    {
      check: { command: [...kpi, 'check', '-C', quickstart, '--as-of', '2026-11-19', '--fail-on', 'never'] },
      // It says at every start that it could not download an extension.
      malloy: {
        command: [process.execPath, `${root}/bench/malloy.mjs`, `${scratch}/malloy`, quickstart],
        stderr: 'ignore',
      },
    },
    Math.max(3, Math.round(rounds / 3)),
  );
  const ratio = peers.malloy / peers.check;
  report([
    { name: 'Malloy / kpi check, quickstart', ratio, atLeast: 9, detail: ms(peers.malloy, peers.check) },
  ]);
} else console.log('Malloy / kpi check, quickstart: skipped, npm could not install Malloy');
rmSync(scratch, { recursive: true, force: true });

/** Installs Malloy for this run; false where that cannot be. */
function installMalloy(folder) {
  mkdirSync(folder);
  writeFileSync(`${folder}/package.json`, '{ "private": true }');
  const packages = ['@malloydata/malloy@0.0.431', '@malloydata/db-duckdb@0.0.431', 'antlr4ts@0.5.0-alpha.4'];
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages];
  return spawnSync('npm', args, { cwd: folder, stdio: 'ignore' }).status === 0;
}

/** The statements kpi runs for the example, as `kpi plan --json` prints them, for the run by hand. */
function writeStatements(path) {
  const args = [...kpi.slice(1), 'plan', '-C', retail, '--as-of', '2011-12-09', '--json'];
  const result = spawnSync(kpi[0], args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new Error(`kpi plan exited with ${result.status}: ${result.stderr}`);
  writeFileSync(path, result.stdout);
}
