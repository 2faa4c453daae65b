import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { timed } from './timed.mjs';

const folder = fileURLToPath(new URL('../../.bench/accuracy/peers', import.meta.url));
const script = fileURLToPath(new URL('peers.py', import.meta.url));

/**
 * forecastsOfPeers asks AutoETS and MSTL of augurs, MSTL of statsforecast, and Prophet for forecasts of the same series,
 * where npm and pip can install them; else a line says so. By name: the forecasts, and the processor time they took.
 */
export async function forecastsOfPeers(series, set, level) {
  mkdirSync(folder, { recursive: true });
  return { ...(await augurs(series, set, level)), ...python(series, set, level) };
}

async function augurs(series, { horizon, period, cycles }, level) {
  if (!existsSync(`${folder}/package.json`)) writeFileSync(`${folder}/package.json`, '{ "private": true }');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '@bsull/augurs@0.10.2'];
  if (spawnSync('npm', args, { cwd: folder, stdio: 'ignore' }).status !== 0) {
    console.log('augurs: skipped, npm could not install it');
    return {};
  }
  const base = `${folder}/node_modules/@bsull/augurs`;
  const load = async (name) => {
    const module = await import(pathToFileURL(`${base}/${name}.js`));
    module.initSync({ module: readFileSync(`${base}/${name}_bg.wasm`) });
    return module;
  };
  const [{ AutoETS }, { MSTL }] = [await load('ets'), await load('mstl')];
  const spec = period > 1 ? 'ZZZ' : 'ZZN';
  const fitting = (known) => cycles.filter((length) => known.length >= 2 * length);
  const all = (model) =>
    timed(() => series.map(({ known }) => foretell(model(known), known, horizon, level)));
  return {
    'augurs AutoETS': all(() => new AutoETS(period, spec)),
    'augurs MSTL': all((known) =>
      fitting(known).length > 0 ? MSTL.ets(fitting(known)) : new AutoETS(period, spec),
    ),
  };
}

/** foretell forecasts by a model of augurs; the last value where it cannot be fitted. */
function foretell(model, known, horizon, level) {
  try {
    model.fit(Float64Array.from(known));
    const { point, intervals } = model.predict(horizon, level);
    return { expected: point, low: intervals.lower, high: intervals.upper };
  } catch {
    const expected = new Float64Array(horizon).fill(known.at(-1));
    return { expected, low: expected, high: expected };
  }
}

function python(series, { horizon, cycles, unit }, level) {
  const program = `${folder}/venv/bin/python`;
  const found = {};
  if (!existsSync(program)) spawnSync('python3', ['-m', 'venv', `${folder}/venv`], { stdio: 'ignore' });
  for (const [model, version] of Object.entries({ statsforecast: '2.1.1', prophet: '1.5.0' })) {
    const install = ['-m', 'pip', 'install', '--quiet', `${model}==${version}`];
    if (spawnSync(program, install, { stdio: 'ignore' }).status !== 0) {
      console.log(`${model}: skipped, pip could not install it`);
      continue;
    }
    const task = { model, horizon, cycles, unit, level, series: series.map(({ known }) => known) };
    const options = { input: JSON.stringify(task), encoding: 'utf8', maxBuffer: 1 << 28 };
    const { status, stdout, stderr } = spawnSync(program, [script], options);
    if (status !== 0) throw new Error(`${model} failed: ${stderr}`);
    found[model] = JSON.parse(stdout);
  }
  return found;
}
