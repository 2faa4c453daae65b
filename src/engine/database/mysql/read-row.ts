import type { Query } from 'mysql2';
import type { RowSink } from '../../row-sink.ts';
import type { ReadValue } from './read-value.ts';

/** RowPacket is a row of the text protocol, in bytes that are its own only while it is read. */
export interface RowPacket {
  readonly buffer: Buffer;
  /** Where its values begin, and where they end. */
  readonly offset: number;
  readonly end: number;
}

interface Packet extends RowPacket {
  isEOF(): boolean;
}

/** What the driver does with a packet, and with the one after it. */
type Step = (this: unknown, packet: Packet, connection: unknown) => unknown;

/**
 * takeRows has the rows of a query given to `take` as they come. The driver makes an object of every row and of every
 * value, which takes longer than reading them.
 */
export function takeRows(query: Query, take: (packet: RowPacket) => void): void {
  const steps = query as unknown as { row: Step };
  const end = steps.row;
  const row: Step = (packet, connection) => {
    if (packet.isEOF()) return end.call(query, packet, connection);
    take(packet);
    return row;
  };
  steps.row = row;
}

const nullMark = 0xfb;

/** readRow puts the values of a row into a sink. https://mariadb.com/kb/en/resultset-row/ */
export function readRow(
  { buffer, offset, end }: RowPacket,
  sink: RowSink,
  readers: readonly ReadValue[],
): void {
  const { row, columns } = sink;
  let at = offset;
  for (let i = 0; i < readers.length; i++) {
    const first = buffer[at]!;
    if (first === nullMark) {
      columns[i]!.setNull(row);
      at++;
      continue;
    }
    const bytes = lengthBytes(first);
    const length = bytes === 0 ? first : Number(buffer.readUIntLE(at + 1, Math.min(bytes, 6)));
    const start = at + 1 + bytes;
    at = start + length;
    if (at > end) throw new Error('a row of the protocol ends too early');
    readers[i]!(buffer, start, at, row);
  }
  sink.next();
}

/** How many bytes follow the first one of a length; no text is so long that the last two of eight are used. */
function lengthBytes(first: number): number {
  switch (first) {
    case 0xfc:
      return 2;
    case 0xfd:
      return 3;
    case 0xfe:
      return 8;
    default:
      return 0;
  }
}
