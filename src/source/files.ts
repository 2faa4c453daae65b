import { type Dirent, readdirSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Span } from '../diagnostic/diagnostic.ts';
import { errorAt } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { isGlob, matchesGlob } from '../model/glob.ts';
import type { SourceInput } from '../model/series.ts';
import type { FileFormat, FilePattern, Source } from '../model/source.ts';
import { formatOfOld, isNamedOld } from './old-workbook.ts';
import { failAt, SourceFailure } from './source-failure.ts';

/** SourceFile is one data file of a source. */
export interface SourceFile {
  /** Relative to the project's root, with `/`. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly size: number;
  /** When it was last written, epoch milliseconds; absent of what we wrote ourselves. */
  readonly modifiedAt?: number;
  /** Of its bytes, hex, where they were fetched. */
  readonly sha256?: string;
  /** What it was read as, a WHATWG name; absent of what is no text. */
  readonly encoding?: string;
  /** What stood between fields when it was read; absent of what is no table of text. */
  readonly delimiter?: string;
  readonly format: FileFormat;
  readonly compression: 'none' | 'gzip' | 'zstd';
  /** Hive partitions: the `key=value` folders of the path, outermost first. */
  readonly partitions: ReadonlyMap<string, string>;
  /** The pattern that found it. */
  readonly span: Span;
}

/** inputOf is a file as reports tell of it; none for what we wrote ourselves. */
export function inputOf({ name, size, modifiedAt, sha256, encoding, delimiter }: SourceFile): SourceInput[] {
  if (modifiedAt === undefined) return [];
  const hash = sha256 === undefined ? {} : { sha256 };
  const written = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
  return [{ file: name, bytes: size, modifiedAt, ...hash, ...written }];
}

const formats: Readonly<Record<string, FileFormat>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.parquet': 'parquet',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
};

const compressions: Readonly<Record<string, SourceFile['compression']>> = { '.gz': 'gzip', '.zst': 'zstd' };

/**
 * findFiles lists the files of a source, each once, in code-point order of their names; all have the same format.
 * Throws SourceFailure when a pattern matches nothing or a format is unknown.
 */
export function findFiles(root: string, source: Source): readonly SourceFile[] {
  const found = new Map<string, SourceFile>();
  const missing: SourceFailure[] = [];
  for (const pattern of source.files) {
    const paths = expand(resolve(root, pattern.pattern));
    if (paths.length === 0) missing.push(notFound(root, source, pattern));
    for (const path of paths) found.set(path, describe(root, source, pattern.span, path));
  }
  if (missing.length > 0) throw new SourceFailure(missing.flatMap((failure) => failure.diagnostics));
  const files = sortFiles([...found.values()]);
  assertOneFormat(source, files);
  return files;
}

/** sortFiles puts files in code-point order of their names. */
export function sortFiles(files: readonly SourceFile[]): SourceFile[] {
  return [...files].sort((a, b) => compareCodePoints(a.name, b.name));
}

/** traitsOf is what the path of a file tells of it; undefined where that is not its format and nothing declares it. */
export function traitsOf(
  source: Source,
  path: string,
): Pick<SourceFile, 'format' | 'compression' | 'partitions'> | undefined {
  const format = source.format.type ?? formatOf(path);
  if (format === undefined) return undefined;
  const compression = compressions[extname(path).toLowerCase()] ?? 'none';
  return { format, compression, partitions: partitionsOf(path) };
}

function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function describe(root: string, source: Source, span: Span, path: string): SourceFile {
  const name = nameOf(root, path);
  const compression = compressions[extname(path).toLowerCase()] ?? 'none';
  const stats = statSync(path);
  const format = source.format.type ?? (isNamedOld(path) ? formatOfOld(path, name, span) : formatOf(path));
  if (format === undefined) {
    failAt('source-format', `The format of ${name} cannot be told from its name`, span, {
      help: 'declare it: format: { type: csv } (or tsv, json, ndjson, parquet)',
    });
  }
  return {
    name,
    path,
    size: stats.size,
    modifiedAt: Math.floor(stats.mtimeMs),
    format,
    compression,
    partitions: partitionsOf(name),
    span,
  };
}

