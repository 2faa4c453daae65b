const pattern = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d):(\d\d)(?:\.(\d+))?)?$/;

const dayMs = 86_400_000;

/**
 * timeUnits reads `YYYY-MM-DD` as days since 1970-01-01 for DATE, and that or `YYYY-MM-DD hh:mm:ss.f…` as microseconds since
 * then for TIMESTAMP and TIMESTAMPTZ, whose text is in UTC. Digits beyond microseconds are cut off, so that no time moves
 * into a later period. Undefined for any other text, or a day that no calendar has.
 */
export function timeUnits(text: string, type: string): bigint | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => part && Number(part));
  const date = new Date(0);
  // A year below 100 would be read as one of the 20th century.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCDate() !== Number(day) || date.getUTCMonth() + 1 !== Number(month)) return undefined;
  const days = date.getTime() / dayMs;
  if (type === 'DATE') return match[4] === undefined ? BigInt(days) : undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const seconds = days * 86_400 + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const fraction = (match[7] ?? '').slice(0, 6).padEnd(6, '0');
  return BigInt(seconds) * 1_000_000n + BigInt(fraction);
}
