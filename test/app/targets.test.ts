import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/app/check.ts';
import { openSystem } from '../../src/app/system.ts';
import { validate } from '../../src/app/validate.ts';
import type { Alert } from '../../src/model/evaluation.ts';

const example = new URL('../docs/base/regions', import.meta.url).pathname;
const system = openSystem({ env: () => undefined, now: Date.now }).ports;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kpi-targets-'));
  cpSync(example, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function edit(file: string, ...changes: [string, string][]): void {
  let text = readFileSync(join(root, file), 'utf8');
  for (const [before, after] of changes) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  writeFileSync(join(root, file), text);
}

async function judged(asOf: string) {
  const { report, diagnostics } = await check(system, { root, asOf, provenance: false });
  const alerts = report?.alerts ?? [];
  const alert = (rule: string, ...segment: (string | null)[]): Alert => {
    const found = alerts.find(
      (a) => a.rule === rule && JSON.stringify(a.segment) === JSON.stringify(segment),
    );
    if (found === undefined) throw new Error(`no alert ${rule} ${segment}`);
    return found;
  };
  return { alert, diagnostics };
}

async function codes(): Promise<[string, string][]> {
  const { diagnostics } = await validate(system, { root });
  return diagnostics.map(({ code, message }) => [code, message]);
}

// East sells 100 a day in January and 90 in February, West 40 on odd days, nowhere 7 on the first of each month.
describe('targets from a source', () => {
  test('are those of the period and the segment, and add up where the segments do', async () => {
    const { alert, diagnostics } = await judged('2026-02-28');
    expect(diagnostics).toEqual([]);
    const target = (...place: [string, ...string[]]) => alert(...place).last.reason;
    // 28 × 90; 14 × 40 of 500 and 100; both and 7.
    expect(target('behind', 'East')).toMatchObject({ value: 2520, target: 2600 });
    expect(target('behind', 'West')).toMatchObject({ value: 560, target: 600 });
    expect(target('behind_in_all')).toMatchObject({ value: 3087, target: 3200 });
    expect(alert('behind', null as never).last.reason).toEqual({
      kind: 'no_verdict',
      why: { kind: 'no_target' },
    });
    // In January East sold 3100 of 3000, West 640 of 700.
    const since = (region: string) =>
      new Date(alert('behind', region).firingSince!.start).toISOString().slice(0, 7);
    expect([since('East'), since('West')]).toEqual(['2026-02', '2026-01']);
  });

  test('are due as earlier months were filled', async () => {
    const { alert } = await judged('2026-02-15');
    // 15 of 28 days are 16.607… of 31: between 1927 after 16 days and 2067 after 17, of 3747.
    const due = ((1927 + ((15 / 28) * 31 - 16) * (2067 - 1927)) / 3747) * 3200;
    const { reason } = alert('on_the_way').last;
    expect(reason).toMatchObject({ kind: 'target', value: 15 * 90 + 8 * 40 + 7, pace: true });
    expect(reason.kind === 'target' && reason.target).toBeCloseTo(due, 6);
    expect(alert('on_the_way').state).toBe('firing');
  });

  test('of what does not add up hold where one row gives them', async () => {
    edit('kpi.yaml', ['measure: sum(amount)', 'measure: avg(amount)']);
    const { alert } = await judged('2026-02-28');
    expect(alert('behind', 'East').last.reason).toMatchObject({ target: 2600, value: 90 });
    // West has two rows, and the whole three.
    for (const reason of [alert('behind', 'West').last.reason, alert('behind_in_all').last.reason])
      expect(reason).toEqual({ kind: 'no_verdict', why: { kind: 'no_target' } });
  });

  test('may be chosen by a condition, and are of longer periods than asked for', async () => {
    edit('kpi.yaml', ['column: sales }', `column: sales, where: "sales > 200" }`]);
    expect((await judged('2026-02-28')).alert('behind', 'West').last.reason).toMatchObject({ target: 500 });
    edit('kpi.yaml', ['by: [region]\n    grain: month', 'by: [region]\n    grain: week']);
    const { alert } = await judged('2026-02-28');
    expect(alert('behind', 'East').last.reason).toMatchObject({ why: { kind: 'no_target' } });
  });

  test('add up over a quarter', async () => {
    edit('kpi.yaml', [
      '  behind_in_all:\n    metric: sales\n    grain: month',
      '  behind_in_all:\n    metric: sales\n    grain: quarter',
    ]);
    writeFileSync(
      join(root, 'sales.csv'),
      `${readFileSync(join(root, 'sales.csv'), 'utf8')}2026-04-01,East,1\n`,
    );
    expect((await judged('2026-04-01')).alert('behind_in_all').last.reason).toMatchObject({
      value: 3747 + 3087,
      target: 3700 + 3200,
    });
  });

  test.each<[string, [string, string], string[], RegExp]>([
    ['a column that is not there', ['column: sales }', 'column: sale }'], ['unknown-column'], /"sale"/],
    ['a source without time', ['    time: month\n', ''], ['no-time'], /its targets hold for no period/],
    [
      'a dimension that the targets lack',
      ['    time: month\n    dimensions: { region: {} }', '    time: month'],
      ['incompatible-dimensions'],
      /has no dimension "region"/,
    ],
    ['owners in no column', ['column: owner }', 'column: ower }'], ['unknown-column'], /"ower"/],
    [
      'limits of no level',
      ['{ source: limits }', '{ source: owners }'],
      ['unknown-column'],
      /"warning" or "critical"/,
    ],
  ])('%s is reported where it stands', async (_, change, expected, message) => {
    edit('kpi.yaml', change);
    const found = await codes();
    expect(found.map(([code]) => code)).toEqual(expected);
    expect(found[0]![1]).toMatch(message);
  });

  test('the place of a wrong column is its own', async () => {
    edit('kpi.yaml', ['column: sales }', 'column: sale }']);
    const { diagnostics } = await validate(system, { root });
    const line = readFileSync(join(root, 'kpi.yaml'), 'utf8').split('\n')[
      diagnostics[0]!.span!.start.line - 1
    ]!;
    const { start, end } = diagnostics[0]!.span!;
    expect(line.slice(start.column - 1, end.column - 1)).toBe('sale');
  });
});

describe('by segment', () => {
  test('targets as written: the one that names most of a segment, and of these the one that began last', async () => {
    const { alert } = await judged('2026-02-28');
    expect(alert('few_orders', 'East').last.reason).toMatchObject({ value: 28, target: 40 });
    expect(alert('few_orders', 'West').last.reason).toMatchObject({ value: 14, target: 10 });
    const earlier = await judged('2026-01-31');
    expect(earlier.alert('few_orders', 'East').last.reason).toMatchObject({ value: 31, target: 28 });
  });

  test('owners, the rest by the row that names nothing, else by the rule', async () => {
    const { alert } = await judged('2026-02-28');
    expect(alert('behind', 'East').owner).toBe('li');
    expect(alert('behind', 'West').owner).toBe('ann');
    expect(alert('behind_in_all').owner).toBeUndefined();
    edit('kpi.yaml', [
      'owner: { source: owners, column: owner }',
      'owner: [{ segment: { region: West }, owner: li }]',
    ]);
    const written = await judged('2026-02-28');
    expect([written.alert('behind', 'West').owner, written.alert('behind', 'East').owner]).toEqual([
      'li',
      undefined,
    ]);
  });

  test('limits and owners by values as rows are grouped: long numbers, decimals and composed letters', async () => {
    // The double nearest to 12345678901234567 ends in 8, and a ü may be one letter or two.
    writeFileSync(
      join(root, 'sales.csv'),
      'day,region,shop,rate,amount\n2026-01-01,M\u00fcnchen,12345678901234567,0.50,40\n2026-01-01,Ulm,2,0.25,40\n',
    );
    writeFileSync(
      join(root, 'limits.csv'),
      'since,shop,rate,warning\n2026-01-01,12345678901234567,,30\n2026-01-01,,0.25,35\n',
    );
    writeFileSync(join(root, 'owners.csv'), 'region,owner\nMu\u0308nchen,li\n');
    edit(
      'kpi.yaml',
      ['"decimal(18,2)" }', '"decimal(18,2)", shop: bigint, rate: "decimal(4,2)" }'],
      ['dimensions: { region: {} }', 'dimensions: { region: {}, shop: {}, rate: {} }'],
      ['    time: since\n', '    time: since\n    columns: { shop: bigint, rate: "decimal(4,2)" }\n'],
      [
        'by: [region]\n    levels',
        'by: [region, shop, rate]\n    owner: { source: owners, column: owner }\n    levels',
      ],
    );
    const { alert, diagnostics } = await judged('2026-01-01');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const munich = alert('low_day', 'M\u00fcnchen', '12345678901234567', 0.5 as never);
    expect([munich.state, munich.owner]).toEqual(['inactive', 'li']);
    expect(munich.last.reason).toMatchObject({ bound: { limit: 30 } });
    expect(alert('low_day', 'Ulm', 2 as never, 0.25 as never).last.reason).toMatchObject({
      bound: { limit: 35 },
    });
  });

  test('limits from a date on, and where they are empty those of the levels', async () => {
    const severity = async (asOf: string, region: string) =>
      (await judged(asOf)).alert('low_day', region).last.severity ?? 'ok';
    // West sells 40 on odd days: 30 is its limit in January, 45 and 41 in February; East keeps 50 and 20.
    expect(await severity('2026-01-31', 'West')).toBe('ok');
    expect(await severity('2026-02-27', 'West')).toBe('critical');
    expect(await severity('2026-02-27', 'East')).toBe('ok');
    // Nothing on an even day: in January the level's own 20 holds.
    expect(await severity('2026-01-30', 'West')).toBe('critical');
    edit('kpi.yaml', [
      'thresholds: { source: limits }',
      'thresholds: [{ segment: { region: West }, critical: 10, warning: 40 }]',
    ]);
    expect(await severity('2026-02-27', 'West')).toBe('ok');
    edit('kpi.yaml', ['critical: 10, warning: 40 }]', 'critical: 10, warning: 40.5, to: 2026-02-26 }]']);
    expect(await severity('2026-02-27', 'West')).toBe('warning');
    expect((await judged('2026-02-25')).alert('low_day', 'West').last.reason).toMatchObject({
      bound: { limit: 40.5 },
    });
  });
});
