import { type Static, Type } from '@sinclair/typebox';
import { eitherShape, list, mapOf, object, reference, text } from './place.ts';

const theirs = 'Columns of theirs, by ours.';

/** joinSchema is what stands under a name in `join` of a source. */
export const joinSchema = object(
  {
    source: Type.Optional(reference('The source that is looked up; the one of this name when absent.')),
    using: eitherShape(
      {
        scalar: text('A column that both have.'),
        list: list(text('A column that both have.'), 'Columns that both have.'),
        map: mapOf(text('A column of theirs.'), theirs),
      },
      'a column, a list of columns, or a map "{ ours: theirs }"',
      'The columns by which rows belong together: those that both have, or theirs by ours.',
    ),
    as_of: Type.Optional(
      eitherShape(
        {
          scalar: text('A date or time of theirs.'),
          map: mapOf(text('A date or time of theirs.'), 'A time of theirs, by ours.'),
        },
        'a column of theirs, or a map "{ ours: theirs }"',
        "A time of theirs: the latest row on or before our row's time is looked up.",
      ),
    ),
  },
  { description: 'Looks up at most one row of another source for each of ours.' },
);

/** JoinSpec is a join as written. */
export type JoinSpec = Static<typeof joinSchema>;
