import { resolve } from 'node:path';
import { checkDefinitions } from '../app/check.ts';
import { exitCode, type FailOn } from '../app/exit-code.ts';
import { type Definitions, definitionsFor, loadTexts, type Unusable } from '../app/load-definitions.ts';
import { locateProject } from '../app/locate.ts';
import { queryDefinitions } from '../app/query.ts';
import { openSystem } from '../app/system.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Project } from '../model/project.ts';
import type { Report } from '../model/report.ts';
import type { Grain } from '../time/grain.ts';
import { type QueryValues, toValues } from './values.ts';

/** OpenOptions is what a program may set of the world around a project. */
export interface OpenOptions {
  /** Now, in epoch milliseconds; what `asOf` is when absent. Default: the clock. */
  readonly now?: () => number;
  /** Stops what is running when it is aborted: pending calls reject. */
  readonly signal?: AbortSignal;
}

/** QueryRequest is what a query is asked for; the options mean what those of `kpi query` mean. */
export interface QueryRequest<Metric extends string = string, Dimension extends string = string> {
  readonly metrics: readonly Metric[];
  readonly by?: readonly Dimension[];
  /** Default: the coarsest of the metrics' own. */
  readonly grain?: Grain;
  /** A SQL condition on columns and dimensions. */
  readonly where?: string;
  /** First and last date, both included: `2026-11-20`. */
  readonly from?: string;
  readonly to?: string;
  /** `2026-11-20` is the end of that day, `2026-11-20T09:00` a time. */
  readonly asOf?: string;
  /** `period`, dimensions and metrics, with `:desc` behind from the greatest value on. */
  readonly order?: readonly string[];
  readonly limit?: number;
  /** How many of the largest segments stand by themselves; the rest is one. */
  readonly top?: number;
  readonly totals?: boolean;
}

/** CheckRequest is what a check is asked for; the options mean what those of `kpi check` mean. */
export interface CheckRequest {
  readonly asOf?: string;
  readonly select?: readonly string[];
  readonly failOn?: FailOn;
  readonly failOnNew?: boolean;
}

/** OpenedProject is a project whose definitions have been read; its data is read anew by every call. */
export interface OpenedProject {
  /** The definitions; undefined where they have errors. */
  readonly project: Project | undefined;
  /** What was found in the definitions. */
  readonly diagnostics: readonly Diagnostic[];
  /** check computes, judges and reports, as `kpi check` does; without a report where it could not start. */
  check(request?: CheckRequest): Promise<{
    readonly report?: Report;
    readonly diagnostics: readonly Diagnostic[];
    readonly exitCode: number;
  }>;
  /** query computes metrics by periods and dimensions, as `kpi query` does. */
  query<const Metric extends string, const Dimension extends string = never>(
    request: QueryRequest<Metric, Dimension>,
  ): Promise<QueryValues<Metric, Dimension>>;
  /** close frees what is held open; may be called twice. */
  close(): Promise<void>;
}

/**
 * openProject reads the definitions of the project in a folder, or of the one the folder lies in. Mistakes of people are
 * in `diagnostics`; an exception is a bug, or the signal.
 */
export async function openProject(folder: string, options: OpenOptions = {}): Promise<OpenedProject> {
  const { now = Date.now, signal } = options;
  const start = resolve(folder);
  const root = (await locateProject(start)) ?? start;
  const system = openSystem({ env: (name) => process.env[name], now, ...(signal ? { signal } : {}) });
  const { ports } = system;
  const loaded = await loadTexts(ports, root);
  const prepare = (request: { readonly asOf?: string; readonly select?: readonly string[] }) =>
    definitionsFor(ports, loaded, request);
  return {
    project: loaded.project,
    diagnostics: loaded.diagnostics,
    close: async () => system.close(),
    async check(request = {}) {
      const startedAt = ports.now();
      const definitions = prepare(request);
      if (!isUsable(definitions)) {
        const { diagnostics } = definitions;
        return { diagnostics, exitCode: exitCode({ diagnostics }) };
      }
      const {
        report,
        diagnostics,
        exitCode: code,
      } = await checkDefinitions(ports, definitions, request, startedAt);
      return { report, diagnostics, exitCode: code };
    },
    async query(request) {
      const { by = [], limit, ...rest } = request;
      const counted = limit === undefined ? {} : { limit: String(limit) };
      return toValues(await queryDefinitions(ports, prepare(request), { root, by, ...rest, ...counted }));
    },
  };
}

function isUsable(definitions: Definitions | Unusable): definitions is Definitions {
  return definitions.project !== undefined;
}
