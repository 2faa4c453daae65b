import { quoteLiteral } from '../sql/quote.ts';

/** What a unit behind a number multiplies it by, as SQL of an exact decimal. `w` and `k` are typed for 万 and 千. */
const units: Readonly<Record<string, string>> = {
  '%': '0.01',
  '‰': '0.001',
  百: '100',
  千: '1000',
  万: '10000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  万亿: '1000000000000',
  k: '1000',
  w: '10000',
};

const wide = '０１２３４５６７８９．，％（）＋－−￥＄　\u00a0';
const narrow = '0123456789.,%()+--¥$  ';
const signs = '[¥$€£₩₹]|(?:US|HK|NT|C|A)\\$|CNY|RMB|USD|EUR|GBP|JPY|HKD|TWD|人民币';
const digits = '(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})?(?:\\.[0-9]{0,10})?';
const words = Object.keys(units).sort((a, b) => b.length - a.length);
/** Groups: opening bracket, sign before or behind the currency, digits, unit. */
const pattern = `(?i)^(\\()? *(-|\\+)? *(?:${signs})? *(-|\\+)? *(${digits}) *(${words.join('|')})? *(?:元|圆|${signs})? *(\\))?$`;

/**
 * typedNumberSql is SQL over a text column that reads a number as people type it: with a currency, commas between
 * thousands, a percent sign, 万 or 亿, full-width digits, or brackets for less than zero. It is an exact decimal, and null
 * for what is no such number, or has more than 18 digits before or 10 behind the point.
 */
export function typedNumberSql(column: string): string {
  const text = plainText(column);
  const part = (group: number) => `regexp_extract(${text}, ${quoteLiteral(pattern)}, ${group})`;
  const number = `TRY_CAST(replace(${part(4)}, ',', '') AS DECIMAL(28,10))`;
  const factors = Object.entries(units).map(([unit, factor]) => `WHEN ${quoteLiteral(unit)} THEN ${factor}`);
  const factor = `CASE lower(${part(5)}) ${factors.join(' ')} ELSE 1 END`;
  const sign = `CASE WHEN ${part(1)} <> '' OR '-' IN (${part(2)}, ${part(3)}) THEN -1 ELSE 1 END`;
  return `CASE WHEN ${isTyped(part)} THEN TRY(CAST(${number} * CAST(${factor} AS DECIMAL(16,3)) * ${sign} AS DECIMAL(38,13))) END`;
}

/** A bracket that opens must close and takes no sign; one sign is enough. */
function isTyped(part: (group: number) => string): string {
  const bracketed = `(${part(1)} <> '') = (${part(6)} <> '')`;
  const signed = `CAST(${part(1)} <> '' AS INT) + CAST(${part(2)} <> '' AS INT) + CAST(${part(3)} <> '' AS INT) <= 1`;
  return `regexp_matches(${part(4)}, '[0-9]') AND ${bracketed} AND ${signed}`;
}

/** plainText is SQL that gives a text without blanks around it, full-width signs and digits made narrow. */
function plainText(column: string): string {
  return `trim(translate(CAST(${column} AS VARCHAR), ${quoteLiteral(wide)}, ${quoteLiteral(narrow)}), ' \t\r\n')`;
}

/** isPlainNumberSql is a condition on a text column: the number is written as programs write it. */
export function isPlainNumberSql(column: string): string {
  return `regexp_matches(CAST(${column} AS VARCHAR), '^-?[0-9]+(?:\\.[0-9]+)?$')`;
}
