import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** repository is the absolute path of the checkout. */
export const repository = join(import.meta.dirname, '..', '..');

/** pages lists the documents for readers, relative to the repository. */
export const pages: readonly string[] = [
  'README.md',
  'README.zh-CN.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(repository, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].sort();

/** Block is a fenced block of a page; `line` is that of its opening fence, from 1. */
export interface Block {
  readonly page: string;
  readonly line: number;
  /** The first word behind the fence. */
  readonly language: string;
  /** The words after it. */
  readonly notes: string;
  readonly text: string;
}

/** readPage gives the text of a page. */
export function readPage(page: string): string {
  return readFileSync(join(repository, page), 'utf8');
}

/** blocksOf lists the fenced blocks of a text; throws where one is not closed. */
export function blocksOf(page: string, text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const open = /^(\s*)```(\S*)[ \t]*(.*)$/.exec(lines[i]!);
    if (open === null) continue;
    const [, indent = '', language = '', notes = ''] = open;
    const end = lines.findIndex((line, j) => j > i && line.trim() === '```');
    if (end < 0) throw new Error(`${page}:${i + 1}: the block is not closed`);
    const body = lines.slice(i + 1, end).map((line) => line.slice(indent.length));
    blocks.push({ page, line: i + 1, language, notes: notes.trim(), text: `${body.join('\n')}\n` });
    i = end;
  }
  return blocks;
}

/** allBlocks lists the fenced blocks of all pages. */
export const allBlocks: readonly Block[] = pages.flatMap((page) => blocksOf(page, readPage(page)));

/** place says where a block stands. */
export function place({ page, line }: Block): string {
  return `${page}:${line}`;
}

/** Table is a table of a page: the cells of its header, and of its rows. */
export interface Table {
  /** The nearest heading above, without `#`. */
  readonly heading: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** tablesOf lists the tables of a text that stand outside of blocks. */
export function tablesOf(text: string): Table[] {
  const tables: { heading: string; header: string[]; rows: string[][] }[] = [];
  let heading = '';
  let isFenced = false;
  let isOpen = false;
  for (const line of text.split('\n')) {
    if (line.trim().startsWith('```')) isFenced = !isFenced;
    if (!isFenced && line.startsWith('#')) heading = line.replace(/^#+\s*/, '');
    if (isFenced || !line.startsWith('|')) {
      isOpen = false;
      continue;
    }
    const cells = cellsOf(line);
    if (!isOpen) tables.push({ heading, header: cells, rows: [] });
    else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) tables.at(-1)!.rows.push(cells);
    isOpen = true;
  }
  return tables;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** codeOf is the first `code` of a cell, without its marks. */
export function codeOf(cell: string | undefined): string {
  return /`([^`]+)`/.exec(cell ?? '')?.[1] ?? '';
}
