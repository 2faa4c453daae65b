import { weekCalendar } from '../../src/time/fiscal-year.ts';

/** retail is the 4-5-4 calendar of the National Retail Federation. */
export const retail = weekCalendar('retail', {
  weeks: [4, 5, 4],
  weekday: 6,
  month: 1,
  rule: 'nearest',
  longMonth: 12,
  namedBy: 'start',
});
