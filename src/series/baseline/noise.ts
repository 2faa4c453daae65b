/**
 * Noise is what is known of how far a value scatters by chance alone. Counts scatter by the root of their mean
 * (Poisson), shares by the root of p (1 - p) / n (binomial), n being their denominator in that period.
 */
export type Noise =
  | { readonly kind: 'none' }
  | { readonly kind: 'count' }
  | { readonly kind: 'share'; readonly volume: Float64Array };

/** meanAbsolute is the mean absolute deviation of a normal distribution of standard deviation 1. */
export const meanAbsolute = Math.sqrt(2 / Math.PI);

/** noiseSpread is the mean absolute deviation by chance of a value expected in the period at an index; 0 when unknown. */
export function noiseSpread(noise: Noise, expected: number, index: number): number {
  switch (noise.kind) {
    case 'none':
      return 0;
    case 'count':
      // A mean learned as zero is only known to be small.
      return meanAbsolute * Math.sqrt(Math.max(expected, 0.25));
    case 'share': {
      const volume = noise.volume[index]!;
      if (!(volume > 0)) return 0;
      // Half an event more on either side (Jeffreys): a share of exactly 0 or 1 still scatters.
      const share = (Math.min(1, Math.max(0, expected)) * volume + 0.5) / (volume + 1);
      return meanAbsolute * Math.sqrt((share * (1 - share)) / volume);
    }
  }
}
