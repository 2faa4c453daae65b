import type { Alert } from '../model/evaluation.ts';
import type { Report } from '../model/report.ts';
import { type AlertRow, alertRow, byName } from './alert-row.ts';
import { textsOf } from './locale/locale.ts';
import type { Texts } from './locale/texts.ts';

/**
 * renderJunit writes a report as JUnit XML: a suite per rule, a case per segment. An alert that fires is a failure, also
 * while its latest period has no verdict; what could not be computed is an error, any other no-verdict is skipped, and a
 * pending alert passes with a word in its output, as for the exit code.
 */
export function renderJunit(report: Report): string {
  const suites = new Map<string, Alert[]>();
  for (const alert of [...report.alerts].sort(byName)) {
    const suite = suites.get(alert.rule);
    if (suite) suite.push(alert);
    else suites.set(alert.rule, [alert]);
  }
  const all = count(report.alerts);
  const seconds = (report.run.durationMs / 1000).toFixed(3);
  const out = ['<?xml version="1.0" encoding="UTF-8"?>'];
  out.push(`<testsuites name="${xmlText(report.project.name)}" ${counts(all)} time="${seconds}">`);
  for (const [rule, alerts] of suites) out.push(...suite(rule, alerts, report));
  out.push('</testsuites>');
  return `${out.join('\n')}\n`;
}

/** xmlText writes a text for an attribute or element of XML 1.0; characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;')
    .replace(/\t/g, '&#9;')
    .replace(/\n/g, '&#10;')
    .replace(/\r/g, '&#13;');
}

type Outcome = 'failure' | 'error' | 'skipped' | 'passed';

function outcomeOf(alert: Alert): Outcome {
  const { reason, verdict } = alert.last;
  if (verdict === 'no_verdict' && reason.kind === 'no_verdict' && reason.why.kind === 'error') return 'error';
  if (alert.state === 'firing') return 'failure';
  return verdict === 'no_verdict' ? 'skipped' : 'passed';
}

function count(alerts: readonly Alert[]): Readonly<Record<Outcome, number>> & { readonly tests: number } {
  const found = { failure: 0, error: 0, skipped: 0, passed: 0, tests: alerts.length };
  for (const alert of alerts) found[outcomeOf(alert)]++;
  return found;
}

function counts(all: ReturnType<typeof count>): string {
  return `tests="${all.tests}" failures="${all.failure}" errors="${all.error}" skipped="${all.skipped}"`;
}

function suite(rule: string, alerts: readonly Alert[], report: Report): string[] {
  return [
    `  <testsuite name="${xmlText(rule)}" ${counts(count(alerts))} time="0">`,
    ...alerts.flatMap((alert) => testcase(alert, report)),
    '  </testsuite>',
  ];
}

function testcase(alert: Alert, report: Report): string[] {
  const texts = textsOf(report.project.locale);
  const row = alertRow(alert, report);
  const name = row.segment === '' ? row.label : `${row.label} · ${row.segment}`;
  const open = `    <testcase classname="${xmlText(alert.rule)}" name="${xmlText(name)}" time="0"`;
  const message = xmlText(row.sentence);
  switch (outcomeOf(alert)) {
    case 'failure':
      return [
        `${open}>`,
        `      <failure message="${message}" type="${alert.severity ?? 'info'}">${xmlText(detail(row, texts))}</failure>`,
        '    </testcase>',
      ];
    case 'error':
      return [`${open}>`, `      <error message="${message}" type="no_verdict"/>`, '    </testcase>'];
    case 'skipped':
      return [`${open}>`, `      <skipped message="${message}"/>`, '    </testcase>'];
    case 'passed':
      return alert.state === 'pending'
        ? [
            `${open}>`,
            `      <system-out>${texts.state.pending}${texts.colon}${message}</system-out>`,
            '    </testcase>',
          ]
        : [`${open}/>`];
  }
}

function detail(row: AlertRow, texts: Texts): string {
  const expected = row.expected && texts.expected(row.expected);
  return [row.sentence, row.period, expected, row.since, row.owner].filter(Boolean).join('\n');
}
