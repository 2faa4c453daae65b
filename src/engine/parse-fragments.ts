import { checkFragment, fromSerialized } from '../expr/sql/from-duckdb.ts';
import { checkQuery, type QueryParse, readQuery } from '../expr/sql/query.ts';
import type { SqlParse } from '../expr/sql/tree.ts';
import type { Engine } from './engine.ts';

const prefix = 'SELECT ';
// json_serialize_sql parses and does nothing else: no fragment is ever run here.
const statement = `SELECT CAST(json_serialize_sql('${prefix}' || fragment) AS VARCHAR) AS parsed
FROM (SELECT unnest(from_json(CAST($1 AS JSON), '["VARCHAR"]')) AS fragment)`;

/**
 * parseFragments parses fragments of SQL with DuckDB's own parser, all in one statement; results stand in the order of
 * the texts, mistakes as values. Throws EngineError when the engine fails.
 */
export async function parseFragments(engine: Engine, texts: readonly string[]): Promise<SqlParse[]> {
  const mistakes = texts.map(checkFragment);
  const sound = texts.filter((_, i) => mistakes[i] === undefined);
  const parsed = sound.length === 0 ? [] : await serialize(engine, sound);
  let next = 0;
  return texts.map((text, i) => mistakes[i] ?? fromSerialized(parsed[next++] ?? '', text, prefix.length));
}

async function serialize(engine: Engine, texts: readonly string[]): Promise<string[]> {
  // A lone surrogate has no UTF-8; the replacement character takes as many bytes, so that places stay right.
  const list = JSON.stringify(texts.map((text) => text.replace(/\p{Surrogate}/gu, '\ufffd')));
  const table = await engine.query(statement, [list]);
  return (table.columns[0]?.values ?? []).map(String);
}

/** parseQuery parses a SELECT that may read some sources; it runs nothing. Throws EngineError when the engine fails. */
export async function parseQuery(
  engine: Engine,
  text: string,
  sources: readonly string[],
): Promise<QueryParse> {
  const mistake = checkQuery(text);
  if (mistake !== undefined) return mistake;
  const sound = text.replace(/\p{Surrogate}/gu, '\ufffd');
  const table = await engine.query('SELECT CAST(json_serialize_sql(CAST($1 AS VARCHAR)) AS VARCHAR)', [
    sound,
  ]);
  return readQuery(String(table.columns[0]?.values[0]), text, sources);
}
