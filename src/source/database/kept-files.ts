import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** KeptFile is a Parquet file with rows of a source. */
export interface KeptFile {
  /** Relative to the folder of the source. */
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
  /** The greatest value of the column that grows, in its units; null where no row has a finite one. */
  readonly most: string | null;
}

/** KeptRows is what earlier readings of a database left. */
export interface KeptRows {
  /** When all rows were read last, in epoch milliseconds. */
  readonly fullAt: number;
  readonly files: readonly KeptFile[];
}

const listName = 'rows.json';
// Another run that began before a file was replaced may still read it.
const replacedMs = 3_600_000;

/**
 * KeptFolder holds the rows of one source between runs. Files are never changed: a run writes new ones, and then, in one
 * step, the list of those that count. A run that ends before has changed nothing.
 */
export class KeptFolder {
  readonly path: string;
  readonly #definition: string;

  /** `definition` is all that the rows depend on; rows of another definition are none. */
  constructor(cacheFolder: string, source: string, definition: unknown) {
    this.path = join(cacheFolder, `${source}.rows`);
    this.#definition = createHash('sha256').update(JSON.stringify(definition)).digest('hex');
  }

  /** read gives what was kept; undefined where there is nothing, or it is not as it was written. */
  read(): KeptRows | undefined {
    const list = join(this.path, listName);
    if (!existsSync(list)) return undefined;
    try {
      const { definition, fullAt, files } = JSON.parse(readFileSync(list, 'utf8')) as KeptRows & {
        readonly definition: string;
      };
      const isWhole = files.every(({ name, bytes }) => this.sizeOf(name) === bytes);
      return definition === this.#definition && isWhole ? { fullAt, files } : undefined;
    } catch {
      // A list that was cut short, or a file that is gone, is as good as none.
      return undefined;
    }
  }

  pathOf(name: string): string {
    return join(this.path, name);
  }

  sizeOf(name: string): number {
    return statSync(this.pathOf(name)).size;
  }

  /** newFolder makes a folder for the files of one reading, and gives its name. */
  newFolder(): string {
    const name = randomUUID();
    mkdirSync(this.pathOf(name), { recursive: true, mode: 0o700 });
    return name;
  }

  /** filesOf lists the files of such a folder, by name. */
  filesOf(folder: string): string[] {
    return readdirSync(this.pathOf(folder)).map((file) => `${folder}/${file}`);
  }

  /** discard removes the folder of a reading that came to nothing. */
  discard(folder: string): void {
    rmSync(this.pathOf(folder), { recursive: true, force: true });
  }

  /** write has these files count from now on, in place of those that did. */
  write(kept: KeptRows): void {
    for (const { name } of kept.files) flush(this.pathOf(name));
    const list = join(this.path, listName);
    const draft = `${list}.${randomUUID()}.tmp`;
    try {
      writeFileSync(draft, JSON.stringify({ definition: this.#definition, ...kept }), { mode: 0o600 });
      flush(draft);
      renameSync(draft, list);
    } finally {
      rmSync(draft, { force: true });
    }
  }

  /** sweep removes, at an instant in epoch milliseconds, files that count no longer and that no run can be reading any more. */
  sweep(files: readonly KeptFile[], replaced: KeptRows | undefined, now: number): void {
    const names = new Set(files.map(({ name }) => name));
    try {
      for (const { name } of replaced?.files ?? [])
        if (!names.has(name)) utimesSync(this.pathOf(name), now / 1000, now / 1000);
      for (const folder of readdirSync(this.path, { withFileTypes: true }))
        if (folder.isDirectory()) this.#sweepFolder(folder.name, names, now);
    } catch {
      // Another run may be sweeping as well: what is left now, a later one removes.
    }
  }

  #sweepFolder(folder: string, names: ReadonlySet<string>, now: number): void {
    const isOld = (name: string) => now - statSync(this.pathOf(name)).mtimeMs > replacedMs;
    const files = this.filesOf(folder);
    const old = files.filter((name) => !names.has(name) && isOld(name));
    if (old.length < files.length) for (const name of old) rmSync(this.pathOf(name), { force: true });
    else if (files.length > 0 || isOld(folder)) this.discard(folder);
  }
}

/** What a list names must have reached the disk before the list does. */
function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
