import duckdb, { type Appender, type Connection, type DataChunk } from '@duckdb/node-bindings';
import type { RowSink } from '../row-sink.ts';
import { type ColumnBuffer, chunkRows, columnBuffer } from './column-buffer.ts';
import { toEngineError } from './duckdb-error.ts';

/** TableAppender writes rows into a temporary table, a chunk at a time. */
export class TableAppender implements RowSink {
  readonly columns: readonly ColumnBuffer[];
  row = 0;
  readonly #appender: Appender;
  readonly #chunk: DataChunk;

  /** `table` is the name of a temporary table, not quoted. */
  constructor(connection: Connection, table: string) {
    this.#appender = duckdb.appender_create_ext(connection, 'temp', 'main', table);
    const count = duckdb.appender_column_count(this.#appender);
    const types = Array.from({ length: count }, (_, i) => duckdb.appender_column_type(this.#appender, i));
    this.columns = types.map(columnBuffer);
    this.#chunk = duckdb.create_data_chunk(types);
  }

  next(): void {
    this.row++;
    if (this.row === chunkRows) this.#flush();
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

  #flush(): void {
    if (this.row === 0) return;
    const rows = this.row;
    this.row = 0;
    duckdb.data_chunk_reset(this.#chunk);
    this.columns.forEach((column, i) => {
      column.flush(duckdb.data_chunk_get_vector(this.#chunk, i), rows);
    });
    duckdb.data_chunk_set_size(this.#chunk, rows);
    try {
      duckdb.append_data_chunk(this.#appender, this.#chunk);
    } catch (error) {
      throw toEngineError(error, '-- rows of a table');
    }
  }
}
