import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSnowflake } from '../../../../src/engine/database/snowflake/snowflake.ts';
import type { RowSink } from '../../../../src/engine/row-sink.ts';
import type { AccountSettings } from '../../../../src/model/database.ts';
import { somewhere } from '../../../app/project-fixture.ts';
import { engineAt, load } from '../../../source/database/database-fixture.ts';
import { type Answer, givePart, type RowType, StandIn } from './stand-in.ts';

// The driver is no part of the package: .ci/run installs it here. The service cannot be started anywhere.
const folder = join(import.meta.dirname, '../../../../.bench/snowflake');
const isThere = existsSync(join(folder, 'node_modules/snowflake-sdk'));
if (!isThere) {
  const message = 'snowflake-sdk is not installed in .bench/snowflake';
  if (process.env.KPI_REQUIRE_SERVERS) throw new Error(message);
  console.warn(`skipped: ${message}`);
}

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'phrase' },
});
const server = new StandIn({ user: 'KPI', password: 's3cret', publicKey, token: 'tok-1234' });

beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => {
  server.asked.length = 0;
  server.aborted.length = 0;
  server.logins.length = 0;
  server.parts = 0;
  server.answer = () => ({ columns: [] });
  server.onPart = () => false;
});

const secret = (template: string) => ({ template, span: somewhere });
const engine = (account: AccountSettings = {}, url = server.urlFor('s3cret')) =>
  engineAt(url, { type: 'snowflake', account });
const loadFrom = (of: ReturnType<typeof engine>, table = 'SALES.ORDERS') =>
  load(of, { table }, {}, {}, { root: folder });
const open = (timeoutMs = 20_000) =>
  openSnowflake({ url: server.urlFor('s3cret'), tls: 'off', timeoutMs, connectTimeoutMs: 5000 }, folder);

const id: RowType = { name: 'ID', type: 'fixed', precision: 38, scale: 0 };
const ids = (count: number, more: object = {}): Answer => ({
  columns: [id],
  rows: Array.from({ length: count }, (_, i) => [String(i)]),
  ...more,
});

/** A sink that counts and adds up what comes. */
function counter(onFull: () => Promise<void> = async () => undefined) {
  let sum = 0n;
  let rows = 0;
  const column = {
    kind: 'integer' as const,
    setNumber: () => undefined,
    setWords: () => undefined,
    setBig: (_row: number, value: bigint) => {
      sum += value;
    },
    setNull: () => undefined,
  };
  const sink: RowSink = {
    columns: [column],
    row: 0,
    next: () => {
      rows++;
    },
    get isFull() {
      return rows % 1000 === 0;
    },
    drain: onFull,
  };
  return { sink, read: () => ({ sum, rows }) };
}
const wanted = { columns: [{ name: 'ID', sql: '"ID"', type: 'HUGEINT' }], from: '"T"' };

