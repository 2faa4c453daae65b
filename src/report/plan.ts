import { padEnd, printable } from '../diagnostic/width.ts';
import type { Locale } from '../model/project.ts';
import type { UnfusedReason } from '../model/unfused-reason.ts';
import { textsOf } from './locale/locale.ts';

/** PlannedStatement is one statement that a check would run, with what it serves. */
export interface PlannedStatement {
  readonly source: string;
  /** Kind of aggregate it computes, such as additive or distinct. */
  readonly kind: string;
  readonly metrics: readonly string[];
  /** Grains and dimensions it groups by, one text each. */
  readonly sets: readonly string[];
  /** Temporary table that it makes, from which later statements read. */
  readonly table?: string;
  /** How many stretches of time it is run for, one after the other, where there are several. */
  readonly parts?: number;
  /** How many batches of segments it is run for, one after the other, where there are several. */
  readonly batches?: number;
  /** Why it stands alone, where one might expect it to be fused with others. */
  readonly reason?: UnfusedReason;
  readonly sql: string;
}

/** PlannedSource is what a check would read of a source. */
export interface PlannedSource {
  readonly source: string;
  readonly files: number;
  /** Size of the files as they are stored. */
  readonly bytes: number;
  readonly rows: number;
}

/** PlannedWork is the sources that a check would read and the statements it would run. */
export interface PlannedWork {
  readonly sources: readonly PlannedSource[];
  readonly statements: readonly PlannedStatement[];
}

/** renderPlan shows the sources and the statements of a plan, each with its metrics, grouping sets and SQL. */
export function renderPlan({ sources, statements }: PlannedWork, locale: Locale): string {
  const texts = textsOf(locale);
  if (statements.length === 0) return `${texts.planNothing}\n`;
  const metrics = new Set(statements.flatMap((statement) => statement.metrics));
  const read = sources.map((source) => texts.planSource(source, sizeText(source.bytes)));
  const blocks = statements.map((statement, i) => renderStatement(statement, i + 1, locale));
  const head = [texts.planSummary(statements.length, metrics.size), ...read].join('\n');
  return `${[head, ...blocks].join('\n\n')}\n`;
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** sizeText writes a number of bytes in decimal units, with one decimal from kilobytes up. */
function sizeText(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${step === 0 ? bytes : (bytes / 1000 ** step).toFixed(1)} ${units[step]}`;
}

function renderStatement(statement: PlannedStatement, number: number, locale: Locale): string {
  const texts = textsOf(locale);
  const { table, parts, batches, reason } = statement;
  const inParts = [
    ...(parts === undefined ? [] : [texts.planStretches(parts)]),
    ...(batches === undefined ? [] : [texts.planBatches(batches)]),
  ];
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [texts.heading.metrics.toLowerCase(), statement.metrics],
    [texts.planSets, statement.sets],
    [texts.planTable, table === undefined ? [] : [table]],
    [texts.planParts, inParts],
    [texts.planAlone, reason === undefined ? [] : [texts.planReasons[reason]]],
  ];
  const lines = facts
    .filter(([, values]) => values.length > 0)
    .map(([label, values]) => `  ${padEnd(label, 10)}  ${values.join(texts.listComma)}`);
  const sql = statement.sql
    .trim()
    .split('\n')
    .map((line) => `    ${printable(line)}`.trimEnd());
  return [texts.planStatement(number, statement.source, statement.kind), ...lines, '', ...sql].join('\n');
}
