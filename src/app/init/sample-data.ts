import { formatDate } from '../../time/date.ts';

/** sampleDays is how many days sample data reaches back. */
export const sampleDays = 60;

// What a week looks like: quiet from Monday on, best at the weekend.
const weekdays = [0.92, 0.9, 0.94, 1, 1.05, 1.15, 1.04];

const channels = [
  { name: 'search', visits: 900, rate: 0.041, order: 86 },
  { name: 'social', visits: 640, rate: 0.034, order: 64 },
  { name: 'ads', visits: 520, rate: 0.037, order: 72 },
] as const;

/**
 * sampleVisits is a CSV of visits and orders by day and channel for the 60 days that end with `lastDay` (days since
 * 1970-01-01). In the last three days hardly anyone who comes by ads pays.
 */
export function sampleVisits(lastDay: number): string {
  const lines = ['day,channel,visits,orders,amount'];
  const random = makeRandom(7);
  for (let ago = sampleDays - 1; ago >= 0; ago--) {
    const day = lastDay - ago;
    for (const { name, visits, rate, order } of channels) {
      const came = Math.round(visits * weekdays[mod(day, 7)]! * (0.95 + 0.1 * random()));
      const isBroken = name === 'ads' && ago < 3;
      const paid = Math.round(came * (isBroken ? 0.012 : rate * (0.97 + 0.06 * random())));
      lines.push(
        [formatDate(day), name, came, paid, (paid * order * (0.95 + 0.1 * random())).toFixed(2)].join(','),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/**
 * sampleOrders is a CSV of order lines with the columns that the e-commerce pack needs, for the 60 days that end with
 * `lastDay`. On the last two days most of what was sold comes back.
 */
export function sampleOrders(lastDay: number): string {
  const lines = ['order_id,ordered_at,customer_id,region,quantity,amount,status'];
  const random = makeRandom(11);
  const regions = ['East', 'North', 'South'];
  let number = 10_000;
  for (let ago = sampleDays - 1; ago >= 0; ago--) {
    const day = lastDay - ago;
    const count = Math.round(14 * weekdays[mod(day, 7)]! * (0.9 + 0.2 * random()));
    for (let i = 0; i < count; i++) {
      const at = `${formatDate(day)} ${clock(Math.floor((i + random()) * (1440 / count)))}`;
      const customer = `C${100 + Math.floor(random() * 160)}`;
      const region = regions[Math.floor(random() * regions.length)]!;
      const quantity = 1 + Math.floor(random() * 4);
      const amount = (quantity * (18 + random() * 60)).toFixed(2);
      lines.push([++number, at, customer, region, quantity, amount, 'paid'].join(','));
      if (random() < (ago < 2 ? 0.7 : 0.04)) {
        lines.push([`R${number}`, at, customer, region, -quantity, `-${amount}`, 'refunded'].join(','));
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function clock(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}:00`;
}

function mod(a: number, b: number): number {
  return ((a % b) + b) % b;
}

// A linear congruential generator (Numerical Recipes, ranqd1): sample data is the same for everybody.
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
