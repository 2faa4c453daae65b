import { type Diagnostic, warningAt } from '../../diagnostic/diagnostic.ts';
import { findColumn } from '../../model/find-column.ts';
import type { Source } from '../../model/source.ts';
import { inferType, joinTypes, type TextType } from '../column-type.ts';
import { type NumberStyle, numberStyle } from '../number-style.ts';
import { assertDistinctNames, assertSameColumns } from '../same-columns.ts';
import { failAt } from '../source-failure.ts';
import type { TextFile, TextFileOptions } from '../text-file.ts';
import type { CsvFile } from './csv-file.ts';
import { sniffCsv } from './sniff.ts';

/** CsvFiles is the files of a CSV source and what their beginnings tell of their columns. */
export interface CsvFiles {
  readonly files: readonly CsvFile[];
  /** Partitions last; a type that is undefined has only nulls so far. */
  readonly columns: readonly { readonly name: string; readonly type: TextType | undefined }[];
  /** Whether the beginnings are all there is. */
  readonly isWhole: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly numbers: NumberStyle;
}

/** inspectCsv looks at the beginning of each file; throws SourceFailure where files do not go together. */
export async function inspectCsv(
  source: Source,
  texts: readonly TextFile[],
  textOptions: TextFileOptions,
): Promise<CsvFiles> {
  const files: CsvFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const given of texts) {
    let text = given;
    if (text.isWhole && text.sample.trim() === '') {
      diagnostics.push(warningAt('source-empty', `${text.file.name} is empty`, text.file.span));
      continue;
    }
    let shape = sniff(source, text);
    if (shape.hasMixedEnds && text.compression !== 'zstd') {
      const { rewrite } = await import('../rewrite-text.ts');
      text = await rewrite(source, text.file, text.encoding, {
        ...textOptions,
        lineEnds: true,
        start: text.start ?? text.sample,
      });
      shape = sniff(source, text);
    }
    files.push({ text, shape });
  }
  if (files.length === 0)
    failAt('source-empty', `All files of source ${source.name} are empty`, source.files[0]?.span);
  for (const { text, shape } of files) assertDistinctNames(text.file, shape.names);
  const named = files.map((file) => ({ file: file.text.file, names: allNames(file) }));
  assertSameColumns(source, named);
  const numbers = numberStyle(source.format);
  const columns = named[0]!.names.map((name) => ({ name, type: typeOver(files, name) }));
  return { files, columns, isWhole: files.every((file) => file.text.isWhole), diagnostics, numbers };
}

function sniff(source: Source, text: TextFile) {
  return sniffCsv(text.sample, {
    format: text.delimiter === undefined ? source.format : { delimiter: text.delimiter, ...source.format },
    isTabbed: text.file.format === 'tsv',
    nullValues: source.format.nullValues ?? [],
    declared: source.columns.map((column) => column.name),
    isWhole: text.isWhole,
  });
}

function allNames(file: CsvFile): string[] {
  const { names } = file.shape;
  const partitions = [...file.text.file.partitions.keys()];
  return [
    ...names,
    ...partitions.filter(
      (key) =>
        findColumn(
          names.map((name) => ({ name })),
          key,
        ) === undefined,
    ),
  ];
}

function typeOver(files: readonly CsvFile[], name: string): TextType | undefined {
  return files.reduce<TextType | undefined>((type, { shape, text }) => {
    const index = shape.names.indexOf(name);
    const partition = text.file.partitions.get(name);
    const own =
      index >= 0 ? shape.types[index] : partition === undefined ? undefined : inferType([partition]);
    return joinTypes(type, own);
  }, undefined);
}
