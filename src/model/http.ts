import type { Span } from '../diagnostic/diagnostic.ts';
import type { Duration } from '../time/duration.ts';
import type { SecretText } from './project.ts';

/** HttpBody is how the rows of an answer are written. */
export type HttpBody = 'json' | 'ndjson' | 'csv' | 'xml';

/** Pagination is how the pages of an answer follow each other. */
export type Pagination =
  | {
      readonly kind: 'page' | 'offset';
      readonly param: string;
      /** Number of the first page, or first row. */
      readonly start: number;
      /** Path of how many rows there are in all. */
      readonly total?: string;
    }
  | { readonly kind: 'cursor'; readonly path: string; readonly param: string }
  | { readonly kind: 'link' };

/** HttpAuth is how requests prove who asks. */
export type HttpAuth =
  | { readonly kind: 'bearer'; readonly token: SecretText }
  | { readonly kind: 'basic'; readonly user: SecretText; readonly password: SecretText }
  | {
      readonly kind: 'oauth2';
      readonly tokenUrl: SecretText;
      readonly clientId: SecretText;
      readonly clientSecret: SecretText;
      readonly scope?: string;
    }
  | {
      readonly kind: 'sign';
      readonly secret: SecretText;
      /** Parameter that carries the signature. */
      readonly param: string;
      readonly algorithm: 'hmac-sha256' | 'hmac-sha1' | 'hmac-md5' | 'md5';
      readonly encoding: 'hex' | 'HEX' | 'base64';
      /** What is signed, with {params}, {method}, {path}, {timestamp} and {secret}. */
      readonly message: string;
      /** How {params}, sorted by name, are written: `ab` for a=b&c=d as abcd. */
      readonly join: 'query' | 'concat';
      /** Parameter that carries the time, and its unit. */
      readonly timestamp?: string;
      readonly unit: 'seconds' | 'milliseconds';
    };

/** HttpRows are the rows of a source that come from an HTTP API. */
export interface HttpRows {
  readonly url: SecretText;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, SecretText>>;
  /** Parameters: of the query, or of the JSON body of a POST. */
  readonly params: Readonly<Record<string, SecretText>>;
  readonly body: HttpBody;
  /** Path of the list of rows, such as `$.data.items`; the answer itself when absent. */
  readonly records?: string;
  /** What an answer must hold to be one, such as code 0. */
  readonly success?: { readonly path: string; readonly values: readonly string[] };
  readonly paginate?: Pagination;
  readonly incremental?: { readonly param: string; readonly column: string };
  readonly auth?: HttpAuth;
  /** Most requests a second. */
  readonly rate?: number;
  readonly timeout: Duration;
  readonly retries: number;
  readonly maxPages: number;
  readonly maxBytes: number;
  /** How long what was read may be used again. */
  readonly cache?: Duration;
  readonly span: Span;
}

/** HttpReading is what was read of an API for a source. */
export interface HttpReading {
  readonly url: string;
  readonly requests: number;
  readonly pages: number;
  readonly bytes: number;
  /** Rows that came now. */
  readonly rows: number;
  /** Rows that were kept from an earlier reading. */
  readonly kept: number;
  /** The value of the incremental column from which rows were asked for. */
  readonly since: string | null;
}
