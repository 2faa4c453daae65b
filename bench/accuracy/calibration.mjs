// npm run bench -- calibration: how often a baseline rule is wrong, against the budget it was given, series by series. One
// setting for all; alarms in the labelled windows of NAB, and what these take, are left out.
import { dataFolder } from './data.mjs';
import { m4Sets, readM4 } from './m4.mjs';
import { readNab } from './nab-data.mjs';
import { breachesBySegment, breachesOf, cycles, onsets, ruleOf, rulesOf } from './product.mjs';
import { normals } from './random.mjs';
import { printTable } from './table.mjs';

/** Periods to one false alarm that the rule may raise, and values that it learns from first. */
const every = 50;
const needed = 72;
/** Series are counted in which the budget allows so many at least: of fewer, chance alone leaves any figure. */
const leastAllowed = 8;

export function runCalibration() {
  const m4 = dataFolder('m4');
  const nab = dataFolder('nab');
  const sets = [
    ...(m4 === undefined ? [] : m4Sets.map((set) => [`M4 ${set.name}`, m4Series(m4, set)])),
    ...(nab === undefined ? [] : [['NAB', nabSeries(nab)]]),
    ...Object.entries(synthetic).map(([name, of]) => [name, Array.from({ length: 100 }, (_, k) => of(k))]),
  ];
  for (const against of ['expected', 'history']) {
    const rows = sets.map(([name, all]) => [name, ...judge(all, against)]);
    printTable(`Against ${against}: realised false alarms / budget (one in ${every} periods)`, columns, rows);
    runPooled(against);
  }
}

/** Periods to one false alarm of a rule over many segments, all of them together. */
const pooledEvery = 30;
const pooledSizes = [50, 500];

/** runPooled asks the same of one rule over many made-up segments with one budget for them all. */
function runPooled(against) {
  const rows = Object.entries(synthetic).map(([name, of]) => [
    name,
    ...pooledSizes.flatMap((size) => {
      const { alarms, allowed } = pooled(size, of, against);
      return [alarms, (alarms / allowed).toFixed(2)];
    }),
  ]);
  const columns = ['', ...pooledSizes.flatMap((size) => [`alarms of ${size} segments`, '/ budget'])];
  const title = `Against ${against}: one rule, one false alarm in ${pooledEvery} days for all segments together`;
  printTable(title, columns, rows);
}

function pooled(size, of, against) {
  const all = Array.from({ length: size }, (_, k) => of(10_000 + k));
  const periods = all[0].values.length;
  const values = new Float64Array(size * periods);
  for (const [k, one] of all.entries()) values.set(one.values, k * periods);
  const rule = rulesOf(values, size, all[0].seasons, { against, budget: 1 / pooledEvery });
  const alarms = breachesBySegment(rule, needed).reduce((sum, own) => sum + onsets(own).length, 0);
  return { alarms, allowed: (periods - needed) / pooledEvery };
}

const columns = [
  '',
  'series',
  'within a factor of 2',
  'fewer',
  'more',
  'least decile',
  'median',
  'most decile',
];

function judge(all, against) {
  const ratios = all
    .map((one) => ratioOf(one, against))
    .filter((ratio) => ratio !== undefined)
    .sort((a, b) => a - b);
  const part = (of) => `${((100 * ratios.filter(of).length) / ratios.length).toFixed(0)} %`;
  const at = (share) => ratios[Math.floor(share * (ratios.length - 1))].toFixed(2);
  return [
    ratios.length,
    part((ratio) => ratio >= 0.5 && ratio <= 2),
    part((ratio) => ratio < 0.5),
    part((ratio) => ratio > 2),
    at(0.1),
    at(0.5),
    at(0.9),
  ];
}

function ratioOf({ values, seasons, isLabelled = () => false }, against) {
  let judged = 0;
  for (let i = needed; i < values.length; i++) if (!isLabelled(i)) judged++;
  if (judged < leastAllowed * every) return undefined;
  const breaches = breachesOf(ruleOf(values, seasons, { against, budget: 1 / every }), needed);
  const alarms = onsets(breaches).filter((i) => !isLabelled(i)).length;
  return (alarms * every) / judged;
}

function m4Series(folder, set) {
  return readM4(folder, set, false).map(({ known }) => {
    const values = Float64Array.from(known);
    return { values, seasons: cycles(set.cycles, values.length) };
  });
}

function nabSeries(folder) {
  return readNab(folder).map(({ values, seasons, times, windows }) => ({
    values,
    seasons,
    isLabelled: (i) => windows.some(([start, end]) => times[i] >= start && times[i] <= end),
  }));
}

const days = 1000;

/** daily is a series of so many days with a week's and a year's pattern, from a seed. */
function daily(seed, noise) {
  const values = Float64Array.from({ length: days }, (_, i) =>
    noise(1000 + 150 * Math.sin((2 * Math.PI * i) / 7) + 100 * Math.sin((2 * Math.PI * i) / 365), i),
  );
  return { seed, values, seasons: cycles([7], days) };
}

const synthetic = {
  'daily, normal noise': (seed) => {
    const normal = normals(seed);
    return daily(seed, (mean) => mean + 40 * normal());
  },
  'daily, noise grows with the level': (seed) => {
    const normal = normals(1000 + seed);
    return daily(seed, (mean, i) => mean * Math.exp(i / 500 + 0.05 * normal()));
  },
  'daily, heavy tails': (seed) => {
    const normal = normals(2000 + seed);
    return daily(
      seed,
      (mean) => mean + (40 * normal()) / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3),
    );
  },
  'around a level, noise that lasts and spikes': (seed) => {
    const normal = normals(4000 + seed);
    let error = 0;
    const values = Float64Array.from({ length: days }, () => {
      error = 0.6 * error + normal();
      return 50 + 4 * error + (normal() > 1.8 ? 30 * Math.abs(normal()) : 0);
    });
    return { seed, values, seasons: cycles([7], days) };
  },
  'daily, noise that lasts': (seed) => {
    const normal = normals(3000 + seed);
    let error = 0;
    return daily(seed, (mean) => {
      error = 0.7 * error + 30 * normal();
      return mean + error;
    });
  },
};
