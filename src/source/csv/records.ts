/** Dialect is how the fields and rows of a text are told apart; a doubled quote inside quotes stands for itself. */
export interface Dialect {
  readonly delimiter: string;
  /** Empty where nothing is quoted. */
  readonly quote: string;
}

/** Records is the rows of a text, fields unquoted. A blank line is a row of one empty field. */
export interface Records {
  readonly rows: readonly (readonly string[])[];
  /** Whether lines end in more than one way. */
  readonly hasMixedEnds: boolean;
  /** Whether a quoted field does not end, or goes on after its closing quote. */
  readonly isBroken: boolean;
}

/**
 * readRecords splits a text into rows of fields. Where the text is only the beginning of a file, its last row may be cut
 * short: with `isWhole` false it is left out.
 */
export function readRecords(text: string, dialect: Dialect, isWhole: boolean): Records {
  const rows: string[][] = [];
  const ends = new Set<string>();
  let row: string[] = [];
  let isBroken = false;
  let at = 0;
  while (at < text.length) {
    const field = readField(text, at, dialect);
    isBroken ||= field.isBroken;
    row.push(field.text);
    at = field.end;
    if (text.startsWith(dialect.delimiter, at)) {
      at += dialect.delimiter.length;
      if (at < text.length) continue;
      row.push('');
    }
    const end = lineEnd(text, at);
    if (end === '' && !isWhole) break;
    if (end !== '') ends.add(end);
    rows.push(row);
    row = [];
    at += end.length;
  }
  return { rows, hasMixedEnds: ends.size > 1, isBroken };
}

function lineEnd(text: string, at: number): string {
  if (text[at] === '\r') return text[at + 1] === '\n' ? '\r\n' : '\r';
  return text[at] === '\n' ? '\n' : '';
}

interface Field {
  readonly text: string;
  readonly end: number;
  readonly isBroken: boolean;
}

function readField(text: string, start: number, dialect: Dialect): Field {
  let first = start;
  while (text[first] === ' ') first++;
  if (dialect.quote !== '' && text[first] === dialect.quote) return readQuoted(text, first, dialect);
  let end = start;
  while (end < text.length && !isBoundary(text, end, dialect)) end++;
  return { text: text.slice(start, end), end, isBroken: false };
}

function readQuoted(text: string, start: number, dialect: Dialect): Field {
  const { quote } = dialect;
  let value = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf(quote, from);
    if (close < 0) return { text: value + text.slice(from), end: text.length, isBroken: true };
    value += text.slice(from, close);
    if (text[close + 1] !== quote) {
      let end = close + 1;
      while (text[end] === ' ') end++;
      const isBroken = end < text.length && !isBoundary(text, end, dialect);
      while (end < text.length && !isBoundary(text, end, dialect)) end++;
      return { text: value, end, isBroken };
    }
    value += quote;
    from = close + 2;
  }
}

function isBoundary(text: string, at: number, dialect: Dialect): boolean {
  const letter = text[at];
  return letter === '\n' || letter === '\r' || letter === dialect.delimiter;
}

/**
 * RecordCounter finds out on which line (from 1) each row of a text starts, chunk by chunk, in bounded memory.
 * Rows are counted from 1 with blank lines included, as DuckDB counts them.
 */
export class RecordCounter {
  #line = 1;
  #row = 1;
  #isQuoted = false;
  #isFieldStart = true;
  #isBlank = true;
  #afterReturn = false;
  #startLine = 1;

  constructor(
    private readonly dialect: Dialect,
    private readonly onRow: (row: number, line: number, isBlank: boolean) => void,
  ) {}

  /** read takes the next stretch of the text. */
  read(text: string): void {
    for (let at = 0; at < text.length; at++) this.#step(text[at]!);
  }

  /** finish reports a last row that no line end closes. */
  finish(): void {
    if (!this.#isBlank) this.onRow(this.#row, this.#startLine, false);
  }

  #step(letter: string): void {
    const follows = this.#afterReturn && letter === '\n';
    this.#afterReturn = letter === '\r';
    if (follows) return;
    if (letter === '\n' || letter === '\r') {
      this.#endLine();
      return;
    }
    this.#isBlank = false;
    // The engine skips spaces before an opening quote.
    if (letter === ' ' && this.#isFieldStart) return;
    if (letter === this.dialect.quote && (this.#isQuoted || this.#isFieldStart)) {
      this.#isQuoted = !this.#isQuoted;
      // Right after a closing quote another one opens again: together they are one doubled quote.
      this.#isFieldStart = true;
    } else {
      this.#isFieldStart = !this.#isQuoted && letter === this.dialect.delimiter;
    }
  }

  #endLine(): void {
    this.#line++;
    if (this.#isQuoted) return;
    this.onRow(this.#row, this.#startLine, this.#isBlank);
    this.#row++;
    this.#startLine = this.#line;
    this.#isFieldStart = true;
    this.#isBlank = true;
  }
}
