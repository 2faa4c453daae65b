import type { Atom } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import type { BoundDimension } from '../plan/bound.ts';
import { axesByGrain } from '../plan/frame.ts';
import type {
  AggregateNode,
  CellsNode,
  ComparableNode,
  ConversionNode,
  EarlierNode,
  FlagsNode,
  NodeMeasure,
  PlanNode,
  PreaggregateNode,
  SketchNode,
  WindowNode,
} from '../plan/node.ts';
import { ownPrefix } from '../plan/schema.ts';
import type { Grain } from '../time/grain.ts';
import { atomSql, quantileLists } from './compile-atom.ts';
import { comparableRows } from './compile-comparable.ts';
import { conversionRows, type EventSide } from './compile-conversion.ts';
import { flagBits, flagRows } from './compile-flags.ts';
import { keyHash, type SketchedRows, sketchCells, sketchedRows } from './compile-sketch.ts';
import { spreadCells, spreadFlags } from './compile-spread.ts';
import { withStates } from './compile-state.ts';
import {
  firstKey,
  periodColumn,
  type TimeColumnSql,
  timeColumn,
  timePredicate,
  timeSql,
} from './compile-time.ts';
import { mergedParts, nodeStretches, stretchColumns } from './compile-windows.ts';
import { batchSql, dimensionSql } from './dimension.ts';
import { groupBy, groupingBits } from './grouping.ts';
import { renderExpr } from './render-expr.ts';
import type { CompileContext, CompiledStatement, StatementLayout } from './statement.ts';
import type { NamedSql, StatementParts } from './statement-parts.ts';

