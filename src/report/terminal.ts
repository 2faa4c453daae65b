import { makePaint, type Paint, type Style } from '../diagnostic/paint.ts';
import { displayWidth, padEnd, printable, truncate } from '../diagnostic/width.ts';
import type { Locale } from '../model/project.ts';
import type { Delivery, Report } from '../model/report.ts';
import type { Severity } from '../model/rule.ts';
import type { SourceState } from '../model/series.ts';
import { type AlertRow, countRules } from './alert-row.ts';
import { formatSeconds } from './elapsed.ts';
import { type TextColumn, tableLines, wrap } from './layout.ts';
import { textsOf } from './locale/locale.ts';
import type { Texts } from './locale/texts.ts';
import { noValue } from './number.ts';
import { type MetricRow, type Outline, outlineReport } from './outline.ts';
import { endTime } from './period.ts';
import { rebaselineText } from './rebaseline.ts';
import { checkWarnings, cleaningText, writtenText } from './source-text.ts';

/** TerminalStyle says how a report is shown; `width` is 80 when absent and 40 to 100 are used, `verbose` adds what is in order and cuts no list. */
export interface TerminalStyle {
  readonly color: boolean;
  readonly width?: number;
  readonly verbose?: boolean;
}

// Beyond this, a figure at the right edge is too far from the name it belongs to.
const widest = 100;
const cap = { firing: 20, pending: 10, ended: 10, named: 6, deliveries: 20 } as const;
const severityStyle: Readonly<Record<Severity, Style>> = {
  critical: 'boldRed',
  warning: 'boldYellow',
  info: 'blue',
};

/**
 * renderTerminal shows a report to a person, worst first: what fires, what is about to, what just ended, what could not be
 * judged, what was sent, and one line of totals. Metrics are listed when asked for, or when there is no rule to judge them.
 */
