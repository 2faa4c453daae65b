const radix = 36;

/** AlmanacDays is one time a holiday or festival takes place: first, last and own day, days since 1970-01-01. */
export interface AlmanacDays {
  readonly from: number;
  readonly to: number;
  readonly peak: number;
}

/** AlmanacEntry is a holiday or festival over the years; `names` by language, English always among them. */
export interface AlmanacEntry {
  readonly names: { readonly en: string; readonly zh?: string };
  readonly days: readonly AlmanacDays[];
}

/** AlmanacGroup is what the almanac knows of a country, or of one festival. */
export interface AlmanacGroup {
  /** First and last date that is known, days since 1970-01-01. */
  readonly coverage: { readonly from: number; readonly to: number };
  /** ISO weekdays of the weekend; none for a festival. */
  readonly weekend: readonly number[];
  /** Days of the weekend that are worked: 调休. */
  readonly makeUp: readonly number[];
  readonly entries: readonly AlmanacEntry[];
}

/** loadAlmanac resolves to the text of the almanac. */
export async function loadAlmanac(): Promise<string> {
  return (await import('./generated/almanac.ts')).almanac;
}

/** almanacCountries lists the countries the almanac knows, as ISO 3166-1 alpha-2 codes. */
export function almanacCountries(text: string): string[] {
  return [...text.matchAll(/^([A-Z]{2})\|!\|/gm)].map((match) => match[1]!);
}

/** readAlmanac reads one country, by its code, or one festival, as `@spring_festival`; undefined for another name. */
export function readAlmanac(text: string, group: string): AlmanacGroup | undefined {
  const lines = linesOf(text, group);
  if (lines.length === 0) return undefined;
  const known = group.startsWith('@') ? [...lines, ...linesOf(text, '@')] : lines;
  const codesOf = (name: string) => known.find(([first]) => first === name)?.[1] ?? '';
  const [from, to] = readDays(codesOf('!')).map((day) => day.from);
  return {
    coverage: { from: from!, to: to! },
    weekend: [...codesOf('%')].map(Number),
    makeUp: readDays(codesOf('*')).map((day) => day.from),
    entries: lines
      .filter(([name]) => name.length > 1)
      .map(([name, codes]) => ({ names: readNames(name), days: readDays(codes) })),
  };
}

function linesOf(text: string, group: string): (readonly [name: string, codes: string])[] {
  const found: [string, string][] = [];
  const start = `\n${group}|`;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    const [name = '', codes = ''] = text.slice(at + start.length, text.indexOf('\n', at + 1)).split('|');
    found.push([name, codes]);
  }
  return found;
}

function readNames(text: string): AlmanacEntry['names'] {
  const [first = '', second] = text.split(';');
  return second === undefined ? { en: first } : { zh: first, en: second };
}

function readDays(codes: string): AlmanacDays[] {
  let from = 0;
  if (codes === '') return [];
  return codes.split(',').map((code) => {
    const [, distance = '', length = '1', own = '0'] = /^(-?\w+)(?::(\d+))?(?:@(\d+))?$/.exec(code) ?? [];
    from += Number.parseInt(distance, radix);
    return { from, to: from + Number(length) - 1, peak: from + Number(own) };
  });
}
