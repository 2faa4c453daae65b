const from = 'FROM (SELECT *, CAST(ordered_at AS DATE) AS day FROM kpi_view_orders)';

/** scanStatement decodes the columns that the additive metrics need, and does as little with them as can be. */
export function scanStatement() {
  const columns = [
    'ordered_at',
    'region',
    'channel',
    'status',
    'category',
    'device',
    'is_new',
    'amount',
    'quantity',
  ];
  return [{ sql: `SELECT ${columns.map((column) => `max(${column})`).join(', ')} FROM kpi_view_orders` }];
}

/** oneEach is what a tool does that asks for one metric at a time: in total, and by what it is watched by. */
export function oneEach(metrics) {
  return metrics.flatMap((metric) => {
    const value = valueSql(metric, metrics, 'FILTER');
    const total = { sql: `SELECT day, ${value} ${from} GROUP BY day` };
    const { by } = metric;
    return by === undefined
      ? [total]
      : [total, { sql: `SELECT day, ${by}, ${value} ${from} GROUP BY day, ${by}` }];
  });
}

/** fused is one statement for each level and kind of aggregate, the conditions as the best hand would write them. */
export function fused(metrics) {
  const statements = [];
  for (const by of [undefined, 'region', 'channel']) {
    for (const kinds of [['additive', 'ratio'], ['distinct'], ['quantile']]) {
      const own = metrics.filter(
        (metric) => kinds.includes(metric.kind) && (by === undefined || metric.by === by),
      );
      const values = own.map((metric) => valueSql(metric, metrics, 'CASE'));
      const keys = by === undefined ? 'day' : `day, ${by}`;
      if (own.length > 0)
        statements.push({ sql: `SELECT ${keys}, ${values.join(', ')} ${from} GROUP BY ${keys}` });
    }
  }
  return statements;
}

function valueSql(metric, metrics, style) {
  if (metric.kind === 'ratio') {
    const [a, b] = [metric.numerator, metric.denominator].map((name) =>
      metrics.find((other) => other.name === name),
    );
    return `${valueSql(a, metrics, style)} / nullif(${valueSql(b, metrics, style)}, 0)`;
  }
  const { sql, where } = metric;
  if (where === undefined) return sql;
  if (style === 'FILTER') return `${sql} FILTER (WHERE ${where})`;
  if (sql === 'count(*)') return `count(CASE WHEN ${where} THEN 1 END)`;
  return sql.replace(
    /\((DISTINCT )?(\w+)/,
    (_, word = '', column) => `(${word}CASE WHEN ${where} THEN ${column} END`,
  );
}

/** inParts cuts the statements of kpi plan as kpi does: at days, into as many stretches of equal length as it says. */
export function inParts(statements) {
  return statements.flatMap((statement) => {
    const bounds = />= TIMESTAMP '([^']+)' AND "ordered_at" < TIMESTAMP '([^']+)'/;
    const [, from, to] = bounds.exec(statement.sql) ?? [];
    const { parts = 1 } = statement;
    if (from === undefined || parts === 1) return [statement];
    const [first, last] = [from, to].map((text) => Date.parse(`${text}Z`));
    const cuts = Array.from({ length: parts + 1 }, (_, i) => {
      const day = Math.round(first / 86400e3 + ((last - first) / 86400e3 / parts) * i);
      return new Date(day * 86400e3).toISOString().slice(0, 10);
    });
    return cuts.slice(1).map((end, i) => {
      const within = `>= TIMESTAMP '${cuts[i]}' AND "ordered_at" < TIMESTAMP '${end}'`;
      return { ...statement, sql: statement.sql.replaceAll(new RegExp(bounds, 'g'), within) };
    });
  });
}
