import { expect, test } from 'vitest';
import { somewhere } from '../../app/project-fixture.ts';
import { load } from './database-fixture.ts';

test.each(['duckdb', 'sqlite'] as const)('a %s file is not loaded incrementally', async (type) => {
  const engine = {
    name: 'till',
    type,
    file: 'till.db',
    timeout: { count: 1, unit: 'minute' },
    span: somewhere,
  } as const;
  const incremental = { column: 'id', span: somewhere };
  const { diagnostics } = await load(engine, { table: 'rows', incremental });
  expect(diagnostics).toMatchObject([
    { code: 'bad-value', message: expect.stringContaining('Engine till is a file') },
  ]);
});
