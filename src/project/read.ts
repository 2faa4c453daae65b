import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Diagnostic, errorAt, type Span } from '../diagnostic/diagnostic.ts';
import type { Attachment } from './calendar-data.ts';
import { decodeText } from './decode.ts';
import { isFile, isSystemError, listDefinitions } from './list.ts';

/** fileLimit is the size above which a definition file is not read, in bytes. */
export const fileLimit = 10 * 1024 * 1024;

/** DefinitionFile is the text of a definition file; `path` is relative to the project's root, with `/`. */
export interface DefinitionFile {
  readonly path: string;
  readonly text: string;
}

/** readDefinitions reads the definition files under the root, in the order of their paths. */
export async function readDefinitions(
  root: string,
): Promise<{ files: DefinitionFile[]; diagnostics: Diagnostic[] }> {
  const { paths, unreadable: folders } = listDefinitions(root);
  const diagnostics = folders.map(({ path, error }) => unreadable(path, 'the folder', error));
  const files = paths.flatMap((path) => readDefinition(root, path, diagnostics) ?? []);
  return { files, diagnostics };
}

function readDefinition(root: string, path: string, diagnostics: Diagnostic[]): DefinitionFile | undefined {
  try {
    const absolute = join(root, path);
    if (statSync(absolute).size > fileLimit) {
      const message = `${path} is larger than 10 MB, the limit of a definition file`;
      const help = 'split it, or move it out of the project if it holds no definitions';
      diagnostics.push(errorAt('file-too-large', message, startOf(path), { help }));
      return undefined;
    }
    const { text, diagnostic } = decodeText(path, readFileSync(absolute));
    if (diagnostic !== undefined) diagnostics.push(diagnostic);
    return text === undefined ? undefined : { path, text };
  } catch (error) {
    diagnostics.push(unreadable(path, 'the file', error));
    return undefined;
  }
}

/** readAttachment reads a UTF-8 file that a definition names, by its path relative to the root. */
export function readAttachment(root: string, path: string): Attachment {
  try {
    const absolute = resolve(root, path);
    if (!isFile(absolute)) return { problem: 'there is no such file' };
    if (statSync(absolute).size > fileLimit) return { problem: 'it is larger than 10 MB' };
    const { text, diagnostic } = decodeText(path, readFileSync(absolute));
    return text === undefined ? { problem: diagnostic?.message ?? 'it is no text' } : { text };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { problem: error.message };
  }
}

function unreadable(path: string, what: string, error: unknown): Diagnostic {
  if (!isSystemError(error)) throw error;
  const reason = error.code === 'EACCES' ? 'permission is denied' : error.code;
  return errorAt('unreadable-file', `${what} ${path} cannot be read: ${reason}`, startOf(path), {
    note: error.message,
  });
}

function startOf(file: string): Span {
  return { file, start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
}