function partitionsOf(path: string): Map<string, string> {
  const folders = path.split('/').slice(0, -1);
  const partitions = folders.flatMap((folder) => {
    const at = folder.indexOf('=');
    return at > 0 ? [[folder.slice(0, at), decodePartition(folder.slice(at + 1))] as const] : [];
  });
  return new Map(partitions);
}

function decodePartition(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function formatOf(path: string): FileFormat | undefined {
  const last = extname(path).toLowerCase();
  const plain = last in compressions ? extname(path.slice(0, -last.length)).toLowerCase() : last;
  return formats[plain];
}

/** assertOneFormat throws a SourceFailure where the files of a source are of several formats. */
export function assertOneFormat(source: Source, files: readonly SourceFile[]): void {
  const first = files[0];
  const other = files.find((file) => file.format !== first?.format);
  if (first && other) {
    failAt(
      'source-format',
      `${first.name} is ${first.format} but ${other.name} is ${other.format}`,
      other.span,
      {
        help: `give the files of source ${source.name} one format, or make two sources of them`,
      },
    );
  }
}

/** expand lists the files that an absolute pattern means: itself, a folder's data files, or what its wildcards match. */
function expand(pattern: string): string[] {
  if (!isGlob(pattern)) {
    const stats = statSync(pattern, { throwIfNoEntry: false });
    if (stats?.isDirectory())
      return walk(pattern).filter((path) => formatOf(path) !== undefined || isNamedOld(path));
    return stats?.isFile() ? [pattern] : [];
  }
  const parts = pattern.split(sep);
  const fixed = parts.findIndex(isGlob);
  return match(parts.slice(0, fixed).join(sep) || sep, parts.slice(fixed));
}

function match(folder: string, parts: readonly string[]): string[] {
  const [part, ...rest] = parts;
  if (part === undefined) return [];
  if (part === '**') {
    const below = entries(folder).filter((entry) => isVisible(entry, '') && isFolder(folder, entry));
    const here = rest.length === 0 ? match(folder, ['*']) : match(folder, rest);
    return [...here, ...below.flatMap((entry) => match(join(folder, entry.name), parts))];
  }
  return entries(folder).flatMap((entry) => {
    if (!isVisible(entry, part) || !matchesGlob(part, entry.name)) return [];
    const path = join(folder, entry.name);
    const isDirectory = isFolder(folder, entry);
    if (rest.length > 0) return isDirectory ? match(path, rest) : [];
    return isDirectory ? [] : [path];
  });
}

function walk(folder: string): string[] {
  return entries(folder).flatMap((entry) => {
    if (!isVisible(entry, '')) return [];
    const path = join(folder, entry.name);
    return isFolder(folder, entry) ? walk(path) : [path];
  });
}

/** Hidden files, and the marker files of Hadoop that start with an underscore, are no data unless asked for. */
function isVisible(entry: Dirent, part: string): boolean {
  const first = entry.name[0];
  return (first !== '.' && first !== '_') || part[0] === first;
}

function isFolder(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function nameOf(root: string, path: string): string {
  const name = relative(root, path);
  return (isAbsolute(name) ? path : name).split(sep).join('/');
}

function notFound(root: string, source: Source, pattern: FilePattern): SourceFailure {
  const path = resolve(root, pattern.pattern);
  const stats = statSync(path, { throwIfNoEntry: false });
  const what = isGlob(pattern.pattern)
    ? `No file matches ${pattern.pattern}`
    : stats?.isDirectory()
      ? `The folder ${pattern.pattern} holds no data file`
      : `There is no file ${pattern.pattern}`;
  const folder = nearestFolder(path);
  const names = entries(folder)
    .map((entry) => entry.name)
    .filter((name) => !name.startsWith('.'))
    .sort();
  const near = suggest(path.split(sep).at(-1) ?? '', names);
  const listed = near ? [near] : names.slice(0, 5);
  const place = nameOf(root, folder) || '.';
  const help =
    listed.length > 0
      ? `${place} holds ${listed.join(', ')}${!near && names.length > 5 ? ` and ${names.length - 5} more` : ''}`
      : `${place} is empty`;
  return new SourceFailure([
    errorAt('source-missing', `${what} (source ${source.name})`, pattern.span, { help }),
  ]);
}

function nearestFolder(path: string): string {
  let folder = path;
  while (isGlob(folder) || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const parent = resolve(folder, '..');
    if (parent === folder) break;
    folder = parent;
  }
  return folder;
}
