/**
 * suggest is the candidate nearest to a name, or undefined when none is near enough to be what was meant.
 * Near enough: at most one edit in three characters, or one begins with the other. Case and separators do not count.
 */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(name);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const given = plain(candidate);
    if (candidate === name || Math.abs(given.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, given);
    if (distance < bestDistance && distance < Math.max(wanted.length, given.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? longerOrShorter(wanted, candidates);
}

/** longerOrShorter is the first candidate that begins with the name, or that the name begins with. */
function longerOrShorter(wanted: string, candidates: Iterable<string>): string | undefined {
  for (const candidate of candidates) {
    const given = plain(candidate);
    const isPart = given.startsWith(wanted) || wanted.startsWith(given);
    if (isPart && given !== wanted && Math.min(given.length, wanted.length) >= 4) return candidate;
  }
  return undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]/g, '');
}

/**
 * editDistance counts insertions, deletions, substitutions and swaps of neighbours between two texts
 * (optimal string alignment distance; Damerau, CACM 7(3), 1964), in UTF-16 code units.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
