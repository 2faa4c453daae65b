import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';

/** RowType is a column as the service describes it. */
export interface RowType {
  readonly name: string;
  readonly type: string;
  readonly precision?: number;
  readonly scale?: number;
}

/** Answer is what a statement gives: rows of texts as the service writes them in JSON, or why it failed. */
export type Answer =
  | {
      readonly columns: readonly RowType[];
      readonly rows?: readonly (readonly (string | null)[])[];
      /** Rows of the answer itself; the others are in parts of so many, at addresses of their own. */
      readonly inline?: number;
      readonly part?: number;
      /** How many rows the answer says there are. */
      readonly returned?: number;
    }
  | { readonly code: string; readonly sqlState?: string; readonly message: string }
  /** Runs until it is aborted. */
  | 'runs'
  /** Takes so long that the client has to ask again. */
  | { readonly later: Answer }
  /** The connection breaks off once, then all is well. */
  | { readonly dropped: Answer };

/** Asked is a statement that came, with what the client said of it. */
export interface Asked {
  readonly sql: string;
  readonly describeOnly: boolean;
}

/** Credentials is who may log in. */
export interface Credentials {
  readonly user: string;
  readonly password?: string;
  /** PEM of the public key of a key pair. */
  readonly publicKey?: string;
  readonly token?: string;
}

const jsonOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
  return text.length === 0 ? {} : (JSON.parse(text.toString()) as Record<string, unknown>);
};

/**
 * StandIn speaks Snowflake's protocol as its public drivers do: login, statements with their rows in the answer or in
 * parts, statements that run on, aborting, sessions that end. What a statement gives is said by the test; settings are
 * taken as they are.
 */
export class StandIn {
  readonly asked: Asked[] = [];
  readonly logins: Record<string, unknown>[] = [];
  readonly aborted: string[] = [];
  closed = 0;
  /** Parts that were asked for. */
  parts = 0;
  answer: (sql: string, describeOnly: boolean) => Answer = () => ({ columns: [] });
  /** onPart may break a part. */
  onPart: (index: number, response: ServerResponse) => boolean = () => false;
  readonly #server: Server;
  readonly #sessions = new Set<string>();
  readonly #running = new Map<string, (answer: Answer) => void>();
  readonly #waiting = new Map<string, Answer>();
  readonly #parts = new Map<string, { readonly index: number; readonly text: string }>();
  readonly #dropped = new Set<string>();

