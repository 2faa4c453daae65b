import type { Alert } from '../model/evaluation.ts';
import { type Segment, segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { periodCount, periodIndex } from '../time/axis.ts';
import { gather, gatherBlock } from './compute-cells.ts';

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

  /** Where a batch failed all of it did, and there are no segments. */
  #joined(parts: readonly MetricSeries[]): MetricSeries {
    const failed = parts.find(({ error }) => error !== undefined);
    if (failed !== undefined) return failed;
    const all = concatenated(parts);
    const order = this.compare(all.dimensions);
    const places = [...all.segments.keys()].sort((a, b) => order(all.segments[a]!, all.segments[b]!));
    return pickSegments(all, places, 0);
  }
}

function isQuiet({ state, transitions, last }: Alert, { axis }: MetricSeries, from: number): boolean {
  const isDrawn = from === 0 || periodIndex(axis, last.period.start) - from >= drawn;
  return state === 'inactive' && transitions.length === 0 && isDrawn;
}

/** pickSegments is some segments of a series, from a period on. */
function pickSegments(series: MetricSeries, segments: readonly number[], from: number): MetricSeries {
  const { axis, scale: _, exact: __, ...rest } = series;
  const periods = periodCount(axis);
  const shape = { periods, offset: from, count: periods - from };
  const gathered = (counts: Float64Array) =>
    counts.length === 0 ? none : gather(counts, shape, segments, 0);
  return {
    ...rest,
    axis: { ...axis, bounds: axis.bounds.slice(from), days: axis.days.slice(from) },
    segments: segments.map((s) => series.segments[s]!),
    ...gatherBlock(series, shape, segments),
    volume: gathered(series.volume),
    rows: gathered(series.rows),
    complete: Math.max(0, series.complete - from),
    fresh: Math.max(0, series.fresh - from),
  };
}

/** concatenated is the segments of several series of one axis, one after the other. */
function concatenated(parts: readonly MetricSeries[]): MetricSeries {
  const [{ scale, exact: _, ...first }] = parts as [MetricSeries];
  const exact = new Map<number, string>();
  let offset = 0;
  for (const part of parts) {
    for (const [index, text] of part.exact ?? []) exact.set(offset + index, text);
    offset += part.values.length;
  }
  return {
    ...first,
    ...(scale !== undefined && parts.every((part) => part.scale === scale) ? { scale } : {}),
    ...(exact.size === 0 ? {} : { exact }),
    segments: parts.flatMap(({ segments }) => segments),
    values: joined(parts.map(({ values }) => values)),
    volume: joined(parts.map(({ volume }) => volume)),
    rows: joined(parts.map(({ rows }) => rows)),
  };
}

function joined(arrays: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(arrays.reduce((length, array) => length + array.length, 0));
  let offset = 0;
  for (const array of arrays) {
    out.set(array, offset);
    offset += array.length;
  }
  return out;
}
