import type { AlignedEvent } from '../../model/reason.ts';
import type { Bound } from '../../model/rule.ts';
import type { DurationUnit } from '../../time/duration.ts';
import type { Grain } from '../../time/grain.ts';
import type { Reference } from '../../time/reference.ts';
import { groupThousands } from '../decimal-text.ts';
import type { CalendarTexts, ChangeWords, Counted, ReasonTexts, Texts } from './texts.ts';

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function reference(from: Reference, grain: Grain | undefined): string {
  switch (from.kind) {
    case 'previous':
      return ` the ${grain ?? 'period'} before`;
    case 'ago':
      return ` ${counted(from.count, from.unit)} earlier`;
    case 'average':
      if (from.same) return `, the average of the last ${from.count} same weekdays`;
      return `, the average of the last ${counted(from.count, grain ?? 'period')}`;
  }
}

function change(words: ChangeWords): string {
  const named = [words.event, words.at].map((part) => (part ? `, ${part}` : '')).join('');
  const isPast = words.event !== undefined && words.from.kind === 'average';
  const from = isPast ? ', the average of earlier years' : reference(words.from, words.grain);
  const then = `${words.reference}${from}${named}`;
  if (words.direction === 0) return `unchanged from ${then}`;
  return `${words.direction < 0 ? 'down' : 'up'} ${words.size} from ${then}`;
}

const boundWords: Readonly<Record<Bound['kind'], readonly [holds: string, fails: string]>> = {
  below: ['below', 'not below'],
  above: ['above', 'not above'],
  outside: ['outside', 'not outside'],
  inside: ['inside', 'not inside'],
  equals: ['equal to', 'not equal to'],
};

function eventDay({ event, phase, day }: AlignedEvent): string {
  if (phase === 'inside') return `day ${day} of ${event}`;
  return `${counted(day, 'day')} ${phase} ${event}`;
}

const reason: ReasonTexts = {
  eventDay,
  sentence: (subject, value, facts) =>
    value === undefined
      ? `${subject}: ${facts.join(' and ')}`
      : `${subject} ${value}, ${facts.join(' and ')}`,
  bound: (kind, holds, limits) => `${boundWords[kind][holds ? 0 : 1]} ${limits.join(' to ')}`,
  change,
  withBound: (fact, bound) => `${fact} (${bound})`,
  underMinChange: (least) => `, but by less than the ${least} that counts`,
  target: (attainment, target, pace) => `${attainment} of the target${pace ? ' due by now' : ''}, ${target}`,
  missing: (periods, grain, limit) =>
    periods === 0
      ? `the last row is less than one ${grain ?? 'period'} old (limit ${limit})`
      : `no rows for ${counted(periods, grain ?? 'period')} (limit ${limit})`,
  event: (calendar, event, inside) =>
    inside
      ? `during ${event ? `“${event}” of ` : ''}calendar ${calendar}`
      : `outside the events of calendar ${calendar}`,
  lowVolume: (volume, minimum) => `not judged, as its volume of ${volume} is under the minimum of ${minimum}`,
  noData: 'no data',
  nullValue: 'the value is null',
  stale: 'the data is stale: no rows at or after this period',
  incomplete: 'the period is not complete yet',
  tooLittleHistory: (needs) => `too little history (${counted(needs, 'period')} needed)`,
  noReference: 'no value in the period it is compared with',
  zeroReference: 'the value it is compared with is 0, so there is no percentage',
  noTarget: 'no target is set',
  error: (message) => `could not be computed: ${message}`,
};

function firingParts({ firing }: Counted): string {
  const named = [
    [firing.critical, 'critical'],
    [firing.warning, 'warning'],
    [firing.info, 'info'],
  ] as const;
  return named
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(', ');
}

const fires = ({ firing }: Counted) => firing.critical + firing.warning + firing.info;

