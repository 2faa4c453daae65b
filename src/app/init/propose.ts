import { isNumberType } from '../../model/column-type.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import type { ColumnFacts, FileFacts } from './file-facts.ts';
import { yamlSql, yamlText } from './yaml-text.ts';

/** Proposal is a source with dimensions and first metrics for one file. */
export interface Proposal {
  readonly source: string;
  /** Column that says when a row happened; undefined where none could be read as a time. */
  readonly time?: string;
  readonly key?: string;
  readonly dimensions: readonly { readonly name: string; readonly column: string }[];
  readonly metrics: readonly ProposedMetric[];
  /** Columns whose type is to be declared. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly file: string;
}

/** ProposedMetric is a measure over one column, labelled with the column's name where that is not ASCII. */
export interface ProposedMetric {
  readonly name: string;
  readonly measure: string;
  readonly label?: string;
}

// A text with more values than this is a name or a remark, not something to group by.
const mostSegments = 50;

/** propose reads a file's facts: a time by type, sums of numbers, counts of ids, dimensions of texts with few values. */
export function propose(facts: FileFacts, taken: ReadonlySet<string> = new Set()): Proposal {
  const roles = facts.columns.map((column) => ({ column, role: roleOf(column, facts.rows) }));
  const of = (role: Role) => roles.filter((r) => r.role === role).map((r) => r.column);
  const times = of('time');
  const main = times.find((c) => !/(updat|modif|delet|due|birth)/i.test(c.name)) ?? times[0];
  const names = new Set(taken);
  const metrics = [
    metric(names, facts.name, `${facts.name}_rows`, 'count(*)'),
    ...of('id').map((c) =>
      metric(names, facts.name, plural(snake(c.name, 'key')), `count(distinct ${sql(c)})`, c.name),
    ),
    ...of('amount').map((c) => metric(names, facts.name, snake(c.name, 'total'), `sum(${sql(c)})`, c.name)),
    ...of('level').map((c) =>
      metric(names, facts.name, `avg_${snake(c.name, 'value')}`, `avg(${sql(c)})`, c.name),
    ),
  ];
  return {
    source: facts.name,
    file: facts.file,
    time: main?.name,
    key: of('key')[0]?.name,
    dimensions: dimensionsOf(of('dimension')),
    metrics,
    columns: [
      ...[...of('id'), ...of('key')]
        .filter((c) => isNumberType(c.type))
        .map((c) => ({ name: c.name, type: 'text' })),
      ...of('amount')
        .filter((c) => c.isCents && /^(DOUBLE|FLOAT)/.test(c.type))
        .map((c) => ({ name: c.name, type: 'decimal(18,2)' })),
    ],
  };
}

function dimensionsOf(columns: readonly ColumnFacts[]): Proposal['dimensions'] {
  const names = new Set<string>();
  return columns.map((column) => {
    const name = unused(names, snake(column.name, 'dimension'));
    return { name, column: column.name };
  });
}

function unused(names: Set<string>, wanted: string): string {
  let name = wanted;
  for (let n = 2; names.has(name); n++) name = `${wanted}_${n}`;
  names.add(name);
  return name;
}

type Role = 'time' | 'key' | 'id' | 'amount' | 'level' | 'dimension' | 'none';

function roleOf(column: ColumnFacts, rows: number): Role {
  const { name, type, distinct, nulls } = column;
  if (/^(DATE|TIMESTAMP)/.test(type)) return 'time';
  const isId =
    /(^|[_\W])(id|no|nr|number|code|sku|uuid|key)$|[a-z](Id|ID|No|Code)$|(编号|单号|号码|编码)$/.test(name);
  if (isId)
    return distinct === rows && nulls === 0 ? 'key' : distinct > mostSegments ? 'id' : groupable(distinct);
  if (isNumberType(type)) {
    if (/(^|_)(year|month|day|week|hour|quarter|年|月)$/i.test(name)) return groupable(distinct);
    const isLevel = /(rate|ratio|price|percent|pct|age|score|rating|avg|mean|temperature|单价|率|评分)/i.test(
      name,
    );
    return isLevel ? 'level' : 'amount';
  }
  if (/^(VARCHAR|BOOLEAN|ENUM\(.*\))$/.test(type)) return groupable(distinct);
  return 'none';
}

function groupable(distinct: number): Role {
  return distinct > 1 && distinct <= mostSegments ? 'dimension' : 'none';
}

function metric(
  names: Set<string>,
  source: string,
  wanted: string,
  measure: string,
  label?: string,
): ProposedMetric {
  const name = unused(names, names.has(wanted) ? `${source}_${wanted}` : wanted);
  return { name, measure, label: label !== undefined && /[^\x20-\x7e]/.test(label) ? label : undefined };
}

/** snake makes a name of the language from any text: snake_case ASCII; `fallback` where nothing of it is left. */
export function snake(text: string, fallback: string): string {
  const name = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (name === '') return fallback;
  return /^[a-z]/.test(name) ? name : `n_${name}`;
}

function plural(name: string): string {
  const stem = name.replace(/_(id|no|nr|number|code|sku|uuid|key)$/, '');
  return /(s|x|ch|sh)$/.test(stem) ? stem : stem.endsWith('y') ? `${stem.slice(0, -1)}ies` : `${stem}s`;
}

function sql(column: ColumnFacts): string {
  return isPlain(column.name) ? column.name : quoteIdentifier(column.name);
}

function isPlain(name: string): boolean {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !keywords.has(name);
}

// Reserved in DuckDB (duckdb_keywords()) and likely as the name of a column.
const keywords = new Set([
  'order',
  'group',
  'table',
  'column',
  'case',
  'end',
  'desc',
  'check',
  'user',
  'from',
  'to',
]);

/** renderSource writes the source of a proposal as YAML below `sources:`. */
export function renderSource(proposal: Proposal): string {
  const lines = [`  ${proposal.source}:`, `    file: ${yamlText(proposal.file)}`];
  if (proposal.time === undefined) {
    lines.push(
      '    # No column could be read as a time. Name one, with its format, and metrics can be computed:',
    );
    lines.push('    # time: { column: ordered_on, format: "%d/%m/%Y" }');
  } else lines.push(`    time: ${yamlText(proposal.time)}`);
  if (proposal.key !== undefined) lines.push(`    key: [${yamlText(proposal.key)}]`);
  if (proposal.columns.length > 0) {
    lines.push('    columns:');
    for (const { name, type } of proposal.columns) lines.push(`      ${yamlText(name)}: ${type}`);
  }
  if (proposal.dimensions.length > 0) {
    lines.push('    dimensions:');
    for (const { name, column } of proposal.dimensions) {
      if (name === column && isPlain(column)) lines.push(`      ${name}: {}`);
      else
        lines.push(
          `      ${name}:`,
          `        label: ${yamlText(column)}`,
          `        expr: ${yamlSql(quoteIdentifier(column))}`,
        );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** renderMetrics writes the metrics of a proposal as YAML below `metrics:`. */
export function renderMetrics(proposal: Proposal): string {
  const entries = proposal.metrics.map(({ name, measure, label }) =>
    [
      `  ${name}:`,
      ...(label === undefined ? [] : [`    label: ${yamlText(label)}`]),
      `    source: ${proposal.source}`,
      `    measure: ${yamlSql(measure)}`,
    ].join('\n'),
  );
  return `${entries.join('\n')}\n`;
}

/** renderRule writes a first rule for the metric of a proposal that says most, as YAML below `rules:`. */
export function renderRule(proposal: Proposal): string {
  const sums = proposal.metrics.filter((m) => m.measure.startsWith('sum('));
  const { name } = sums[0] ?? proposal.metrics[0]!;
  return `  ${name}_drop:
    description: Far below the same day a week ago
    metric: ${name}
    when: { change: { from: 1 week ago, below: -30% } }
    severity: warning
`;
}
