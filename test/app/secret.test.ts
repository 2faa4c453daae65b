// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of the language under test.
import { describe, expect, test } from 'vitest';
import { makeSecretKeeper } from '../../src/app/secret.ts';
import { somewhere } from './project-fixture.ts';

const environment: Record<string, string> = {
  TOKEN: 's3cr3t-token',
  EMPTY: '',
  SHORT: 'abc',
  URL: 'https://hooks.example.com/services/T0/B0/x7Yk2nQ9wLp4?key=q%20uery-key',
  QUOTED: 'with "quotes" & spaces',
};

const keeper = () =>
  makeSecretKeeper({
    env: (name) => environment[name],
    file: async (path) => {
      if (path === 'secrets/token') return 'from-file\n';
      throw new Error(`ENOENT: no such file, open '${path}'`);
    },
  });

const secret = (template: string) => ({ template, span: somewhere });

test.each([
  ['plain', 'plain'],
  ['Bearer ${env:TOKEN}', 'Bearer s3cr3t-token'],
  ['${env:TOKEN}${env:TOKEN}', 's3cr3t-tokens3cr3t-token'],
  ['${env:MISSING:-dev}', 'dev'],
  ['${env:EMPTY:-dev}', 'dev'],
  ['${env:EMPTY}', ''],
  ['${env:TOKEN:-dev}', 's3cr3t-token'],
  ['${env:MISSING:-}', ''],
  ['<${file:secrets/token}>', '<from-file>'],
  ['costs $5 {env:TOKEN} ${TOKEN}', 'costs $5 {env:TOKEN} ${TOKEN}'],
])('%s expands to %s', async (template, value) => {
  expect(await keeper().expand(secret(template))).toEqual({ value, diagnostics: [] });
});

test('credentials of an address are taken out as a server reads them, and as HTTP sends them', async () => {
  const url = 'https://amy:p%40ss-word@example.com/x';
  const k = makeSecretKeeper({ env: () => url, file: () => Promise.reject(new Error('none')) });
  await k.expand(secret('${env:URL}'));
  const pair = Buffer.from('amy:p@ss-word').toString('base64');
  expect(k.redact(`Basic ${pair}, p@ss-word, p%40ss-word`)).toBe('Basic ***, ***, ***');
  k.conceal('given-token');
  expect(k.redact('Bearer given-token')).toBe('Bearer ***');
});

test.each([
  ['${env:MISSING}', '${env:MISSING}: the environment variable MISSING is not set'],
  ['${file:nowhere}', '${file:nowhere}: the file nowhere cannot be read'],
  ['${vault:x}', '${vault:x}: "vault:" is not a place for values'],
])('%s is missing at its place', async (template, message) => {
  const { value, diagnostics } = await keeper().expand(secret(`Bearer ${template}`));
  expect(value).toBeUndefined();
  expect(diagnostics).toEqual([
    expect.objectContaining({ code: 'missing-secret', severity: 'error', message, span: somewhere }),
  ]);
});

test('all that is missing is reported at once', async () => {
  const { diagnostics } = await keeper().expand(secret('${env:A1}:${env:B1}'));
  expect(diagnostics.map((d) => d.message.slice(0, 9))).toEqual(['${env:A1}', '${env:B1}']);
});

describe('redaction', () => {
  test.each([
    ['${env:TOKEN}', 'GET failed with s3cr3t-token twice s3cr3t-token', 'GET failed with *** twice ***'],
    [
      '${env:URL}',
      'POST https://hooks.example.com/services/T0/B0/x7Yk2nQ9wLp4?key=q%20uery-key: refused',
      'POST ***: refused',
    ],
    ['${env:URL}', 'no route /services/T0/B0/x7Yk2nQ9wLp4 here', 'no route *** here'],
    ['${env:URL}', 'key is q uery-key', 'key is ***'],
    ['${env:URL}', 'the services say that x7Yk2nQ9wLp4 is wrong', 'the services say that *** is wrong'],
    ['${env:QUOTED}', '{"a":"with \\"quotes\\" & spaces"}', '{"a":"***"}'],
    ['${env:QUOTED}', '?q=with%20%22quotes%22%20%26%20spaces', '?q=***'],
    ['${file:secrets/token}', 'from-file', '***'],
    ['${env:SHORT}', 'abc stays', 'abc stays'],
    ['${env:MISSING:-default}', 'default stays', 'default stays'],
  ])('%s is taken out of %s', async (template, text, expected) => {
    const k = keeper();
    expect(k.redact(text)).toBe(text);
    await k.expand(secret(template));
    expect(k.redact(text)).toBe(expected);
  });
});
