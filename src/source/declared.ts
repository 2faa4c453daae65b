import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { findColumn } from '../model/find-column.ts';
import type { DeclaredColumn, Source } from '../model/source.ts';
import { unknownColumn } from './fragments.ts';
import type { Declarations } from './load.ts';

/**
 * rawDeclarations finds for each declared column the raw column it comes from, through the renames of `clean`. One whose
 * text `parse` reads is taken as text until then.
 */
export function rawDeclarations(source: Source): Declarations {
  const declarations = new Map<string, DeclaredColumn>();
  for (const column of source.columns) {
    let name = column.name;
    let isParsed = false;
    for (const step of [...source.clean].reverse()) {
      if (step.kind === 'parse') isParsed ||= Object.keys(step.columns).some((one) => isSameName(one, name));
      if (step.kind !== 'rename') continue;
      name = Object.entries(step.columns).find(([, to]) => isSameName(to, name))?.[0] ?? name;
    }
    declarations.set(name, isParsed ? { ...column, type: 'text' } : column);
  }
  const bySmall = new Map([...declarations].map(([name, column]) => [name.toLowerCase(), column]));
  const get = (name: string) => declarations.get(name) ?? bySmall.get(name.toLowerCase());
  return {
    get,
    has: (name) => get(name) !== undefined,
    [Symbol.iterator]: () => declarations[Symbol.iterator](),
  };
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** checkUses reports columns that a source's definition names and its rows do not have. */
export function checkUses(source: Source, columns: readonly { readonly name: string }[]): Diagnostic[] {
  const lacks = (name: string) => findColumn(columns, name) === undefined;
  return [
    ...source.columns
      .filter(({ name }) => lacks(name))
      .map(({ name, span }) => unknownColumn(name, columns, span)),
    ...(source.sensitive ?? [])
      .filter(({ name }) => lacks(name))
      .map(({ name, span }) => unknownColumn(name, columns, span)),
    ...source.key.filter(lacks).map((name) => unknownColumn(name, columns, source.span)),
    ...source.dimensions
      .filter(({ name, expr, from }) => expr === undefined && from === undefined && lacks(name))
      .map(({ name, span }) => unknownColumn(name, columns, span)),
    ...source.requires
      .filter(({ column }) => lacks(column))
      .map(({ pack, column, description }) => {
        const what = description ? ` (${description})` : '';
        const message = `Pack ${pack} needs the column ${column}${what} of source ${source.name}`;
        const help = `supply it: clean: [rename: { yours: ${column} }] or [derive: { ${column}: an expression }]`;
        return errorAt('missing-requirement', message, source.span, { help });
      }),
  ];
}
