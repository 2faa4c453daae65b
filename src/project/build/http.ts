import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { HttpAuth, HttpRows, Pagination } from '../../model/http.ts';
import type { SecretText } from '../../model/project.ts';
import type { Scope } from '../definition.ts';
import type { Scalar } from '../scalar.ts';
import type { HttpSpec } from '../schema/http.ts';
import { field, fields, type Located, type MapField } from '../shape/located.ts';
import { ownerSpan, spanOf, type YamlNode } from '../yaml/tree.ts';
import { choiceOf, durationOf, integerOf, numberOf, secretOf, textOf, textsOf } from './scalar.ts';

/** buildHttp reads where rows of an HTTP API come from; undefined where there is none. */
export function buildHttp(scope: Scope, node: Located<HttpSpec> | undefined): HttpRows | undefined {
  if (node?.kind !== 'map') return undefined;
  const span = ownerSpan(node);
  const success = field(node, 'success');
  const incremental = field(node, 'incremental');
  const paginate = field(node, 'paginate');
  const pages = paginate && buildPagination(scope, paginate);
  const body = choiceOf(field(node, 'body')) ?? 'json';
  if (
    body === 'csv' &&
    pages !== undefined &&
    !(pages.kind === 'link' || (pages.kind === 'page' && pages.total === undefined))
  ) {
    const message =
      'CSV has no place for a cursor, a total or a count of rows: its pages follow by "page" or "link"';
    scope.diagnostics.push(errorAt('bad-value', message, ownerSpan(paginate!)));
  }
  return {
    url: secretOf(field(node, 'url')) ?? { template: '', span },
    method: choiceOf(field(node, 'method')) ?? 'GET',
    headers: secretsOf(fields(field(node, 'headers'))),
    params: secretsOf(fields(field(node, 'params'))),
    body,
    records: textOf(field(node, 'records')),
    success: success && {
      path: textOf(field(success, 'path')) ?? '$',
      values: textsOf(field(success, 'is')),
    },
    paginate: pages,
    incremental: incremental && {
      param: textOf(field(incremental, 'param')) ?? '',
      column: textOf(field(incremental, 'column')) ?? '',
    },
    auth: buildAuth(scope, field(node, 'auth')),
    rate: numberOf(scope, field(node, 'rate'))?.value,
    timeout: durationOf(scope, field(node, 'timeout')) ?? { count: 1, unit: 'minute' },
    retries: integerOf(field(node, 'retries')) ?? 4,
    maxPages: integerOf(field(node, 'max_pages')) ?? 10_000,
    maxBytes: numberOf(scope, field(node, 'max_bytes'))?.value ?? 1_000_000_000,
    cache: durationOf(scope, field(node, 'cache')),
    span,
  };
}

function secretsOf(entries: readonly MapField<Scalar<'text'>>[]): Record<string, SecretText> {
  return Object.fromEntries(
    entries.flatMap(({ key, value }) => {
      const secret = secretOf(value);
      return secret === undefined ? [] : [[key.name, secret]];
    }),
  );
}

/** onlyKey finds the one key that says what a map is; undefined, and told, where there is none or a second. */
function onlyKey<Key extends string>(
  scope: Scope,
  node: YamlNode,
  keys: readonly Key[],
  noun: string,
): Key | undefined {
  const present = node.kind === 'map' ? keys.filter((key) => node.entries.has(key)) : [];
  if (present.length === 1) return present[0];
  const second =
    node.kind === 'map' && present[1] !== undefined ? node.entries.get(present[1])?.key : undefined;
  const message = `"${noun}" has exactly one of ${keys.join(', ')}`;
  scope.diagnostics.push(errorAt('bad-value', message, second ? spanOf(second) : ownerSpan(node)));
  return undefined;
}

function buildPagination(scope: Scope, node: Located<HttpSpec['paginate']>): Pagination | undefined {
  const kind = onlyKey(scope, node, ['page', 'offset', 'cursor', 'link'], 'paginate');
  const at = node as Located<NonNullable<HttpSpec['paginate']>>;
  switch (kind) {
    case 'page':
    case 'offset': {
      const start = integerOf(field(at, 'start')) ?? (kind === 'page' ? 1 : 0);
      return { kind, param: textOf(field(at, kind)) ?? '', start, total: textOf(field(at, 'total')) };
    }
    case 'cursor': {
      const param = textOf(field(at, 'param'));
      if (param === undefined)
        scope.diagnostics.push(errorAt('missing-key', '"cursor" needs "param"', ownerSpan(node)));
      return { kind, path: textOf(field(at, 'cursor')) ?? '$', param: param ?? '' };
    }
    case 'link':
      return { kind };
    case undefined:
      return undefined;
  }
}

function buildAuth(scope: Scope, node: Located<HttpSpec['auth']> | undefined): HttpAuth | undefined {
  if (node === undefined) return undefined;
  const kind = onlyKey(scope, node, ['bearer', 'basic', 'oauth2', 'sign'], 'auth');
  const at = node as Located<NonNullable<HttpSpec['auth']>>;
  switch (kind) {
    case 'bearer':
      return { kind, token: secretOf(field(at, 'bearer'))! };
    case 'basic': {
      const basic = field(at, 'basic');
      return { kind, user: secretOf(field(basic, 'user'))!, password: secretOf(field(basic, 'password'))! };
    }
    case 'oauth2': {
      const oauth = field(at, 'oauth2');
      return {
        kind,
        tokenUrl: secretOf(field(oauth, 'token_url'))!,
        clientId: secretOf(field(oauth, 'client_id'))!,
        clientSecret: secretOf(field(oauth, 'client_secret'))!,
        scope: textOf(field(oauth, 'scope')),
      };
    }
    case 'sign': {
      const sign = field(at, 'sign');
      return {
        kind,
        secret: secretOf(field(sign, 'secret'))!,
        param: textOf(field(sign, 'param')) ?? 'sign',
        algorithm: choiceOf(field(sign, 'algorithm')) ?? 'hmac-sha256',
        encoding: choiceOf(field(sign, 'encoding')) ?? 'hex',
        message: textOf(field(sign, 'message')) ?? '{params}',
        join: choiceOf(field(sign, 'join')) ?? 'query',
        timestamp: textOf(field(sign, 'timestamp')),
        unit: choiceOf(field(sign, 'unit')) ?? 'seconds',
      };
    }
    case undefined:
      return undefined;
  }
}
