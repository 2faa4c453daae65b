import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { column, fragment, only, type SourceSpec, span, step, typesOf, Workbench } from './source-fixture.ts';

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

describe('time columns', () => {
  const at = (spec: SourceSpec['time'], ...values: string[]) => {
    bench.write('data.csv', `id,moment\n${values.map((v, i) => `${i},${v}\n`).join('')}`);
    return bench.open({ time: spec });
  };
  const shanghai = { zone: 'Asia/Shanghai' };

  test.each<[string, SourceSpec['time'], string[], string, unknown, number, number]>([
    [
      'dates',
      'moment',
      ['2026-11-20', '2026-11-19'],
      'DATE',
      { type: 'date', ...shanghai },
      Date.UTC(2026, 10, 18, 16),
      Date.UTC(2026, 10, 19, 16),
    ],
    [
      'local times',
      'moment',
      ['2026-11-20 09:00', '2026-11-20 10:30:15.5'],
      'TIMESTAMP',
      { type: 'local', ...shanghai },
      Date.UTC(2026, 10, 20, 1),
      Date.UTC(2026, 10, 20, 2, 30, 15, 500),
    ],
    [
      'local times of another zone',
      { column: 'moment', timezone: 'America/New_York' },
      ['2026-07-01 00:00:00', '2026-12-01 00:00:00'],
      'TIMESTAMP',
      { type: 'local', zone: 'America/New_York' },
      Date.UTC(2026, 6, 1, 4),
      Date.UTC(2026, 11, 1, 5),
    ],
    [
      'instants',
      'moment',
      ['2026-11-20T09:00:00+08:00', '2026-11-20T09:00:00Z'],
      'TIMESTAMP WITH TIME ZONE',
      { type: 'instant', ...shanghai },
      Date.UTC(2026, 10, 20, 1),
      Date.UTC(2026, 10, 20, 9),
    ],
    [
      'a format',
      { column: 'moment', format: '%d/%m/%Y %H:%M' },
      ['20/11/2026 09:00', '21/11/2026 00:00'],
      'TIMESTAMP',
      { type: 'local', ...shanghai },
      Date.UTC(2026, 10, 20, 1),
      Date.UTC(2026, 10, 20, 16),
    ],
    [
      'a format of dates',
      { column: 'moment', format: '%Y/%m/%d' },
      ['2026/11/20', '2026/1/5'],
      'DATE',
      { type: 'date', ...shanghai },
      Date.UTC(2026, 0, 4, 16),
      Date.UTC(2026, 10, 19, 16),
    ],
    [
      'a format of digits',
      { column: 'moment', format: '%Y%m%d' },
      ['20261120', '20261121'],
      'DATE',
      { type: 'date', ...shanghai },
      Date.UTC(2026, 10, 19, 16),
      Date.UTC(2026, 10, 20, 16),
    ],
    [
      'a format with an offset',
      { column: 'moment', format: '%Y-%m-%d %H:%M %z' },
      ['2026-11-20 09:00 +0800', '2026-11-20 09:00 +0000'],
      'TIMESTAMP WITH TIME ZONE',
      { type: 'instant', ...shanghai },
      Date.UTC(2026, 10, 20, 1),
      Date.UTC(2026, 10, 20, 9),
    ],
  ])('%s', async (_, spec, values, type, time, first, last) => {
    const opening = await at(spec, ...values);
    expect(opening.diagnostics).toEqual([]);
    expect(typesOf(opening).moment?.replace('TIMESTAMPTZ', 'TIMESTAMP WITH TIME ZONE')).toBe(type);
    expect(opening.opened?.times).toEqual(new Map([['moment', time]]));
    expect(opening.state).toMatchObject({
      rows: values.length,
      firstAt: first,
      lastAt: last,
      watermark: null,
    });
    const read = await bench.read(`SELECT typeof(moment) FROM ${opening.opened?.relation} LIMIT 1`);
    expect(read).toEqual([[type]]);
  });

  test.each<[string, SourceSpec['time'], string[], RegExp]>([
    [
      'text',
      'moment',
      ['2026-11-20', 'soon', '2026-11-21'],
      /^data\.csv:3: "soon" is no time in ISO 8601 \(column moment of source orders; 1 value\)/,
    ],
    ['slashes', 'moment', ['2026/11/20', '2026/11/21'], /^data\.csv:2: "2026\/11\/20".*2 values/],
    [
      'another format',
      { column: 'moment', format: '%d/%m/%Y' },
      ['20/11/2026', '11/20/2026', 'x'],
      /^data\.csv:3: "11\/20\/2026" is no time in the format %d\/%m\/%Y \(column moment of source orders; 2 values\)/,
    ],
    ['numbers', 'moment', ['1763600000', '1763600001'], /^Column moment is BIGINT, which is no time/],
    ['no format', { column: 'moment', format: '%Q' }, ['x'], /%Q is no strptime format/],
  ])('%s is no time', async (_, spec, values, message) => {
    const { opened, diagnostics, state } = await at(spec, ...values);
    expect(opened).toBeUndefined();
    expect(only(diagnostics)).toMatchObject({
      code: 'source-time',
      message: expect.stringMatching(message),
      span: span(20),
    });
    expect(state.error).toMatch(message);
  });

  test('rows without a time are counted', async () => {
    const { state, diagnostics } = await at('moment', '2026-11-20', '', '');
    expect(only(diagnostics)).toMatchObject({
      code: 'source-time',
      severity: 'warning',
      message: '2 rows have no moment and so belong to no period (source orders)',
    });
    expect(state).toMatchObject({ rows: 3, firstAt: Date.UTC(2026, 10, 19, 16) });
  });

  test('a missing time column names the nearest', async () => {
    bench.write('data.csv', 'id,ordered_at\n1,2026-11-20\n');
    const { diagnostics } = await bench.open({ time: 'orderd_at' });
    expect(only(diagnostics)).toMatchObject({
      code: 'unknown-column',
      help: 'did you mean ordered_at?',
      span: span(20),
    });
  });

  test('other times of a source', async () => {
    bench.write('data.csv', 'id,moment,paid\n1,2026-11-20,2026-11-21T00:00:00Z\n');
    const { opened } = await bench.open({ time: 'moment', times: ['paid'] });
    expect([...(opened?.times ?? [])]).toEqual([
      ['moment', { type: 'date', zone: 'Asia/Shanghai' }],
      ['paid', { type: 'instant', zone: 'Asia/Shanghai' }],
    ]);
  });

  test('renamed and derived times', async () => {
    bench.write('data.csv', 'id,Datum,Zeit\n1,20.11.2026,09:00\n');
    const clean = [
      step({ kind: 'derive', columns: { moment: fragment("concat(Datum, ' ', Zeit)") } }),
      step({ kind: 'rename', columns: { moment: 'ordered_at' } }),
    ];
    const { state } = await bench.open({ clean, time: { column: 'ordered_at', format: '%d.%m.%Y %H:%M' } });
    expect(state.lastAt).toBe(Date.UTC(2026, 10, 20, 1));
  });

  test('a text that is no time counts only where its row is left', async () => {
    bench.write('data.csv', 'id,moment\n1,20.11.2026\n2,unknown\n3,soon\n');
    const time = { column: 'moment', format: '%d.%m.%Y' };
    const drop = (where: string) => [step({ kind: 'drop', where: fragment(where) })];
    const { state, diagnostics } = await bench.open({ clean: drop('id > 1'), time });
    expect(diagnostics).toEqual([]);
    expect(state).toMatchObject({ rows: 1, lastAt: Date.UTC(2026, 10, 19, 16) });
    const { diagnostics: found } = await bench.open({ clean: drop('id = 2'), time });
    expect(only(found).message).toMatch(/^"soon" is no time in the format .*; 1 value\)/);
  });
});

