import { cells, displayWidth, padEnd, padStart, printable, truncate } from '../diagnostic/width.ts';

/** TextColumn is one column of a table of text. */
export interface TextColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Width beyond which values are cut; none when absent. */
  readonly most?: number;
}

/** tableLines lays rows out in aligned columns two spaces apart, the heading first; widths are display widths. */
export function tableLines(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const all = [columns.map((c) => c.heading), ...rows].map((row) => row.map(printable));
  const widths = columns.map((column, i) => {
    let widest = 0;
    for (const row of all) widest = Math.max(widest, displayWidth(row[i] ?? ''));
    return Math.min(column.most ?? widest, widest);
  });
  return all.map((row) =>
    columns
      .map((column, i) => {
        const text = truncate(row[i] ?? '', widths[i] ?? 0);
        return column.align === 'right' ? padStart(text, widths[i] ?? 0) : padEnd(text, widths[i] ?? 0);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** wrap breaks a text into lines of at most `width` columns: at spaces, between ideographs, within longer words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const chunk of chunks(printable(text), width)) {
    const size = displayWidth(chunk.trimEnd());
    if (used > 0 && used + size > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    const added = line === '' ? chunk.trimStart() : chunk;
    line += added;
    used += displayWidth(added);
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

const ideographic = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const closing = /^[，。、；：！？）」』》”’％…—,.;:!?)\]]/u;
const opening = /[（「『《“‘([]$/u;

/** chunks splits a text at the places where a line may break; a closing mark stays with what it closes. */
function chunks(text: string, width: number): string[] {
  const found: string[] = [];
  let chunk = '';
  let size = 0;
  for (const cell of cells(text)) {
    if (chunk !== '' && (mayBreak(chunk, cell.text) || size + cell.width > width)) {
      found.push(chunk);
      chunk = '';
      size = 0;
    }
    chunk += cell.text;
    size += cell.width;
  }
  return chunk === '' ? found : [...found, chunk];
}

function mayBreak(before: string, next: string): boolean {
  if (next === ' ' || closing.test(next) || opening.test(before)) return false;
  if (before.endsWith(' ')) return true;
  const last = cells(before.slice(-4)).at(-1)?.text ?? '';
  return ideographic.test(last) || ideographic.test(next) || /[，。；：、）]$/u.test(before);
}
