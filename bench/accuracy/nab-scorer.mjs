// The scorer of the Numenta Anomaly Benchmark (Lavin and Ahmad, Evaluating Real-time Anomaly Detection Algorithms, 2015),
// written after its description and checked against the scores that are published with the benchmark.

/** Part of a file's start that is not scored, and of how many rows at most. */
const probation = 0.15;
const mostProbation = 0.15 * 5000;

/** probationOf is the number of rows at a file's start that are not scored. */
export const probationOf = (rows) => Math.min(Math.floor(probation * rows), mostProbation);

const steep = (position) => (position > 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1);

/**
 * rewardsOf gives by row what an alarm there earns, and in which window it lies (-1: in none, -2: in the probation). An
 * alarm in a window earns the more the earlier it comes, one outside costs the more the later after a window it comes.
 */
export function rewardsOf({ times, windows }, { tpWeight, fpWeight }) {
  const ends = windows.map(([start, end]) => [times.indexOf(start), times.indexOf(end)]);
  const reward = new Float64Array(times.length);
  const window = new Int32Array(times.length).fill(-1);
  let next = 0;
  for (let i = 0; i < times.length; i++) {
    const [start, end] = ends[next] ?? [];
    if (start !== undefined && i >= start) {
      window[i] = next;
      reward[i] = (tpWeight * steep(-(end - i + 1) / (end - start + 1))) / steep(-1);
      if (i === end) next += 1;
      continue;
    }
    const past = ends[next - 1];
    reward[i] = fpWeight * (past === undefined ? -1 : steep((i - past[1]) / (past[1] - past[0])));
  }
  window.fill(-2, 0, Math.ceil(probationOf(times.length)));
  return { reward, window };
}

/**
 * sweep finds the threshold on scores at which all files together score highest, as the benchmark does, and gives it
 * with the score between 0, no alarm at all, and 100, an alarm at the start of each window and none elsewhere.
 */
export function sweep(files, weights) {
  const rows = [];
  let windows = 0;
  let missed = 0;
  files.forEach(({ scores, ...file }) => {
    const { reward, window } = rewardsOf(file, weights);
    const scored = new Set();
    for (let i = 0; i < scores.length; i++) {
      if (window[i] === -2) continue;
      const at = window[i] < 0 ? -1 : windows + window[i];
      if (at >= 0) scored.add(at);
      rows.push({ score: scores[i], reward: reward[i], window: at });
    }
    windows += file.windows.length;
    missed += scored.size;
  });
  const nothing = -missed * weights.fnWeight;
  const best = new Float64Array(windows).fill(-weights.fnWeight);
  rows.sort((a, b) => b.score - a.score);
  let total = nothing;
  let highest = { total, threshold: Number.POSITIVE_INFINITY };
  rows.forEach(({ score, reward, window }, k) => {
    if (window < 0) total += reward;
    else if (reward > best[window]) {
      total += reward - best[window];
      best[window] = reward;
    }
    const isLast = rows[k + 1]?.score !== score;
    if (isLast && total > highest.total) highest = { total, threshold: score };
  });
  const score = (100 * (highest.total - nothing)) / (windows * weights.tpWeight - nothing);
  return { score, threshold: highest.threshold };
}

/** scoreAlarms scores the alarms of all files, which lie at the rows of `alarms`, as `sweep` scores those of a threshold. */
export function scoreAlarms(files, weights) {
  let [total, windows, missed] = [0, 0, 0];
  for (const { alarms, ...file } of files) {
    const { reward, window } = rewardsOf(file, weights);
    const best = new Map();
    for (const at of window) if (at >= 0) best.set(at, -weights.fnWeight);
    windows += file.windows.length;
    missed += best.size;
    for (const i of alarms) {
      if (window[i] === -1) total += reward[i];
      else if (window[i] >= 0) best.set(window[i], Math.max(best.get(window[i]), reward[i]));
    }
    for (const reached of best.values()) total += reached;
  }
  const nothing = -missed * weights.fnWeight;
  return (100 * (total - nothing)) / (windows * weights.tpWeight - nothing);
}