describe.skipIf(!isThere)('by the driver', () => {
  const require = createRequire(import.meta.url);
  test('the driver is the one that .ci/run installs', () => {
    expect(require(join(folder, 'node_modules/snowflake-sdk/package.json')).version).toBe('3.3.0');
  });

  test('values come without loss, and null is null', async () => {
    const columns: RowType[] = [
      id,
      { name: 'AMOUNT', type: 'fixed', precision: 12, scale: 2 },
      { name: 'WIDE', type: 'fixed', precision: 38, scale: 10 },
      { name: 'RATE', type: 'real' },
      { name: 'OK', type: 'boolean' },
      { name: 'Name', type: 'text' },
      { name: 'DAY', type: 'date' },
      { name: 'AT', type: 'timestamp_ntz' },
      { name: 'SEEN', type: 'timestamp_tz' },
      { name: 'DOC', type: 'variant' },
    ];
    const texts = [...columns.slice(0, 6), ...columns.slice(6).map(({ name }) => ({ name, type: 'text' }))];
    server.answer = (_sql, describeOnly) => ({
      columns: describeOnly ? columns : texts,
      rows: [
        [
          '1',
          '-0.50',
          '1234567890123456789012345678.0123456789',
          '0.1',
          '1',
          'é"\n',
          '2024-02-29',
          '2024-02-29 23:59:59.123456789',
          '2024-02-29 15:59:59.000000000',
          '{"k":[1,null]}',
        ],
        [
          '99999999999999999999999999999999999999',
          '9999999999.99',
          '-0.0000000001',
          '-inf',
          '0',
          '',
          '0001-01-01',
          '9999-12-31 00:00:00.000000000',
          '1969-12-31 23:59:59.999999000',
          'null',
        ],
        ['3', null, null, null, null, null, null, null, null, null],
        ['4', '0.00', '0.0000000000', 'NaN', null, 'NULL', null, null, null, null],
      ],
    });
    const { rows, columns: read, state } = await loadFrom(engine());
    expect(read).toEqual([
      'ID HUGEINT',
      'AMOUNT DECIMAL(12,2)',
      'WIDE DECIMAL(38,10)',
      'RATE DOUBLE',
      'OK BOOLEAN',
      'Name VARCHAR',
      'DAY DATE',
      'AT TIMESTAMP',
      'SEEN TIMESTAMPTZ',
      'DOC VARCHAR',
    ]);
    expect(rows).toEqual([
      [
        '1',
        '-0.50',
        '1234567890123456789012345678.0123456789',
        '0.1',
        'true',
        'é"\n',
        '2024-02-29',
        '2024-02-29 23:59:59.123456',
        '2024-02-29 15:59:59+00',
        '{"k":[1,null]}',
      ],
      ['3', null, null, null, null, null, null, null, null, null],
      ['4', '0.00', '0.0000000000', 'nan', null, 'NULL', null, null, null, null],
      [
        '99999999999999999999999999999999999999',
        '9999999999.99',
        '-0.0000000001',
        '-inf',
        'false',
        '',
        '0001-01-01',
        '9999-12-31 00:00:00',
        '1969-12-31 23:59:59.999999+00',
        'null',
      ],
    ]);
    expect(state.database).toMatchObject({ statement: 'SELECT * FROM SALES.ORDERS', rows: 4 });
    const statements = server.asked.filter(({ sql }) => sql.startsWith('SELECT'));
    expect(statements[0]).toEqual({ sql: 'SELECT * FROM "SALES"."ORDERS"', describeOnly: true });
    expect(statements[1]!.sql).toContain(`TO_VARCHAR("DAY", 'YYYY-MM-DD'), TO_VARCHAR("AT", `);
    expect(server.asked.map(({ sql }) => sql)).toContain('ALTER SESSION SET ROWS_PER_RESULTSET = 0');
    expect(server.closed).toBeGreaterThan(0);
  });

  test('rows in parts all come, waiting for those that are being stored', async () => {
    server.answer = () => ids(40_000, { inline: 100, part: 2500 });
    const database = open();
    let asked = 0;
    const { sink, read } = counter(async () => {
      await wait(1);
      // The driver fetches two parts ahead of what is taken from it.
      asked = Math.max(asked, server.parts - Math.floor(read().rows / 2500));
    });
    expect(await database.read(wanted, sink)).toMatchObject({ rows: 40_000 });
    expect(read()).toEqual({ rows: 40_000, sum: 799_980_000n });
    expect(asked).toBeLessThanOrEqual(4);
    await database.close();
  });

  test.each([
    ['a part that lacks rows', ids(300, { inline: 100, part: 100 }), true],
    ['fewer rows than were said', ids(300, { returned: 301 }), false],
  ])('%s is no answer', async (_name, answer, isShort) => {
    server.answer = () => answer;
    server.onPart = (index, response) => {
      if (!isShort || index !== 1) return false;
      givePart(response, '["7"],["8"]');
      return true;
    };
    const database = open();
    await expect(database.read(wanted, counter().sink)).rejects.toMatchObject({ problem: 'lost' });
    await database.close();
  });

  test('a connection that drops is taken up again, and a statement that takes long is asked about', async () => {
    server.answer = (_sql, describeOnly) =>
      describeOnly ? ids(0) : { dropped: { later: { later: ids(10) } } };
    const { rows } = await loadFrom(engine());
    expect(rows).toHaveLength(10);
    expect(server.asked.filter(({ sql }) => sql.startsWith('SELECT "ID"'))).toHaveLength(1);
  });

  test.each([
    ['002003', '42S02', "Object 'ORDERS' does not exist or not authorized.", 'source-missing'],
    ['003001', '42501', 'Insufficient privileges', 'source-access'],
    ['000606', '57P03', 'No active warehouse selected in the current session.', 'source-connection'],
    ['000630', '57014', 'Statement reached its statement or warehouse timeout', 'source-timeout'],
  ])('the server says %s %s', async (code, sqlState, message, expected) => {
    server.answer = () => ({ code, sqlState, message });
    const { diagnostics } = await loadFrom(engine());
    expect(diagnostics).toMatchObject([{ code: expected, note: message }]);
  });

  test('a wrong password is said without being shown, and not tried again', async () => {
    const { diagnostics } = await loadFrom(engine({}, server.urlFor('wr0ng')));
    expect(diagnostics).toMatchObject([
      { code: 'source-connection', note: 'Incorrect username or password was specified.' },
    ]);
    expect(JSON.stringify(diagnostics)).not.toContain('wr0ng');
    expect(server.logins).toHaveLength(1);
  });

  test('a key with its passphrase, a token, and the role, schema and warehouse are told', async () => {
    server.answer = () => ids(1);
    const settings = { role: secret('READER'), schema: secret('SALES'), warehouse: secret('KPI_WH') };
    const byKey = engine({ ...settings, credentials: secret(privateKey) }, server.urlFor('phrase'));
    expect((await loadFrom(byKey)).rows).toEqual([['0']]);
    expect(server.logins[0]).toMatchObject({ roleName: 'READER', schemaName: 'SALES', warehouse: 'KPI_WH' });
    expect((await loadFrom(engine({ credentials: secret('tok-1234') }))).rows).toEqual([['0']]);
    const wrong = await loadFrom(engine({ credentials: secret('tok-9999') }));
    expect(wrong.diagnostics).toMatchObject([{ code: 'source-connection' }]);
    expect(JSON.stringify(wrong.diagnostics)).not.toContain('tok-9999');
    const locked = await loadFrom(engine({ credentials: secret(privateKey) }, server.urlFor('other')));
    expect(locked.diagnostics[0]!.message).toContain('refuses the user or the password');
  });

  const expectOneAborted = async () => {
    await expect.poll(() => server.aborted.length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(server.aborted).toHaveLength(1);
  };

  test('a statement that takes longer than it may is stopped on the server, and the next one is answered', async () => {
    server.answer = () => 'runs';
    // Being connected counts too.
    const database = open(3000);
    await expect(database.read(wanted, counter().sink)).rejects.toMatchObject({ problem: 'timeout' });
    await expectOneAborted();
    server.answer = () => ids(5);
    expect(await database.read(wanted, counter().sink)).toMatchObject({ rows: 5 });
    await database.close();
  });

  test.each(['runs', 'streams'])('told to stop while it %s, it stops', async (what) => {
    const database = open();
    const interrupt = () => database.interrupt();
    server.answer = () => {
      if (what === 'streams') return ids(50_000, { inline: 10, part: 1000 });
      setTimeout(interrupt, 100);
      return 'runs';
    };
    const { sink, read } = counter();
    await expect(
      database.read(wanted, {
        ...sink,
        get isFull() {
          return true;
        },
        drain: async () => {
          await wait(5);
          if (read().rows === 20) interrupt();
        },
      }),
    ).rejects.toMatchObject({ problem: 'interrupted' });
    expect(read().rows).toBeLessThan(50_000);
    await expectOneAborted();
    await expect(database.describe('"T"')).rejects.toMatchObject({ problem: 'interrupted' });
    await database.close();
  });

  test('a server that does not answer is given up', async () => {
    const silent = new StandIn({ user: 'KPI' });
    await silent.start();
    const url = silent.urlFor('x');
    await silent.stop();
    const database = openSnowflake({ url, tls: 'off', timeoutMs: 9000, connectTimeoutMs: 3000 }, folder);
    await expect(database.describe('"T"')).rejects.toMatchObject({ problem: 'unreachable' });
    await database.close();
  });
});
