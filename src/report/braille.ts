/** Dots of a Braille cell by row and column, as the bits of its code point (Unicode block 2800). */
const dots = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

/**
 * brailleLine draws values as a line through all of them, from `low` at the bottom to `high` at the top, in rows of Braille
 * characters: each is one column wide and has two dots across and four
 * down; an empty one is a space. NaN interrupts the line. Every value is a
 * point of the line, however many share a column.
 */
export function brailleLine(
  values: ArrayLike<number>,
  size: { readonly width: number; readonly height: number },
  low: number,
  high: number,
): string[] {
  const across = size.width * 2;
  const down = size.height * 4;
  const cells = Array.from({ length: size.height }, () => new Uint8Array(size.width));
  const set = (x: number, y: number): void => {
    cells[y >> 2]![x >> 1]! |= dots[y & 3]![x & 1]!;
  };
  const x = (i: number) => (values.length < 2 ? 0 : Math.round((i * (across - 1)) / (values.length - 1)));
  const y = (value: number) => Math.round((1 - shareOf(value, low, high)) * (down - 1));
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i]!)) continue;
    const before = values[i - 1] ?? Number.NaN;
    const from = Number.isFinite(before) ? i - 1 : i;
    drawSegment([x(from), y(values[from]!)], [x(i), y(values[i]!)], set);
  }
  return cells.map((row) =>
    Array.from(row, (bits) => (bits === 0 ? ' ' : String.fromCharCode(0x2800 + bits))).join(''),
  );
}

/** shareOf says where a value lies between two others, 0 at `low` and 1 at `high`; halfway where they are equal. */
export function shareOf(value: number, low: number, high: number): number {
  // Halved, so that the span of the largest doubles does not overflow.
  const span = high / 2 - low / 2;
  return span === 0 ? 0.5 : (value / 2 - low / 2) / span;
}

type Dot = readonly [x: number, y: number];

function drawSegment([x0, y0]: Dot, [x1, y1]: Dot, set: (x: number, y: number) => void): void {
  const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1);
  for (let step = 0; step <= steps; step++) {
    set(Math.round(x0 + ((x1 - x0) * step) / steps), Math.round(y0 + ((y1 - y0) * step) / steps));
  }
}
