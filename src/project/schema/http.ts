import { type Static, Type } from '@sinclair/typebox';
import { choice, duration, integer, mapOf, number, object, oneOrMore, text } from './place.ts';

const optional = Type.Optional;
const path = (what: string) => text(`${what}, as a path such as $.data.items.`);

const paginateSchema = object(
  {
    page: optional(text('Parameter of the number of the page.')),
    offset: optional(text('Parameter of how many rows to pass over.')),
    cursor: optional(path('Where an answer says what comes next')),
    param: optional(text('Parameter that takes the cursor.')),
    link: optional(choice(['next'], 'The answer has a Link header with rel="next" (RFC 8288).')),
    start: optional(integer(0, 'Number of the first page or row; 1 for pages, 0 for offsets when absent.')),
    total: optional(path('Where an answer says how many rows there are in all')),
  },
  { description: 'How pages follow each other: one of `page`, `offset`, `cursor` and `link`.' },
);

const authSchema = object(
  {
    bearer: optional(text('A token for the Authorization header.')),
    basic: optional(
      object(
        { user: text('The user.'), password: text('The password.') },
        { description: 'User and password.' },
      ),
    ),
    oauth2: optional(
      object(
        {
          token_url: text('Where tokens are given.'),
          client_id: text('Who asks.'),
          client_secret: text('The secret of who asks.'),
          scope: optional(text('What is asked for.')),
        },
        { description: 'OAuth 2.0 client credentials (RFC 6749, 4.4).' },
      ),
    ),
    sign: optional(
      object(
        {
          secret: text('The key.'),
          param: text('Parameter that carries the signature.'),
          algorithm: optional(
            choice(['hmac-sha256', 'hmac-sha1', 'hmac-md5', 'md5'], 'Default `hmac-sha256`.'),
          ),
          encoding: optional(choice(['hex', 'HEX', 'base64'], 'How it is written. Default `hex`.')),
          message: optional(
            text(
              'What is signed, with {params}, {method}, {path}, {timestamp}, {secret}. Default `{params}`.',
            ),
          ),
          join: optional(
            choice(
              ['query', 'concat'],
              'How the sorted {params} are written: `a=1&b=2` or `a1b2`. Default `query`.',
            ),
          ),
          timestamp: optional(text('Parameter that carries the time.')),
          unit: optional(choice(['seconds', 'milliseconds'], 'Unit of the time. Default `seconds`.')),
        },
        { description: 'A signature over the parameters.' },
      ),
    ),
  },
  { description: 'How requests prove who asks: one of `bearer`, `basic`, `oauth2` and `sign`.' },
);

/** httpSchema is what stands under `http` of a source. */
export const httpSchema = object(
  {
    url: text('Address of the rows.'),
    method: optional(choice(['GET', 'POST'], 'Default `GET`; with `POST` the parameters are a JSON body.')),
    headers: optional(mapOf(text('A value.'), 'Headers.')),
    params: optional(mapOf(text('A value.'), 'Parameters.')),
    body: optional(choice(['json', 'ndjson', 'csv', 'xml'], 'How answers are written. Default `json`.')),
    records: optional(path('The list of rows')),
    success: optional(
      object(
        {
          path: path('What tells'),
          is: oneOrMore(text('A value.'), 'a value, or a list of values', 'What it must be.'),
        },
        { description: 'What an answer must say to be one.' },
      ),
    ),
    paginate: optional(paginateSchema),
    incremental: optional(
      object(
        {
          param: text('Parameter that asks for rows from a value of the column on.'),
          column: text('Column of the answer that grows, such as a date of change.'),
        },
        { description: 'Ask only for what is new, and keep the rest in .kpi/cache.' },
      ),
    ),
    auth: optional(authSchema),
    rate: optional(number('Most requests a second.')),
    timeout: optional(duration('Longest time for one answer. Default 1 minute.')),
    retries: optional(integer(0, 'How often a request is tried again. Default 4.')),
    max_pages: optional(integer(1, 'Most pages. Default 10000.')),
    max_bytes: optional(number('Most bytes in all. Default 1_000_000_000.')),
    cache: optional(duration('How long what was read is used again. Not at all when absent.')),
  },
  { description: 'Rows from an HTTP API.' },
);

/** HttpSpec is what stands under `http` as written. */
export type HttpSpec = Static<typeof httpSchema>;
