import { suggest } from '../../diagnostic/suggest.ts';
import { clockWords, unsteadyFunctions } from './functions.ts';
import { makePlaces, offsetOfByte, offsetOfCharacter, type Places, tokenIndexAt } from './places.ts';
import { exprError, Refusal, refuse } from './refusal.ts';
import { readSerialized, type Serialized } from './serialized.ts';
import type { ExprError, TextRange } from './tree.ts';

/** QueryParse is what a SELECT reads from, or the first mistake in it. */
export type QueryParse = { readonly kind: 'ok'; readonly tables: readonly string[] } | ExprError;

/** checkQuery finds what is wrong with a SELECT before it is parsed. */
export function checkQuery(text: string): ExprError | undefined {
  const { tokens } = makePlaces(text);
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return exprError('sql-syntax', 'a NUL character cannot stand in SQL', { start: nul, end: nul + 1 });
  const first = tokens[0];
  if (first === undefined)
    return exprError('sql-syntax', 'the query is empty', { start: 0, end: text.length });
  if (['select', 'with', 'from', '('].includes(first.text)) return undefined;
  return exprError('sql-syntax', 'a query is one SELECT', first);
}

/** readQuery holds DuckDB's serialised parse of a SELECT against what a query may be: `sources` are what it may name. */
export function readQuery(json: string, text: string, sources: readonly string[]): QueryParse {
  const places = makePlaces(text);
  const serialized = readSerialized(json);
  if (serialized.error) return syntaxError(places, serialized);
  const whole = { start: 0, end: text.trimEnd().length };
  if (serialized.statements.length !== 1)
    return exprError('sql-syntax', 'a query is one SELECT, not several statements', whole);
  const reading: Reading = { places, sources, tables: new Set() };
  try {
    walk(reading, serialized.statements[0], new Set());
    return { kind: 'ok', tables: [...reading.tables] };
  } catch (error) {
    if (error instanceof Refusal) return error.mistake;
    throw error;
  }
}

interface Reading {
  readonly places: Places;
  readonly sources: readonly string[];
  readonly tables: Set<string>;
}

/** The functions that may stand in FROM: all others reach for files, settings or the engine's own tables. */
const tableFunctions = ['unnest', 'range', 'generate_series'];

function syntaxError(places: Places, error: Serialized & { error: true }): ExprError {
  const end = places.text.trimEnd().length;
  const isOther = error.error_type === 'not implemented';
  const message = isOther ? 'a query is one SELECT' : error.error_message;
  if (error.position === undefined) return exprError('sql-syntax', message, { start: 0, end });
  return exprError('sql-syntax', message, tokenAt(places, offsetOfCharacter(places, Number(error.position))));
}

/** tokenAt is the token that stands at an offset, or the last one. */
function tokenAt({ text, tokens, ...rest }: Places, offset: number): TextRange {
  const at = Math.min(offset, text.trimEnd().length);
  const token = tokens[tokenIndexAt({ text, tokens, ...rest }, at)] ?? tokens.at(-1);
  return { start: token?.start ?? 0, end: token?.end ?? text.length };
}

type Tree = Readonly<Record<string, unknown>>;

/** `hidden` are the names that a WITH gives to something else at this place. */
function walk(reading: Reading, value: unknown, hidden: ReadonlySet<string>): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) walk(reading, item, hidden);
    return;
  }
  const node = value as Tree;
  const inner = withNames(node, hidden);
  check(reading, node, inner);
  for (const child of Object.values(node)) walk(reading, child, inner);
}

function withNames(
  { cte_map: named, cte_name: name }: Tree,
  hidden: ReadonlySet<string>,
): ReadonlySet<string> {
  const entries = ((named as Tree | undefined)?.map ?? []) as readonly { readonly key: string }[];
  const names = [...entries.map(({ key }) => key), ...(typeof name === 'string' ? [name] : [])];
  return names.length === 0 ? hidden : new Set([...hidden, ...names.map((each) => each.toLowerCase())]);
}

function check(reading: Reading, node: Tree, hidden: ReadonlySet<string>): void {
  if (node.type === 'BASE_TABLE') checkTable(reading, node, hidden);
  else if (node.type === 'TABLE_FUNCTION') checkTableFunction(reading, node);
  else if (node.type === 'SHOW_REF') refuse('a query reads sources by their names', rangeOf(reading, node));
  else if (node.class === 'FUNCTION' || node.class === 'WINDOW') checkSteady(reading, node);
  else if (node.class === 'COLUMN_REF') checkColumn(reading, node);
}

function checkTableFunction(reading: Reading, node: Tree): void {
  const name = String((node.function as Tree).function_name).toLowerCase();
  if (tableFunctions.includes(name)) return;
  refuse(`a query reads sources by their names, and not ${name}`, rangeOf(reading, node));
}

function checkColumn(reading: Reading, node: Tree): void {
  const [name, ...others] = node.column_names as readonly string[];
  const range = rangeOf(reading, node);
  const isBare = others.length === 0 && reading.places.text[range.start] !== '"';
  if (isBare && clockWords.includes(name!.toLowerCase())) unsteady(name!, range);
}

function checkTable(reading: Reading, node: Tree, hidden: ReadonlySet<string>): void {
  const name = String(node.table_name);
  const isBare = node.schema_name === '' && node.catalog_name === '';
  const lower = name.toLowerCase();
  if (isBare && hidden.has(lower)) return;
  if (isBare && reading.sources.includes(lower)) {
    reading.tables.add(lower);
    return;
  }
  const near = suggest(lower, reading.sources);
  const help =
    near === undefined ? `it has: ${[...reading.sources].sort().join(', ')}` : `did you mean "${near}"?`;
  const message = `the project has no source "${name}"`;
  throw new Refusal(exprError('unknown-source', message, rangeOf(reading, node), help));
}

function checkSteady(reading: Reading, node: Tree): void {
  const name = String(node.function_name);
  if (unsteadyFunctions.has(name.toLowerCase())) unsteady(name, rangeOf(reading, node));
}

function unsteady(name: string, range: TextRange): never {
  return refuse(`${name} gives another answer every time, so that no value could be reproduced`, range);
}

function rangeOf({ places }: Reading, { query_location: at }: Tree): TextRange {
  if (typeof at === 'number' && at < Number.MAX_SAFE_INTEGER)
    return tokenAt(places, offsetOfByte(places, at));
  return { start: 0, end: places.text.trimEnd().length };
}
