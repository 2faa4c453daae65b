import type { Position } from '../../diagnostic/diagnostic.ts';
import type { SourceText } from '../../model/located.ts';
import { lineAt, positionAt, type ScalarNode, spanOf } from './tree.ts';

/**
 * sourceText is the text of an expression with the position of each of its lines. Lines that YAML would fold keep
 * their breaks, which mean nothing to SQL and formulas, so that positions stay exact.
 */
export function sourceText(node: ScalarNode): SourceText {
  const span = spanOf(node);
  if (node.style === 'block') return { span, ...blockLines(node) };
  if (node.style === 'quoted') {
    return { span, text: node.text, lines: [positionAt(node.file, node.start + 1)] };
  }
  return { span, ...plainLines(node) };
}

interface Lines {
  readonly text: string;
  readonly lines: readonly Position[];
}

function plainLines(node: ScalarNode): Lines {
  const texts: string[] = [];
  const lines: Position[] = [];
  for (const { start, raw } of rawLines(node)) {
    const indent = raw.length - raw.trimStart().length;
    texts.push(raw.trim());
    lines.push(positionAt(node.file, start + indent));
  }
  return { text: texts.join('\n'), lines };
}

function blockLines(node: ScalarNode): Lines {
  const content = [...rawLines(node)].slice(1);
  while (content.length > 0 && content.at(-1)!.raw.trim() === '') content.pop();
  const indents = content
    .filter((l) => l.raw.trim() !== '')
    .map((l) => l.raw.length - l.raw.trimStart().length);
  const indent = Math.min(...indents);
  return {
    text: content.map((line) => line.raw.slice(indent).trimEnd()).join('\n'),
    lines: content.map((line) => positionAt(node.file, line.start + Math.min(indent, line.raw.length))),
  };
}

/** rawLines gives the stretches of the node's lines as they stand in the file, without their line breaks. */
function* rawLines(node: ScalarNode): Generator<{ start: number; raw: string }> {
  const { file } = node;
  const last = lineAt(file, Math.max(node.end - 1, node.start));
  for (let line = lineAt(file, node.start); line <= last; line++) {
    const start = Math.max(file.lineStarts[line]!, node.start);
    const end = Math.min(file.lineStarts[line + 1] ?? file.text.length, node.end);
    yield { start, raw: file.text.slice(start, end).replace(/\r?\n$/, '') };
  }
}
