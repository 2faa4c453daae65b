import type { DiagnosticCode } from './codes.ts';

/** Position is a place in a text: 1-based line, 1-based column and 0-based offset, all counted in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Span is a half-open stretch of one file, `[start, end)`; `file` is relative to the project's root, with `/`. */
export interface Span {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** Related is a second place that explains a diagnostic, such as the first of two equal names. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** Diagnostic is one thing a person should know about their project: what, where, and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly span?: Span;
  readonly related?: readonly Related[];
  /** What to do about it, as one phrase. */
  readonly help?: string;
  /** The words of a driver or library, kept apart from ours. */
  readonly note?: string;
}

/** Checked is a result that came with diagnostics; `value` is present also when there are errors, if it is usable. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** errorAt makes an error diagnostic at a span. */
export function errorAt(
  code: DiagnosticCode,
  message: string,
  span: Span | undefined,
  more: Pick<Diagnostic, 'help' | 'note' | 'related'> = {},
): Diagnostic {
  return { code, severity: 'error', message, span, ...more };
}

/** warningAt makes a warning diagnostic at a span. */
export function warningAt(
  code: DiagnosticCode,
  message: string,
  span: Span | undefined,
  more: Pick<Diagnostic, 'help' | 'note' | 'related'> = {},
): Diagnostic {
  return { code, severity: 'warning', message, span, ...more };
}

/** hasErrors tells whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error');
}

/** sortDiagnostics orders by file and position; those without a place come first, equal places keep their order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = (d: Diagnostic) => [d.span?.file ?? '', d.span?.start.offset ?? -1] as const;
  return [...diagnostics].sort((a, b) => {
    const [fileA, offsetA] = key(a);
    const [fileB, offsetB] = key(b);
    return fileA === fileB ? offsetA - offsetB : fileA < fileB ? -1 : 1;
  });
}
