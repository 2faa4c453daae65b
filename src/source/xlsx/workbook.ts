import { type CellKind, cellKind } from './number-format.ts';
import { attributeOf, scanXml } from './scan-xml.ts';
import { type ZipArchive, ZipError } from './zip.ts';

/** WorkbookSheet is a sheet of a workbook and where it is stored. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/** Workbook is what a workbook says of all of its sheets. */
export interface Workbook {
  readonly archive: ZipArchive;
  readonly sheets: readonly WorkbookSheet[];
  readonly is1904: boolean;
  readonly strings: readonly string[];
  /** By number of a cell's style. */
  readonly kinds: readonly CellKind[];
}

/** readWorkbook reads the parts that sheets share (ECMA-376 part 1, §18); throws ZipError where it is no workbook. */
export function readWorkbook(archive: ZipArchive): Workbook {
  const root = targets(archive, '_rels/.rels', '').find(({ type }) => type.endsWith('/officeDocument'));
  const path = root?.target ?? 'xl/workbook.xml';
  const xml = archive.read(path)?.toString('utf8');
  if (xml === undefined) throw new ZipError('it holds no workbook');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const parts = targets(archive, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const sheets: WorkbookSheet[] = [];
  let is1904 = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const id = /(?:^|\s)[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
      const part = parts.find((one) => one.id === id);
      // Chart sheets have no cells.
      if (part === undefined || !part.type.endsWith('/worksheet')) return;
      const isHidden = (attributeOf(attributes, 'state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', isHidden, part: part.target });
    },
  });
  const partOf = (kind: string) => parts.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const strings = readStrings(textOf(archive, partOf('sharedStrings')));
  return { archive, sheets, is1904, strings, kinds: readKinds(textOf(archive, partOf('styles'))) };
}

function textOf(archive: ZipArchive, part: string | undefined): string {
  return (part === undefined ? undefined : archive.read(part)?.toString('utf8')) ?? '';
}

function targets(archive: ZipArchive, part: string, folder: string) {
  const found: { id: string; type: string; target: string }[] = [];
  scanXml(textOf(archive, part), {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      const full = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
      found.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: attributeOf(attributes, 'Type') ?? '',
        target: full.replace(/[^/]+\/\.\.\//g, ''),
      });
    },
  });
  return found;
}

/** Texts are made of runs; the reading aids of East Asian texts are not part of them. */
function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isAid = false;
  scanXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isAid = true;
      isText = name === 't' && !isAid;
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeText(text));
      if (name === 'rPh') isAid = false;
      isText = false;
    },
  });
  return strings;
}

/** unescapeText reads the escapes `_x000D_` of characters that XML cannot hold (ECMA-376 part 1, §22.4.2.4). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function readKinds(xml: string): CellKind[] {
  const codes = new Map<number, string>();
  const kinds: CellKind[] = [];
  let isCells = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') {
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      }
      if (name === 'cellXfs') isCells = true;
      if (name !== 'xf' || !isCells) return;
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      kinds.push(cellKind(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return kinds;
}
