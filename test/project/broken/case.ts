import type { DiagnosticCode } from '../../../src/diagnostic/codes.ts';

/** BrokenCase is a project with mistakes; each «…» marks the text that a diagnostic must point at, in order. */
export interface BrokenCase {
  readonly name: string;
  /** The text of shop.yaml beside `soundFiles`, or files that replace them. */
  readonly files: string | Readonly<Record<string, string>>;
  /** The codes of all diagnostics, in the order of the marks. */
  readonly codes: readonly DiagnosticCode[];
  /** Parts of the messages and helps, in the same order. */
  readonly says?: readonly (string | RegExp)[];
}

/** soundFiles is a project without a mistake, to which a case adds its own. */
export const soundFiles: Readonly<Record<string, string>> = {
  'kpi.yaml': 'kpi: 1\ntimezone: Asia/Shanghai\npeople:\n  ann: { name: Ann }\n',
  'base.yaml': `sources:
  orders:
    file: orders.csv
    time: ordered_at
    times: [paid_at]
    dimensions: { channel: {}, country: {}, plan: {} }
  visits:
    file: visits.csv
    time: day
    dimensions: { channel: {} }
  stores:
    file: stores.csv
metrics:
  gmv: { source: orders, measure: sum(amount), unit: CNY }
  paid: { source: orders, measure: count(*) }
  visitors: { source: visits, measure: sum(visits) }
  pay_rate: { ratio: { numerator: paid, denominator: visitors }, unit: "%" }
calendars:
  promotions: { events: [{ name: "618", from: 06-01, to: 06-20 }] }
channels:
  ops: { type: webhook, url: https://example.com/hook }
`,
};

/** unmarked takes the marks out of a text and gives the stretches that were marked. */
export function unmarked(marked: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') ranges.push({ start: text.length, end: -1 });
    else if (part === '»') ranges.findLast((r) => r.end < 0)!.end = text.length;
    else text += part;
  }
  return { text, ranges };
}
