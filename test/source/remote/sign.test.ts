import { describe, expect, test } from 'vitest';
import { crc32, crc64nvme } from '../../../src/source/remote/crc.ts';
import { authorize, emptyHash, encodePath, queryText } from '../../../src/source/remote/s3/sign.ts';

const signatureOf = (header: string) => /Signature=([0-9a-f]+)$/.exec(header)?.[1];

describe('Signature Version 4', () => {
  // The suite of test vectors that AWS published (aws4_testsuite): a key, a time, and per request its signature.
  const suite = {
    accessKey: 'AKIDEXAMPLE',
    secretKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
    service: 'service',
  };
  const headers = { host: 'example.amazonaws.com', 'x-amz-date': '20150830T123600Z' };
  test.each<[string, string, [string, string][], string]>([
    ['get-vanilla', '/', [], '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    [
      'get-vanilla-empty-query-key',
      '/',
      [['Param1', 'value1']],
      'a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb',
    ],
    [
      'get-vanilla-query-order-key-case',
      '/',
      [
        ['Param2', 'value2'],
        ['Param1', 'value1'],
      ],
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
    [
      'get-utf8',
      `/${encodePath('ሴ')}`,
      [],
      '8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85',
    ],
  ])('%s', (_, path, query, signature) => {
    const request = { method: 'GET', path, query, headers, payloadHash: emptyHash };
    expect(signatureOf(authorize(request, suite))).toBe(signature);
  });

  // "Signature Calculations for the Authorization Header", Amazon S3 API reference: GET Object, GET Bucket Lifecycle, List.
  const s3 = {
    accessKey: 'AKIAIOSFODNN7EXAMPLE',
    secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
    service: 's3',
  };
  const bucket = {
    host: 'examplebucket.s3.amazonaws.com',
    'x-amz-content-sha256': emptyHash,
    'x-amz-date': '20130524T000000Z',
  };
  test.each<[string, string, [string, string][], Record<string, string>, string]>([
    [
      'an object',
      '/test.txt',
      [],
      { range: 'bytes=0-9' },
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'a parameter without a value',
      '/',
      [['lifecycle', '']],
      {},
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    ],
    [
      'a listing',
      '/',
      [
        ['max-keys', '2'],
        ['prefix', 'J'],
      ],
      {},
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    ],
  ])('%s', (_, path, query, more, signature) => {
    const request = { method: 'GET', path, query, headers: { ...bucket, ...more }, payloadHash: emptyHash };
    expect(signatureOf(authorize(request, s3))).toBe(signature);
  });

  test('keys and parameters are encoded as AWS encodes them', () => {
    expect(encodePath("a b/ü+(1)*'!~.csv")).toBe('a%20b/%C3%BC%2B%281%29%2A%27%21~.csv');
    expect(
      queryText([
        ['b', '2'],
        ['a', 'x y'],
        ['a', 'x=y'],
      ]),
    ).toBe('a=x%20y&a=x%3Dy&b=2');
  });
});

// Check values of "123456789" in the catalogue of parametrised CRC algorithms.
test.each([
  ['CRC-32/ISO-HDLC', () => crc32('crc32'), 'cbf43926'],
  ['CRC-32/ISCSI', () => crc32('crc32c'), 'e3069283'],
  ['CRC-64/NVME', crc64nvme, 'ae8b14860a799888'],
] as const)('%s', (_, make, check) => {
  const sum = make();
  sum.update(Buffer.from('1234'));
  sum.update(Buffer.from('56789'));
  expect(sum.digest().toString('hex')).toBe(check);
});
