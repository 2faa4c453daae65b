import {
  blockIn,
  blockMs,
  type OffsetChange,
  probeBlock,
  tabulatedBlocks,
  type ZoneBlock,
  zoneFormat,
} from './zone-block.ts';
import { tabulated } from './zone-table.ts';

/** minuteMs is a minute in milliseconds. */
export const minuteMs = 60_000;

/** hourMs is an hour in milliseconds. */
export const hourMs = 3_600_000;

/** dayMs is 24 hours in milliseconds, the length of a day of local clock readings; an actual day may differ. */
export const dayMs = 86_400_000;

export type { OffsetChange } from './zone-block.ts';

interface Zone {
  readonly table: readonly OffsetChange[] | undefined;
  /** Loading the platform's rules takes longer than all else here; most projects never need them. */
  format?: Intl.DateTimeFormat;
  readonly blocks: Map<number, ZoneBlock>;
}

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
  const block = blockOf(zone, Math.floor(instant / blockMs));
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
  const last = Math.floor(toMs / blockMs);
  for (let index = Math.floor(fromMs / blockMs); index <= last; index++) {
    for (const change of blockOf(zone, index).changes) {
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
    const table = tabulated(name);
    zone = { table, format: table ? undefined : zoneFormat(name), blocks: new Map() };
    zones.set(name, zone);
  }
  return zone;
}

function blockOf(name: string, index: number): ZoneBlock {
  const zone = zoneOf(name);
  let block = zone.blocks.get(index);
  if (block === undefined) {
    block = readBlock(zone, name, index);
    zone.blocks.set(index, block);
  }
  return block;
}

function readBlock(zone: Zone, name: string, index: number): ZoneBlock {
  if (zone.table !== undefined && index >= 0 && index < tabulatedBlocks) return blockIn(zone.table, index);
  zone.format ??= zoneFormat(name);
  return probeBlock(zone.format, index);
}
