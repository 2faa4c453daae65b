import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Alert } from './evaluation.ts';
import type { Project } from './project.ts';
import type { Rebaseline } from './rebaseline.ts';
import type { MetricSeries, SourceState } from './series.ts';

/** RunInfo tells when one execution took place, and as of when. Instants are epoch milliseconds. */
export interface RunInfo {
  readonly asOf: number;
  readonly startedAt: number;
  readonly durationMs: number;
  /** null where nobody asked for it. */
  readonly identity: RunIdentity | null;
}

/** RunIdentity tells one execution from others, and which definitions it had. */
export interface RunIdentity {
  readonly id: string;
  /** SHA-256 over the definition files, hex. */
  readonly definitions: string;
  /** The commit the definitions stand at, and whether they differ from it; null outside a repository, and where nobody asked. */
  readonly git: { readonly revision: string; readonly dirty: boolean } | null;
}

/** identityOf is the identity of a run that somebody asked for. */
export function identityOf({ identity }: Pick<RunInfo, 'identity'>): RunIdentity {
  if (identity === null) throw new Error('Nobody asked which run this is');
  return identity;
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
  /** The latest periods of segments that `ruleSeries` leaves out where there are too many: by rule name. */
  readonly quietSeries?: ReadonlyMap<string, MetricSeries>;
  readonly sources: readonly SourceState[];
  readonly deliveries: readonly Delivery[];
  /** Rules that learn levels and still rest on one that is over; absent where none was looked for. */
  readonly rebaselines?: readonly Rebaseline[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
  /** Metrics whose values are shown to their audience only. */
  readonly restricted?: ReadonlySet<string>;
}
