import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { spanWithin } from '../model/located.ts';
import type { Project } from '../model/project.ts';
import type { Segment } from '../model/segment.ts';
import { periodCount } from '../time/axis.ts';
import { periodStartText } from '../time/label.ts';
import type { Executed } from './compute-execute.ts';
import type { CellSet } from './compute-read.ts';

/**
 * refuseRepeats fails the values of metrics that are written as a SELECT where it gave several rows for one period and
 * segment, of which nothing says how they become one value.
 */
export function refuseRepeats(project: Project, executed: Executed): Executed {
  const failures = new Map(executed.failures);
  const diagnostics: Diagnostic[] = [];
  for (const [key, cells] of executed.leaves) {
    const [, , name] = JSON.parse(key) as [string, string, string];
    const metric = project.metrics.get(name);
    if (metric?.kind !== 'measure' || metric.query === undefined || metric.query.rollUp !== undefined)
      continue;
    const { text } = metric.query;
    const repeat = findRepeat(cells, name);
    if (repeat === undefined) continue;
    const message = `the query of metric "${name}" gives ${repeat.rows} rows for ${repeat.where}`;
    const help =
      'group by the time and all dimensions, or say with `roll_up` what makes one value of several';
    if (!diagnostics.some((known) => known.message === message))
      diagnostics.push(
        errorAt('source-repeats', message, spanWithin(text, 0, text.text.trimEnd().length), { help }),
      );
    failures.set(key, message);
  }
  if (diagnostics.length === 0) return executed;
  return { ...executed, failures, diagnostics: [...executed.diagnostics, ...diagnostics] };
}

function findRepeat(
  { axis, segments, measures }: CellSet,
  metric: string,
): { rows: number; where: string } | undefined {
  const { presence } = measures.get(metric)!;
  const at = presence.findIndex((rows) => rows > 1);
  if (at < 0) return undefined;
  const count = periodCount(axis);
  const segment = segments[Math.floor(at / count)]!;
  const where = [periodStartText(axis, at % count), ...segment.map(nameOf)].join(', ');
  return { rows: presence[at]!, where };
}

function nameOf(value: Segment[number]): string {
  return value === null ? '(null)' : String(value);
}
