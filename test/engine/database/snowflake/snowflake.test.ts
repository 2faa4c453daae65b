import { expect, test } from 'vitest';
import { optionsOf } from '../../../../src/engine/database/snowflake/driver.ts';
import { failureOf } from '../../../../src/engine/database/snowflake/error.ts';
import { quoteName } from '../../../../src/engine/database/snowflake/snowflake.ts';
import { describeColumn } from '../../../../src/engine/database/snowflake/types.ts';

// Names of types as docs.snowflake.com has them for the columns of the Node.js driver, functions as it does those of SQL.
const clock = "'YYYY-MM-DD HH24:MI:SS.FF9'";
test.each([
  [{ type: 'fixed', precision: 38, scale: 0 }, 'HUGEINT', '"v"'],
  [{ type: 'fixed', precision: 18, scale: 0 }, 'BIGINT', '"v"'],
  [{ type: 'fixed', precision: 12, scale: 2 }, 'DECIMAL(12,2)', '"v"'],
  [{ type: 'FIXED', precision: 38, scale: 37 }, 'DECIMAL(38,37)', '"v"'],
  [{ type: 'real' }, 'DOUBLE', '"v"'],
  [{ type: 'decfloat' }, undefined, 'TO_VARCHAR("v")'],
  [{ type: 'boolean' }, 'BOOLEAN', '"v"'],
  [{ type: 'text' }, 'VARCHAR', '"v"'],
  [{ type: 'date' }, 'DATE', `TO_VARCHAR("v", 'YYYY-MM-DD')`],
  [{ type: 'time' }, 'VARCHAR', `TO_VARCHAR("v", 'HH24:MI:SS.FF9')`],
  [{ type: 'timestamp_ntz' }, 'TIMESTAMP', `TO_VARCHAR("v", ${clock})`],
  [{ type: 'timestamp_ltz' }, 'TIMESTAMPTZ', `TO_VARCHAR(CONVERT_TIMEZONE('UTC', "v"), ${clock})`],
  [{ type: 'timestamp_tz' }, 'TIMESTAMPTZ', `TO_VARCHAR(CONVERT_TIMEZONE('UTC', "v"), ${clock})`],
  [{ type: 'variant' }, 'VARCHAR', 'TO_JSON("v")'],
  [{ type: 'binary' }, 'VARCHAR', 'HEX_ENCODE("v")'],
  [{ type: 'vector' }, 'VARCHAR', 'TO_VARCHAR("v")'],
])('%j is read as %s', ({ type, ...digits }, read, sql) => {
  const { precision, scale }: { precision?: number; scale?: number } = digits;
  const facts = {
    getName: () => 'v',
    getType: () => type,
    getPrecision: () => precision,
    getScale: () => scale,
  };
  const described = describeColumn('"v"', facts);
  expect([described.type, described.sql]).toEqual([read, sql]);
});

// Codes, states and texts as Snowflake's knowledge base shows them; 401001 and 401002 are the driver's own.
test.each([
  [{ code: '390100' }, 'Incorrect username or password was specified.', 'refused'],
  [{ code: '390144' }, 'JWT token is invalid.', 'refused'],
  [{ code: '390201' }, 'The requested database does not exist or not authorized.', 'unreachable'],
  [{ code: '000606', sqlState: '57P03' }, 'No active warehouse selected in the current session.', 'asleep'],
  [{ code: '090073' }, "Warehouse 'KPI_WH' cannot be resumed because resource monitor …", 'asleep'],
  [{ code: '002003', sqlState: '42S02' }, "Object 'GONE' does not exist or not authorized.", 'missing'],
  [{ code: '000904', sqlState: '42000' }, "SQL compilation error: invalid identifier 'GONE'", 'missing'],
  [{ code: '003001', sqlState: '42501' }, "Insufficient privileges to operate on table 'T'", 'denied'],
  [{ code: '000630', sqlState: '57014' }, 'Statement reached its statement timeout of 1 second', 'timeout'],
  [{ code: '000604', sqlState: '57014' }, 'SQL execution canceled', 'interrupted'],
  [{ code: '100038', sqlState: '22018' }, "Numeric value 'x' is not recognized", 'other'],
  [{ code: 401001, cause: { code: 'ENOTFOUND' } }, 'getaddrinfo ENOTFOUND a.b', 'unreachable'],
  [{ code: 401001, cause: { code: 'ECONNRESET' } }, 'read ECONNRESET', 'lost'],
  [{ code: 401001, cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } }, 'self-signed certificate', 'untrusted'],
  [{ code: 401002, response: { statusCode: 404 } }, 'Request to Snowflake failed.', 'unreachable'],
  [{ code: 401002, response: { statusCode: 503 } }, 'Request to Snowflake failed.', 'lost'],
])('%j: %s', (more, message, problem) => {
  expect(failureOf(Object.assign(new Error(message), more))).toMatchObject({ problem, message });
});

test('a name in small letters is told from one in capitals', () => {
  const said = `Object 'SHOP.PUBLIC."orders"' does not exist or not authorized.`;
  const error = failureOf(Object.assign(new Error(said), { code: '002003' }));
  expect(error.message).toBe(`${said} (names are in capitals unless they were made within quotes)`);
  expect(quoteName('a"b')).toBe('"a""b"');
});

const target = { tls: 'verify', timeoutMs: 1000, connectTimeoutMs: 500 } as const;
const at = (url: string, more: object = {}) => optionsOf({ ...target, url, ...more });

test('an account is found by its identifier or at an address of its own', () => {
  expect(
    at('snowflake://KPI:p%40ss@acme-shop/SHOP', { warehouse: 'W', role: 'R', schema: 'S' }),
  ).toMatchObject({
    account: 'acme-shop',
    username: 'KPI',
    password: 'p@ss',
    database: 'SHOP',
    schema: 'S',
    warehouse: 'W',
    role: 'R',
  });
  expect(at('snowflake://KPI:x@xy12345.eu-central-1/SHOP')).toMatchObject({
    account: 'xy12345.eu-central-1',
  });
  const host = 'acme-shop.privatelink.snowflakecomputing.com';
  expect(at(`snowflake://KPI:x@${host}/SHOP`)).toMatchObject({
    account: 'acme-shop',
    accessUrl: `https://${host}:443`,
  });
});

test('a private key has the password as its passphrase, and anything else is a token', () => {
  const key = '-----BEGIN ENCRYPTED PRIVATE KEY-----\n…\n-----END ENCRYPTED PRIVATE KEY-----';
  const url = 'snowflake://KPI:pass@acme-shop/SHOP';
  const withKey = at(url, { credentials: `${key}\n` });
  expect(withKey).toMatchObject({ authenticator: 'SNOWFLAKE_JWT', privateKey: key, privateKeyPass: 'pass' });
  expect(withKey).not.toHaveProperty('password');
  expect(at('snowflake://KPI@acme-shop/SHOP', { credentials: 'abc\n' })).toMatchObject({
    authenticator: 'PROGRAMMATIC_ACCESS_TOKEN',
    token: 'abc',
  });
});

test.each([
  ['postgres://KPI:secret@db/SHOP', 'its url does not begin with snowflake://'],
  ['snowflake://KPI:secret@acme/', 'its url names no database: snowflake://user:password@account/database'],
  ['snowflake://KPI:secret@acme/SHOP?socket=/tmp', 'its url has a "socket", which Snowflake does not have'],
])('%s is no address', (url, message) => {
  expect(() => at(url)).toThrow(message);
});
