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
  WindowNode,
} from '../../plan/node.ts';
import { ownPrefix, type SourceSchema } from '../../plan/schema.ts';
import type { TimeAxis } from '../../time/axis.ts';
import { atomSql } from '../compile-atom.ts';
import { periodColumn, type TimeColumnSql } from '../compile-time.ts';
import { windowStretches } from '../compile-windows.ts';
import { duckdb } from '../dialect/duckdb.ts';
import { isTextual } from '../dimension.ts';
import { groupBy, groupingBits } from '../grouping.ts';
import { quoteLiteral } from '../quote.ts';
import { renderExpr } from '../render-expr.ts';
import type { StatementLayout } from '../statement.ts';
import { atomIn } from './atom.ts';
import type { PushdownDialect } from './dialect.ts';
import { clockText, type NamedSql, pushedPredicate, pushedTime } from './time.ts';
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

/** PushdownStatement is a node as a statement of a database, and what becomes of the cells it gives. */
export interface PushdownStatement {
  readonly node: PlanNode;
  /** The cells, in the words of the database; without what says whom they serve. */
  readonly cells: string;
  readonly columns: readonly PushdownColumn[];
  readonly layout: StatementLayout;
  /** finish is the statement that puts measures together, over a DuckDB table that holds the cells. */
  readonly finish: (table: string) => string;
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

