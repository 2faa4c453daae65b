import { zoneLines, zoneSteps } from './generated/zones.ts';
import type { OffsetChange } from './zone-block.ts';

// Of all numbers in the table.
const radix = 36;

/**
 * tabulated gives the offsets of a zone in the blocks that the table covers: first the one just before the epoch, with `at` =
 * -Infinity, then each change in order; undefined for names that the table does not have.
 */
export function tabulated(name: string): OffsetChange[] | undefined {
  const line = lineOf(name);
  if (line === undefined) return undefined;
  const [, offsetTexts = '', changes = ''] = line.split('|');
  const offsets = offsetTexts.split(',').map((text) => parseInt(text, radix) * 1000);
  const steps = zoneSteps.split(',');
  const found: OffsetChange[] = [{ at: Number.NEGATIVE_INFINITY, offset: offsets[0]! }];
  let at = 0;
  // Three digits a change: two for the time since the one before, in `zoneSteps`, one for the new offset.
  for (let i = 0; i < changes.length; i += 3) {
    at += parseInt(steps[parseInt(changes.slice(i, i + 2), radix)]!, radix) * 1000;
    found.push({ at, offset: offsets[parseInt(changes[i + 2]!, radix)]! });
  }
  return found;
}

/** lineOf is the line of the table that begins with names of which this is one: `Asia/Calcutta,Asia/Kolkata|…`. */
function lineOf(name: string): string | undefined {
  if (name === '') return undefined;
  for (let at = zoneLines.indexOf(name); at >= 0; at = zoneLines.indexOf(name, at + 1)) {
    const start = zoneLines.lastIndexOf('\n', at) + 1;
    const names = zoneLines.slice(start, zoneLines.indexOf('|', start)).split(',');
    if (names.includes(name)) return zoneLines.slice(start, zoneLines.indexOf('\n', start));
  }
  return undefined;
}
