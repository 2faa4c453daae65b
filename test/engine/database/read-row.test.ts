import { expect, test } from 'vitest';
import { readRow } from '../../../src/engine/database/mysql/read-row.ts';
import type { RowSink } from '../../../src/engine/row-sink.ts';

/** A text with its length before it, as https://mariadb.com/kb/en/protocol-data-types/ has it. */
function encoded(text: string | null): Buffer {
  if (text === null) return Buffer.from([0xfb]);
  const { length } = text;
  const bytes = length < 251 ? 0 : length < 2 ** 16 ? 2 : length < 2 ** 24 ? 3 : 8;
  const head = Buffer.alloc(1 + bytes);
  head[0] = [length, 0, 0xfc, 0xfd, 0, 0, 0, 0, 0xfe][bytes]!;
  if (bytes > 0) head.writeUIntLE(length, 1, Math.min(bytes, 6));
  return Buffer.concat([head, Buffer.from(text, 'latin1')]);
}

function read(values: readonly (string | null)[], cut = 0): (string | null)[] {
  const head = Buffer.from('head');
  const buffer = Buffer.concat([head, ...values.map(encoded), Buffer.from('next')]);
  const found: (string | null)[] = [];
  let ended = 0;
  const columns = values.map((_, i) => ({
    setNull: () => {
      found[i] = null;
    },
  }));
  const sink = { columns, row: 7, next: () => ended++ } as unknown as RowSink;
  const readers = values.map((_, i) => (bytes: Buffer, start: number, end: number, row: number) => {
    expect(row).toBe(7);
    found[i] = bytes.toString('latin1', start, end);
  });
  readRow({ buffer, offset: head.length, end: buffer.length - 'next'.length - cut }, sink, readers);
  expect(ended).toBe(1);
  return found;
}

test.each([
  [['a', null, '', '1.50']],
  [[null]],
  [['x'.repeat(250), 'x'.repeat(251), 'after']],
  [['x'.repeat(65_535), 'x'.repeat(65_536), null, 'after']],
  [['x'.repeat(2 ** 24), 'after']],
])('values come out of a row as they went in', (values) => {
  expect(read(values)).toEqual(values);
});

test('a row that is shorter than its values say is refused', () => {
  expect(() => read(['abc', 'def'], 1)).toThrow('ends too early');
});
