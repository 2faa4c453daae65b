import { type Static, Type } from '@sinclair/typebox';
import { choice, eitherShape, expression, mapOf, object, oneOrMore, text, value } from './place.ts';

const optional = Type.Optional;

const parsedAs = choice(['number', 'date', 'timestamp'], 'What the text is read as.');

const parseSchema = eitherShape(
  {
    scalar: parsedAs,
    map: object(
      {
        as: parsedAs,
        format: optional(text('strptime format of a date or timestamp, such as %d/%m/%Y.')),
        otherwise: optional(
          choice(
            ['fail', 'empty'],
            'What text that cannot be read means: the source fails, or the value is null. Default `fail`.',
          ),
        ),
      },
      { description: 'How the text of a column is read.' },
    ),
  },
  '"number", "date", "timestamp", or a map with "as"',
  'How the text of a column is read.',
);

/** cleanStepSchema is one item of `clean`. */
export const cleanStepSchema = object(
  {
    rename: optional(mapOf(text('New name.'), 'New names of columns, by their old names.')),
    derive: optional(mapOf(expression('SQL over the columns.'), 'New or changed columns: SQL by name.')),
    trim: optional(
      oneOrMore(text('A column.'), 'a column, or a list of columns', 'Columns whose outer white space goes.'),
    ),
    map: optional(
      mapOf(
        mapOf(value('What it becomes.'), 'Values and what they become.'),
        'Values to replace, by column.',
      ),
    ),
    case: optional(
      mapOf(choice(['lower', 'upper'], 'Which case.'), 'Columns whose letters are made lower or upper.'),
    ),
    parse: optional(
      mapOf(
        parseSchema,
        'Columns of text that become numbers as people type them (¥1,234.50, 12.5%, 3.2万), dates or timestamps.',
      ),
    ),
    fill: optional(mapOf(value('A value.'), 'What stands in for null, by column.')),
    drop: optional(expression('A condition; rows that meet it are left out.')),
    dedupe: optional(
      object(
        {
          across: optional(
            choice(['files'], 'Compare whole deliveries: the same `by` values in several files.'),
          ),
          keep: choice(
            ['latest', 'first', 'latest_file', 'first_file'],
            'Which to keep: `latest` or `first` row; across files, `latest_file` or `first_file`.',
          ),
          by: oneOrMore(
            text('A column.'),
            'a column, or a list of columns',
            'The column that says which row is later; across files, the columns that identify a delivery.',
          ),
        },
        { description: "Keep one row per the source's key, or one file's rows per delivery." },
      ),
    ),
  },
  {
    description: 'One change to the rows.',
    oneKey: 'clean step',
    unsupported: ['split', 'filter'],
  },
);

/** CleanStepSpec is one step of `clean` as written. */
export type CleanStepSpec = Static<typeof cleanStepSchema>;
