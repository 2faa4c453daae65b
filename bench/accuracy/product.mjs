import { loadModel } from './load.mjs';

const model = await loadModel();

/** followed is a series for the product to learn from; `known` may end before its `periods`, the rest is to come. */
export function followed(known, periods, cycles, effects = model.noEffects(periods)) {
  const values = new Float64Array(periods).fill(Number.NaN);
  values.set(known);
  return {
    values,
    offset: 0,
    periods,
    seasons: cycles.map((length) => model.cycleSeason(length, periods)),
    barred: new Uint8Array(periods),
    floor: new Int32Array(periods),
    noise: { kind: 'none' },
    effects,
  };
}

/** forecast is the product's forecast of what follows the known values. */
export function forecast(known, horizon, cycles, level) {
  const series = followed(known, known.length + horizon, cycles);
  return model.forecastSeries({ followed: series, from: known.length, horizon, level });
}
