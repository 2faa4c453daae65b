import { displayWidth, padEnd, padStart, printable, truncate } from '../diagnostic/width.ts';
import type { Metric } from '../model/metric.ts';
import type { Locale } from '../model/project.ts';
import { periodCount } from '../time/axis.ts';
import { brailleLine, shareOf } from './braille.ts';
import { textsOf } from './locale/locale.ts';
import { formatValue } from './number.ts';
import { periodName } from './period.ts';
import { dimensionsOf, type QueryResult, type QueryRow, queryRows } from './query-rows.ts';
import { segmentValueText } from './segment-text.ts';
import { pointText, pointValue, type SeriesPoint } from './series-point.ts';

/** A single line gets this many rows, each of several this many. */
const tall = 8;
const short = 2;
const mostLines = 20;
const mostBars = 50;
/** No name or number takes more than this share of the width. */
const mostShare = 1 / 4;

/**
 * renderChart draws the rows of a query, one chart a metric: lines over time, one for each segment, or bars by segment
 * where there is one period only. Segments of a metric share one scale. No line of it is wider than `width` columns.
 */
export function renderChart(result: QueryResult, width: number): string {
  const { metrics, locale } = result;
  const rows = queryRows({ ...result, totals: [] });
  if (rows.length === 0) return `${textsOf(locale).noRows}\n`;
  const periods = new Set(rows.map(({ period }) => period.start));
  const charts = metrics.map((metric, m) => {
    const place: Place = { result, metric, index: m, width };
    const isLine = periods.size > 1;
    return [title(place, rows), ...(isLine ? lineChart(place, rows) : barChart(place, rows))].join('\n');
  });
  const footnote = [
    ...(rows.every((row) => row.complete) ? [] : [textsOf(locale).running]),
    ...(result.metrics.some(({ isApproximate }) => isApproximate) ? [textsOf(locale).estimated] : []),
  ];
  return `${[...charts, ...footnote].join('\n\n')}\n`;
}

interface Place {
  readonly result: QueryResult;
  readonly metric: Metric;
  readonly index: number;
  readonly width: number;
}

function title({ result, metric, width }: Place, rows: readonly QueryRow[]): string {
  const { timezone, calendar } = result.series[0]!.axis;
  const starts = rows.map(({ period }) => period.start);
  const named = (start: number) => periodName({ grain: rows[0]!.period.grain, start }, timezone, calendar);
  const [first, last] = [named(least(starts)), named(greatest(starts))];
  const stretch = first === last ? first : `${first} … ${last}`;
  return truncate(printable(`${metric.label ?? metric.name}  ${stretch}`), width);
}

/** Drawn is one segment with its values from the first period of the rows to the last, NaN where there is none. */
interface Drawn {
  readonly name: string;
  readonly values: readonly number[];
  readonly last: SeriesPoint;
  /** Whether the period of the last value is over. */
  readonly complete: boolean;
}

function lineChart(place: Place, rows: readonly QueryRow[]): string[] {
  const { result, metric, width } = place;
  const all = drawnSegments(place, rows);
  const lines = all.slice(0, mostLines);
  const [low, high] = extremes(lines.flatMap(({ values }) => values));
  if (low > high) return [textsOf(result.locale).noRows];
  const isNamed = dimensionsOf(result).length > 0;
  const height = lines.length === 1 ? tall : short;
  const most = Math.floor(width * mostShare);
  const scale = [low, high].map((value) => truncate(formatValue(value, metric, result.locale), most));
  const ends = lines.map(({ last, complete }) => numberText(last, complete, place));
  const endWidth = widest(ends);
  const nameWidth = isNamed ? Math.min(widest(lines.map(({ name }) => name)), most) : 0;
  const left = (isNamed ? nameWidth + 1 : 0) + widest(scale) + 2;
  const plot = width - left - endWidth - 1;
  const drawn = lines.flatMap(({ name, values }, line) => {
    const art = brailleLine(values, { width: plot, height }, low, high);
    return art.map((text, row) => {
      const label = row === 0 ? scale[1]! : row === height - 1 ? scale[0]! : '';
      const tick = label === '' ? '│' : '┤';
      const heading = isNamed ? `${padEnd(row === 0 ? truncate(name, nameWidth) : '', nameWidth)} ` : '';
      const end = row === endRow(values, height, low, high) ? ` ${ends[line]}` : '';
      return `${heading}${padStart(label, widest(scale))} ${tick}${text}${end}`.trimEnd();
    });
  });
  return [...drawn, ...leftOut(all.length - lines.length, result.locale)];
}

