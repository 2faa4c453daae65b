import { type Static, Type } from '@sinclair/typebox';
import {
  choice,
  civilGrain,
  duration,
  eitherShape,
  expression,
  integer,
  list,
  mapOf,
  number,
  object,
  oneOrMore,
  text,
  value,
} from './place.ts';

const optional = Type.Optional;
const severity = optional(
  choice(
    ['critical', 'warning'],
    'What a failure means: no verdict for the metrics of the source, or a warning. Default `critical`.',
  ),
);
const columns = (what: string) => oneOrMore(text('A column.'), 'a column, or a list of columns', what);

/** checkSchema is one item of `checks`. */
export const checkSchema = object(
  {
    name: optional(text('Name in reports; what it checks when absent.')),
    severity,
    not_null: optional(columns('Columns that are never null.')),
    unique: optional(
      columns('Columns whose values together come once; rows with a null in them are left out.'),
    ),
    in: optional(
      mapOf(
        list(value('A value.'), 'The values that there may be.'),
        'By column, the values that there may be.',
      ),
    ),
    range: optional(
      mapOf(
        list(value('A number or date; null where open.'), 'The least and the greatest value.'),
        'By column, `[least, greatest]`, both included; `null` where open.',
      ),
    ),
    pattern: optional(
      mapOf(text('A regular expression (RE2).'), 'By column, what all of a text must match.'),
    ),
    references: optional(
      mapOf(
        text('`source.column`, or `source` where the column has the same name.'),
        'By column, where each of its values must be found.',
      ),
    ),
    rows: optional(
      object(
        {
          per: civilGrain('Length of the periods.'),
          min: optional(integer(0, 'Fewest rows in a period.')),
          max: optional(integer(0, 'Most rows in a period.')),
          last: optional(integer(1, 'How many of the last complete periods; all when absent.')),
        },
        { description: 'How many rows there are in each complete period; closed days do not count.' },
      ),
    ),
    volume: optional(
      object(
        {
          per: civilGrain('Length of the periods.'),
          change: number('Greatest change, up or down, such as 50%.'),
          periods: optional(integer(1, 'How many periods before make the mean. Default 7.')),
        },
        { description: 'How far the rows of the latest complete period may be from the mean before it.' },
      ),
    ),
    freshness: optional(
      eitherShape(
        {
          scalar: duration('How old the last row may be.'),
          map: object(
            {
              within: duration('How old the last row may be.'),
              column: optional(text("The time column; the source's when absent.")),
            },
            { description: 'How old the last row may be.' },
          ),
        },
        'a duration, or a map with "within" and "column"',
        'How old the last row may be.',
      ),
    ),
    schema: optional(
      choice(
        ['strict', 'ordered'],
        'The files have the declared `columns` and no others; in that order with `ordered`.',
      ),
    ),
    sql: optional(
      eitherShape(
        {
          scalar: expression('A condition that holds for each row, or an aggregate one that holds for all.'),
          map: object(
            {
              name: optional(text('Name in reports.')),
              expr: expression(
                'A condition that holds for each row, or an aggregate one that holds for all.',
              ),
              severity,
            },
            { description: 'A condition in SQL.' },
          ),
        },
        'a condition, or a map with "expr"',
        'A condition in SQL.',
      ),
    ),
  },
  { description: 'Something that must hold for the rows of a source.' },
);

/** CheckSpec is one item of `checks` as written. */
export type CheckSpec = Static<typeof checkSchema>;
