import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import { columnRefs, hasAggregate } from '../../expr/sql/walk.ts';
import type { NamedColumn, RowRule, SourceCheck } from '../../model/check.ts';
import { findColumn } from '../../model/find-column.ts';
import type { SegmentValue } from '../../model/segment.ts';
import type { Source } from '../../model/source.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/quote.ts';
import { rawDeclarations } from '../declared.ts';
import { type Fragments, fragmentSql, unknownColumn } from '../fragments.ts';
import type { ScanColumn } from '../load.ts';

/** BoundCheck is a check held against the columns that there are. */
export interface BoundCheck {
  readonly check: SourceCheck;
  /** Columns that it speaks of, as they are spelled in the rows. */
  readonly columns: readonly string[];
  /** SQL over a row that is true where the row fails; `references` is bound when the other source is open. */
  readonly fails?: string;
  /** Columns that a condition in SQL uses. */
  readonly uses?: readonly string[];
  /** SQL that aggregates all rows to whether they pass. */
  readonly passes?: string;
  /** How the columns of the files differ from those that are declared, for `schema`. */
  readonly differences?: readonly string[];
  /** Where the rows stay in their database: the same in its words. */
  readonly pushed?: PushedCheck;
}

/** PushedCheck is what a check asks of rows that stay in their database, in its words. */
export interface PushedCheck {
  /** True for a row that fails. */
  readonly fails?: string;
  /** Columns that are different in all rows where they are known. */
  readonly unique?: { readonly columns: readonly string[]; readonly known: string };
  /** Aggregates, and SQL of ours over them (`atom_0` and so on) that is true where all is well. */
  readonly passes?: {
    readonly atoms: readonly { readonly sql: string; readonly typedAs: string }[];
    readonly combine: string;
  };
}

/** WrittenColumns is what the files themselves have: names in their order, and types where they have any. */
export type WrittenColumns = readonly { readonly name: string; readonly type?: string }[];

/** bindChecks holds the checks of a source against its cleaned columns; a column that is not there is a diagnostic. */
export function bindChecks(
  source: Source,
  columns: readonly ScanColumn[],
  written: WrittenColumns,
  fragments: Fragments,
): { readonly checks: BoundCheck[]; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const nameOf = (column: NamedColumn): string => {
    const found = findColumn(columns, column.name);
    if (found === undefined) diagnostics.push(unknownColumn(column.name, columns, column.span));
    return found?.name ?? column.name;
  };
  const checks = (source.checks ?? []).map((check): BoundCheck => {
    const { rule } = check;
    switch (rule.kind) {
      case 'unique':
        return { check, columns: rule.columns.map(nameOf) };
      case 'rows':
      case 'volume':
        if (source.time === undefined) diagnostics.push(noTime(source, check));
        return { check, columns: [] };
      case 'freshness':
        if (source.time === undefined && rule.column === undefined) diagnostics.push(noTime(source, check));
        return { check, columns: rule.column ? [nameOf(rule.column)] : [] };
      case 'schema':
        return { check, columns: [], differences: differencesOf(source, written, rule.ordered) };
      case 'sql': {
        const sql = fragmentSql(rule.expr, fragments, columns, diagnostics);
        const expr = fragments.get(rule.expr)!;
        const isAggregate = hasAggregate(expr);
        const uses = columnRefs(expr).map((use) => use.name);
        return {
          check,
          columns: [],
          uses,
          ...(isAggregate ? { passes: sql } : { fails: `(${sql}) IS FALSE` }),
        };
      }
      default: {
        const name = nameOf(rule.column);
        return { check, columns: [name], ...failing(rule, quoteIdentifier(name)) };
      }
    }
  });
  return { checks, diagnostics };
}

function noTime(source: Source, { rule, span }: SourceCheck): Diagnostic {
  const message = `"${rule.kind}" counts rows by time, and source ${source.name} has none`;
  return errorAt('missing-key', message, span, {
    help: 'add "time:" with the column that says when a row happened',
  });
}

function failing(rule: Exclude<RowRule, { kind: 'sql' }>, column: string): { fails?: string } {
  switch (rule.kind) {
    case 'not_null':
      return { fails: `${column} IS NULL` };
    case 'in': {
      const values = rule.values
        .filter((value) => value !== null)
        .map((value) => quoteLiteral(String(value)));
      const listed = values.length === 0 ? 'false' : `CAST(${column} AS VARCHAR) IN (${values.join(', ')})`;
      return { fails: `${column} IS NOT NULL AND NOT ${listed}` };
    }
    case 'range': {
      const end = (sign: string, value: SegmentValue) =>
        value === null ? [] : [`${column} ${sign} ${quoteLiteral(value)}`];
      return { fails: `(${[...end('<', rule.low), ...end('>', rule.high)].join(' OR ')})` };
    }
    case 'pattern':
      return { fails: `NOT regexp_full_match(CAST(${column} AS VARCHAR), ${quoteLiteral(rule.pattern)})` };
    case 'references':
      return {};
  }
}

/** differencesOf says what the files have that is not declared, lack that is, or hold as another type. */
function differencesOf(source: Source, written: WrittenColumns, ordered: boolean): string[] {
  const made = new Set(
    source.clean.flatMap((step) => (step.kind === 'derive' ? Object.keys(step.columns) : [])).map(lower),
  );
  const expected = [...rawDeclarations(source)].filter(([raw]) => !made.has(lower(raw)));
  const names = expected.map(([raw]) => raw);
  const found = names.filter((name) => findColumn(written, name));
  const differences = [
    ...names.filter((name) => !found.includes(name)).map((name) => `missing: ${name}`),
    ...written
      .filter(({ name }) => !names.some((one) => lower(one) === lower(name)))
      .map(({ name }) => `new: ${name}`),
    ...expected.flatMap(([raw, { type }]) => retyped(raw, type, written)),
  ];
  const order = written
    .filter(({ name }) => names.some((one) => lower(one) === lower(name)))
    .map(({ name }) => lower(name));
  const isMoved = ordered && order.some((name, i) => name !== lower(found[i]!));
  return isMoved ? [...differences, `reordered: ${order.join(', ')}`] : differences;
}

/** Files that have types have to have the declared ones; text is held against them value by value when it is read. */
function retyped(raw: string, declared: string, written: WrittenColumns): string[] {
  const type = findColumn(written, raw)?.type;
  return type === undefined || sameFamily(type, declared)
    ? []
    : [`retyped: ${raw} is ${type}, not ${declared}`];
}

const families: readonly (readonly [RegExp, string])[] = [
  [/^(?:VARCHAR|TEXT|STRING)/, 'text'],
  [/^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/, 'integer'],
  [/^(?:DECIMAL|NUMERIC|MONEY)/, 'decimal'],
  [/^(?:DOUBLE|FLOAT|REAL|NUMBER)/, 'double'],
  [/^BOOL/, 'boolean'],
  [/^DATE$/, 'date'],
  [/^TIMESTAMP(?:TZ| WITH TIME ZONE)$/, 'instant'],
  [/^(?:TIMESTAMP|DATETIME)/, 'timestamp'],
];

function sameFamily(type: string, declared: string): boolean {
  const family = (name: string) =>
    families.find(([pattern]) => pattern.test(name.toUpperCase()))?.[1] ?? name;
  return family(type) === family(declared === 'int' ? 'integer' : declared);
}

function lower(name: string): string {
  return name.toLowerCase();
}
