import type { Span } from '../diagnostic/diagnostic.ts';
import type { Duration } from '../time/duration.ts';
import type { CivilGrain } from '../time/grain.ts';
import type { SourceCheck } from './check.ts';
import type { DatabaseRows } from './database.ts';
import type { HttpRows } from './http.ts';
import type { SourceText } from './located.ts';
import type { RemoteSettings } from './remote.ts';
import type { SensitiveColumn } from './sensitive.ts';

/** FileFormat is how the rows of a file are written. */
export type FileFormat = 'csv' | 'tsv' | 'json' | 'ndjson' | 'parquet' | 'xlsx';

/** FilePattern is one path, glob or directory of a source, relative to the project's root, or an address. */
export interface FilePattern {
  readonly pattern: string;
  readonly span: Span;
}

/** TextFormat says how the text of CSV and TSV files is to be read; what is absent is detected. */
export interface TextFormat {
  readonly type?: FileFormat;
  /** A WHATWG encoding name: utf-8, gb18030, gbk, utf-16le, utf-16be. */
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly header?: boolean;
  /** Lines of a text or rows of a sheet that stand above the table. */
  readonly skip?: number;
  readonly nullValues?: readonly string[];
  readonly thousands?: string;
  readonly decimal?: string;
  /** Sheet of a workbook, by name or number from 1; the first visible one when absent. */
  readonly sheet?: string;
  /** Cells of the sheet that are read, such as B3:F200 or B3:F. */
  readonly range?: string;
  /** Rows that the header has; as many as its merged cells cover when absent. */
  readonly headerRows?: number;
  /** What merged cells below the header mean; an error when absent. */
  readonly merged?: 'fill' | 'first';
}

/** TimeColumn is a column that says when a row happened. */
export interface TimeColumn {
  readonly column: string;
  /** Zone in which values without an offset are read; the project's when absent. */
  readonly timezone?: string;
  /** strptime format of a text column, such as %d/%m/%Y %H:%M. */
  readonly format?: string;
  readonly span: Span;
}

/** DeclaredColumn is a column with its type as written, such as decimal(18,2), text, date, timestamp. */
export interface DeclaredColumn {
  readonly name: string;
  readonly type: string;
  readonly span: Span;
}

/** Dimension is something to group a source's rows by. */
export interface Dimension {
  readonly name: string;
  readonly label?: string;
  readonly synonyms: readonly string[];
  /** SQL over the source's columns; the column of the dimension's name when absent. */
  readonly expr?: SourceText;
  /** The join whose dimension or column of the same name it is. */
  readonly from?: DimensionOrigin;
  /** Makes a time a dimension: the length of its periods in the project's zone; days when absent. */
  readonly grain?: CivilGrain;
  /** Makes a number a dimension: where its ranges are cut. */
  readonly buckets?: NumberBuckets;
  /** The dimension one level above, within which its values are told apart. */
  readonly parent?: NamedPlace;
  readonly span: Span;
}

/** NamedPlace is a name with the place where it was written. */
export interface NamedPlace {
  readonly name: string;
  readonly span: Span;
}

/** DimensionOrigin names the joins that lead to a dimension's source, from the source's own on. */
export interface DimensionOrigin {
  readonly path: readonly string[];
  readonly span: Span;
}

/** NumberBuckets cuts numbers into ranges that include their lower end; bounds rise. */
export interface NumberBuckets {
  readonly bounds: readonly number[];
  readonly span: Span;
}

/** Join looks up rows of another source: many rows of ours to at most one of theirs. */
export interface Join {
  /** Qualifies its columns: `stores.region`. */
  readonly name: string;
  /** The source that is looked up. */
  readonly source: string;
  readonly keys: readonly JoinKey[];
  /** Looks up the latest row at or before ours. */
  readonly asOf?: JoinTimes;
  readonly span: Span;
}

/** JoinKey is a pair of columns that are equal in rows that belong together. */
export interface JoinKey {
  readonly ours: NamedPlace;
  readonly theirs: NamedPlace;
}

