const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const mark = '\u0000number:';

/**
 * parseExact reads JSON so that no digit is lost: a number that a double cannot hold, such as an id of 19 digits, is kept as
 * it is written. Throws SyntaxError.
 */
export function parseExact(text: string): unknown {
  // Up to 15 digits come back from a double as they went in.
  if (!/\d[\d.]{15}/.test(text)) return JSON.parse(text);
  const marked = text.replace(token, (part) =>
    part.startsWith('"') || isExact(part) ? part : JSON.stringify(mark + part),
  );
  return JSON.parse(marked);
}

function isExact(number: string): boolean {
  if (/[eE]/.test(number)) return true;
  const shortest = number.includes('.') ? number.replace(/\.?0+$/, '') : number;
  return String(Number(number)) === shortest;
}

/** writeExact writes a value that `parseExact` gave; what a double cannot hold becomes a text, since readers round it. */
export function writeExact(value: unknown): string {
  return JSON.stringify(value).replace(/"\\u0000number:([^"]*)"/g, '"$1"');
}

/** plainText is a scalar that `parseExact` gave as text; undefined for null, lists and maps. */
export function plainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.startsWith(mark) ? value.slice(mark.length) : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** valueAt follows a path such as `$.data.items[0].id`; undefined where there is nothing. */
export function valueAt(value: unknown, path: string): unknown {
  const steps = path.replace(/^\$/, '').match(/[^.[\]]+/g) ?? [];
  return steps.reduce<unknown>((at, step) => {
    if (at === null || typeof at !== 'object') return undefined;
    return Object.hasOwn(at, step) ? (at as Record<string, unknown>)[step] : undefined;
  }, value);
}
