import { createHash } from 'node:crypto';
import type { HttpRows } from '../../model/http.ts';
import type { HttpAccess } from './access.ts';
import { makeAuthorizer, type Params } from './authorize.ts';
import { type Answer, type HttpClient, HttpFailure, makeClient } from './client.ts';
import { plainText, valueAt, writeExact } from './exact-json.ts';
import { type Page, readAnswer } from './read-answer.ts';

/** Pages is all that an API gave for a source. */
export interface Pages {
  /** Rows as JSON, with all digits. */
  readonly records: readonly string[];
  /** Texts of CSV answers. */
  readonly texts: readonly string[];
  readonly pages: number;
  readonly counted: HttpClient['counted'];
}

/** PagesRequest is what is asked of an API. */
export interface PagesRequest {
  readonly rows: HttpRows;
  /** Columns that identify a row, as the API names them. */
  readonly key: readonly string[];
  /** Whether several rows may have one key, of which cleaning keeps one: then only a row that is all the same comes again. */
  readonly hasVersions?: boolean;
  /** isConcealed tells of a column whether nobody may see its values. */
  readonly isConcealed?: (column: string) => boolean;
  /** Parameters beside those of the definition. */
  readonly more: Params;
}

const mostReadings = 3;

/**
 * readPages reads all pages. Where rows move between pages while they are read (their number changes, or a row comes
 * twice), all is read again; pages by number or offset that say no total are read until two readings agree. Throws
 * HttpFailure.
 */
export async function readPages(access: HttpAccess, request: PagesRequest): Promise<Pages> {
  const client = makeClient(access, request.rows);
  const paginate = request.rows.paginate;
  const isBlind = (paginate?.kind === 'page' || paginate?.kind === 'offset') && paginate.total === undefined;
  let before: string | undefined;
  let problem = '';
  for (let reading = 0; reading < mostReadings; reading++) {
    const read = await readOnce(access, client, request);
    if ('moved' in read) {
      problem = read.moved;
      continue;
    }
    const all = { ...read, counted: client.counted };
    if (!isBlind || read.pages === 1) return all;
    const hash = createHash('sha256')
      .update(JSON.stringify([read.records, read.texts]))
      .digest('hex');
    if (hash === before) return all;
    before = hash;
    problem = 'two readings of its pages differ';
  }
  throw new HttpFailure(`its rows change while they are read: ${problem}`);
}

/** A page of CSV with its header alone is empty. */
function linesOf(text: string): number {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '').length;
}

type Reading = Omit<Pages, 'counted'> | { readonly moved: string };

async function readOnce(access: HttpAccess, client: HttpClient, request: PagesRequest): Promise<Reading> {
  const { rows } = request;
  const records: string[] = [];
  const texts: string[] = [];
  const seen = new Set<string>();
  const cursors = new Set<string>();
  const send = makeSender(access, client, request);
  let next: Next | undefined = { params: firstParams(rows) };
  let total: number | undefined;
  let last = '';
  let pages = 0;
  while (next !== undefined) {
    if (pages >= rows.maxPages) throw new HttpFailure(`it has more than ${rows.maxPages} pages`);
    const answer = await send(next);
    const page = await readAnswer(rows, answer);
    pages++;
    const isEmpty = page.records.length === 0 && linesOf(page.text ?? '') < 2;
    const own = page.records.map(writeExact);
    const body = page.text ?? own.join('\n');
    if (!isEmpty && pages > 1 && body === last)
      throw new HttpFailure(`page ${pages} is the same as page ${pages - 1}`);
    last = body;
    const repeated = findRepeat(page, request, seen, pages);
    if (repeated !== undefined) return { moved: repeated };
    const stated = totalOf(rows, page);
    if (total !== undefined && stated !== total) return { moved: `it has ${total} rows, then ${stated}` };
    total = stated;
    records.push(...own);
    if (page.text !== undefined && (!isEmpty || pages === 1)) texts.push(page.text);
    next = nextOf(rows, { answer, page, pages, rows: records.length, total, isEmpty });
    const place = next && (next.url?.href ?? JSON.stringify(next.params));
    if (place !== undefined && cursors.has(place))
      throw new HttpFailure(`its pages run in a circle: page ${pages} leads back to an earlier one`);
    if (place !== undefined) cursors.add(place);
  }
  if (total !== undefined && records.length !== total)
    return { moved: `it says ${total} rows and gives ${records.length}` };
  return { records, texts, pages };
}

interface Next {
  readonly params?: Params;
  /** The address that a Link header gives. */
  readonly url?: URL;
}

function firstParams({ paginate }: HttpRows): Params {
  if (paginate?.kind === 'page' || paginate?.kind === 'offset')
    return { [paginate.param]: String(paginate.start) };
  return {};
}

interface Turned {
  readonly answer: Answer;
  readonly page: Page;
  readonly pages: number;
  /** Rows read so far. */
  readonly rows: number;
  readonly total: number | undefined;
  readonly isEmpty: boolean;
}

