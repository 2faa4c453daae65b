import { type Diagnostic, errorAt, type Span } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { discreet } from '../engine/discreet.ts';
import { type Engine, EngineError, type ResultTable, type ResultValue } from '../engine/engine.ts';
import { tryQuery } from '../engine/try-query.ts';
import { findColumn } from '../model/find-column.ts';
import { misfitOf } from '../model/misfit.ts';
import type { Project } from '../model/project.ts';
import { type Limits, type Rule, thresholdKeys } from '../model/rule.ts';
import type { SegmentValue } from '../model/segment.ts';
import type { SegmentRow, TableSource } from '../model/segment-table.ts';
import type { Source } from '../model/source.ts';
import type { SourceSchema } from '../plan/schema.ts';
import { hasConcealed } from '../source/conceal.ts';
import { duckdb } from '../sql/dialect/duckdb.ts';
import { groupedSql } from '../sql/dimension.ts';
import { dateSql } from '../sql/join.ts';
import { quoteIdentifier } from '../sql/quote.ts';
import { segmentValue } from './compute-read.ts';

type Schemas = ReadonlyMap<string, SourceSchema & { readonly pushdown?: unknown; readonly source?: Source }>;

/** RuleTables is what sources say of the owners and the limits of segments, by rule. */
export interface RuleTables {
  readonly owners: ReadonlyMap<string, readonly SegmentRow<string>[]>;
  readonly limits: ReadonlyMap<string, readonly SegmentRow<Limits>[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** tableSources lists the sources that rules keep owners and limits in. */
export function tableSources(rules: Iterable<Rule>): string[] {
  const tables = [...rules].flatMap(({ owners, thresholds }) => [owners?.source, thresholds?.source]);
  return [...new Set(tables.flatMap((table) => table?.source ?? []))];
}

/**
 * readRuleTables reads the owners and limits that rules keep in sources. A row holds for the segments whose values
 * stand in the columns called like the dimensions of the rule, an empty one for all; in a source with a time from that
 * date on. What does not fit is a diagnostic at the mention of the source.
 */
export async function readRuleTables(
  engine: Engine,
  project: Project,
  schemas: Schemas,
  rules: Iterable<Rule>,
): Promise<RuleTables> {
  const owners = new Map<string, readonly SegmentRow<string>[]>();
  const limits = new Map<string, readonly SegmentRow<Limits>[]>();
  const diagnostics: Diagnostic[] = [];
  const quiet = hasConcealed(schemas.values()) ? discreet(engine) : engine;
  for (const rule of rules) {
    for (const table of tablesOf(rule)) {
      const rows = await readTable(quiet, project, schemas, rule, table);
      if ('code' in rows) diagnostics.push(rows);
      else if (table.kind === 'owners') owners.set(rule.name, ownersIn(rows));
      else limits.set(rule.name, limitsIn(rows));
    }
  }
  return { owners, limits, diagnostics };
}

/** checkRuleTables holds the columns that rules keep owners and limits in against their sources, without reading a row. */
export function checkRuleTables(schemas: Schemas, rules: Iterable<Rule>): Diagnostic[] {
  return [...rules].flatMap((rule) =>
    tablesOf(rule).flatMap((table) => {
      const found = columnsOf(schemas, rule, table);
      return found !== undefined && 'code' in found ? [found] : [];
    }),
  );
}

interface RuleTable extends TableSource {
  readonly kind: 'owners' | 'limits';
}

function tablesOf({ owners, thresholds }: Rule): RuleTable[] {
  return [
    ...(owners?.source === undefined ? [] : [{ kind: 'owners' as const, ...owners.source }]),
    ...(thresholds?.source === undefined ? [] : [{ kind: 'limits' as const, ...thresholds.source }]),
  ];
}

interface TableColumns {
  readonly dimensions: readonly string[];
  readonly values: readonly string[];
  readonly schema: SourceSchema;
}

/** columnsOf finds the columns of a table; undefined when its source could not be opened, which has been reported. */
function columnsOf(schemas: Schemas, rule: Rule, table: RuleTable): TableColumns | Diagnostic | undefined {
  const schema = schemas.get(table.source);
  if (schema === undefined) return undefined;
  if (schema.pushdown !== undefined) {
    const message = `source "${table.source}" is computed in its database, where no owners and limits are read`;
    return errorAt('pushdown-refused', message, table.span, { help: 'give it "mode: load"' });
  }
  const find = (name: string) => findColumn(schema.columns, name);
  const wanted = table.kind === 'owners' ? [table.column!.name] : levelsOf(rule);
  const values = wanted.filter((name) => find(name) !== undefined);
  const names = schema.columns.map((column) => column.name);
  if (values.length === 0) {
    const near = suggest(wanted[0]!, names);
    const help = near === undefined ? `it has: ${names.join(', ')}` : `did you mean "${near}"?`;
    const message = `source "${table.source}" has no column ${wanted.map((name) => `"${name}"`).join(' or ')}`;
    const problem = errorAt('unknown-column', message, table.column?.span ?? table.span, { help });
    return misfitOf(schema.source, problem);
  }
  const hidden = values.find((name) => find(name)?.concealment !== undefined);
  if (hidden !== undefined) {
    const message = `column "${hidden}" of source "${table.source}" is sensitive, and reports show ${table.kind}`;
    return errorAt('sensitive-column', message, table.column?.span ?? table.span);
  }
  const dimensions = rule.by.filter((name) => find(name) !== undefined);
  if (dimensions.length > 0) return { dimensions, values, schema };
  const message = `source "${table.source}" has no column called like a dimension of rule "${rule.name}"`;
  const help = rule.by.length === 0 ? 'let the rule group "by" one' : `it groups by: ${rule.by.join(', ')}`;
  return errorAt('unknown-dimension', message, table.span, { help });
}

function levelsOf(rule: Rule): string[] {
  return thresholdKeys.filter((key) =>
    key === 'recover' ? rule.recover !== undefined : rule.levels.some((level) => level.severity === key),
  );
}

interface TableRows {
  readonly rows: number;
  /** What a row holds for, and from when on. */
  readonly place: (row: number) => Omit<SegmentRow<never>, 'value'>;
  readonly values: ReadonlyMap<string, readonly ResultValue[]>;
}

async function readTable(
  engine: Engine,
  project: Project,
  schemas: Schemas,
  rule: Rule,
  table: RuleTable,
): Promise<TableRows | Diagnostic> {
  const found = columnsOf(schemas, rule, table);
  if (found === undefined) return noTable(table.span, table.source, 'it could not be opened');
  if ('code' in found) return found;
  const { dimensions, values, schema } = found;
  const column = (name: string) => quoteIdentifier(findColumn(schema.columns, name)!.name);
  // As the rows of the metric are grouped, so that segments are found by their values.
  const grouped = (name: string) => groupedSql(column(name), findColumn(schema.columns, name)!.type, duckdb);
  const time = project.sources.get(table.source)?.time?.column;
  const info = time === undefined ? undefined : schema.times.get(time);
  const since = info === undefined ? 'CAST(NULL AS DATE)' : dateSql(column(time!), info, project.timezone);
  const numeric = (name: string) =>
    table.kind === 'limits' ? `CAST(${column(name)} AS DOUBLE)` : column(name);
  const columns = [since, ...dimensions.map(grouped), ...values.map(numeric)];
  const sql = `-- ${table.kind} of ${rule.name}\nSELECT DISTINCT ${columns.join(', ')} FROM ${schema.relation} ORDER BY ALL`;
  const rows = await tryQuery(engine, sql);
  if (rows instanceof EngineError) return noTable(table.span, table.source, rows.message);
  return rowsOf(rows, dimensions, values);
}

function rowsOf(table: ResultTable, dimensions: readonly string[], values: readonly string[]): TableRows {
  const columns = table.columns.map((column) => column.values);
  return {
    rows: table.rows,
    place: (row) => {
      const from = columns[0]![row]!;
      const segment = dimensions.map((name, i): [string, SegmentValue] => [
        name,
        segmentValue(columns[i + 1]![row]!),
      ]);
      return { segment: Object.fromEntries(segment), ...(from === null ? {} : { from: Number(from) }) };
    },
    values: new Map(values.map((name, i) => [name, columns[dimensions.length + 1 + i]!])),
  };
}

function ownersIn({ rows, place, values }: TableRows): SegmentRow<string>[] {
  const [names] = [...values.values()];
  return Array.from({ length: rows }, (_, row) => ({ row, name: names![row]! }))
    .filter(({ name }) => name !== null)
    .map(({ row, name }) => ({ ...place(row), value: String(name) }));
}

function limitsIn({ rows, place, values }: TableRows): SegmentRow<Limits>[] {
  return Array.from({ length: rows }, (_, row) => {
    const given = [...values].filter(([, column]) => column[row] !== null);
    return {
      ...place(row),
      value: Object.fromEntries(given.map(([key, column]) => [key, Number(column[row])])),
    };
  });
}

function noTable(span: Span, source: string, why: string): Diagnostic {
  return errorAt('engine-error', `source "${source}" could not be read: ${why}`, span);
}
