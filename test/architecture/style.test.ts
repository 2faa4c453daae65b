import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { placeOf, readSource, type SourceFile, sourceFiles, visit } from './source-tree.ts';

/** undocumented lists the exports of a file that have no comment, or one that does not start with their name. */
function undocumented(file: SourceFile): string[] {
  return file.tree.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    const comment = ts
      .getJSDocCommentsAndTags(statement)
      .filter(ts.isJSDoc)
      .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
      .at(-1);
    return declaredNames(statement)
      .filter((name) => !new RegExp(`^${name.replace('$', '\\$')}\\b`).test(comment ?? ''))
      .map((name) => `${placeOf(file, statement)} ${name}`);
  });
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const name = (statement as ts.DeclarationStatement).name;
  // Overloads share the comment of the first.
  const isOverload = ts.isFunctionDeclaration(statement) && statement.body === undefined;
  return name === undefined || isOverload ? [] : [name.getText()];
}

/** longFunctions lists functions of more lines than a limit. */
function longFunctions(file: SourceFile, limit: number): string[] {
  const found: string[] = [];
  const lineOf = (position: number) => file.tree.getLineAndCharacterOfPosition(position).line;
  visit(file.tree, (node) => {
    if (!ts.isFunctionLike(node)) return;
    const lines = lineOf(node.getEnd()) - lineOf(node.getStart(file.tree)) + 1;
    if (lines > limit) found.push(`${placeOf(file, node)}: ${lines} lines`);
  });
  return found;
}

const files = sourceFiles();

describe('src/', () => {
  test('says of every export what it is, starting with its name', () => {
    expect(files.flatMap(undocumented)).toEqual([]);
  });

  test('has no function of more than 60 lines', () => {
    expect(files.flatMap((file) => longFunctions(file, 60))).toEqual([]);
  });

  test('names its files in kebab-case, and none after what says nothing', () => {
    const wrong = files.filter(
      ({ path }) =>
        !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(path) ||
        /(^|[/-])(utils?|helpers?|manager|misc|common)[/.-]/.test(path),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  test.each([
    ['/** a is one. */\nexport const a = 1;', 0],
    ['/** One. */\nexport const a = 1;', 1],
    ['export const a = 1;', 1],
    ['// a is one.\nexport const a = 1;', 1],
    ['/** a and b are two. */\nexport const a = 1, b = 2;', 1],
    ['const a = 1;', 0],
    ['/** A is a text. */\nexport type A = string;', 0],
    ['/** Ab is a text. */\nexport interface A {}', 1],
    ['/** run runs. */\nexport async function run(): Promise<void> {}', 0],
    ["export * from './b.ts';", 0],
  ])('%j leaves %i exports undocumented', (text, count) => {
    expect(undocumented(readSource('rule/a.ts', text))).toHaveLength(count);
  });

  test('a function is as long as its lines', () => {
    const file = readSource('rule/a.ts', `function f() {\n${'  g();\n'.repeat(3)}}\nconst h = () => 1;`);
    expect(longFunctions(file, 5)).toEqual([]);
    expect(longFunctions(file, 4)).toEqual(['rule/a.ts:1: 5 lines']);
  });
});