describe('watermark', () => {
  const watermark = async (text: string) => {
    bench.write(
      'data.csv',
      'id,moment,done,loaded\n1,2026-11-20 09:00:00,2026-11-19,2026-11-20T03:00:00Z\n2,2026-11-20 10:00:00,2026-11-18,2026-11-20T04:00:00Z\n',
    );
    return bench.open({ time: 'moment', watermark: fragment(text, 23) });
  };

  test.each([
    ['max(done)', Date.UTC(2026, 10, 19, 16)],
    ['max(moment)', Date.UTC(2026, 10, 20, 2)],
    ['min(loaded)', Date.UTC(2026, 10, 20, 3)],
  ])('%s', async (text, instant) => {
    const { state, diagnostics } = await watermark(text);
    expect(diagnostics).toEqual([]);
    expect(state.watermark).toBe(instant);
  });

  test.each([
    ['max(id)', 'sql-type'],
    ['max(nope)', 'unknown-column'],
    ['moment', 'sql-not-aggregate'],
    ['max(', 'sql-syntax'],
  ])('%s is refused', async (text, code) => {
    const { diagnostics } = await watermark(text);
    expect(only(diagnostics)).toMatchObject({ code, span: { start: { line: 23 } } });
  });
});

test('a declared text keeps a time text until its format reads it', async () => {
  bench.write('data.csv', 'id,moment\n1,20261120\n');
  const opening = await bench.open({
    time: { column: 'moment', format: '%Y%m%d' },
    columns: [column('moment', 'text')],
  });
  expect(opening.diagnostics).toEqual([]);
  expect(opening.state.firstAt).toBe(Date.UTC(2026, 10, 19, 16));
});
