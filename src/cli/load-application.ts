import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** Application is what the built application exports. */
export type Application = typeof import('./application.ts');

/** codeCacheName is the file beside the application that holds its compiled code for the Node that runs. */
export const codeCacheName = `application-${process.version}-${process.platform}-${process.arch}.cache`;

/**
 * loadApplication loads the built application from a file. Node takes longer to compile it than to run most commands, so
 * its code is taken from `cacheFile` if that is there and V8 finds that it fits.
 */
export function loadApplication(file: string, cacheFile: string): Application {
  const cache = readIfThere(cacheFile);
  return cache === undefined ? createRequire(file)(file) : compileApplication(file, cache).application;
}

/** compileApplication loads the application as Node loads CommonJS, and gives the script that the code cache is made of. */
export function compileApplication(
  file: string,
  cachedData?: Buffer,
): { readonly script: Script; readonly application: Application } {
  // The bundler writes nothing but ASCII.
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(text, { filename: file, cachedData });
  const module = { exports: {} as Application };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { script, application: module.exports };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
