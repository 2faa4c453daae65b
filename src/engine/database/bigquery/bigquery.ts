import type { RowSink } from '../../row-sink.ts';
import {
  type Database,
  type DatabaseColumn,
  DatabaseError,
  type DatabaseRead,
  type ReadResult,
} from '../database.ts';
import { type NamedRow, namedColumns, rowWriter, type WriteRow } from '../row-writer.ts';
import { Stoppable } from '../stoppable.ts';
import {
  type BigQueryClient,
  type BigQueryJob,
  type BigQueryPage,
  type BigQueryTarget,
  openClient,
} from './driver.ts';
import { failureOf } from './error.ts';
import { describeField } from './types.ts';

/** openBigQuery gives a project of BigQuery, which is asked by the driver of the project in a folder. */
export function openBigQuery(target: BigQueryTarget, folder: string): Database {
  return new BigQueryDatabase(target, folder);
}

/** quoteName writes a name so that BigQuery reads it as that one name. */
export function quoteName(name: string): string {
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
}

/** So many rows are asked for at a time; BigQuery gives fewer where they are large. */
const pageRows = 20_000;

class BigQueryDatabase implements Database {
  readonly identifier = quoteName;
  #client: BigQueryClient | undefined;
  #job: BigQueryJob | undefined;
  readonly #statements: Stoppable;

  constructor(
    private readonly target: BigQueryTarget,
    private readonly folder: string,
  ) {
    const { timeoutMs } = target;
    this.#statements = new Stoppable({ timeoutMs, cancel: () => this.#cancel(), failureOf });
  }

  /** A dry run costs nothing. */
  async describe(from: string): Promise<DatabaseColumn[]> {
    const sql = `SELECT * FROM ${from}`;
    return this.#run(sql, async (client) => {
      const [job] = await this.#statements.untilStopped(() =>
        client.createQueryJob({ query: sql, dryRun: true }),
      );
      const fields = job.metadata.statistics?.query?.schema?.fields ?? [];
      return fields.map((field) => describeField(quoteName(field.name), field));
    });
  }

  async read({ columns, from }: DatabaseRead, sink: RowSink): Promise<ReadResult> {
    const named = namedColumns(columns);
    const sql = `SELECT ${named.sql} FROM ${from}`;
    const write = rowWriter(columns, sink, named);
    const rows = await this.#run(sql, async (client) => {
      const asked = { query: sql, jobTimeoutMs: this.target.timeoutMs, labels: { application: 'kpi' } };
      const job = await this.#statements.untilStopped(async () => {
        const [made] = await client.createQueryJob(asked);
        return this.#started(made);
      });
      const { rows, total } = await this.#pages(job, write);
      if (total !== rows) throw new DatabaseError('lost', `${rows} of ${total ?? 'unknown'} rows came`, sql);
      return rows;
    });
    return { rows, zeroDates: new Map() };
  }

  /** There is no transaction: each statement sees one state of the data. */
  async release(): Promise<void> {
    this.#job = undefined;
  }

  interrupt(): void {
    this.#statements.interrupt();
  }

  close(): Promise<void> {
    return this.release();
  }

  async #pages(job: BigQueryJob, write: WriteRow<NamedRow>) {
    let rows = 0;
    let total: number | undefined;
    let page: object | null = { autoPaginate: false, maxResults: pageRows };
    while (page !== null) {
      const wanted: object = page;
      const [values, next, answer]: BigQueryPage = await this.#statements.untilStopped(() =>
        job.getQueryResults(wanted),
      );
      for (const value of values) {
        const stored = write(value);
        if (stored !== undefined) await stored;
      }
      rows += values.length;
      if (answer?.totalRows !== undefined) total = Number(answer.totalRows);
      page = next;
    }
    return { rows, total };
  }

  /** It may have been started after all when nobody waits for it any more. */
  #started(job: BigQueryJob): BigQueryJob {
    this.#job = job;
    if (this.#statements.isStopped) this.#cancel();
    return job;
  }

  /** What ran is paid for, what would still run is not. */
  #cancel(): void {
    void this.#job?.cancel().catch(() => undefined);
  }

  #run<T>(sql: string, ask: (client: BigQueryClient) => Promise<T>): Promise<T> {
    return this.#statements.run(sql, async () => {
      try {
        this.#client ??= openClient(this.target, this.folder);
        return await ask(this.#client);
      } catch (error) {
        if (!this.#statements.isStopped) this.#cancel();
        throw error;
      } finally {
        this.#job = undefined;
      }
    });
  }
}
