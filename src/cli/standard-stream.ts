import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import type { Stream } from './io.ts';

/**
 * standardStream writes to standard output (1) or error (2). Node's own streams take longer to set up than most reports to
 * make, so that they are used for terminals only, and for readers that cannot take a text at once. A reader that has seen
 * enough closes the pipe: that is no failure, and there is nobody left to tell.
 */
export function standardStream(descriptor: 1 | 2): Stream {
  const isAsked = mayBeTerminal(descriptor);
  let isOpen = true;
  let stream: NodeJS.WriteStream | undefined;
  const check = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isOpen = false;
  };
  const opened = (): NodeJS.WriteStream => {
    if (stream === undefined) {
      stream = descriptor === 1 ? process.stdout : process.stderr;
      stream.on('error', check);
    }
    return stream;
  };
  return {
    get isTerminal() {
      return isAsked && opened().isTTY === true;
    },
    get columns() {
      return isAsked ? opened().columns : undefined;
    },
    write: (text) => {
      if (!isOpen) return;
      const bytes = Buffer.from(text);
      try {
        const written = stream === undefined ? writeSome(descriptor, bytes) : 0;
        if (written < bytes.length) opened().write(bytes.subarray(written));
      } catch (error) {
        check(error as NodeJS.ErrnoException);
      }
    },
  };
}

/** writeSome writes until all is written or the reader would have to be waited for, and gives how many bytes it wrote. */
function writeSome(descriptor: number, bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return written;
}

/** mayBeTerminal tells whether it is worth asking Node: files, pipes and the null device are no terminals. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && stat.rdev !== statSync(devNull).rdev;
  } catch {
    return true;
  }
}
