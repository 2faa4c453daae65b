import type { Engine } from '../engine/engine.ts';
import type { ScanColumn } from './load.ts';

/** describeSelect gives the columns of a SELECT without running it; throws EngineError where it does not bind. */
export async function describeSelect(engine: Engine, sql: string): Promise<ScanColumn[]> {
  const table = await engine.query(`DESCRIBE ${sql}`);
  const types = table.columns[1]?.values ?? [];
  return (table.columns[0]?.values ?? []).map((name, i) => ({ name: String(name), type: String(types[i]) }));
}

/** isSameType tells whether DuckDB's name of a type and ours mean one that needs no cast. */
export function isSameType(type: string, wanted: string): boolean {
  if (type === wanted) return true;
  if (wanted === 'TIMESTAMPTZ') return type === 'TIMESTAMP WITH TIME ZONE';
  return wanted === 'BIGINT' && /^U?(?:TINY|SMALL)?INT(?:EGER)?$/.test(type);
}
