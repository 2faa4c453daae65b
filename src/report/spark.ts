const bars = '▁▂▃▄▅▆▇█';

/** sparkline draws values as bars between their least and greatest, with · for null; equal values stand halfway. */
export function sparkline(values: ArrayLike<number>): string {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  let drawn = '';
  for (let i = 0; i < values.length; i++) drawn += bar(values[i]!, low, high);
  return drawn;
}

function bar(value: number, low: number, high: number): string {
  if (!Number.isFinite(value)) return '·';
  // Halved, so that the span of the largest doubles does not overflow.
  const span = high / 2 - low / 2;
  const share = span === 0 ? 0.45 : (value / 2 - low / 2) / span;
  return bars[Math.min(bars.length - 1, Math.floor(share * bars.length))] ?? '·';
}
