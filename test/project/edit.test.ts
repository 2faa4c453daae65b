import { describe, expect, test } from 'vitest';
import { type LeafCondition, ruleLeaves } from '../../src/model/rule.ts';
import { withNumber } from '../../src/project/edit.ts';
import { knobOf, turned } from '../../src/rule/knob.ts';
import { loadTexts } from './memory.ts';

async function projectOf(text: string) {
  const { project, diagnostics } = await loadTexts({ 'kpi.yaml': text });
  if (project === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return project;
}

const metrics =
  'sources:\n  s: { file: s.csv, time: t, dimensions: { region: {} } }\n' +
  'metrics:\n  gmv: { source: s, measure: sum(a) }\n  rate: { ratio: { numerator: gmv, denominator: gmv }, unit: "%" }\n';

async function edited(rules: string, value: number): Promise<string | undefined> {
  const text = `kpi: 1\n${metrics}rules:\n${rules}`;
  const project = await projectOf(text);
  const leaf = knobOf(project.rules.get('r')!)!.leaf;
  const found = await withNumber('kpi.yaml', text, leaf, value);
  expect(found?.startsWith(`kpi: 1\n${metrics}rules:\n`) ?? true).toBe(true);
  return found?.slice(text.length - rules.length);
}

describe('withNumber', () => {
  test.each([
    [
      '  # why it is so\n  r: { metric: gmv, when: { below: 100 }, severity: info } # seen in March\n',
      90,
      '  # why it is so\n  r: { metric: gmv, when: { below: 90 }, severity: info } # seen in March\n',
    ],
    [
      '  r:\n    metric: rate\n    levels:\n      warning: { below: 3% }\n      critical:\n        below: 2%   # agreed\n',
      0.0185,
      '  r:\n    metric: rate\n    levels:\n      warning: { below: 3% }\n      critical:\n        below: 1.85%   # agreed\n',
    ],
    [
      '  r:\n    metric: gmv\n    when:\n      all:\n        - calendar: c\n        - change: { from: previous, below: -20% } # twenty\n    severity: info\ncalendars:\n  c: { closed: [sunday] }\n',
      -0.3,
      '  r:\n    metric: gmv\n    when:\n      all:\n        - calendar: c\n        - change: { from: previous, below: -30% } # twenty\n    severity: info\ncalendars:\n  c: { closed: [sunday] }\n',
    ],
    [
      '  r:\n    metric: gmv\n    when: { baseline: { false_alarms: { max: 1, per: month } } }\n    severity: info\n',
      0.5,
      '  r:\n    metric: gmv\n    when: { baseline: { false_alarms: { max: 0.5, per: month } } }\n    severity: info\n',
    ],
  ])('changes the number and nothing else (%#)', async (rules, value, expected) => {
    expect(await edited(rules, value)).toBe(expected);
  });

  test('a number that is not written cannot be changed', async () => {
    expect(await edited('  r: { metric: gmv, when: { baseline: {} }, severity: info }\n', 2)).toBeUndefined();
  });
});

describe('a knob', () => {
  test('is the first number of a level, and turns nothing else', async () => {
    const text = `kpi: 1\n${metrics}rules:\n  r:\n    metric: gmv\n    levels:\n      warning: { below: 5 }\n      critical: { any: [{ trend: { falls_for: 3 } }, { not: { above: 7 } }] }\n`;
    const rule = (await projectOf(text)).rules.get('r')!;
    expect(knobOf(rule, 'warning')).toMatchObject({ value: 5, strictWhen: 'less', severity: 'warning' });
    const knob = knobOf(rule)!;
    expect(knob).toMatchObject({ value: 7, strictWhen: 'more', severity: 'critical' });
    const [level] = turned(rule, knob, 9).levels;
    const kinds = (leaves: readonly LeafCondition[]) => leaves.map(({ kind }) => kind);
    expect(kinds(ruleLeaves({ levels: [level!] }))).toEqual(['trend', 'static']);
    expect(ruleLeaves({ levels: [level!] })[1]).toMatchObject({ bound: { kind: 'above', limit: 9 } });
    expect(knobOf(rule, 'info')).toBeUndefined();
  });
});
