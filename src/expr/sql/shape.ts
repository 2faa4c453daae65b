import { depths, isToken, type Places } from './places.ts';
import { exprError } from './refusal.ts';
import type { SerializedStatement } from './serialized.ts';
import type { ExprError } from './tree.ts';

const clauses: ReadonlySet<string> = new Set(
  'from where group having qualify window order limit offset fetch using union intersect except into'.split(
    ' ',
  ),
);
const oneExpression = 'a fragment is one expression';

/** checkTokens finds what would make a fragment more than one expression, judged by its tokens alone. */
export function checkTokens(places: Places): ExprError | undefined {
  const { text, tokens } = places;
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return exprError('sql-syntax', 'a NUL character cannot stand in SQL', { start: nul, end: nul + 1 });
  const first = tokens[0];
  if (first === undefined)
    return exprError('sql-syntax', 'the fragment is empty', { start: 0, end: text.length });
  if (isToken(places, 0, 'distinct', 'all', 'select')) {
    return exprError(
      'sql-syntax',
      `${oneExpression} and cannot start with ${first.text.toUpperCase()}`,
      first,
    );
  }
  return checkSwallowed(places) ?? checkTopLevel(places);
}

/** A folded YAML text loses its line breaks, and a `--` in it would silently take the rest of the expression away. */
function checkSwallowed({ text, comments }: Places): ExprError | undefined {
  const comment = comments.find((token) => token.text.startsWith('--'));
  if (comment === undefined || text.includes('\n')) return undefined;
  const message = 'a -- comment takes the rest of a one-line fragment away';
  return exprError('sql-unsupported', message, comment, 'write /* … */, or a | block of several lines');
}

function checkTopLevel(places: Places): ExprError | undefined {
  const { text, tokens } = places;
  const depth = depths(places);
  const at = tokens.findIndex(
    (_, i) =>
      isToken(places, i, ';') ||
      (depth[i] === 0 &&
        (isToken(places, i, ',') || (isToken(places, i, ...clauses) && !isOrdinary(places, i)))),
  );
  const guilty = tokens[at];
  if (guilty === undefined) return undefined;
  const range = { start: guilty.start, end: text.trimEnd().length };
  if (guilty.text === ';')
    return exprError('sql-syntax', `${oneExpression}: it cannot hold a second statement`, range);
  if (guilty.text === ',') return exprError('sql-syntax', `${oneExpression}: it cannot be a list`, range);
  return exprError(
    'sql-syntax',
    `${oneExpression}: it cannot have a clause ${guilty.text.toUpperCase()}`,
    range,
  );
}

/** `IS DISTINCT FROM` and `WITHIN GROUP` are no clauses. */
function isOrdinary(places: Places, index: number): boolean {
  const isDistinctFrom = isToken(places, index, 'from') && isToken(places, index - 1, 'distinct');
  return isDistinctFrom || (isToken(places, index, 'group') && isToken(places, index - 1, 'within'));
}

/** checkStatements finds what makes a parsed fragment more than one expression: aliases, clauses, statements. */
export function checkStatements(
  places: Places,
  statements: readonly SerializedStatement[],
): ExprError | undefined {
  const whole = { start: 0, end: places.text.length };
  const node = statements[0]?.node;
  const list = node?.select_list ?? [];
  if (node === undefined || statements.length !== 1 || list.length !== 1 || !isPlain(node)) {
    return exprError('sql-syntax', `${oneExpression} over the columns of a source`, whole);
  }
  return list[0]?.alias ? aliasError(places, list[0].alias) : undefined;
}

function isPlain(node: SerializedStatement['node']): boolean {
  const absent = [node.where_clause, node.having, node.qualify, node.sample];
  const empty = [node.modifiers, node.group_expressions, node.group_sets];
  return (
    node.type === 'SELECT_NODE' &&
    node.from_table?.type === 'EMPTY' &&
    absent.every((part) => part === null) &&
    empty.every((part) => Array.isArray(part) && part.length === 0)
  );
}

function aliasError(places: Places, alias: string): ExprError {
  const { tokens } = places;
  const last = tokens.length - 1;
  const end = tokens[last]?.end ?? 0;
  const isPrefix = isToken(places, 1, ':');
  const from = isPrefix ? 0 : isToken(places, last - 1, 'as') ? last - 1 : last;
  const range = { start: tokens[from]?.start ?? 0, end: isPrefix ? (tokens[1]?.end ?? 0) : end };
  return exprError(
    'sql-syntax',
    `${oneExpression} without a name of its own, and ${alias} names it`,
    range,
    'leave the alias out, or an operator is missing',
  );
}
