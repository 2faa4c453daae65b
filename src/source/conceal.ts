import { discreetMessage } from '../engine/discreet.ts';
import { columnRefs } from '../expr/sql/walk.ts';
import { type Concealment, strongest } from '../model/sensitive.ts';
import type { Source } from '../model/source.ts';
import { concealmentSql } from '../sql/conceal.ts';
import { quoteIdentifier } from '../sql/quote.ts';
import type { Fragments } from './fragments.ts';

/** Concealed is which columns of a source hide their values, and how; names without regard to case. */
export interface Concealed {
  readonly isAny: boolean;
  of(column: string): Concealment | undefined;
}

/**
 * rawConcealed is what a source conceals of the columns that its files, database or API give: those that are declared,
 * by their names before and after the renames of `clean`.
 */
export function rawConcealed(source: Source): Concealed {
  const found = new Map<string, Concealment>();
  for (const { name, treatment } of source.sensitive ?? []) {
    if (treatment === 'show') continue;
    for (const one of [name, rawName(source, name)]) found.set(one.toLowerCase(), treatment);
  }
  return concealed(found);
}

/** cleanConcealed is what it conceals of its cleaned columns: what is made from a concealed column is, unless it is declared otherwise. */
export function cleanConcealed(source: Source, fragments: Fragments): Concealed {
  const declared = source.sensitive ?? [];
  if (declared.length === 0) return concealed(new Map());
  const raw = rawConcealed(source);
  let found = new Map<string, Concealment>();
  for (const { name } of declared) {
    const given = rawName(source, name).toLowerCase();
    const treatment = raw.of(given);
    if (treatment !== undefined) found.set(given, treatment);
  }
  for (const step of source.clean) {
    if (step.kind === 'rename') {
      const names = new Map(
        Object.entries(step.columns).map(([from, to]) => [from.toLowerCase(), to.toLowerCase()]),
      );
      found = new Map([...found].map(([name, treatment]) => [names.get(name) ?? name, treatment]));
    }
    if (step.kind !== 'derive') continue;
    for (const [name, text] of Object.entries(step.columns)) {
      const from = columnRefs(fragments.get(text)!).map((use) => found.get(use.name.toLowerCase()));
      const treatment = strongest(from);
      if (treatment === undefined) found.delete(name.toLowerCase());
      else found.set(name.toLowerCase(), treatment);
    }
  }
  for (const { name, treatment } of declared) {
    if (treatment === 'show') found.delete(name.toLowerCase());
    else found.set(name.toLowerCase(), treatment);
  }
  return concealed(found);
}

function concealed(found: ReadonlyMap<string, Concealment>): Concealed {
  return { isAny: found.size > 0, of: (column) => found.get(column.toLowerCase()) };
}

function rawName({ clean }: Source, name: string): string {
  return [...clean].reverse().reduce((at, step) => {
    if (step.kind !== 'rename') return at;
    return Object.entries(step.columns).find(([, to]) => to.toLowerCase() === at.toLowerCase())?.[0] ?? at;
  }, name);
}

/** shownValue is a value of a column as messages quote it. */
export function shownValue(concealing: Concealed, column: string, value: unknown): string {
  return JSON.stringify(concealing.of(column) === undefined ? value : '***');
}

/** shownSql is SQL for a column's values as texts that people may see. */
export function shownSql(column: string, treatment: Concealment | undefined): string {
  const quoted = quoteIdentifier(column);
  return treatment === undefined ? `CAST(${quoted} AS VARCHAR)` : concealmentSql(quoted, treatment);
}

/** shownError is what an engine says while a source is opened, without values where the source has sensitive columns. */
export function shownError(source: Source, message: string): string {
  return rawConcealed(source).isAny ? discreetMessage(message) : message;
}

/** hasConcealed tells whether columns of any of some opened sources hide their values. */
export function hasConcealed(
  sources: Iterable<{ readonly columns: readonly { readonly concealment?: Concealment }[] }>,
): boolean {
  for (const { columns } of sources)
    if (columns.some(({ concealment }) => concealment !== undefined)) return true;
  return false;
}
