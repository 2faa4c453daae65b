import type { MetricForecast } from '../model/forecast.ts';
import type { Locale } from '../model/project.ts';
import type { Report } from '../model/report.ts';
import { type BacktestReport, backtestJson, renderBacktest } from '../report/backtest.ts';
import { type CalendarView, renderCalendars } from '../report/calendar-view.ts';
import { drawForecast, type ForecastFormat, renderForecast } from '../report/forecast.ts';
import { jsonReport, renderJson } from '../report/json.ts';
import { renderJunit } from '../report/junit.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { type PlannedWork, renderPlan } from '../report/plan.ts';
import { type QueryFormat, renderQuery } from '../report/query.ts';
import { renderChart } from '../report/query-chart.ts';
import type { QueryResult } from '../report/query-rows.ts';
import { renderTerminal } from '../report/terminal.ts';
import { renderTests, renderTestsJunit, type TestReport } from '../report/test-results.ts';
import { renderTune, type TuneReport, tuneJson } from '../report/tune.ts';

export type { ForecastFormat, QueryFormat };

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

/** renderReport writes a report in a format. */
export function renderReport(report: Report, format: ReportFormat, style: ReportStyle): string {
  switch (format) {
    case 'human':
      return renderTerminal(report, style);
    case 'json':
      return renderJson(report);
    case 'markdown':
      return renderMarkdown(report);
    case 'junit':
      return renderJunit(report);
  }
}

/** reportPieces writes a report in a format, in pieces that need not be held at once. */
export function reportPieces(report: Report, format: ReportFormat, style: ReportStyle): Iterable<string> {
  return format === 'json' ? jsonReport(report) : [renderReport(report, format, style)];
}

/** renderValues writes the result of a query in a format. */
export function renderValues(result: QueryResult, format: QueryFormat): string {
  return renderQuery(result, format);
}

/** drawValues draws the result of a query in a number of columns of a terminal. */
export function drawValues(result: QueryResult, width: number): string {
  return renderChart(result, width);
}

/** renderForecasted writes a forecast in a format. */
export function renderForecasted(forecast: MetricForecast, format: ForecastFormat): string {
  return renderForecast(forecast, format);
}

/** drawForecastIn draws a forecast in a number of columns of a terminal. */
export function drawForecastIn(forecast: MetricForecast, width: number): string {
  return drawForecast(forecast, width);
}

/** renderCalendarViews writes calendars for a person. */
export function renderCalendarViews(views: readonly CalendarView[], locale: Locale): string {
  return renderCalendars(views, locale);
}

/** renderTestReport writes the results of unit tests, for a person or as JUnit XML. */
export function renderTestReport(
  report: TestReport,
  texts: ReadonlyMap<string, string>,
  style: Parameters<typeof renderTests>[2] | 'junit',
): string {
  return style === 'junit' ? renderTestsJunit(report) : renderTests(report, texts, style);
}

/** renderBacktestReport writes a backtest for a person. */
export function renderBacktestReport(report: BacktestReport, style: { readonly verbose?: boolean }): string {
  return renderBacktest(report, style);
}

/** backtestDocument is a backtest as a JSON document. */
export function backtestDocument(report: BacktestReport): object {
  return backtestJson(report);
}

/** renderTuneReport writes the curve of a rule's number for a person. */
export function renderTuneReport(report: TuneReport, written: string | null): string {
  return renderTune(report, written);
}

/** tuneDocument is the curve of a rule's number as a JSON document. */
export function tuneDocument(report: TuneReport): object {
  return tuneJson(report);
}

/** renderPlannedWork writes a plan for a person. */
export function renderPlannedWork(work: PlannedWork, locale: Locale): string {
  return renderPlan(work, locale);
}
