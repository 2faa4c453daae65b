import type { BrokenCase } from './case.ts';

/** referenceCases are definitions that refer to what is not there, or to each other in circles. */
export const referenceCases: readonly BrokenCase[] = [
  {
    name: 'unknown source',
    files: 'metrics:\n  a: { source: «order», measure: count(*) }\n',
    codes: ['unknown-source'],
    says: ['did you mean "orders"? There are: orders, stores, visits'],
  },
  {
    name: 'unknown metrics',
    files:
      'metrics:\n  a: { formula: «gvm» / paid }\n  b: { ratio: { numerator: gmv, denominator: «orders» } }\n' +
      '  c: { compare: { metric: «gmvv», to: previous } }\nrules:\n  r: { metric: «pay_rat», levels: { info: { below: 1% } } }\n',
    codes: ['unknown-metric', 'unknown-metric', 'unknown-metric', 'unknown-metric'],
    says: ['"gmv"', 'there are: a, b, c', '"gmv"', '"pay_rate"'],
  },
  {
    name: 'unknown metric inside a block',
    files: 'metrics:\n  a:\n    formula: |\n      gmv\n      + «refund»\n',
    codes: ['unknown-metric'],
  },
  {
    name: 'unknown dimension of a source',
    files: 'metrics:\n  a: { source: orders, measure: count(*), dimensions: [channel, «contry»] }\n',
    codes: ['unknown-dimension'],
    says: [
      /source "orders" has no dimension "contry".*did you mean "country"\? It has: channel, country, plan/s,
    ],
  },
  {
    name: 'dimension that only one input has',
    files: 'metrics:\n  a: { ratio: { numerator: paid, denominator: visitors }, dimensions: [«country»] }\n',
    codes: ['incompatible-dimensions'],
    says: ['metric "visitors"'],
  },
  {
    name: 'rule by a dimension that not all inputs have',
    files: 'rules:\n  r: { metric: pay_rate, by: [«country»], levels: { info: { below: 1% } } }\n',
    codes: ['unknown-dimension'],
    says: ['it has: channel'],
  },
  {
    name: 'unknown calendars',
    files:
      'sources:\n  s: { file: s.csv, calendar: «promotion» }\n' +
      'rules:\n  r: { metric: gmv, calendar: «holidays», when: { all: [{ below: 1 }, { calendar: «promos» }] }, severity: info }\n',
    codes: ['unknown-calendar', 'unknown-calendar', 'unknown-calendar'],
    says: ['"promotions"'],
  },
  {
    name: 'unknown channel',
    files: 'routes:\n  - to: [ops, «opps»]\n',
    codes: ['unknown-channel'],
    says: ['"ops"'],
  },
  {
    name: 'unknown people',
    files:
      'metrics:\n  a: { formula: gmv / paid, owner: «anne» }\nrules:\n  r: { metric: gmv, owner: «bob», levels: { info: { below: 1 } } }\n' +
      'people:\n  ben: { deputy: «an» }\ngoals:\n  g: { owner: «zoe» }\n',
    codes: ['unknown-person', 'unknown-person', 'unknown-person', 'unknown-person'],
    says: ['"ann"'],
  },
  {
    name: 'unknown goal and playbook',
    files:
      'metrics:\n  a: { formula: gmv / paid, goal: «growth» }\nrules:\n  r: { metric: gmv, playbook: «panic», levels: { info: { below: 1 } } }\n',
    codes: ['unknown-goal', 'unknown-playbook'],
  },
  {
    name: 'default owner',
    files: { 'kpi.yaml': 'kpi: 1\ndefaults: { owner: «bob» }\npeople:\n  ann: {}\n' },
    codes: ['unknown-person'],
  },
  {
    name: 'unknown time',
    files: 'metrics:\n  a: { source: orders, measure: count(*), time: «payed_at» }\n',
    codes: ['unknown-time'],
    says: ['did you mean "paid_at"?'],
  },
  {
    name: 'source without time',
    files: 'metrics:\n  a: { source: «stores», measure: count(*) }\n',
    codes: ['no-time'],
  },
  {
    name: 'one name in two files',
    files: 'metrics:\n  «gmv»: { formula: paid * 2 }\nsources:\n  «orders»: { file: x.csv }\n',
    codes: ['duplicate-name', 'duplicate-name'],
    says: ['metric "gmv" is defined twice', 'source "orders"'],
  },
  {
    name: 'one rule name in two files',
    files: {
      'kpi.yaml':
        'kpi: 1\nsources: { s: { file: s.csv, time: at } }\nmetrics: { m: { source: s, measure: count(*) } }\n',
      'a.yaml': 'rules:\n  r: { metric: m, levels: { info: { below: 1 } } }\n',
      'b.yaml': 'rules:\n  «r»: { metric: m, levels: { info: { below: 2 } } }\n',
    },
    codes: ['duplicate-name'],
  },
  {
    name: 'metric that refers to itself',
    files: 'metrics:\n  a: { formula: «a» + gmv }\n',
    codes: ['metric-cycle'],
    says: ['a → a'],
  },
  {
    name: 'all circles at once',
    files:
      'metrics:\n  a: { formula: «b» + gmv }\n  b: { formula: c + «d» }\n  c: { formula: a * 2 }\n' +
      '  d: { cumulative: { metric: b, window: 7 days } }\n  e: { compare: { metric: «f», to: previous } }\n  f: { formula: e * 2 }\n',
    codes: ['metric-cycle', 'metric-cycle', 'metric-cycle'],
    says: ['a → b → c → a', 'b → d → b', 'e → f → e'],
  },
  {
    name: 'one mistake does not cascade',
    files:
      'sources:\n  s: { file: s.csv, time: at, «fresh»: 1 day }\nmetrics:\n  a: { source: s, measure: count(*), dimensions: [x] }\n' +
      '  b: { formula: a * 2, dimensions: [y] }\nrules:\n  r: { metric: b, by: [z], levels: { info: { below: 3 } } }\n',
    codes: ['unknown-key'],
    says: ['did you mean "freshness"?'],
  },
  {
    name: 'unknown pack',
    files: {
      'kpi.yaml':
        'kpi: 1\npacks: [«ecomerce», shop, «shop»]\nsources: { deals: { file: x.csv, time: at, dimensions: { region: {} } } }\n',
    },
    codes: ['unknown-pack', 'duplicate-name'],
    says: ['did you mean "ecommerce"?'],
  },
  {
    name: 'source that a pack needs',
    files: { 'kpi.yaml': 'kpi: 1\npacks: [«shop»]\n' },
    codes: ['missing-requirement'],
    says: [/needs a source "deals".*with the columns id, amount/s],
  },
  {
    name: 'time and dimension that a pack needs',
    files: { 'kpi.yaml': 'kpi: 1\npacks: [««shop»»]\nsources: { deals: { file: x.csv } }\n' },
    codes: ['missing-requirement', 'missing-requirement'],
    says: ['a time of source "deals"', 'the dimension "region"'],
  },
];
