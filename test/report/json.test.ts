import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { errorAt } from '../../src/diagnostic/diagnostic.ts';
import type { Reason } from '../../src/model/reason.ts';
import { renderJson } from '../../src/report/json.ts';
import { checkJsonSchema } from '../../src/report/json-schema.ts';
import { jsonText, NumberText } from '../../src/report/json-text.ts';
import { alert, metric, project, report, rule, series, shopReport, span } from './fixture.ts';

const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(checkJsonSchema);

function valid(text: string) {
  const document = JSON.parse(text);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return document;
}

describe('renderJson', () => {
  test.each(['zh-CN', 'en'] as const)('writes a document of its schema (%s)', (locale) => {
    const document = valid(renderJson(shopReport(locale)));
    expect(Object.keys(document)).toEqual([
      'schema',
      'project',
      'run',
      'metrics',
      'evaluations',
      'incidents',
      'sources',
      'deliveries',
      'rebaselines',
      'diagnostics',
      'totals',
      'exitCode',
    ]);
    expect(document.run).toEqual({
      id: 'run-1',
      asOf: '2026-11-21T00:00:00+08:00',
      definitions: 'a'.repeat(64),
      git: { revision: '0123456789abcdef', dirty: false },
      startedAt: '2026-11-21T09:00:00+08:00',
      durationMs: 1234,
    });
    expect(document.totals).toEqual({
      metrics: 2,
      evaluations: 5,
      breach: 2,
      ok: 2,
      noVerdict: 1,
      firing: { info: 0, warning: 1, critical: 1 },
      pending: 0,
      ended: 1,
    });
  });

  test('gives each metric in its latest complete period and in the running one', () => {
    const { metrics } = valid(renderJson(shopReport('en')));
    const day = (date: string, next: string) => ({
      grain: 'day',
      start: `${date}T00:00:00+08:00`,
      end: `${next}T00:00:00+08:00`,
    });
    expect(metrics).toEqual([
      {
        metric: 'orders',
        label: 'Orders',
        unit: null,
        segment: {},
        period: day('2026-11-20', '2026-11-21'),
        value: 1012,
        complete: true,
        stale: false,
      },
      {
        metric: 'orders',
        label: 'Orders',
        unit: null,
        segment: {},
        period: day('2026-11-21', '2026-11-22'),
        value: 50,
        complete: false,
        stale: false,
      },
      {
        metric: 'gmv',
        label: 'Gross sales',
        unit: 'CNY',
        segment: {},
        period: day('2026-11-20', '2026-11-21'),
        value: 800000,
        complete: true,
        stale: false,
      },
      {
        metric: 'gmv',
        label: 'Gross sales',
        unit: 'CNY',
        segment: {},
        period: day('2026-11-21', '2026-11-22'),
        value: 90000,
        complete: false,
        stale: false,
      },
    ]);
  });

  test('gives one evaluation per rule and segment, with sentence and facts', () => {
    const { evaluations } = valid(renderJson(shopReport('en')));
    expect(evaluations).toHaveLength(5);
    expect(evaluations[1]).toEqual({
      rule: 'gmv_drop',
      metric: 'gmv',
      segment: {},
      period: { grain: 'day', start: '2026-11-20T00:00:00+08:00', end: '2026-11-21T00:00:00+08:00' },
      verdict: 'breach',
      severity: 'warning',
      state: 'firing',
      since: { grain: 'day', start: '2026-11-20T00:00:00+08:00', end: '2026-11-21T00:00:00+08:00' },
      firingSince: { grain: 'day', start: '2026-11-20T00:00:00+08:00', end: '2026-11-21T00:00:00+08:00' },
      value: 800000,
      expected: { value: 1220000, low: 976000, high: null },
      reason: 'Gross sales ¥800,000.00, down 34.4% from ¥1,220,000.00 the day before (below -20%)',
      facts: {
        kind: 'change',
        value: 800000,
        reference: 1220000,
        from: { kind: 'previous' },
        measure: 'relative',
        change: -0.3442622950819672,
        bound: { kind: 'below', limit: -0.2 },
      },
    });
    expect(evaluations[3].segment).toEqual({ channel: null });
    expect(evaluations[4]).toMatchObject({
      verdict: 'no_verdict',
      state: 'inactive',
      severity: null,
      value: null,
      expected: null,
    });
  });

  test('writes decimals digit by digit', () => {
    const exact = '12345678901234567.89';
    const gmv = series('gmv', '2026-11-19', [[0.1, Number(exact)]], {
      scale: 2,
      exact: new Map([[1, exact]]),
    });
    const text = renderJson(
      report(project('en', [metric('gmv')], [rule('r')]), {
        metrics: [{ ...gmv, complete: 1 }],
        ruleSeries: new Map([['r', gmv]]),
        alerts: [
          alert(gmv, {
            rule: 'r',
            state: 'inactive',
            value: Number(exact),
            at: 1,
            reason: { kind: 'static', value: Number(exact), bound: { kind: 'below', limit: 1 } },
          }),
        ],
      }),
    );
    valid(text);
    expect([...text.matchAll(/^ {6}"value": (.*),$/gm)].map((m) => m[1])).toEqual(['0.10', exact, exact]);
  });

  test('has no value for a stale period and says so', () => {
    const gmv = series('gmv', '2026-11-14', [[1, 2, 0]], { fresh: 2 });
    const { metrics } = valid(renderJson(report(project('en', [metric('gmv')], []), { metrics: [gmv] })));
    expect(metrics).toMatchObject([{ value: null, complete: true, stale: true }]);
  });

  test('every kind of reason, source, delivery and diagnostic fits the schema', () => {
    const gmv = series('gmv', '2026-11-14', [[1, 2]]);
    const below: Reason = { kind: 'static', value: 2, bound: { kind: 'below', limit: 1 } };
    const reasons: Reason[] = [
      below,
      { kind: 'static', value: 2, bound: { kind: 'outside', low: 1, high: 3 } },
      {
        kind: 'change',
        value: 1,
        reference: 2,
        from: { kind: 'ago', count: 1, unit: 'month' },
        referenceAt: Date.UTC(2026, 1, 27, 16),
        measure: 'difference',
        change: -1,
        bound: { kind: 'below', limit: -2 },
        underMinChange: 3,
      },
      {
        kind: 'target',
        value: 1,
        target: 2,
        attainment: 0.5,
        bound: { kind: 'below', limit: 0.9 },
        pace: true,
      },
      { kind: 'missing', periods: 1, limit: { count: 1, unit: 'day' } },
      { kind: 'calendar', calendar: 'c', event: 'e', inside: true },
      { kind: 'all', of: [below, { kind: 'not', of: { kind: 'any', of: [below] } }] },
      { kind: 'low_volume', volume: 1, minimum: 2 },
      { kind: 'no_verdict', why: { kind: 'error', message: 'x' } },
    ];
    const document = valid(
      renderJson(
        report(project('en', [metric('gmv')], []), {
          alerts: reasons.map((reason) => alert(gmv, { rule: 'r', state: 'inactive', at: 1, reason })),
          sources: [
            {
              source: 'a',
              files: [],
              bytes: 0,
              rows: 0,
              firstAt: null,
              lastAt: null,
              watermark: null,
              cleaned: [],
              error: 'gone',
            },
            {
              source: 'b',
              files: ['b.csv'],
              inputs: [
                { file: 'b.csv', bytes: 5, modifiedAt: 0, sha256: 'ab', encoding: 'gb18030', delimiter: ';' },
                { file: 'c.csv', bytes: 6, modifiedAt: 1 },
              ],
              bytes: 0,
              rows: 1,
              untimed: 1,
              firstAt: 0,
              lastAt: 1,
              watermark: 2,
              read: 9,
              cleaned: [{ step: 'drop', rows: 3, drops: true }],
            },
          ],
          deliveries: [
            {
              id: 'a',
              channel: 'ops',
              rule: 'r',
              kind: 'firing',
              state: 'failed',
              attempts: 3,
              reason: 'HTTP 500',
            },
          ],
          diagnostics: [
            errorAt('bad-value', 'bad', span, { help: 'h', note: 'n', related: [{ message: 'm', span }] }),
            errorAt('engine-error', 'nowhere', undefined),
          ],
          run: {
            asOf: 0,
            startedAt: 0,
            durationMs: 0.5,
            identity: { id: 'x', definitions: '', git: null },
          },
          exitCode: 3,
        }),
      ),
    );
    expect(document.evaluations[2].facts.referenceAt).toBe('2026-02-28T00:00:00+08:00');
    expect(document.sources[1]).toEqual({
      source: 'b',
      files: ['b.csv'],
      inputs: [
        {
          file: 'b.csv',
          bytes: 5,
          modifiedAt: '1970-01-01T08:00:00+08:00',
          sha256: 'ab',
          encoding: 'gb18030',
          delimiter: ';',
        },
        {
          file: 'c.csv',
          bytes: 6,
          modifiedAt: '1970-01-01T08:00:00.001+08:00',
          sha256: null,
          encoding: null,
          delimiter: null,
        },
      ],
      database: null,
      http: null,
      rows: 1,
      untimed: 1,
      firstAt: '1970-01-01T08:00:00+08:00',
      lastAt: '1970-01-01T08:00:00.001+08:00',
      watermark: '1970-01-01T08:00:00.002+08:00',
      read: 9,
      cleaned: [{ step: 'drop', rows: 3, drops: true }],
      checks: [],
      error: null,
    });
  });

  test('the schema refuses what is not of it', () => {
    const document = JSON.parse(renderJson(shopReport('en')));
    expect(validate({ ...document, extra: 1 })).toBe(false);
    expect(validate({ ...document, schema: 'kpi.check/2' })).toBe(false);
    expect(validate({ ...document, evaluations: [{ ...document.evaluations[0], verdict: 'bad' }] })).toBe(
      false,
    );
  });
});

describe('jsonText', () => {
  test.each([
    [null, 'null'],
    ['a"\n华', '"a\\"\\n华"'],
    ['\ud800', '"\\ud800"'],
    [1e21, '1e+21'],
    [Number.NaN, 'null'],
    [Number.POSITIVE_INFINITY, 'null'],
    [-0, '0'],
    [{ a: undefined, b: [] }, '{"b":[]}'],
    [{ a: { b: [1, 'x', true, {}] } }, '{"a":{"b":[1,"x",true,{}]}}'],
    [new NumberText('1.10'), '1.10'],
  ])('%#: of %j', (value, expected) => {
    expect(jsonText(value)).toBe(expected);
  });

  test('indents as JSON.stringify does', () => {
    const value = { a: [1, { b: 'c' }], d: {}, e: [] };
    expect(jsonText(value, 2)).toBe(JSON.stringify(value, null, 2));
  });

  test.each(['', '1.', '.5', '01', '+1', 'NaN', '1,000', '0x1'])('a number text cannot be %j', (digits) => {
    expect(() => new NumberText(digits)).toThrow(RangeError);
  });
});
