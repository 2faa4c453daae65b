// What a verdict on a day costs: the baseline, which judges all days of a series one after the other, beside one fit of a
// model of statsforecast, from which a single next day can be judged. Processor time of all threads, after a warm-up.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../.bench/accuracy/peers', import.meta.url));
const script = fileURLToPath(new URL('one-fit.py', import.meta.url));
const most = 3;

/** fitsOfStatsforecast gives by model the seconds of processor time of one fit and forecast; nothing where pip cannot install it. */
export function fitsOfStatsforecast(series) {
  const program = `${folder}/venv/bin/python`;
  mkdirSync(folder, { recursive: true });
  if (!existsSync(program)) spawnSync('python3', ['-m', 'venv', `${folder}/venv`], { stdio: 'ignore' });
  const install = ['-m', 'pip', 'install', '--quiet', 'statsforecast==2.1.1'];
  if (spawnSync(program, install, { stdio: 'ignore' }).status !== 0) {
    console.log('statsforecast: skipped, pip could not install it');
    return {};
  }
  const input = JSON.stringify(series.slice(0, most));
  const { status, stdout, stderr } = spawnSync(program, [script], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`statsforecast failed: ${stderr}`);
  return JSON.parse(stdout);
}
