import { type TProperties, type TSchema, Type } from '@sinclair/typebox';
import { date, mapOf, object, reference, text, value } from './place.ts';

const optional = Type.Optional;

/** segmentValues is a place for values by dimension, one each. */
const segmentValues = mapOf(
  value('A value.'),
  'Values by dimension; what it does not name may have any value.',
);

/** rowSchema is a place for something that holds for some segments and some time. */
export function rowSchema<Own extends TProperties>(
  own: Own,
  description: string,
  more: Readonly<Record<string, unknown>> = {},
) {
  return object(
    {
      ...own,
      segment: optional(segmentValues),
      from: optional(date('First day that it holds for.')),
      to: optional(date('Last day that it holds for.')),
    },
    { description },
    more,
  );
}

/** columnOf is a place for a source and one of its columns. */
export function columnOf<More extends Record<string, TSchema>>(what: string, more: More) {
  return object(
    { source: reference('One of "sources".'), column: text(`Its column with ${what}.`), ...more },
    { description: `A source of ${what}.` },
  );
}
