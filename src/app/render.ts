import type { Locale } from '../model/project.ts';
import type { Report } from '../model/report.ts';
import type { PlannedStatement } from '../report/plan.ts';
import type { QueryFormat, QueryResult } from '../report/query.ts';

export type { QueryFormat };

/** ReportFormat is a form that a report can be written in. */
export type ReportFormat = 'human' | 'json' | 'markdown' | 'junit';

/** ReportStyle says how a report for people looks. */
export interface ReportStyle {
  readonly color: boolean;
  readonly width?: number;
  readonly verbose?: boolean;
}

const formats: Readonly<Record<string, ReportFormat>> = {
  '.json': 'json',
  '.md': 'markdown',
  '.xml': 'junit',
  '.txt': 'human',
};

/** reportExtensions lists the endings of report files. */
export const reportExtensions = Object.keys(formats);

/** formatOfFile is the format that a report file's ending asks for; undefined for other endings. */
export function formatOfFile(path: string): ReportFormat | undefined {
  return formats[path.slice(path.lastIndexOf('.')).toLowerCase()];
}

/** renderReport writes a report in a format; each renderer is loaded when it is needed. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  style: ReportStyle,
): Promise<string> {
  switch (format) {
    case 'human':
      return (await import('../report/terminal.ts')).renderTerminal(report, style);
    case 'json':
      return (await import('../report/json.ts')).renderJson(report);
    case 'markdown':
      return (await import('../report/markdown.ts')).renderMarkdown(report);
    case 'junit':
      return (await import('../report/junit.ts')).renderJunit(report);
  }
}

/** renderValues writes the result of a query in a format. */
export async function renderValues(result: QueryResult, format: QueryFormat): Promise<string> {
  return (await import('../report/query.ts')).renderQuery(result, format);
}

/** renderStatements writes the statements of a plan for a person. */
export async function renderStatements(
  statements: readonly PlannedStatement[],
  locale: Locale,
): Promise<string> {
  return (await import('../report/plan.ts')).renderPlan(statements, locale);
}
