// npm run bench -- m4: forecasts of the weekly and hourly series of the M4 competition, all by one configuration: the
// patterns that periods of the grain may follow, as the product has them for weeks and hours. With --train the last
// horizon of the training part takes the place of the test part, for design; --every=10 takes every tenth series; --look
// says where the score comes from; --peers asks other forecasters for the same.
import { join } from 'node:path';
import { dataFolder, readRows } from './data.mjs';
import { lookInto } from './m4-look.mjs';
import { coverage, mase, mean, msis, naive2, smape } from './m4-measures.mjs';
import { forecastsOfPeers } from './peers.mjs';
import { forecast } from './product.mjs';
import { printTable } from './table.mjs';
import { timed } from './timed.mjs';

/** m4Sets are the sets with their period in the competition's measures and what is to be reached. */
export const m4Sets = [
  {
    name: 'Weekly',
    horizon: 13,
    period: 1,
    cycles: [52],
    unit: 'W',
    atMost: { owa: 0.926, smape: 17.3, msis: 20.4 },
  },
  {
    name: 'Hourly',
    horizon: 48,
    period: 24,
    cycles: [24, 168],
    unit: 'h',
    atMost: { owa: 0.627, smape: 18.11, msis: 17.5 },
  },
];
const level = 0.95;

export async function runM4(args) {
  const folder = dataFolder('m4');
  if (folder === undefined) return;
  const every = Number(args.find((arg) => arg.startsWith('--every='))?.slice(8) ?? 1);
  for (const set of m4Sets) {
    const all = readM4(folder, set, args.includes('--train')).filter((_, i) => i % every === 0);
    const forecasts = { kpi: timed(() => all.map(({ known }) => product(known, set))) };
    if (args.includes('--peers')) Object.assign(forecasts, await forecastsOfPeers(all, set, level));
    const rows = Object.entries(forecasts).map(([name, one]) => [name, ...rowOf(judge(set, all, one))]);
    const repeated = all.map(({ known }) => ({ expected: naive2(known, set.horizon, set.period) }));
    rows.push(['Naive2', ...rowOf(judge(set, all, { forecasts: repeated }))], ['at most', ...limits(set)]);
    printTable(`M4 ${set.name}, ${all.length} series`, columns, rows);
    if (args.includes('--look')) lookInto(set, all, forecasts.kpi);
  }
}

const product = (known, { horizon, cycles }) => forecast(known, horizon, cycles, level);
const columns = ['', 'OWA', 'sMAPE', 'MASE', 'MSIS', 'held, of 95 %', 'processor seconds'];
const limits = ({ atMost }) => [atMost.owa, atMost.smape, '', atMost.msis, '', ''];

/** readM4 reads a set's series: known values, and what came. */
export function readM4(folder, { name, horizon }, isHeldBack) {
  const [train, test] = ['train', 'test'].map((part) => readRows(join(folder, `${name}-${part}.csv`)));
  return train.map(([id, ...cells], i) => {
    const all = cells.filter((cell) => cell !== '' && cell !== 'NA').map(Number);
    if (isHeldBack) return { id, known: all.slice(0, -horizon), actual: all.slice(-horizon) };
    return { id, known: all, actual: test[i].slice(1, horizon + 1).map(Number) };
  });
}

function judge({ horizon, period }, series, { forecasts, seconds }) {
  const over = (of) => mean(series, (one, i) => of(one, forecasts[i]));
  const errors = {
    smape: over(({ actual }, { expected }) => smape(actual, expected)),
    mase: over(({ known, actual }, { expected }) => mase(known, actual, expected, period)),
  };
  const naive = series.map(({ known }) => naive2(known, horizon, period));
  const naiveSmape = mean(series, ({ actual }, i) => smape(actual, naive[i]));
  const naiveMase = mean(series, ({ known, actual }, i) => mase(known, actual, naive[i], period));
  return {
    ...errors,
    owa: (errors.smape / naiveSmape + errors.mase / naiveMase) / 2,
    seconds,
    ...(forecasts[0].low && {
      msis: over(({ known, actual }, one) => msis(known, actual, one, period, level)),
      held: 100 * over(({ actual }, one) => coverage(actual, one)),
    }),
  };
}

function rowOf({ owa, smape, mase, msis, held, seconds }) {
  const digits = [3, 2, 3, 2, 1, 1];
  return [owa, smape, mase, msis, held, seconds].map((number, k) => number?.toFixed(digits[k]) ?? '');
}
