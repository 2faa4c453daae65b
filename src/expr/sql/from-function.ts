import { suggest } from '../../diagnostic/suggest.ts';
import { checkArguments } from './check-arguments.ts';
import { readInterval } from './from-literal.ts';
import {
  dateFieldFunctions,
  findFunction,
  functionNames,
  type SqlFunction,
  unsteadyFunctions,
} from './functions.ts';
import { cover, isToken, tokenIndexAt } from './places.ts';
import {
  blameOf,
  callRange,
  type Reading,
  rangeOf,
  refuseNode,
  tokenIndexOf,
  tokenRange,
} from './reading.ts';
import { refuse } from './refusal.ts';
import { nodesOf, type SerializedNode } from './serialized.ts';
import type { ArithmeticOperator, SortKey, SqlCall, SqlExpr, SqlLiteral, TextRange } from './tree.ts';

const operators: ReadonlySet<string> = new Set(['+', '-', '*', '/', '//', '%', '||', 'mod']);
const likes: Readonly<Record<string, { caseSensitive: boolean; negated: boolean }>> = {
  '~~': { caseSensitive: true, negated: false },
  '!~~': { caseSensitive: true, negated: true },
  '~~*': { caseSensitive: false, negated: false },
  '!~~*': { caseSensitive: false, negated: true },
  like_escape: { caseSensitive: true, negated: false },
  not_like_escape: { caseSensitive: true, negated: true },
  ilike_escape: { caseSensitive: false, negated: false },
  not_ilike_escape: { caseSensitive: false, negated: true },
};
const symbols: Readonly<Record<string, string>> = { '^': 'power', '**': 'power', '^@': 'starts_with' };
const constructs: Readonly<Record<string, string>> = {
  list_value: 'a list',
  list_apply: 'a list',
  struct_pack: 'a struct',
  map: 'a map',
  row: 'several values in parentheses',
  unnest: 'unnest',
};

/** readCall reads what DuckDB parses as a function: calls, aggregates, arithmetic, LIKE and intervals. */
export function readCall(reading: Reading, node: SerializedNode): SqlExpr {
  const name = String(node.function_name).toLowerCase();
  const schema = String(node.schema);
  if (schema !== '' && schema !== 'main') refuseQualified(reading, node, `${schema}.${name}`);
  const interval = readInterval(reading, node);
  if (interval) return interval;
  if (operators.has(name)) return readOperator(reading, node, name);
  if (Object.hasOwn(likes, name)) return readLike(reading, node, name);
  return readFunction(reading, node, name);
}

function refuseQualified(reading: Reading, node: SerializedNode, name: string): never {
  const own = tokenIndexOf(reading, node) ?? 0;
  const range = callRange(reading, own + 2 * (name.split('.').length - 1), [tokenRange(reading, own)]);
  return refuse(`${name} is not a function of the documented list`, range);
}

function readOperator(reading: Reading, node: SerializedNode, name: string): SqlExpr {
  checkPlain(reading, node, name);
  const args = nodesOf(node).map(reading.read);
  const range = rangeOf(reading, node, args);
  if (name === 'mod') {
    if (args.length !== 2) refuse(`mod takes 2 arguments, not ${args.length}`, range);
    return { kind: 'operator', operator: '%', args, ...range };
  }
  const [only] = args as [SqlExpr];
  if (args.length === 1 && name === '+') return { ...only, ...range };
  return { kind: 'operator', operator: name as ArithmeticOperator, args, ...range };
}

function readLike(reading: Reading, node: SerializedNode, name: string): SqlExpr {
  const [arg, pattern, escapeBy] = nodesOf(node).map(reading.read) as [SqlExpr, SqlExpr, SqlExpr?];
  const parts = escapeBy ? [arg, pattern, escapeBy] : [arg, pattern];
  const form = likes[name] as { caseSensitive: boolean; negated: boolean };
  return {
    kind: 'like',
    arg,
    pattern,
    ...(escapeBy && { escape: escapeBy }),
    ...form,
    ...rangeOf(reading, node, parts),
  };
}

function readFunction(reading: Reading, node: SerializedNode, written: string): SqlExpr {
  if (written === 'count_if') return readCountIf(reading, node);
  const field = dateFieldFunctions.get(written);
  const name =
    field === undefined ? (symbols[written] ?? (written === 'count_star' ? 'count' : written)) : 'date_part';
  const found = findFunction(name) ?? refuseFunction(reading, node, written);
  const call =
    field === undefined ? makeCall(reading, node, found) : makeFieldCall(reading, node, found, field);
  checkArguments(call, found, written === 'count_star' ? 'count' : written);
  return call;
}

