import type { Engine, ResultValue } from '../engine/engine.ts';
import type { Project } from '../model/project.ts';
import type { SourceState } from '../model/series.ts';
import type { SourceExtent } from '../plan/schema.ts';
import type { OpenedSource } from '../source/open.ts';
import { compileExtent, type ExtentColumn, readTime } from '../sql/compile-extent.ts';
import { quoteIdentifier } from '../sql/quote.ts';
import { readPushedExtents } from './compute-pushdown.ts';

/** ExtentInput says which sources to look at, and by which of their time columns. */
export interface ExtentInput {
  readonly engine: Engine;
  readonly project: Project;
  readonly schemas: ReadonlyMap<string, OpenedSource>;
  readonly states: ReadonlyMap<string, SourceState>;
  /** Names of time columns that are used, by source. */
  readonly times: ReadonlyMap<string, ReadonlySet<string>>;
  readonly asOf: number;
}

/**
 * readExtents finds the first and last row of each source before as-of, by any of the time columns in use. What the
 * source's state says already is not asked again; a statement is run only for other columns and for an as-of in the past.
 */
export async function readExtents(input: ExtentInput): Promise<Map<string, SourceExtent>> {
  const extents = new Map<string, SourceExtent>();
  for (const [source, times] of input.times) {
    extents.set(source, await readExtent(input, source, times));
  }
  return extents;
}

async function readExtent(
  input: ExtentInput,
  source: string,
  times: ReadonlySet<string>,
): Promise<SourceExtent> {
  const { engine, project, schemas, states, asOf } = input;
  const schema = schemas.get(source)!;
  const state = states.get(source);
  const main = project.sources.get(source)?.time?.column;
  const isKnown =
    state !== undefined && state.firstAt !== null && state.lastAt !== null && state.lastAt < asOf;
  const asked = [...new Set([...(main === undefined ? [] : [main]), ...times])].filter(
    (name) => schema.times.has(name) && !(name === main && isKnown),
  );
  const known = isKnown ? [state.firstAt!, state.lastAt!] : [];
  if (asked.length === 0) return extentOf(known);
  const columns: (ExtentColumn & { name: string })[] = asked.map((name) => ({
    name,
    column: quoteIdentifier(name),
    info: schema.times.get(name)!,
    timezone: project.timezone,
    to: asOf,
  }));
  const table = await (schema.pushdown === undefined
    ? engine.query(compileExtent(source, schema.relation, columns))
    : readPushedExtents(engine, schema, columns));
  const found = columns.flatMap(({ info }, i) =>
    [table.columns[2 * i]!.values[0], table.columns[2 * i + 1]!.values[0]]
      .filter((value): value is bigint | number => isTime(value))
      .map((value) => readTime(value, info, project.timezone)),
  );
  return extentOf([...known, ...found]);
}

function isTime(value: ResultValue | undefined): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

function extentOf(instants: readonly number[]): SourceExtent {
  if (instants.length === 0) return { firstAt: null, lastAt: null };
  return { firstAt: Math.min(...instants), lastAt: Math.max(...instants) };
}
