import type { LiteralType } from '../../expr/sql/tree.ts';
import type { Dialect } from '../dialect.ts';
import { quoteIdentifier, quoteLiteral } from '../quote.ts';

const typed: Readonly<Partial<Record<LiteralType, string>>> = {
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  timestamptz: 'TIMESTAMPTZ',
};

/** duckdb is the dialect of the embedded engine, in whose own words fragments are written. */
export const duckdb: Dialect = {
  name: 'duckdb',
  identifier: quoteIdentifier,
  literal: (type, text) => {
    if (type === 'text') return quoteLiteral(text);
    const name = typed[type];
    return name === undefined ? text.toUpperCase() : `${name} ${quoteLiteral(text)}`;
  },
  call: (name, args) => (name === 'count' && args.length === 0 ? 'count(*)' : `${name}(${args.join(', ')})`),
  type: (type) => type,
  cast: (arg, type, safe) => `${safe ? 'TRY_CAST' : 'CAST'}(${arg} AS ${type})`,
  interval: (count, unit) => `INTERVAL (${count}) ${unit.toUpperCase()}`,
};
