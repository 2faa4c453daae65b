import { expect, test } from 'vitest';
import { columnTypes, sqlTypeOf } from '../../src/model/column-type.ts';

test.each([
  ['text', 'VARCHAR'],
  ['STRING', 'VARCHAR'],
  ['int', 'BIGINT'],
  ['decimal(18,2)', 'DECIMAL(18,2)'],
  ['numeric( 10 , 0 )', 'DECIMAL(10,0)'],
  ['decimal(38)', 'DECIMAL(38,0)'],
  ['decimal', 'DECIMAL(18,2)'],
  ['timestamptz', 'TIMESTAMPTZ'],
  ['decimal(39,2)', undefined],
  ['decimal(4,6)', undefined],
  ['uuid', undefined],
  ["text'; drop table x", undefined],
  ['', undefined],
])('%s is %s', (declared, type) => {
  expect(sqlTypeOf(declared)).toBe(type);
});

test('the types that messages name are types', () => {
  expect(columnTypes.filter((type) => sqlTypeOf(type) === undefined)).toEqual([]);
});
