import type { BrokenCase } from './case.ts';

/** kindCases are mistakes in the keys of one kind of metric. */
export const kindCases: readonly BrokenCase[] = [
  {
    name: 'operands that the formula does not name, or of no metric',
    files:
      'metrics:\n  a:\n    formula: gmv - retuned\n    inputs:\n' +
      '      retuned: { metric: «refund», where: x > 1 }\n' +
      '  b:\n    formula: gmv - «was»\n    inputs:\n      was: { offset: 1 year }\n' +
      '  c:\n    formula: gmv\n    inputs: { «gvm»: { offset: 1 year } }\n',
    codes: ['unknown-metric', 'unknown-metric', 'bad-value'],
    says: ['no metric "refund"', 'no metric "was"', /does not name "gvm".*did you mean "gmv"/s],
  },
  {
    name: 'operands with wrong keys and values',
    files:
      'metrics:\n  a:\n    formula: gmv - b\n    inputs: { b: { metric: gmv, offset: «1 year ago» } }\n' +
      '  c:\n    formula: gmv - b\n    inputs: { b: { metric: gmv, offset: «0 days» } }\n' +
      '  d:\n    formula: gmv - b\n    inputs: { b: { metric: gmv, «wher»: x } }\n' +
      '  e:\n    formula: gmv - b\n    inputs: { b: { metric: gmv, offset: 1 day, «offset_to_grain»: month } }\n',
    codes: ['wrong-type', 'bad-value', 'unknown-key', 'bad-value'],
    says: ['"offset" must be a duration', 'at least one unit', 'did you mean "where"', 'of one earlier time'],
  },
  {
    name: 'a circle through an operand',
    files: 'metrics:\n  a:\n    formula: b\n    inputs: { b: { metric: «a», offset: 1 day } }\n',
    codes: ['metric-cycle'],
  },
  {
    name: 'conversions of what has no rows',
    files:
      'metrics:\n  a: { conversion: { base: «pay_rate», conversion: visitors, entity: channel } }\n' +
      '  s: { source: orders, measure: sum(amount), semi_additive: { take: last } }\n' +
      '  b: { conversion: { base: visitors, conversion: «s», entity: channel } }\n' +
      '  c: { «conversion»: { base: visitors, conversion: paid } }\n',
    codes: ['bad-value', 'bad-value', 'missing-key'],
    says: ['is of the kind "ratio"', 'is semi-additive', 'needs "entity"'],
  },
  {
    name: 'conversions by a dimension that only what follows has',
    files:
      'metrics:\n  a: { conversion: { base: visitors, conversion: paid, entity: channel }, dimensions: [«plan»] }\n',
    codes: ['incompatible-dimensions'],
    says: ['metric "visitors"'],
  },
  {
    name: 'shares of nothing, and of something else',
    files: 'metrics:\n  a: { «share»: { of: total } }\n  b: { share: { metric: gmv, of: «region» } }\n',
    codes: ['missing-key', 'bad-value'],
    says: ['needs "metric"', 'must be one of total'],
  },
  {
    name: 'comparable over a ratio, and a metric beside another kind',
    files:
      'metrics:\n  a: { metric: «pay_rate», comparable: { entity: plan, to: previous } }\n' +
      '  b: { «metric»: gmv, share: { metric: gmv, of: total } }\n' +
      '  c: { metric: gmv, comparable: { entity: plan, to: «{ average: 4 }» } }\n',
    codes: ['bad-value', 'unknown-key', 'wrong-type'],
  },
  {
    name: 'semi-additive by an unknown state',
    files:
      'metrics:\n  a: { source: orders, measure: sum(amount), semi_additive: { take: «final» } }\n' +
      '  b: { source: orders, measure: sum(amount), «semi_additive»: { per: [plan] } }\n',
    codes: ['bad-value', 'missing-key'],
  },
  {
    name: 'queries without a source, of another source, and with wrong keys',
    files:
      'metrics:\n  «a»: { query: select 1 as value }\n' +
      '  b: { source: «ordrs», query: select 1 as value }\n' +
      '  c: { source: orders, query: select 1 as value, roll_up: «mean» }\n' +
      '  d: { source: orders, query: select 1 as value, «measure»: count(*) }\n' +
      '  e: { conversion: { base: visitors, conversion: «q», entity: channel } }\n' +
      '  q: { source: orders, query: select 1 as value }\n',
    codes: ['missing-key', 'unknown-source', 'bad-value', 'metric-kind', 'bad-value'],
    says: [
      'needs "source"',
      'no source "ordrs"',
      'must be one of sum, min',
      'exactly one of',
      'of the kind "query"',
    ],
  },
];
