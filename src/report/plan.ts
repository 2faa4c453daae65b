import { padEnd } from '../diagnostic/width.ts';
import type { Locale } from '../model/project.ts';
import { textsOf } from './locale/locale.ts';

/** PlannedStatement is one statement that a check would run, with what it serves. */
export interface PlannedStatement {
  readonly source: string;
  /** Kind of aggregate it computes, such as additive or distinct. */
  readonly kind: string;
  readonly metrics: readonly string[];
  /** Grains and dimensions it groups by, one text each. */
  readonly sets: readonly string[];
  readonly sql: string;
}

/** renderPlan shows the statements of a plan, each with its source, metrics, grouping sets and SQL. */
export function renderPlan(statements: readonly PlannedStatement[], locale: Locale): string {
  const texts = textsOf(locale);
  if (statements.length === 0) return `${texts.planNothing}\n`;
  const metrics = new Set(statements.flatMap((statement) => statement.metrics));
  const blocks = statements.map((statement, i) => renderStatement(statement, i + 1, locale));
  return `${[texts.planSummary(statements.length, metrics.size), ...blocks].join('\n\n')}\n`;
}

function renderStatement(statement: PlannedStatement, number: number, locale: Locale): string {
  const texts = textsOf(locale);
  const facts = [
    [texts.heading.metrics.toLowerCase(), statement.metrics],
    [texts.planSets, statement.sets],
  ] as const;
  const lines = facts
    .filter(([, values]) => values.length > 0)
    .map(([label, values]) => `  ${padEnd(label, 10)}  ${values.join(texts.listComma)}`);
  const sql = statement.sql
    .trim()
    .split('\n')
    .map((line) => `    ${line}`.trimEnd());
  return [texts.planStatement(number, statement.source, statement.kind), ...lines, '', ...sql].join('\n');
}
