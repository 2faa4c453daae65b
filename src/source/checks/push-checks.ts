import type { Engine } from '../../engine/engine.ts';
import { splitMeasure } from '../../expr/sql/measure.ts';
import type { LiteralType } from '../../expr/sql/tree.ts';
import type { RowRule } from '../../model/check.ts';
import { findColumn } from '../../model/find-column.ts';
import type { SegmentValue } from '../../model/segment.ts';
import { duckdb } from '../../sql/dialect/duckdb.ts';
import { atomIn } from '../../sql/pushdown/atom.ts';
import type { PushdownDialect } from '../../sql/pushdown/dialect.ts';
import { commonPattern } from '../../sql/pushdown/pattern.ts';
import { makeTranslation, type Translation, translate } from '../../sql/pushdown/translate.ts';
import { isNumber, refuse, type Value } from '../../sql/pushdown/value.ts';
import { quoteLiteral } from '../../sql/quote.ts';
import { renderExpr } from '../../sql/render-expr.ts';
import type { Fragments } from '../fragments.ts';
import type { ScanColumn } from '../load.ts';
import type { BoundCheck, PushedCheck } from './bind.ts';

/** PushInput is the columns that checks speak of, and how their database writes. */
export interface PushInput {
  readonly engine: Engine;
  readonly dialect: PushdownDialect;
  readonly columns: readonly ScanColumn[];
  readonly fragments: Fragments;
}

/** pushCheck writes a check in the words of a database; throws PushdownRefusal where it would find something else. */
export async function pushCheck(
  input: PushInput,
  { check, columns: names }: BoundCheck,
): Promise<PushedCheck> {
  const { dialect, columns, fragments } = input;
  const translation = makeTranslation(dialect, columns);
  const { rule } = check;
  switch (rule.kind) {
    case 'unique': {
      const values = names.map((name) => columnValue(translation, name));
      if (values.some(({ kind }) => kind === 'double'))
        refuse(undefined, 'databases do not agree on which doubles are the same');
      const quoted = values.map(({ sql }) => sql);
      return { unique: { columns: quoted, known: quoted.map((sql) => `${sql} IS NOT NULL`).join(' AND ') } };
    }
    case 'sql':
      return pushCondition(translation, fragments.get(rule.expr)!);
    case 'not_null':
    case 'in':
    case 'range':
    case 'pattern':
      return {
        fails: await failing(input, rule, columnValue(translation, names[0]!), typeOf(columns, names[0]!)),
      };
    default:
      return {};
  }
}

function columnValue(translation: Translation, name: string): Value {
  return translation.columns.get(name.toLowerCase())!;
}

function typeOf(columns: readonly ScanColumn[], name: string): string {
  return findColumn(columns, name)!.type;
}

function pushCondition(translation: Translation, expr: Parameters<typeof translate>[1]): PushedCheck {
  const split = splitMeasure(expr);
  if (split.kind === 'ok' && split.atoms.length > 0) {
    const atoms = split.atoms.map((atom) => ({
      sql: atomIn(translation, atom),
      typedAs: renderExpr(atom.call, duckdb),
    }));
    return { passes: { atoms, combine: renderExpr(split.combine, duckdb, (index) => `atom_${index}`) } };
  }
  const { sql, kind } = translate(translation, expr);
  if (kind !== 'boolean') refuse(expr, `a ${kind} is no condition in every database`);
  return { fails: `(${sql} IS FALSE)` };
}

async function failing(
  { engine, dialect }: PushInput,
  rule: Extract<RowRule, { kind: 'not_null' | 'in' | 'range' | 'pattern' }>,
  { sql, kind }: Value,
  type: string,
): Promise<string> {
  switch (rule.kind) {
    case 'not_null':
      return `${sql} IS NULL`;
    case 'in': {
      const literals: string[] = [];
      for (const value of rule.values)
        if (value !== null) literals.push(...(await listed(engine, dialect, kind, type, value)));
      const isListed = literals.length === 0 ? 'FALSE' : `${sql} IN (${literals.join(', ')})`;
      return `(${sql} IS NOT NULL AND NOT (${isListed}))`;
    }
    case 'range': {
      const ends: string[] = [];
      for (const [sign, value] of [['<', rule.low] as const, ['>', rule.high] as const])
        if (value !== null) ends.push(`${sql} ${sign} ${await bound(engine, dialect, kind, type, value)}`);
      return `(${ends.join(' OR ')})`;
    }
    case 'pattern':
      if (kind !== 'text') refuse(undefined, `a ${kind} is written in another way in every database`);
      return `(NOT ${dialect.matches(sql, commonPattern(rule.pattern))})`;
  }
}

const comparable: readonly string[] = [
  'integer',
  'decimal',
  'text',
  'date',
  'timestamp',
  'timestamptz',
  'boolean',
];

/** A value that the column's type would write in another way is in no row. */
async function listed(
  engine: Engine,
  dialect: PushdownDialect,
  kind: Value['kind'],
  type: string,
  value: NonNullable<SegmentValue>,
): Promise<string[]> {
  if (!comparable.includes(kind)) refuse(undefined, `a ${kind} is written in another way in every database`);
  const text = await writtenAs(engine, type, value);
  return text === String(value) ? [dialect.literal(literalType(kind), text)] : [];
}

async function bound(
  engine: Engine,
  dialect: PushdownDialect,
  kind: Value['kind'],
  type: string,
  value: NonNullable<SegmentValue>,
): Promise<string> {
  if (kind === 'boolean' || type === 'FLOAT' || (!comparable.includes(kind) && kind !== 'double'))
    refuse(undefined, `a ${type} is not compared with a limit in the same way by every database`);
  const isNumeric = isNumber(kind);
  // A number is compared as it is, whatever digits the column has; a text is what it means in the column's type.
  const text =
    typeof value === 'number' && isNumeric ? plainNumber(value) : await writtenAs(engine, type, value);
  if (text === null || (typeof value === 'number' && !isNumeric))
    return refuse(undefined, `${value} is not ${type}`);
  const literal = dialect.literal(kind === 'double' ? kind : isNumeric ? 'decimal' : literalType(kind), text);
  return literal.startsWith('-') ? `(${literal})` : literal;
}

/** Without an exponent, which would make it a double. */
function plainNumber(value: number): string {
  const text = String(value);
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : value.toFixed(20).replace(/\.?0+$/, '');
}

function literalType(kind: Value['kind']): LiteralType {
  return kind === 'interval' ? 'null' : kind;
}

/** As values of the type are written here; null for what is none of them. */
async function writtenAs(
  engine: Engine,
  type: string,
  value: NonNullable<SegmentValue>,
): Promise<string | null> {
  const table = await engine.query(
    `SELECT CAST(TRY_CAST(${quoteLiteral(String(value))} AS ${type}) AS VARCHAR)`,
  );
  return table.columns[0]!.values[0] as string | null;
}
