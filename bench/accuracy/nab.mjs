// npm run bench -- nab: the Numenta Anomaly Benchmark, all files by one configuration. The benchmark finds the threshold
// that suits its labels best; the other figures are of a rule at its default, which knows no labels.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Holidays from 'date-holidays';
import { dataFolder } from './data.mjs';
import { holidayEffects, readNab } from './nab-data.mjs';
import { checkPublished } from './nab-published.mjs';
import { probationOf, rewardsOf, sweep } from './nab-scorer.mjs';
import { breachesOf, onsets, ruleOf, surprises } from './product.mjs';
import { rankedDeviation } from './slow-level.mjs';
import { printTable } from './table.mjs';

/** Scores that the benchmark publishes, by the standard profile. */
const published = [
  ['Windowed Gaussian', 39.65],
  ['Twitter ADVec', 47.06],
  ['Random Cut Forest', 51.72],
  ['Skyline', 58.2],
  ['CAD OSE', 69.9],
  ['Numenta', 70.1],
];
/** False alarms that a rule may raise: one in so many days, and the values it learns from first. */
const budgets = { 'one a week': 7, 'one a month': 30.436875 };
const needed = 72;

export function runNab() {
  const folder = dataFolder('nab');
  if (folder === undefined) return;
  const files = readNab(folder);
  const weights = JSON.parse(readFileSync(join(folder, 'profiles.json'), 'utf8')).standard.CostMatrix;
  const scoreBy = (of) =>
    sweep(
      files.map((file) => ({ ...file, scores: of(file) })),
      weights,
    ).score;
  const rows = [
    [
      'kpi, baseline',
      scoreBy((file) => firstOfDay(surprises(ruleOf(file.values, file.seasons)), file.perDay)),
    ],
    [
      '(a slow level and ranks; not kpi)',
      scoreBy((file) => firstOfDay(rankedDeviation(file.values), file.perDay)),
    ],
    ['(an alarm at each window)', scoreBy(atWindows)],
    ...published.map(([name, score]) => [`${name}, published`, score]),
  ];
  printTable(
    'NAB, standard profile',
    ['', 'score'],
    rows.map(([name, score]) => [name, score.toFixed(2)]),
  );
  checkPublished(folder, files, weights);
  const judged = Object.keys(budgets).map((budget) => [
    budget,
    ...judge(files, (file) => alarmsOf(file, budget)),
  ]);
  printTable('NAB, a rule by its budget of false alarms', columns, judged);
  printTable('nyc_taxi, one a week', columns, ablation(files.find(({ name }) => name.includes('nyc_taxi'))));
}

const columns = ['', 'alarms', 'precision', 'windows found', 'recall', 'false alarms per series-week'];

/** firstOfDay leaves of scores those that were not reached within a day before: an alert that is known is not raised again. */
function firstOfDay(scores, perDay) {
  const out = new Float64Array(scores.length);
  const kept = [];
  scores.forEach((score, i) => {
    while (kept.length > 0 && kept[0].i < i - perDay) kept.shift();
    if (!(score > 0) || kept.some((one) => one.score >= score)) return;
    out[i] = score;
    kept.push({ i, score });
  });
  return out;
}

function atWindows({ times, windows }) {
  const starts = new Set(windows.map(([start]) => start));
  return Float64Array.from(times, (time) => (starts.has(time) ? 1 : 0));
}

function alarmsOf(file, budget, effects) {
  const rule = ruleOf(file.values, file.seasons, { effects, budget: 1 / (budgets[budget] * file.perDay) });
  return onsets(breachesOf(rule, needed), Math.ceil(file.perDay / 24));
}

/** judge counts alarms after the probation: true ones lie in a window, of which each is found once. */
function judge(files, alarms) {
  let [all, right, found, windows, weeks] = [0, 0, 0, 0, 0];
  for (const file of files) {
    const { window } = rewardsOf(file, { tpWeight: 1, fpWeight: 1 });
    const scored = alarms(file).filter((i) => window[i] !== -2);
    const hits = scored.filter((i) => window[i] >= 0);
    all += scored.length;
    right += hits.length;
    found += new Set(hits.map((i) => window[i])).size;
    windows += file.windows.length;
    weeks += (file.times.length - probationOf(file.times.length)) / (7 * file.perDay);
  }
  const part = (a, b) => (b === 0 ? '' : (a / b).toFixed(2));
  return [all, part(right, all), `${found} of ${windows}`, part(found, windows), part(all - right, weeks)];
}

/** ablation judges a file with and without the public holidays of the United States. */
function ablation(file) {
  const calendar = new Holidays('US', { types: ['public'] });
  const days = [2014, 2015].flatMap((year) => calendar.getHolidays(year));
  const holidays = new Map(days.map(({ date, name }) => [date.slice(0, 10), name]));
  const effects = holidayEffects(file.instants, holidays);
  return [
    ['without a calendar', ...judge([file], () => alarmsOf(file, 'one a week'))],
    ['with the US calendar', ...judge([file], () => alarmsOf(file, 'one a week', effects))],
  ];
}
