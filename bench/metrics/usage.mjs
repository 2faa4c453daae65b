import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { median } from '../measure.mjs';

/** measureUse runs a command of Node `rounds` times and resolves to the medians: seconds, seconds of CPU, MiB at the peak. */
export async function measureUse({ command, stderr = 'inherit' }, scratch, rounds = 1) {
  const runs = [];
  for (let i = 0; i < rounds; i++) runs.push(await useOnce(command, stderr, `${scratch}/usage.json`));
  const middle = (key) => median(runs.map((run) => run[key]));
  return { wall: middle('wall'), cpu: middle('cpu'), peak: middle('peak') };
}

function useOnce([program, ...args], stderr, file) {
  const { NODE_EXTRA_CA_CERTS: _slowsEveryStart, ...env } = process.env;
  const hook = new URL('peak.mjs', import.meta.url).href;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const options = { env: { ...env, BENCH_USAGE: file }, stdio: ['ignore', 'ignore', stderr] };
    const child = spawn(program, ['--import', hook, ...args], options);
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code !== 0) return reject(new Error(`${program} ${args.join(' ')} exited with ${code}`));
      resolve({ wall: (performance.now() - start) / 1000, ...JSON.parse(readFileSync(file, 'utf8')) });
    });
  });
}
