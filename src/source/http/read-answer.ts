import type { HttpRows } from '../../model/http.ts';
import type { Answer } from './client.ts';
import { HttpFailure } from './client.ts';
import { parseExact, plainText, valueAt } from './exact-json.ts';

/** Page is one answer: its rows, and the rest of it. */
export interface Page {
  /** Of JSON, NDJSON and XML. */
  readonly records: readonly unknown[];
  /** Of CSV. */
  readonly text?: string;
  /** The whole answer, for what paging reads from it. */
  readonly document: unknown;
}

/** readAnswer takes the rows out of an answer; what is not in the declared form is no data. Throws HttpFailure. */
export async function readAnswer(rows: HttpRows, answer: Answer): Promise<Page> {
  const text = decode(answer);
  const start = text.slice(0, 300).trimStart();
  const isPage = /^<(?:!doctype html|html)\b/i.test(start);
  if (isPage)
    throw new HttpFailure(`it answers with a web page: ${shortened(start.replace(/<[^>]*>/g, ' '))}`);
  switch (rows.body) {
    case 'csv':
      if (/^[{[<]/.test(start)) throw new HttpFailure(`its answer is no CSV: ${shortened(start)}`);
      return { records: [], text, document: undefined };
    case 'ndjson': {
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
      return {
        records: objects(
          lines.map((line) => parse(line, start)),
          rows,
        ),
        document: undefined,
      };
    }
    case 'json':
    case 'xml': {
      const document = rows.body === 'json' ? parse(text, start) : await parseXml(text, start);
      assertSuccess(rows, document);
      const found = rows.records === undefined ? document : valueAt(document, rows.records);
      return { records: objects(listOf(rows, found, document), rows), document };
    }
  }
}

function decode({ body, headers }: Answer): string {
  const charset = /charset="?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset, { fatal: true }).decode(body);
  } catch {
    throw new HttpFailure(`its answer is not in ${charset}`);
  }
}

function parse(text: string, start: string): unknown {
  try {
    return parseExact(text);
  } catch {
    throw new HttpFailure(`its answer is no JSON: ${shortened(start)}`);
  }
}

async function parseXml(text: string, start: string): Promise<unknown> {
  const { XMLParser, XMLValidator } = await import('./xml-parser.ts');
  if (XMLValidator.validate(text) !== true)
    throw new HttpFailure(`its answer is no XML: ${shortened(start)}`);
  // Values stay texts, so that ids keep their zeros; types are found as in CSV.
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: true,
  });
  return parser.parse(text);
}

function assertSuccess({ success }: HttpRows, document: unknown): void {
  if (success === undefined) return;
  const told = valueAt(document, success.path);
  if (success.values.includes(plainText(told) ?? 'null')) return;
  throw new HttpFailure(`it answers that it failed: ${shortened(JSON.stringify(document))}`);
}

function listOf(rows: HttpRows, found: unknown, document: unknown): unknown[] {
  if (Array.isArray(found)) return found;
  // A list of one element, or of none, cannot be told from an element in XML.
  if (rows.body === 'xml' && found !== undefined) return found === '' ? [] : [found];
  const where = rows.records ?? '$';
  throw new HttpFailure(`there is no list at ${where} of its answer: ${shortened(JSON.stringify(document))}`);
}

function objects(records: unknown[], rows: HttpRows): unknown[] {
  const odd = records.find(
    (record) => record === null || typeof record !== 'object' || Array.isArray(record),
  );
  if (odd === undefined) return records;
  throw new HttpFailure(`a row at ${rows.records ?? '$'} is no object: ${shortened(JSON.stringify(odd))}`);
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 120 ? `${plain.slice(0, 120)}…` : plain;
}
