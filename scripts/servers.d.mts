/** TestServer is a private database server. */
export interface TestServer {
  /** Of an administrator. */
  readonly url: string;
  /** File of the certificate that it shows. */
  readonly authority: string;
  /** Of the process that all others of the server descend from. */
  pid(): number;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function startPostgres(): Promise<TestServer | undefined>;
export function startMariaDb(): Promise<TestServer | undefined>;
export function hasPostgres(): boolean;
export function hasMariaDb(): boolean;
export function makeCertificate(folder: string): { readonly certificate: string; readonly key: string };