export function renderTerminal(report: Report, style: TerminalStyle): string {
  const outline = outlineReport(report);
  const page: Page = {
    paint: makePaint(style.color),
    width: Math.max(40, Math.min(widest, style.width ?? 80)),
    verbose: style.verbose ?? false,
    texts: textsOf(report.project.locale),
  };
  const showsMetrics = page.verbose || countRules(report.alerts) === 0;
  const sections = [
    [headline(report, page)],
    alertSection(outline.firing, cap.firing, page, page.texts.heading.firing, fullEntry),
    alertSection(outline.pending, cap.pending, page, page.texts.heading.pending, shortEntry),
    alertSection(outline.ended, cap.ended, page, page.texts.heading.ended, shortEntry),
    page.verbose ? okSection(outline.ok, page) : [],
    noVerdictSection(outline, page),
    rebaselineSection(report, page),
    sourceSection(report, page),
    showsMetrics ? metricSection(outline.metrics, page) : [],
    deliverySection(report.deliveries, page),
    totalLines(report, outline, page),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

interface Page {
  readonly paint: Paint;
  readonly width: number;
  readonly verbose: boolean;
  readonly texts: Texts;
}

function headline({ project, run }: Report, { paint, width, texts }: Page): string {
  const asOf = texts.asOf(endTime(run.asOf, project.timezone), project.timezone);
  const name = truncate(printable(project.name), Math.max(10, width - displayWidth(asOf) - 2));
  return `${paint('bold', name)}  ${paint('dim', asOf)}`;
}

function alertSection(
  rows: readonly AlertRow[],
  most: number,
  page: Page,
  title: string,
  entry: (row: AlertRow, page: Page) => string[],
): string[] {
  if (rows.length === 0) return [];
  const shown = page.verbose ? rows : rows.slice(0, most);
  const out = [`${page.paint('bold', title)} ${rows.length}`];
  for (const row of shown) out.push('', ...entry(row, page));
  if (shown.length < rows.length) out.push('', `  ${page.texts.more(rows.length - shown.length)}`);
  return out;
}

/** fullEntry is an alert in four parts: what and how much, the course, why, and whom it concerns. */
function fullEntry(row: AlertRow, page: Page): string[] {
  const { texts, paint, width } = page;
  const indent = '  ';
  const course = [row.period, row.expected && texts.expected(row.expected)].filter(Boolean).join(' · ');
  const spark = row.spark === '' ? '' : `${row.spark}  `;
  return [
    entryHead(row, page),
    `${indent}${paint('cyan', spark)}${truncate(course, width - displayWidth(spark) - 2)}`,
    ...wrap(row.sentence, width - 2).map((line) => indent + line),
    ...wrap(concerning(row, page), width - 2).map((line) => indent + paint('dim', line)),
  ];
}

function shortEntry(row: AlertRow, page: Page): string[] {
  return [
    entryHead(row, page),
    ...wrap(row.sentence, page.width - 2).map((line) => `  ${line}`),
    ...wrap(concerning(row, page), page.width - 2).map((line) => `  ${page.paint('dim', line)}`),
  ];
}

function concerning(row: AlertRow, { texts }: Page): string {
  const unresolved = row.alert.state === 'firing' && row.alert.last.verdict === 'ok' ? texts.stillFiring : '';
  const ended =
    row.alert.state === 'resolved' || row.alert.state === 'gone' ? texts.state[row.alert.state] : '';
  return [row.alert.rule, row.owner, ended || row.since, unresolved].filter(Boolean).join(' · ');
}

function entryHead(row: AlertRow, { paint, width, texts }: Page): string {
  const style = row.severity ? severityStyle[row.severity] : 'dim';
  const mark = row.severity ? `● ${texts.severity[row.severity]}` : '●';
  const figures = [row.value, row.change].filter(Boolean).join('  ');
  const room = width - displayWidth(mark) - 2 - (figures === '' ? 0 : displayWidth(figures) + 2);
  const name = truncate(printable(row.segment === '' ? row.label : `${row.label} · ${row.segment}`), room);
  return `${paint(style, mark)}  ${paint('bold', padEnd(name, room))}${figures === '' ? '' : `  ${figures}`}`.trimEnd();
}

function okSection(rows: readonly AlertRow[], { paint, width, texts }: Page): string[] {
  if (rows.length === 0) return [];
  const { heading } = texts;
  const columns: Column<AlertRow>[] = [
    { heading: heading.rule, align: 'left', most: Math.floor(width * 0.4), text: (row) => row.alert.rule },
    { heading: heading.segment, align: 'left', most: Math.floor(width * 0.25), text: (row) => row.segment },
    { heading: heading.value, align: 'right', text: (row) => row.value },
    { heading: heading.change, align: 'right', text: (row) => row.change },
  ];
  const [head = '', ...lines] = fittingTable(columns, rows, width - 2);
  const title = `${paint('bold', heading.ok)} ${rows.length}`;
  return [title, `  ${paint('dim', head)}`, ...lines.map((line) => `  ${line}`)];
}

interface Column<Row> extends TextColumn {
  readonly text: (row: Row) => string;
}

/** fittingTable leaves out columns from the right until the rest fits; the first three always stay, cut if need be. */
function fittingTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): string[] {
  const lines = tableLines(
    columns,
    rows.map((row) => columns.map((column) => column.text(row))),
  );
  const widest = lines.reduce((most, line) => Math.max(most, displayWidth(line)), 0);
  if (widest <= width) return lines;
  return columns.length > 3
    ? fittingTable(columns.slice(0, -1), rows, width)
    : lines.map((line) => truncate(line, width));
}

function noVerdictSection({ noVerdicts, counted }: Outline, page: Page): string[] {
  if (noVerdicts.length === 0) return [];
  const { texts, paint, width } = page;
  const out = [`${paint('bold', texts.heading.noVerdicts)} ${counted.noVerdict}`];
  for (const { why, named } of noVerdicts) {
    const shown = page.verbose ? named : named.slice(0, cap.named);
    const rest = named.length - shown.length;
    const list = shown.join(texts.listComma) + (rest > 0 ? ` ${texts.more(rest)}` : '');
    const lines = wrap(`${why}${texts.colon}${list}`, width - 4);
    out.push(...lines.map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`)));
  }
  return out;
}

/** rebaselineSection shows the line of YAML by itself, to be copied. */
function rebaselineSection(report: Report, { paint, texts, width }: Page): string[] {
  const { project, rebaselines: found = [] } = report;
  const told = found.map((one) => rebaselineText(project, one));
  if (told.length === 0) return [];
  const out = [`${paint('bold', texts.heading.rebaselines)} ${told.length}`];
  for (const { shifts, advice, yaml } of told) {
    for (const text of [...shifts, advice]) {
      const lines = wrap(printable(text), width - 4);
      out.push(...lines.map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`)));
    }
    out.push(`      ${paint('cyan', yaml)}`);
  }
  return out;
}

