import { expect, test } from 'vitest';
import { lineTo, offersTls } from '../../../src/engine/database/sqlserver/dial.ts';
import { configOf as configWith } from '../../../src/engine/database/sqlserver/driver.ts';
import { failureOf } from '../../../src/engine/database/sqlserver/error.ts';
import { quoteName } from '../../../src/engine/database/sqlserver/sqlserver.ts';
import { describeColumn } from '../../../src/engine/database/sqlserver/types.ts';

// Names of types as tedious 19 has them (src/data-types), styles as learn.microsoft.com describes those of CONVERT.
test.each([
  [{ type: { name: 'IntN' }, dataLength: 1 }, 'SMALLINT', '[v]'],
  [{ type: { name: 'IntN' }, dataLength: 4 }, 'INTEGER', '[v]'],
  [{ type: { name: 'BigInt' } }, 'BIGINT', 'CONVERT(varchar(20), [v])'],
  [{ type: { name: 'BitN' } }, 'BOOLEAN', 'CONVERT(tinyint, [v])'],
  [{ type: { name: 'DecimalN' }, precision: 38, scale: 10 }, 'DECIMAL(38,10)', 'CONVERT(varchar(41), [v])'],
  [{ type: { name: 'MoneyN' }, dataLength: 8 }, 'DECIMAL(19,4)', 'CONVERT(varchar(32), [v], 2)'],
  [{ type: { name: 'FloatN' }, dataLength: 4 }, 'FLOAT', '[v]'],
  [{ type: { name: 'FloatN' }, dataLength: 8 }, 'DOUBLE', '[v]'],
  [{ type: { name: 'Date' } }, 'DATE', 'CONVERT(char(10), [v], 23)'],
  [{ type: { name: 'DateTime2' }, scale: 7 }, 'TIMESTAMP', 'CONVERT(varchar(27), [v], 121)'],
  [
    { type: { name: 'DateTimeOffset' }, scale: 7 },
    'TIMESTAMPTZ',
    "CONVERT(varchar(27), CONVERT(datetime2(7), SWITCHOFFSET([v], '+00:00')), 121)",
  ],
  [{ type: { name: 'NVarChar' } }, 'VARCHAR', '[v]'],
  [{ type: { name: 'UniqueIdentifier' } }, 'VARCHAR', 'CONVERT(char(36), [v])'],
  [{ type: { name: 'VarBinary' } }, 'VARCHAR', 'CONVERT(varchar(max), [v], 2)'],
  [{ type: { name: 'UDT' } }, 'VARCHAR', '[v].ToString()'],
])('%j is read as %s', (facts, type, sql) => {
  expect(describeColumn('[v]', { colName: 'v', ...facts })).toMatchObject({ name: 'v', type, sql });
});

// Numbers and texts of learn.microsoft.com's list of errors; codes of tedious 19.
test.each([
  [{ code: 'ELOGIN', message: "Login failed for user 'kpi'." }, 'refused'],
  [
    { code: 'ELOGIN', message: 'Cannot open database "gone" requested by the login. The login failed.' },
    'unreachable',
  ],
  [{ code: 'ESOCKET', message: 'Failed to connect to db:1433 - connect ECONNREFUSED' }, 'unreachable'],
  [{ code: 'ESOCKET', message: 'Failed to connect to db:1433 - self-signed certificate' }, 'untrusted'],
  [{ code: 'ETIMEOUT', message: 'Failed to connect to db:1433 in 15000ms' }, 'unreachable'],
  [{ code: 'ESOCKET', message: 'Connection lost - read ECONNRESET' }, 'lost'],
  [{ code: 'ECLOSE', message: 'Connection closed before request completed.' }, 'lost'],
  [{ code: 'EREQUEST', number: 208, message: "Invalid object name 'dbo.gone'." }, 'missing'],
  [{ code: 'EREQUEST', number: 207, message: "Invalid column name 'gone'." }, 'missing'],
  [
    { code: 'EREQUEST', number: 229, message: "The SELECT permission was denied on the object 't'." },
    'denied',
  ],
  [{ code: 'EREQUEST', number: 8134, message: 'Divide by zero error encountered.' }, 'other'],
])('%j is %s', (error, problem) => {
  const thrown = Object.assign(new Error(error.message), error);
  expect(failureOf(thrown)).toMatchObject({ problem, message: error.message });
});

test('of several errors the first says what was wrong', () => {
  const first = Object.assign(new Error("Invalid object name 't'."), { number: 208 });
  const both = new AggregateError([first, new Error('Statement(s) could not be prepared.')]);
  expect(failureOf(both)).toMatchObject({ problem: 'missing', message: "Invalid object name 't'." });
});

const { dial } = lineTo({ host: 'localhost', port: 1 }, true);
const configOf = (of: Parameters<typeof configWith>[0]) => configWith(of, dial);
const target = { url: 'sqlserver://kpi:p%40ss@db.example.com/shop', timeoutMs: 1000, connectTimeoutMs: 500 };

test('the address and the rules of trust are told to the driver', () => {
  expect(configOf({ ...target, tls: 'verify', authority: 'PEM' })).toMatchObject({
    server: 'db.example.com',
    authentication: { type: 'default', options: { userName: 'kpi', password: 'p@ss' } },
    options: {
      port: 1433,
      database: 'shop',
      encrypt: true,
      trustServerCertificate: false,
      cryptoCredentialsDetails: { ca: 'PEM' },
    },
  });
  expect(configOf({ ...target, tls: 'require' })).toMatchObject({
    options: { encrypt: true, trustServerCertificate: true },
  });
  expect(configOf({ ...target, tls: 'off' })).toMatchObject({ options: { encrypt: false } });
});

test.each([
  ['postgres://kpi:secret@db/shop', 'its url does not begin with sqlserver://'],
  ['sqlserver://kpi:secret@db/', 'its url names no database: sqlserver://user:password@host:1433/database'],
  ['sqlserver://kpi:secret@db/shop?socket=/tmp', 'its url has a "socket", which SQL Server does not have'],
])('%s is no address', (url, message) => {
  expect(() => configOf({ ...target, url, tls: 'off' })).toThrow(message);
});

test('a name is quoted', () => {
  expect(quoteName('a]b"c')).toBe('[a]]b"c]');
});

// A PRELOGIN response as MS-TDS lays it out: options VERSION and ENCRYPTION, the end, and their values.
test.each([
  ['ENCRYPT_OFF', 0, false],
  ['ENCRYPT_ON', 1, true],
  ['ENCRYPT_NOT_SUP', 2, false],
  ['ENCRYPT_REQ', 3, true],
])('a server that answers %s', (_name, encryption, isEncrypted) => {
  const header = [0x04, 0x01, 0, 26, 0, 0, 1, 0];
  const options = [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff];
  const answer = Buffer.from([...header, ...options, 15, 0, 0, 0, 0, 0, encryption]);
  expect(offersTls(answer)).toBe(isEncrypted);
  expect(offersTls(answer.subarray(0, -1))).toBe(false);
  expect(offersTls(answer.subarray(0, 12))).toBe(false);
});
