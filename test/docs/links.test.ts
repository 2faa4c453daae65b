import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pages, readPage, repository } from './markdown.ts';

/** prose is a page without its blocks. */
function prose(page: string): string {
  return readPage(page).replace(/^```[\s\S]*?^```$/gm, '');
}

/** anchorsOf lists the anchors of a page's headings as GitHub makes them. */
function anchorsOf(page: string): string[] {
  return [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** deadLinks lists the links of a page to files and anchors that are not there. */
function deadLinks(page: string): string[] {
  return [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^(https?|mailto):/.test(link)) return [];
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(join(repository, target))) return [link];
    return anchor === undefined || anchorsOf(target).includes(anchor) ? [] : [link];
  });
}

test.each(pages)('the links of %s lead somewhere', (page) => {
  expect(deadLinks(page)).toEqual([]);
});

test.each(['README.md', 'README.zh-CN.md'])('%s leads to every page', (page) => {
  const linked = [...readPage(page).matchAll(/\]\(([^)#\s]+)/g)].map((m) => m[1]);
  const others = pages.filter(
    (other) => other !== page && other !== 'ARCHITECTURE.md' && other !== 'CHANGELOG.md',
  );
  expect(others.filter((other) => !linked.includes(other))).toEqual([]);
});
