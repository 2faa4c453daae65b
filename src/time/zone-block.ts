/** OffsetChange says that from the instant `at` (epoch milliseconds) local time is instant + `offset` milliseconds. */
export interface OffsetChange {
  readonly at: number;
  readonly offset: number;
}

/** ZoneBlock is what is known of a zone within one block of `blockMs`: the offset just before its start and the changes in it. */
export interface ZoneBlock {
  readonly offset: number;
  readonly changes: readonly OffsetChange[];
}

// Offsets are probed at fixed instants and changes bisected between them, so a change that is undone before the next
// probe would be missed. Since 1940 the shortest such episode in the time zone database is 7 days (Brazil, October 2000).
const probeMs = 6.25 * 86_400_000;
const farthestMs = 8.64e15;

/** blockMs is the length of a block, 400 days; block 0 begins at the epoch. */
export const blockMs = 64 * probeMs;

/** tabulatedBlocks is how many blocks from the epoch on the table of zones covers: to 2049-12-12. */
export const tabulatedBlocks = 73;

/** zoneFormat is the platform's knowledge of a zone; throws RangeError for an unknown one. */
export function zoneFormat(name: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
}

/** blockIn is a block in ascending changes that begin, with `at` = -Infinity, before it. */
export function blockIn(changes: readonly OffsetChange[], index: number): ZoneBlock {
  const start = index * blockMs;
  const first = changes.findIndex(({ at }) => at >= start);
  const from = first < 0 ? changes.length : first;
  const within = changes.slice(from).filter(({ at }) => at < start + blockMs);
  return { offset: changes[from - 1]!.offset, changes: within };
}

/** probeBlock finds a block by asking the platform. */
export function probeBlock(format: Intl.DateTimeFormat, index: number): ZoneBlock {
  // Clocks change at whole seconds: from one second before a block on, one at its very start is seen, once.
  const before = index * blockMs - 1000;
  const offset = readOffset(format, before);
  const changes: OffsetChange[] = [];
  let current = offset;
  for (let low = before; low < before + blockMs; low += probeMs) {
    const high = low + probeMs;
    const after = readOffset(format, high);
    let from = low;
    while (current !== after) {
      from = bisect(format, from, high, current);
      current = readOffset(format, from);
      changes.push({ at: from, offset: current });
    }
  }
  return { offset, changes };
}

/** bisect finds the first whole second in `(low, high]`, whole seconds too, at which the offset is no longer `before`. */
function bisect(format: Intl.DateTimeFormat, low: number, high: number, before: number): number {
  let same = low / 1000;
  let changed = high / 1000;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (readOffset(format, middle * 1000) === before) same = middle;
    else changed = middle;
  }
  return changed * 1000;
}

/** readOffset reads the offset from a text that ends in GMT, GMT+08:00 or, before zones were kept, GMT-04:56:02. */
function readOffset(format: Intl.DateTimeFormat, instant: number): number {
  const text = format.format(Math.max(-farthestMs, Math.min(farthestMs, instant)));
  const sign = text.lastIndexOf('GMT') + 3;
  if (sign === text.length) return 0;
  const hours = Number(text.slice(sign + 1, sign + 3));
  const minutes = Number(text.slice(sign + 4, sign + 6));
  const seconds = Number(text.slice(sign + 7, sign + 9));
  const size = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return text[sign] === '+' ? size : -size;
}
