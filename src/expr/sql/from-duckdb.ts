import { readCall } from './from-function.ts';
import { readCast, readConstant } from './from-literal.ts';
import { clockWords } from './functions.ts';
import { refuseOutside } from './outside.ts';
import { isToken, makePlaces, offsetOfCharacter, type Places, tokenIndexAt } from './places.ts';
import {
  callRange,
  type Reading,
  rangeOf,
  refuseNode,
  tokenIndexOf,
  tokenRange,
  wordBefore,
} from './reading.ts';
import { exprError, Refusal, refuse } from './refusal.ts';
import { nodesOf, readSerialized, type Serialized, type SerializedNode } from './serialized.ts';
import { checkStatements, checkTokens } from './shape.ts';
import type { ComparisonOperator, SqlExpr, SqlParse, TextRange } from './tree.ts';

const comparisons: Readonly<Record<string, ComparisonOperator>> = {
  COMPARE_EQUAL: '=',
  COMPARE_NOTEQUAL: '<>',
  COMPARE_LESSTHAN: '<',
  COMPARE_LESSTHANOREQUALTO: '<=',
  COMPARE_GREATERTHAN: '>',
  COMPARE_GREATERTHANOREQUALTO: '>=',
  COMPARE_DISTINCT_FROM: 'IS DISTINCT FROM',
  COMPARE_NOT_DISTINCT_FROM: 'IS NOT DISTINCT FROM',
};

/** checkFragment finds what is wrong with a fragment before it is parsed; what it refuses must not reach a parser. */
export function checkFragment(text: string): SqlParse | undefined {
  return checkTokens(makePlaces(text));
}

/**
 * fromSerialized turns DuckDB's serialised parse of `prefix + fragment` into a tree whose places count in the fragment,
 * UTF-16 code units; the prefix, `SELECT `, must be ASCII and of the given length.
 */
export function fromSerialized(json: string, fragmentText: string, prefixLength: number): SqlParse {
  const places = makePlaces(fragmentText);
  const mistake = checkTokens(places);
  if (mistake) return mistake;
  const serialized = readSerialized(json);
  if (serialized.error) return syntaxError(places, serialized, prefixLength);
  const misshapen = checkStatements(places, serialized.statements);
  if (misshapen) return misshapen;
  const root = serialized.statements[0]?.node.select_list?.[0] as SerializedNode;
  const reading: Reading = { places, prefixLength, read: (node) => readNode(reading, node) };
  try {
    return { kind: 'ok', expr: reading.read(root) };
  } catch (error) {
    if (error instanceof Refusal) return error.mistake;
    throw error;
  }
}

function syntaxError(places: Places, error: Serialized & { error: true }, prefixLength: number): SqlParse {
  const { text, tokens } = places;
  const end = text.trimEnd().length;
  if (error.position === undefined) {
    return exprError('sql-syntax', error.error_message, { start: 0, end });
  }
  const at = Math.min(offsetOfCharacter(places, Number(error.position) - prefixLength), end);
  const token = tokens[tokenIndexAt(places, at)];
  // What is not closed is to blame up to the end.
  const last = error.error_message.startsWith('unterminated') ? end : token?.end;
  const range = { start: at, end: at < end ? (last ?? end) : at };
  return exprError('sql-syntax', error.error_message, range);
}

function readNode(reading: Reading, node: SerializedNode): SqlExpr {
  switch (node.class) {
    case 'COLUMN_REF':
      return readColumn(reading, node);
    case 'CONSTANT':
      return readConstant(reading, node);
    case 'FUNCTION':
      return readCall(reading, node);
    case 'CAST':
      return readCast(reading, node);
    case 'COMPARISON':
      return readComparison(reading, node);
    case 'CONJUNCTION':
      return readConjunction(reading, node);
    case 'BETWEEN':
      return readBetween(reading, node);
    case 'CASE':
      return readCase(reading, node);
    case 'OPERATOR':
      return readOperator(reading, node);
    default:
      return refuseOutside(reading, node);
  }
}

function readColumn(reading: Reading, node: SerializedNode): SqlExpr {
  const names = node.column_names as readonly string[];
  const own = tokenIndexOf(reading, node) ?? 0;
  const name = names.at(-1) ?? '';
  if (names.length > 1) {
    // Between two names stands a dot.
    const at = (index: number) => tokenRange(reading, own + 2 * index);
    const qualifier = names.slice(0, -1).map((part, i) => ({ name: part, ...at(i) }));
    return { kind: 'column', name, qualifier, start: at(0).start, end: at(names.length - 1).end };
  }
  const range = tokenRange(reading, own);
  if (isToken(reading.places, own, ...clockWords)) {
    refuse(`${name} gives another answer every time, so that no value could be reproduced`, range);
  }
  return { kind: 'column', name, ...range };
}

function readComparison(reading: Reading, node: SerializedNode): SqlExpr {
  const [left, right] = [...nodesOf(node, 'left'), ...nodesOf(node, 'right')].map(reading.read) as [
    SqlExpr,
    SqlExpr,
  ];
  const operator =
    comparisons[node.type] ?? refuseNode(reading, node, 'this comparison is outside the documented list');
  const truth = ['true', 'false'].includes((right as { text?: string }).text ?? '');
  // `x IS NOT TRUE` locates its truth value at IS.
  const range = isToken(reading.places, tokenIndexOf(reading, node) ?? -1, 'is') && truth;
  const end = range ? [isRange(reading, node)] : [];
  return { kind: 'comparison', operator, left, right, ...rangeOf(reading, node, [left, right, ...end]) };
}

