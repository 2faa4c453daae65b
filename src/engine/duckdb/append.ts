import type { Appender, Connection, DataChunk } from '@duckdb/node-bindings';
import type { RowSink } from '../row-sink.ts';
import { type ColumnBuffer, chunkRows, columnBuffer } from './column-buffer.ts';
import { toEngineError } from './duckdb-error.ts';
import { duckdb } from './native.ts';

/** Overflow is what becomes of the rows of a table that has grown too large. */
export interface Overflow {
  /** Bytes of values from which on a table is too large. */
  readonly bytes: number;
  /** move takes the rows elsewhere and leaves the table empty. */
  readonly move: () => Promise<void>;
}

/** TableAppender writes rows into a temporary table, a chunk at a time. */
export class TableAppender implements RowSink {
  readonly columns: readonly ColumnBuffer[];
  row = 0;
  isFull = false;
  #bytes = 0;
  #appender: Appender;
  readonly #chunk: DataChunk;

  /** `table` is the name of a temporary table, not quoted; without `overflow` it may become as large as it will. */
  constructor(
    private readonly connection: Connection,
    private readonly table: string,
    private readonly overflow?: Overflow,
  ) {
    this.#appender = this.#open();
    const count = duckdb.appender_column_count(this.#appender);
    const types = Array.from({ length: count }, (_, i) => duckdb.appender_column_type(this.#appender, i));
    this.columns = types.map(columnBuffer);
    this.#chunk = duckdb.create_data_chunk(types);
  }

  next(): void {
    this.row++;
    if (this.row === chunkRows) this.#flush();
  }

  async drain(): Promise<void> {
    if (this.overflow === undefined) return;
    this.close();
    await this.overflow.move();
    this.#bytes = 0;
    this.isFull = false;
    this.#appender = this.#open();
  }

  /** close writes what is left and ends the appending. */
  close(): void {
    this.#flush();
    duckdb.appender_close_sync(this.#appender);
  }

  /** abandon ends the appending; rows that were written before stay, and the table is of no use. */
  abandon(): void {
    this.row = 0;
    try {
      duckdb.appender_close_sync(this.#appender);
    } catch {
      // What failed has been said by whoever abandons.
    }
  }

  #open(): Appender {
    return duckdb.appender_create(this.connection, null, this.table);
  }

  #flush(): void {
    if (this.row === 0) return;
    const rows = this.row;
    this.row = 0;
    duckdb.data_chunk_reset(this.#chunk);
    this.columns.forEach((column, i) => {
      this.#bytes += column.flush(duckdb.data_chunk_get_vector(this.#chunk, i), rows);
    });
    duckdb.data_chunk_set_size(this.#chunk, rows);
    try {
      duckdb.append_data_chunk(this.#appender, this.#chunk);
    } catch (error) {
      throw toEngineError(error, '-- rows of a table');
    }
    if (this.overflow !== undefined && this.#bytes >= this.overflow.bytes) this.isFull = true;
  }
}
