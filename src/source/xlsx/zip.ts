/** ZipError is bytes that are no zip archive, or one that is damaged, encrypted or too large. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/** ZipArchive gives the entries of an archive by name. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** The bytes of an entry; undefined where there is none of that name. */
  read(name: string): Buffer | undefined;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly isEncrypted: boolean;
}

/** More is no text that JavaScript can hold. */
const mostBytes = 500_000_000;
const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const;

/**
 * openZip reads the directory of a zip archive (APPNOTE.TXT 6.3.10, §4.3): entries that are stored or deflated, of at
 * most 500 MB each. Throws ZipError.
 */
export function openZip(bytes: Buffer, inflate: (packed: Buffer, size: number) => Buffer): ZipArchive {
  const entries = readDirectory(bytes);
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry && readEntry(bytes, name, entry, inflate);
    },
  };
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== signatures.central)
      throw new ZipError('its directory is damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65535 bytes. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes.readUInt32LE(at) === signatures.end) return at;
  }
  throw new ZipError('it is no zip archive');
}

function readEntry(
  bytes: Buffer,
  name: string,
  { method, packed, size, offset, isEncrypted }: Entry,
  inflate: (packed: Buffer, size: number) => Buffer,
): Buffer {
  if (isEncrypted) throw new ZipError('it is encrypted');
  if (size > mostBytes) throw new ZipError(`${name} in it is larger than 500 MB`);
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== signatures.local)
    throw new ZipError(`${name} in it is damaged`);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content;
  if (method !== 8) throw new ZipError(`${name} in it is compressed by method ${method}`);
  let whole: Buffer;
  try {
    whole = inflate(content, size);
  } catch {
    throw new ZipError(`${name} in it is damaged`);
  }
  if (whole.length !== size) throw new ZipError(`${name} in it is damaged`);
  return whole;
}
