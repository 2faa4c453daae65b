import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Alert } from './evaluation.ts';
import type { Project } from './project.ts';
import type { MetricSeries, SourceState } from './series.ts';

/** RunInfo identifies one execution. Instants are epoch milliseconds. */
export interface RunInfo {
  readonly id: string;
  readonly asOf: number;
  readonly definitions: string;
  readonly git: { readonly revision: string; readonly dirty: boolean } | null;
  readonly startedAt: number;
  readonly durationMs: number;
}

/** Delivery is what became of one notification. */
export interface Delivery {
  readonly id: string;
  readonly channel: string;
  readonly rule: string;
  readonly kind: string;
  readonly state: 'sent' | 'failed' | 'would_send';
  readonly attempts: number;
  /** Why it was sent, or why it failed. */
  readonly reason: string;
}

/** Report is everything one check found, as plain data; renderers turn it into text. */
export interface Report {
  readonly project: Project;
  readonly run: RunInfo;
  /** Each checked metric without dimensions, at its own grain. */
  readonly metrics: readonly MetricSeries[];
  /** One per rule × segment, judged in its latest complete period. */
  readonly alerts: readonly Alert[];
  /** Series of each rule, for sparklines and labels: by rule name. */
  readonly ruleSeries: ReadonlyMap<string, MetricSeries>;
  readonly sources: readonly SourceState[];
  readonly deliveries: readonly Delivery[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
  /** Metrics whose values are shown to their audience only. */
  readonly restricted?: ReadonlySet<string>;
}