function readConjunction(reading: Reading, node: SerializedNode): SqlExpr {
  const args = nodesOf(node).map(reading.read);
  const operator = node.type === 'CONJUNCTION_AND' ? 'AND' : 'OR';
  return { kind: 'conjunction', operator, args, ...rangeOf(reading, node, args) };
}

function readBetween(reading: Reading, node: SerializedNode): SqlExpr {
  const parts = [...nodesOf(node, 'input'), ...nodesOf(node, 'lower'), ...nodesOf(node, 'upper')].map(
    reading.read,
  );
  const [arg, low, high] = parts as [SqlExpr, SqlExpr, SqlExpr];
  return { kind: 'between', arg, low, high, ...rangeOf(reading, node, parts) };
}

function readCase(reading: Reading, node: SerializedNode): SqlExpr {
  const checks = node.case_checks as readonly { when_expr: SerializedNode; then_expr: SerializedNode }[];
  const branches = checks.map((check) => ({
    when: reading.read(check.when_expr),
    result: reading.read(check.then_expr),
  }));
  const otherwise = nodesOf(node, 'else_expr')
    .map(reading.read)
    .find((expr) => !isNull(expr));
  const parts = [
    ...branches.flatMap((branch) => [branch.when, branch.result]),
    ...(otherwise ? [otherwise] : []),
  ];
  return { kind: 'case', branches, ...(otherwise && { otherwise }), ...caseRange(reading, node, parts) };
}

function isNull(expr: SqlExpr): boolean {
  return expr.kind === 'literal' && expr.type === 'null';
}

function caseRange(reading: Reading, node: SerializedNode, parts: readonly TextRange[]): TextRange {
  const { places } = reading;
  const first = tokenIndexOf(reading, node);
  if (first === undefined || !isToken(places, first, 'case')) return namedRange(reading, parts, 'if');
  let last = first;
  for (let depth = 1; depth > 0 && last + 1 < places.tokens.length; ) {
    last++;
    if (isToken(places, last, 'case')) depth++;
    if (isToken(places, last, 'end')) depth--;
  }
  return tokenRange(reading, first, last);
}

/** DuckDB does not locate `coalesce` and `if`: their name stands before the first argument. */
function namedRange(reading: Reading, parts: readonly TextRange[], ...names: readonly string[]): TextRange {
  const start = Math.min(...parts.map((part) => part.start));
  const name = wordBefore(reading, start);
  if (isToken(reading.places, name, ...names)) return callRange(reading, name, parts);
  return { start, end: Math.max(...parts.map((part) => part.end)) };
}

function readOperator(reading: Reading, node: SerializedNode): SqlExpr {
  const known = /^(OPERATOR_(NOT|IS_NULL|IS_NOT_NULL|COALESCE)|COMPARE_(NOT_)?IN)$/.test(node.type);
  if (!known) return refuseNode(reading, node, `${operatorName(node.type)} is outside the documented list`);
  const args = nodesOf(node).map(reading.read);
  const [arg, ...rest] = args as [SqlExpr, ...SqlExpr[]];
  const range = rangeOf(reading, node, args);
  switch (node.type) {
    case 'OPERATOR_NOT':
      return negate(arg, range);
    case 'OPERATOR_COALESCE':
      return {
        kind: 'call',
        name: 'coalesce',
        args,
        distinct: false,
        orderBy: [],
        ...namedRange(reading, args, 'coalesce', 'ifnull'),
      };
    case 'OPERATOR_IS_NULL':
    case 'OPERATOR_IS_NOT_NULL': {
      const whole = rangeOf(reading, node, [arg, isRange(reading, node)]);
      return { kind: 'is_null', arg, negated: node.type === 'OPERATOR_IS_NOT_NULL', ...whole };
    }
    default:
      return { kind: 'in', arg, items: rest, negated: node.type === 'COMPARE_NOT_IN', ...range };
  }
}

function operatorName(type: string): string {
  const names: Readonly<Record<string, string>> = {
    ARRAY_EXTRACT: 'an element of a list',
    ARRAY_SLICE: 'a part of a list',
    STRUCT_EXTRACT: 'a field of a struct',
    GROUPING_FUNCTION: 'grouping',
    OPERATOR_TRY: 'try',
  };
  return names[type] ?? type.replace(/^(OPERATOR|COMPARE)_/, '').replaceAll('_', ' ');
}

function negate(arg: SqlExpr, range: TextRange): SqlExpr {
  if (arg.kind === 'is_null' || arg.kind === 'like') return { ...arg, negated: !arg.negated, ...range };
  return { kind: 'not', arg, ...range };
}

/** isRange covers `IS NOT NULL` and the like from the word DuckDB locates. */
function isRange(reading: Reading, node: SerializedNode): TextRange {
  const first = tokenIndexOf(reading, node) ?? 0;
  let last = first;
  while (isToken(reading.places, last + 1, 'not', 'null', 'true', 'false', 'unknown')) last++;
  return tokenRange(reading, first, last);
}
