/** isGlob tells whether a text holds the wildcards `*` or `?`. */
export function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}

/** matchesGlob tells whether the whole text matches a pattern in which `*` is any run of characters and `?` any one. */
export function matchesGlob(pattern: string, text: string): boolean {
  const parts = Array.from(pattern.normalize('NFC'));
  const letters = Array.from(text.normalize('NFC'));
  // Two-pointer matching with one backtrack point: linear in practice, where a regular expression could explode.
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < letters.length) {
    if (parts[p] === '*') {
      star = p++;
      resume = t;
    } else if (p < parts.length && (parts[p] === '?' || parts[p] === letters[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (parts[p] === '*') p++;
  return p === parts.length;
}
