// npm run bench: start-up, the small project and the online-retail example, as ratios in one run; `npm run bench -- metrics`
// and the like run the part of that name instead.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeManyFiles } from './many-files.mjs';
import { compare, report } from './measure.mjs';
import { installPeer, peerCommand } from './peers.mjs';
import { writeSmallPeers } from './small-peers.mjs';

const [part, ...rest] = process.argv.slice(2);
const parts = {
  metrics: () => import('./metrics/run.mjs'),
  stop: () => import('./stop.mjs'),
  load: () => import('./load/run.mjs'),
  rules: () => import('./rules/run.mjs'),
  m4: async () => (await import('./accuracy/m4.mjs')).runM4(rest),
  nab: async () => (await import('./accuracy/nab.mjs')).runNab(rest),
  calibration: async () => (await import('./accuracy/calibration.mjs')).runCalibration(),
  retail: async () => (await import('./accuracy/retail.mjs')).runRetail(),
};
if (part !== undefined) {
  const run = parts[part];
  if (run === undefined) console.error(`no such part: ${part}; there are ${Object.keys(parts).join(', ')}`);
  else await run();
  process.exit(run === undefined ? 2 : process.exitCode);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const kpi = [process.execPath, `${root}/dist/kpi.cjs`];
const quickstart = `${root}/examples/quickstart`;
const retail = `${root}/examples/online-retail`;
const scratch = `${root}/.bench/start`;
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
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
const smallPeers = writeSmallPeers(scratch, quickstart);
const checkQuickstart = [...kpi, 'check', '-C', quickstart, '--as-of', '2026-11-19', '--fail-on', 'never'];
for (const [name, label] of Object.entries({ malloy: 'Malloy', cube: 'Cube' })) {
  const line = `${label} / kpi check, quickstart`;
  if (!installPeer(name, `${scratch}/${name}`)) {
    console.log(`${line}: skipped, npm could not install ${label}`);
    continue;
  }
  const peer = peerCommand(name, `${scratch}/${name}`, smallPeers[name]);
  const times = await compare(
    { check: { command: checkQuickstart }, peer },
    Math.max(3, Math.round(rounds / 3)),
  );
  report([{ name: line, ratio: times.peer / times.check, atLeast: 9, detail: ms(times.peer, times.check) }]);
}
rmSync(scratch, { recursive: true, force: true });

/** The statements kpi runs for the example, as `kpi plan --json` prints them, for the run by hand. */
function writeStatements(path) {
  const args = [...kpi.slice(1), 'plan', '-C', retail, '--as-of', '2011-12-09', '--json'];
  const result = spawnSync(kpi[0], args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new Error(`kpi plan exited with ${result.status}: ${result.stderr}`);
  writeFileSync(path, result.stdout);
}
