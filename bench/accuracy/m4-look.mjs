// npm run bench -- m4 --look: what speaks against a good score. Whether a test part is known from elsewhere in the set, and
// which series the score comes from.
import { mase, mean, naive2, smape } from './m4-measures.mjs';
import { printTable } from './table.mjs';

/** Values at the start of a test part that are looked for in other series, of which so many must differ. */
const sought = 6;
const leastDifferent = 3;
/** Part of the series, those most improved, that is left out in one line. */
const mostImproved = 0.05;

/** lookInto prints where test parts are found in training parts, and the OWA of parts of the set. */
export function lookInto({ name, horizon, period }, all, { forecasts }) {
  const known = all.map((one) => `,${one.known.join(',')},`);
  const start = (one) => one.actual.slice(0, sought);
  const isIn = (values, text) => text.includes(`,${values.join(',')},`);
  const varied = (one) => new Set(start(one)).size >= leastDifferent;
  const own = all.filter((one, i) => varied(one) && isIn(start(one), known[i])).length;
  const other = all.filter(
    (one, i) => varied(one) && known.some((text, j) => j !== i && isIn(start(one), text)),
  ).length;
  const scored = all.map((one, i) => scoresOf(one, forecasts[i].expected, horizon, period));
  const byLength = scored.toSorted((a, b) => a.length - b.length);
  const quarter = (q) =>
    byLength.slice(Math.floor((q * scored.length) / 4), Math.floor(((q + 1) * scored.length) / 4));
  const byGain = scored.toSorted((a, b) => b.naiveMase - b.mase - (a.naiveMase - a.mase));
  const parts = [0, 1, 2, 3].map((q) => [
    `of ${quarter(q)[0].length} to ${quarter(q).at(-1).length} values`,
    quarter(q),
  ]);
  parts.push(['without the 5 % most improved', byGain.slice(Math.floor(mostImproved * scored.length))]);
  printTable(
    `M4 ${name}, where the score comes from`,
    ['', 'series', 'OWA'],
    [['all', scored], ...parts].map(([label, part]) => [label, part.length, owaOf(part).toFixed(3)]),
  );
  console.log(
    `Test parts whose start is in the training part of the same series: ${own}, of another: ${other}`,
  );
}

function scoresOf({ known, actual }, expected, horizon, period) {
  const naive = naive2(known, horizon, period);
  return {
    length: known.length,
    smape: smape(actual, expected),
    mase: mase(known, actual, expected, period),
    naiveSmape: smape(actual, naive),
    naiveMase: mase(known, actual, naive, period),
  };
}

function owaOf(part) {
  const of = (name) => mean(part, (one) => one[name]);
  return (of('smape') / of('naiveSmape') + of('mase') / of('naiveMase')) / 2;
}
