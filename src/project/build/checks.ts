import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { CheckRule, CheckSeverity, NamedColumn, SourceCheck } from '../../model/check.ts';
import type { Scope } from '../definition.ts';
import { parseNumber } from '../scalar.ts';
import type { CheckSpec } from '../schema/checks.ts';
import { field, fields, items, type Located, oneOrMoreItems, scalarOf } from '../shape/located.ts';
import { guiltySpan, spanOf, type YamlNode } from '../yaml/tree.ts';
import { choiceOf, durationOf, expressionOf, integerOf, numberOf, textOf, untypedOf } from './scalar.ts';

const kinds = [
  'not_null',
  'unique',
  'in',
  'range',
  'pattern',
  'references',
  'rows',
  'volume',
  'freshness',
  'schema',
  'sql',
] as const;
type Kind = (typeof kinds)[number];

/** buildChecks reads the items of `checks`; one that speaks of several columns becomes a check each. */
export function buildChecks(scope: Scope, node: Located<CheckSpec[]> | undefined): SourceCheck[] {
  return items(node).flatMap((item) => buildCheck(scope, item));
}

interface Found {
  readonly rule: CheckRule;
  /** What it checks, behind its kind. */
  readonly about: string;
}

function buildCheck(scope: Scope, node: Located<CheckSpec>): SourceCheck[] {
  if (node.kind !== 'map') return [];
  const present = [...node.entries.values()].filter(({ key }) => kinds.includes(key.name as Kind));
  const [first, second] = present;
  if (first === undefined || second !== undefined) {
    const message = `a check has exactly one of ${kinds.join(', ')}`;
    const help = second ? 'make it two checks' : undefined;
    const span = second ? spanOf(second.key) : guiltySpan(node);
    scope.diagnostics.push(errorAt('bad-value', message, span, { help }));
    return [];
  }
  const kind = first.key.name as Kind;
  const sql = field(node, 'sql');
  const own = sql?.kind === 'map' ? sql : undefined;
  const severity: CheckSeverity = choiceOf(field(node, 'severity') ?? field(own, 'severity')) ?? 'critical';
  const name = textOf(field(node, 'name') ?? field(own, 'name'));
  const found = buildRules(scope, node, kind);
  return found.map(({ rule, about }) => {
    const whole = `${kind}${about === '' ? '' : ` ${about}`}`;
    const isOne = found.length === 1;
    return {
      name: name === undefined ? whole : isOne ? name : `${name} ${about}`,
      severity,
      rule,
      span: spanOf(first.key),
    };
  });
}

function buildRules(scope: Scope, node: Located<CheckSpec>, kind: Kind): Found[] {
  switch (kind) {
    case 'not_null':
      return columnsOf(oneOrMoreItems(field(node, 'not_null'))).map((column) => ({
        rule: { kind, column },
        about: column.name,
      }));
    case 'unique': {
      const columns = columnsOf(oneOrMoreItems(field(node, 'unique')));
      return [{ rule: { kind, columns }, about: columns.map((column) => column.name).join(', ') }];
    }
    case 'in':
      return fields(field(node, 'in')).map(({ key, value }) => {
        const column = { name: key.name, span: spanOf(key) };
        return { rule: { kind, column, values: items(value).map(untypedOf) }, about: key.name };
      });
    case 'range':
      return fields(field(node, 'range')).flatMap(({ key, value }) =>
        buildRange(scope, key.name, spanOf(key), value),
      );
    case 'pattern':
      return fields(field(node, 'pattern')).map(({ key, value }) => {
        const column = { name: key.name, span: spanOf(key) };
        return { rule: { kind, column, pattern: textOf(value) ?? '' }, about: key.name };
      });
    case 'references':
      return fields(field(node, 'references')).map(({ key, value }) => {
        const [source = '', target = key.name] = (textOf(value) ?? '').split('.');
        scope.references.push({ kind: 'source', name: source, span: guiltySpan(value) });
        const column = { name: key.name, span: spanOf(key) };
        return { rule: { kind, column, source, target }, about: key.name };
      });
    default:
      return buildWhole(scope, node, kind);
  }
}

function buildRange(
  scope: Scope,
  name: string,
  span: NamedColumn['span'],
  node: Located<CheckSpec['range']> | YamlNode,
): Found[] {
  const ends = items(node as Located<readonly never[]>).map((end) => {
    const scalar = scalarOf(end as YamlNode);
    const number = scalar?.style === 'plain' ? parseNumber(scalar.text)?.value : undefined;
    return number ?? untypedOf(end as never);
  });
  const [low = null, high = null] = ends;
  if (ends.length !== 2 || (low === null && high === null)) {
    const message = `a range is [least, greatest], with null where it is open`;
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(node as YamlNode)));
    return [];
  }
  return [{ rule: { kind: 'range', column: { name, span }, low, high }, about: name }];
}

function buildWhole(
  scope: Scope,
  node: Located<CheckSpec>,
  kind: 'rows' | 'volume' | 'freshness' | 'schema' | 'sql',
): Found[] {
  switch (kind) {
    case 'rows':
      return buildRows(scope, node);
    case 'volume': {
      const volume = field(node, 'volume');
      const change = numberOf(scope, field(volume, 'change'))?.value;
      const per = choiceOf(field(volume, 'per'));
      if (per === undefined || change === undefined) return [];
      const periods = integerOf(field(volume, 'periods')) ?? 7;
      return [{ rule: { kind, per, change, periods }, about: `per ${per}` }];
    }
    case 'freshness': {
      const fresh = field(node, 'freshness');
      const within = durationOf(scope, (fresh?.kind === 'map' ? field(fresh, 'within') : fresh) as never);
      const named = fresh?.kind === 'map' ? field(fresh, 'column') : undefined;
      const [column] = named === undefined ? [] : columnsOf([named]);
      return within === undefined ? [] : [{ rule: { kind, within, column }, about: column?.name ?? '' }];
    }
    case 'schema':
      return [{ rule: { kind, ordered: choiceOf(field(node, 'schema')) === 'ordered' }, about: '' }];
    case 'sql': {
      const sql = field(node, 'sql');
      const expr = expressionOf((sql?.kind === 'map' ? field(sql, 'expr') : sql) as never);
      return expr === undefined ? [] : [{ rule: { kind, expr }, about: expr.text.trim() }];
    }
  }
}

function buildRows(scope: Scope, node: Located<CheckSpec>): Found[] {
  const rows = field(node, 'rows');
  const per = choiceOf(field(rows, 'per'));
  const [min, max, last] = [
    integerOf(field(rows, 'min')),
    integerOf(field(rows, 'max')),
    integerOf(field(rows, 'last')),
  ];
  if (per === undefined || rows === undefined) return [];
  if (min === undefined && max === undefined) {
    scope.diagnostics.push(errorAt('missing-key', '"rows" needs "min" or "max"', guiltySpan(rows)));
    return [];
  }
  return [{ rule: { kind: 'rows', per, min, max, last }, about: `per ${per}` }];
}

function columnsOf(nodes: readonly YamlNode[]): NamedColumn[] {
  return nodes.flatMap((node) => {
    const scalar = scalarOf(node);
    return scalar === undefined ? [] : [{ name: scalar.text, span: guiltySpan(scalar) }];
  });
}