  constructor(private readonly allowed: Credentials) {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error) => response.writeHead(500).end(String(error)));
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** urlFor is the address as a project writes it. */
  urlFor(password: string, user = this.allowed.user): string {
    return `snowflake://${user}:${password}@127.0.0.1:${this.port}/SHOP`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://localhost');
    const tell = (body: object, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (url.pathname === '/session/v1/login-request') {
      const body = await jsonOf(request);
      this.logins.push({ ...(body.data as object), ...Object.fromEntries(url.searchParams) });
      return tell(this.#login(body.data as Record<string, string>));
    }
    const part = this.#parts.get(url.pathname);
    if (part !== undefined) {
      this.parts++;
      if (this.onPart(part.index, response)) return;
      givePart(response, part.text);
      return;
    }
    const token = /^Snowflake Token="(.*)"$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!this.#sessions.has(token))
      return tell({
        success: false,
        code: '390104',
        message: 'User must login again to access the service.',
      });
    if (url.pathname === '/session' && url.searchParams.get('delete') === 'true') {
      this.closed++;
      return tell({ success: true, data: null });
    }
    if (url.pathname === '/queries/v1/query-request') {
      const { sqlText, describeOnly } = await jsonOf(request);
      const id = url.searchParams.get('requestId')!;
      if (!this.#dropped.has(id)) this.asked.push({ sql: sqlText as string, describeOnly: !!describeOnly });
      const isSetting = (sqlText as string).startsWith('ALTER SESSION SET ');
      const answer = isSetting
        ? { columns: [{ name: 'status', type: 'text' }], rows: [['Statement executed successfully.']] }
        : this.answer(sqlText as string, !!describeOnly);
      return this.#give(id, answer, !!describeOnly, request, tell);
    }
    const aborting = /^\/queries\/(.*)\/abort-request$/.exec(url.pathname)?.[1];
    if (aborting !== undefined) {
      const id = aborting === 'v1' ? ((await jsonOf(request)).requestId as string) : aborting;
      this.aborted.push(id);
      this.#running.get(id)?.({ code: '000604', sqlState: '57014', message: 'SQL execution canceled' });
      return tell({ success: true, data: null });
    }
    const later = /^\/queries\/(.*)\/result$/.exec(url.pathname)?.[1];
    const waiting = later === undefined ? undefined : this.#waiting.get(later);
    if (waiting !== undefined) return this.#give(later!, waiting, false, request, tell);
    return tell({ success: true, data: null });
  }

  #login(data: Record<string, string>): object {
    const { user, password, publicKey, token } = this.allowed;
    const isUser = data.LOGIN_NAME === user;
    if (data.AUTHENTICATOR === 'SNOWFLAKE_JWT' && publicKey !== undefined) {
      if (!isUser || !isSigned(data.TOKEN!, publicKey))
        return { success: false, code: '390144', message: 'JWT token is invalid.', data: {} };
    } else if (data.AUTHENTICATOR === 'PROGRAMMATIC_ACCESS_TOKEN' && token !== undefined) {
      if (!isUser || data.TOKEN !== token)
        return { success: false, code: '394400', message: 'Programmatic access token is invalid.', data: {} };
    } else if (!isUser || data.PASSWORD !== password) {
      const message = 'Incorrect username or password was specified.';
      return { success: false, code: '390100', message, data: {} };
    }
    const session = randomUUID();
    this.#sessions.add(session);
    const validity = { validityInSeconds: 3600, masterValidityInSeconds: 14400 };
    const tokens = { token: session, masterToken: randomUUID(), sessionId: 1 };
    return { success: true, data: { ...tokens, ...validity, parameters: [], sessionInfo: {} } };
  }

  #give(
    id: string,
    answer: Answer,
    describeOnly: boolean,
    request: IncomingMessage,
    tell: (body: object) => void,
  ): void {
    if (answer === 'runs') {
      this.#running.set(id, (next) => this.#give(id, next, false, request, tell));
    } else if ('later' in answer) {
      this.#waiting.set(id, answer.later);
      const data = { getResultUrl: `/queries/${id}/result`, queryId: id };
      tell({ success: true, code: '333333', message: 'Query execution in progress', data });
    } else if ('dropped' in answer) {
      const isAgain = this.#dropped.has(id);
      this.#dropped.add(id);
      if (isAgain) this.#give(id, answer.dropped, describeOnly, request, tell);
      else request.socket.destroy();
    } else if ('code' in answer) {
      const { code, sqlState = '', message } = answer;
      tell({ success: false, code, message, data: { errorCode: code, sqlState, queryId: id } });
    } else {
      tell({ success: true, data: this.#resultOf(id, answer, describeOnly) });
    }
  }

  #resultOf(id: string, answer: Extract<Answer, { columns: unknown }>, describeOnly: boolean): object {
    const rows = describeOnly ? [] : (answer.rows ?? []);
    const inline = answer.inline ?? rows.length;
    const chunks: object[] = [];
    for (let at = inline; at < rows.length; at += answer.part ?? rows.length) {
      const some = rows.slice(at, at + (answer.part ?? rows.length));
      const path = `/parts/${randomUUID()}`;
      const text = JSON.stringify(some).slice(1, -1);
      this.#parts.set(path, { index: chunks.length, text });
      const sizes = { rowCount: some.length, uncompressedSize: text.length, compressedSize: text.length };
      chunks.push({ url: `http://127.0.0.1:${this.port}${path}`, ...sizes });
    }
    return {
      parameters: [],
      rowtype: answer.columns.map((column) => ({ nullable: true, precision: null, scale: null, ...column })),
      rowset: rows.slice(0, inline),
      total: rows.length,
      returned: answer.returned ?? rows.length,
      queryId: id,
      version: 1,
      statementTypeId: 4096,
      queryResultFormat: 'json',
      ...(chunks.length === 0 ? {} : { chunks, chunkHeaders: {} }),
    };
  }
}

/** givePart writes rows of a part as the storage of the service does: compressed, without brackets around them. */
export function givePart(response: ServerResponse, text: string): void {
  const headers = { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' };
  response.writeHead(200, headers).end(gzipSync(text));
}

/** A JSON Web Token signed by RS256 (RFC 7515). */
function isSigned(token: string, publicKey: string): boolean {
  const [head, body, signature = ''] = token.split('.');
  const signed = Buffer.from(`${head}.${body}`);
  return verify('sha256', signed, createPublicKey(publicKey), Buffer.from(signature, 'base64url'));
}
