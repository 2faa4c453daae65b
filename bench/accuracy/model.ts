// What the benches of accuracy use of the product; load.mjs bundles it.
export { noEffects } from '../../src/series/baseline/effects.ts';
export { forecastSeries } from '../../src/series/baseline/forecast.ts';
export { makeRanges, rangeAt } from '../../src/series/baseline/ranges.ts';
export { newWalks } from '../../src/series/baseline/walk.ts';
export { cycleSeason } from '../../src/time/season.ts';
