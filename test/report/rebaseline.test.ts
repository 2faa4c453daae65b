import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { withhold } from '../../src/app/withhold.ts';
import type { LevelShift, Rebaseline } from '../../src/model/rebaseline.ts';
import type { Report } from '../../src/model/report.ts';
import { renderJson } from '../../src/report/json.ts';
import { checkJsonSchema } from '../../src/report/json-schema.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { rebaselineText } from '../../src/report/rebaseline.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { parseDate } from '../../src/time/date.ts';
import { metric, project, report, rule, span } from './fixture.ts';

const day = (date: string) => parseDate(date)!;

function shift(name: string, date = '2026-05-01'): LevelShift {
  return { segment: [name], since: day(date), date: day(date), from: 1234.5, to: 876.54321 };
}

function reportOf(locale: 'en' | 'zh-CN', more: Partial<Rebaseline> = {}) {
  const rebaseline: Rebaseline = {
    rule: 'gmv_unusual',
    metric: 'gmv',
    dimensions: ['region'],
    span,
    shifts: [shift('east')],
    dates: [day('2026-05-01')],
    ...more,
  };
  const label = locale === 'en' ? 'Sales' : '成交总额';
  return report(project(locale, [metric('gmv', { label })], [rule('gmv_unusual')]), {
    rebaselines: [rebaseline],
  });
}

function textsOf(of: Report) {
  return (of.rebaselines ?? []).map((one) => rebaselineText(of.project, one));
}

describe('a level that changed', () => {
  test('is told in English and in Chinese, with the line to add and where', () => {
    expect(textsOf(reportOf('en'))).toEqual([
      {
        shifts: ['Sales · east: the level has changed since 2026-05-01, from about 1,230 to about 877'],
        advice: 'If this is the new normal, add to gmv_unusual (kpi.yaml:1):',
        yaml: 'rebaseline: 2026-05-01',
      },
    ]);
    expect(textsOf(reportOf('zh-CN'))).toEqual([
      {
        shifts: ['成交总额 · east：自 2026-05-01 起水平已变，从约 1,230 变为约 877'],
        advice: '如果这是新的常态，请在规则 gmv_unusual（kpi.yaml:1）中加上：',
        yaml: 'rebaseline: 2026-05-01',
      },
    ]);
  });

  test('keeps the days that the rule has, and names the latest of many segments', () => {
    const shifts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => shift(name));
    const dates = [day('2026-01-01'), day('2026-05-01')];
    const [told] = textsOf(reportOf('en', { shifts, dates }));
    expect(told).toMatchObject({
      advice: 'If this is the new normal, let the rebaseline of gmv_unusual (kpi.yaml:1) be:',
      yaml: 'rebaseline: [2026-01-01, 2026-05-01]',
    });
    expect(told!.shifts).toHaveLength(6);
    expect(told!.shifts.at(-1)).toBe('… and 2 more');
  });

  test('is in every format, the line by itself where it can be', () => {
    const made = reportOf('en');
    expect(renderTerminal(made, { color: false }).split('\n')).toContain('      rebaseline: 2026-05-01');
    expect(renderMarkdown(made)).toContain('`rebaseline: 2026-05-01`');
    const document = JSON.parse(renderJson(made));
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(checkJsonSchema);
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    expect(document.rebaselines).toEqual([
      {
        rule: 'gmv_unusual',
        metric: 'gmv',
        yaml: 'rebaseline: 2026-05-01',
        span,
        shifts: [{ segment: { region: 'east' }, since: '2026-05-01', from: 1234.5, to: 876.54321 }],
      },
    ]);
  });

  test('of a restricted metric is for its audience only', () => {
    const made = { ...reportOf('en'), restricted: new Set(['gmv']) };
    expect(withhold(made, []).rebaselines).toEqual([]);
  });
});
