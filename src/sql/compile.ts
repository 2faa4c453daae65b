import type { SqlExpr } from '../expr/sql/tree.ts';
import type { BoundDimension } from '../plan/bound.ts';
import { joinAxes } from '../plan/frame.ts';
import type {
  AggregateNode,
  CellsNode,
  ComparableNode,
  ConversionNode,
  EarlierNode,
  NodeMeasure,
  PlanNode,
  WindowNode,
} from '../plan/node.ts';
import { ownPrefix, type SourceSchema } from '../plan/schema.ts';
import type { TimeAxis } from '../time/axis.ts';
import { type Grain, grains } from '../time/grain.ts';
import { atomSql, mergeAtom } from './compile-atom.ts';
import { comparableRows } from './compile-comparable.ts';
import { conversionRows, type EventSide } from './compile-conversion.ts';
import { withStates } from './compile-state.ts';
import { firstKey, type TimeColumnSql, timePredicate, timeSql } from './compile-time.ts';
import { windowStretches } from './compile-windows.ts';
import type { Dialect } from './dialect.ts';
import type { PushdownStatement } from './pushdown/compile.ts';
import { renderExpr } from './render-expr.ts';

/** CompiledStatement is a node as SQL, and which column of the result holds what. */
export interface CompiledStatement {
  readonly node: PlanNode;
  readonly sql: string;
  readonly layout: StatementLayout;
  /** Where a database computes the cells. */
  readonly pushdown?: PushdownStatement;
  /** Why there is no statement. */
  readonly refusal?: { readonly message: string; readonly help?: string };
}

/** StatementLayout gives the indices of a result's columns. */
export interface StatementLayout {
  /** The grouping set of each row: by the bits of GROUPING_ID its key, or of an earlier node its dimensions. */
  readonly level: number;
  readonly levels: ReadonlyMap<number, string>;
  /** Period keys by grain; the index of the period for a window node. */
  readonly periods: ReadonlyMap<Grain, number>;
  readonly dimensions: ReadonlyMap<string, number>;
  readonly rows: number;
  readonly measures: ReadonlyMap<string, { value: number; volume: number; presence: number }>;
}

/** CompileContext is where a node is to run. */
export interface CompileContext {
  readonly schema: SourceSchema;
  readonly timezone: string;
  readonly dialect: Dialect;
}

/**
 * compile turns a node into one statement. Its first line names the metrics it serves. Rows are bucketed and filtered
 * inside, aggregated at all grouping sets at once, and the measures are put together from the aggregates outside.
 */
export function compile(node: PlanNode, context: CompileContext): CompiledStatement {
  const compiler = new StatementCompiler(node, context);
  switch (node.kind) {
    case 'aggregate':
      return compiler.aggregate(node);
    case 'window':
      return compiler.window(node);
    case 'earlier':
      return compiler.earlier(node);
    case 'conversion':
      return compiler.conversion(node);
    case 'comparable':
      return compiler.comparable(node);
  }
}

interface NamedSql {
  readonly name: string;
  readonly sql: string;
}

/** StatementCompiler holds the names of one statement. */
class StatementCompiler {
  readonly #node: PlanNode;
  readonly #context: CompileContext;
  /** Begins the names of our own columns; no column of the source begins with it. */
  readonly #prefix: string;

  constructor(node: PlanNode, context: CompileContext, prefix?: string) {
    this.#node = node;
    this.#context = context;
    const others = node.kind === 'conversion' ? node.events.schema.columns : [];
    this.#prefix = prefix ?? ownPrefix([...context.schema.columns, ...others]);
  }

