/** Checksum is a running checksum over bytes; `digest` is its value as big-endian bytes. */
export interface Checksum {
  update(bytes: Uint8Array): void;
  digest(): Buffer;
}

/** The reflected polynomials of what S3 calls CRC32 (ISO-HDLC) and CRC32C (Castagnoli). */
const polynomials = { crc32: 0xedb88320, crc32c: 0x82f63b78 } as const;

/** crc32 makes one of the two checksums of 32 bits that S3 knows (parameters: reveng.sourceforge.io/crc-catalogue). */
export function crc32(kind: keyof typeof polynomials): Checksum {
  const table = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    let value = i;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? polynomials[kind] : 0);
    table[i] = value >>> 0;
  }
  let state = 0xffffffff;
  return {
    update(bytes) {
      for (let i = 0; i < bytes.length; i++) state = (state >>> 8) ^ table[(state ^ bytes[i]!) & 0xff]!;
    },
    digest() {
      const out = Buffer.alloc(4);
      out.writeUInt32BE((state ^ 0xffffffff) >>> 0);
      return out;
    },
  };
}

/** The reflected polynomial of CRC-64/NVME, upper and lower half. */
const nvme = { high: 0x9a6c9329, low: 0xac4bc9b5 } as const;

/** crc64nvme makes the checksum of 64 bits that S3 computes of every object by default, in halves of 32 bits. */
export function crc64nvme(): Checksum {
  const highs = new Uint32Array(256);
  const lows = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    let [high, low] = [0, i];
    for (let bit = 0; bit < 8; bit++) {
      const isOdd = (low & 1) === 1;
      low = ((low >>> 1) | (high << 31)) ^ (isOdd ? nvme.low : 0);
      high = (high >>> 1) ^ (isOdd ? nvme.high : 0);
    }
    highs[i] = high >>> 0;
    lows[i] = low >>> 0;
  }
  let [high, low] = [-1, -1];
  return {
    update(bytes) {
      for (let i = 0; i < bytes.length; i++) {
        const at = (low ^ bytes[i]!) & 0xff;
        low = ((low >>> 8) | (high << 24)) ^ lows[at]!;
        high = (high >>> 8) ^ highs[at]!;
      }
    },
    digest() {
      const out = Buffer.alloc(8);
      out.writeUInt32BE(~high >>> 0, 0);
      out.writeUInt32BE(~low >>> 0, 4);
      return out;
    },
  };
}
