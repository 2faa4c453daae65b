// What the benches of accuracy use of the product; load.mjs bundles it.
export { noEffects } from '../../src/series/baseline/effects.ts';
export { walkTo } from '../../src/series/baseline/follower.ts';
export { forecastSeries } from '../../src/series/baseline/forecast.ts';
export { makeRanges, rangeAt } from '../../src/series/baseline/ranges.ts';
export { countScore, levelFor, newTail } from '../../src/series/baseline/tail.ts';
export { toScale } from '../../src/series/baseline/transform.ts';
export { followSegment } from '../../src/series/baseline/walk.ts';
export { cycleSeason } from '../../src/time/season.ts';
