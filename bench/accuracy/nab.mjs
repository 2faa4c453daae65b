// npm run bench -- nab: the Numenta Anomaly Benchmark, all files by one configuration of a rule. The benchmark finds the
// threshold that suits its labels best; that of a rule is its budget. The other figures know no labels.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Holidays from 'date-holidays';
import { dataFolder } from './data.mjs';
import { holidayEffects, readNab } from './nab-data.mjs';
import { checkPublished } from './nab-published.mjs';
import { probationOf, rewardsOf, scoreAlarms } from './nab-scorer.mjs';
import { alertsOf, newWalks, ruleOf } from './product.mjs';
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
/** False alarms that a rule may raise, one in so many days; the score is the highest that one of these has for all files. */
const budgets = [1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8.5, 10, 12, 14, 17, 21, 25, 30.436875, 60, 91.310625];
const week = 7;
const month = 30.436875;
/** Values that a rule learns from first, and the part of a day without breach after which an alert is over. */
const needed = 72;
const recovery = 0.5;
/** Nobody accepts a new level of a file: the last rule goes on by itself, as `freeze_for: 1` lets it. */
const rules = {
  'against: expected': { against: 'expected' },
  'against: history': { against: 'history' },
  'against: history, freeze_for: 1': { against: 'history', freezeFor: 1 },
};

export function runNab(options) {
  const folder = dataFolder('nab');
  if (folder === undefined) return;
  const all = readNab(folder);
  const halves = halvesOf(all);
  const isDesign = options.includes('--design');
  const files = isDesign ? halves.design : all;
  const weights = JSON.parse(readFileSync(join(folder, 'profiles.json'), 'utf8')).standard.CostMatrix;
  const alarms = new Map(Object.entries(rules).map(([name, rule]) => [name, alarmsByBudget(files, rule)]));
  printScores(files, weights, alarms);
  if (!isDesign) {
    checkPublished(folder, files, weights);
    printHalves({ ...halves, all }, weights, alarms);
  }
  const judged = [week, month].flatMap((days) =>
    [...alarms].map(([name, own]) => [
      `${name}, one in ${Math.round(days)} days`,
      ...judge(files, (file) => own.get(file).get(days)),
    ]),
  );
  printTable('NAB, a rule by its budget of false alarms', columns, judged);
  printTable('nyc_taxi, one a week', columns, ablation(all.find(({ name }) => name.includes('nyc_taxi'))));
}

const columns = ['', 'alarms', 'precision', 'windows found', 'recall', 'false alarms per series-week'];

/** alarmsByBudget gives by file and budget where a rule's alerts begin. */
function alarmsByBudget(files, rule) {
  return new Map(
    files.map((file) => {
      const walks = newWalks();
      return [file, new Map(budgets.map((days) => [days, alarmsOf(file, { ...rule, days, walks })]))];
    }),
  );
}

/** alarmsOf gives where the alerts of a rule on a file begin; `walks` are what does not depend on its budget. */
function alarmsOf({ perDay, values, seasons }, { against, freezeFor, days, effects, walks }) {
  const rule = ruleOf(values, seasons, { effects, against, budget: 1 / (days * perDay) });
  const recoverFor = Math.ceil(recovery * perDay);
  return alertsOf(rule, { needs: needed, recoverFor, perDay, freezeFor, walks });
}

function scoresBy(files, weights, alarms) {
  const scores = budgets.map((days) => {
    const alarmed = files.map((file) => ({ ...file, alarms: alarms.get(file).get(days) }));
    return { days, score: scoreAlarms(alarmed, weights) };
  });
  const best = scores.reduce((most, each) => (each.score > most.score ? each : most));
  return { best, weekly: scores.find(({ days }) => days === week) };
}

function printScores(files, weights, alarms) {
  const rows = [...alarms].map(([name, own]) => {
    const { best, weekly } = scoresBy(files, weights, own);
    return [`kpi, ${name}`, best.score.toFixed(2), String(best.days), weekly.score.toFixed(2)];
  });
  const atWindows = files.map((file) => ({ ...file, alarms: windowStarts(file) }));
  rows.push(['(an alarm at each window)', scoreAlarms(atWindows, weights).toFixed(2), '', '']);
  rows.push(...published.map(([name, score]) => [`${name}, published`, score.toFixed(2), '', '']));
  printTable(
    'NAB, standard profile',
    ['', 'score', 'at one alarm in so many days', 'score at one a week'],
    rows,
  );
}

function windowStarts({ times, windows }) {
  return windows.map(([start]) => times.indexOf(start));
}

/** halvesOf takes every other file of each folder for the half that choices are made on. */
function halvesOf(files) {
  const groups = new Map();
  const halves = { design: [], other: [] };
  for (const file of files) {
    const [group] = file.name.split('/');
    const place = groups.get(group) ?? 0;
    groups.set(group, place + 1);
    (place % 2 === 0 ? halves.design : halves.other).push(file);
  }
  return halves;
}

function printHalves({ design, other, all }, weights, alarms) {
  const rows = [...alarms].map(([name, own]) => [
    name,
    ...[design, other, all].flatMap((half) => {
      const { best, weekly } = scoresBy(half, weights, own);
      return [best.score.toFixed(1), weekly.score.toFixed(1)];
    }),
  ]);
  const titles = ['design half', 'other half', 'all'];
  printTable('NAB by halves', ['', ...titles.flatMap((title) => [title, 'one a week'])], rows);
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
  const weekly = { against: 'expected', days: week };
  return [
    ['without a calendar', ...judge([file], () => alarmsOf(file, weekly))],
    ['with the US calendar', ...judge([file], () => alarmsOf(file, { ...weekly, effects }))],
  ];
}
