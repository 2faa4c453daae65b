import type { Source } from '../model/source.ts';
import type { SourceFile } from './files.ts';
import { failAt } from './source-failure.ts';

/** assertSameColumns throws a SourceFailure that names the first two files whose column names differ, and by what. */
export function assertSameColumns(
  source: Source,
  files: readonly { readonly file: SourceFile; readonly names: readonly string[] }[],
): void {
  const [first, ...others] = files;
  if (first === undefined) return;
  const known = new Set(first.names.map((name) => name.toLowerCase()));
  for (const { file, names } of others) {
    const own = new Set(names.map((name) => name.toLowerCase()));
    const lacking = first.names.filter((name) => !own.has(name.toLowerCase()));
    const extra = names.filter((name) => !known.has(name.toLowerCase()));
    if (lacking.length === 0 && extra.length === 0) continue;
    const difference = [
      ...(lacking.length > 0 ? [`lacks ${lacking.join(', ')}`] : []),
      ...(extra.length > 0 ? [`has ${extra.join(', ')} besides`] : []),
    ].join(' and ');
    failAt(
      'source-columns',
      `${file.name} has other columns than ${first.file.name}: it ${difference}`,
      file.span,
      {
        help: `give the files of source ${source.name} the same columns, or make two sources of them`,
      },
    );
  }
}

/** assertDistinctNames throws a SourceFailure when a file has two columns whose names SQL does not tell apart. */
export function assertDistinctNames(file: SourceFile, names: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const first = seen.get(name.toLowerCase());
    if (first !== undefined) {
      const which = first === name ? `two columns named ${name}` : `columns named ${first} and ${name}`;
      failAt('source-columns', `${file.name} has ${which}`, file.span, {
        help: 'rename one of them in the file; SQL does not tell them apart',
      });
    }
    seen.set(name.toLowerCase(), name);
  }
}
