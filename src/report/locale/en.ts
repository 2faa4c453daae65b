import type { AlignedEvent } from '../../model/reason.ts';
import type { Bound } from '../../model/rule.ts';
import type { DurationUnit } from '../../time/duration.ts';
import type { CivilGrain } from '../../time/grain.ts';
import type { Reference } from '../../time/reference.ts';
import type { SeasonName } from '../../time/season.ts';
import { groupThousands } from '../decimal-text.ts';
import type {
  BacktestTexts,
  BaselineWords,
  CalendarTexts,
  ChangeWords,
  Counted,
  ReasonTexts,
  RebaselineTexts,
  Texts,
  TuneTexts,
} from './texts.ts';

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function reference(from: Reference, grain: CivilGrain | undefined): string {
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

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function seasonPlace(season: SeasonName, phase: number): string {
  switch (season) {
    case 'hour_of_day':
      return `${phase}:00`;
    case 'hour_of_week':
      return `${weekdays[Math.floor(phase / 24)]} ${phase % 24}:00`;
    case 'day_of_week':
      return weekdays[phase]!;
    case 'day_of_month':
      return `day ${phase + 1} of the month`;
    case 'week_of_year':
      return `week ${phase + 1} of the year`;
    case 'month_of_year':
      return months[phase]!;
    case 'quarter_of_year':
      return `quarter ${phase + 1}`;
    case 'period_of_year':
      return `period ${phase + 1} of the year`;
    case 'cycle':
      return `place ${phase + 1} of the cycle`;
  }
}

function baseline({ side, low, high, expected, past, parts }: BaselineWords): string {
  const middle = past === undefined ? `expected ${expected}` : `usual ${expected}, ${from(past)}`;
  const held = [middle, ...(parts.length > 0 ? [`of it ${parts.join(', ')}`] : [])].join('; ');
  const is = past === undefined ? 'to be expected' : 'usual';
  if (side === 'below') return `below the ${low} that is ${is} at least (${held})`;
  if (side === 'above') return `above the ${high} that is ${is} at most (${held})`;
  if (low === undefined) return `not above the ${high} that is ${is} at most (${held})`;
  if (high === undefined) return `not below the ${low} that is ${is} at least (${held})`;
  return `within the ${past === undefined ? 'expected' : 'usual'} ${low} to ${high} (${held})`;
}

function from({ count, since }: NonNullable<BaselineWords['past']>): string {
  return `from ${count} values${since === undefined ? '' : ` since ${since}`}`;
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
  baseline,
  seasonPlace,
  eventOffset: (event, offset) =>
    offset < 0 ? `${counted(-offset, 'day')} before ${event}` : `day ${offset + 1} of ${event}`,
  missing: (periods, grain, limit) =>
    periods === 0
      ? `the last row is less than one ${grain ?? 'period'} old (limit ${limit})`
      : `no rows for ${counted(periods, grain ?? 'period')} (limit ${limit})`,
  event: (calendar, event, inside) =>
    inside
      ? `during ${event ? `“${event}” of ` : ''}calendar ${calendar}`
      : `outside the events of calendar ${calendar}`,
  run: ({ direction, length, count }, grain, start) => {
    const way = direction < 0 ? 'down' : 'up';
    return count >= length
      ? `${way} ${counted(length, grain ?? 'period')} in a row, from ${start}`
      : `not ${way} ${counted(length, grain ?? 'period')} in a row`;
  },
  slope: (perPeriod, over, grain) =>
    `moving by ${perPeriod} a ${grain ?? 'period'} over ${counted(over, grain ?? 'period')}`,
  share: (share, of, facts) =>
    `${share} of the total${of.length === 0 ? '' : ` of the same ${of.join(' and ')}`}, ${facts.join(' and ')}`,
  peers: ({ others, ...words }) =>
    `${baseline({ ...words, past: undefined, parts: [] }).replace(/\)$/, '')}; the other segments are at ${others} of their usual)`,
  pattern: ({ holds, distance, limit, parts }) => {
    const told = parts.map(
      ({ name, value, expected, part }) => `${name} ${value} (expected ${expected}; ${part} of it)`,
    );
    return `${holds ? 'unusual' : 'not unusual'} together, at a distance of ${distance} (limit ${limit}): ${told.join(', ')}`;
  },
  expression: (text, holds, inputs) =>
    `${text} ${holds ? 'holds' : 'does not hold'}${inputs.length > 0 ? ` (${inputs.join(', ')})` : ''}`,
  forecast: ({ holds, expected, at, limit, within }) => {
    const then = at === undefined ? expected : `${expected} on ${at}`;
    return holds
      ? `heading for ${then} (${limit} within ${within})`
      : `not heading ${limit} within ${within} (nearest ${then})`;
  },
  projection: ({ projected, target, part, grain }) =>
    `on course for ${projected}${part === undefined ? ' against' : `, ${part} of`} the ${grain}'s target of ${target}`,
  failedChecks: (checks) =>
    `fails ${checks.map(({ check, failed, of }) => (of > 1 ? `${check} (${failed} of ${of})` : check)).join('; ')}`,
  restricted: (audience) => `shown to ${audience.join(', ')} only`,
  lowVolume: (volume, minimum) => `not judged, as its volume of ${volume} is under the minimum of ${minimum}`,
  noData: 'no data',
  nullValue: 'the value is null',
  stale: 'the data is stale: no rows at or after this period',
  incomplete: 'the period is not complete yet',
  tooLittleHistory: (needs) => `too little history (${counted(needs, 'period')} needed)`,
  needsMoreHistory: (more) => `too little history (${counted(more, 'more period')} needed)`,
  newEvent: (event) => `nothing is known yet of what “${event}” does`,
  noReference: 'no value in the period it is compared with',
  zeroReference: 'the value it is compared with is 0, so there is no percentage',
  noTarget: 'no target is set',
  missingInput: (metric) => `“${metric}” has no value`,
  tooFewPeers: (needs) => `fewer than ${needs} other segments to compare with`,
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

const backtest: BacktestTexts = {
  title: (from, to) => `What would have fired from ${from} to ${to}`,
  rule: (rule, alerts, perMonth) => `${rule}: ${counted(alerts, 'alert')}, ${perMonth} a month`,
  months: 'by month  ',
  segments: 'by segment',
  score: (precision, recall, delay) => `precision ${precision}, recall ${recall}, median delay ${delay}`,
  against: (revision, alerts, added, removed) =>
    `${revision}: ${counted(alerts, 'alert')}; now ${added} more that it had not, ${removed} fewer that it had`,
  newRule: (revision) => `${revision}: it has no such rule`,
  goneRule: (rule, alerts) => `${rule}: no longer there; it fired ${alerts} times`,
};

const rebaseline: RebaselineTexts = {
  shift: (series, since, from, to) =>
    `${series}: the level has changed since ${since}, from about ${from} to about ${to}`,
  advice: (place, rule, replaces) =>
    replaces
      ? `If this is the new normal, let the rebaseline of ${rule} (${place}) be:`
      : `If this is the new normal, add to ${rule} (${place}):`,
};

const tune: TuneTexts = {
  title: (rule, severity, from, to) => `${rule} (${severity}) from ${from} to ${to}`,
  value: 'Number',
  perQuarter: 'A quarter',
  found: 'Found',
  delay: 'Later by',
  precision: 'Precision',
  recall: 'Recall',
  proposed: (now, then, alarms) =>
    `${then} in place of ${now} is the most sensitive with at most ${counted(alarms, 'alarm')} a quarter`,
  kept: (now) => `${now} is the most sensitive that keeps to it: nothing to change`,
  none: (alarms) => `even the strictest fires more than ${alarms} times a quarter`,
  written: (path) => `written to ${path}`,
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
    rebaselines: 'New levels',
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
  backtest,
  rebaseline,
  tune,
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
  estimated: '≈ distinct counts are estimates, with a standard error of 1.6%',
  estimatedIn: ' (distinct counts are estimates, with a standard error of 1.6%)',
  intervalOf: (level) => `in ${level} of cases`,
  noRows: 'no rows',
  attempts: (count) => counted(count, 'attempt'),
  planSummary: (statements, metrics) =>
    `${counted(statements, 'statement')} for ${counted(metrics, 'metric')}`,
  planStatement: (number, source, kind) => `statement ${number} · source ${source} · ${kind}`,
  planSource: ({ source, files, rows }, size) =>
    `reads ${source}: ${counted(files, 'file')}, ${size}, ${groupThousands(String(rows))} ${rows === 1 ? 'row' : 'rows'}`,
  cleaned: (read, dropped, left) => `${read} rows read, ${dropped} dropped by cleaning, ${left} left`,
  untimed: (rows) => `${rows} ${rows === '1' ? 'row' : 'rows'} without a time`,
  written: (file, others, encoding, delimiter) =>
    `${file}${others > 0 ? ` and ${others} more` : ''} read as ${encoding} with fields apart by "${delimiter}"`,
  cleanedStep: (step, rows, drops) => `${step} (${rows} ${drops ? 'dropped' : 'changed'})`,
  checkWarning: (check, failed, of, samples) =>
    `fails ${check}${of > 1 ? ` (${failed} of ${of})` : ''}${samples.length > 0 ? `, such as ${samples.join('; ')}` : ''}`,
  planSets: 'grouped by',
  planTable: 'makes',
  planParts: 'in parts',
  planStretches: (count) => `${count} stretches of time, one after the other`,
  planBatches: (count) => `${count} batches of segments, one after the other`,
  planAlone: 'alone as',
  planReasons: {
    states: 'the state of an entity is another in each kind of period',
    hours: 'hours would make too many cells',
    aggregate: 'the aggregate does not follow from parts of the rows',
    keys: 'it counts values of several keys',
    cells: 'so many different values would make more cells than they save',
  },
  planNothing: 'nothing to compute',
  listComma: ', ',
  colon: ': ',
};
