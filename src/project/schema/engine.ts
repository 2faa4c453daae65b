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
        "JSON of a service account's key for BigQuery, best from a file or the environment. What the machine is logged in with when absent.",
      ),
    ),
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
  { description: 'A database that rows come from.', unsupported: ['schema', 'role', 'warehouse'] },
);

/** EngineSpec is an engine as written. */
export type EngineSpec = Static<typeof engineSchema>;
