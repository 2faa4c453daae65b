import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { renderDiagnostics } from '../diagnostic/render.ts';
import { xmlText } from './junit.ts';

/** TestResult is what became of one unit test; it passed when nothing failed. */
export interface TestResult {
  readonly name: string;
  readonly failures: readonly Diagnostic[];
  readonly expectations: number;
}

/** TestReport is what became of a project's unit tests. */
export interface TestReport {
  readonly project: string;
  readonly results: readonly TestResult[];
  /** How many rules there are, and the names of those no test expects anything of. */
  readonly rules: number;
  readonly untested: readonly string[];
  readonly durationMs: number;
}

/** renderTests writes test results for a person: what failed, with its lines, and how many passed. */
export function renderTests(
  report: TestReport,
  texts: ReadonlyMap<string, string>,
  style: { readonly color: boolean; readonly verbose?: boolean; readonly coverage?: boolean },
): string {
  const { results, untested, rules } = report;
  const failures = results.flatMap((result) =>
    result.failures.map((failure) => ({ ...failure, message: `${result.name}: ${failure.message}` })),
  );
  const lines: string[] = [];
  if (style.verbose) {
    for (const { name, failures: own } of results) lines.push(`${own.length === 0 ? '✓' : '✗'} ${name}`);
    if (results.length > 0) lines.push('');
  }
  if (failures.length > 0) lines.push(renderDiagnostics(failures, texts, style));
  const failed = results.filter((result) => result.failures.length > 0).length;
  const count = `${results.length} test${results.length === 1 ? '' : 's'}`;
  lines.push(failed === 0 ? `${count} passed` : `${failed} of ${count} failed`);
  if (style.coverage) {
    lines.push(`${rules - untested.length} of ${rules} rules have a test`);
    lines.push(...untested.map((name) => `  without one: ${name}`));
  }
  return `${lines.join('\n')}\n`;
}

/** renderTestsJunit writes test results as JUnit XML, one case a test. */
export function renderTestsJunit({ project, results, durationMs }: TestReport): string {
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  const counts = `tests="${results.length}" failures="${failed}" errors="0" skipped="0"`;
  const out = ['<?xml version="1.0" encoding="UTF-8"?>'];
  out.push(`<testsuites name="${xmlText(project)}" ${counts} time="${(durationMs / 1000).toFixed(3)}">`);
  out.push(`  <testsuite name="tests" ${counts}>`);
  for (const { name, failures } of results) {
    const head = `    <testcase classname="tests" name="${xmlText(name)}"`;
    if (failures.length === 0) {
      out.push(`${head}/>`);
      continue;
    }
    const text = failures.map(failureLine).join('\n');
    out.push(
      `${head}>`,
      `      <failure message="${xmlText(failures[0]!.message)}">${xmlText(text)}</failure>`,
    );
    out.push('    </testcase>');
  }
  out.push('  </testsuite>', '</testsuites>');
  return `${out.join('\n')}\n`;
}

function failureLine({ span, message, note }: Diagnostic): string {
  const place = span === undefined ? '' : `${span.file}:${span.start.line}: `;
  return `${place}${message}${note === undefined ? '' : ` (${note})`}`;
}
