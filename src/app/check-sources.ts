import { type Diagnostic, errorAt, warningAt } from '../diagnostic/diagnostic.ts';
import { DatabaseError } from '../engine/database/database.ts';
import { discreet } from '../engine/discreet.ts';
import type { Engine } from '../engine/engine.ts';
import { EngineError } from '../engine/engine.ts';
import type { CheckOutcome } from '../model/check.ts';
import type { Project } from '../model/project.ts';
import type { SourceState } from '../model/series.ts';
import type { Source } from '../model/source.ts';
import type { ChecksInput } from '../source/checks/judge-checks.ts';
import { runChecks } from '../source/checks/run-checks.ts';
import { hasConcealed } from '../source/conceal.ts';
import { databaseFailure } from '../source/database/failure.ts';
import type { OpenedSource } from '../source/open.ts';
import { PushdownRefusal } from '../sql/pushdown/value.ts';
import type { OpenedSources } from './open-sources.ts';

/**
 * checkSources runs the declared checks of opened sources as of an instant (epoch milliseconds). A source that fails a
 * critical one is no longer among the sources: its state has the error, and what is computed from it gets no verdict.
 */
export async function checkSources(
  engine: Engine,
  project: Project,
  opened: OpenedSources,
  asOf: number,
): Promise<OpenedSources> {
  const sources = new Map(opened.sources);
  const states = new Map(opened.states);
  const diagnostics = [...opened.diagnostics];
  for (const [name, one] of opened.sources) {
    const state = opened.states.get(name);
    if (state === undefined || (one.checks ?? []).length === 0) continue;
    const checked = await checkSource(engine, { project, opened, one, state, asOf });
    states.set(name, checked.state);
    diagnostics.push(...checked.diagnostics);
    if (checked.state.error !== undefined) sources.delete(name);
  }
  return { sources, states, diagnostics };
}

/** checkedSources lists the sources that checks of the named sources look into, beside those themselves. */
export function checkedSources(project: Project, names: readonly string[]): string[] {
  const found = new Set(names);
  for (const name of names)
    for (const { rule } of project.sources.get(name)?.checks ?? [])
      if (rule.kind === 'references') found.add(rule.source);
  return [...found];
}

interface Checking {
  readonly project: Project;
  readonly opened: OpenedSources;
  readonly one: OpenedSource;
  readonly state: SourceState;
  readonly asOf: number;
}

async function checkSource(
  engine: Engine,
  { project, opened, one, state, asOf }: Checking,
): Promise<{ readonly state: SourceState; readonly diagnostics: readonly Diagnostic[] }> {
  const { source } = one;
  const calendar = source.calendar === undefined ? undefined : project.calendars.get(source.calendar);
  const { timezone, weekStart } = project;
  const quiet = hasConcealed(opened.sources.values()) ? discreet(engine) : engine;
  const { firstAt, watermark } = state;
  const periods = { source, timezone, weekStart, calendar, firstAt, watermark, asOf };
  try {
    const input = { engine: quiet, opened: one, state, periods, others: opened.sources };
    const checks = await (one.pushdown === undefined ? runChecks(input) : runPushed(input));
    const diagnostics = checks.flatMap((check) => failureOf(source, check));
    const failed = checks.filter(isCritical);
    const error = failed.length === 0 ? {} : { error: `it fails ${failed.map(outcomeText).join('; ')}` };
    return { state: { ...state, checks, ...error }, diagnostics };
  } catch (error) {
    const diagnostic = problemOf(project, source, error);
    return { state: { ...state, error: diagnostic.message }, diagnostics: [diagnostic] };
  }
}

async function runPushed(input: ChecksInput): Promise<CheckOutcome[]> {
  const { runPushedChecks } = await import('../source/checks/run-pushed.ts');
  return runPushedChecks(input);
}

/** Why the checks could not be run; throws what is nobody's mistake. */
function problemOf(project: Project, source: Source, error: unknown): Diagnostic {
  const message = `The checks of source ${source.name} could not be run`;
  if (error instanceof PushdownRefusal)
    return errorAt('pushdown-refused', `${message}: ${error.message}`, source.span, {
      help: 'use "mode: load" for both sources',
    });
  if (error instanceof DatabaseError) {
    const rows = source.database!;
    return databaseFailure(source, rows, project.engines.get(rows.engine)!, error);
  }
  if (!(error instanceof EngineError)) throw error;
  return errorAt('source-check', message, source.span, { note: error.message });
}

function isCritical({ state, severity }: CheckOutcome): boolean {
  return state === 'failed' && severity === 'critical';
}

function outcomeText({ check, failed, of, samples }: CheckOutcome): string {
  const count = of > 1 ? ` (${failed} of ${of})` : '';
  return `${check}${count}${samples.length > 0 ? `, such as ${samples[0]}` : ''}`;
}

function failureOf(source: Source, outcome: CheckOutcome): Diagnostic[] {
  if (outcome.state !== 'failed') return [];
  const span = source.checks?.find(({ name }) => name === outcome.check)?.span ?? source.span;
  const message = `Source ${source.name} fails ${outcomeText(outcome)}`;
  const note = outcome.samples.length > 1 ? { note: `also ${outcome.samples.slice(1).join('; ')}` } : {};
  if (outcome.severity === 'warning') return [warningAt('source-check', message, span, note)];
  const help = 'correct the data or the check; with severity: warning its metrics are still judged';
  return [errorAt('source-check', message, span, { help, ...note })];
}
