// npm run bench -- retail: alarms of a baseline rule on a made-up Chinese web shop, with its calendars and without.
import { breachesOf, cycles, onsets, ruleOf } from './product.mjs';
import { shopYears } from './retail-shop.mjs';
import { printTable } from './table.mjs';

const shops = 30;
/** The rule may be wrong once a quarter, learns from three weeks before it judges, and is counted from the third year. */
const budget = 1 / 91.310625;
const needed = 21;
const countedFrom = 730;

export function runRetail() {
  const years = Array.from({ length: shops }, (_, seed) => shopYears(seed));
  const rows = [
    ['without calendars', ...judge(years, () => undefined)],
    ['with calendars', ...judge(years, ({ names, event, offset }) => ({ names, event, offset }))],
  ];
  printTable(`A Chinese web shop, ${shops} seeds, one false alarm a quarter`, columns, rows);
}

const columns = [
  '',
  'alarms in events',
  'per event day',
  'other false alarms a quarter',
  'faults found',
  'of',
  'days until found',
];

function judge(years, effectsOf) {
  let [inEvents, eventDays, elsewhere, plainDays, found, faults, delay] = [0, 0, 0, 0, 0, 0, 0];
  for (const shop of years) {
    const { values, event } = shop;
    const rule = ruleOf(values, cycles([7], values.length), { budget, effects: effectsOf(shop) });
    const breaches = breachesOf(rule, needed);
    const isFault = (i) => shop.faults.some((at) => i >= at && i < at + shop.faultLength);
    for (let i = countedFrom; i < values.length; i++) {
      if (event[i] >= 0) eventDays++;
      else plainDays++;
    }
    for (const i of onsets(breaches)) {
      if (i < countedFrom || isFault(i)) continue;
      if (event[i] >= 0) inEvents++;
      else elsewhere++;
    }
    for (const at of shop.faults) {
      const day = breaches.subarray(at, at + shop.faultLength).indexOf(1);
      faults++;
      if (day < 0) continue;
      found++;
      delay += day;
    }
  }
  const quarter = 91.310625;
  const perQuarter = ((elsewhere / plainDays) * quarter).toFixed(2);
  return [inEvents, (inEvents / eventDays).toFixed(3), perQuarter, found, faults, (delay / found).toFixed(2)];
}