/** endRow is the row of a line's last value, beside which it is written. */
function endRow(values: readonly number[], height: number, low: number, high: number): number {
  const last = values.findLast((value) => Number.isFinite(value)) ?? low;
  return Math.min(height - 1, Math.floor((1 - shareOf(last, low, high)) * height));
}

function barChart(place: Place, rows: readonly QueryRow[]): string[] {
  const { result, index, width } = place;
  const shown = rows.slice(0, mostBars);
  const names = shown.map((row) => segmentName(row, result));
  const texts = shown.map(({ points, complete }) => numberText(points[index]!, complete, place));
  const values = shown.map((row) => pointValue(row.points[index]!));
  const nameWidth = Math.min(widest(names), Math.floor(width * mostShare));
  const room = width - nameWidth - widest(texts) - 3;
  const [low, high] = extremes(values);
  const span = { low: Math.min(0, low), high: Math.max(0, high) };
  const drawn = shown.map((_, i) => {
    const name = padEnd(truncate(names[i]!, nameWidth), nameWidth);
    return `${name} ${padEnd(bar(values[i]!, span, room), room)}  ${padStart(texts[i]!, widest(texts))}`;
  });
  return [...drawn, ...leftOut(rows.length - shown.length, result.locale)];
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** bar draws a value from zero on, to the right or, below zero, to the left; the zero line is where low values end. */
function bar(
  value: number,
  { low, high }: { readonly low: number; readonly high: number },
  room: number,
): string {
  if (!Number.isFinite(value) || low === high) return '';
  const zero = Math.round(shareOf(0, low, high) * room);
  if (value < 0) {
    const length = Math.round((value / low) * zero);
    return ' '.repeat(zero - length) + '█'.repeat(length);
  }
  const length = Math.round((value / high || 0) * (room - zero) * 8);
  return ' '.repeat(zero) + '█'.repeat(length >> 3) + eighths[length & 7];
}

function drawnSegments({ result, index }: Place, rows: readonly QueryRow[]): Drawn[] {
  const starts = [...new Set(rows.map(({ period }) => period.start))].sort((a, b) => a - b);
  const axis = result.series[index]!.axis;
  const known = new Set(starts);
  // Periods between the rows without a row of their own keep their place on the axis.
  for (let i = 0; i < periodCount(axis); i++) {
    const start = axis.bounds[i]!;
    if (start > starts[0]! && start < starts.at(-1)!) known.add(start);
  }
  const at = new Map([...known].sort((a, b) => a - b).map((start, i) => [start, i]));
  const drawn = new Map<string, Drawn & { values: number[]; lastAt: number }>();
  for (const row of rows) {
    const name = segmentName(row, result);
    const key = JSON.stringify([row.isRest, ...row.segment.values()]);
    const point = row.points[index]!;
    const place = at.get(row.period.start)!;
    const one = drawn.get(key) ?? {
      name,
      values: new Array<number>(at.size).fill(Number.NaN),
      last: point,
      complete: true,
      lastAt: -1,
    };
    const value = pointValue(point);
    one.values[place] = value;
    if (!Number.isNaN(value) && place >= one.lastAt)
      Object.assign(one, { last: point, complete: row.complete, lastAt: place });
    drawn.set(key, one);
  }
  return [...drawn.values()];
}

function segmentName(row: QueryRow, { locale, metrics }: QueryResult): string {
  const names = row.isRest
    ? [textsOf(locale).restSegment]
    : [...row.segment.values()].map((value) => segmentValueText(value, locale));
  return printable(
    names.length === 0 ? (metrics.length === 1 ? '' : textsOf(locale).total) : names.join(' / '),
  );
}

function numberText(
  point: SeriesPoint,
  complete: boolean,
  { metric, result, width }: Pick<Place, 'metric' | 'result' | 'width'>,
): string {
  const mark = complete ? '' : ' *';
  const most = Math.floor(width * mostShare) - mark.length;
  return truncate(pointText(point, metric, result.locale), most) + mark;
}

function extremes(values: readonly number[]): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

function least(values: readonly number[]): number {
  return extremes(values)[0];
}

function greatest(values: readonly number[]): number {
  return extremes(values)[1];
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

function leftOut(count: number, locale: Locale): string[] {
  return count > 0 ? [textsOf(locale).moreRows(count)] : [];
}
