import type { Position, Span } from '../diagnostic/diagnostic.ts';

/** SourceText is a text written by a person inside a YAML file, with enough to point back into it. */
export interface SourceText {
  readonly text: string;
  /** Where the whole value stands. */
  readonly span: Span;
  /** Where the first character of each line of `text` stands in the file. */
  readonly lines: readonly Position[];
}

/** spanWithin is the span in the file of the stretch `[start, end)` of a text, offsets in UTF-16 code units. */
export function spanWithin(source: SourceText, start: number, end: number): Span {
  const from = positionWithin(source, start);
  const to = positionWithin(source, Math.max(end, start + 1));
  return { file: source.span.file, start: from, end: to };
}

function positionWithin(source: SourceText, offset: number): Position {
  const before = source.text.slice(0, offset);
  const row = before.split('\n').length - 1;
  const within = offset - (before.lastIndexOf('\n') + 1);
  const line = source.lines[Math.min(row, source.lines.length - 1)] ?? source.span.start;
  return { line: line.line, column: line.column + within, offset: line.offset + within };
}
