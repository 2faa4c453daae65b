import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Episode } from '../../src/alert/episode.ts';
import { type Label, scoreRule } from '../../src/alert/score-episodes.ts';
import { readLabels } from '../../src/app/labels.ts';
import { formatDate } from '../../src/time/date.ts';
import { runMain } from '../cli/run-main.ts';
import { dayOf } from '../time/zoned.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kpi-backtest-')));
afterAll(() => rmSync(folder, { recursive: true }));

/** What stands out of 100 a day, by date and channel. */
const odd: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  web: { '2026-02-10': 40, '2026-02-11': 45, '2026-03-20': 70 },
  app: { '2026-04-01': 30 },
};
const definitions = (limit: number) => `kpi: 1
name: shop
timezone: Asia/Shanghai
locale: en
sources:
  visits: { file: visits.csv, time: day, columns: { day: date, channel: text, visits: bigint }, dimensions: { channel: } }
metrics:
  visits: { source: visits, measure: sum(visits) }
rules:
  visits_low: { metric: visits, by: [channel], levels: { warning: { below: ${limit} }, critical: { below: 45 } } }
`;

beforeAll(() => {
  const lines = ['day,channel,visits'];
  for (let day = dayOf('2025-11-01'); day <= dayOf('2026-04-10'); day++) {
    for (const channel of ['web', 'app'])
      lines.push(`${formatDate(day)},${channel},${odd[channel]![formatDate(day)] ?? 100}`);
  }
  writeFileSync(join(folder, 'visits.csv'), `${lines.join('\n')}\n`);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
  git('init', '-q');
  writeFileSync(join(folder, 'kpi.yaml'), definitions(50));
  git('add', '.');
  git('commit', '-qm', 'first');
  git('tag', 'before');
  writeFileSync(join(folder, 'kpi.yaml'), definitions(80));
  writeFileSync(join(folder, 'known.csv'), 'from,to,channel\n2026-02-10,2026-02-12,web\n2026-03-01,,\n');
});

const range = ['--from', '2026-01-01', '--to', '2026-04-05'];

async function report(...args: string[]) {
  const { stdout, stderr, exit } = await runMain(['backtest', ...range, '--json', ...args], folder);
  expect([exit, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('kpi backtest', () => {
  test('lists what would have fired, as check would have on the day', async () => {
    const { rules } = await report();
    expect(rules).toHaveLength(1);
    const day = (date: string) => `${date}T00:00:00+08:00`;
    const common = { metric: 'visits', end: 'resolved' };
    expect(rules[0]).toMatchObject({ rule: 'visits_low', alerts: 3, score: null });
    expect(rules[0].episodes).toEqual([
      {
        ...common,
        segment: { channel: 'web' },
        severity: 'critical',
        from: day('2026-02-10'),
        to: day('2026-02-12'),
      },
      {
        ...common,
        segment: { channel: 'web' },
        severity: 'warning',
        from: day('2026-03-20'),
        to: day('2026-03-21'),
      },
      {
        ...common,
        segment: { channel: 'app' },
        severity: 'critical',
        from: day('2026-04-01'),
        to: day('2026-04-02'),
      },
    ]);
    // 3 in 95 days of 30.436875 a month.
    expect(rules[0].perMonth).toBeCloseTo(0.9612, 3);
  });

  test('labels give precision, recall and delay', async () => {
    const { rules } = await report('--labels', 'known.csv');
    expect(rules[0].score).toEqual({
      trueEpisodes: 1,
      episodes: 3,
      foundLabels: 1,
      labels: 2,
      precision: 1 / 3,
      recall: 1 / 2,
      // From the start of 10 February to the end of that day.
      delayMs: 86_400_000,
    });
  });

  test('another revision is held beside it', async () => {
    const { against, rules } = await report('--against', 'before');
    expect([rules[0].alerts, against.revision, against.rules[0].alerts]).toEqual([3, 'before', 2]);
    const { stdout } = await runMain(['backtest', ...range, '--against', 'before'], folder);
    expect(stdout).toContain('before: 2 alerts; now 1 more that it had not, 0 fewer that it had');
    expect(stdout).toContain('+ warning   2026-03-20 – 2026-03-21  web');
    const { exit, stderr } = await runMain(['backtest', '--against', 'nowhere'], folder);
    expect(exit).toBe(2);
    expect(stderr).toContain('--against nowhere');
  });

  test.each([
    [['--from', '2026-13-01'], '--from "2026-13-01" is not a date'],
    [['--from', '2026-03-01', '--to', '2026-02-01'], 'is not before'],
    [['nothing'], 'nothing'],
    [['--labels', 'gone.csv'], '--labels gone.csv cannot be read'],
  ])('%j is refused', async (args, words) => {
    const { exit, stderr } = await runMain(['backtest', ...args], folder);
    expect(exit).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('labels', () => {
  test('are dates, both included, with dimensions; what has no dates is refused', () => {
    const { labels } = readLabels(
      'rule,from,to,region\nr,2026-03-01,2026-03-02,华东\n,2026-03-05,,\n\n',
      'l.csv',
      'UTC',
    );
    const day = 86_400_000;
    const start = dayOf('2026-03-01') * day;
    expect(labels).toEqual([
      { rule: 'r', segment: { region: '华东' }, from: start, to: start + 2 * day },
      { segment: {}, from: start + 4 * day, to: start + 5 * day },
    ]);
    expect(readLabels('from,to\n2026-03-02,2026-03-01\n', 'l.csv', 'UTC').diagnostics[0]!.message).toContain(
      'l.csv:2',
    );
    expect(readLabels('day\n2026-03-02\n', 'l.csv', 'UTC').diagnostics[0]!.message).toContain('"from"');
  });

  test('nothing to divide by gives no share', () => {
    const episode = {
      rule: 'r',
      dimensions: [],
      segment: [],
      from: { grain: 'day', start: 0, end: 1 },
      to: null,
    } as unknown as Episode;
    const label: Label = { segment: {}, from: 5, to: 6 };
    expect(scoreRule('r', [], [])).toMatchObject({ precision: null, recall: null, delayMs: null });
    // One that still fires meets every later label.
    expect(scoreRule('r', [episode], [label])).toMatchObject({ precision: 1, recall: 1, delayMs: 0 });
    expect(scoreRule('r', [episode], [{ ...label, segment: { region: 'x' } }])).toMatchObject({
      precision: 0,
      recall: 0,
    });
    // Without labels there is nothing to hold against, and those of another rule are none of this one.
    expect(scoreRule('r', [episode], undefined)).toBeNull();
    expect(scoreRule('r', [episode], [{ ...label, rule: 'other' }])).toMatchObject({
      labels: 0,
      recall: null,
    });
  });
});
