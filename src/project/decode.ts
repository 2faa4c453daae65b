import { type Diagnostic, errorAt, type Position } from '../diagnostic/diagnostic.ts';

/** decodeText reads the bytes of a definition file as UTF-8, with or without byte order mark, or says why it cannot. */
export function decodeText(path: string, bytes: Uint8Array): { text?: string; diagnostic?: Diagnostic } {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { diagnostic: refuse(path, `it is ${wide}`, origin) };
  try {
    // The decoder takes a byte order mark off by itself.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const bad = firstBadByte(bytes);
    const guess = decodes('gb18030', bytes)
      ? 'it is probably GBK or GB18030'
      : 'it holds bytes that are no text';
    return { diagnostic: refuse(path, guess, positionOfByte(bytes, bad)) };
  }
}

const origin: Position = { line: 1, column: 1, offset: 0 };

function refuse(path: string, reason: string, at: Position): Diagnostic {
  const end = { ...at, column: at.column + 1, offset: at.offset + 1 };
  return errorAt(
    'bad-encoding',
    `${path} is not UTF-8: ${reason}`,
    { file: path, start: at, end },
    {
      help: 'save it as UTF-8',
    },
  );
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16';
  // YAML text has no NUL, but every ASCII character of UTF-16 has one.
  return bytes.subarray(0, 1024).includes(0) ? 'UTF-16 or no text at all' : undefined;
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
}

/** firstBadByte is the offset of the first byte that is not part of well-formed UTF-8 (RFC 3629, section 4). */
function firstBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  return length > 0 && decodes('utf-8', bytes.subarray(at, at + length)) && at + length <= bytes.length
    ? length
    : 0;
}

function positionOfByte(bytes: Uint8Array, at: number): Position {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at));
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1, offset: before.length };
}
