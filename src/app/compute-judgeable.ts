import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { Project } from '../model/project.ts';
import type { MetricSeries } from '../model/series.ts';
import type { SeriesRequest } from '../plan/request.ts';
import { type Computed, computeSeries } from './compute.ts';
import type { Batching } from './compute-batches.ts';
import { type JudgedBatches, judgeBatches } from './judge-batches.ts';
import type { OpenedSources } from './open-sources.ts';
import type { OnProgress } from './ports.ts';
import { type RuleTables, readRuleTables } from './rule-tables.ts';
import { judgeableRequests } from './segment-groups.ts';
import { type Selection, selectedRules } from './select.ts';

/** JudgeableInput is opened sources and what of them is to be judged. */
export interface JudgeableInput {
  readonly engine: Engine;
  /** As it is written. */
  readonly project: Project;
  /** With the metrics that its rules are judged on, over the history that they are judged over. */
  readonly whole: Project;
  readonly selection: Selection;
  readonly opened: Pick<OpenedSources, 'sources' | 'states'>;
  /** Series that are looked at by themselves. */
  readonly metrics: readonly SeriesRequest[];
  readonly asOf: number;
  /** When segments are judged some after the others; by their number when absent. */
  readonly batching?: Batching | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** JudgeableSeries is what rules are judged on, and those judged already whose segments were too many at once. */
export interface JudgeableSeries {
  /** By request key. */
  readonly series: ReadonlyMap<string, MetricSeries>;
  readonly batches: JudgedBatches;
  readonly tables: RuleTables;
  readonly diagnostics: readonly Diagnostic[];
}

/** computeJudgeable computes series and reads the tables of rules; rules of too many segments are judged as it goes. */
export async function computeJudgeable(input: JudgeableInput): Promise<JudgeableSeries> {
  const { project, selection, asOf, onProgress } = input;
  const { states } = input.opened;
  const { computed, tables, diagnostics } = await computeForRules(input);
  const judging = { project, selection, asOf, states, series: computed.series, tables };
  const batches = await judgeBatches(judging, computed.batched, onProgress);
  return { series: computed.series, batches, tables, diagnostics: [...diagnostics, ...batches.diagnostics] };
}

/** ComputedForRules is what rules are judged on, as far as it is not in batches, and what those are. */
export interface ComputedForRules {
  readonly computed: Computed;
  readonly tables: RuleTables;
  readonly diagnostics: readonly Diagnostic[];
}

/** computeForRules computes series and reads the tables of rules, and judges none. */
export async function computeForRules(input: JudgeableInput): Promise<ComputedForRules> {
  const { engine, project, whole, selection, metrics, asOf, batching, onProgress } = input;
  const { sources, states } = input.opened;
  const rules = selectedRules(project, selection);
  const computed = await computeSeries({
    engine,
    project: whole,
    sources,
    states,
    ...judgeableRequests(project, rules, metrics),
    batching,
    asOf,
    onProgress,
  });
  const tables = await readRuleTables(engine, project, sources, rules);
  return { computed, tables, diagnostics: [...computed.diagnostics, ...tables.diagnostics] };
}