/** StatementCompiler compiles one node; it holds the names of the statement. */
export class StatementCompiler {
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
    const { columns, ...grouped } = this.#grouped(node);
    const from = this.#withStates(this.#rows(columns), node, grouped.names[0]!);
    return this.#statement(node, { ...grouped, from, atoms: this.#atoms(node) });
  }

  /** Registers of the finest periods and segments are merged into those of each level. */
  sketch(node: SketchNode): CompiledStatement {
    const { columns, ...grouped } = this.#grouped(node);
    const hash = { name: this.#name('h'), sql: keyHash(renderExpr(node.key, this.#context.dialect)) };
    const sketched = this.#registers(node.atoms, this.#rows([...columns, hash]), grouped.names);
    return this.#statement(node, { ...grouped, from: sketched.from, atoms: [], sketched });
  }

  /** #grouped is the columns of all grouping sets of a node, and their names in each. */
  #grouped(node: AggregateNode | SketchNode) {
    const ordered = axesByGrain(node.sets.map(({ axis }) => axis));
    const time = timeSql(this.#time(), ordered, this.#prefix, false);
    const periods = ordered.map(({ grain }) => ({ grain, name: this.#periodName(grain) }));
    const buckets = periods.map(({ grain, name }) => ({ name, sql: time.buckets.get(grain)! }));
    const dimensions = this.#dimensions(node.dimensions);
    const columns = [...time.columns, ...buckets, ...dimensions];
    const names = [...buckets, ...dimensions].map((column) => column.name);
    const nameOf = new Map(node.dimensions.map((d, i) => [d.name, dimensions[i]!.name]));
    const sets = node.sets.map(({ axis, by }) => [
      this.#periodName(axis.grain),
      ...by.map((name) => nameOf.get(name)!),
    ]);
    const levels = new Map(node.sets.map((set, i) => [groupingBits(names, sets[i]!), set.key]));
    return { columns, names, sets, levels, periods };
  }

  /** What rows are grouped by has names of its own inside, as columns of the source may have the same. */
  preaggregate(node: PreaggregateNode): CompiledStatement {
    const { dialect } = this.#context;
    const time = timeSql(this.#time(), [node.axis], this.#prefix, false);
    const date = { name: this.#name('date'), sql: time.buckets.get('day')! };
    const keys = node.keys.map(({ name, expr }) => ({
      name: this.#name(name),
      sql: renderExpr(expr, dialect),
    }));
    const names = keys.map(({ name }) => name);
    const level = names.length === 0 ? '0' : `GROUPING_ID(${names.join(', ')})`;
    const columns = [
      `${level} AS level`,
      `${date.name} AS date`,
      ...node.keys.map(({ name }) => `${this.#name(name)} AS ${name}`),
      ...node.parts.map(({ name, expr }) => `${renderExpr(expr, dialect)} AS ${name}`),
    ];
    const sets = node.levels.map((own) => [date.name, ...own.map((name) => this.#name(name))]);
    const sql = [
      this.#comment('cells for'),
      `SELECT ${columns.join(', ')}`,
      `FROM ${this.#rows([...time.columns, date, ...keys])}`,
      groupBy(sets),
    ].join('\n');
    const none = { levels: new Map(), periods: new Map(), dimensions: new Map(), measures: new Map() };
    return { node, sql, layout: { level: 0, rows: -1, ...none } };
  }

  flags(node: FlagsNode): CompiledStatement {
    const { schema, dialect } = this.#context;
    const [set] = node.sets;
    const { grain } = set!.axis;
    const time = timeSql(this.#time(), [set!.axis], this.#prefix, false);
    const bucket = { name: this.#periodName(grain), sql: time.buckets.get(grain)! };
    const dimensions = this.#dimensions(node.dimensions);
    const key = { name: this.#name('key'), sql: renderExpr(node.key, dialect) };
    const spread = node.spread && spreadFlags(node, dimensions);
    const own = spread?.flags ?? node.flags.map((filter) => ({ filter }));
    const flags = flagBits(own, { schema, dialect, prefix: this.#name('b') });
    const grouped = spread === undefined ? dimensions : [];
    const rows = this.#rows([...time.columns, bucket, ...grouped, key, ...flags.columns]);
    const groups = [bucket.name, ...grouped.map(({ name }) => name)];
    const from = flagRows({ rows, names: groups, key: key.name, flags, count: this.#name('n') });
    const atoms = flags.counts(this.#name('n'));
    const names = [bucket.name, ...dimensions.map(({ name }) => name)];
    const counts = { sql: atoms, from, period: bucket.name, name: (own: string) => this.#name(own) };
    return this.#statement(node, {
      names,
      sets: [names],
      levels: new Map(node.sets.map(({ key: name }, i) => [i, name])),
      from,
      atoms,
      ...(spread === undefined ? {} : { cells: spreadCells(spread, counts) }),
      periods: [{ grain, name: bucket.name }],
    });
  }

  #registers(atoms: readonly Atom[], rows: string, keys: readonly string[]): SketchedRows {
    const [hash, register, rank] = ['h', 'r', 'z'].map((name) => this.#name(name)) as [
      string,
      string,
      string,
    ];
    const names = { hash, register, rank, part: this.#name('p') };
    return sketchedRows({ atoms, rows, keys, names, dialect: this.#context.dialect });
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
    const bucket = { name: this.#periodName(grain), sql };
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
    const from = conversionRows(base, events.#events(keys), node, this.#context.dialect);
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
    const bucket = { name: this.#periodName(grain), sql: time.buckets.get(grain)! };
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
      isPart: node.part !== undefined,
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
    const windows = stretchColumns(nodeStretches(node), { at: at!, first: first!, end: end! });
    const hashes =
      node.key === undefined
        ? []
        : [{ name: this.#name('h'), sql: keyHash(renderExpr(node.key, this.#context.dialect)) }];
    const rows = this.#rows([...time.columns, ...dimensions, ...hashes]);
    const placed = `${rows} AS r ASOF JOIN (SELECT ${windows}) AS w ON ${time.instant} >= ${at}`;
    const keys = [first!, end!, ...dimensions.map((column) => column.name)];
    const cover = (parts: string) => `(SELECT *, unnest(range(${first}, ${end})) AS ${index} FROM ${parts})`;
    const levels = this.#levels(node, index!, dimensions);
    const periods = [{ grain: node.axis.grain, name: index! }];
    if (node.key !== undefined) {
      const sketched = this.#registers(node.atoms, `(SELECT * FROM ${placed})`, keys);
      return this.#statement(node, { ...levels, from: cover(sketched.from), periods, atoms: [], sketched });
    }
    const parts = { rows: placed, keys, prefix: this.#name('p'), dialect: this.#context.dialect };
    const merged = node.states === undefined ? mergedParts(node.atoms, parts) : undefined;
    const from = this.#withStates(cover(merged?.parts ?? placed), node, index!);
    const atoms = merged?.atoms ?? this.#atoms(node);
    return this.#statement(node, { ...levels, from, periods, atoms });
  }

  #atoms(node: Pick<AggregateNode, 'atoms'>): string[] {
    const { dialect } = this.#context;
    const lists = quantileLists(node.atoms, dialect);
    return node.atoms.map((atom) => lists.get(atom.key) ?? atomSql(atom, dialect));
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

  #statement(
    node: Exclude<PlanNode, EarlierNode | PreaggregateNode>,
    parts: StatementParts,
  ): CompiledStatement {
    const { names, levels, periods, sketched } = parts;
    const level = this.#name('g');
    const atomName = (index: number) => this.#name(`a${index}`);
    const atomValue = (index: number) =>
      sketched === undefined ? atomName(index) : sketched.atoms[index]!.value(atomName(index));
    const all = node.kind === 'flags' ? -1 : node.rows;
    const columns = [level, ...names, ...(all < 0 ? [] : [atomName(all)])];
    const measures = new Map<string, { value: number; volume: number; presence: number }>();
    const add = (sql: string) => {
      const known = columns.indexOf(sql);
      return known >= 0 ? known : columns.push(sql) - 1;
    };
    for (const measure of node.measures) {
      const value = columns.push(`${this.#combine(measure, atomValue)} AS ${this.#measureName(measure)}`) - 1;
      const [volume, presence] = [measure.volume, measure.presence].map((index) =>
        index < 0 ? -1 : add(atomName(index)),
      );
      measures.set(measure.metric, { value, volume: volume!, presence: presence! });
    }
    const sql = [
      this.#comment('metrics'),
      `SELECT ${columns.join(', ')}`,
      'FROM (',
      sketched === undefined
        ? (parts.cells ?? this.#cells(parts))
        : sketchCells({ ...parts, sketched, level, atom: this.#name('a') }),
      ') AS cells',
    ].join('\n');
    const layout: StatementLayout = {
      level: 0,
      levels,
      periods: new Map(periods.map(({ grain, name }) => [grain, names.indexOf(name) + 1])),
      dimensions: new Map(node.dimensions.map((d, i) => [d.name, periods.length + i + 1])),
      rows: all < 0 ? -1 : names.length + 1,
      measures,
    };
    return { node, sql, layout };
  }

  #cells({ names, sets, from, atoms }: StatementParts): string {
    const columns = [
      `GROUPING_ID(${names.join(', ')}) AS ${this.#name('g')}`,
      ...names,
      ...atoms.map((sql, i) => `${sql} AS ${this.#name(`a${i}`)}`),
    ];
    return [`SELECT ${columns.join(', ')}`, `FROM ${from}`, groupBy(sets)].join('\n');
  }

  #time(): TimeColumnSql {
    return timeColumn(this.#node.scope, this.#context);
  }

  #rows(columns: readonly NamedSql[], chosen: readonly SqlExpr[] = []): string {
    const { schema, dialect } = this.#context;
    const { where, batch } = this.#node.scope;
    const conditions = [timePredicate(this.#time())];
    if (batch !== undefined) conditions.push(batchSql(this.#node.dimensions, batch, dialect));
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

  #periodName(grain: Grain): string {
    return this.#name(periodColumn(grain));
  }

  #name(text: string): string {
    return this.#prefix + text;
  }
}
