import type { DurationUnit } from './duration.ts';

/** Reference says which earlier period or periods a period is compared with. */
export type Reference =
  | { readonly kind: 'previous' }
  | { readonly kind: 'ago'; readonly count: number; readonly unit: DurationUnit }
  /** The mean of the last `count` periods, or of the last `count` periods on the same weekday. */
  | { readonly kind: 'average'; readonly count: number; readonly same?: 'weekday' };
