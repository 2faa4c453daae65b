import { type Atom, mergingAggregate } from '../../expr/sql/measure.ts';
import type { SqlExpr } from '../../expr/sql/tree.ts';
import type { BoundDimension } from '../../plan/bound.ts';
import { axesByGrain } from '../../plan/frame.ts';
import type {
  AggregateNode,
  EarlierNode,
  GroupingSet,
  NodeMeasure,
  PlanNode,
  RowScope,
  WindowNode,
} from '../../plan/node.ts';
import { chooseReads, finestFirst, type PushedRead } from '../../plan/pushed.ts';
import { ownPrefix, type SourceSchema } from '../../plan/schema.ts';
import type { TimeAxis } from '../../time/axis.ts';
import { atomSql } from '../compile-atom.ts';
import { periodColumn, periodOfDate, type TimeColumnSql, timeColumn } from '../compile-time.ts';
import { windowStretches } from '../compile-windows.ts';
import { duckdb } from '../dialect/duckdb.ts';
import { isTextual } from '../dimension.ts';
import { groupBy, groupingBits } from '../grouping.ts';
import { quoteLiteral } from '../quote.ts';
import { renderExpr } from '../render-expr.ts';
import type { StatementLayout } from '../statement.ts';
import { atomIn } from './atom.ts';
import { type CellAtom, cellAtom } from './cell-atom.ts';
import type { PushdownDialect } from './dialect.ts';
import { clockText, type NamedSql, periodKey, pushedPredicate, pushedTime } from './time.ts';
import { makeTranslation, type Translation, translate } from './translate.ts';
import { refuse } from './value.ts';

/** PushdownContext is where a node is to run: the rows in the words of the database, and their columns as DuckDB knows them. */
export interface PushdownContext {
  readonly schema: SourceSchema;
  /** What follows FROM in the database. */
  readonly from: string;
  readonly timezone: string;
  readonly dialect: PushdownDialect;
}

/** PushdownColumn is a column of cells; of an aggregate, SQL over the source's columns whose type in DuckDB is that of the cells. */
export type PushdownColumn = { readonly name: string } & (
  | { readonly type: string }
  | { readonly typedAs: string }
);

/** PushedCells is a statement of a database, and the columns that it gives. */
export interface PushedCells {
  /** In the words of the database; without what says whom it serves. */
  readonly sql: string;
  readonly columns: readonly PushdownColumn[];
}

/** PushdownStatement is a node as statements of a database, and what becomes of the cells they give. */
export interface PushdownStatement {
  readonly node: PlanNode;
  readonly cells: readonly PushedCells[];
  readonly layout: StatementLayout;
  /** finish is the statement that puts measures together, over DuckDB tables that hold the cells. */
  readonly finish: (tables: readonly string[]) => string;
}

/** compilePushdown turns a node into a statement of a database; throws PushdownRefusal where the database cannot do it. */
export function compilePushdown(node: PlanNode, context: PushdownContext): PushdownStatement {
  const compiler = new PushdownCompiler(node, context);
  switch (node.kind) {
    case 'aggregate':
      return compiler.aggregate(node);
    case 'window':
      return compiler.window(node);
    case 'earlier':
      return compiler.earlier(node);
    case 'conversion':
    case 'comparable':
      return refuse(undefined, `a ${node.kind} metric is not computed in a database`, 'use "mode: load"');
    case 'sketch':
      return refuse(undefined, 'an approximate count is not computed in a database', 'leave out "approx"');
    case 'preaggregate':
    case 'flags':
      throw new Error('Fused nodes read no rows of a database');
  }
}

/** What the levels of a node have in common. */
interface LevelParts {
  readonly node: AggregateNode;
  readonly periods: readonly { readonly axis: TimeAxis; readonly name: string }[];
  readonly dimensions: readonly NamedSql[];
  /** Of all keys, the periods first. */
  readonly names: readonly string[];
  readonly atoms: readonly CellAtom[];
}

class PushdownCompiler {
  readonly #node: PlanNode;
  readonly #context: PushdownContext;
  readonly #translation: Translation;
  readonly #prefix: string;

  constructor(node: PlanNode, context: PushdownContext) {
    this.#node = node;
    this.#context = context;
    this.#translation = makeTranslation(context.dialect, context.schema.columns);
    this.#prefix = ownPrefix(context.schema.columns);
  }

