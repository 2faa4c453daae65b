import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Checksum, crc32, crc64nvme } from './crc.ts';

/** Verifier sums up a file as it comes. */
export interface Verifier {
  update(bytes: Uint8Array): void;
  /** Of all bytes, hex. */
  sha256(): string;
  /** mismatch names the header whose checksum the bytes do not have; undefined where they have all. */
  mismatch(): string | undefined;
}

const kinds: Readonly<Record<string, () => Checksum>> = {
  'content-md5': () => createHash('md5'),
  'x-amz-checksum-crc32': () => crc32('crc32'),
  'x-amz-checksum-crc32c': () => crc32('crc32c'),
  'x-amz-checksum-crc64nvme': crc64nvme,
  'x-amz-checksum-sha1': () => createHash('sha1'),
  'x-amz-checksum-sha256': () => createHash('sha256'),
};

/**
 * makeVerifier verifies the checksums that the headers of a whole answer state: Content-MD5 (RFC 1864) and those of S3. Of
 * objects uploaded in parts S3 may state a checksum of checksums, with `-` and the number of parts, which says nothing
 * about the bytes in a row and is passed over.
 */
export function makeVerifier(headers: IncomingHttpHeaders): Verifier {
  const whole = createHash('sha256');
  const stated = Object.entries(kinds).flatMap(([name, make]) => {
    const value = headers[name];
    return typeof value !== 'string' || value.includes('-') ? [] : [{ name, value, sum: make() }];
  });
  return {
    update(bytes) {
      whole.update(bytes);
      for (const { sum } of stated) sum.update(bytes);
    },
    sha256: () => whole.digest('hex'),
    mismatch: () => stated.find(({ sum, value }) => !sum.digest().equals(Buffer.from(value, 'base64')))?.name,
  };
}
