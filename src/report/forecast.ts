import { padStart, printable, truncate } from '../diagnostic/width.ts';
import type { MetricForecast, SegmentForecast } from '../model/forecast.ts';
import { periodAt, periodCount } from '../time/axis.ts';
import { isoInstant, periodLabel } from '../time/label.ts';
import { brailleLine } from './braille.ts';
import { csvText } from './csv.ts';
import { jsonText } from './json-text.ts';
import { tableLines } from './layout.ts';
import { textsOf } from './locale/locale.ts';
import { formatValue } from './number.ts';
import { periodName } from './period.ts';
import { segmentText, segmentValueText } from './segment-text.ts';

/** forecastFormats lists the ways a forecast can be written. */
export const forecastFormats = ['table', 'csv', 'json'] as const;

/** ForecastFormat is one of `forecastFormats`. */
export type ForecastFormat = (typeof forecastFormats)[number];

/** forecastSchemaName names the kind and version of the JSON document of a forecast; it changes when a key does. */
export const forecastSchemaName = 'kpi.forecast/1';

/** renderForecast writes a forecast; the table for reading, the others with 12 significant digits. */
export function renderForecast(forecast: MetricForecast, format: ForecastFormat): string {
  switch (format) {
    case 'table':
      return table(forecast);
    case 'csv':
      return csv(forecast);
    case 'json':
      return json(forecast);
  }
}

/** drawForecast draws the latest known values and what is expected with its interval, no line wider than `width`. */
export function drawForecast(forecast: MetricForecast, width: number): string {
  const { segments, locale, metric } = forecast;
  if (segments.length === 0) return `${textsOf(locale).noRows}\n`;
  const charts = segments.map((one, s) => {
    const name = [metric.label ?? metric.name, segmentText(one.segment, locale)].filter(
      (part) => part !== '',
    );
    const heading = truncate(printable(name.join(' · ')), width);
    return [heading, ...(one.needs > 0 ? [lack(forecast, one)] : lines(forecast, one, s, width))].join('\n');
  });
  return `${charts.join('\n\n')}\n`;
}

const height = 8;
/** Known periods that are drawn for each that is forecast. */
const past = 2;

function lines(forecast: MetricForecast, one: SegmentForecast, s: number, width: number): string[] {
  const { history, known, metric, locale } = forecast;
  const shown = Math.min(known, past * one.expected.length);
  const start = s * periodCount(history.axis) + known;
  const before = [...history.values.subarray(start - shown, start)];
  const gap = new Array<number>(shown).fill(Number.NaN);
  const drawn = [
    [...before, ...one.expected],
    [...gap, ...one.low],
    [...gap, ...one.high],
  ];
  const all = drawn.flat().filter(Number.isFinite);
  const low = all.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = all.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const scale = [high, low].map((value) => truncate(formatValue(value, metric, locale), width >> 2));
  const left = Math.max(...scale.map((text) => text.length));
  const art = drawn.map((values) => brailleLine(values, { width: width - left - 2, height }, low, high));
  return art[0]!.map((_, row) => {
    const label = row === 0 ? scale[0]! : row === height - 1 ? scale[1]! : '';
    const text = overlay(art.map((line) => line[row]!));
    return `${padStart(label, left)} ${label === '' ? '│' : '┤'}${text}`.trimEnd();
  });
}

/** overlay lays rows of Braille characters over each other. */
function overlay(rows: readonly string[]): string {
  const dots = (text: string, i: number) => (text[i] === ' ' ? 0 : text.charCodeAt(i) - 0x2800);
  return Array.from(rows[0]!, (_, i) => {
    const bits = rows.reduce((sum, text) => sum | dots(text, i), 0);
    return bits === 0 ? ' ' : String.fromCharCode(0x2800 + bits);
  }).join('');
}

function table(forecast: MetricForecast): string {
  const { ahead, metric, locale, history, segments, level } = forecast;
  const texts = textsOf(locale);
  if (segments.length === 0) return `${texts.noRows}\n`;
  const columns = [
    { heading: texts.heading.period, align: 'left' as const },
    ...history.dimensions.map((heading) => ({ heading, align: 'left' as const })),
    { heading: metric.label ?? metric.name, align: 'right' as const },
    { heading: texts.intervalOf(formatValue(level, { format: '0%' }, locale)), align: 'right' as const },
  ];
  const shown = (value: number) => formatValue(value, metric, locale);
  const rows = segments
    .filter(({ needs }) => needs === 0)
    .flatMap((one) =>
      Array.from(one.expected, (value, h) => [
        periodName(periodAt(ahead, h), ahead.timezone),
        ...one.segment.map((part) => segmentValueText(part, locale)),
        shown(value),
        `${shown(one.low[h]!)} … ${shown(one.high[h]!)}`,
      ]),
    );
  const lacking = segments.filter(({ needs }) => needs > 0).map((one) => lack(forecast, one));
  return `${[...(rows.length > 0 ? tableLines(columns, rows) : []), ...lacking].join('\n')}\n`;
}

function lack(forecast: MetricForecast, one: SegmentForecast): string {
  const texts = textsOf(forecast.locale);
  const name = segmentText(one.segment, forecast.locale);
  return `${name === '' ? '' : `${name}${texts.colon}`}${texts.reason.needsMoreHistory(one.needs)}`;
}

const exact = (value: number) => String(Number(value.toPrecision(12)));

function csv({ ahead, metric, history, segments }: MetricForecast): string {
  const header = ['period', ...history.dimensions, metric.name, 'low', 'high'];
  const records = segments.flatMap((one) =>
    Array.from(one.expected, (value, h) => [
      periodLabel(ahead, h),
      ...one.segment.map((part) => (part === null ? null : String(part))),
      ...(one.needs > 0 ? [null, null, null] : [value, one.low[h]!, one.high[h]!].map(exact)),
    ]),
  );
  return csvText([header, ...records]);
}

function json({ ahead, metric, history, segments, level }: MetricForecast): string {
  const time = (instant: number) => isoInstant(instant, ahead.timezone);
  const rounded = (value: number) => Number(exact(value));
  const document = {
    schema: forecastSchemaName,
    metric: metric.name,
    unit: metric.unit ?? null,
    grain: ahead.grain,
    timezone: ahead.timezone,
    level,
    dimensions: [...history.dimensions],
    segments: segments.map((one) => ({
      segment: Object.fromEntries(history.dimensions.map((name, d) => [name, one.segment[d] ?? null])),
      needs: one.needs,
      periods:
        one.needs > 0
          ? []
          : Array.from(one.expected, (value, h) => ({
              period: { start: time(ahead.bounds[h]!), end: time(ahead.bounds[h + 1]!) },
              expected: rounded(value),
              low: rounded(one.low[h]!),
              high: rounded(one.high[h]!),
            })),
    })),
  };
  return `${jsonText(document, 2)}\n`;
}
