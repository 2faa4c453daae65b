import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** KeptRows is what an earlier reading of an API left: rows as JSON or texts of CSV, and when they were read. */
export interface KeptRows {
  /** Epoch milliseconds. */
  readonly readAt: number;
  readonly records: readonly string[];
  readonly texts: readonly string[];
}

/**
 * readKept reads what was kept for a definition; undefined where there is nothing, the definition has changed since, or
 * the file is not as it was written.
 */
export function readKept(folder: string, source: string, definition: string): KeptRows | undefined {
  const path = pathOf(folder, source);
  if (!existsSync(path)) return undefined;
  try {
    const [head = '', ...rest] = readFileSync(path, 'utf8').split('\n');
    const facts = JSON.parse(head) as { definition: string; readAt: number; hash: string };
    const body = rest.join('\n');
    if (facts.definition !== definition || facts.hash !== hashOf(body)) return undefined;
    const { records, texts } = JSON.parse(body) as Pick<KeptRows, 'records' | 'texts'>;
    return { readAt: facts.readAt, records, texts };
  } catch {
    // A file that was cut short is as good as none.
    return undefined;
  }
}

/** writeKept keeps rows for later, in place of what was kept; only whole readings are kept. */
export function writeKept(folder: string, source: string, definition: string, kept: KeptRows): void {
  mkdirSync(folder, { recursive: true });
  const path = pathOf(folder, source);
  const draft = `${path}.${process.pid}.tmp`;
  const body = JSON.stringify({ records: kept.records, texts: kept.texts });
  const head = JSON.stringify({ definition, readAt: kept.readAt, hash: hashOf(body) });
  try {
    writeFileSync(draft, `${head}\n${body}`, { mode: 0o600 });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function pathOf(folder: string, source: string): string {
  return join(folder, `${source}.http.json`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
