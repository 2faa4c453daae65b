const styles = {
  bold: '1',
  dim: '2',
  red: '31',
  green: '32',
  yellow: '33',
  blue: '34',
  cyan: '36',
  boldRed: '1;31',
  boldYellow: '1;33',
  boldBlue: '1;34',
} as const;

/** Style is a way to set off a text in a terminal. */
export type Style = keyof typeof styles;

/** Paint gives a text in a style, or as it is where colours are off. Styles do not nest. */
export type Paint = (style: Style, text: string) => string;

/** makePaint gives the painter of a terminal that shows colours (ECMA-48 SGR), or one that does nothing. */
export function makePaint(color: boolean): Paint {
  if (!color) return (_, text) => text;
  return (style, text) => (text === '' ? text : `\u001b[${styles[style]}m${text}\u001b[0m`);
}
