import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { periodCount } from '../../../src/time/axis.ts';
import { type Desk, expectClose, openDesk, withoutZeros } from './desk.ts';

const yaml = `sources:
  visits:
    file: visits.parquet
    time: moment
    dimensions: { channel: {}, device: {}, who: { expr: "coalesce(user_id, -1)" } }
  buys:
    file: buys.parquet
    time: { column: moment, timezone: UTC }
    dimensions: { product: {}, who: { expr: "coalesce(buyer, -2)" } }
metrics:
  visits: { source: visits, measure: count(*) }
  app_visits: { source: visits, measure: count(*), where: device = 'app' }
  visitors: { source: visits, measure: count(distinct user_id) }
  buys: { source: buys, measure: count(*), where: amount > 5 }
  buyers: { source: buys, measure: count(distinct buyer) }
  revenue: { source: buys, measure: sum(amount) }
  rate_7d: { conversion: { base: visits, conversion: buys, entity: who, window: 7 days } }
  count_7d: { conversion: { base: visits, conversion: buys, entity: who, window: 7 days, as: count } }
  rate_36h: { conversion: { base: app_visits, conversion: buyers, entity: who, window: 36 hours } }
  rate_month: { conversion: { base: visitors, conversion: buyers, entity: who, window: 1 month } }
  retained: { conversion: { base: visitors, conversion: buyers, entity: who, after: 7 days, window: 14 days } }
  later_36h: { conversion: { base: visits, conversion: buys, entity: who, as: count, after: 12 hours, window: 36 hours } }
  first_week: { conversion: { base: visits, conversion: buys, entity: who, as: count, window: 7 days } }
  second_week: { conversion: { base: visits, conversion: buys, entity: who, as: count, after: 7 days, window: 2 weeks } }
  both_weeks: { conversion: { base: visits, conversion: buys, entity: who, as: count, window: 14 days } }
  ever: { conversion: { base: visits, conversion: revenue, entity: who, as: count } }
  same_item: { conversion: { base: visits, conversion: buys, entity: who, window: 7 days, as: count, constant: [item] } }
  app_only: { formula: a, inputs: { a: { metric: count_7d, where: device = 'app' } } }
  change: { compare: { metric: rate_7d, to: previous, as: difference } }
  mtd: { cumulative: { metric: rate_7d, grain_to_date: month } }
`;
const zone = 'America/New_York';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(
    yaml,
    {
      visits: `SELECT TIMESTAMPTZ '2026-02-01 05:00:00+00' + to_minutes(CAST(i * 911 % 150000 AS INTEGER)) AS moment,
        CASE WHEN i % 17 = 0 THEN NULL ELSE i % 23 END AS user_id,
        CASE i % 3 WHEN 0 THEN 'ads' WHEN 1 THEN 'mail' END AS channel,
        CASE i % 2 WHEN 0 THEN 'app' ELSE 'web' END AS device, i % 4 AS item FROM range(500) r(i)
        UNION ALL SELECT TIMESTAMPTZ '2026-03-08 06:30:00+00', 5, c, 'app', 1 FROM (VALUES ('mail'), ('ads')) v(c)`,
      buys: `SELECT TIMESTAMP '2026-02-01 00:00:00' + to_minutes(CAST(i * 733 % 160000 AS INTEGER)) AS moment,
        CASE WHEN i % 19 = 0 THEN NULL ELSE i % 29 END AS buyer, 'p' || (i % 3) AS product, i % 4 AS item,
        CAST((i * 37 % 200) / 10 AS DECIMAL(12,2)) AS amount FROM range(400) r(i)
        UNION ALL SELECT TIMESTAMP '2026-03-15 06:20:00', 5, 'p0', 1, 9`,
    },
    `timezone: ${zone}`,
  );
  await desk.engine.execute(`CREATE VIEW v AS SELECT row_number() OVER (ORDER BY moment, channel NULLS LAST, device) AS id, *,
    timezone('${zone}', moment) AS local FROM visits`);
  await desk.engine.execute(`CREATE VIEW b AS SELECT row_number() OVER (ORDER BY moment, buyer) AS id, * EXCLUDE moment,
    timezone('UTC', moment) AS moment, timezone('${zone}', timezone('UTC', moment)) AS local FROM buys`);
});
afterAll(() => desk.close());

interface Hand {
  readonly measure: string;
  readonly base?: string;
  readonly events?: string;
  readonly inWindow: string;
}
const week = 'v.local > b.local - INTERVAL 7 DAY';
const hands: Record<string, Hand> = {
  count_7d: { measure: 'count(*)', events: 'amount > 5', inWindow: week },
  app_only: { measure: 'count(*)', events: 'amount > 5', inWindow: week, base: "device = 'app'" },
  same_item: { measure: 'count(*)', events: 'amount > 5', inWindow: `${week} AND v.item = b.item` },
  ever: { measure: 'sum(amount)', inWindow: 'true' },
  rate_36h: {
    measure: 'count(DISTINCT buyer)',
    base: "device = 'app'",
    inWindow: 'v.moment > b.moment - INTERVAL 36 HOUR',
  },
  rate_month: { measure: 'count(DISTINCT buyer)', inWindow: 'v.local > b.local - INTERVAL 1 MONTH' },
};

