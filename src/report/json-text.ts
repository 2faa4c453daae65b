/** NumberText is a number kept as its decimal text, written into JSON digit by digit. */
export class NumberText {
  /** digits is a JSON number (RFC 8259 §6), such as 12345678901234567.89; throws RangeError for anything else. */
  constructor(readonly digits: string) {
    if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(digits))
      throw new RangeError(`not a number: ${digits}`);
  }
}

/** JsonValue is what jsonText writes; a key whose value is undefined is left out, NaN and infinities become null. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | NumberText
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/** jsonText writes a value as JSON (RFC 8259), on one line or, with `indent` spaces a level, on one line per entry. */
export function jsonText(value: JsonValue, indent = 0): string {
  return write(value, indent === 0 ? '' : '\n', ' '.repeat(indent));
}

/** JsonItems is a list whose items are made one after the other as they are written. */
export class JsonItems {
  constructor(readonly items: Iterable<JsonValue>) {}
}

/** JsonDocument is an object that `jsonPieces` writes; a key whose value is undefined is left out. */
export interface JsonDocument {
  readonly [key: string]: JsonValue | JsonItems | undefined;
}

/**
 * jsonPieces writes an object as `jsonText` does, in pieces of some tens of thousands of characters: a document may be
 * longer than a text can be, and hold more than there is room for.
 */
export function* jsonPieces(document: JsonDocument, indent = 0): Generator<string> {
  const step = ' '.repeat(indent);
  const line = indent === 0 ? '' : '\n';
  const deeper = line && line + step;
  const colon = line === '' ? ':' : ': ';
  let text = '{';
  let before = deeper;
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    text += `${before}${JSON.stringify(key)}${colon}`;
    before = `,${deeper}`;
    if (!(value instanceof JsonItems)) {
      text += write(value, deeper, step);
      continue;
    }
    text += '[';
    const inner = deeper && deeper + step;
    let isFirst = true;
    for (const item of value.items) {
      text += `${isFirst ? '' : ','}${inner}${write(item, inner, step)}`;
      isFirst = false;
      if (text.length < pieceLength) continue;
      yield text;
      text = '';
    }
    text += isFirst ? ']' : `${deeper}]`;
  }
  yield before === deeper ? `${text}}` : `${text}${line}}`;
}

const pieceLength = 32_768;

/** The text grows piece by piece: lists of the parts would have to be joined once for each level that they lie in. */
function write(value: JsonValue, line: string, step: string): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (value === null || typeof value === 'boolean') return String(value);
  if (value instanceof NumberText) return value.digits;
  return isList(value) ? writeList(value, line, step) : writeObject(value, line, step);
}

function writeList(items: readonly JsonValue[], line: string, step: string): string {
  if (items.length === 0) return '[]';
  const deeper = line && line + step;
  let text = '';
  for (const item of items) text += `${text === '' ? '[' : ','}${deeper}${write(item, deeper, step)}`;
  return `${text}${line}]`;
}

function writeObject(
  object: { readonly [key: string]: JsonValue | undefined },
  line: string,
  step: string,
): string {
  const deeper = line && line + step;
  const colon = line === '' ? ':' : ': ';
  let text = '';
  for (const key of Object.keys(object)) {
    const item = object[key];
    if (item === undefined) continue;
    text += `${text === '' ? '{' : ','}${deeper}${JSON.stringify(key)}${colon}${write(item, deeper, step)}`;
  }
  return text === '' ? '{}' : `${text}${line}}`;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
