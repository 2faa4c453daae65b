// A made-up Chinese web shop, labelled: five years of daily sales from a seed, with a trend, weekdays, Spring Festival where
// the moon puts it, National Day with its make-up workdays (调休), 618, 双十一 with run-up and after-effect, and faults.
import { normals, randoms } from './random.mjs';

const dayMs = 86_400_000;
const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / dayMs;

/** First days of the lunar year, as published by the Hong Kong Observatory. */
const springFestivals = ['2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17'];
/** Weekend days that were worked around National Day, by the State Council's announcements. */
const madeUp = [
  '2022-10-08',
  '2022-10-09',
  '2023-10-07',
  '2023-10-08',
  '2024-09-29',
  '2024-10-12',
  '2025-09-28',
  '2025-10-11',
];
const years = [2022, 2023, 2024, 2025];

/** What a day of an event sells, by its distance from the event's own day, in parts of an ordinary day's. */
const events = [
  {
    name: '春节',
    days: springFestivals,
    from: -8,
    to: 9,
    factor: (d) => (d < -2 ? 1.25 : d < 5 ? 0.4 : 0.7),
  },
  { name: '国庆', days: years.map((y) => `${y}-10-01`), from: 0, to: 6, factor: () => 0.75 },
  { name: '调休', days: madeUp, from: 0, to: 0, factor: () => 0.85 },
  {
    name: '618',
    days: years.map((y) => `${y}-06-18`),
    from: -17,
    to: 5,
    factor: (d) => (d === 0 ? 3 : d < 0 ? 1.35 : 0.8),
  },
  {
    name: '双十一',
    days: years.map((y) => `${y}-11-11`),
    from: -20,
    to: 5,
    factor: (d) => (d === 0 ? 4 : d < 0 ? 1.4 : 0.75),
  },
];

const first = dayOf('2022-01-01');
const last = dayOf('2026-03-31');
const weekdays = [0.92, 0.94, 0.95, 0.97, 1.02, 1.12, 1.08];
/** A fault takes this part of the sales for so many days; the first comes after two years. */
const fault = { loss: 0.3, length: 3, from: 730, gap: 40 };

/** shopYears is the shop from a seed: values by day, the events they belong to (-1: none), and where faults begin. */
export function shopYears(seed) {
  const normal = normals(seed);
  const periods = last - first + 1;
  const { names, event, offset, factor } = eventDays(periods);
  const faults = faultDays(periods, event, randoms(seed + 77));
  let lasting = 0;
  const values = Float64Array.from({ length: periods }, (_, i) => {
    lasting = 0.5 * lasting + 0.025 * normal();
    const weekday = names[event[i]] === '调休' ? 1 : weekdays[(first + i + 3) % 7];
    const usual = 100_000 * 1.15 ** (i / 365) * weekday * factor[i];
    const isFaulty = faults.some((at) => i >= at && i < at + fault.length);
    return usual * Math.exp(lasting + 0.03 * normal()) * (isFaulty ? 1 - fault.loss : 1);
  });
  return { values, first, names, event, offset, faults, faultLength: fault.length };
}

function eventDays(periods) {
  const event = new Int32Array(periods).fill(-1);
  const offset = new Int32Array(periods);
  const factor = new Float64Array(periods).fill(1);
  events.forEach(({ days, from, to, factor: of }, e) => {
    for (const day of days) {
      for (let d = from; d <= to; d++) {
        const i = dayOf(day) + d - first;
        if (i < 0 || i >= periods || event[i] >= 0) continue;
        [event[i], offset[i], factor[i]] = [e, d, of(d)];
      }
    }
  });
  return { names: events.map(({ name }) => name), event, offset, factor };
}

/** faultDays are days on which faults begin, none of them near an event. */
function faultDays(periods, event, random) {
  const found = [];
  for (let i = fault.from; i < periods - 10; i += fault.gap) {
    const at = i + Math.floor(random() * 20);
    const near = event.subarray(at - 3, at + fault.length + 3);
    if (at + fault.length < periods && near.every((one) => one < 0)) found.push(at);
  }
  return found;
}
