import { describe, expect, test } from 'vitest';
import { parseAsOf } from '../../src/time/as-of.ts';
import { at } from './zoned.ts';

describe('parseAsOf', () => {
  test.each([
    ['2026-11-20', 'Asia/Shanghai', '2026-11-20T16:00Z'],
    ['2026-11-20', 'UTC', '2026-11-21T00:00Z'],
    ['2026-12-31', 'UTC', '2027-01-01T00:00Z'],
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-04T03:00Z'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00Z'],
    [' 2026-11-20 ', 'UTC', '2026-11-21T00:00Z'],
    ['2026-11-20T09:00', 'Asia/Shanghai', '2026-11-20T01:00Z'],
    ['2026-11-20 09:00', 'Asia/Shanghai', '2026-11-20T01:00Z'],
    ['2026-11-20T09:00:30', 'Asia/Shanghai', '2026-11-20T01:00:30Z'],
    ['2026-11-20T09:00:30.5', 'Asia/Shanghai', '2026-11-20T01:00:30.500Z'],
    ['2026-11-20T09:00:30.1239', 'UTC', '2026-11-20T09:00:30.123Z'],
    ['2026-11-20T24:00', 'Asia/Shanghai', '2026-11-20T16:00Z'],
    ['2018-11-03T24:00', 'America/Sao_Paulo', '2018-11-04T03:00Z'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z'],
    ['2026-11-01T01:30-05:00', 'America/New_York', '2026-11-01T06:30Z'],
    ['2026-11-20T09:00Z', 'Asia/Shanghai', '2026-11-20T09:00Z'],
    ['2026-11-20t09:00z', 'Asia/Shanghai', '2026-11-20T09:00Z'],
    ['2026-11-20T09:00+05:30', 'Asia/Shanghai', '2026-11-20T03:30Z'],
    ['2026-11-20T09:00+0530', 'Asia/Shanghai', '2026-11-20T03:30Z'],
    ['2026-11-20T09:00-03', 'Asia/Shanghai', '2026-11-20T12:00Z'],
    ['2026-11-20T24:00+00:00', 'Asia/Shanghai', '2026-11-21T00:00Z'],
  ])('%j in %s is %s', (text, zone, expected) => expect(parseAsOf(text, zone)).toBe(at(expected)));

  test.each([
    '',
    'now',
    'yesterday',
    '2026-11',
    '2026-02-30',
    '2026-02-30T10:00',
    '2026-11-20T9:00',
    '2026-11-20T25:00',
    '2026-11-20T24:01',
    '2026-11-20T10:60',
    '2026-11-20T10:00:60',
    '2026-11-20T10',
    '2026-11-20T10:00+19:00',
    '2026-11-20T10:00+05:60',
    '2026-11-20T10:00 Asia/Shanghai',
    '20/11/2026',
    '1763596800',
  ])('refuses %j', (text) => expect(parseAsOf(text, 'UTC')).toBeUndefined());
});