const calendar: CalendarTexts = {
  kind: { work: '', rest: 'weekend', holiday: 'day off', make_up: 'make-up' },
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  known: (from, to) => `(known from ${from} to ${to})`,
  nothing: (from, to) => `nothing special from ${from} to ${to}`,
  none: 'There are no calendars.',
};

/** en holds the texts of reports in English. */
export const en: Texts = {
  severity: { info: 'info', warning: 'warning', critical: 'critical' },
  state: { inactive: 'ok', pending: 'pending', firing: 'firing', resolved: 'resolved', gone: 'gone' },
  tier: { strategic: 'strategic', tactical: 'tactical', operational: 'operational', none: 'no tier' },
  delivery: { sent: 'sent', failed: 'failed', would_send: 'would send' },
  heading: {
    check: 'Metric check',
    firing: 'Firing',
    pending: 'Pending',
    ended: 'Just ended',
    ok: 'OK',
    noVerdicts: 'No verdict',
    metrics: 'Metrics',
    sources: 'Sources',
    deliveries: 'Notifications',
    severity: 'Severity',
    metric: 'Metric',
    rule: 'Rule',
    segment: 'Segment',
    value: 'Value',
    expected: 'Expected',
    change: 'Change',
    yearChange: 'Year',
    trend: 'Trend',
    since: 'Since',
    owner: 'Owner',
    reason: 'Reason',
    period: 'Period',
    source: 'Source',
    rows: 'Rows',
    lastRow: 'Last row',
    channel: 'Channel',
    state: 'State',
    files: 'Files',
  },
  reason,
  calendar,
  length: (count: number, unit: DurationUnit) => counted(count, unit),
  total: 'total',
  totalOver: '(total)',
  nullSegment: '(null)',
  restSegment: '(other)',
  blankSegment: '(blank)',
  yes: 'true',
  no: 'false',
  sourceFreshness: (source) => `source ${source}`,
  asOf: (time, zone) => `as of ${time} (${zone})`,
  sinceWhen: (state, period) => (state === 'firing' ? `firing since ${period}` : `breaching since ${period}`),
  weekOf: (date) => `week of ${date}`,
  expected: (range) => `expected ${range}`,
  more: (count) => `… and ${count} more (--verbose shows all)`,
  moreRows: (count) => `… and ${count} more`,
  stillFiring: 'not recovered yet',
  allWell: 'all well',
  somethingWrong: (all) => `${fires(all)} firing (${firingParts(all)})`,
  nothingJudged: 'no rule could be judged',
  totals: (all) => [
    `${fires(all)} firing${fires(all) > 0 ? ` (${firingParts(all)})` : ''}`,
    ...(all.pending > 0 ? [`${all.pending} pending`] : []),
    `${all.ok} ok`,
    ...(all.noVerdict > 0 ? [`${all.noVerdict} no verdict`] : []),
  ],
  scope: (metrics, rules, sources) =>
    [counted(metrics, 'metric'), counted(rules, 'rule'), counted(sources, 'source')].join(', '),
  rowCount: (rows) => `${rows} rows`,
  running: '* the period is not complete yet',
  noRows: 'no rows',
  attempts: (count) => counted(count, 'attempt'),
  planSummary: (statements, metrics) =>
    `${counted(statements, 'statement')} for ${counted(metrics, 'metric')}`,
  planStatement: (number, source, kind) => `statement ${number} · source ${source} · ${kind}`,
  planSource: ({ source, files, rows }, size) =>
    `reads ${source}: ${counted(files, 'file')}, ${size}, ${groupThousands(String(rows))} ${rows === 1 ? 'row' : 'rows'}`,
  cleaned: (read, dropped, left) => `${read} rows read, ${dropped} dropped by cleaning, ${left} left`,
  cleanedStep: (step, rows, drops) => `${step} (${rows} ${drops ? 'dropped' : 'changed'})`,
  planSets: 'grouped by',
  planNothing: 'nothing to compute',
  listComma: ', ',
  colon: ': ',
};
