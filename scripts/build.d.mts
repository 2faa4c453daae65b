import type { Metafile } from 'esbuild';

/** bundle builds into a folder, replacing it, and resolves to the outputs of esbuild's metafile, by path. */
export function bundle(target: string): Promise<Metafile['outputs']>;
