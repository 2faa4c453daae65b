import { type Static, Type } from '@sinclair/typebox';
import { checkSchema } from './checks.ts';
import { cleanStepSchema } from './clean.ts';
import { dimensionSchema } from './dimension.ts';
import { httpSchema } from './http.ts';
import { joinSchema } from './join.ts';
import {
  boolean,
  choice,
  duration,
  eitherShape,
  expression,
  integer,
  list,
  mapOf,
  object,
  oneOrMore,
  reference,
  text,
  wording,
} from './place.ts';
import { remoteSchema } from './remote.ts';

const optional = Type.Optional;

/** timeColumnSchema is a column that says when a row happened. */
export const timeColumnSchema = eitherShape(
  {
    scalar: text('Name of the column.'),
    map: object(
      {
        column: text('Name of the column.'),
        timezone: optional(text("IANA zone of values without an offset; the project's when absent.")),
        format: optional(text('strptime format of a text column, such as %d/%m/%Y %H:%M.')),
      },
      { description: 'A time column.' },
    ),
  },
  'the name of a column, or a map with "column"',
  'A column that says when a row happened.',
);

const formatSchema = object(
  {
    type: optional(
      choice(
        ['csv', 'tsv', 'json', 'ndjson', 'parquet', 'xlsx'],
        "Kind of file; by the file's name when absent.",
      ),
    ),
    encoding: optional(text('WHATWG name of the encoding, such as gb18030; detected when absent.')),
    delimiter: optional(text('What stands between fields; detected when absent.')),
    quote: optional(text('What fields are quoted with.')),
    header: optional(boolean('Whether the first row names the columns.')),
    skip: optional(
      integer(1, 'Lines of a text, or rows of a sheet, above the table, such as titles. None when absent.'),
    ),
    null_values: optional(list(text('A text.'), 'Texts that mean null.')),
    thousands: optional(text('What stands between thousands in numbers.')),
    decimal: optional(text('What stands before the fraction in numbers.')),
    sheet: optional(
      text('Sheet of a workbook, by name or number from 1; the first visible one when absent.'),
    ),
    range: optional(
      text('Cells of the sheet that are read, such as B3:F200, or B3:F for all rows from 3 on.'),
    ),
    header_rows: optional(
      integer(1, 'Rows that the header of a sheet has; as many as its merged cells cover when absent.'),
    ),
    merged: optional(
      choice(
        ['fill', 'first'],
        'What merged cells below the header of a sheet mean: the value of each of them, or of the first. An error when absent.',
      ),
    ),
  },
  {
    description: 'How files are written; what is absent is detected.',
  },
);

/** sourceSchema is what stands under a name in `sources`. */
export const sourceSchema = object(
  {
    label: optional(wording('Label shown to people, in any script.')),
    description: optional(wording('What a row is.')),
    owner: optional(reference('Who answers for the data.')),
    file: optional(
      oneOrMore(
        text('A path, glob or folder, or an address.'),
        'a path, or a list of paths',
        "Files of the rows: a path, a glob, a folder, or a list of them, relative to the project's root; or https:// or s3:// addresses.",
      ),
    ),
    engine: optional(reference('The database that the rows come from; with "table" or "query".')),
    table: optional(text('A table or view of the engine: table, or schema.table.')),
    query: optional(text("A SELECT in the engine's own SQL, whose rows are those of the source.")),
    mode: optional(
      choice(
        ['load', 'pushdown'],
        'Whether rows are loaded, or computed in their database so that only aggregates leave it. Default load.',
      ),
    ),
    incremental: optional(
      object(
        {
          column: text('Column that grows with every row that comes or changes: a number, date or time.'),
          overlap: optional(
            text('How far before the watermark rows are read again: 1 hour, or a number. Default 0.'),
          ),
          reload: optional(
            duration('How long what was read is added to, before all is read again. Always when absent.'),
          ),
        },
        {
          description:
            'Load only rows that are new or changed, and keep the others in .kpi/cache; changed ones are told by `key`.',
        },
      ),
    ),
    http: optional(httpSchema),
    remote: optional(remoteSchema),
    format: optional(formatSchema),
    time: optional(timeColumnSchema),
    times: optional(list(timeColumnSchema, 'Other times that a metric may choose.')),
    key: optional(
      oneOrMore(text('A column.'), 'a column, or a list of columns', 'Columns that together identify a row.'),
    ),
    delay: optional(duration('A period is complete this long after it ends.')),
    watermark: optional(expression('An aggregate that gives the time up to which the source is complete.')),
    freshness: optional(duration('Longest time without a row; beyond it the source is stale.')),
    calendar: optional(reference('Calendar of the days on which no rows are expected.')),
    restates_within: optional(duration('How long closed periods may still change.')),
    columns: optional(
      mapOf(text('A type, such as decimal(18,2), text, date.'), 'Declared types of columns; they win.'),
    ),
    dimensions: optional(mapOf(dimensionSchema, 'What to group rows by.', true)),
    join: optional(
      mapOf(joinSchema, 'Sources whose columns rows can use, by the name that qualifies them.', true),
    ),
    clean: optional(list(cleanStepSchema, 'Changes to the rows, in order.')),
    sensitive: optional(
      mapOf(
        choice(
          ['mask', 'hash', 'restrict', 'show'],
          'What becomes of its values where they are seen: mask, hash, restrict (no value, and its metrics only for their audience), or show for a column made from a sensitive one.',
        ),
        'Columns whose values are not for everybody.',
      ),
    ),
    checks: optional(list(checkSchema, 'What must hold for the rows before a metric is believed.')),
  },
  { description: 'Rows with times and dimensions.' },
);

/** SourceSpec is a source as written. */
export type SourceSpec = Static<typeof sourceSchema>;

/** TimeColumnSpec is a time column as written. */
export type TimeColumnSpec = Static<typeof timeColumnSchema>;

const requiredColumnSchema = eitherShape(
  {
    scalar: text('The type.'),
    map: object(
      {
        type: optional(text('The type, such as decimal(18,2).')),
        description: optional(text('What the column holds.')),
      },
      { description: 'A column.' },
    ),
  },
  'a type, or a map with "type" and "description"',
  'A column that the source must have.',
);

const requiredDimensionSchema = eitherShape(
  {
    scalar: text('What it groups by.'),
    map: object({ description: optional(text('What it groups by.')) }, { description: 'A dimension.' }),
    empty: true,
  },
  'a description, or nothing',
  'A dimension that the source must have.',
);

/** requirementSchema is what stands under the name of a source in `requires`, in a pack. */
export const requirementSchema = object(
  {
    description: optional(text('What the source holds, and what a row is.')),
    optional: optional(
      boolean('Whether a project may do without this source; what needs it is then left out. Default false.'),
    ),
    time: optional(boolean('Whether the source must have a time column. Default false.')),
    columns: optional(mapOf(requiredColumnSchema, 'Columns that the source must have.')),
    dimensions: optional(mapOf(requiredDimensionSchema, 'Dimensions that the source must have.', true)),
  },
  { description: 'What a pack needs of a source that the project supplies.' },
);

/** RequirementSpec is a requirement as written. */
export type RequirementSpec = Static<typeof requirementSchema>;
