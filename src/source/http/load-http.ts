import { createHash } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../engine/engine.ts';
import type { HttpReading, HttpRows } from '../../model/http.ts';
import type { FileFormat, Source } from '../../model/source.ts';
import { addDuration } from '../../time/duration.ts';
import { rawConcealed } from '../conceal.ts';
import { loadCsv } from '../csv/read-csv.ts';
import type { SourceFile } from '../files.ts';
import { loadJson } from '../json/read-json.ts';
import type { LoadOptions, Scan } from '../load.ts';
import { rawKey } from '../raw-key.ts';
import { failAt } from '../source-failure.ts';
import type { HttpAccess } from './access.ts';
import { HttpFailure } from './client.ts';
import { parseExact, plainText } from './exact-json.ts';
import { type KeptRows, readKept, writeKept } from './kept-rows.ts';
import { readPages } from './read-pages.ts';

/**
 * loadHttp reads the rows of an API into a temporary table: all of them, or with `incremental` those from the greatest
 * value of a column on, which take the place of what was kept from there. Throws SourceFailure; nothing is kept then.
 */
export async function loadHttp(
  engine: Engine,
  source: Source,
  access: HttpAccess,
  options: LoadOptions,
): Promise<Scan> {
  const rows = source.http!;
  const name = shownUrl(rows);
  try {
    const { reading, kept } = await readRows(source, rows, access);
    if (kept.records.length === 0 && kept.texts.every((text) => text.trim() === ''))
      failAt('source-empty', `Source ${source.name} has no rows`, rows.url.span, {
        help: 'its API gives none',
      });
    const files = writeFiles(source, rows, kept, join(options.tempDirectory, source.name), name);
    const scan =
      rows.body === 'csv'
        ? await loadCsv(engine, source, files, options)
        : await loadJson(engine, source, files, options);
    const counted = rows.body === 'csv' ? await countRows(engine, scan, reading) : {};
    return { ...scan, files: [], http: { ...reading, ...counted, url: name } };
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    const excerpt = rawConcealed(source).isAny ? '' : shortened(access.redact(error.excerpt));
    const quoted = excerpt === '' ? '' : `: ${excerpt}`;
    return failAt(
      'source-http',
      `${name} gives no rows for source ${source.name}: ${error.message}${quoted}`,
      rows.url.span,
    );
  }
}

/** Rows of CSV are told apart when they are loaded. */
async function countRows(
  engine: Engine,
  { sql }: Scan,
  { requests }: Read['reading'],
): Promise<Pick<HttpReading, 'rows' | 'kept'>> {
  const table = await engine.query(`SELECT count(*) FROM (${sql})`);
  const count = Number(table.columns[0]?.values[0]);
  return requests === 0 ? { rows: 0, kept: count } : { rows: count, kept: 0 };
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 120 ? `${plain.slice(0, 120)}…` : plain;
}

/** shownUrl is an address as people may see it: without query, and without what its secrets stand for. */
function shownUrl({ url }: HttpRows): string {
  return url.template.replace(/[?#].*$/, '').replace(/\/\/[^/@]*@/, '//');
}

interface Read {
  readonly reading: Omit<HttpReading, 'url'>;
  readonly kept: KeptRows;
}

async function readRows(source: Source, rows: HttpRows, access: HttpAccess): Promise<Read> {
  const definition = createHash('sha256')
    .update(JSON.stringify({ ...rows, span: 0 }))
    .digest('hex');
  const keeps = rows.cache !== undefined || rows.incremental !== undefined;
  const before = keeps ? readKept(access.cacheFolder, source.name, definition) : undefined;
  if (
    before !== undefined &&
    rows.cache !== undefined &&
    access.now() < addDuration(before.readAt, rows.cache, 'UTC')
  ) {
    const count = before.records.length;
    return {
      reading: { requests: 0, pages: 0, bytes: 0, rows: 0, kept: count, since: null },
      kept: before,
    };
  }
  const since = rows.incremental && before ? greatest(before.records, rows.incremental.column) : undefined;
  const more = since === undefined ? {} : { [rows.incremental!.param]: since };
  const readAt = access.now();
  const hasVersions = source.clean.some(({ kind }) => kind === 'dedupe_rows');
  const isConcealed = (column: string) => rawConcealed(source).of(column) !== undefined;
  const pages = await readPages(access, { rows, key: rawKey(source), hasVersions, isConcealed, more });
  const older =
    since === undefined
      ? []
      : before!.records.filter((record) => isBefore(record, rows.incremental!.column, since));
  const kept: KeptRows = { readAt, records: [...older, ...pages.records], texts: pages.texts };
  if (rows.incremental !== undefined) assertColumn(pages.records, rows.incremental.column);
  if (keeps) writeKept(access.cacheFolder, source.name, definition, kept);
  const { requests, bytes } = pages.counted;
  return {
    reading: {
      requests,
      pages: pages.pages,
      bytes,
      rows: pages.records.length,
      kept: older.length,
      since: since ?? null,
    },
    kept,
  };
}

function assertColumn(records: readonly string[], column: string): void {
  if (records.every((record) => textOf(record, column) !== undefined)) return;
  throw new HttpFailure(`a row has no ${column}, by which new rows are told`);
}

function textOf(record: string, column: string): string | undefined {
  return plainText((parseExact(record) as Record<string, unknown>)[column]);
}

function greatest(records: readonly string[], column: string): string | undefined {
  return records.reduce<string | undefined>((most, record) => {
    const text = textOf(record, column);
    return text !== undefined && (most === undefined || compare(text, most) > 0) ? text : most;
  }, undefined);
}

function isBefore(record: string, column: string, since: string): boolean {
  const text = textOf(record, column);
  return text !== undefined && compare(text, since) < 0;
}

const whole = /^\d+$/;

/** Whole numbers by size, all else as text: dates and times in ISO form sort as they follow each other. */
function compare(a: string, b: string): number {
  if (whole.test(a) && whole.test(b)) {
    const [left, right] = [BigInt(a), BigInt(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

function writeFiles(
  source: Source,
  rows: HttpRows,
  kept: KeptRows,
  folder: string,
  name: string,
): SourceFile[] {
  mkdirSync(folder, { recursive: true });
  const isCsv = rows.body === 'csv';
  const texts = isCsv ? kept.texts : [kept.records.map((record) => `${record}\n`).join('')];
  return texts.map((text, i): SourceFile => {
    const path = join(folder, `page-${i + 1}.${isCsv ? 'csv' : 'ndjson'}`);
    writeFileSync(path, text);
    const format: FileFormat = isCsv ? 'csv' : 'ndjson';
    const shown = texts.length > 1 ? `${name}, page ${i + 1}` : name;
    const { size } = statSync(path);
    return {
      name: shown,
      path,
      size,
      format,
      compression: 'none',
      partitions: new Map(),
      span: rows.span ?? source.span,
    };
  });
}
