import type { Engine } from '../../engine/engine.ts';
import type { CheckOutcome, CheckRule } from '../../model/check.ts';
import type { SourceState } from '../../model/series.ts';
import { addDuration } from '../../time/duration.ts';
import { dayMs, toInstant } from '../../time/zone.ts';
import type { OpenedSource } from '../open.ts';
import type { BoundCheck } from './bind.ts';
import type { PeriodInput } from './period-checks.ts';

/** ChecksInput is an opened source with what its checks are held against. */
export interface ChecksInput {
  readonly engine: Engine;
  readonly opened: OpenedSource;
  readonly state: SourceState;
  readonly periods: PeriodInput;
  /** The sources that `references` look into, by name. */
  readonly others: ReadonlyMap<string, OpenedSource>;
}

/** Judged is what a check comes to. */
export type Judged = Pick<CheckOutcome, 'state' | 'failed' | 'of' | 'samples'>;

/** Asked is a check whose facts were asked for: how it is judged, and what is true of the rows where it fails. */
export interface Asked {
  readonly bound: BoundCheck;
  readonly judge: (facts: readonly unknown[], rows: number) => Judged;
  readonly fails?: string;
}

/**
 * outcomesOf judges checks by their facts, of which `take` gives each as many as it asked for, in order. `sample` words a
 * few of the rows where a check fails.
 */
export async function outcomesOf<One extends Asked>(
  asked: readonly One[],
  rows: number,
  take: (one: One) => readonly unknown[],
  sample: (bound: BoundCheck, fails: string) => Promise<string[]>,
): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  for (const one of asked) {
    const { bound, fails } = one;
    const judged = one.judge(take(one), rows);
    const isShown = judged.state === 'failed' && fails !== undefined;
    const samples = isShown ? await sample(bound, fails) : judged.samples;
    const { name, severity, rule } = bound.check;
    outcomes.push({ check: name, kind: rule.kind, severity, ...judged, samples });
  }
  return outcomes;
}

/** notJudged is a check with nothing to hold it against. */
export const notJudged: Judged = { state: 'not_judged', failed: 0, of: 0, samples: [] };

/** countOf judges the number of rows that fail, of so many. */
export function countOf([count]: readonly unknown[], rows: number): Judged {
  const failed = Number(count ?? 0);
  return { state: failed > 0 ? 'failed' : 'passed', failed, of: rows, samples: [] };
}

/** aggregateOf judges a condition over all rows; null is no pass. */
export function aggregateOf([passes]: readonly unknown[]): Judged {
  const isFailed = passes !== true;
  return { state: isFailed ? 'failed' : 'passed', failed: Number(isFailed), of: 1, samples: [] };
}

/** schemaOf judges the columns that differ from those that are declared. */
export function schemaOf({ differences = [] }: BoundCheck): Judged {
  const state = differences.length > 0 ? 'failed' : 'passed';
  return { state, failed: differences.length, of: differences.length, samples: differences.slice(0, 5) };
}

/** freshnessOf judges the last time of a column, as DuckDB writes it, or of the source where no column is named. */
export function freshnessOf(
  input: ChecksInput,
  rule: Extract<CheckRule, { kind: 'freshness' }>,
  text: unknown,
): Judged {
  const { state, periods } = input;
  const lastAt = rule.column === undefined ? state.lastAt : instantOf(text, input);
  if (lastAt === null) return notJudged;
  const isOld = addDuration(lastAt, rule.within, periods.timezone) < periods.asOf;
  return { state: isOld ? 'failed' : 'passed', failed: Number(isOld), of: 1, samples: [] };
}

/** A date stands for its first moment, a time without an offset for the clock of the source's zone. */
function instantOf(text: unknown, { periods, opened }: ChecksInput): number | null {
  if (typeof text !== 'string') return null;
  const zone = opened.source.time?.timezone ?? periods.timezone;
  const [, date, clock = '00:00:00'] =
    /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d(?:\.\d{1,3})?))?/.exec(text) ?? [];
  if (date === undefined) return null;
  const local = Date.parse(`${date}T${clock}Z`);
  const offset = /([+-])(\d\d)(?::?(\d\d))?$/.exec(text.slice(19));
  if (offset === null) return toInstant(zone, local);
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return local - (offset[1] === '-' ? -minutes : minutes) * (dayMs / 1440);
}
