import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { cells, displayWidth, padEnd, padStart, printable, truncate } from '../../src/diagnostic/width.ts';

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['gmv', 3],
    ['成交总额', 8],
    ['转化率 1.82%', 12],
    ['ＡＢ', 4],
    ['ｱｲ', 2],
    ['한국어', 6],
    ['日本語テキスト', 14],
    ['e\u0301', 1],
    ['é', 1],
    ['Zürich', 6],
    ['a\u200bb', 2],
    ['👍', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['❤', 1],
    ['🇨🇳', 2],
    ['1️⃣', 2],
    ['▁▂▃', 3],
    ['£1,234.50', 9],
    ['、。「」', 8],
    ['𠮷野家', 6],
    ['नमस्ते', 4],
    ['สวัสดี', 4],
    ['שלום', 4],
    ['\u0007', 0],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('agrees with string-width on single letters, ideographs, kana, symbols and emoji', () => {
    const wrong: string[] = [];
    const blocks = [
      [0x20, 0x7f],
      [0xa0, 0x2ff],
      [0x370, 0x3ff],
      [0x400, 0x4ff],
      [0x2010, 0x2027],
      [0x20a0, 0x20bf],
      [0x2190, 0x23ff],
      [0x2500, 0x27bf],
      [0x2e80, 0x303f],
      [0x3041, 0x3096],
      [0x3099, 0x33ff],
      [0x3400, 0x9fff],
      [0xac00, 0xd7a3],
      [0xf900, 0xfaff],
      [0xfe30, 0xfe4f],
      [0xff01, 0xff9d],
      [0xffe0, 0xffe6],
      [0x1f300, 0x1f64f],
      [0x1f680, 0x1f6ff],
      [0x1f900, 0x1f9ff],
      [0x20000, 0x20100],
    ] as const;
    for (const [first, last] of blocks) {
      for (let code = first; code <= last; code++) {
        const text = String.fromCodePoint(code);
        if (/\P{Cn}/u.test(text) && displayWidth(text) !== stringWidth(text)) wrong.push(code.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  });

  test('agrees with string-width on texts of words in many scripts', () => {
    const word = fc.constantFrom(
      '华东',
      'ads ',
      '👩‍💻',
      'é',
      'ñ',
      '한',
      '🇬🇧',
      'かな',
      '✅',
      '—',
      '₤',
      'ё',
      '１２',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(displayWidth(words.join(' '))).toBe(stringWidth(words.join(' ')));
      }),
    );
  });
});

describe('cells', () => {
  test('keep marks with their base and emoji sequences whole', () => {
    expect(cells('e\u0301中👩‍👩‍👧x').map((c) => c.text)).toEqual(['e\u0301', '中', '👩‍👩‍👧', 'x']);
  });

  test('lose nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          cells(text)
            .map((c) => c.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('truncate', () => {
  test.each([
    ['conversion', 10, 'conversion'],
    ['conversion', 6, 'conve…'],
    ['成交总额', 8, '成交总额'],
    ['成交总额', 7, '成交总…'],
    ['成交总额', 6, '成交…'],
    ['👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧…'],
    ['ab cd', 4, 'ab…'],
    ['abc', 0, ''],
    ['abc', 1, '…'],
  ])('of %j to %i is %j', (text, width, expected) => {
    expect(truncate(text, width)).toBe(expected);
  });

  test('never exceeds the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 20 }), (text, width) => {
        expect(displayWidth(truncate(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test('padding counts columns, not characters', () => {
  expect(padEnd('大区', 6)).toBe('大区  ');
  expect(padStart('大区', 6)).toBe('  大区');
  expect(padEnd('大区', 3)).toBe('大区');
});

test.each([
  ['plain text', 'plain text'],
  ['华东', '华东'],
  ['a\r\nb\tc', 'a b c'],
  ['\u001b[31mred', '\ufffd[31mred'],
  ['abc\u202etxt', 'abc\ufffdtxt'],
  ['x\u0000\u009b', 'x\ufffd\ufffd'],
])('printable of %j is %j', (text, expected) => {
  expect(printable(text)).toBe(expected);
});
