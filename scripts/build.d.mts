import type { Metafile } from 'esbuild';

/** bundle builds into a folder, replacing it, and resolves to esbuild's metafile. */
export function bundle(target: string): Promise<Metafile>;
