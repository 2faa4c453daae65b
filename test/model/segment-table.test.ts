import { describe, expect, test } from 'vitest';
import { chooser, type SegmentRow } from '../../src/model/segment-table.ts';

const rows: SegmentRow<string>[] = [
  { segment: {}, value: 'all' },
  { segment: {}, from: 100, value: 'all from 100' },
  { segment: { region: 'East' }, value: 'east' },
  { segment: { region: 'East' }, from: 50, to: 59, value: 'east in the fifties' },
  { segment: { region: 'East', channel: null }, from: 200, value: 'east from 200' },
  { segment: { channel: 'web', region: 'East' }, from: 10, value: 'east web' },
  { segment: { channel: 'web' }, value: 'web' },
  { segment: { channel: 'web' }, value: 'web again' },
  { segment: { region: 7 }, value: 'seven' },
];

describe('what holds for a segment', () => {
  test.each([
    ['the row that names none', ['West', 'app'], 0, 'all'],
    ['of these the one that begins last', ['West', 'app'], 100, 'all from 100'],
    ['the row that names more comes first', ['East', 'app'], 100, 'east'],
    ['as long as it holds', ['East', 'app'], 59, 'east in the fifties'],
    ['its last day included', ['East', 'app'], 60, 'east'],
    ['a null in a row is any value', ['East', 'app'], 200, 'east from 200'],
    ['most of a segment', ['East', 'web'], 10, 'east web'],
    ['not before it begins', ['East', 'web'], 9, 'web again'],
    ['the last one of equals', ['West', 'web'], 0, 'web again'],
    ['a null segment is named by no row', [null, 'app'], 0, 'all'],
    ['values keep their type', ['7', 'app'], 0, 'all'],
    ['numbers too', [7, 'app'], 0, 'seven'],
    ['texts in any normal form', ['East'.normalize('NFD'), 'app'], 0, 'east'],
  ])('%s', (_, segment, day, expected) => {
    expect(chooser(rows, ['region', 'channel'])(segment)(day)).toBe(expected);
  });

  test('nothing holds where no row does', () => {
    expect(chooser([{ segment: { region: 'East' }, value: 1 }], ['region'])(['West'])(0)).toBeUndefined();
    expect(chooser([{ segment: { region: 'East' }, value: 1 }], [])([])(0)).toBeUndefined();
  });
});
