import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { backtest } from '../../src/app/backtest.ts';
import { check } from '../../src/app/check.ts';
import { renderReport } from '../../src/app/render.ts';
import { openSystem } from '../../src/app/system.ts';
import { tune } from '../../src/app/tune.ts';
import type { Report } from '../../src/model/report.ts';
import { formatDate } from '../../src/time/date.ts';
import { randoms } from '../series/baseline/series-fixture.ts';
import { dayOf } from '../time/zoned.ts';

// What judging all segments at once gives is what judging some after the others has to give.
const whole = { leastRows: Number.POSITIVE_INFINITY, above: 0, atOnce: 1 };
const system = openSystem({ env: () => undefined, now: () => Date.UTC(2026, 3, 20) });
const folders: string[] = [];
afterAll(() => {
  system.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const first = dayOf('2025-12-01');
const days = 120;
const asOf = formatDate(first + days - 1);

const conditions: Readonly<Record<string, string>> = {
  limit: 'when: { below: 60 }',
  limit_own: 'when: { below: 60 }, thresholds: [{ segment: { sku: s3 }, warning: 90 }]',
  levels:
    'levels: { warning: { below: 75 }, critical: { below: 40 } }, recover: { above: 90 }, for: { breaches: 2, of: 3 }',
  change: 'when: { change: { from: { average: 4, same: weekday }, below: -30% } }',
  trend: 'when: { trend: { falls_for: 4 } }',
  slope: 'when: { trend: { slope: { below: -2% }, over: 14 } }',
  baseline: 'when: { baseline: { false_alarms: { max: 3, per: month } } }',
  sustained:
    'when: { baseline: { false_alarms: { max: 3, per: month }, direction: below } }, for: { breaches: 2, of: 3 }',
  forecast: 'when: { forecast: { reaches: { below: 40 }, within: 7 days } }',
  share: 'when: { share: { of: region, below: 4% } }',
  pattern: 'when: { pattern: { with: [amount], false_alarms: { max: 3, per: month } } }',
  expr: 'when: { expr: pieces < 60 and amount > 100 }',
  missing: 'when: { missing: 5 days }',
  both: 'when: { all: [{ below: 80 }, { baseline: { direction: below } }] }',
  chosen: 'when: { below: 60 }, segments: { include: { region: [north] }, exclude: { sku: [s1] } }',
  nobody: 'when: { below: 60 }, segments: { include: { region: [nowhere] } }',
  ratio: 'metric: price, when: { change: { from: 1 week ago, below: -20% } }',
  cumulative: 'metric: pieces_week, when: { below: 300 }',
  held_up: 'when: { below: 60 }, segments: { min_volume: 2 }',
  largest: 'metric: amount, when: { below: 600 }, segments: { top: 5 }',
  largest_unusual:
    'metric: amount, when: { baseline: { false_alarms: { max: 9, per: month } } }, segments: { top: 9 }',
};
/** What needs to see all segments at a time. */
const undivided: Readonly<Record<string, string>> = {
  peers: 'metric: amount, when: { peers: { direction: below, false_alarms: { max: 1, per: month } } }',
  portion: 'metric: portion, when: { below: 1% }',
};

function definitions(chosen: Readonly<Record<string, string>>): string {
  const rules = Object.entries(chosen).map(([name, rule]) => {
    const metric = rule.startsWith('metric:') ? '' : 'metric: pieces, ';
    const severity = rule.includes('levels:') ? '' : ', severity: warning';
    return `  ${name}: { ${metric}by: [region, sku], ${rule}${severity} }\n`;
  });
  return `kpi: 1
name: batches
timezone: UTC
locale: en
sources:
  sales:
    file: sales.csv
    time: day
    columns: { day: date, region: text, sku: text, pieces: bigint, amount: "decimal(12,2)" }
    dimensions: { region: {}, sku: {} }
metrics:
  pieces: { source: sales, measure: sum(pieces) }
  amount: { source: sales, measure: sum(amount) }
  price: { ratio: { numerator: amount, denominator: pieces } }
  pieces_week: { cumulative: { metric: pieces, window: 7 days } }
  portion: { share: { metric: amount, of: total } }
rules:
${rules.join('')}`;
}

/** project writes rows of segments that begin, end, fall silent, fall out and change their level at random. */
function project(seed: number, chosen: Readonly<Record<string, string>>): string {
  const random = randoms(seed);
  const lines = ['day,region,sku,pieces,amount'];
  for (let s = 0; s < 40; s++) {
    // Two spellings of one name, and no name at all, are in some segments.
    const region = ['north', 'so\u0308uth', 's\u00f6uth', ''][s % 4]!;
    const begins = random() < 0.3 ? Math.floor(days * random()) : 0;
    const ends = random() < 0.3 ? Math.floor(days * random()) : days;
    const shift = random() < 0.2 ? 60 + Math.floor(40 * random()) : days;
    for (let d = begins; d < ends; d++) {
      if (random() < 0.05) continue;
      const usual = (80 + s) * (1 + 0.2 * Math.sin((2 * Math.PI * d) / 7)) * (d >= shift ? 0.6 : 1);
      const pieces = Math.round(usual * (1 + 0.2 * (random() - 0.5)) * (random() < 0.02 ? 0.3 : 1));
      const amount = (pieces * (9 + 2 * random())).toFixed(2);
      lines.push(`${formatDate(first + d)},${region},s${s >> 2},${pieces},${amount}`);
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'kpi-batches-'));
  folders.push(folder);
  writeFileSync(join(folder, 'sales.csv'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'kpi.yaml'), definitions(chosen));
  return folder;
}

async function reportOf(root: string, batching: typeof whole): Promise<Report> {
  const options = { root, asOf, isIdentified: false, provenance: false, batching };
  const { report, diagnostics } = await check(system.ports, options);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const identity = { id: 'run', definitions: 'd', git: null };
  return { ...report!, run: { ...report!.run, identity } };
}

const style = { color: false, verbose: true };

describe.each([1, 2])('segments judged some after the others, of random data %i', (seed) => {
  const root = project(seed, conditions);
  test.each([500, 3000])('give what they do at once, with %i values at a time', async (atOnce) => {
    const at = await reportOf(root, whole);
    const after = await reportOf(root, { leastRows: 0, above: 200, atOnce });
    expect(at.quietSeries?.size).toBe(0);
    expect([...after.quietSeries!.keys()].sort()).toEqual(Object.keys(conditions).sort());
    expect(after.alerts).toEqual(at.alerts);
    expect(after.alerts.some(({ state }) => state === 'firing')).toBe(true);
    expect(after.rebaselines).toEqual(at.rebaselines);
    for (const format of ['json', 'human', 'markdown', 'junit'] as const)
      expect(renderReport(after, format, style)).toBe(renderReport(at, format, style));
  });

  test('would have fired at the same times', async () => {
    const read = async () => ({ problem: 'there is no revision' });
    const options = { root, select: [], from: formatDate(first + 40), to: asOf };
    const at = await backtest(system.ports, { ...options, batching: whole }, read);
    const after = await backtest(
      system.ports,
      { ...options, batching: { leastRows: 0, above: 200, atOnce: 500 } },
      read,
    );
    expect(at.report!.now.rules.flatMap(({ episodes }) => episodes).length).toBeGreaterThan(20);
    // Of what began in the same period, segments come in their order in both.
    expect(after.report!.now).toEqual(at.report!.now);
  });

  const turnable = ['limit', 'change', 'sustained', 'pattern', 'both', 'ratio', 'largest'];
  test.each(turnable)('the number of %s fires as often at each value', async (rule) => {
    const day = (at: number) => formatDate(first + at);
    const text = ['from,to,sku', `${day(50)},${day(54)},s1`, `${day(90)},${day(99)},`].join('\n');
    const labels = { path: 'labels.csv', text };
    const options = { root, rule, from: day(40), to: asOf, labels };
    const at = await tune(system.ports, { ...options, batching: whole });
    const after = await tune(system.ports, {
      ...options,
      batching: { leastRows: 0, above: 200, atOnce: 500 },
    });
    const { points, proposed } = after.report!;
    expect(points).toEqual(at.report!.points);
    expect(proposed).toBe(at.report!.proposed);
    expect(points.length).toBeGreaterThan(2);
    expect(points.some(({ alarms, delay }) => alarms > 0 && delay !== null)).toBe(true);
  });
});

test('what looks at all segments is judged at once', async () => {
  const root = project(4, { ...undivided, limit: conditions.limit! });
  const at = await reportOf(root, whole);
  const after = await reportOf(root, { leastRows: 0, above: 200, atOnce: 500 });
  expect([...after.quietSeries!.keys()]).toEqual(['limit']);
  expect(after.alerts).toEqual(at.alerts);
});

test('a rule that needs the same values at once keeps another one from being judged in batches', async () => {
  const root = project(5, {
    peers: 'when: { peers: { direction: below, false_alarms: { max: 1, per: month } } }',
    limit: conditions.limit!,
  });
  const after = await reportOf(root, { leastRows: 0, above: 200, atOnce: 500 });
  expect(after.quietSeries!.size).toBe(0);
  expect(after.alerts).toEqual((await reportOf(root, whole)).alerts);
});
