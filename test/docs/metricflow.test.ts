import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Case, caseFile } from '../metricflow/cases.ts';
import { readPage, repository } from './markdown.ts';

// KPI_UPDATE=1 writes the tables anew, to be read before they are committed; never in CI.
const isUpdate = process.env.KPI_UPDATE === '1' && process.env.CI === undefined;
const path = 'docs/metricflow.md';

function rowOf({ case: name, note, left_out: reason }: Case): string {
  if (reason !== undefined) return `| \`${name}\` | left out | ${caseFile.left_out_because[reason]} |`;
  return `| \`${name}\` | passes | ${note === undefined ? '' : caseFile.notes[note]} |`;
}

function tables(): string {
  const passing = caseFile.cases.filter((one) => one.left_out === undefined);
  const counts = Object.entries(caseFile.left_out_because).map(([reason, text]) => {
    return `| ${text} | ${caseFile.cases.filter((one) => one.left_out === reason).length} |`;
  });
  return [
    `Of ${caseFile.cases.length} queries, ${passing.length} are asked here, and all of these pass.`,
    '',
    '| left out because | queries |',
    '|---|---|',
    ...counts,
    '',
    '## Every query',
    '',
    '| query | here | remark |',
    '|---|---|---|',
    ...caseFile.cases.map(rowOf),
    '',
  ].join('\n');
}

test('docs/metricflow.md lists every case as it stands in the suite', () => {
  const page = readPage(path);
  const start = page.search(/^Of \d+ queries/m);
  expect(start).toBeGreaterThan(0);
  if (isUpdate) writeFileSync(join(repository, path), page.slice(0, start) + tables());
  else expect(page.slice(start)).toBe(tables());
});
