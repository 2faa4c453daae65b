import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFiles } from '../../src/source/files.ts';
import { SourceFailure } from '../../src/source/source-failure.ts';
import { only, source, span, Workbench } from './source-fixture.ts';

const bench = new Workbench();
beforeAll(() => {
  for (const name of [
    'data/a.csv',
    'data/b10.csv',
    'data/b9.csv',
    'data/notes.md',
    'data/.hidden.csv',
    'data/_SUCCESS.csv',
    'data/deep/c.csv',
    'data/deep/er/d.csv',
    "data/it's [1].csv",
    'other/x.ndjson.gz',
    'other/y.parquet',
    'other/z.CSV',
    'other/plain',
    'hive/year=2026/month=01/a.csv',
  ]) {
    bench.write(name, 'id\n1\n');
  }
  bench.write('empty/.keep', '');
});
afterAll(() => {
  bench.engine = { close: () => undefined } as typeof bench.engine;
  bench.stop();
});

const names = (file: string | string[], format = {}) =>
  findFiles(bench.root, source({ file, format })).map((found) => found.name);

describe('findFiles', () => {
  test.each<[string | string[], string[]]>([
    ['data/a.csv', ['data/a.csv']],
    ['./data//a.csv', ['data/a.csv']],
    ['data/../data/a.csv', ['data/a.csv']],
    ['data/*.csv', ['data/a.csv', 'data/b10.csv', 'data/b9.csv', "data/it's [1].csv"]],
    ['data/b?.csv', ['data/b9.csv']],
    [
      'data/**/*.csv',
      [
        'data/a.csv',
        'data/b10.csv',
        'data/b9.csv',
        'data/deep/c.csv',
        'data/deep/er/d.csv',
        "data/it's [1].csv",
      ],
    ],
    ['data/*/*.csv', ['data/deep/c.csv']],
    ['data/deep', ['data/deep/c.csv', 'data/deep/er/d.csv']],
    ['data/deep/**', ['data/deep/c.csv', 'data/deep/er/d.csv']],
    ['data/.*.csv', ['data/.hidden.csv']],
    ["data/it's [1].csv", ["data/it's [1].csv"]],
    [
      ['data/b9.csv', 'data/a.csv', 'data/b*.csv'],
      ['data/a.csv', 'data/b10.csv', 'data/b9.csv'],
    ],
    ['other/z.CSV', ['other/z.CSV']],
  ])('%j', (file, expected) => {
    expect(names(file)).toEqual(expected);
  });

  test('formats, compression and partitions are in the name', () => {
    expect(findFiles(bench.root, source({ file: 'other/x.ndjson.gz' }))[0]).toMatchObject({
      format: 'ndjson',
      compression: 'gzip',
      size: 5,
    });
    const [file] = findFiles(bench.root, source({ file: 'hive' }));
    expect([...(file?.partitions ?? [])]).toEqual([
      ['year', '2026'],
      ['month', '01'],
    ]);
    expect(names('other/plain', { type: 'csv' })).toEqual(['other/plain']);
  });

  test.each([
    ['data/c.csv', 'source-missing', 'There is no file data/c.csv (source orders)', /^data holds a\.csv$/],
    [
      'data/*.parquet',
      'source-missing',
      'No file matches data/*.parquet (source orders)',
      /^data holds _SUCCESS\.csv, a\.csv/,
    ],
    ['dta/a.csv', 'source-missing', 'There is no file dta/a.csv (source orders)', /^\. holds /],
    ['empty', 'source-missing', 'The folder empty holds no data file (source orders)', /^empty is empty$/],
    [
      'other/plain',
      'source-format',
      'The format of other/plain cannot be told from its name',
      /format: \{ type: csv \}/,
    ],
    ['other/*.*', 'source-format', 'other/x.ndjson.gz is ndjson but other/y.parquet is parquet', /./],
  ])('%s', (file, code, message, help) => {
    let failure: unknown;
    try {
      names(file);
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(SourceFailure);
    expect(only((failure as SourceFailure).diagnostics)).toMatchObject({
      code,
      message,
      help: expect.stringMatching(help),
      span: span(10),
    });
  });

  test('all missing patterns are named', () => {
    expect(() => names(['x.csv', 'y.csv'])).toThrow(SourceFailure);
    try {
      names(['x.csv', 'data/a.csv', 'y.csv']);
    } catch (error) {
      expect((error as SourceFailure).diagnostics.map((d) => d.message)).toEqual([
        'There is no file x.csv (source orders)',
        'There is no file y.csv (source orders)',
      ]);
    }
  });
});
