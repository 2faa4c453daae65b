import type { Locale } from '../model/project.ts';
import type { Segment, SegmentValue } from '../model/segment.ts';
import { textsOf } from './locale/locale.ts';

/** segmentText names a segment by its values: 华东 / web; empty for the total. */
export function segmentText(segment: Segment, locale: Locale): string {
  return segment.map((value) => segmentValueText(value, locale)).join(' / ');
}

/** segmentValueText writes one dimension's value so that null, blank text and the text “null” are told apart. */
export function segmentValueText(value: SegmentValue, locale: Locale): string {
  const texts = textsOf(locale);
  if (value === null) return texts.nullSegment;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  const text = String(value);
  return text.trim() === '' ? texts.blankSegment : text;
}