/** JoinTimes is the times that are compared; the main time of the joining source when `ours` is absent. */
export interface JoinTimes {
  readonly ours?: NamedPlace;
  readonly theirs: NamedPlace;
}

/** ParseRule is how a column of text becomes numbers or times. */
export interface ParseRule {
  readonly as: 'number' | 'date' | 'timestamp';
  /** strptime format of a date or timestamp; year first, as people write it, when absent. */
  readonly format?: string;
  /** What becomes of text that cannot be read: the source fails, or the value is null and counted. */
  readonly otherwise: 'fail' | 'empty';
}

/** CleanStep is one declared change to a source's rows; steps apply in order. */
export type CleanStep =
  | { readonly kind: 'rename'; readonly columns: Readonly<Record<string, string>>; readonly span: Span }
  | { readonly kind: 'derive'; readonly columns: Readonly<Record<string, SourceText>>; readonly span: Span }
  | { readonly kind: 'trim'; readonly columns: readonly string[]; readonly span: Span }
  | {
      readonly kind: 'map';
      readonly columns: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
      readonly span: Span;
    }
  | {
      readonly kind: 'fill';
      readonly columns: Readonly<Record<string, string | number | boolean>>;
      readonly span: Span;
    }
  | {
      readonly kind: 'case';
      readonly columns: Readonly<Record<string, 'lower' | 'upper'>>;
      readonly span: Span;
    }
  | { readonly kind: 'parse'; readonly columns: Readonly<Record<string, ParseRule>>; readonly span: Span }
  | { readonly kind: 'drop'; readonly where: SourceText; readonly span: Span }
  /** Keep one row per source key: the latest or first by a column. */
  | {
      readonly kind: 'dedupe_rows';
      readonly keep: 'latest' | 'first';
      readonly by: string;
      readonly span: Span;
    }
  /** Where the same `by` values come in several files, keep the rows of the latest or first file (by name) only. */
  | {
      readonly kind: 'dedupe_files';
      readonly by: readonly string[];
      readonly keep: 'latest_file' | 'first_file';
      readonly span: Span;
    };

/** Source is rows with one or more time columns, dimensions and keys. */
export interface Source {
  readonly name: string;
  readonly span: Span;
  readonly label?: string;
  readonly description?: string;
  readonly owner?: string;
  /** Empty where the rows come from a database. */
  readonly files: readonly FilePattern[];
  readonly database?: DatabaseRows;
  readonly http?: HttpRows;
  /** How those of its files are fetched that lie at addresses. */
  readonly remote?: RemoteSettings;
  readonly format: TextFormat;
  readonly time?: TimeColumn;
  /** Other times that a metric may choose, by column name. */
  readonly times: readonly TimeColumn[];
  readonly key: readonly string[];
  /** A period is complete this long after it ends. */
  readonly delay?: Duration;
  /** An aggregate over the source's columns that gives the time up to which it is complete. */
  readonly watermark?: SourceText;
  /** No row for longer than this breaches the implicit rule `source:<name>`. */
  readonly freshness?: Duration;
  readonly calendar?: string;
  readonly restatesWithin?: Duration;
  readonly columns: readonly DeclaredColumn[];
  readonly dimensions: readonly Dimension[];
  /** Sources whose columns its rows can use. */
  readonly joins?: readonly Join[];
  readonly clean: readonly CleanStep[];
  readonly checks?: readonly SourceCheck[];
  /** Its rows are those of a SELECT over other sources, and it has no files. */
  readonly query?: SourceQuery;
  /** Columns whose values are masked, hashed or not shown at all. */
  readonly sensitive?: readonly SensitiveColumn[];
  /** What packs need of this source: column name to type. */
  readonly requires: readonly PackRequirement[];
}

/** SourceQuery is a SELECT whose rows are a source: those of a metric that is written as one. */
export interface SourceQuery {
  readonly text: SourceText;
  readonly metric: string;
  /** Sources that it names, or may. */
  readonly over: readonly string[];
}

/** PackRequirement is a column that a pack needs of a source. */
export interface PackRequirement {
  readonly pack: string;
  readonly column: string;
  readonly type?: string;
  readonly description?: string;
}
