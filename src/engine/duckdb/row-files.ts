import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyToParquet, type StoredColumn, selectFromParquet } from '../../sql/parquet.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import type { ResultTable } from '../engine.ts';

/** RunSql runs one statement and gives its result. */
export type RunSql = (sql: string) => Promise<ResultTable>;

/** RowFiles are the Parquet files that take what a temporary table should not hold in memory. */
export class RowFiles {
  readonly #paths: string[] = [];
  #columns: readonly StoredColumn[] | undefined;

  /** `table` is the name of the table, not quoted; `folder` is made when it is needed. */
  constructor(
    private readonly run: RunSql,
    private readonly table: string,
    private readonly folder: string,
  ) {}

  get isEmpty(): boolean {
    return this.#paths.length === 0;
  }

  /** move writes the rows of the table into another file and empties the table. */
  async move(): Promise<void> {
    this.#columns ??= await this.#describe();
    mkdirSync(this.folder, { recursive: true });
    const table = quoteIdentifier(this.table);
    const path = join(this.folder, `${this.table}-${this.#paths.length + 1}.parquet`);
    this.#paths.push(path);
    await this.run(copyToParquet(table, this.#columns, path));
    await this.run(`CREATE OR REPLACE TABLE ${table} AS SELECT * FROM ${table} LIMIT 0`);
  }

  /** finish moves what is left, has a view take the place of the table, and gives its quoted name. */
  async finish(): Promise<string> {
    await this.move();
    const view = quoteIdentifier(`${this.table}_files`);
    const select = selectFromParquet(this.#columns!, this.#paths);
    await this.run(`CREATE OR REPLACE VIEW ${view} AS ${select}`);
    await this.run(`DROP TABLE ${quoteIdentifier(this.table)}`);
    return view;
  }

  /** remove deletes the files; nothing can be read of them any more. */
  remove(): void {
    for (const path of this.#paths) rmSync(path, { force: true });
  }

  async #describe(): Promise<StoredColumn[]> {
    const { columns } = await this.run(
      `SELECT column_name, column_type FROM (DESCRIBE ${quoteIdentifier(this.table)})`,
    );
    const [names, types] = columns.map(({ values }) => values.map(String));
    return names!.map((name, i) => ({ name, type: types![i]! }));
  }
}
