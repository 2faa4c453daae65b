import type { Alert } from '../model/evaluation.ts';
import { type Segment, segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { periodCount, periodIndex } from '../time/axis.ts';

/** Periods up to the latest complete one that are kept of a quiet segment, and how many of them a report looks at. */
const reach = 24;
const drawn = 17;
const none = new Float64Array(0);

/**
 * KeptSeries keeps, of series that come a batch of segments after the other, what is looked at after judging: all of the
 * segments that were out of the ordinary at some time, of the others the values of the latest periods.
 */
export class KeptSeries {
  readonly #notable: MetricSeries[] = [];
  readonly #quiet: MetricSeries[] = [];

  /** compare is the order of segments with some dimensions. */
  constructor(readonly compare: (dimensions: readonly string[]) => (a: Segment, b: Segment) => number) {}

  /** add keeps what is needed of a batch with these alerts, by segment. */
  add(series: MetricSeries, alerts: readonly Alert[]): void {
    const places = new Map(series.segments.map((segment, s) => [segmentKey(segment), s]));
    const from = Math.max(0, Math.min(series.complete, periodCount(series.axis)) - reach);
    const quiet: number[] = [];
    const notable: number[] = [];
    for (const alert of alerts) {
      const place = places.get(segmentKey(alert.segment))!;
      (isQuiet(alert, series, from) ? quiet : notable).push(place);
    }
    this.#notable.push(pickSegments(series, notable, 0));
    this.#quiet.push(pickSegments({ ...series, volume: none, rows: none }, quiet, from));
  }

  /** join puts together what was kept; at least one batch was added. */
  join(): { readonly series: MetricSeries; readonly quiet: MetricSeries } {
    return { series: this.#joined(this.#notable), quiet: this.#joined(this.#quiet) };
  }

  #joined(parts: readonly MetricSeries[]): MetricSeries {
    const [first] = parts as [MetricSeries];
    const failed = parts.find(({ error }) => error !== undefined);
    const periods = periodCount(first.axis);
    const order = this.compare(first.dimensions);
    const places = parts
      .flatMap((part, p) => part.segments.map((segment, s) => ({ part: p, segment, s })))
      .sort((a, b) => order(a.segment, b.segment));
    const gather = (of: (part: MetricSeries) => Float64Array) => {
      if (parts.every((part) => of(part).length === 0)) return none;
      const out = new Float64Array(places.length * periods);
      places.forEach(({ part, s }, k) => {
        out.set(of(parts[part]!).subarray(s * periods, (s + 1) * periods), k * periods);
      });
      return out;
    };
    const exact = new Map<number, string>();
    places.forEach(({ part, s }, k) => {
      const own = parts[part]!.exact;
      if (own === undefined) return;
      for (let i = 0; i < periods; i++) {
        const text = own.get(s * periods + i);
        if (text !== undefined) exact.set(k * periods + i, text);
      }
    });
    const { scale, exact: _, ...base } = failed ?? first;
    const isScaled = scale !== undefined && parts.every((part) => part.scale === scale);
    return {
      ...base,
      ...(isScaled ? { scale } : {}),
      segments: places.map(({ segment }) => segment),
      values: gather(({ values }) => values),
      volume: gather(({ volume }) => volume),
      rows: gather(({ rows }) => rows),
      ...(exact.size === 0 ? {} : { exact }),
    };
  }
}

function isQuiet({ state, transitions, last }: Alert, { axis }: MetricSeries, from: number): boolean {
  const isDrawn = from === 0 || periodIndex(axis, last.period.start) - from >= drawn;
  return state === 'inactive' && transitions.length === 0 && isDrawn;
}

/** pickSegments is some segments of a series, from a period on. */
function pickSegments(series: MetricSeries, segments: readonly number[], from: number): MetricSeries {
  const { axis, exact: known } = series;
  const periods = periodCount(axis);
  const count = periods - from;
  const gather = (values: Float64Array) => {
    if (values.length === 0) return none;
    const out = new Float64Array(segments.length * count);
    segments.forEach((s, k) => {
      out.set(values.subarray(s * periods + from, (s + 1) * periods), k * count);
    });
    return out;
  };
  const { exact: _, ...rest } = series;
  const exact = new Map<number, string>();
  if (known !== undefined) {
    segments.forEach((s, k) => {
      for (let i = 0; i < count; i++) {
        const text = known.get(s * periods + from + i);
        if (text !== undefined) exact.set(k * count + i, text);
      }
    });
  }
  return {
    ...rest,
    axis: { ...axis, bounds: axis.bounds.slice(from), days: axis.days.slice(from) },
    segments: segments.map((s) => series.segments[s]!),
    values: gather(series.values),
    volume: gather(series.volume),
    rows: gather(series.rows),
    complete: Math.max(0, series.complete - from),
    fresh: Math.max(0, series.fresh - from),
    ...(exact.size === 0 ? {} : { exact }),
  };
}
