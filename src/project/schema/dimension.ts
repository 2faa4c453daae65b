import { type Static, Type } from '@sinclair/typebox';
import {
  civilGrain,
  eitherShape,
  expression,
  list,
  number,
  object,
  reference,
  text,
  wording,
} from './place.ts';

const optional = Type.Optional;

/** dimensionSchema is what stands under a name in `dimensions` of a source. */
export const dimensionSchema = eitherShape(
  {
    map: object(
      {
        label: optional(wording('Label shown to people, in any script.')),
        synonyms: optional(list(text('Another name.'), 'Other names that people use.')),
        expr: optional(expression("SQL over the source's columns; the column of this name when absent.")),
        from: optional(
          reference('The join whose dimension or column of this name it is: stores, or stores.regions.'),
        ),
        grain: optional(civilGrain('Of a time: the length of the periods it groups by. Default day.')),
        buckets: optional(
          list(
            number('Where one range ends and the next begins.'),
            'Of a number: where it is cut into ranges.',
          ),
        ),
        parent: optional(reference('The dimension one level above: province for a city.')),
      },
      { description: 'Something to group rows by.' },
    ),
    empty: true,
  },
  'a map, or nothing',
  'Something to group rows by.',
);

/** DimensionSpec is a dimension as written. */
export type DimensionSpec = Static<typeof dimensionSchema>;