  aggregate(node: AggregateNode): CompiledStatement {
    const axes = new Map<Grain, TimeAxis>();
    for (const { axis } of node.sets) {
      const known = axes.get(axis.grain);
      axes.set(axis.grain, known === undefined ? axis : joinAxes(known, axis));
    }
    const ordered = grains.flatMap((grain) => axes.get(grain) ?? []);
    const time = timeSql(this.#time(), ordered, this.#prefix, false);
    const periods = ordered.map(({ grain }) => ({ grain, name: this.#name(`t_${grain}`) }));
    const buckets = periods.map(({ grain, name }) => ({ name, sql: time.buckets.get(grain)! }));
    const dimensions = this.#dimensions(node.dimensions);
    const names = [...buckets, ...dimensions].map((column) => column.name);
    const nameOf = new Map(node.dimensions.map((d, i) => [d.name, dimensions[i]!.name]));
    const sets = node.sets.map((set) => [
      this.#name(`t_${set.axis.grain}`),
      ...set.by.map((name) => nameOf.get(name)!),
    ]);
    const rows = this.#rows([...time.columns, ...buckets, ...dimensions]);
    const from = this.#withStates(rows, node, periods[0]!.name);
    const levels = new Map(node.sets.map((set, i) => [groupingBits(names, sets[i]!), set.key]));
    return this.#statement(node, { names, sets, levels, from, periods, atoms: this.#atoms(node) });
  }

  /** Each event takes over the period and the segment of its base event. */
  conversion(node: ConversionNode): CompiledStatement {
    const { schema, scope, keys } = node.events;
    const context = { ...this.#context, schema };
    const events = new StatementCompiler({ ...node, scope }, context, this.#prefix);
    const { grain } = node.axis;
    const time = timeSql(this.#time(), [node.axis], this.#prefix, true);
    const own = time.buckets.get(grain)!;
    const sql = node.isOverall ? `greatest(${own}, ${firstKey(node.axis)})` : own;
    const bucket = { name: this.#name(`t_${grain}`), sql };
    const dimensions = this.#dimensions(node.dimensions);
    const baseKeys = this.#keys(node.baseKeys);
    const conditions = node.base === undefined ? [] : [node.base];
    const base = {
      rows: this.#rows([...time.columns, bucket, ...dimensions, ...baseKeys], conditions),
      keys: baseKeys.map(({ name }) => name),
      instant: time.instant!,
      local: time.local,
      taken: [bucket, ...dimensions].map(({ name }) => name),
      order: dimensions.map(({ name }) => name),
    };
    const from = conversionRows(base, events.#events(keys), node.within, this.#context.dialect);
    const levels = this.#levels(node, bucket.name, dimensions);
    const periods = [{ grain, name: bucket.name }];
    return this.#statement(node, { ...levels, from, periods, atoms: this.#atoms(node) });
  }

  #events(keys: readonly SqlExpr[]): EventSide {
    const time = timeSql(this.#time(), [], this.#prefix, true);
    const columns = this.#keys(keys);
    return {
      rows: this.#rows([...time.columns, ...columns]),
      keys: columns.map(({ name }) => name),
      instant: time.instant!,
      local: time.local,
    };
  }

  #keys(keys: readonly SqlExpr[]): NamedSql[] {
    return keys.map((key, i) => ({ name: this.#name(`k${i}`), sql: renderExpr(key, this.#context.dialect) }));
  }

  comparable(node: ComparableNode): CompiledStatement {
    const { grain } = node.axis;
    const { dialect } = this.#context;
    const time = timeSql(this.#time(), [node.reach], this.#prefix, false);
    const bucket = { name: this.#name(`t_${grain}`), sql: time.buckets.get(grain)! };
    const dimensions = this.#dimensions(node.dimensions);
    const entities = this.#keys([node.entity]);
    const index = this.#name('w');
    const rows = comparableRows({
      rows: this.#rows([...time.columns, bucket, ...dimensions, ...entities]),
      where: node.where === undefined ? undefined : renderExpr(node.where, dialect),
      bucket: bucket.name,
      entity: entities[0]!.name,
      index,
      grain,
      pairs: node.pairs,
    });
    const from = this.#withStates(rows, node, index);
    const levels = this.#levels(node, index, dimensions);
    const periods = [{ grain, name: index }];
    return this.#statement(node, { ...levels, from, periods, atoms: this.#atoms(node) });
  }

  /** #levels is what sets of one axis group by: the column of the period, and those of their dimensions. */
  #levels(node: CellsNode, period: string, dimensions: readonly NamedSql[]) {
    const names = [period, ...dimensions.map(({ name }) => name)];
    const nameOf = new Map(node.dimensions.map((d, i) => [d.name, dimensions[i]!.name]));
    const sets = node.sets.map((set) => [period, ...set.by.map((name) => nameOf.get(name)!)]);
    const levels = new Map(node.sets.map((set, i) => [groupingBits(names, sets[i]!), set.key]));
    return { names, sets, levels };
  }

  #withStates(from: string, { states = [] }: Pick<AggregateNode, 'states'>, period: string): string {
    const { dialect } = this.#context;
    return withStates(from, states, { period, time: this.#time().column, dialect });
  }

  /**
   * Rows are put on the stretches between the bounds of windows, and from there into each window that covers the
   * stretch: a join with the windows themselves would try every pair.
   */
  window(node: WindowNode): CompiledStatement {
    const time = timeSql(this.#time(), [], this.#prefix, true);
    const dimensions = this.#dimensions(node.dimensions);
    const [index, at, first, end] = ['w', 'w_at', 'w_first', 'w_end'].map((name) => this.#name(name));
    const stretches = windowStretches(node.starts, node.axis.bounds.subarray(1));
    const list = (values: readonly number[], name: string | undefined) =>
      `unnest([${values.join(', ')}]) AS ${name}`;
    const windows = [
      list(
        stretches.at.map((instant) => instant * 1000),
        at,
      ),
      list(stretches.first, first),
      list(stretches.end, end),
    ].join(', ');
    const rows = this.#rows([...time.columns, ...dimensions]);
    const placed = `${rows} AS r ASOF JOIN (SELECT ${windows}) AS w ON ${time.instant} >= ${at}`;
    const keys = dimensions.map((column) => column.name);
    const merged = this.#merged(node, placed, [first!, end!, ...keys]);
    const covered = `(SELECT *, unnest(range(${first}, ${end})) AS ${index} FROM ${merged?.parts ?? placed})`;
    const from = this.#withStates(covered, node, index!);
    const levels = this.#levels(node, index!, dimensions);
    const periods = [{ grain: node.axis.grain, name: index! }];
    const atoms = merged?.atoms ?? this.#atoms(node);
    return this.#statement(node, { ...levels, from, periods, atoms });
  }

  /** Where aggregates can be merged, each stretch is aggregated once and not once for every window that covers it. */
  #merged(node: WindowNode, rows: string, keys: readonly string[]): MergedParts | undefined {
    if (node.states !== undefined) return undefined;
    const atoms = node.atoms.map((atom) => mergeAtom(atom, this.#context.dialect));
    if (!atoms.every((atom) => atom !== undefined)) return undefined;
    const names = atoms.map((_, i) => this.#name(`p${i}`));
    const selected = atoms.map(({ part }, i) => `${part} AS ${names[i]}`);
    const grouped = [...keys, ...names.filter((_, i) => atoms[i]!.isKey)];
    return {
      parts: `(SELECT ${[...keys, ...selected].join(', ')} FROM ${rows} GROUP BY ${grouped.join(', ')})`,
      atoms: atoms.map(({ whole }, i) => whole(names[i]!)),
    };
  }

  #atoms(node: Pick<AggregateNode, 'atoms'>): string[] {
    return node.atoms.map((atom) => atomSql(atom, this.#context.dialect));
  }

  earlier(node: EarlierNode): CompiledStatement {
    const dimensions = this.#dimensions(node.dimensions);
    const names = dimensions.map((column) => column.name);
    const nameOf = new Map(node.dimensions.map((d, i) => [d.name, names[i]!]));
    const sets = node.sets.map((set) => set.by.map((name) => nameOf.get(name)!));
    const grouping = `GROUPING_ID(${names.join(', ')})`;
    const sql = [
      this.#comment('segments with earlier rows for'),
      `SELECT ${[`${grouping} AS ${this.#name('g')}`, ...names].join(', ')}`,
      `FROM ${this.#rows(dimensions)} AS r`,
      groupBy(sets),
    ].join('\n');
    const layout = {
      level: 0,
      levels: new Map(node.sets.map((set, i) => [groupingBits(names, sets[i]!), set.by.join('|')])),
      periods: new Map(),
      dimensions: new Map(node.dimensions.map((d, i) => [d.name, i + 1])),
      rows: -1,
      measures: new Map(),
    };
    return { node, sql, layout };
  }

  #statement(node: Exclude<PlanNode, EarlierNode>, parts: StatementParts): CompiledStatement {
    const { names, sets, levels, from, periods, atoms } = parts;
    const level = this.#name('g');
    const atomName = (index: number) => this.#name(`a${index}`);
    const inner = [
      `GROUPING_ID(${names.join(', ')}) AS ${level}`,
      ...names,
      ...atoms.map((sql, i) => `${sql} AS ${atomName(i)}`),
    ];
    const columns = [level, ...names, atomName(node.rows)];
    const measures = new Map<string, { value: number; volume: number; presence: number }>();
    const add = (sql: string) => {
      const known = columns.indexOf(sql);
      return known >= 0 ? known : columns.push(sql) - 1;
    };
    for (const measure of node.measures) {
      const value = columns.push(`${this.#combine(measure, atomName)} AS ${this.#measureName(measure)}`) - 1;
      const [volume, presence] = [add(atomName(measure.volume)), add(atomName(measure.presence))];
      measures.set(measure.metric, { value, volume, presence });
    }
    const sql = [
      this.#comment('metrics'),
      `SELECT ${columns.join(', ')}`,
      'FROM (',
      `SELECT ${inner.join(', ')}`,
      `FROM ${from}`,
      groupBy(sets),
      ') AS cells',
    ].join('\n');
    const layout: StatementLayout = {
      level: 0,
      levels,
      periods: new Map(periods.map(({ grain, name }) => [grain, names.indexOf(name) + 1])),
      dimensions: new Map(node.dimensions.map((d, i) => [d.name, periods.length + i + 1])),
      rows: names.length + 1,
      measures,
    };
    return { node, sql, layout };
  }

  #time(): TimeColumnSql {
    const { schema, timezone, dialect } = this.#context;
    const { time, from, to } = this.#node.scope;
    return { column: dialect.identifier(time), info: schema.times.get(time)!, timezone, from, to };
  }

  #rows(columns: readonly NamedSql[], chosen: readonly SqlExpr[] = []): string {
    const { schema, dialect } = this.#context;
    const { where } = this.#node.scope;
    const conditions = [timePredicate(this.#time())];
    for (const condition of where === undefined ? chosen : [where, ...chosen]) {
      conditions.push(`(${renderExpr(condition, dialect)})`);
    }
    const added = columns.map(({ name, sql }) => `${sql} AS ${name}`);
    return `(SELECT ${['*', ...added].join(', ')} FROM ${schema.relation} WHERE ${conditions.join(' AND ')})`;
  }

  #dimensions(dimensions: readonly BoundDimension[]): NamedSql[] {
    return dimensions.map((dimension, i) => ({
      name: this.#name(`d${i}`),
      sql: dimensionSql(dimension, this.#context.dialect),
    }));
  }

  #combine({ combine, atoms }: NodeMeasure, atomName: (index: number) => string): string {
    return renderExpr(combine, this.#context.dialect, (index) => atomName(atoms[index]!));
  }

  /** Results are read by place: names that become equal do no harm. */
  #measureName({ metric }: NodeMeasure): string {
    return this.#name(`m_${metric.replaceAll(/\W+/g, '_')}`);
  }

  #comment(what: string): string {
    return `-- ${what}: ${this.#node.serves.join(', ').replaceAll(/[\r\n]+/g, ' ')}`;
  }

  #name(text: string): string {
    return this.#prefix + text;
  }
}

interface MergedParts {
  readonly parts: string;
  readonly atoms: readonly string[];
}

interface StatementParts {
  readonly names: readonly string[];
  readonly sets: readonly (readonly string[])[];
  readonly levels: ReadonlyMap<number, string>;
  readonly from: string;
  /** The node's atoms as SQL over the rows of `from`. */
  readonly atoms: readonly string[];
  readonly periods: readonly { readonly grain: Grain; readonly name: string }[];
}

function groupBy(sets: readonly (readonly string[])[]): string {
  return `GROUP BY GROUPING SETS (${sets.map((names) => `(${names.join(', ')})`).join(', ')})`;
}

/** groupingBits is what GROUPING_ID gives for a set: a bit per name, the last one lowest, set where it is not grouped by. */
function groupingBits(names: readonly string[], set: readonly string[]): number {
  return names.reduce((bits, name) => bits * 2 + (set.includes(name) ? 0 : 1), 0);
}

const numberType = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL)/;

/** dimensionSql is a dimension's value: numbers and booleans as they are, the rest as text in Unicode's composed form. */
export function dimensionSql(dimension: BoundDimension, dialect: Dialect): string {
  const sql = renderExpr(dimension.expr, dialect);
  const type = dimension.type ?? '';
  if (numberType.test(type) || type === 'BOOLEAN') return sql;
  return `nfc_normalize(${type === 'VARCHAR' ? sql : dialect.cast(sql, 'VARCHAR', false)})`;
}
