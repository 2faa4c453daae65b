import { describe, expect, test } from 'vitest';
import { type Diagnostic, errorAt, type Span, warningAt } from '../../src/diagnostic/diagnostic.ts';
import { renderDiagnostics } from '../../src/diagnostic/render.ts';
import { displayWidth } from '../../src/diagnostic/width.ts';

/** spanOf finds the guilty text in a file's text. */
function spanOf(file: string, text: string, guilty: string): Span {
  const offset = text.indexOf(guilty);
  const position = (at: number) => {
    const before = text.slice(0, at);
    return { line: before.split('\n').length, column: at - (before.lastIndexOf('\n') + 1) + 1, offset: at };
  };
  return { file, start: position(offset), end: position(offset + guilty.length) };
}

function render(diagnostics: Diagnostic[], texts: Record<string, string>, width?: number): string {
  return renderDiagnostics(diagnostics, new Map(Object.entries(texts)), { color: false, width });
}

const sales =
  'metrics:\n  gmv:\n    source: orders\n    measure: sum(amount)\n\n\n\n\n    dimensions: [contry]\n';

describe('renderDiagnostics', () => {
  test('shows message, place, line, caret and help', () => {
    const one = errorAt(
      'unknown-dimension',
      'source "orders" has no dimension "contry"',
      spanOf('metrics/sales.yaml', sales, 'contry'),
      {
        help: 'did you mean "country"? It has: channel, country, plan',
      },
    );
    expect(
      render([one], { 'metrics/sales.yaml': sales }),
    ).toBe(`error[unknown-dimension]: source "orders" has no dimension "contry"
  --> metrics/sales.yaml:9:18
  9 |     dimensions: [contry]
    |                  ^^^^^^
  help: did you mean "country"? It has: channel, country, plan

1 error
`);
  });

  test('orders by file and position and counts at the end', () => {
    const a = 'one: 1\ntwo: 2\n';
    const text = render(
      [
        warningAt('bad-value', 'later', spanOf('a.yaml', a, 'two')),
        errorAt('bad-value', 'other file', spanOf('b.yaml', a, 'one')),
        errorAt('bad-value', 'earlier', spanOf('a.yaml', a, 'one')),
        errorAt('no-project', 'nowhere', undefined),
        { code: 'bad-value', severity: 'info', message: 'by the way' },
      ],
      { 'a.yaml': a, 'b.yaml': a },
    );
    const heads = text.split('\n').filter((line) => /^(error|warning|info)\[/.test(line));
    expect(heads).toEqual([
      'error[no-project]: nowhere',
      'info[bad-value]: by the way',
      'error[bad-value]: earlier',
      'warning[bad-value]: later',
      'error[bad-value]: other file',
    ]);
    expect(text.endsWith('\n\n3 errors, 1 warning, 1 note\n')).toBe(true);
  });

  test('shows nothing for nothing', () => {
    expect(render([], {})).toBe('');
  });

  test('shows related places with their lines, and the words of a driver under note', () => {
    const text = 'metrics:\n  gmv: 1\n  gmv: 2\n';
    const second = { ...spanOf('m.yaml', text, 'gmv: 2'), end: { line: 3, column: 6, offset: 23 } };
    const first = { ...spanOf('m.yaml', text, 'gmv: 1'), end: { line: 2, column: 6, offset: 14 } };
    const one = errorAt('duplicate-key', 'gmv stands twice', second, {
      note: 'Parser Error: syntax error\nLINE 1: select',
      related: [{ message: 'the first is here', span: first }],
    });
    expect(render([one], { 'm.yaml': text })).toBe(`error[duplicate-key]: gmv stands twice
  --> m.yaml:3:3
  3 |   gmv: 2
    |   ^^^
  note: Parser Error: syntax error
        LINE 1: select
  related: the first is here
    --> m.yaml:2:3
    2 |   gmv: 1
      |   ^^^

1 error
`);
  });

  test.each([
    ['wide characters', '  标签: 成交额 x', 'x', '  1 |   标签: 成交额 x\n    |                ^'],
    ['under wide characters', 'label: 成交额', '成交额', '  1 | label: 成交额\n    |        ^^^^^^'],
    ['emoji', 'a: 👩‍👩‍👧 bad', 'bad', '  1 | a: 👩‍👩‍👧 bad\n    |       ^^^'],
    ['combining marks', 'a: cafe\u0301 bad', 'bad', '  1 | a: cafe\u0301 bad\n    |         ^^^'],
    ['tabs', '\tkey: bad', 'bad', '  1 |     key: bad\n    |          ^^^'],
    ['a tab inside', 'ab\tbad', 'bad', '  1 | ab  bad\n    |     ^^^'],
    ['CRLF', 'key: bad\r\nmore: 1\r\n', 'bad', '  1 | key: bad\n    |      ^^^'],
    ['escape sequences', 'key: \u001b[2J bad', 'bad', '  1 | key: \ufffd[2J bad\n    |           ^^^'],
  ])('puts the caret right after %s', (_, text, guilty, expected) => {
    const out = render([errorAt('bad-value', 'm', spanOf('f.yaml', text, guilty))], { 'f.yaml': text });
    expect(out).toContain(`\n${expected}\n`);
  });

  test('an empty place, a place at the end and one over several lines get a caret', () => {
    const text = 'key:\nnext: |\n  a\n  b\n';
    const at = (line: number, column: number, endLine: number, endColumn: number): Span => ({
      file: 'f.yaml',
      start: { line, column, offset: 0 },
      end: { line: endLine, column: endColumn, offset: 0 },
    });
    const caret = (span: Span) =>
      render([errorAt('bad-value', 'm', span)], { 'f.yaml': text }).split('\n')[3];
    expect(caret(at(1, 5, 1, 5))).toBe('    |     ^');
    expect(caret(at(2, 7, 4, 4))).toBe('    |       ^');
    expect(caret(at(2, 1, 4, 4))).toBe('    | ^^^^^^^');
    expect(caret(at(9, 1, 9, 2))).toBe('1 error');
  });

  test('names a file without its text, such as a data file', () => {
    const span = {
      file: 'data/o.csv',
      start: { line: 7, column: 1, offset: 0 },
      end: { line: 7, column: 1, offset: 0 },
    };
    expect(render([errorAt('source-row', 'row has 3 columns', span)], {})).toBe(
      'error[source-row]: row has 3 columns\n  --> data/o.csv:7:1\n\n1 error\n',
    );
  });

  test.each([
    ['in the middle', `${'a'.repeat(300)} BAD ${'b'.repeat(300)}`],
    ['at the start', `BAD ${'b'.repeat(300)}`],
    ['at the end', `${'a'.repeat(300)} BAD`],
    ['among wide characters', `${'成'.repeat(120)} BAD ${'交'.repeat(120)}`],
    ['longer than the window', `${'a'.repeat(50)}BAD${'X'.repeat(200)}`],
  ])('windows a long line with the place %s', (_, text) => {
    const span = spanOf('f.yaml', text, text.includes('BADX') ? `BAD${'X'.repeat(200)}` : 'BAD');
    const lines = render([errorAt('bad-value', 'm', span)], { 'f.yaml': text }, 80).split('\n');
    const [shown, caret] = [lines[2] ?? '', lines[3] ?? ''];
    expect(displayWidth(shown)).toBeLessThanOrEqual(80);
    expect(displayWidth(caret)).toBeLessThanOrEqual(80);
    expect(shown).toContain('BAD');
    expect(shown).toContain('…');
    expect(caret.indexOf('^')).toBe(displayWidth(shown.slice(0, shown.indexOf('BAD'))));
  });

  test('aligns the gutter with line numbers of several digits', () => {
    const text = `${'x\n'.repeat(1233)}key: bad\n`;
    expect(render([errorAt('bad-value', 'm', spanOf('f.yaml', text, 'bad'))], { 'f.yaml': text })).toContain(
      '  --> f.yaml:1234:6\n  1234 | key: bad\n       |      ^^^\n',
    );
  });

  test('colours are ANSI styles around the same text', () => {
    const one = errorAt('bad-value', 'm', spanOf('f.yaml', 'key: bad', 'bad'), { help: 'h', note: 'n' });
    const texts = new Map([['f.yaml', 'key: bad']]);
    const colored = renderDiagnostics([one], texts, { color: true });
    expect(colored).toContain('\u001b[1;31merror[bad-value]\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is removed
    expect(colored.replace(/\u001b\[[\d;]*m/g, '')).toBe(renderDiagnostics([one], texts, { color: false }));
  });

  test('ten thousand diagnostics into one large file take well under a second', () => {
    const text = 'key: bad\n'.repeat(20_000);
    const many = Array.from({ length: 10_000 }, (_, i) =>
      errorAt('bad-value', 'm', {
        file: 'f.yaml',
        start: { line: i + 1, column: 6, offset: i * 9 + 5 },
        end: { line: i + 1, column: 9, offset: i * 9 + 8 },
      }),
    );
    const before = process.cpuUsage();
    expect(render(many, { 'f.yaml': text })).toContain('10000 errors');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(3000);
  });
});
