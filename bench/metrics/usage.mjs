import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/**
 * measureInTurn runs named commands of Node one after the other, `rounds` times, and resolves to the rounds of each by
 * name: seconds, seconds of CPU, MiB at the peak.
 */
export async function measureInTurn(commands, scratch, rounds) {
  const runs = Object.fromEntries(commands.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, { command, stderr = 'inherit' }] of commands) {
      runs[name].push(await useOnce(command, stderr, `${scratch}/usage.json`));
    }
  }
  return runs;
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
