import { describe, expect, test } from 'vitest';
import { offsetAt, transitions } from '../../src/time/zone.ts';
import { blockIn, blockMs, probeBlock, tabulatedBlocks, zoneFormat } from '../../src/time/zone-block.ts';
import { tabulated } from '../../src/time/zone-table.ts';

const end = tabulatedBlocks * blockMs;
const names = Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC');

/** The clock as the platform shows it, field by field. */
function clock(name: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const [month, day, year, hour, minute, second] = format.format(instant).split(/\D+/).map(Number);
    return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - instant;
  };
}

describe('the table', () => {
  test('covers eight decades of every zone that the platform lists', () => {
    expect(new Date(end).toISOString()).toBe('2049-12-12T00:00:00.000Z');
    expect(names.filter((name) => tabulated(name) === undefined)).toEqual([]);
  });

  test('agrees with the clocks of the platform at each change, just before it, and every ten weeks', () => {
    const wrong: string[] = [];
    for (const name of names) {
      const shown = clock(name);
      const expectOffset = (at: number, offset: number) => {
        if (shown(at) !== offset) wrong.push(`${name} at ${new Date(at).toISOString()}`);
      };
      const changes = tabulated(name)!;
      for (let i = 1; i < changes.length; i++) {
        expectOffset(changes[i]!.at, changes[i]!.offset);
        expectOffset(changes[i]!.at - 1000, changes[i - 1]!.offset);
      }
      for (let at = 0; at < end; at += 70 * 86_400_000) expectOffset(at, offsetAt(name, at));
    }
    expect(wrong).toEqual([]);
  });

  test('has the names of one zone as one', () => {
    expect(tabulated('Asia/Kolkata')).toEqual(tabulated('Asia/Calcutta'));
    expect(tabulated('PRC')).toEqual(tabulated('Asia/Shanghai'));
    expect(tabulated('US/Pacific')).toEqual(tabulated('America/Los_Angeles'));
    expect(tabulated('Etc/GMT-14')).toEqual([{ at: Number.NEGATIVE_INFINITY, offset: 14 * 3_600_000 }]);
    expect(tabulated('Etc/GMT+12')).toEqual([{ at: Number.NEGATIVE_INFINITY, offset: -12 * 3_600_000 }]);
  });

  test.each([
    '',
    'Asia',
    'Shanghai',
    'asia/shanghai',
    'Asia/Shanghai,',
    'sgs',
    '0',
    '|',
    '\n',
    'Asia/Shanghai|',
  ])('has no zone %j', (name) => expect(tabulated(name)).toBeUndefined());
});

describe('blockIn', () => {
  const changes = tabulated('Europe/London')!;

  test.each([0, 1, 20, 50, tabulatedBlocks - 1])('gives block %i as the platform does', (index) => {
    expect(blockIn(changes, index)).toEqual(probeBlock(zoneFormat('Europe/London'), index));
  });

  test('has a change at the very start of a block among its changes, and not among those of the block before', () => {
    const at = blockMs;
    const early = [
      { at: Number.NEGATIVE_INFINITY, offset: 1 },
      { at, offset: 2 },
    ];
    expect(blockIn(early, 0)).toEqual({ offset: 1, changes: [] });
    expect(blockIn(early, 1)).toEqual({ offset: 1, changes: [{ at, offset: 2 }] });
    expect(blockIn(early, 2)).toEqual({ offset: 2, changes: [] });
    expect(blockIn([early[0]!, { at: at + 1, offset: 2 }], 1)).toEqual({
      offset: 1,
      changes: [{ at: at + 1, offset: 2 }],
    });
  });
});

describe('beyond the table', () => {
  // Published rules of the European Union and of the United States, which no law ends.
  test.each([
    ['Europe/Berlin', '2049-10-31T00:59:59Z', 2],
    ['Europe/Berlin', '2049-10-31T01:00Z', 1],
    ['Europe/Berlin', '2050-03-27T00:59:59Z', 1],
    ['Europe/Berlin', '2050-03-27T01:00Z', 2],
    ['America/New_York', '2049-12-12T00:00Z', -5],
    ['America/New_York', '2050-03-13T07:00Z', -4],
    ['America/New_York', '1969-10-26T05:59:59Z', -4],
    ['America/New_York', '1969-10-26T06:00Z', -5],
    ['America/New_York', '1969-12-31T23:59:59Z', -5],
  ])('%s at %s is %f hours', (name, at, hours) => {
    expect(offsetAt(name, Date.parse(at))).toBe(hours * 3_600_000);
  });

  test('changes are listed across both of its ends', () => {
    expect(transitions('Europe/Paris', Date.UTC(2049, 6, 1), Date.UTC(2050, 6, 1)).slice(1)).toEqual([
      { at: Date.parse('2049-10-31T01:00Z'), offset: 3_600_000 },
      { at: Date.parse('2050-03-27T01:00Z'), offset: 7_200_000 },
    ]);
    expect(transitions('America/Chicago', Date.UTC(1969, 6, 1), Date.UTC(1970, 6, 1)).slice(1)).toEqual([
      { at: Date.parse('1969-10-26T07:00Z'), offset: -6 * 3_600_000 },
      { at: Date.parse('1970-04-26T08:00Z'), offset: -5 * 3_600_000 },
    ]);
  });

  test('names that it does not have are asked of the platform, whatever their case', () => {
    expect(offsetAt('asia/shanghai', 0)).toBe(8 * 3_600_000);
    expect(() => offsetAt('Asia', 0)).toThrow(RangeError);
  });
});
