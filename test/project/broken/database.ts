import type { BrokenCase } from './case.ts';

const engine = 'engines:\n  db: { type: postgres, url: "postgres://a@b/c" }\n';

/** databaseCases are sources of databases, and engines, that do not say enough or say two things at once. */
export const databaseCases: readonly BrokenCase[] = [
  {
    name: 'source from nowhere',
    files: 'sources:\n  «a»: { time: at }\n',
    codes: ['missing-key'],
    says: ['needs "file", "http", or "engine" with "table" or "query"'],
  },
  {
    name: 'source from two places',
    files: `${engine}sources:\n  a: { file: a.csv, engine: «db», table: t }\n`,
    codes: ['bad-value'],
    says: ['one of "file", "http" and "engine"'],
  },
  {
    name: 'source of an engine without rows',
    files: `${engine}sources:\n  «a»: { engine: db }\n`,
    codes: ['missing-key'],
    says: ['needs "table" or "query" of its engine'],
  },
  {
    name: 'source with a table and a query',
    files: `${engine}sources:\n  a: { engine: db, table: t, query: «select 1» }\n`,
    codes: ['bad-value'],
    says: ['either "table" or "query"'],
  },
  {
    name: 'table without an engine',
    files: 'sources:\n  a: { file: a.csv, table: «t» }\n',
    codes: ['missing-key'],
    says: ['"table" needs "engine"'],
  },
  {
    name: 'incremental without an engine, with pushdown, and with an overlap of nothing',
    files: `${engine}sources:\n  a: { file: a.csv, incremental: «{ column: id }» }\n  b: { engine: db, table: t, mode: pushdown, «incremental»: { column: id } }\n  c: { engine: db, table: t, incremental: { column: id, overlap: «an hour» } }\n`,
    codes: ['missing-key', 'bad-value', 'bad-value'],
    says: [
      '"incremental" needs "engine"',
      'not for "mode: pushdown"',
      'neither a duration such as "1 hour" nor',
    ],
  },
  {
    name: 'unknown engine',
    files: `${engine}sources:\n  a: { engine: «bd», table: t }\n`,
    codes: ['unknown-engine'],
    says: ['did you mean "db"?'],
  },
  {
    name: 'server without a url, file with one',
    files:
      'engines:\n  «a»: { type: mysql }\n  «b»: { type: duckdb, file: b.duckdb, url: "mysql://c" }\n  «c»: { type: postgres, file: d.db, url: "postgres://a@b/c" }\n',
    codes: ['missing-key', 'bad-value', 'bad-value'],
    says: [
      'needs "url"',
      'an engine of type duckdb has no "url"',
      'an engine of type postgres has no "file"',
    ],
  },
  {
    name: 'keys of other kinds of database',
    files:
      'engines:\n  «a»: { type: postgres, url: "postgres://a@b/c", role: r }\n  «b»: { type: snowflake, url: "snowflake://a@b/C", ca: b.pem }\n  «c»: { type: snowflake, url: "snowflake://a@b/C", tls: require }\n',
    codes: ['bad-value', 'bad-value', 'bad-value'],
    says: ['an engine of type postgres has no "role"', 'NODE_EXTRA_CA_CERTS', 'choose "tls: verify"'],
  },
  {
    name: 'sensitive columns whose rows would be kept',
    files: `${engine}sources:
  a: { engine: db, table: t, time: d, incremental: { column: d }, sensitive: { «p»: mask } }
  b: { http: { url: "https://x.example/r", cache: 1 day }, time: d, sensitive: { «p»: mask } }
  c: { file: "https://x.example/r.csv", remote: { cache: 1 day }, time: d, sensitive: { «p»: restrict } }
`,
    codes: ['bad-value', 'bad-value', 'bad-value'],
    says: ['"incremental" would keep its rows', '"cache" would keep its rows', '"cache" would keep its rows'],
  },
  {
    name: 'unknown kind of database',
    files: 'engines:\n  a: { type: «postgresql», url: "postgres://a@b/c" }\n',
    codes: ['bad-value'],
    says: ['"postgres"'],
  },
];
