import type { BrokenCase } from './case.ts';

const rule = (body: string) => `rules:\n  r:\n    metric: gmv\n${body}`;
const rate = (body: string) => `rules:\n  r:\n    metric: pay_rate\n${body}`;

/** ruleCases are rules that do not say what they mean. */
export const ruleCases: readonly BrokenCase[] = [
  {
    name: 'no condition',
    files: 'rules:\n  «r»: { metric: gmv }\n',
    codes: ['missing-key'],
    says: ['"levels"'],
  },
  {
    name: 'no severity',
    files: 'rules:\n  «r»: { metric: gmv, when: { below: 1 } }\n',
    codes: ['missing-key'],
  },
  {
    name: 'levels and when',
    files: rule('    levels: { critical: { below: 1 } }\n    «when»: { below: 2 }\n    severity: info\n'),
    codes: ['bad-value'],
  },
  {
    name: 'severity beside levels',
    files: rule('    levels: { critical: { below: 1 } }\n    «severity»: info\n'),
    codes: ['bad-value'],
  },
  { name: 'no level', files: rule('    levels: «{}»\n'), codes: ['bad-value'], says: ['must not be empty'] },
  {
    name: 'unknown level',
    files: rule('    levels: { «critcal»: { below: 1 } }\n'),
    codes: ['unknown-key'],
    says: ['did you mean "critical"?'],
  },
  {
    name: 'forecasts that do not say what they look for',
    files: rule(
      '    levels:\n' +
        '      info: { «forecast»: { within: 7 days } }\n' +
        '      warning: { «forecast»: { reaches: { below: 1 } } }\n' +
        '      critical: { forecast: { reaches: { below: 1 }, «misses_target»: month, within: 1 day } }\n',
    ),
    codes: ['condition-kind', 'missing-key', 'condition-kind'],
    says: ['exactly one of reaches, misses_target', '"within: 7 days"', 'exactly one of'],
  },
  {
    name: 'forecasts that look too far, not far enough, or at two limits',
    files: rule(
      '    levels:\n' +
        '      info: { forecast: { reaches: { below: 1 }, within: «2 years» } }\n' +
        '      warning: { forecast: { reaches: { below: 1 }, within: «6 hours» } }\n' +
        '      critical: { forecast: { «reaches»: { below: 1, above: 2 }, within: 1 day } }\n',
    ),
    codes: ['grain-mismatch', 'grain-mismatch', 'condition-kind'],
    says: ['at most 400 ahead', 'no whole period of a day', 'exactly one of below, above'],
  },
  {
    name: 'targets that cannot be forecast',
    files:
      'metrics:\n  rate: { ratio: { numerator: paid, denominator: visitors }, unit: "%", target: { month: 3% } }\n' +
      '  total: { source: orders, measure: sum(amount), target: { month: 3 } }\n' +
      'rules:\n  r:\n    metric: rate\n    when: { forecast: { misses_target: «month» } }\n    severity: info\n' +
      '  s:\n    metric: total\n    grain: month\n    when: { forecast: { misses_target: «month», «within»: 1 day } }\n    severity: info\n',
    codes: ['bad-value', 'grain-mismatch', 'bad-value'],
    says: ['does not add up over time', 'not made of several months', 'goes with "reaches"'],
  },
  {
    name: 'shares of nothing in particular',
    files: rule(
      '    by: [channel]\n    levels:\n' +
        '      info: { «share»: { of: total } }\n' +
        '      warning: { share: { of: «region», below: 5% } }\n' +
        '      critical: { share: { of: «channel», above: 50% } }\n',
    ),
    codes: ['condition-kind', 'unknown-dimension', 'bad-value'],
    says: ['exactly one of change, below', 'write "of: total"', 'the whole of itself'],
  },
  {
    name: 'a share of a rate, and limits of shares that are none',
    files:
      rate('    by: [channel]\n    when: { «share»: { of: total, below: 5% } }\n    severity: info\n') +
      '  s: { metric: gmv, by: [channel], when: { share: { of: total, below: «5» } }, severity: info }\n' +
      '  t: { metric: gmv, when: { «peers»: {} }, severity: info }\n',
    codes: ['bad-value', 'percent-threshold', 'bad-value'],
    says: ['is a rate', 'the unit is %', 'has no "by"'],
  },
  {
    name: 'expressions of metrics that there are not, or that cannot be grouped so',
    files: rule('    by: [channel]\n    when: { expr: gmv > 1 and «gmw» < 2 }\n    severity: info\n'),
    codes: ['unknown-metric'],
    says: ['did you mean "gmv"?'],
  },
  {
    name: 'condition with two keys',
    files: rule('    levels: { critical: { below: 1, «above»: 5 } }\n'),
    codes: ['condition-kind'],
    says: ['"all" or "any"'],
  },
  { name: 'empty condition', files: rule('    levels: { critical: «{}» }\n'), codes: ['condition-kind'] },
  {
    name: 'a pattern of one metric',
    files: rule('    levels: { critical: { pattern: { with: «[gmv]» } } }\n'),
    codes: ['bad-value'],
    says: ['names no metric beside "gmv"'],
  },
  {
    name: 'unknown condition, deep inside',
    files: rule(
      '    when: { all: [{ below: 1 }, { not: { «calender»: promotions } }] }\n    severity: info\n',
    ),
    codes: ['unknown-key'],
    says: ['did you mean "calendar"?'],
  },
  {
    name: 'condition that is a number',
    files: rule('    levels: { critical: «100» }\n'),
    codes: ['wrong-type'],
    says: ['a map, not "100"'],
  },
  {
    name: 'limit that is no number',
    files: rule('    levels: { critical: { below: «ten» } }\n'),
    codes: ['wrong-type'],
  },
  {
    name: 'range of three',
    files: rule('    levels: { critical: { outside: «[1, 2, 3]» } }\n'),
    codes: ['bad-value'],
  },
  {
    name: 'range upside down',
    files: rule('    levels: { critical: { outside: «[3, 1]» } }\n'),
    codes: ['bad-value'],
  },
  {
    name: 'bare percentage of a rate',
    files: rate('    levels: { warning: { below: «3» }, critical: { outside: [«1.5», 2%] } }\n'),
    codes: ['percent-threshold', 'percent-threshold'],
    says: ['did you mean "3%"?', 'did you mean "1.5%"?'],
  },
  {
    name: 'rate that equals a bare percentage',
    files: rate('    when: { equals: «50» }\n    severity: info\n'),
    codes: ['percent-threshold'],
  },
  {
    name: 'percentage of an amount',
    files: rule('    levels: { critical: { below: «3%» } }\n'),
    codes: ['bad-value'],
    says: ['CNY'],
  },
  {
    name: 'percentage points as a limit',
    files: rate('    levels: { critical: { below: «2pp» } }\n'),
    codes: ['bad-value'],
    says: ['"2%"'],
  },
  {
    name: 'bare fraction as a change',
    files: rule('    levels: { critical: { change: { from: previous, below: «-0.2» } } }\n'),
    codes: ['missing-pp-or-percent'],
    says: ['did you mean "-20%"?'],
  },
  {
    name: 'bare number as a change of a rate',
    files: rate('    levels: { critical: { change: { from: previous, below: «-2» } } }\n'),
    codes: ['missing-pp-or-percent'],
    says: ['"-2pp" or "-2%"'],
  },
  {
    name: 'percentage points of an amount',
    files: rule('    levels: { critical: { change: { from: previous, below: «-2pp» } } }\n'),
    codes: ['bad-value'],
  },
  {
    name: 'change without a bound, with two, of mixed kinds, without a reference',
    files: rule(
      '    when:\n      all:\n        - «change»: { from: previous }\n        - change: { from: previous, below: -5%, «above»: 5% }\n' +
        '        - change: { from: previous, outside: «[-5%, 100]» }\n        - «change»: { below: -5% }\n    severity: info\n',
    ),
    codes: ['condition-kind', 'condition-kind', 'bad-value', 'missing-key'],
  },
  {
    name: 'baseline with a budget that is none',
    files: rule(
      '    levels:\n      info: { baseline: { false_alarms: { max: «0», per: day } } }\n' +
        '      warning: { baseline: { false_alarms: { max: «5%», per: day } } }\n' +
        '      critical: { baseline: { min_change: «10%», calendars: [«promos»] } }\n',
    ),
    codes: ['bad-value', 'bad-value', 'bad-value', 'unknown-calendar'],
    says: ['more than 0', 'a number of alarms', 'neither relative nor negative', 'there are: promotions'],
  },
  {
    name: 'baseline that does not say in how long, on which side, or against what',
    files: rule(
      '    levels:\n      info: { baseline: { «false_alarms»: { max: 1 } } }\n' +
        '      warning: { baseline: { direction: «down» } }\n' +
        '      critical: { baseline: { against: «past» } }\n',
    ),
    codes: ['missing-key', 'bad-value', 'bad-value'],
    says: ['"per"', 'below', 'expected, history'],
  },
  {
    name: 'change against a finer period',
    files: rule(
      '    grain: month\n    levels: { critical: { change: { from: «1 week ago», below: -5% } } }\n',
    ),
    codes: ['grain-mismatch'],
  },
  {
    name: 'relative floor of a change',
    files: rule('    levels: { critical: { change: { from: previous, below: -5%, min_change: «5%» } } }\n'),
    codes: ['bad-value'],
    says: ['absolute'],
  },
  {
    name: 'target that the metric lacks',
    files: rule('    levels: { critical: { «target»: { below: 90% } } }\n'),
    codes: ['missing-key'],
    says: ['"gmv" has no target'],
  },
  {
    name: 'part of a target above ten',
    files:
      'metrics:\n  t: { formula: gmv + paid, target: { month: 1.2万 } }\n' +
      'rules:\n  r: { metric: t, levels: { critical: { target: { below: «90» } } } }\n',
    codes: ['percent-threshold'],
    says: ['did you mean "90%"?'],
  },
  {
    name: 'counts of periods',
    files: rule(
      '    levels: { critical: { below: 1 } }\n    for: { breaches: «5», of: 3 }\n    recover_for: «0»\n    gone_after: «1.5»\n',
    ),
    codes: ['bad-value', 'wrong-type', 'wrong-type'],
    says: ['5 of 3'],
  },
  {
    name: 'rule keys of a later version',
    files: rule(
      '    levels: { critical: { below: 1 } }\n    «respond_within»: { critical: 1 day }\n    «group_by»: [region]\n',
    ),
    codes: ['unknown-key', 'unknown-key'],
    says: ['not supported', 'not supported'],
  },
  {
    name: 'excluded days upside down',
    files: rule(
      '    levels: { critical: { below: 1 } }\n    exclude: [{ from: 2026-06-20, to: «2026-06-01» }]\n',
    ),
    codes: ['bad-value'],
  },
  {
    name: 'segments that are not grouped by',
    files: rule(
      '    by: [channel]\n    levels: { critical: { below: 1 } }\n    segments: { exclude: { «chanel»: [test] } }\n',
    ),
    codes: ['unknown-dimension'],
    says: ['did you mean "channel"?'],
  },
  {
    name: 'top without groups',
    files: rule('    levels: { critical: { below: 1 } }\n    segments: { «top»: 5 }\n'),
    codes: ['bad-value'],
  },
];