function sourceSection(report: Report, page: Page): string[] {
  const { paint, width, texts } = page;
  const failed = report.sources.filter((source) => source.error !== undefined);
  const lines = failed.flatMap(({ source, error = '' }) =>
    wrap(`${source}${texts.colon}${error}`, width - 2).map((line) => `  ${paint('red', line)}`),
  );
  lines.push(...report.sources.flatMap((source) => factLines(source, report.project.locale, page)));
  return lines.length === 0 ? [] : [paint('bold', texts.heading.sources), ...lines];
}

/** factLines says which checks warn, what cleaning dropped, and when asked for more, what each step did. */
function factLines(state: SourceState, locale: Locale, { texts, verbose, width }: Page): string[] {
  const { summary, steps } = cleaningText(state, locale);
  const parts = [
    ...checkWarnings(state, locale),
    ...(summary === '' ? [] : [summary]),
    ...writtenText(state, locale),
    ...(verbose ? steps : []),
  ];
  if (parts.length === 0) return [];
  const text = printable(`${state.source}${texts.colon}${parts.join(' · ')}`);
  return wrap(text, width - 4).map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`));
}

function metricSection(rows: readonly MetricRow[], { paint, width, texts }: Page): string[] {
  if (rows.length === 0) return [];
  const { heading } = texts;
  const year: Column<MetricRow> = {
    heading: heading.yearChange,
    align: 'right',
    text: (row) => row.yearChange,
  };
  const columns: Column<MetricRow>[] = [
    { heading: heading.metric, align: 'left', most: Math.floor(width * 0.28), text: (row) => row.label },
    { heading: heading.period, align: 'left', text: (row) => row.period },
    { heading: heading.value, align: 'right', text: (row) => row.value },
    { heading: heading.change, align: 'right', text: (row) => row.change },
    ...(rows.some((row) => row.yearChange !== noValue) ? [year] : []),
    { heading: heading.trend, align: 'left', text: (row) => row.spark },
  ];
  const [head = '', ...lines] = fittingTable(columns, rows, width - 2);
  const hasTiers = rows.some((row) => row.tier !== 'none');
  const out = [`${paint('bold', heading.metrics)} ${rows.length}`, `  ${paint('dim', head)}`];
  rows.forEach(({ tier }, i) => {
    if (hasTiers && tier !== rows[i - 1]?.tier) out.push(`  ${paint('dim', `— ${texts.tier[tier]}`)}`);
    out.push(`  ${lines[i] ?? ''}`);
  });
  return out;
}

function deliverySection(deliveries: readonly Delivery[], page: Page): string[] {
  if (deliveries.length === 0) return [];
  const { paint, texts, width } = page;
  const failedFirst = [...deliveries].sort(
    (a, b) => Number(b.state === 'failed') - Number(a.state === 'failed'),
  );
  const shown = page.verbose ? failedFirst : failedFirst.slice(0, cap.deliveries);
  const out = [`${paint('bold', texts.heading.deliveries)} ${deliveries.length}`];
  for (const one of shown) {
    const mark = paint(one.state === 'failed' ? 'red' : 'green', texts.delivery[one.state]);
    const tried = one.attempts > 1 ? ` (${texts.attempts(one.attempts)})` : '';
    const line = `${one.channel} · ${one.rule} · ${one.reason}${tried}`;
    out.push(`  ${mark}  ${truncate(printable(line), width - 4 - displayWidth(texts.delivery[one.state]))}`);
  }
  if (shown.length < deliveries.length) out.push(`  ${texts.more(deliveries.length - shown.length)}`);
  return out;
}

function totalLines(report: Report, { counted }: Outline, { paint, texts, width }: Page): string[] {
  const { firing } = counted;
  const rules = countRules(report.alerts);
  const style = firing.critical > 0 ? 'boldRed' : firing.warning + firing.info > 0 ? 'boldYellow' : 'green';
  const totals = report.alerts.length === 0 ? texts.nothingJudged : texts.totals(counted).join(' · ');
  const scope = texts.scope(report.metrics.length, rules, report.sources.length);
  const rest = `${scope} · ${formatSeconds(report.run.durationMs / 1000, report.project.locale)}`;
  const fits = displayWidth(totals) + displayWidth(rest) + 3 <= width;
  return fits
    ? [`${paint(style, totals)} ${paint('dim', `· ${rest}`)}`]
    : [
        ...wrap(totals, width).map((line) => paint(style, line)),
        ...wrap(rest, width).map((line) => paint('dim', line)),
      ];
}
