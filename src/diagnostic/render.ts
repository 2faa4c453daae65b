import { type Diagnostic, type Span, sortDiagnostics } from './diagnostic.ts';
import { makePaint, type Paint, type Style } from './paint.ts';
import { cells, displayWidth, printable } from './width.ts';

/** DiagnosticStyle says how diagnostics are shown; `width` is the number of columns of a source line, 100 by default. */
export interface DiagnosticStyle {
  readonly color: boolean;
  readonly width?: number;
}

const tabWidth = 4;
const severityStyles = { error: 'boldRed', warning: 'boldYellow', info: 'boldBlue' } as const;

/**
 * renderDiagnostics shows diagnostics in the order of file and position, each with the line it points at, and ends in
 * a line that counts them. `texts` holds the definition files by path; a place outside them is named but not shown.
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  style: DiagnosticStyle,
): string {
  if (diagnostics.length === 0) return '';
  const page: Page = { paint: makePaint(style.color), width: style.width ?? 100, lines: linesOf(texts) };
  const blocks = sortDiagnostics(diagnostics).map((one) => renderOne(one, page));
  return `${[...blocks, `${countLine(diagnostics)}\n`].join('\n')}`;
}

interface Page {
  readonly paint: Paint;
  readonly width: number;
  readonly lines: (file: string) => readonly string[];
}

/** linesOf splits each file once, however many diagnostics point into it. */
function linesOf(texts: ReadonlyMap<string, string>): (file: string) => readonly string[] {
  const split = new Map<string, readonly string[]>();
  return (file) => {
    const known = split.get(file);
    if (known) return known;
    const lines = (texts.get(file) ?? '').split('\n').map((line) => line.replace(/\r$/, ''));
    split.set(file, texts.has(file) ? lines : []);
    return split.get(file) ?? [];
  };
}

function renderOne(diagnostic: Diagnostic, page: Page): string {
  const { paint } = page;
  const style = severityStyles[diagnostic.severity];
  const [first, ...rest] = textLines(diagnostic.message);
  const out = [
    `${paint(style, `${diagnostic.severity}[${diagnostic.code}]`)}: ${paint('bold', first ?? '')}`,
  ];
  for (const line of rest) out.push(`  ${line}`);
  if (diagnostic.span) out.push(...excerpt(diagnostic.span, page, style, '  '));
  if (diagnostic.help) out.push(...labelled('help', diagnostic.help, paint));
  if (diagnostic.note) out.push(...labelled('note', diagnostic.note, paint));
  for (const related of diagnostic.related ?? []) {
    out.push(...labelled('related', related.message, paint), ...excerpt(related.span, page, 'blue', '    '));
  }
  return `${out.join('\n')}\n`;
}

function labelled(label: string, text: string, paint: Paint): string[] {
  const indent = ' '.repeat(label.length + 4);
  return textLines(text).map((line, i) =>
    i === 0 ? `  ${paint('cyan', `${label}:`)} ${line}` : `${indent}${line}`,
  );
}

function textLines(text: string): string[] {
  return text
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .map(printable);
}

function excerpt(span: Span, page: Page, style: Style, indent: string): string[] {
  const { line, column } = span.start;
  const out = [`${indent}${page.paint('blue', '-->')} ${printable(span.file)}:${line}:${column}`];
  const text = page.lines(span.file)[line - 1];
  if (text === undefined) return out;
  const gutter = String(line);
  const end = span.end.line > line ? text.length + 1 : span.end.column;
  const shown = windowed(
    pointAt(text, column - 1, end - 1),
    Math.max(20, page.width - indent.length - gutter.length - 3),
  );
  const bar = page.paint('blue', '|');
  out.push(`${indent}${page.paint('blue', gutter)} ${bar} ${shown.text}`.trimEnd());
  out.push(
    `${indent}${' '.repeat(gutter.length)} ${bar} ${' '.repeat(shown.from)}${page.paint(style, '^'.repeat(shown.to - shown.from))}`,
  );
  return out;
}

/** Pointed is a line as it is drawn, with the columns `[from, to)` the caret stands under. */
interface Pointed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function pointAt(line: string, start: number, end: number): Pointed {
  const before = drawn(line.slice(0, start), 0);
  const guilty = drawn(line.slice(start, Math.max(end, start)), displayWidth(before));
  const from = displayWidth(before);
  const after = drawn(line.slice(Math.max(end, start)), from + displayWidth(guilty));
  return { text: before + guilty + after, from, to: from + Math.max(1, displayWidth(guilty.trimEnd())) };
}

/** drawn replaces tabs by spaces up to the next stop, so that what stands below lines up on any terminal. */
function drawn(text: string, column: number): string {
  let out = '';
  let at = column;
  for (const part of text.split(/(\t)/)) {
    const next = part === '\t' ? ' '.repeat(tabWidth - (at % tabWidth)) : printable(part);
    out += next;
    at += displayWidth(next);
  }
  return out;
}

function windowed(line: Pointed, width: number): Pointed {
  if (displayWidth(line.text) <= width) return line;
  const room = width - 2;
  const length = Math.min(line.to - line.from, room);
  const lead = Math.max(0, Math.min(line.from, Math.floor((room - length) / 2)));
  const first = line.from + length <= room ? 0 : line.from - lead;
  let at = 0;
  let text = '';
  let skipped = 0;
  for (const cell of cells(line.text)) {
    if (at < first) skipped = at + cell.width;
    else if (at + cell.width <= first + room) text += cell.text;
    at += cell.width;
  }
  const shift = skipped === 0 ? 0 : 1 - skipped;
  const cut = at > first + room ? '…' : '';
  const from = line.from + shift;
  return { text: `${skipped === 0 ? '' : '…'}${text}${cut}`, from, to: from + length };
}

function countLine(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity'], one: string, many: string) => {
    const n = diagnostics.filter((d) => d.severity === severity).length;
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`];
  };
  return [
    ...count('error', 'error', 'errors'),
    ...count('warning', 'warning', 'warnings'),
    ...count('info', 'note', 'notes'),
  ].join(', ');
}
