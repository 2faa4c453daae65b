import { errorAt } from '../../diagnostic/diagnostic.ts';
import { isRemote, type RemoteSettings } from '../../model/remote.ts';
import type { FilePattern } from '../../model/source.ts';
import type { Scope } from '../definition.ts';
import type { RemoteSpec } from '../schema/remote.ts';
import { field, fields, type Located } from '../shape/located.ts';
import { ownerSpan } from '../yaml/tree.ts';
import { booleanOf, durationOf, integerOf, numberOf, secretOf, textOf } from './scalar.ts';

/** buildRemote reads how files at addresses are fetched; undefined where a source has none. */
export function buildRemote(
  scope: Scope,
  node: Located<RemoteSpec> | undefined,
  files: readonly FilePattern[],
): RemoteSettings | undefined {
  const remote = files.filter(({ pattern }) => isRemote(pattern));
  for (const { pattern, span } of remote) {
    if (/^s3:\/\/[^/]+\/./i.test(pattern) || /^https?:\/\/[^/*]+\/[^*]*$/i.test(pattern)) continue;
    const message = pattern.toLowerCase().startsWith('s3')
      ? `${pattern} is no s3://bucket/key`
      : `${pattern} cannot be fetched: over https files are named one by one`;
    scope.diagnostics.push(errorAt('bad-value', message, span));
  }
  if (remote[0] === undefined) {
    if (node !== undefined)
      scope.diagnostics.push(
        errorAt('bad-value', '"remote" is for files at https:// and s3:// addresses', ownerSpan(node)),
      );
    return undefined;
  }
  const [accessKey, secretKey] = [secretOf(field(node, 'access_key')), secretOf(field(node, 'secret_key'))];
  if ((accessKey === undefined) !== (secretKey === undefined))
    scope.diagnostics.push(
      errorAt('missing-key', '"access_key" and "secret_key" go together', ownerSpan(node!)),
    );
  const headers = fields(field(node, 'headers')).flatMap(({ key, value }) => {
    const secret = secretOf(value);
    return secret === undefined ? [] : [[key.name, secret] as const];
  });
  return {
    headers: Object.fromEntries(headers),
    endpoint: secretOf(field(node, 'endpoint')),
    region: textOf(field(node, 'region')) ?? 'us-east-1',
    pathStyle: booleanOf(field(node, 'path_style')),
    accessKey,
    secretKey,
    sessionToken: secretOf(field(node, 'session_token')),
    timeout: durationOf(scope, field(node, 'timeout')) ?? { count: 1, unit: 'minute' },
    retries: integerOf(field(node, 'retries')) ?? 4,
    maxBytes: numberOf(scope, field(node, 'max_bytes'))?.value ?? 10_000_000_000,
    cache: durationOf(scope, field(node, 'cache')),
    span: node === undefined ? remote[0].span : ownerSpan(node),
  };
}
