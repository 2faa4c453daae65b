import { loadAlmanac } from '../time/almanac.ts';
import { localDay } from '../time/zone.ts';
import type { Collected } from './collect.ts';
import type { IcalEvent } from './ical.ts';
import { scalarOf } from './shape/located.ts';
import type { YamlNode } from './yaml/tree.ts';

/** CalendarData is what calendars refer to outside their definitions, read before they are built. */
export interface CalendarData {
  /** Text of the almanac; absent when no calendar names a country or a festival. */
  readonly almanac?: string;
  /** What iCalendar files hold, by the path they are named with. */
  readonly ics: ReadonlyMap<string, IcsFile>;
  /** Files that list the periods of calendars, by the path they are named with. */
  readonly periods: ReadonlyMap<string, Attachment>;
}

/** IcsFile is the events of an iCalendar file with its text, or why it cannot be used. */
export type IcsFile =
  | { readonly events: readonly IcalEvent[]; readonly text: string }
  | { readonly problem: string };

/** Attachment is a file that a definition names, or why it cannot be read. */
export type Attachment = { readonly text: string } | { readonly problem: string };

/** ReadAttachment reads a file by its path relative to the project's root. */
export type ReadAttachment = (path: string) => Attachment;

/** readCalendarData reads what the calendars of a project and its packs refer to; nothing when they refer to nothing. */
export async function readCalendarData(
  collected: readonly Collected[],
  timezone: string,
  read: ReadAttachment,
): Promise<CalendarData> {
  const nodes = collected.flatMap(({ definitions }) =>
    [...(definitions.get('calendar')?.values() ?? [])].map(({ node }) => node),
  );
  const asksAlmanac = nodes.some((node) => under(node, 'country') ?? under(node, 'anchors'));
  const ics = new Map<string, IcsFile>();
  for (const path of nodes.flatMap((node) => filePath(under(node, 'ics')) ?? [])) {
    if (!ics.has(path)) ics.set(path, await readIcs(read(path), timezone));
  }
  const listed = new Set(nodes.flatMap((node) => filePath(under(node, 'periods')) ?? []));
  const periods = new Map([...listed].map((path) => [path, read(path)]));
  return asksAlmanac ? { almanac: await loadAlmanac(), ics, periods } : { ics, periods };
}

function under(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

/** filePath is the path of a file that a calendar names: the text itself, or what stands under `file`. */
export function filePath(node: YamlNode | undefined): string | undefined {
  return scalarOf(node?.kind === 'map' ? under(node, 'file') : node)?.text;
}

async function readIcs(attachment: Attachment, timezone: string): Promise<IcsFile> {
  if ('problem' in attachment) return attachment;
  const { readIcal } = await import('./ical.ts');
  try {
    const { text } = attachment;
    return { text, events: readIcal(text, (instant) => localDay(timezone, instant)) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { problem: `it is not iCalendar: ${error.message}` };
  }
}