  /** Each level is aggregated from rows, or from the cells of a finer one. */
  aggregate(node: AggregateNode): PushdownStatement {
    if (node.states !== undefined)
      refuse(undefined, 'a semi-additive measure is not computed in a database', 'use "mode: load"');
    const axes = axesByGrain(node.sets.map(({ axis }) => axis));
    const periods = axes.map((axis) => ({ axis, name: this.#name(periodColumn(axis.grain)) }));
    const dimensions = this.#dimensions(node.dimensions);
    const names = [...periods, ...dimensions].map(({ name }) => name);
    const atoms = node.atoms.map((atom, i) => cellAtom(atom, this.#name(`a${i}`), this.#translation));
    const level: LevelParts = { node, periods, dimensions, names, atoms };
    const reads = chooseReads(node);
    const cells = reads.map((read) => this.#read(read, level));
    const sets = node.sets.map((set) => this.#keysOf(set, level));
    const finish = (tables: readonly string[]) => {
      const levels = reads.flatMap((read, i) =>
        read.levels.map((set) => this.#level(set, read, level, tables[i]!)),
      );
      const keys = periods.map(({ name }) => name);
      const from = `FROM (${levels.join('\nUNION ALL\n')})`;
      return this.#finish(node, from, keys, (i) => this.#name(`a${i}`), this.#name('g'));
    };
    return { node, cells, finish, layout: this.#layout(node, node.sets, sets, names, periods) };
  }

  #read(
    { set, scope, atoms }: PushedRead,
    { node, periods, dimensions, atoms: all }: LevelParts,
  ): PushedCells {
    const { dialect } = this.#context;
    const bucket = periods.find(({ axis }) => axis.grain === set.axis.grain)!;
    const time = pushedTime(this.#time(scope), [bucket], this.#clocks(), false, dialect);
    const own = dimensions.filter((_, i) => set.by.includes(node.dimensions[i]!.name));
    const rows = this.#rows([...time.layers, own], scope);
    const columns = atoms.flatMap((index) => all[index]!.columns);
    const type = periodKey(bucket.axis, bucket.name, dialect).type;
    return {
      sql: this.#group(rows, [bucket.name, ...own.map(({ name }) => name)], columns),
      columns: [
        { name: bucket.name, type },
        ...this.#dimensionColumns(node.dimensions).filter(({ name }) => own.some((one) => one.name === name)),
        ...columns.map(({ name, typedAs }) => ({ name, typedAs })),
      ],
    };
  }

  #keysOf(set: GroupingSet, { node, dimensions }: LevelParts): string[] {
    return [this.#name(periodColumn(set.axis.grain)), ...this.#namesOf(set.by, node.dimensions, dimensions)];
  }

  /** One level of the cells of a read, as rows with the keys of all levels. */
  #level(set: GroupingSet, { set: read, atoms }: PushedRead, parts: LevelParts, table: string): string {
    const { periods, dimensions, names } = parts;
    const isWhole = set.key === read.key;
    const own = this.#keysOf(set, parts);
    const key = periodKey(read.axis, this.#name(periodColumn(read.axis.grain)), this.#context.dialect);
    const longer = periods.find(({ axis }) => axis.grain === set.axis.grain)!.axis;
    const period = read.axis.grain === set.axis.grain ? key.value : periodOfDate(longer, key.value);
    const keys = [
      ...periods.map(({ axis, name }) => `${axis.grain === set.axis.grain ? period : 'NULL'} AS ${name}`),
      ...dimensions.map(({ name }) => (own.includes(name) ? name : `NULL AS ${name}`)),
    ];
    const values = parts.atoms.map(({ value, whole }, i) => {
      return `${atoms.includes(i) ? (isWhole ? value : (whole ?? 'NULL')) : 'NULL'} AS ${this.#name(`a${i}`)}`;
    });
    const bits = groupingBits(names, own);
    const grouped = [period, ...own.slice(1)].join(', ');
    const group = isWhole ? '' : ` GROUP BY ${grouped}`;
    return `SELECT ${[`${bits} AS ${this.#name('g')}`, ...keys, ...values].join(', ')} FROM ${table}${group}`;
  }

  /** Where periods overlap, each stretch between their bounds is aggregated once, and put into periods afterwards. */
  window(node: WindowNode): PushdownStatement {
    if (node.states !== undefined)
      refuse(undefined, 'a semi-additive measure is not computed in a database', 'use "mode: load"');
    const merges = node.atoms.map(mergeOf);
    const { dialect } = this.#context;
    const stretches = windowStretches(node.starts, node.axis.bounds.subarray(1));
    const time = pushedTime(this.#time(), [], this.#clocks(), true, dialect);
    const stretch = { name: this.#name('s'), sql: dialect.stretch(time.utc!, stretches.at.map(clockText)) };
    const dimensions = this.#dimensions(node.dimensions);
    const rows = this.#rows([...time.layers, [stretch, ...dimensions]]);
    const own = [stretch.name, ...dimensions.map(({ name }) => name)];
    const atoms = node.atoms.map((atom, i) => ({
      name: this.#name(`a${i}`),
      sql: atomIn(this.#translation, atom),
      typedAs: atomSql(atom, duckdb),
    }));
    const columns = [
      { name: stretch.name, type: 'BIGINT' },
      ...this.#dimensionColumns(node.dimensions),
      ...atoms.map(({ name, typedAs }) => ({ name, typedAs })),
    ];
    const index = this.#name('w');
    const names = [index, ...dimensions.map(({ name }) => name)];
    const sets = node.sets.map((set) => [index, ...this.#namesOf(set.by, node.dimensions, dimensions)]);
    const list = (values: readonly number[], name: string) => `unnest([${values.join(', ')}]) AS ${name}`;
    const finish = ([table = '']: readonly string[]) => {
      const numbers = stretches.first.map((_, i) => i + 1);
      const covers = `SELECT ${list(numbers, 'n')}, ${list(stretches.first, 'f')}, ${list(stretches.end, 'e')}`;
      const placed = `SELECT c.*, unnest(range(x.f, x.e)) AS ${index} FROM ${table} AS c JOIN (${covers}) AS x ON c.${stretch.name} = x.n`;
      const merged = merges.map((merge, i) => `${merge}(${this.#name(`a${i}`)}) AS ${this.#name(`a${i}`)}`);
      const grouped = `SELECT GROUPING_ID(${names.join(', ')}) AS ${this.#name('g')}, ${[...names, ...merged].join(', ')} FROM (${placed}) ${groupBy(sets)}`;
      return this.#finish(node, `FROM (${grouped})`, [index], (i) => this.#name(`a${i}`), this.#name('g'));
    };
    const periods = [{ axis: node.axis, name: index }];
    const cells = [{ sql: this.#group(rows, own, atoms), columns }];
    return { node, cells, finish, layout: this.#layout(node, node.sets, sets, names, periods) };
  }

  /** Segments of all dimensions of a level, from which those of fewer follow. */
  earlier(node: EarlierNode): PushdownStatement {
    const dimensions = this.#dimensions(node.dimensions);
    const names = dimensions.map(({ name }) => name);
    const keysOf = (by: readonly string[]) => this.#namesOf(by, node.dimensions, dimensions);
    const read = finestFirst(node.sets).filter(
      ({ by }, i, all) => !all.slice(0, i).some((other) => by.every((name) => other.by.includes(name))),
    );
    const cells = read.map(({ by }) => {
      const own = dimensions.filter(({ name }) => keysOf(by).includes(name));
      const columns = this.#dimensionColumns(node.dimensions).filter(({ name }) => keysOf(by).includes(name));
      return { sql: this.#group(this.#rows([own]), keysOf(by), []), columns };
    });
    const level = this.#name('g');
    const finish = (tables: readonly string[]) => {
      const levels = node.sets.map(({ by }) => {
        const table = tables[read.findIndex((other) => by.every((name) => other.by.includes(name)))]!;
        const keys = names.map((name) => (keysOf(by).includes(name) ? name : `NULL AS ${name}`));
        return `SELECT DISTINCT ${[`${groupingBits(names, keysOf(by))} AS ${level}`, ...keys].join(', ')} FROM ${table}`;
      });
      return `${this.#comment('segments with earlier rows for')}\nSELECT ${[level, ...this.#segments(node.dimensions)].join(', ')} FROM (${levels.join(' UNION ALL ')})`;
    };
    const layout: StatementLayout = {
      level: 0,
      levels: new Map(node.sets.map((set) => [groupingBits(names, keysOf(set.by)), set.by.join('|')])),
      periods: new Map(),
      dimensions: new Map(node.dimensions.map((d, i) => [d.name, i + 1])),
      rows: -1,
      measures: new Map(),
    };
    return { node, cells, finish, layout };
  }

  #layout(
    node: AggregateNode | WindowNode,
    sets: readonly GroupingSet[],
    grouped: readonly (readonly string[])[],
    names: readonly string[],
    periods: readonly { readonly axis: TimeAxis; readonly name: string }[],
  ): StatementLayout {
    const first = names.length + 2;
    return {
      level: 0,
      levels: new Map(sets.map((set, i) => [groupingBits(names, grouped[i]!), set.key])),
      periods: new Map(periods.map(({ axis, name }) => [axis.grain, names.indexOf(name) + 1])),
      dimensions: new Map(node.dimensions.map((d, i) => [d.name, periods.length + i + 1])),
      rows: names.length + 1,
      measures: new Map(
        node.measures.map(({ metric }, i) => [
          metric,
          { value: first + 3 * i, volume: first + 3 * i + 1, presence: first + 3 * i + 2 },
        ]),
      ),
    };
  }

  #finish(
    node: AggregateNode | WindowNode,
    from: string,
    keys: readonly string[],
    atom: (index: number) => string,
    level: string,
  ): string {
    const measures = node.measures.flatMap((measure: NodeMeasure) => [
      renderExpr(measure.combine, duckdb, (index) => atom(measure.atoms[index]!)),
      atom(measure.volume),
      atom(measure.presence),
    ]);
    const columns = [level, ...keys, ...this.#segments(node.dimensions), atom(node.rows), ...measures];
    return `${this.#comment('metrics')}\nSELECT ${columns.join(', ')}\n${from}`;
  }

  /** #segments are the dimensions of cells as all results have them: numbers and booleans as they are, else composed text. */
  #segments(dimensions: readonly BoundDimension[]): string[] {
    return dimensions.map(({ name, type = '' }, i) => {
      const column = this.#name(`d${i}`);
      if (!isTextual(type)) return column;
      if (type !== 'VARCHAR') return `CAST(${column} AS VARCHAR)`;
      const { compose, name: database } = this.#context.dialect;
      if (compose !== undefined) return column;
      const message = quoteLiteral(
        `${database} cannot tell that texts of dimension ${name} are the same in Unicode's composed form; use "mode: load": `,
      );
      return `CASE WHEN nfc_normalize(${column}) <> ${column} THEN error(${message} || ${column}) ELSE ${column} END`;
    });
  }

  #dimensionColumns(dimensions: readonly BoundDimension[]): PushdownColumn[] {
    return dimensions.map(({ type = 'VARCHAR' }, i) => ({ name: this.#name(`d${i}`), type }));
  }

  #dimensions(dimensions: readonly BoundDimension[]): NamedSql[] {
    const { compose } = this.#context.dialect;
    return dimensions.map(({ expr, type = '' }, i) => {
      const { sql, kind } = translate(this.#translation, expr);
      const isText = type === 'VARCHAR' && kind === 'text' && compose !== undefined;
      return { name: this.#name(`d${i}`), sql: isText ? compose(sql) : sql };
    });
  }

  #namesOf(
    by: readonly string[],
    dimensions: readonly BoundDimension[],
    columns: readonly NamedSql[],
  ): string[] {
    return by.map((name) => columns[dimensions.findIndex((d) => d.name === name)]!.name);
  }

  #time(scope = this.#node.scope): TimeColumnSql {
    return timeColumn(scope, this.#context);
  }

  #clocks() {
    return { utc: this.#name('u'), local: this.#name('l') };
  }

  /** Rows in time that meet the condition, with columns added layer by layer. */
  #rows(layers: readonly (readonly NamedSql[])[], scope: RowScope = this.#node.scope): string {
    const { dialect } = this.#context;
    const { where } = scope;
    const conditions = [pushedPredicate(this.#time(scope), dialect)];
    if (where !== undefined) conditions.push(`(${this.#condition(where)})`);
    let rows = `(SELECT * FROM ${this.#context.from} WHERE ${conditions.join(' AND ')}) AS ${this.#name('r')}`;
    for (const layer of layers.filter((columns) => columns.length > 0)) {
      const added = layer.map(({ name, sql }) => `${sql} AS ${name}`);
      rows = `(SELECT ${this.#name('r')}.*, ${added.join(', ')} FROM ${rows}) AS ${this.#name('r')}`;
    }
    return rows;
  }

  #condition(where: SqlExpr): string {
    return translate(this.#translation, where).sql;
  }

  #group(rows: string, keys: readonly string[], values: readonly NamedSql[]): string {
    const selected = [...keys, ...values.map(({ name, sql }) => `${sql} AS ${name}`)];
    return `SELECT ${selected.join(', ')} FROM ${rows} GROUP BY ${keys.join(', ')}`;
  }

  #comment(what: string): string {
    return `-- ${what}: ${this.#node.serves.join(', ').replaceAll(/[\r\n]+/g, ' ')}`;
  }

  #name(text: string): string {
    return this.#prefix + text;
  }
}

function mergeOf({ call }: Atom): string {
  const merge = mergingAggregate(call);
  if (merge === undefined) {
    const what = call.distinct ? `${call.name}(distinct …)` : call.name;
    refuse(call, `${what} over windows is not computed in a database`, 'use "mode: load"');
  }
  return merge;
}
