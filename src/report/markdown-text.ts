/**
 * markdownText writes a text so that Markdown (GFM) shows it as it is, on one line: nothing in it becomes markup, HTML, a
 * link, a table border or a mention.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\\`*_[\]{}#!|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/@(?=\w)/g, '@<!-- -->')
    .replace(/\b(https?|ftp|mailto|xmpp):/gi, '$1&#58;')
    .replace(/\bwww\./gi, 'www&#46;')
    .trim();
}

/** markdownCode writes a name as a code span that may stand in a table. */
export function markdownCode(text: string): string {
  const safe = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/`/g, '’')
    .replace(/\|/g, '\\|');
  return `\`${safe}\``;
}

/** markdownTable writes a table of cells that are Markdown already. */
export function markdownTable(
  columns: readonly { readonly heading: string; readonly align: 'left' | 'right' }[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((column) => (column.align === 'right' ? '---:' : '---'));
  return [line(columns.map((column) => column.heading)), line(rule), ...rows.map(line)].join('\n');
}

/** markdownDetails folds Markdown away under a summary, which is Markdown-free HTML text. */
export function markdownDetails(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