  aggregate(node: AggregateNode): PushdownStatement {
    if (node.states !== undefined)
      refuse(undefined, 'a semi-additive measure is not computed in a database', 'use "mode: load"');
    const ordered = axesByGrain(node.sets.map(({ axis }) => axis));
    const buckets = ordered.map((axis) => ({ axis, name: this.#name(periodColumn(axis.grain)) }));
    const time = pushedTime(this.#time(), buckets, this.#clocks(), false, this.#context.dialect);
    const dimensions = this.#dimensions(node.dimensions);
    const rows = this.#rows([...time.layers, dimensions]);
    const names = [...buckets, ...dimensions].map(({ name }) => name);
    const sets = node.sets.map((set) => [
      this.#name(periodColumn(set.axis.grain)),
      ...this.#namesOf(set.by, node.dimensions, dimensions),
    ]);
    const atoms = node.atoms.map((atom) => atomIn(this.#translation, atom));
    const cells = this.#group(rows, names, sets, atoms);
    const keys = buckets.map(({ axis, name }) => ({ name, type: axis.grain === 'hour' ? 'BIGINT' : 'DATE' }));
    const columns = [
      { name: this.#name('g'), type: 'BIGINT' },
      ...keys,
      ...this.#dimensionColumns(node.dimensions),
      ...this.#atomColumns(node.atoms),
    ];
    const finish = (table: string) =>
      this.#finish(
        node,
        `FROM ${table}`,
        keys.map(({ name }) => name),
        (i) => this.#name(`a${i}`),
        this.#name('g'),
      );
    return { node, cells, columns, finish, layout: this.#layout(node, node.sets, sets, names, buckets) };
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
    const atoms = node.atoms.map((atom) => atomIn(this.#translation, atom));
    const cells = this.#group(rows, own, [own], atoms);
    const columns = [
      { name: this.#name('g'), type: 'BIGINT' },
      { name: stretch.name, type: 'BIGINT' },
      ...this.#dimensionColumns(node.dimensions),
      ...this.#atomColumns(node.atoms),
    ];
    const index = this.#name('w');
    const names = [index, ...dimensions.map(({ name }) => name)];
    const sets = node.sets.map((set) => [index, ...this.#namesOf(set.by, node.dimensions, dimensions)]);
    const list = (values: readonly number[], name: string) => `unnest([${values.join(', ')}]) AS ${name}`;
    const finish = (table: string) => {
      const numbers = stretches.first.map((_, i) => i + 1);
      const covers = `SELECT ${list(numbers, 'n')}, ${list(stretches.first, 'f')}, ${list(stretches.end, 'e')}`;
      const placed = `SELECT c.*, unnest(range(x.f, x.e)) AS ${index} FROM ${table} AS c JOIN (${covers}) AS x ON c.${stretch.name} = x.n`;
      const merged = merges.map((merge, i) => `${merge}(${this.#name(`a${i}`)}) AS ${this.#name(`a${i}`)}`);
      const grouped = `SELECT GROUPING_ID(${names.join(', ')}) AS ${this.#name('l')}, ${[...names, ...merged].join(', ')} FROM (${placed}) ${groupBy(sets)}`;
      return this.#finish(node, `FROM (${grouped})`, [index], (i) => this.#name(`a${i}`), this.#name('l'));
    };
    const periods = [{ axis: node.axis, name: index }];
    return { node, cells, columns, finish, layout: this.#layout(node, node.sets, sets, names, periods) };
  }

  earlier(node: EarlierNode): PushdownStatement {
    const dimensions = this.#dimensions(node.dimensions);
    const names = dimensions.map(({ name }) => name);
    const sets = node.sets.map((set) => this.#namesOf(set.by, node.dimensions, dimensions));
    const cells = this.#group(this.#rows([dimensions]), names, sets, []);
    const columns = [{ name: this.#name('g'), type: 'BIGINT' }, ...this.#dimensionColumns(node.dimensions)];
    const level = this.#name('g');
    const finish = (table: string) =>
      `${this.#comment('segments with earlier rows for')}\nSELECT ${[level, ...this.#segments(node.dimensions)].join(', ')} FROM ${table}`;
    const layout: StatementLayout = {
      level: 0,
      levels: new Map(node.sets.map((set, i) => [groupingBits(names, sets[i]!), set.by.join('|')])),
      periods: new Map(),
      dimensions: new Map(node.dimensions.map((d, i) => [d.name, i + 1])),
      rows: -1,
      measures: new Map(),
    };
    return { node, cells, columns, finish, layout };
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

  #atomColumns(atoms: readonly Atom[]): PushdownColumn[] {
    return atoms.map((atom, i) => ({ name: this.#name(`a${i}`), typedAs: atomSql(atom, duckdb) }));
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

  #time(): TimeColumnSql {
    const { schema, timezone, dialect } = this.#context;
    const { time, from, to } = this.#node.scope;
    return { column: dialect.identifier(time), info: schema.times.get(time)!, timezone, from, to };
  }

  #clocks() {
    return { utc: this.#name('u'), local: this.#name('l') };
  }

  /** Rows in time that meet the condition, with columns added layer by layer. */
  #rows(layers: readonly (readonly NamedSql[])[]): string {
    const { dialect } = this.#context;
    const { where } = this.#node.scope;
    const conditions = [pushedPredicate(this.#time(), dialect)];
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

  #group(
    rows: string,
    names: readonly string[],
    sets: readonly (readonly string[])[],
    atoms: readonly string[],
  ): string {
    const values = atoms.map((sql, i) => `${sql} AS ${this.#name(`a${i}`)}`);
    const level = this.#name('g');
    if (this.#context.dialect.hasGroupingSets) {
      const grouping = names.length === 0 ? '0' : `GROUPING(${names.join(', ')})`;
      const selected = [`${grouping} AS ${level}`, ...names, ...values].join(', ');
      return `SELECT ${selected} FROM ${rows} ${groupBy(sets)}`;
    }
    const selects = sets.map((set) => {
      const keys = names.map((name) => (set.includes(name) ? name : `NULL AS ${name}`));
      const selected = [`${groupingBits(names, set)} AS ${level}`, ...keys, ...values].join(', ');
      if (set.length === 0 && atoms.length === 0) return `SELECT ${selected}`;
      const all = this.#name('rows');
      return `SELECT ${selected} FROM ${all}${set.length === 0 ? '' : ` GROUP BY ${set.join(', ')}`}`;
    });
    return `WITH ${this.#name('rows')} AS (SELECT * FROM ${rows}) ${selects.join(' UNION ALL ')}`;
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
