import { type Static, Type } from '@sinclair/typebox';
import { boolean, duration, integer, mapOf, number, object, text } from './place.ts';

const optional = Type.Optional;

/** remoteSchema is what stands under `remote` of a source. */
export const remoteSchema = object(
  {
    headers: optional(mapOf(text('A value.'), 'Headers for https:// addresses.')),
    endpoint: optional(text('Address of an S3-compatible service; AWS in the region when absent.')),
    region: optional(text('Region of the bucket. Default us-east-1.')),
    path_style: optional(
      boolean(
        'Whether the bucket stands in the path, and not in the host. Default true with an endpoint, else false.',
      ),
    ),
    access_key: optional(text('The access key; requests are anonymous without one.')),
    secret_key: optional(text('The secret of the access key.')),
    session_token: optional(text('The token of temporary credentials.')),
    timeout: optional(duration('Longest silence of the server. Default 1 minute.')),
    retries: optional(integer(0, 'How often a download that does not get ahead is tried again. Default 4.')),
    max_bytes: optional(number('Most bytes of a file. Default 10_000_000_000.')),
    cache: optional(
      duration('How long a copy is used again without asking. When absent the server is asked each time.'),
    ),
  },
  { description: 'How files at https:// and s3:// addresses are fetched.' },
);

/** RemoteSpec is what stands under `remote` as written. */
export type RemoteSpec = Static<typeof remoteSchema>;
