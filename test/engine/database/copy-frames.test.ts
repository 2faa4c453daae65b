import { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { CopyFrames } from '../../../src/engine/database/postgres/copy-frames.ts';

/** A message of the protocol: its kind, the length of what follows with itself, and the text. */
function message(kind: string, text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(4 + text.length);
  return Buffer.concat([Buffer.from(kind), length, Buffer.from(text)]);
}

const long = 'x'.repeat(3000);
const sent = Buffer.concat([
  message('H', 'begins'),
  message('d', 'first'),
  message('d', ''),
  message('N', 'a notice'),
  message('d', long),
  message('c', ''),
  message('C', 'COPY 3'),
  message('Z', 'I'),
  message('T', 'of the next query'),
  message('d', 'not of this one'),
]);

function read(chunks: readonly Buffer[]) {
  const stream = new Duplex({ read: () => undefined });
  const driver: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => driver.push(Buffer.from(chunk)));
  const rows: string[] = [];
  new CopyFrames(stream, (bytes, start, end) => rows.push(bytes.toString('latin1', start, end)));
  for (const chunk of chunks) stream.emit('data', chunk);
  return { rows, driver: Buffer.concat(driver).toString('latin1') };
}

test('rows are taken out of the stream, and the driver gets all other messages', () => {
  const others = ['H', 'N', 'c', 'C', 'Z', 'T'];
  const texts = ['begins', 'a notice', '', 'COPY 3', 'I', 'of the next query'];
  const rest = message('d', 'not of this one').toString('latin1');
  const driver = others.map((kind, i) => message(kind, texts[i]!).toString('latin1')).join('') + rest;
  expect(read([sent])).toEqual({ rows: ['first', '', long], driver });
  for (const size of [1, 2, 3, 4, 5, 6, 7, 11, 64, 1000, 3005]) {
    const chunks = Array.from({ length: Math.ceil(sent.length / size) }, (_, i) =>
      sent.subarray(i * size, (i + 1) * size),
    );
    expect(read(chunks)).toEqual({ rows: ['first', '', long], driver });
  }
});
