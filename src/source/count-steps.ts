import type { Engine } from '../engine/engine.ts';
import type { CleanedStep } from '../model/series.ts';
import { type StepCount, stageName } from './clean.ts';

/** CountedSteps is how many rows a source had before cleaning, and what each step did. */
export interface CountedSteps {
  readonly read: number;
  readonly steps: readonly CleanedStep[];
}

/**
 * countSteps finds out how many rows each cleaning step touched, in one statement over the chain of stages. `rows` is
 * how many are left after the last stage. Steps that drop rows are counted by the difference, so that a chain with one
 * such step costs no scan beyond that of its start.
 */
export async function countSteps(
  engine: Engine,
  counts: readonly StepCount[],
  chain: string,
  rows: number,
): Promise<CountedSteps> {
  const drops = counts.filter((count) => count.drops);
  /** How many steps before a stage dropped rows: stages of one such number have the same rows. */
  const level = (stage: number) => drops.filter((drop) => drop.after <= stage).length;
  const wanted = new Map<string, string>();
  const size = (stage: number): string | undefined => {
    if (level(stage) === drops.length) return undefined;
    const start = drops[level(stage) - 1]?.after ?? 0;
    const key = stageName(start);
    wanted.set(key, `(SELECT count(*) FROM ${key})`);
    return key;
  };
  const plans = counts.map(({ step, before, after, changed, drops: isDrop }, i) => {
    if (changed !== undefined) {
      const key = `change ${i}`;
      wanted.set(key, `(SELECT count(*) FROM ${stageName(before)} WHERE ${changed})`);
      return { step, key };
    }
    return isDrop ? { step, key: size(before), less: size(after), isDrop } : { step, key: size(after) };
  });
  const start = size(0);
  const keys = [...wanted.keys()];
  const table =
    keys.length === 0 ? undefined : await engine.query(`${chain} SELECT ${[...wanted.values()].join(', ')}`);
  const sizeOf = (key: string | undefined) =>
    key === undefined ? rows : Number(table?.columns[keys.indexOf(key)]?.values[0]);
  const steps = plans.map(({ step, key, less, isDrop }): CleanedStep => {
    if (!isDrop) return { step, rows: sizeOf(key) };
    return { step, rows: sizeOf(key) - sizeOf(less), drops: true };
  });
  return { read: sizeOf(start), steps };
}
