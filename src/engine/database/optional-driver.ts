import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseError } from './database.ts';

/** OptionalDriver is a package that a project brings itself, and what it exports. */
export interface OptionalDriver {
  readonly name: string;
  readonly exports: unknown;
}

/**
 * loadDriver loads the first of some packages that is installed in a project's folder or above it, or beside this
 * program, or that Node itself has; undefined where none is. Throws DatabaseError where one cannot be loaded.
 */
export function loadDriver(folder: string, names: readonly string[]): OptionalDriver | undefined {
  // Code that is compiled ahead cannot import what it was not built with, but require.
  const places = [createRequire(join(folder, 'package.json')), createRequire(import.meta.url)];
  for (const name of names) {
    const place = places.find((require) => isThere(require, name));
    if (place === undefined) continue;
    try {
      return { name, exports: place(name) };
    } catch (error) {
      const message = `${name} is installed and cannot be loaded: ${(error as Error).message}`;
      throw new DatabaseError('driver', message);
    }
  }
  return undefined;
}

function isThere(require: NodeJS.Require, name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
