import { readFileSync } from 'node:fs';
import type { Engine } from '../../src/engine/engine.ts';

const here = new URL('.', import.meta.url).pathname;
const data = new URL('../../examples/online-retail/data', import.meta.url).pathname;

/** Question asks a hand-written query for one value: local times as `2011-12-09`, and the country when one is meant. */
export interface Question {
  readonly metric: string;
  readonly start: string;
  readonly end: string;
  readonly country?: string;
}

const queries = new Map(
  readFileSync(`${here}/online-retail.sql`, 'utf8')
    .split(/^-- name: /m)
    .slice(1)
    .map((section) => {
      const [name, ...lines] = section.split('\n');
      return [name!.trim(), lines.join('\n').trim().replace(/;$/, '')] as const;
    }),
);

/** makeLines makes the table that the hand-written queries read. */
export async function makeLines(engine: Engine): Promise<void> {
  await engine.execute(queries.get('lines')!.replaceAll(':data', data));
}

/** writtenMetrics lists the metrics that have a hand-written query. */
export const writtenMetrics: readonly string[] = [...queries.keys()].filter((name) => name !== 'lines');

/** ask gives the value of a hand-written query as exact text, null for null. */
export async function ask(engine: Engine, question: Question): Promise<string | null> {
  const segment = question.country === undefined ? 'true' : `country = '${question.country}'`;
  const sql = queries
    .get(question.metric)!
    .replaceAll(':start', `timestamp '${question.start}'`)
    .replaceAll(':end', `timestamp '${question.end}'`)
    .replaceAll(':segment', segment);
  const table = await engine.query(`select cast((${sql}) as varchar)`);
  return table.columns[0]!.values[0] as string | null;
}
