import type { BrokenCase } from './case.ts';

const metric = (target: string) =>
  `metrics:\n  m:\n    source: orders\n    measure: count(*)\n    target: ${target}\n`;
const rule = (text: string) =>
  `rules:\n  r:\n    metric: gmv\n    by: [channel]\n    levels: { warning: { below: 5 }, critical: { outside: [1, 2] } }\n${text}`;

/** targetCases are targets, owners and limits by segment with mistakes. */
export const targetCases: readonly BrokenCase[] = [
  {
    name: 'a target from half a source',
    files: metric('{ «source»: orders }').replace('target: { «source»', '«target»: { source'),
    codes: ['missing-key'],
    says: ['need "source" and "column"'],
  },
  {
    name: 'a target written here and in a source',
    files: metric('{ «month»: 3, source: orders, column: a }'),
    codes: ['bad-value'],
    says: ['either written here or comes from a source'],
  },
  {
    name: 'a target of a calendar that there is not',
    files: metric('{ «retail.month»: 3 }'),
    codes: ['unknown-calendar'],
  },
  {
    name: 'a target that ends before it begins',
    files: metric('[{ month: 3, from: 2026-03-01, to: «2026-02-01» }]'),
    codes: ['bad-value'],
  },
  {
    name: 'seasonal pace of what does not add up day by day',
    files:
      'metrics:\n  rate: { ratio: { numerator: paid, denominator: visitors }, unit: "%", target: { month: 3% } }\n' +
      'rules:\n  r:\n    metric: rate\n    grain: month\n    when: { target: { below: 90%, pace: «seasonal» } }\n    severity: info\n' +
      '  s:\n    metric: rate\n    grain: month\n    when: { target: { below: 90%, pace: «yes» } }\n    severity: info\n',
    codes: ['bad-value', 'bad-value'],
    says: ['write "pace: linear"', 'must be one of true, false, linear, seasonal'],
  },
  {
    name: 'owners and limits of what the rule does not group by',
    files: rule(
      '    owner: [{ segment: { «region»: East }, owner: ann }, { owner: «bob» }]\n' +
        '    thresholds: [{ segment: { «country»: CN }, warning: 3 }]\n',
    ),
    codes: ['unknown-dimension', 'unknown-person', 'unknown-dimension'],
    says: ['it groups by: channel', 'bob', 'it groups by: channel'],
  },
  {
    name: 'limits that replace nothing',
    files: rule('    thresholds: [{ critical: «3» }, { info: «3» }, { recover: «1» }, «{}»]\n'),
    codes: ['bad-value', 'bad-value', 'bad-value', 'missing-key'],
    says: ['level "critical" with one limit', 'level "info"', '"recover"', 'no limit'],
  },
];
