// Writes the types of the library as one file: the declarations that its exports lead to, and no others.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** bundleDeclarations gives the text of one declaration file for all that a module exports; throws on a type error. */
export function bundleDeclarations(root, entry) {
  const modules = emitDeclarations(root, entry);
  const found = new Map();
  const exported = new Set();
  for (const [name, origin] of exportsOf(modules, entry)) {
    exported.add(name);
    follow(modules, origin, found);
  }
  const texts = [...found.values()].map(({ name, statement, text }) =>
    declare(name, statement, text, exported),
  );
  return `${texts.join('\n\n')}\n\nexport {};\n`;
}

function emitDeclarations(root, entry) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([entry], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: root,
    outDir: root,
  });
  const modules = new Map();
  const { diagnostics } = program.emit(undefined, (path, text) => {
    const source = resolve(path.replace(/\.d\.ts$/, '.ts'));
    modules.set(source, readModule(source, text));
  });
  if (diagnostics.length > 0) {
    throw new Error(
      ts.formatDiagnostics(diagnostics, {
        ...ts.sys,
        getCanonicalFileName: (name) => name,
        getNewLine: () => '\n',
      }),
    );
  }
  return modules;
}

/** A module is its statements by the name they declare, and where each imported or re-exported name comes from. */
function readModule(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const module = { file, declared: new Map(), imported: new Map(), reexported: new Map() };
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      for (const { name, propertyName } of statement.importClause?.namedBindings?.elements ?? [])
        module.imported.set(name.text, originOf(path, statement, propertyName ?? name));
    } else if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
      for (const { name, propertyName } of statement.exportClause?.elements ?? [])
        module.reexported.set(name.text, originOf(path, statement, propertyName ?? name));
    } else {
      for (const name of namesOf(statement)) module.declared.set(name, statement);
    }
  }
  return module;
}

function originOf(path, statement, name) {
  const { text } = statement.moduleSpecifier;
  return { path: text.startsWith('.') ? resolve(dirname(path), text) : text, name: name.text };
}

function namesOf(statement) {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.text);
  return statement.name === undefined ? [] : [statement.name.text];
}

function exportsOf(modules, entry) {
  return modules.get(entry).reexported;
}

/** follow collects a declaration and all that its text names, in the order in which they are first needed. */
function follow(modules, { path, name }, found) {
  const module = modules.get(path);
  if (module === undefined)
    throw new Error(`the types of the library need "${name}" of ${path}, which is not ours`);
  const origin = module.imported.get(name) ?? module.reexported.get(name);
  if (origin !== undefined) return follow(modules, origin, found);
  const statement = module.declared.get(name);
  const known = found.get(name);
  if (known !== undefined) {
    if (known.path !== path)
      throw new Error(`two types of the library are called ${name}: in ${known.path} and ${path}`);
    return undefined;
  }
  found.set(name, { name, path, statement, text: statement.getFullText(module.file).trim() });
  const visit = (node) => {
    if (ts.isImportTypeNode(node)) throw new Error(`${name} of ${path} needs an explicit type`);
    if (ts.isIdentifier(node) && isReference(node)) {
      const { text } = node;
      if (module.imported.has(text) || module.declared.has(text))
        follow(modules, { path, name: text }, found);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(statement, visit);
  return undefined;
}

function isReference(node) {
  const { parent } = node;
  return (
    ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent) || ts.isExpressionWithTypeArguments(parent)
  );
}

function declare(name, statement, text, exported) {
  const start = statement.getStart() - statement.getFullStart();
  const comment = statement.getFullText().slice(0, start).trim();
  const body = text.slice(text.indexOf(statement.getText())).replace(/^(export )?(declare )?/, '');
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  const head = `${exported.has(name) ? 'export ' : ''}${isType ? '' : 'declare '}`;
  return `${comment === '' ? '' : `${comment}\n`}${head}${body}`;
}
