/** Marked is a text with the stretch between « and », which the text itself does not hold. */
export interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** marked reads a text with a marked stretch; without marks the stretch is the whole text. */
export function marked(source: string): Marked {
  const start = source.indexOf('«');
  const end = source.indexOf('»') - 1;
  const text = source.replace('«', '').replace('»', '');
  return start < 0 ? { text, start: 0, end: text.length } : { text, start, end };
}
