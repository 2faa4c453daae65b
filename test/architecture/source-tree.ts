import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../src');

/** SourceFile is one TypeScript file of src/ with its path from there, `time/axis.ts`, and its syntax tree. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
}

/** Import is one import, export-from or dynamic import; `target` is a path from src/ for files, else a package. */
export interface Import {
  readonly target: string;
  readonly isFile: boolean;
  readonly isTypeOnly: boolean;
  readonly isDynamic: boolean;
}

/** sourceFiles reads all of src/ but what is generated. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))
    .sort()
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
}

/** readSource parses a text as a file at a path. */
export function readSource(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return { path, lines: text.replace(/\n$/, '').split('\n').length, tree };
}

/** importsOf lists what a file imports. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (name: ts.Node | undefined, isTypeOnly: boolean, isDynamic: boolean) => {
    if (name === undefined || !ts.isStringLiteralLike(name)) return;
    const isFile = name.text.startsWith('.');
    const target = isFile ? posix.join(dirname(file.path), name.text) : name.text;
    found.push({ target, isFile, isTypeOnly, isDynamic });
  };
  visit(file.tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause), false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, true);
    }
  });
  return found;
}

/** visit calls back for a node and everything below it. */
export function visit(node: ts.Node, call: (node: ts.Node) => void): void {
  call(node);
  ts.forEachChild(node, (child) => visit(child, call));
}

/** placeOf writes where a node is, as `time/axis.ts:12`. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1}`;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}
