import { expect, test } from 'vitest';
import { quoteName } from '../../../src/engine/database/bigquery/bigquery.ts';
import { keyOf } from '../../../src/engine/database/bigquery/driver.ts';
import { failureOf } from '../../../src/engine/database/bigquery/error.ts';
import { describeField } from '../../../src/engine/database/bigquery/types.ts';

// Names of types as cloud.google.com documents TableFieldSchema, functions as it does those of GoogleSQL.
test.each([
  [{ type: 'INTEGER' }, 'BIGINT', 'CAST(`v` AS STRING)'],
  [{ type: 'FLOAT' }, 'DOUBLE', '`v`'],
  [{ type: 'BOOLEAN' }, 'BOOLEAN', 'CAST(`v` AS INT64)'],
  [{ type: 'NUMERIC' }, 'DECIMAL(38,9)', 'CAST(`v` AS STRING)'],
  [{ type: 'NUMERIC', precision: '10', scale: '2' }, 'DECIMAL(10,2)', 'CAST(`v` AS STRING)'],
  [{ type: 'NUMERIC', precision: '10' }, 'DECIMAL(10,0)', 'CAST(`v` AS STRING)'],
  [{ type: 'BIGNUMERIC', precision: '38', scale: '30' }, 'DECIMAL(38,30)', 'CAST(`v` AS STRING)'],
  [{ type: 'BIGNUMERIC', precision: '60', scale: '30' }, undefined, 'CAST(`v` AS STRING)'],
  [{ type: 'BIGNUMERIC' }, undefined, 'CAST(`v` AS STRING)'],
  [{ type: 'DATE' }, 'DATE', 'CAST(`v` AS STRING)'],
  [{ type: 'DATETIME' }, 'TIMESTAMP', 'CAST(`v` AS STRING)'],
  [{ type: 'TIMESTAMP' }, 'TIMESTAMPTZ', "FORMAT_TIMESTAMP('%E4Y-%m-%d %H:%M:%E6S', `v`, 'UTC')"],
  [{ type: 'JSON' }, 'VARCHAR', 'IF(`v` IS NULL, NULL, TO_JSON_STRING(`v`))'],
  [{ type: 'INTEGER', mode: 'REPEATED' }, 'VARCHAR', 'IF(`v` IS NULL, NULL, TO_JSON_STRING(`v`))'],
  [{ type: 'BYTES' }, 'VARCHAR', 'UPPER(TO_HEX(`v`))'],
])('%j is read as %s', (field, type, sql) => {
  const described = describeField('`v`', { name: 'v', ...field });
  expect([described.type, described.sql]).toEqual([type, sql]);
});

// Codes, reasons and texts of cloud.google.com/bigquery/docs/error-messages.
test.each([
  [404, 'notFound', 'Not found: Table p:d.t was not found in location US', 'missing'],
  [404, 'notFound', 'Not found: Project nowhere', 'unreachable'],
  [400, 'invalidQuery', 'Unrecognized name: gone at [1:8]', 'missing'],
  [400, 'invalidQuery', 'Syntax error: Expected end of input', 'other'],
  [403, 'accessDenied', 'Access Denied: Table p:d.t', 'denied'],
  [401, 'authError', 'Request had invalid authentication credentials.', 'refused'],
  [400, undefined, 'invalid_grant: Invalid JWT Signature.', 'refused'],
  [503, 'backendError', 'Error encountered during execution. Retrying may solve the problem.', 'lost'],
  ['ECONNREFUSED', undefined, 'connect ECONNREFUSED 127.0.0.1:1', 'unreachable'],
])('%s %s: %s', (code, reason, message, problem) => {
  const errors = reason === undefined ? undefined : [{ reason, message }];
  const error = failureOf(Object.assign(new Error(message), { code, errors }));
  expect(error).toMatchObject({ problem, message });
});

test('a key that is none is refused without being shown', () => {
  expect(keyOf('{"client_email":"kpi@p.iam.gserviceaccount.com"}')).toHaveProperty('client_email');
  for (const text of ['s3cret', '["s3cret"]'])
    expect(() => keyOf(text)).toThrow(/^its "credentials" are not the JSON of a key file$/);
});

test('a name is quoted', () => {
  expect(quoteName('a`b\\c')).toBe('`a\\`b\\\\c`');
});
