import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { QueryOrder } from '../report/query-order.ts';
import { periodColumn } from '../report/query-rows.ts';

/** Presentation is in which order and up to which number rows are given, with the mistakes in how that was written. */
export interface Presentation {
  readonly order: readonly QueryOrder[];
  readonly limit?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** readPresentation reads `--order` and `--limit` of a query for metrics by dimensions. */
export function readPresentation(options: {
  readonly metrics: readonly string[];
  readonly by: readonly string[];
  readonly order?: readonly string[];
  readonly limit?: string;
}): Presentation {
  const diagnostics: Diagnostic[] = [];
  const order = (options.order ?? []).flatMap((term): QueryOrder[] => {
    const [, column = '', direction] = /^(.*?)(?::(asc|desc))?$/.exec(term) ?? [];
    const descending = direction === 'desc';
    const kind = kindOf(column, options);
    if (kind !== undefined) return [{ column, kind, descending }];
    diagnostics.push(unknownColumn(term, column, options));
    return [];
  });
  const limit = options.limit === undefined ? undefined : readCount(options.limit);
  if (options.limit !== undefined && limit === undefined) diagnostics.push(badLimit(options.limit));
  return { order, ...(limit === undefined ? {} : { limit }), diagnostics };
}

type Columns = Pick<Parameters<typeof readPresentation>[0], 'metrics' | 'by'>;

function kindOf(column: string, { metrics, by }: Columns): QueryOrder['kind'] | undefined {
  if (metrics.includes(column)) return 'metric';
  if (by.includes(column)) return 'dimension';
  return column === periodColumn ? 'period' : undefined;
}

function readCount(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

function unknownColumn(term: string, column: string, { metrics, by }: Columns): Diagnostic {
  const columns = [periodColumn, ...by, ...metrics];
  const nearest = suggest(column, columns);
  return errorAt('bad-option', `--order ${term}: the query has no column "${column}"`, undefined, {
    help: nearest ? `did you mean "${nearest}"?` : `it has: ${columns.join(', ')}`,
  });
}

function badLimit(text: string): Diagnostic {
  return errorAt('bad-option', `--limit "${text}" is not a positive whole number`, undefined, {
    help: 'write it as 20',
  });
}