/** Conversions as MetricFlow finds them: every pair in the window, and of each event the latest base event. */
function matches({ base = 'true', events = 'true', inWindow }: Hand) {
  return `(
    SELECT DISTINCT b.* EXCLUDE (moment, local, item), first_value(v.local) OVER w AS local, first_value(v.channel) OVER w AS channel,
      first_value(v.device) OVER w AS device
    FROM (SELECT * FROM v WHERE ${base}) v JOIN (SELECT * FROM b WHERE ${events}) b
    ON v.user_id = b.buyer AND v.moment <= b.moment AND ${inWindow}
    WINDOW w AS (PARTITION BY b.id ORDER BY v.moment DESC, v.channel NULLS LAST, v.device ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
  )`;
}

function conversions(hand: Hand, grain: string, by: readonly string[]) {
  const keys = [`strftime(date_trunc('${grain}', local), '%Y-%m-%d')`, ...by].join(', ');
  return `SELECT ${keys}, ${hand.measure} FROM ${matches(hand)} GROUP BY ALL`;
}

/** Whether the base event is at least so long back: the latest one of all before, not the latest one so long back. */
const later = (hand: Hand, time: 'local' | 'moment', after: string): Hand => ({
  ...hand,
  inWindow: `${hand.inWindow} AND v.${time} <= b.${time} - INTERVAL ${after} AND v.moment = (SELECT max(w.moment) FROM v AS w WHERE w.user_id = b.buyer AND w.moment <= b.moment)`,
});
hands.later_36h = later(
  { ...hands.count_7d!, inWindow: 'v.moment > b.moment - INTERVAL 36 HOUR' },
  'moment',
  '12 HOUR',
);
hands.second_week = later(
  { ...hands.count_7d!, inWindow: 'v.local > b.local - INTERVAL 14 DAY' },
  'local',
  '7 DAY',
);
hands.retained = { ...hands.second_week, measure: 'count(DISTINCT buyer)', events: 'true' };

const levels = [
  ['day', []],
  ['week', ['device']],
  ['month', ['channel']],
  ['month', ['channel', 'device']],
] as const;

