/** minuteMs is a minute in milliseconds. */
export const minuteMs = 60_000;

/** hourMs is an hour in milliseconds. */
export const hourMs = 3_600_000;

/** dayMs is 24 hours in milliseconds, the length of a day of local clock readings; an actual day may differ. */
export const dayMs = 86_400_000;

/** OffsetChange says that from the instant `at` (epoch milliseconds) local time is instant + `offset` milliseconds. */
export interface OffsetChange {
  readonly at: number;
  readonly offset: number;
}

/** ZoneBlock is what is known of a zone within one block of `blockMs`: the offset at its start and the changes in it. */
interface ZoneBlock {
  readonly offset: number;
  readonly changes: readonly OffsetChange[];
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly blocks: Map<number, ZoneBlock>;
}

// Offsets are probed at fixed instants and changes bisected between them, so a change that is undone before the next
// probe would be missed. Since 1940 the shortest such episode in the time zone database is 7 days (Brazil, October 2000).
const probeMs = 6.25 * dayMs;
const blockMs = 64 * probeMs;
const farthestMs = 8.64e15;

const utcNames: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT']);

const zones = new Map<string, Zone>();

/** isTimeZone tells whether a name is an IANA time zone; offsets such as +08:00 are not. */
export function isTimeZone(name: string): boolean {
  if (utcNames.has(name)) return true;
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    zoneOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** offsetAt gives local time − UTC in milliseconds at an instant; throws RangeError for an unknown zone. */
export function offsetAt(zone: string, instant: number): number {
  if (utcNames.has(zone)) return 0;
  const block = blockOf(zoneOf(zone), Math.floor(instant / blockMs));
  let offset = block.offset;
  for (const change of block.changes) {
    if (change.at > instant) break;
    offset = change.offset;
  }
  return offset;
}

/** toLocal gives the local clock at an instant, as milliseconds since 1970-01-01T00:00 local. */
export function toLocal(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant);
}

/** localDay gives the local date at an instant, in days since 1970-01-01. */
export function localDay(zone: string, instant: number): number {
  return Math.floor(toLocal(zone, instant) / dayMs);
}

/**
 * toInstant gives the instant at which the local clock shows `local` (milliseconds since 1970-01-01T00:00 local):
 * the earlier one of two; a time that the clock skips is pushed forward by the length of the gap (RFC 5545).
 */
export function toInstant(zone: string, local: number): number {
  if (utcNames.has(zone)) return local;
  const before = offsetAt(zone, local - dayMs);
  const earlier = local - before;
  const after = offsetAt(zone, local + dayMs);
  if (before === after || offsetAt(zone, earlier) === before) return earlier;
  const later = local - after;
  return offsetAt(zone, later) === after ? later : earlier;
}

/** startOfDay gives the first instant of a local date (days since 1970-01-01), also where its midnight does not exist. */
export function startOfDay(zone: string, days: number): number {
  const local = days * dayMs;
  if (utcNames.has(zone)) return local;
  const walk = new LocalWalk(transitions(zone, local - 2 * dayMs, local + 2 * dayMs));
  return walk.first(local);
}

/**
 * transitions lists the offsets in force within `(fromMs, toMs)`: first the one at `fromMs`, with `at` = -Infinity,
 * then each change in order.
 */
export function transitions(zone: string, fromMs: number, toMs: number): OffsetChange[] {
  const found: OffsetChange[] = [{ at: Number.NEGATIVE_INFINITY, offset: offsetAt(zone, fromMs) }];
  if (utcNames.has(zone)) return found;
  const known = zoneOf(zone);
  const last = Math.floor(toMs / blockMs);
  for (let index = Math.floor(fromMs / blockMs); index <= last; index++) {
    for (const change of blockOf(known, index).changes) {
      if (change.at > fromMs && change.at < toMs) found.push(change);
    }
  }
  return found;
}

/** LocalWalk turns ascending local times into instants in one pass over the offsets in force. */
export class LocalWalk {
  #index = 0;

  /** changes as `transitions` gives them, reaching at least a day beyond the local times asked for. */
  constructor(private readonly changes: readonly OffsetChange[]) {}

  /**
   * first gives the first instant at which the clock shows `local` or has jumped over it;
   * `local` must not be less than in the call before.
   */
  first(local: number): number {
    let current = this.changes[this.#index]!;
    for (;;) {
      const next = this.changes[this.#index + 1];
      if (next === undefined || local - current.offset < next.at) break;
      current = next;
      this.#index++;
    }
    return Math.max(local - current.offset, current.at);
  }
}

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    zone = { format, blocks: new Map() };
    zones.set(name, zone);
  }
  return zone;
}

function blockOf(zone: Zone, index: number): ZoneBlock {
  let block = zone.blocks.get(index);
  if (block === undefined) {
    block = probeBlock(zone, index * blockMs);
    zone.blocks.set(index, block);
  }
  return block;
}

function probeBlock(zone: Zone, start: number): ZoneBlock {
  const offset = readOffset(zone, start);
  const changes: OffsetChange[] = [];
  let current = offset;
  for (let low = start; low < start + blockMs; low += probeMs) {
    const high = low + probeMs;
    const after = readOffset(zone, high);
    let from = low;
    while (current !== after) {
      from = bisect(zone, from, high, current);
      current = readOffset(zone, from);
      // A change at the very end is what the next block starts with.
      if (from < start + blockMs) changes.push({ at: from, offset: current });
    }
  }
  return { offset, changes };
}

/** bisect finds the first whole second in `(low, high]`, whole seconds too, at which the offset is no longer `before`. */
function bisect(zone: Zone, low: number, high: number, before: number): number {
  let same = low / 1000;
  let changed = high / 1000;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (readOffset(zone, middle * 1000) === before) same = middle;
    else changed = middle;
  }
  return changed * 1000;
}

/** readOffset reads the offset from a text that ends in GMT, GMT+08:00 or, before zones were kept, GMT-04:56:02. */
function readOffset(zone: Zone, instant: number): number {
  const text = zone.format.format(Math.max(-farthestMs, Math.min(farthestMs, instant)));
  const sign = text.lastIndexOf('GMT') + 3;
  if (sign === text.length) return 0;
  const hours = Number(text.slice(sign + 1, sign + 3));
  const minutes = Number(text.slice(sign + 4, sign + 6));
  const seconds = Number(text.slice(sign + 7, sign + 9));
  const size = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return text[sign] === '+' ? size : -size;
}
