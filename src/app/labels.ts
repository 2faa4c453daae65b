import type { Label } from '../alert/score-episodes.ts';
import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { readRecords } from '../source/csv/records.ts';
import { parseDate } from '../time/date.ts';
import { startOfDay } from '../time/zone.ts';

/**
 * readLabels reads what is known to have been wrong, as CSV with a header: `from` and `to` (dates, both included; `to`
 * may be empty), `rule` (may be left out), and a column per dimension, empty for any value.
 */
export function readLabels(
  text: string,
  path: string,
  timezone: string,
): { readonly labels: readonly Label[]; readonly diagnostics: readonly Diagnostic[] } {
  const { rows } = readRecords(text.replace(/^\ufeff/, ''), { delimiter: ',', quote: '"' }, true);
  const [header = [], ...lines] = rows;
  const names = header.map((name) => name.trim());
  if (!names.includes('from')) {
    const help = 'the first line names the columns: from, to, rule and dimensions';
    return {
      labels: [],
      diagnostics: [errorAt('bad-option', `${path} has no column "from"`, undefined, { help })],
    };
  }
  const labels: Label[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [k, fields] of lines.entries()) {
    if (fields.every((field) => field.trim() === '')) continue;
    const record = Object.fromEntries(names.map((name, i) => [name, (fields[i] ?? '').trim()]));
    const label = labelOf(record, timezone);
    if (label !== undefined) labels.push(label);
    else
      diagnostics.push(
        errorAt('bad-option', `${path}:${k + 2} has no dates in order: write 2026-11-20`, undefined),
      );
  }
  return { labels, diagnostics };
}

function labelOf(record: Readonly<Record<string, string>>, timezone: string): Label | undefined {
  const { from: first = '', to: last = '', rule = '', ...dimensions } = record;
  const from = parseDate(first);
  const to = last === '' ? from : parseDate(last);
  if (from === undefined || to === undefined || to < from) return undefined;
  const segment = Object.fromEntries(Object.entries(dimensions).filter(([, text]) => text !== ''));
  const stretch = { from: startOfDay(timezone, from), to: startOfDay(timezone, to + 1) };
  return { ...(rule === '' ? {} : { rule }), segment, ...stretch };
}
