import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** timeCommand runs a command once, after `before`, and resolves to its wall time in milliseconds; an unexpected exit code is an error. */
function timeCommand([program, ...args], { cwd, exits = [0], stderr = 'inherit', before = () => {} }) {
  before();
  const { NODE_EXTRA_CA_CERTS: _slowsEveryStart, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', stderr] });
    child.on('error', reject);
    child.on('exit', (code) => {
      const elapsed = performance.now() - start;
      if (exits.includes(code)) resolve(elapsed);
      else reject(new Error(`${program} ${args.join(' ')} exited with ${code}`));
    });
  });
}

/** median is the middle of the values, the mean of the middle two for an even count. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * compare runs the commands in turn, `rounds` times after one warm-up round, and resolves to the median wall time in
 * milliseconds of each by name. Taking turns spreads what else the machine does over all of them.
 */
export async function compare(commands, rounds) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, { command, ...options }] of Object.entries(commands)) {
      const elapsed = await timeCommand(command, options);
      if (round >= 0) times[name].push(elapsed);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/** report prints one line a ratio: name, ratio, its budget (at most or at least) and whether it holds. */
export function report(rows) {
  for (const { name, ratio, atMost, atLeast, detail } of rows) {
    const budget = atMost === undefined ? (atLeast === undefined ? '' : `≥ ${atLeast}`) : `≤ ${atMost}`;
    const holds = ratio <= (atMost ?? Number.POSITIVE_INFINITY) && ratio >= (atLeast ?? 0);
    const verdict = budget === '' ? '' : `${holds ? 'holds' : 'MISSED'} (${budget})`;
    console.log(`${name.padEnd(58)} ${ratio.toFixed(2).padStart(7)}  ${verdict}  ${detail ?? ''}`.trimEnd());
  }
}
