// The measures of the M4 competition (Makridakis, Spiliotis and Assimakopoulos, The M4 Competition: 100,000 time series and
// 61 forecasting methods, International Journal of Forecasting 36, 2020, sections 2.3 and 2.4).

/** smape is the symmetric mean absolute percentage error of a forecast, in percent. */
export function smape(actual, expected) {
  return (
    100 * mean(actual, (y, h) => (2 * Math.abs(y - expected[h])) / (Math.abs(y) + Math.abs(expected[h]) || 1))
  );
}

/** mase is the mean absolute error in units of the seasonal naive method's error over the known values. */
export function mase(known, actual, expected, period) {
  return mean(actual, (y, h) => Math.abs(y - expected[h])) / naiveError(known, period);
}

/** msis is the mean scaled interval score of an interval that is to hold a part `level` of the future values. */
export function msis(known, actual, { low, high }, period, level) {
  const penalty = 2 / (1 - level);
  const score = mean(
    actual,
    (y, h) => high[h] - low[h] + penalty * (Math.max(0, low[h] - y) + Math.max(0, y - high[h])),
  );
  return score / naiveError(known, period);
}

/** coverage is the part of the future values that lie within an interval. */
export function coverage(actual, { low, high }) {
  return mean(actual, (y, h) => (y >= low[h] && y <= high[h] ? 1 : 0));
}

/** naive2 repeats the last value, of a series that is seasonally adjusted where the competition's test finds a season. */
export function naive2(known, horizon, period) {
  const indices = isSeasonal(known, period) ? seasonalIndices(known, period) : undefined;
  const factor = (i) => (indices === undefined ? 1 : indices[i % period]);
  const last = known.at(-1) / factor(known.length - 1);
  return Float64Array.from({ length: horizon }, (_, h) => last * factor(known.length + h));
}

/** isSeasonal is the competition's test: the autocorrelation at the period beyond 1.645 of its standard errors. */
function isSeasonal(values, period) {
  if (period === 1 || values.length < 3 * period) return false;
  const correlations = Array.from({ length: period }, (_, k) => autocorrelation(values, k + 1));
  const squares = correlations.slice(0, -1).reduce((sum, r) => sum + r * r, 0);
  return Math.abs(correlations[period - 1]) > 1.645 * Math.sqrt((1 + 2 * squares) / values.length);
}

function autocorrelation(values, lag) {
  const middle = mean(values, (y) => y);
  let [product, square] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    square += (values[i] - middle) ** 2;
    if (i >= lag) product += (values[i] - middle) * (values[i - lag] - middle);
  }
  return product / square;
}

/** seasonalIndices is the classical multiplicative decomposition: ratios to a centred moving average, by phase. */
function seasonalIndices(values, period) {
  const half = Math.floor(period / 2);
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let i = half; i < values.length - half; i++) {
    let trend = 0;
    for (let k = -half; k <= half; k++)
      trend += values[i + k] * (period % 2 === 0 && Math.abs(k) === half ? 0.5 : 1);
    sums[i % period] += values[i] / (trend / period);
    counts[i % period] += 1;
  }
  const raw = sums.map((sum, phase) => sum / counts[phase]);
  const middle = mean(raw, (index) => index);
  return raw.map((index) => index / middle);
}

function naiveError(known, period) {
  let sum = 0;
  for (let i = period; i < known.length; i++) sum += Math.abs(known[i] - known[i - period]);
  return sum / (known.length - period);
}

export function mean(values, of = (value) => value) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += of(values[i], i);
  return sum / values.length;
}
