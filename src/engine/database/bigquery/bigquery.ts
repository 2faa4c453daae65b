import type { RowSink } from '../../row-sink.ts';
import {
  type Database,
  type DatabaseColumn,
  DatabaseError,
  type DatabaseRead,
  longestTimer,
  type ReadResult,
} from '../database.ts';
import { valueWriter } from '../text-value.ts';
import {
  type BigQueryClient,
  type BigQueryJob,
  type BigQueryPage,
  type BigQueryTarget,
  openClient,
} from './driver.ts';
import { toDatabaseError } from './error.ts';
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
  #stopped: 'interrupted' | 'timeout' | undefined;
  #giveUp: (() => void) | undefined;

  constructor(
    private readonly target: BigQueryTarget,
    private readonly folder: string,
  ) {}

  /** A dry run costs nothing. */
  async describe(from: string): Promise<DatabaseColumn[]> {
    const sql = `SELECT * FROM ${from}`;
    return this.#run(sql, async (client) => {
      const [job] = await this.#unlessStopped(client.createQueryJob({ query: sql, dryRun: true }));
      const fields = job.metadata.statistics?.query?.schema?.fields ?? [];
      return fields.map((field) => describeField(quoteName(field.name), field));
    });
  }

  async read({ columns, from }: DatabaseRead, sink: RowSink): Promise<ReadResult> {
    const selected = columns.map(({ sql }, i) => `${sql} AS c${i}`);
    const sql = `SELECT ${selected.join(', ')} FROM ${from}`;
    const writers = columns.map((column, i) => valueWriter(column, sink.columns[i]!));
    const names = columns.map((_, i) => `c${i}`);
    const rows = await this.#run(sql, async (client) => {
      const asked = { query: sql, jobTimeoutMs: this.target.timeoutMs, labels: { application: 'kpi' } };
      const job = await this.#unlessStopped(
        client.createQueryJob(asked).then(([made]) => this.#started(made)),
      );
      let rows = 0;
      let total: number | undefined;
      let page: object | null = { autoPaginate: false, maxResults: pageRows };
      while (page !== null) {
        const [values, next, answer]: BigQueryPage = await this.#unlessStopped(job.getQueryResults(page));
        for (const value of values) {
          const { row } = sink;
          for (let i = 0; i < names.length; i++) {
            const one = value[names[i]!];
            if (one === null || one === undefined) sink.columns[i]!.setNull(row);
            else writers[i]!(one, row);
          }
          sink.next();
          if (sink.isFull) await sink.drain();
        }
        rows += values.length;
        if (answer?.totalRows !== undefined) total = Number(answer.totalRows);
        page = next;
      }
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
    this.#stop('interrupted');
  }

  close(): Promise<void> {
    return this.release();
  }

  #stop(reason: 'interrupted' | 'timeout'): void {
    this.#stopped ??= reason;
    // What ran is paid for, what would still run is not.
    void this.#job?.cancel().catch(() => undefined);
    this.#giveUp?.();
  }

  /** It may have been started after all when nobody waits for it any more. */
  #started(job: BigQueryJob): BigQueryJob {
    this.#job = job;
    if (this.#stopped !== undefined) void job.cancel().catch(() => undefined);
    return job;
  }

  /** The driver's requests cannot be broken off, but need not be waited for. */
  #unlessStopped<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#giveUp = () => reject(new DatabaseError(this.#stopped ?? 'interrupted', 'told to stop'));
      answer.then(resolve, reject);
      if (this.#stopped !== undefined) this.#giveUp();
    });
  }

  async #run<T>(sql: string, ask: (client: BigQueryClient) => Promise<T>): Promise<T> {
    if (this.#stopped !== undefined) throw new DatabaseError(this.#stopped, 'told to stop', sql);
    const timer = setTimeout(() => this.#stop('timeout'), Math.min(this.target.timeoutMs, longestTimer));
    try {
      this.#client ??= openClient(this.target, this.folder);
      return await ask(this.#client);
    } catch (error) {
      const stopped = this.#stopped;
      if (stopped === 'timeout') this.#stopped = undefined;
      else if (stopped === undefined) void this.#job?.cancel().catch(() => undefined);
      throw toDatabaseError(error, sql, stopped);
    } finally {
      clearTimeout(timer);
      this.#job = undefined;
      this.#giveUp = undefined;
    }
  }
}
