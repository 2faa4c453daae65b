import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { ExprError, SqlParse } from '../expr/sql/tree.ts';
import { type SourceText, spanWithin } from '../model/located.ts';

/** ParseFragments parses fragments of SQL, results in the order of the texts; native ones may use all of the engine. */
export type ParseFragments = (texts: readonly string[], isNative?: boolean) => Promise<SqlParse[]>;

/** FragmentReader gives the tree of a fragment, which was parsed before. */
export type FragmentReader = (text: string) => SqlParse;

/** readFragments parses all texts in one go, equal ones once. */
export async function readFragments(texts: Iterable<string>, parse: ParseFragments): Promise<FragmentReader> {
  const different = [...new Set(texts)];
  const parsed = different.length === 0 ? [] : await parse(different);
  const byText = new Map(different.map((text, i) => [text, parsed[i]!]));
  return (text) => byText.get(text)!;
}

/** columnHelp proposes the nearest column and lists what there is. */
export function columnHelp(name: string, columns: readonly string[]): string {
  const near = suggest(name, columns);
  const list = `it has: ${[...columns].sort().join(', ')}`;
  return near === undefined ? list : `did you mean "${near}"? ${list[0]!.toUpperCase()}${list.slice(1)}`;
}

/** fragmentError turns a mistake in a fragment into a diagnostic at its place in the file. */
export function fragmentError(mistake: ExprError, text: SourceText): Diagnostic {
  const { code, message, start, end, help } = mistake;
  return errorAt(code, message, spanWithin(text, start, end), help === undefined ? {} : { help });
}
