import { identityOf, type Report } from '../model/report.ts';
import { type AlertRow, countRules } from './alert-row.ts';
import { formatSeconds } from './elapsed.ts';
import { textsOf } from './locale/locale.ts';
import type { Heading, Texts } from './locale/texts.ts';
import { markdownCode, markdownDetails, markdownTable, markdownText } from './markdown-text.ts';
import { formatValue } from './number.ts';
import { type Outline, outlineReport } from './outline.ts';
import { endTime, localTime } from './period.ts';
import { rebaselineText } from './rebaseline.ts';
import { checkWarnings, cleaningText, writtenText } from './source-text.ts';

const cap = { rows: 50, named: 20 } as const;
const severityMark = { critical: '🔴', warning: '🟡', info: '🟢' } as const;

/**
 * renderMarkdown writes a report as GitHub-flavoured Markdown for a pull request or a job summary: the verdict as its
 * heading, what fires as a table, and the rest folded away. Everything from the data is escaped.
 */
export function renderMarkdown(report: Report): string {
  const outline = outlineReport(report);
  const texts = textsOf(report.project.locale);
  const sections = [
    heading(report, outline, texts),
    alertTable(outline.firing, texts),
    titled(outline.pending, 'pending', texts),
    titled(outline.ended, 'ended', texts),
    noVerdicts(outline, texts),
    rebaselines(report, texts),
    metricTable(outline, texts),
    sourceTable(report, texts),
    deliveryTable(report, texts),
    closing(report, outline, texts),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function heading({ project, run, alerts }: Report, { counted }: Outline, texts: Texts): string {
  const { firing } = counted;
  const worst =
    firing.critical > 0 ? 'critical' : firing.warning > 0 ? 'warning' : firing.info > 0 ? 'info' : undefined;
  const verdict = worst
    ? texts.somethingWrong(counted)
    : alerts.some((alert) => alert.last.verdict !== 'no_verdict')
      ? texts.allWell
      : texts.nothingJudged;
  const mark = worst ? severityMark[worst] : verdict === texts.allWell ? '✅' : '⚪';
  const asOf = texts.asOf(endTime(run.asOf, project.timezone), project.timezone);
  const title = `## ${mark} ${texts.heading.check}${texts.colon}${markdownText(verdict)}`;
  return `${title}\n\n**${markdownText(project.name)}** · ${markdownText(asOf)}`;
}

function alertTable(rows: readonly AlertRow[], texts: Texts): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, cap.rows);
  const columns = (
    [
      ['severity', 'left'],
      ['metric', 'left'],
      ['segment', 'left'],
      ['value', 'right'],
      ['expected', 'right'],
      ['change', 'right'],
      ['trend', 'left'],
      ['since', 'left'],
      ['owner', 'left'],
      ['reason', 'left'],
    ] as const satisfies readonly (readonly [Heading, 'left' | 'right'])[]
  ).map(([name, align]) => ({ heading: texts.heading[name], align }));
  const table = markdownTable(
    columns,
    shown.map((row) => alertCells(row, texts)),
  );
  return rows.length > shown.length ? `${table}\n\n${texts.moreRows(rows.length - shown.length)}` : table;
}

function alertCells(row: AlertRow, texts: Texts): string[] {
  const severity = row.severity ? `${severityMark[row.severity]} ${texts.severity[row.severity]}` : '';
  return [
    severity,
    `${markdownText(row.label)}<br>${markdownCode(row.alert.rule)}`,
    markdownText(row.segment === '' ? texts.total : row.segment),
    ...[row.value, row.expected, row.change, row.spark, row.since, row.owner, row.sentence].map(markdownText),
  ];
}

function titled(rows: readonly AlertRow[], name: 'pending' | 'ended', texts: Texts): string {
  return rows.length === 0
    ? ''
    : markdownDetails(`${texts.heading[name]} (${rows.length})`, alertTable(rows, texts));
}