describe('conversions', () => {
  test.each(['count_7d', 'app_only', 'same_item', 'ever', 'later_36h', 'second_week'])(
    '%s belong to the latest base event',
    async (name) => {
      for (const [grain, by] of levels) {
        const expected = await desk.byHand(conversions(hands[name]!, grain, by));
        const found = await desk.cells(name, { grain, by });
        expect(withoutZeros(found)).toEqual(withoutZeros(expected));
      }
    },
  );

  test.each([
    ['rate_7d', hands.count_7d!, 'count(*)', 'true'],
    ['rate_36h', hands.rate_36h!, 'count(*)', "device = 'app'"],
    ['rate_month', hands.rate_month!, 'count(DISTINCT user_id)', 'true'],
    ['retained', hands.retained!, 'count(DISTINCT user_id)', 'true'],
  ])('%s divides by the base of the segment and period', async (name, hand, measure, where) => {
    for (const [grain, by] of levels) {
      const keys = [`strftime(date_trunc('${grain}', local), '%Y-%m-%d')`, ...by];
      const names = keys.map((_, i) => `k${i}`);
      const expected = await desk.byHand(
        `SELECT ${names.map((k) => `d.${k}`).join(', ')}, coalesce(n.v, 0) / nullif(d.v, 0)
         FROM (SELECT ${keys.join(', ')}, ${measure} FROM v WHERE ${where} GROUP BY ALL) d(${names.join(', ')}, v)
         LEFT JOIN (${conversions(hand, grain, by)}) n(${names.join(', ')}, v)
         ON ${names.map((k) => `d.${k} IS NOT DISTINCT FROM n.${k}`).join(' AND ')}`,
      );
      expectClose(withoutZeros(await desk.cells(name, { grain, by })), withoutZeros(expected));
    }
  });

  test('windows that follow each other share no event and leave none out', async () => {
    const [first, second, both] = await Promise.all(
      ['first_week', 'second_week', 'both_weeks'].map((name) => desk.cells(name, { grain: 'month' })),
    );
    const sums = Object.entries(both!).map(([month]) => [
      month,
      (first![month] ?? 0) + (second![month] ?? 0),
    ]);
    expect(Object.fromEntries(sums)).toEqual(both);
    expect(Object.values(second!).some((count) => count > 0)).toBe(true);
  });

  test('the latest base event is taken from before and after the periods asked for', async () => {
    const whole = await desk.cells('count_7d', {});
    const part = await desk.cells('count_7d', { from: '2026-03-01', to: '2026-03-20' });
    const own = Object.entries(whole).filter(([day]) => day >= '2026-03-01' && day <= '2026-03-20');
    expect(part).toEqual(Object.fromEntries(own));
  });

  test.each(['count_7d', 'ever', 'rate_36h'])('%s over all periods are taken from rows', async (name) => {
    const [from, to] = ['2026-02-09', '2026-04-19'];
    const { base = 'true', ...hand } = hands[name]!;
    const inRange = `local >= '${from}' AND local < '${to}'::DATE + 1`;
    // A base event after the range takes the event away from one within; one before it does not.
    const found = matches({ ...hand, base: `${base} AND local >= '${from}'` });
    for (const by of [[], ['device'], ['device', 'channel']]) {
      const keys = by.map((key) => `${key}, `).join('');
      const counts = `SELECT ${keys}${hand.measure} AS n FROM ${found} WHERE ${inRange} GROUP BY ALL`;
      const same = ['true', ...by.map((key) => `d.${key} IS NOT DISTINCT FROM n.${key}`)].join(' AND ');
      const rates = `SELECT ${by.map((key) => `d.${key}, `).join('')}n.n / d.n
        FROM (SELECT ${keys}count(*) AS n FROM v WHERE ${base} AND ${inRange} GROUP BY ALL) d LEFT JOIN (${counts}) n ON ${same}`;
      const expected = withoutZeros(await desk.byHand(name.startsWith('rate') ? rates : counts));
      for (const grain of ['hour', 'day', 'week'] as const) {
        const { result } = await desk.ask(name, { by, grain, from, to, totals: true });
        const overall = result!.totals!.filter(({ isOverall }) => isOverall);
        const [level] = overall.find(({ series }) => series[0]!.dimensions.length === by.length)!.series;
        const cells = level!.segments.map((segment, s) => [segment.map(String).join(' '), level!.values[s]!]);
        const valued = cells.filter(([, value]) => !Number.isNaN(value));
        expectClose(withoutZeros(Object.fromEntries(valued)), expected);
      }
    }
  });

  test('a condition of the request chooses base events', async () => {
    const hand = { ...hands.count_7d!, base: "channel = 'ads'" };
    const expected = await desk.byHand(conversions(hand, 'week', []));
    expect(withoutZeros(await desk.cells('count_7d', { grain: 'week', where: "channel = 'ads'" }))).toEqual(
      expected,
    );
  });

  test('periods are complete once the window is over', async () => {
    const asked = { asOf: '2026-03-20', from: '2026-03-01', to: '2026-03-20' };
    const { result } = await desk.ask('rate_7d', asked);
    const [series] = result!.series;
    expect([series!.complete, periodCount(series!.axis)]).toEqual([13, 20]);
    expect((await desk.ask('visits', asked)).result!.series[0]!.complete).toBe(20);
    const days = Object.keys(await desk.cells('change', asked));
    expect(days.at(-1)).toBe('2026-03-13');
  });

  test('have the dimensions of the base only, and do not accumulate', async () => {
    expect((await desk.ask('rate_7d', { by: ['product'] })).diagnostics).toMatchObject([
      { code: 'incompatible-dimensions' },
    ]);
    expect((await desk.ask('mtd')).diagnostics).toMatchObject([{ code: 'grain-mismatch' }]);
    const { result } = await desk.ask('rate_7d');
    expect(result!.metrics[0]!.unit).toBe('%');
  });
});

describe('mistakes', () => {
  test.each([
    [
      'base: visits, conversion: buys, entity: who, window: 7 days }',
      'base: ever, conversion: buys, entity: who, window: 7 days }',
      [['bad-value', 'ever']],
    ],
    [
      'constant: [item]',
      'constant: [itm]',
      [
        ['unknown-column', 'itm'],
        ['unknown-column', 'itm'],
      ],
    ],
    ['entity: who, window: 36', 'entity: buyer, window: 36', [['unknown-column', 'buyer']]],
    ['window: 36 hours', 'window: 0 hours', [['bad-value', '0 hours']]],
    ['after: 12 hours', 'after: 36 hours', [['bad-value', '36 hours']]],
    ['after: 7 days, window: 14 days', 'after: 1 month, window: 4 weeks', [['bad-value', '1 month']]],
    ['as: count } }', 'as: counts } }', [['bad-value', 'counts']]],
  ])('%j written as %j', async (from, to, expected) => {
    const text = yaml.replace(from, to);
    desk.write(text);
    const { diagnostics } = await desk.validate();
    desk.write(yaml);
    const found = diagnostics.map(({ code, span }) => [
      code,
      text.slice(span!.start.offset, span!.end.offset),
    ]);
    expect(found.sort()).toEqual(expected.sort());
  });
});