function makeCall(reading: Reading, node: SerializedNode, found: SqlFunction): SqlCall {
  const named = nodesOf(node).find((child) => child.alias !== '');
  if (named) refuseNode(reading, node, `a named argument (${named.alias}) is outside the documented list`);
  if (found.aggregate === undefined) checkPlain(reading, node, found.name);
  const args = nodesOf(node).map(reading.read);
  const orderBy = sortKeysOf(reading, node);
  const [filterNode] = nodesOf(node, 'filter');
  const filter = filterNode && reading.read(filterNode);
  const parts = [...args, ...orderBy.map((key) => key.expr), ...(filter ? [filter] : [])];
  const distinct = node.distinct === true && found.name !== 'min' && found.name !== 'max';
  const range = functionRange(reading, node, parts);
  return withinGroup({
    kind: 'call',
    name: found.name,
    args,
    distinct,
    ...(filter && { filter }),
    orderBy,
    ...range,
  });
}

/** `percentile_cont(0.9) WITHIN GROUP (ORDER BY x)` is `quantile_cont(x, 0.9)`. */
function withinGroup(call: SqlCall): SqlCall {
  const [key] = call.orderBy;
  if (!call.name.startsWith('quantile_') || key === undefined) return call;
  if (key.descending)
    refuse('a percentile is counted from the smallest value', key.expr, 'take 1 - the fraction');
  return { ...call, args: [key.expr, ...call.args], orderBy: [] };
}

function makeFieldCall(reading: Reading, node: SerializedNode, found: SqlFunction, field: string): SqlCall {
  const call = makeCall(reading, node, found);
  const name = { start: call.start, end: call.start };
  const unit: SqlLiteral = { kind: 'literal', type: 'text', text: field, ...name };
  return { ...call, args: [unit, ...call.args] };
}

/** `count_if(x)` counts the rows where x is true. */
function readCountIf(reading: Reading, node: SerializedNode): SqlExpr {
  const call = makeCall(reading, node, { ...(findFunction('count') as SqlFunction), name: 'count_if' });
  const [condition] = call.args;
  if (condition === undefined || call.args.length > 1) refuse('count_if takes 1 argument', call);
  if (call.distinct) refuse('count_if(distinct …) has no meaning', call);
  const filter: SqlExpr = call.filter
    ? {
        kind: 'conjunction',
        operator: 'AND',
        args: [call.filter, condition],
        start: call.start,
        end: call.end,
      }
    : condition;
  return { ...call, name: 'count', args: [], filter };
}

function sortKeysOf(reading: Reading, node: SerializedNode): SortKey[] {
  const { orders } = node.order_bys as { orders: readonly Record<string, unknown>[] };
  return orders.map((order) => {
    const nulls = { 'NULLS FIRST': 'first', 'NULLS LAST': 'last' }[
      String(order.null_order)
    ] as SortKey['nulls'];
    return {
      expr: reading.read(order.expression as SerializedNode),
      descending: order.type === 'DESCENDING',
      ...(nulls && { nulls }),
    };
  });
}

function functionRange(reading: Reading, node: SerializedNode, parts: readonly TextRange[]): TextRange {
  const own = tokenIndexOf(reading, node);
  const isWord = own !== undefined && isToken(reading.places, own + 1, '(');
  return isWord ? callRange(reading, own, parts) : rangeOf(reading, node, parts);
}

function checkPlain(reading: Reading, node: SerializedNode, name: string): void {
  const { orders } = node.order_bys as { orders: readonly unknown[] };
  if (node.distinct !== true && node.filter === null && orders.length === 0) return;
  refuseNode(reading, node, `${name} is not an aggregate: it takes no DISTINCT, FILTER or ORDER BY`);
}

/** DuckDB locates a list or struct at its first item, after the bracket. */
function bracketRange(reading: Reading, node: SerializedNode): TextRange {
  const { places } = reading;
  const range = blameOf(reading, node);
  const before = tokenIndexAt(places, range.start) - 1;
  return isToken(places, before, '[', '{') ? cover(places, [tokenRange(reading, before), range]) : range;
}

function refuseFunction(reading: Reading, node: SerializedNode, name: string): never {
  const construct = constructs[name];
  if (construct) refuse(`${construct} is outside the documented list`, bracketRange(reading, node));
  const own = tokenIndexOf(reading, node) ?? 0;
  const token = reading.places.tokens[own];
  const range = tokenRange(reading, own);
  if (token?.kind === 'symbol' || (token?.kind === 'word' && token.text !== name)) {
    const help = name.startsWith('regexp') ? 'use regexp_matches(text, pattern)' : undefined;
    refuse(`the operator ${token.text.toUpperCase()} is outside the documented list`, range, help);
  }
  if (unsteadyFunctions.has(name)) {
    refuse(
      `${name} gives another answer every time, so that no value could be reproduced`,
      cover(reading.places, [range]),
    );
  }
  const near = suggest(name, functionNames);
  refuse(`${name} is not a function of the documented list`, range, near && `did you mean ${near}?`);
}
