import { hashFunction } from '../expr/sql/conceal.ts';
import type { Concealment } from '../model/sensitive.ts';

/** concealmentSql is SQL of the embedded engine for a quoted column as people may see it, a text. */
export function concealmentSql(column: string, treatment: Concealment): string {
  const text = `CAST(${column} AS VARCHAR)`;
  switch (treatment) {
    case 'mask': {
      const ends = `least(3, length(${text}) // 4)`;
      return `left(${text}, ${ends}) || '***' || right(${text}, ${ends})`;
    }
    case 'hash':
      return `${hashFunction}(${column})`;
    case 'restrict':
      return `CASE WHEN ${column} IS NOT NULL THEN '***' END`;
  }
}

/**
 * hashSetup is the statements that make the hash: the first 16 hexadecimal digits of HMAC-SHA-256 (RFC 2104) of a
 * value's text. The key stands in variables, so that no other statement holds it.
 */
export function hashSetup(pads: { readonly inner: string; readonly outer: string }): string[] {
  const [inner, outer] = ['inner', 'outer'].map((pad) => `unhex(getvariable('kpi_hash_${pad}'))`);
  const text = 'encode(CAST(value AS VARCHAR))';
  return [
    `SET VARIABLE kpi_hash_inner = '${pads.inner}'`,
    `SET VARIABLE kpi_hash_outer = '${pads.outer}'`,
    `CREATE OR REPLACE MACRO ${hashFunction}(value) AS left(sha256(${outer} || unhex(sha256(${inner} || ${text}))), 16)`,
  ];
}
