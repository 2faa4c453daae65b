import type { BrokenCase } from './case.ts';

const sourced = (text: string) => `sources:\n  s:\n    file: s.csv\n    time: at\n${text}`;

/** dimensionCases are joins and dimensions with mistakes that show without data. */
export const dimensionCases: readonly BrokenCase[] = [
  {
    name: 'join of an unknown source',
    files: sourced('    join: { «store»: { using: id }, x: { source: «ordes», using: [id] } }\n'),
    codes: ['unknown-source', 'unknown-source'],
    says: ['did you mean "stores"?', 'did you mean "orders"?'],
  },
  {
    name: 'join without columns',
    files: sourced('    join: { «stores»: {}, visits: { using: «{}» }, orders: { using: «[]» } }\n'),
    codes: ['missing-key', 'bad-value', 'bad-value'],
    says: ['"stores" needs "using"', 'names no column', 'at least one item'],
  },
  {
    name: 'as-of by several times',
    files: sourced('    join: { stores: { using: id, as_of: «{ a: b, c: d }» } }\n'),
    codes: ['bad-value'],
    says: ['one time of ours with one of theirs'],
  },
  {
    name: 'sources that join each other',
    files:
      'sources:\n  a: { file: a.csv, join: { «b»: { using: id } } }\n  b: { file: b.csv, join: { c: { using: id }, «b»: { using: id } } }\n' +
      '  c: { file: c.csv, join: { again: { source: a, using: id } } }\n',
    codes: ['join-cycle', 'join-cycle'],
    says: ['a → b → c → a', 'b → b'],
  },
  {
    name: 'dimension from a join that is not there',
    files: sourced(
      '    join: { stores: { using: id } }\n    dimensions: { region: { from: «store» }, zone: { from: «stores.regions» } }\n',
    ),
    codes: ['unknown-join', 'unknown-join'],
    says: [
      /source "s" has no join "store".*did you mean "stores"\? It joins: stores/s,
      'source "stores" has no join "regions"',
    ],
  },
  {
    name: 'dimension that says two things',
    files: sourced(
      '    join: { stores: { using: id } }\n    dimensions:\n      a: { «from»: stores, expr: x }\n      b: { «buckets»: [1], grain: day }\n',
    ),
    codes: ['bad-value', 'bad-value'],
    says: ['a dimension is one or the other', 'a grain is of times'],
  },
  {
    name: 'ranges that do not rise',
    files: sourced(
      '    dimensions: { a: { buckets: [1, 3, «2», «2», 4] }, b: { buckets: «[]» }, c: { buckets: [«x»] } }\n',
    ),
    codes: ['bad-value', 'bad-value', 'bad-value', 'wrong-type'],
    says: ['2 follows 3', '2 follows 2'],
  },
  {
    name: 'unknown grain',
    files: sourced('    dimensions: { a: { grain: «mont» } }\n'),
    codes: ['bad-value'],
    says: ['did you mean "month"?'],
  },
  {
    name: 'parents',
    files: sourced(
      '    dimensions: { city: { parent: «provnce» }, province: { parent: country }, country: {}, a: { parent: «b» }, b: { parent: c }, c: { parent: a }, d: { parent: «d» } }\n',
    ),
    codes: ['unknown-dimension', 'dimension-cycle', 'dimension-cycle'],
    says: ['did you mean "province"?', 'a → b → c → a', 'd → d'],
  },
];
