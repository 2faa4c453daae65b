import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import type { Source } from '../model/source.ts';

/** isSystemError tells what Node says of files that cannot be read or written, and of compressed data that is damaged. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'errno' in error
  );
}

/** systemFailure says at the files of a source why one of them cannot be read. */
export function systemFailure(source: Source, error: NodeJS.ErrnoException): Diagnostic {
  const isDamaged = error.code?.startsWith('Z_') ?? false;
  const message = `A file of source ${source.name} ${isDamaged ? 'is damaged: it cannot be decompressed' : 'cannot be read'}`;
  const code = isDamaged ? 'source-format' : 'source-missing';
  return errorAt(code, message, source.files[0]?.span ?? source.span, { note: error.message });
}
