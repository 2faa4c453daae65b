import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSystem } from '../../src/app/system.ts';
import { validate } from '../../src/app/validate.ts';
import { unmarked } from '../project/broken/case.ts';

const system = openSystem({ env: () => undefined, now: Date.now });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kpi-join-'));
  mkdirSync(root, { recursive: true });
  for (const [name, text] of Object.entries(data)) writeFileSync(join(root, name), text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const data = {
  'orders.csv': 'at,store,currency,amount,name\n2026-03-01 10:00,S1,USD,1,a\n',
  'stores.csv': [
    'id,region,nr,size,opened,tag',
    'S1,R1,7,12,2020-01-01,a',
    'S1,R2,8,13,2020-01-02,b',
    'S2,R2,9,14,2020-01-03,c\n',
  ].join('\n'),
  'regions.csv': 'id,title\nR1,North\nR2,South\n',
  'fx.csv': 'code,day,rate,word\nUSD,2026-01-01,7,x\nUSD,2026-01-01,8,y\n',
};
const shop = (orders: string, more = '') => `kpi: 1
sources:
  orders:
    file: orders.csv
    time: at
${orders}
  stores:
    file: stores.csv
    join: { regions: { using: { region: id } } }
    dimensions: { kind: { expr: upper(region) } }
  regions: { file: regions.csv }
  fx: { file: fx.csv }
metrics:
  orders: { source: orders, measure: count(*) }
${more}`;

/** A case is a project with the guilty texts marked, and what is said of each. */
type Said = readonly [code: string, says: RegExp];
const cases: readonly (readonly [name: string, yaml: string, said: readonly Said[]])[] = [
  [
    'columns of a join',
    shop('    join: { stores: { using: { «shop»: id } }, fx: { using: { currency: «cod» } } }'),
    [
      [
        'unknown-column',
        /source "orders" has no column "shop".*did you mean|source "orders" has no column "shop"/,
      ],
      ['unknown-column', /source "fx" has no column "cod".*did you mean "code"/s],
    ],
  ],
  [
    'keys of two types',
    shop('    join: { stores: { using: { store: «nr» } } }'),
    [['sql-type', /"store" is a text in source "orders" and a number as "nr" in source "stores"/]],
  ],
  [
    'keys that repeat',
    shop('    join: { stores: { using: { store: «id» } }, fx: { using: { currency: «code» }, as_of: day } }'),
    [
      ['source-fan-out', /source "stores" has 2 rows for id = "S1", so that rows of source "orders"/],
      ['source-fan-out', /source "fx" has 2 rows for code = "USD", day = "2026-01-01"/],
    ],
  ],
  [
    'times of an as-of join',
    shop(
      '    join: { fx: { using: { currency: code }, as_of: «word» }, b: { source: fx, using: { currency: code }, as_of: { «name»: day } }, c: { source: fx, using: { currency: code }, as_of: { at: «days» } } }',
    ),
    [
      ['sql-type', /"word" of source "fx" is a text, not a date or time.*columns: \{ word: date \}/s],
      ['sql-type', /"name" of source "orders" is a text/],
      ['unknown-column', /source "fx" has no column "days".*did you mean "day"/s],
    ],
  ],
  [
    'an as-of join of a source without a time',
    `kpi: 1
sources:
  a: { file: orders.csv, join: { fx: { using: { currency: code }, as_of: «day» } } }
  fx: { file: fx.csv }
`,
    [['no-time', /source "a" has no time.*as_of: \{ a time of "a": day \}/s]],
  ],
  [
    'qualified columns',
    shop(
      `    join: { stores: { using: { name: tag } }, places: { source: stores, using: { name: tag } } }
    dimensions:
      kind: { from: stores }
      title: { from: stores.regions }
      siz: { from: «stores» }
      a: { expr: «store».size + 1 }
      b: { expr: stores.«siz» }
      c: { expr: «regions».title }
      d: { expr: 'coalesce(stores.regions.title, stores.kind, places.«"tit"»)' }`,
      '  m: { source: orders, measure: sum(«orders».amount), where: "«x.y».z > 1" }\n',
    ),
    [
      ['unknown-column', /source "stores" has no dimension or column "siz".*did you mean "size"/s],
      [
        'unknown-join',
        /source "orders" has no join "store".*did you mean "stores"\? It joins: stores, stores.regions, places/s,
      ],
      ['unknown-column', /source "stores" has no column "siz"/],
      [
        'unknown-join',
        /"regions" is joined in several ways.*write stores.regions.title or places.regions.title/s,
      ],
      ['unknown-column', /source "stores" has no column "tit"/],
      ['unknown-join', /source "orders" has no join "orders"/],
      ['unknown-join', /source "orders" has no join "x.y"/],
    ],
  ],
  [
    'qualified columns where nothing is joined',
    `kpi: 1
sources:
  fx: { file: fx.csv, time: day, clean: [derive: { r: «f.rate» * 2 }], dimensions: {} }
`,
    [['sql-unsupported', /f.rate is not a column's own name.*write rate/s]],
  ],
  [
    'a dimension without joins that is qualified',
    `kpi: 1
sources:
  fx: { file: fx.csv, time: day, dimensions: { a: { expr: lower(«f.word») } } }
`,
    [['sql-unsupported', /f.word is not a column's own name.*write word/s]],
  ],
  [
    'grains and ranges of what has none',
    shop(
      `    dimensions:
      «amount»: { grain: month }
      name: { buckets: «[1, 2]» }
      at: { grain: hour }
      paid: { expr: amount > 1, buckets: «[1]» }`,
    ),
    [
      ['sql-type', /dimension "amount" of source "orders": it has a grain, but is no date or time/],
      ['sql-type', /dimension "name" of source "orders": it has buckets, but is no number/],
      ['sql-type', /dimension "paid".*no number/],
    ],
  ],
];

test.each(cases)('%s', async (_, yaml, said) => {
  const { text, ranges } = unmarked(yaml);
  writeFileSync(join(root, 'kpi.yaml'), text);
  const { diagnostics } = await validate(system.ports, { root });
  const order = [...diagnostics].sort((a, b) => (a.span?.start.offset ?? -1) - (b.span?.start.offset ?? -1));
  const found = order.map(({ code, span }) => [code, span && text.slice(span.start.offset, span.end.offset)]);
  expect(found).toEqual(said.map(([code], i) => [code, text.slice(ranges[i]!.start, ranges[i]!.end)]));
  for (const [i, [, pattern]] of said.entries()) {
    expect(`${order[i]!.message}\n${order[i]!.help ?? ''}`).toMatch(pattern);
  }
});
