// The scoring of the Numenta Anomaly Benchmark (Lavin and Ahmad 2015), by its published rules: a detection inside a
// labelled window counts by how early it is, the first of each window alone; one outside costs, less just after a window.

/** Rows at the beginning of a file in which nothing is scored: 15% of them, at most of 5000. */
export function probation(rows) {
  return Math.floor(Math.min(0.15 * rows, 0.15 * 5000));
}

function sigmoid(position) {
  return position > 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1;
}

const best = sigmoid(-1);

/** gainsOf gives for each row what a detection there is worth: the window it hits and the part of its weight, or a cost. */
export function gainsOf(times, windows) {
  const spans = windows.map(([from, to]) => [lowerBound(times, from), upperBound(times, to) - 1]);
  let next = 0;
  let previous;
  return times.map((_, i) => {
    while (next < spans.length && i > spans[next][1]) previous = spans[next++];
    const window = spans[next];
    if (window !== undefined && i >= window[0]) {
      const length = window[1] - window[0] + 1;
      return { window: next, gain: sigmoid(-(window[1] - i + 1) / length) / best };
    }
    if (previous === undefined) return { window: -1, gain: -1 };
    return { window: -1, gain: sigmoid((i - previous[1]) / Math.max(1, previous[1] - previous[0])) };
  });
}

function lowerBound(times, at) {
  let i = 0;
  while (i < times.length && times[i] < at) i++;
  return i;
}

function upperBound(times, at) {
  let i = 0;
  while (i < times.length && times[i] <= at) i++;
  return i;
}

/** scoreAt sums what all files earn at a threshold under a profile's weights: 0 is nobody alarmed, 100 a perfect run. */
export function scoreAt(files, threshold, { tpWeight, fnWeight, fpWeight }) {
  let sum = 0;
  let windows = 0;
  for (const { scores, gains, windowCount } of files) {
    const hit = new Map();
    for (let i = probation(scores.length); i < scores.length; i++) {
      if (scores[i] < threshold) continue;
      const { window, gain } = gains[i];
      if (window < 0) sum += fpWeight * gain;
      else hit.set(window, Math.max(hit.get(window) ?? -1, gain));
    }
    for (const gain of hit.values()) sum += tpWeight * gain;
    sum -= fnWeight * (windowCount - hit.size);
    windows += windowCount;
  }
  const none = -fnWeight * windows;
  return (100 * (sum - none)) / (tpWeight * windows - none);
}

/** bestScore finds the one threshold for all files that a profile scores highest, as NAB's optimizer does. */
export function bestScore(files, weights) {
  const all = files.flatMap(({ scores }) => [...scores.slice(probation(scores.length))]).filter((s) => s > 0);
  const candidates = [...new Set(all.map((score) => Number(score.toPrecision(3))))].sort((a, b) => b - a);
  let best = {
    score: scoreAt(files, Number.POSITIVE_INFINITY, weights),
    threshold: Number.POSITIVE_INFINITY,
  };
  for (const threshold of candidates) {
    const score = scoreAt(files, threshold, weights);
    if (score > best.score) best = { score, threshold };
  }
  return best;
}
