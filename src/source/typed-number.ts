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
/** Groups: what `parts` names. */
const pattern = `(?i)^(\\()? *(-|\\+)? *(?:${signs})? *(-|\\+)? *(${digits}) *(${words.join('|')})? *(?:元|圆|${signs})? *(\\))?$`;
const parts = ['opened', 'before', 'behind', 'digits', 'unit', 'closed'];

/**
 * typedNumberSql is SQL over a text column that reads a number as people type it: with a currency, commas between
 * thousands, a percent sign, 万 or 亿, full-width digits, or brackets for less than zero. It is an exact decimal, and null
 * for what is no such number, or has more than 18 digits before or 10 behind the point.
 */
export function typedNumberSql(column: string): string {
  const names = parts.map(quoteLiteral).join(', ');
  // The function makes the text be taken apart once; written out, each part would match it again.
  return `list_transform([regexp_extract(${plainText(column)}, ${quoteLiteral(pattern)}, [${names}])], lambda part: ${numberOfParts})[1]`;
}

const numberOfParts = `CASE WHEN ${isTyped()} THEN TRY(CAST(${digitsSql()} * ${factorSql()} * ${signSql()} AS DECIMAL(38,13))) END`;

/** Decimals of up to 18 digits are read many times as fast as longer ones, which few numbers need. */
function digitsSql(): string {
  const text = "replace(part.digits, ',', '')";
  const isShort = `regexp_matches(${text}, '^[0-9]{0,12}(?:\\.[0-9]{0,6})?$')`;
  const long = `TRY_CAST(${text} AS DECIMAL(28,10))`;
  return `CASE WHEN ${isShort} THEN CAST(TRY_CAST(${text} AS DECIMAL(18,6)) AS DECIMAL(28,10)) ELSE ${long} END`;
}

function factorSql(): string {
  const factors = Object.entries(units).map(([unit, factor]) => `WHEN ${quoteLiteral(unit)} THEN ${factor}`);
  return `CAST(CASE lower(part.unit) ${factors.join(' ')} ELSE 1 END AS DECIMAL(16,3))`;
}

function signSql(): string {
  return "CASE WHEN part.opened <> '' OR '-' IN (part.before, part.behind) THEN -1 ELSE 1 END";
}

/** A bracket that opens must close and takes no sign; one sign is enough. */
function isTyped(): string {
  const given = ['opened', 'before', 'behind'].map((part) => `CAST(part.${part} <> '' AS INT)`).join(' + ');
  return `regexp_matches(part.digits, '[0-9]') AND (part.opened <> '') = (part.closed <> '') AND ${given} <= 1`;
}

/**
 * plainText is SQL that gives a text without blanks around it, full-width signs and digits made narrow; to translate
 * takes several times as long as to see that there are none.
 */
function plainText(column: string): string {
  const text = `CAST(${column} AS VARCHAR)`;
  const narrowed = `translate(${text}, ${quoteLiteral(wide)}, ${quoteLiteral(narrow)})`;
  const isWide = `regexp_matches(${text}, ${quoteLiteral(`[${wide}]`)})`;
  return `trim(CASE WHEN ${isWide} THEN ${narrowed} ELSE ${text} END, ' \t\r\n')`;
}

/** isPlainNumberSql is a condition on a text column: the number is written as programs write it. */
export function isPlainNumberSql(column: string): string {
  return `regexp_matches(CAST(${column} AS VARCHAR), '^-?[0-9]+(?:\\.[0-9]+)?$')`;
}
