import type { Metafile } from 'esbuild';

/** bundle builds into a folder, replacing it, and resolves to the outputs of esbuild's metafile of the program, by path; types take the longest. */
export function bundle(
  target: string,
  options?: { readonly withTypes?: boolean },
): Promise<Metafile['outputs']>;
