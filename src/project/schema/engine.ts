import { type Static, Type } from '@sinclair/typebox';
import { engineTypes } from '../../model/database.ts';
import { choice, duration, object, text } from './place.ts';

const optional = Type.Optional;

/** engineSchema is what stands under a name in `engines`. */
export const engineSchema = object(
  {
    type: choice(engineTypes, 'Kind of database.'),
    url: optional(
      text('Where a server is: scheme://user:password@host:port/database, best from the environment.'),
    ),
    file: optional(text("Path of a DuckDB or SQLite file, relative to the project's root.")),
    project: optional(text('Project of BigQuery that is asked, and pays.')),
    location: optional(text('Where the data of BigQuery is, such as EU. Found out when absent.')),
    credentials: optional(
      text(
        "JSON of a service account's key for BigQuery, or a private key (PEM) or access token for Snowflake; best from a file or the environment. When absent, BigQuery is asked as the machine is logged in, Snowflake with the password of the url.",
      ),
    ),
    schema: optional(text('Schema of Snowflake that tables are looked for in. Default: that of its user.')),
    role: optional(text('Role of Snowflake that is taken. Default: that of its user.')),
    warehouse: optional(text('Warehouse of Snowflake that computes. Default: that of its user.')),
    tls: optional(
      choice(
        ['off', 'require', 'verify'],
        'Whether the connection is encrypted, and the certificate verified. Default verify; off within the machine.',
      ),
    ),
    ca: optional(
      text("File with the certificate (PEM) of the authority to trust, relative to the project's root."),
    ),
    timeout: optional(duration('How long a statement may run. Default 30 minutes.')),
  },
  { description: 'A database that rows come from.' },
);

/** EngineSpec is an engine as written. */
export type EngineSpec = Static<typeof engineSchema>;