function noVerdicts({ noVerdicts: groups, counted }: Outline, texts: Texts): string {
  if (groups.length === 0) return '';
  const lines = groups.map(({ why, named }) => {
    const shown = named.slice(0, cap.named).map(markdownText).join(texts.listComma);
    const rest = named.length - cap.named;
    return `- ${markdownText(why)}${texts.colon}${shown}${rest > 0 ? ` ${texts.moreRows(rest)}` : ''}`;
  });
  return markdownDetails(`${texts.heading.noVerdicts} (${counted.noVerdict})`, lines.join('\n'));
}

function rebaselines(report: Report, texts: Texts): string {
  const { project, rebaselines: found = [] } = report;
  const told = found.map((one) => rebaselineText(project, one));
  if (told.length === 0) return '';
  const lines = told.flatMap(({ shifts, advice, yaml }) => [
    ...shifts.map((shift) => `- ${markdownText(shift)}`),
    `- ${markdownText(advice)} ${markdownCode(yaml)}`,
  ]);
  return markdownDetails(`${texts.heading.rebaselines} (${told.length})`, lines.join('\n'));
}

function metricTable({ metrics }: Outline, texts: Texts): string {
  if (metrics.length === 0) return '';
  const { heading: name } = texts;
  const columns = [
    { heading: name.metric, align: 'left' },
    { heading: name.period, align: 'left' },
    { heading: name.value, align: 'right' },
    { heading: name.change, align: 'right' },
    { heading: name.yearChange, align: 'right' },
    { heading: name.trend, align: 'left' },
    { heading: name.owner, align: 'left' },
  ] as const;
  const rows = metrics.map((row) =>
    [row.label, row.period, row.value, row.change, row.yearChange, row.spark, row.owner].map(markdownText),
  );
  return markdownDetails(`${name.metrics} (${metrics.length})`, markdownTable(columns, rows));
}

function sourceTable({ sources, project }: Report, texts: Texts): string {
  if (sources.length === 0) return '';
  const { heading: name } = texts;
  const columns = [
    { heading: name.source, align: 'left' },
    { heading: name.rows, align: 'right' },
    { heading: name.lastRow, align: 'left' },
    { heading: name.state, align: 'left' },
  ] as const;
  const rows = sources.map((state) => [
    markdownCode(state.source),
    formatValue(state.rows, {}, project.locale),
    state.lastAt === null ? '' : localTime(state.lastAt, project.timezone),
    state.error === undefined ? '✓' : `✗ ${markdownText(state.error)}`,
  ]);
  const failed = sources.some((state) => state.error !== undefined);
  const cleaned = sources.flatMap((state) => {
    const { summary, steps } = cleaningText(state, project.locale);
    const facts = [
      ...checkWarnings(state, project.locale),
      ...(summary === '' ? [] : [summary]),
      ...writtenText(state, project.locale),
      ...steps,
    ];
    const parts = facts.map(markdownText);
    const name = markdownCode(state.source);
    return parts.length === 0 ? [] : [`- ${name}${texts.colon}${parts.join(' · ')}`];
  });
  const table = [markdownTable(columns, rows), ...(cleaned.length > 0 ? [cleaned.join('\n')] : [])].join(
    '\n\n',
  );
  return failed
    ? `### ${name.sources}\n\n${table}`
    : markdownDetails(`${name.sources} (${sources.length})`, table);
}

function deliveryTable({ deliveries }: Report, texts: Texts): string {
  if (deliveries.length === 0) return '';
  const { heading: name } = texts;
  const columns = [name.state, name.channel, name.rule, name.reason].map((title) => ({
    heading: title,
    align: 'left' as const,
  }));
  const rows = deliveries.map((one) => [
    texts.delivery[one.state],
    markdownCode(one.channel),
    markdownCode(one.rule),
    markdownText(one.reason),
  ]);
  return markdownDetails(`${name.deliveries} (${deliveries.length})`, markdownTable(columns, rows));
}

function closing(
  { metrics, alerts, sources, run, project }: Report,
  { counted }: Outline,
  texts: Texts,
): string {
  const rules = countRules(alerts);
  const parts = [
    ...(alerts.length === 0 ? [] : texts.totals(counted)),
    texts.scope(metrics.length, rules, sources.length),
    formatSeconds(run.durationMs / 1000, project.locale),
    identityOf(run).definitions.slice(0, 12),
  ];
  return `<sub>${parts.map(markdownText).join(' · ')}</sub>`;
}
