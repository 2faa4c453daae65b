import type { Database } from '../../engine/database/database.ts';
import type { DatabaseEngine } from '../../model/database.ts';

/** Databases are the databases of a project, each opened when it is first asked for. */
export interface Databases {
  /** definition gives an engine by name; it exists, since the project was resolved. */
  definition(name: string): DatabaseEngine;
  /** open gives the database of an engine; rejects with SourceFailure where its secrets are missing. */
  open(name: string): Promise<Database>;
  /** identity tells a server, database and user from others; never a password. */
  identity(name: string): Promise<string>;
  /** Now, in epoch milliseconds. */
  readonly now: () => number;
  /** Absolute path of the folder for what may be used again. */
  readonly cacheFolder: string;
  /** path is the absolute path of a file that is named relative to the project. */
  path(name: string): string;
  /** redact takes secrets out of a text. */
  redact(text: string): string;
}
