/** Gain of the level: it is about the mean of the last hundred values. */
const gain = 0.01;
/** Values that are needed before one is ranked. */
const needed = 30;
/** How far beyond the largest so far counts at most, in distances of it from the ninth decile. */
const mostBeyond = 3;

/**
 * rankedDeviation is a reference for detectors: how far each value lies off a slow level, ranked among all before it on
 * each side apart, as minus the logarithm of the part that lies as far out.
 */
export function rankedDeviation(values) {
  let level = values[0];
  const deviations = values.map((value, i) => {
    const deviation = value - level;
    level += Math.max(gain, 1 / (i + 2)) * deviation;
    return deviation;
  });
  const above = rarity(deviations);
  const below = rarity(deviations.map((deviation) => -deviation));
  return above.map((score, i) => Math.max(score, below[i]));
}

function rarity(numbers) {
  const sorted = [];
  return numbers.map((number) => {
    const place = placeIn(sorted, number);
    const score = sorted.length < needed ? 0 : rarityAt(sorted, number, place);
    sorted.splice(place, 0, number);
    return score;
  });
}

function rarityAt(sorted, number, place) {
  const count = sorted.length;
  const largest = sorted[count - 1];
  if (number <= largest) return Math.log((count + 1) / (count - place + 1));
  const decile = sorted[Math.floor(0.9 * count)];
  const beyond =
    largest > decile ? Math.min(mostBeyond, (number - largest) / (largest - decile)) : mostBeyond;
  return Math.log(count + 1) + Math.log(0.1 * count + 1) * beyond;
}

function placeIn(sorted, number) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
