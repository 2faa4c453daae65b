/** Code points that take two columns (East_Asian_Width W or F of Unicode 16), emoji apart: pairs of first and last. */
const wideRanges = [
  0x1100, 0x115f, 0x2329, 0x232a, 0x2630, 0x2637, 0x268a, 0x268f, 0x2e80, 0x3029, 0x302e, 0x303e, 0x3041,
  0x3096, 0x309b, 0x3163, 0x3165, 0x3247, 0x3250, 0x4dff, 0x4e00, 0xa4c6, 0xa960, 0xa97c, 0xac00, 0xd7a3,
  0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18d1e, 0x18d80,
  0x18df2, 0x1aff0, 0x1b2fb, 0x1d300, 0x1d376, 0x1f200, 0x1f265, 0x20000, 0x2fffd, 0x30000, 0x3fffd,
] as const;

const joiner = 0x200d;
const emojiSelector = 0xfe0f;
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u1160-\u11ff]$/u;
const spacingMark = /^\p{Mc}$/u;
const emojiShown = /^\p{Emoji_Presentation}$/u;
const emoji = /^\p{Emoji}$/u;
const printableAscii = /^[\x20-\x7e]*$/;

/** Cell is a stretch of text that a terminal draws as one, with the columns it takes. */
export interface Cell {
  readonly text: string;
  readonly width: number;
}

/** displayWidth is how many columns a terminal needs for a text without escape sequences; ambiguous ones are narrow. */
export function displayWidth(text: string): number {
  if (printableAscii.test(text)) return text.length;
  let width = 0;
  for (const cell of cells(text)) width += cell.width;
  return width;
}

/** cells splits a text into what must not be cut apart: a base with its marks, or an emoji sequence. */
export function cells(text: string): Cell[] {
  const found: { text: string; width: number }[] = [];
  let before = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const last = found.at(-1);
    if (last && joins(character, code, before)) {
      last.text += character;
      if (code === emojiSelector && emoji.test(String.fromCodePoint(before))) last.width = 2;
    } else {
      found.push({ text: character, width: characterWidth(character, code) });
    }
    before = code;
  }
  return found;
}

/** padEnd fills a text with spaces on the right up to a display width. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** padStart fills a text with spaces on the left up to a display width. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** truncate cuts a text to a display width, ending in … where something was cut. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let room = width - 1;
  for (const cell of cells(text)) {
    room -= cell.width;
    if (room < 0) break;
    kept += cell.text;
  }
  return width < 1 ? '' : `${kept.trimEnd()}…`;
}

/** printable replaces what would move the cursor or hide text: line breaks and tabs by a space, other controls by �. */
export function printable(text: string): string {
  return printableAscii.test(text)
    ? text
    : text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function joins(character: string, code: number, before: number): boolean {
  if (before === joiner) return emoji.test(character);
  if (code < 0x300) return code === 0xad;
  if (code >= 0x1f3fb && code <= 0x1f3ff) return emoji.test(String.fromCodePoint(before));
  return zeroWidth.test(character);
}

function characterWidth(character: string, code: number): number {
  if (code < 0x300) return zeroWidth.test(character) ? 0 : 1;
  if (isWide(code)) return 2;
  if (zeroWidth.test(character)) return 0;
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return 1;
  return !spacingMark.test(character) && emojiShown.test(character) ? 2 : 1;
}

function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  for (let i = 0; i < wideRanges.length; i += 2) {
    if (code < wideRanges[i]!) return false;
    if (code <= wideRanges[i + 1]!) return true;
  }
  return false;
}
