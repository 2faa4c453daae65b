// npm run bench -- nab also scores what other detectors found, where their results are: the benchmark's own repository has
// them in results/, which goes beside data/ and labels/. The scores must come out as it publishes them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from './data.mjs';
import { scoreAlarms, sweep } from './nab-scorer.mjs';
import { printTable } from './table.mjs';

/** Difference at which a score is no longer the published one. */
const tolerance = 0.005;

/** checkPublished scores the results of each detector, prints them beside the published scores, and fails where they differ. */
export function checkPublished(folder, files, weights) {
  const results = join(folder, 'results');
  if (!existsSync(results)) {
    console.log('nab: the results of other detectors are not here; they belong to nab/results/');
    return;
  }
  const published = JSON.parse(readFileSync(join(results, 'final_results.json'), 'utf8'));
  const rows = readdirSync(results)
    .filter((detector) => published[detector] !== undefined)
    .filter((detector) => files.every(({ name }) => existsSync(resultOf(results, detector, name))))
    .map((detector) => {
      const scored = files.map((file) => ({ ...file, scores: readScores(results, detector, file.name) }));
      const { score, threshold } = sweep(scored, weights);
      const alarmed = scored.map((file) => ({ ...file, alarms: alarmsFrom(file.scores, threshold) }));
      return [detector, score, published[detector].standard, scoreAlarms(alarmed, weights)];
    });
  const different = rows.filter(([, ours, ...same]) =>
    same.some((other) => Math.abs(ours - other) > tolerance),
  );
  printTable(
    'NAB, what other detectors found, by this scorer',
    ['', 'score', 'published'],
    rows.map(([name, ours, theirs]) => [name, ours.toFixed(2), theirs.toFixed(2)]),
  );
  if (different.length === 0) return;
  console.error(`nab: not as published: ${different.map(([name]) => name).join(', ')}`);
  process.exitCode = 1;
}

function alarmsFrom(scores, threshold) {
  return [...scores.keys()].filter((i) => scores[i] >= threshold);
}

function resultOf(results, detector, name) {
  const [group, file] = name.split('/');
  return join(results, detector, group, `${detector}_${file}`);
}

function readScores(results, detector, name) {
  return Float64Array.from(readRows(resultOf(results, detector, name)), (row) => Number(row[2]));
}
