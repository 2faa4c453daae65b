import type { Source } from '../model/source.ts';

/** rawKey is the key of a source as its origin names the columns, before any renaming. */
export function rawKey({ key, clean }: Pick<Source, 'key' | 'clean'>): string[] {
  const renames = clean.filter((step) => step.kind === 'rename').reverse();
  return key.map((name) =>
    renames.reduce((at, step) => Object.entries(step.columns).find(([, to]) => to === at)?.[0] ?? at, name),
  );
}
