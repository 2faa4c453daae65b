import { type Document, type ParsedNode, parseAllDocuments } from 'yaml';
import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import { convertDocument } from './convert.ts';
import type { ParsedFile } from './parse.ts';
import { describeError } from './syntax.ts';
import { guiltySpan, lineAt, type MapNode, spanOf, type TextFile } from './tree.ts';

/** parseAnyYaml reads the YAML documents of a file, whatever they use, and says what is wrong with them. */
export function parseAnyYaml(file: TextFile): ParsedFile {
  const parsed = { maps: [] as MapNode[], diagnostics: [] as Diagnostic[], isTorn: false };
  for (const document of parseDocuments(file, parsed.diagnostics)) {
    const errors = describeErrors(file, document);
    parsed.diagnostics.push(...errors.diagnostics);
    if (errors.isTorn) parsed.isTorn = true;
    else addDocument(file, document, parsed);
  }
  const brokenLines = new Set(parsed.diagnostics.flatMap((d) => (d.span ? [d.span.start.line - 1] : [])));
  return { file, brokenLines, ...parsed };
}

type ParsedDocument = Document.Parsed<ParsedNode>;

function parseDocuments(file: TextFile, diagnostics: Diagnostic[]): ParsedDocument[] {
  try {
    const documents = parseAllDocuments(file.text, {
      version: '1.2',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    return [...documents] as ParsedDocument[];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    diagnostics.push(
      errorAt('yaml-syntax', 'the YAML is nested too deeply', spanOf({ file, start: 0, end: 1 })),
    );
    return [];
  }
}

function addDocument(
  file: TextFile,
  document: ParsedDocument,
  parsed: { maps: MapNode[]; diagnostics: Diagnostic[] },
): void {
  const { node, diagnostics } = convertDocument(file, document);
  const said = new Set(parsed.diagnostics.map((d) => d.span?.start.line));
  parsed.diagnostics.push(...diagnostics.filter((d) => !said.has(d.span?.start.line)));
  if (node === undefined) return;
  if (node.kind === 'map') {
    parsed.maps.push(node);
    return;
  }
  const message = 'a definition file must be a map with keys such as "sources", "metrics", "rules"';
  parsed.diagnostics.push(errorAt('wrong-type', message, guiltySpan(node)));
}

/**
 * describeErrors turns the parser's errors into diagnostics, one a line. After an error that tears the structure only
 * others of its kind (tabs, colons) are worth showing: the rest are consequences.
 */
function describeErrors(file: TextFile, document: ParsedDocument) {
  const diagnostics: Diagnostic[] = [];
  const lines = new Set<number>();
  let torn: Diagnostic | undefined;
  for (const error of [...document.errors, ...document.warnings]) {
    const line = lineAt(file, error.pos[0]);
    if (lines.has(line)) continue;
    const { diagnostic, tears } = describeError(file, error);
    const isLikeTorn = torn?.code === diagnostic.code && diagnostic.code !== 'yaml-syntax';
    if (torn !== undefined && !isLikeTorn) continue;
    lines.add(line);
    diagnostics.push(diagnostic);
    if (tears) torn = diagnostic;
  }
  return { diagnostics, isTorn: torn !== undefined };
}