/** Pages end with an empty one: a short one may only mean that the server gives fewer rows than it was asked for. */
function nextOf(
  { paginate }: HttpRows,
  { answer, page, pages, rows, total, isEmpty }: Turned,
): Next | undefined {
  switch (paginate?.kind) {
    case undefined:
      return undefined;
    case 'page':
      if (isEmpty || (total !== undefined && rows >= total)) return undefined;
      return { params: { [paginate.param]: String(paginate.start + pages) } };
    case 'offset':
      if (isEmpty || (total !== undefined && rows >= total)) return undefined;
      return { params: { [paginate.param]: String(paginate.start + rows) } };
    case 'cursor': {
      const cursor = plainText(valueAt(page.document, paginate.path)) ?? '';
      return cursor === '' || cursor === 'false' ? undefined : { params: { [paginate.param]: cursor } };
    }
    case 'link': {
      const link = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(answer.headers.get('link') ?? '')?.[1];
      if (link === undefined) return undefined;
      const url = new URL(link, answer.url);
      if (url.origin !== new URL(answer.url).origin)
        throw new HttpFailure(`its next page is on another server, ${url.host}`);
      return { url };
    }
  }
}

function totalOf({ paginate }: HttpRows, page: Page): number | undefined {
  if ((paginate?.kind !== 'page' && paginate?.kind !== 'offset') || paginate.total === undefined)
    return undefined;
  const total = Number(plainText(valueAt(page.document, paginate.total)) ?? Number.NaN);
  if (!Number.isInteger(total))
    throw new HttpFailure(`there is no number at ${paginate.total} of its answer`);
  return total;
}

/** A row that comes on two pages was moved there by rows that were added or taken. */
function findRepeat(
  page: Page,
  { key, hasVersions = false, isConcealed }: PagesRequest,
  seen: Set<string>,
  pages: number,
): string | undefined {
  if (key.length === 0) return undefined;
  const own = new Set<string>();
  const shown = (parts: readonly unknown[]) =>
    parts.map((part, i) => (isConcealed?.(key[i]!) ? '***' : plainText(part))).join(', ');
  for (const record of page.records) {
    const parts = key.map((name) => (record as Record<string, unknown>)[name]);
    if (parts.some((part) => part === null || part === undefined)) continue;
    const text = hasVersions ? writeExact(record) : JSON.stringify(parts);
    if (seen.has(text)) return `${key.join(', ')} = ${shown(parts)} comes again on page ${pages}`;
    own.add(text);
  }
  for (const text of own) seen.add(text);
  return undefined;
}

function makeSender(access: HttpAccess, client: HttpClient, { rows, more }: PagesRequest) {
  const authorizer = makeAuthorizer(rows.auth, access, async (url, headers, form) => {
    const body = new URLSearchParams(form);
    const ask = () => Promise.resolve({ url: new URL(url), init: { method: 'POST', headers, body } });
    const answer = await client.send(ask).catch((error: unknown) => {
      if (!(error instanceof HttpFailure)) throw error;
      throw new HttpFailure(`its token_url says ${error.message}`, false, error.excerpt);
    });
    const plain = { ...rows, body: 'json', records: undefined, success: undefined } as const;
    return ((await readAnswer(plain, wrapped(answer))).document as unknown[])[0];
  });
  const ask = async (next: Next) => {
    const base = next.url ?? (await addressOf(access, rows));
    const fixed =
      next.url === undefined ? { ...(await expandAll(access, rows.params)), ...more, ...next.params } : {};
    const params = await authorizer.params(rows.method, base, fixed);
    const headers = {
      accept: rows.body === 'csv' ? 'text/csv' : rows.body === 'xml' ? 'application/xml' : 'application/json',
      'user-agent': 'kpi',
      ...lowered(await expandAll(access, rows.headers)),
      ...(await authorizer.headers()),
    };
    const url = new URL(base);
    if (rows.method === 'POST') {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(params),
      };
      return { url, init };
    }
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
    return { url, init: { headers } };
  };
  return async (next: Next): Promise<Answer> => {
    try {
      return await client.send(() => ask(next));
    } catch (error) {
      if (!(error instanceof HttpFailure) || !error.isRefusal || !authorizer.refuse()) throw error;
      return client.send(() => ask(next));
    }
  };
}

/** A token's answer is a map; as a list of one it is read like rows. */
function wrapped(answer: Answer): Answer {
  return { ...answer, body: Buffer.concat([Buffer.from('['), answer.body, Buffer.from(']')]) };
}

async function addressOf(access: HttpAccess, rows: HttpRows): Promise<URL> {
  const text = await access.expand(rows.url);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new HttpFailure('its url is not an http or https address');
  return url;
}

async function expandAll(access: HttpAccess, secrets: HttpRows['params']): Promise<Record<string, string>> {
  const entries = Object.entries(secrets).map(
    async ([name, secret]) => [name, await access.expand(secret)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

function lowered(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
