import type { AlertState } from '../../model/evaluation.ts';
import type { Tier } from '../../model/metric.ts';
import type { AlignedEvent } from '../../model/reason.ts';
import type { Bound, Severity } from '../../model/rule.ts';
import type { UnfusedReason } from '../../model/unfused-reason.ts';
import type { DurationUnit } from '../../time/duration.ts';
import type { CivilGrain } from '../../time/grain.ts';
import type { Reference } from '../../time/reference.ts';
import type { SeasonName } from '../../time/season.ts';

/** Counted is how many alerts of which kind a report has. */
export interface Counted {
  readonly firing: Readonly<Record<Severity, number>>;
  readonly pending: number;
  readonly ok: number;
  readonly noVerdict: number;
}

/** ChangeWords is what the words for a change are made of; numbers come formatted. */
export interface ChangeWords {
  /** The size of the change, without its sign. */
  readonly size: string;
  readonly direction: -1 | 0 | 1;
  readonly reference: string;
  readonly from: Reference;
  readonly grain: CivilGrain | undefined;
  /** Name of the reference period, where it is a single one that is not the one before. */
  readonly at: string | undefined;
  /** The place in an event that both periods have. */
  readonly event: string | undefined;
}

/** BaselineWords is what the words for a range that was expected are made of; numbers come formatted. */
export interface BaselineWords {
  readonly side: 'below' | 'above' | 'within';
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly expected: string;
  /** How many values since the period of a name are what the range comes from, where it comes from all so far. */
  readonly past: { readonly count: string; readonly since: string | undefined } | undefined;
  readonly parts: readonly string[];
}

/** ForecastWords is what the words for a value that is to come are made of; numbers come formatted. */
export interface ForecastWords {
  /** Whether it is at or beyond the limit. */
  readonly holds: boolean;
  readonly expected: string;
  /** Name of the period that it is expected in. */
  readonly at: string | undefined;
  /** The limit with its side, such as “below 100”. */
  readonly limit: string;
  readonly within: string;
}

/** PeersWords is what the words for a range beside other segments are made of; numbers come formatted. */
export interface PeersWords extends Omit<BaselineWords, 'past' | 'parts'> {
  /** What the others are relative to their usual values. */
  readonly others: string;
}

/** PatternWords is what the words for several metrics together are made of; numbers come formatted. */
export interface PatternWords {
  readonly holds: boolean;
  readonly distance: string;
  readonly limit: string;
  /** What makes most of it, the largest part first. */
  readonly parts: readonly {
    readonly name: string;
    readonly value: string;
    readonly expected: string;
    readonly part: string;
  }[];
}

/** ProjectionWords is what the words for where a period is heading are made of; numbers come formatted. */
export interface ProjectionWords {
  readonly projected: string;
  readonly target: string;
  /** The part of the target that this is. */
  readonly part: string | undefined;
  readonly grain: CivilGrain;
}

/** ReasonTexts are the parts of the sentence that says why a judgement came out as it did. */
export interface ReasonTexts {
  /** Puts together what was measured, and what is true of it. */
  readonly sentence: (subject: string, value: string | undefined, facts: readonly string[]) => string;
  readonly bound: (bound: Bound['kind'], holds: boolean, limits: readonly string[]) => string;
  readonly eventDay: (place: AlignedEvent) => string;
  readonly change: (words: ChangeWords) => string;
  readonly withBound: (fact: string, bound: string) => string;
  readonly underMinChange: (least: string) => string;
  readonly target: (attainment: string, target: string, pace: boolean) => string;
  readonly baseline: (words: BaselineWords) => string;
  /** The place in a season that a part of what is expected belongs to. */
  readonly seasonPlace: (season: SeasonName, phase: number) => string;
  /** A day of an event, by how many days it lies after the event's own, negative before it. */
  readonly eventOffset: (event: string, offset: number) => string;
  readonly missing: (periods: number, grain: CivilGrain | undefined, limit: string) => string;
  readonly event: (calendar: string, event: string | undefined, inside: boolean) => string;
  readonly run: (
    run: { readonly direction: -1 | 1; readonly length: number; readonly count: number },
    grain: CivilGrain | undefined,
    start: string,
  ) => string;
  readonly slope: (perPeriod: string, over: number, grain: CivilGrain | undefined) => string;
  /** A part of the total by some dimensions, of all when there are none, and what is true of it. */
  readonly share: (share: string, of: readonly string[], facts: readonly string[]) => string;
  readonly peers: (words: PeersWords) => string;
  readonly pattern: (words: PatternWords) => string;
  readonly expression: (text: string, holds: boolean, inputs: readonly string[]) => string;
  readonly forecast: (words: ForecastWords) => string;
  readonly projection: (words: ProjectionWords) => string;
  readonly failedChecks: (checks: readonly { check: string; failed: number; of: number }[]) => string;
  readonly restricted: (audience: readonly string[]) => string;
  readonly lowVolume: (volume: string, minimum: string) => string;
  readonly noData: string;
  readonly nullValue: string;
  readonly stale: string;
  readonly incomplete: string;
  readonly tooLittleHistory: (needs: number) => string;
  readonly needsMoreHistory: (more: number) => string;
  readonly newEvent: (event: string) => string;
  readonly noReference: string;
  readonly zeroReference: string;
  readonly noTarget: string;
  readonly missingInput: (metric: string) => string;
  readonly tooFewPeers: (needs: number) => string;
  readonly error: (message: string) => string;
}

/** BacktestTexts is how a backtest is told. */
export interface BacktestTexts {
  readonly title: (from: string, to: string) => string;
  readonly rule: (rule: string, alerts: number, perMonth: string) => string;
  readonly months: string;
  readonly segments: string;
  readonly score: (precision: string, recall: string, delay: string) => string;
  readonly against: (revision: string, alerts: number, added: number, removed: number) => string;
  readonly newRule: (revision: string) => string;
  readonly goneRule: (rule: string, alerts: number) => string;
}

/** RebaselineTexts is how a level that lastingly changed is told. */
export interface RebaselineTexts {
  /** That a series has been at about `to` since a date, having been at about `from`. */
  readonly shift: (series: string, since: string, from: string, to: string) => string;
  /** Where to write the line that follows; `replaces` where the rule has one of its kind. */
  readonly advice: (place: string, rule: string, replaces: boolean) => string;
}

/** TuneTexts is how the curve of a rule's number is told. */
export interface TuneTexts {
  readonly title: (rule: string, severity: string, from: string, to: string) => string;
  readonly value: string;
  readonly perQuarter: string;
  readonly found: string;
  readonly delay: string;
  readonly precision: string;
  readonly recall: string;
  readonly proposed: (now: string, then: string, alarms: number) => string;
  readonly kept: (now: string) => string;
  readonly none: (alarms: number) => string;
  readonly written: (path: string) => string;
}

/** CalendarTexts is what the days of a calendar are called. */
export interface CalendarTexts {
  readonly kind: Readonly<Record<'work' | 'rest' | 'holiday' | 'make_up', string>>;
  /** From Monday to Sunday. */
  readonly weekdays: readonly string[];
  readonly known: (from: string, to: string) => string;
  readonly nothing: (from: string, to: string) => string;
  readonly none: string;
}

/** Heading is a title or column name of a report. */
export type Heading =
  | 'check'
  | 'firing'
  | 'pending'
  | 'ended'
  | 'ok'
  | 'noVerdicts'
  | 'rebaselines'
  | 'metrics'
  | 'sources'
  | 'deliveries'
  | 'severity'
  | 'metric'
  | 'rule'
  | 'segment'
  | 'value'
  | 'expected'
  | 'change'
  | 'yearChange'
  | 'trend'
  | 'since'
  | 'owner'
  | 'reason'
  | 'period'
  | 'source'
  | 'rows'
  | 'lastRow'
  | 'channel'
  | 'state'
  | 'files';

/** Texts is everything a report says in one language, data apart; every locale has all of them. */
export interface Texts {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly state: Readonly<Record<AlertState, string>>;
  readonly tier: Readonly<Record<Tier | 'none', string>>;
  readonly delivery: Readonly<Record<'sent' | 'failed' | 'would_send', string>>;
  readonly heading: Readonly<Record<Heading, string>>;
  readonly reason: ReasonTexts;
  readonly calendar: CalendarTexts;
  readonly backtest: BacktestTexts;
  readonly rebaseline: RebaselineTexts;
  readonly tune: TuneTexts;
  readonly length: (count: number, unit: DurationUnit) => string;
  readonly total: string;
  readonly totalOver: string;
  readonly nullSegment: string;
  /** Names all segments that do not stand by themselves. */
  readonly restSegment: string;
  readonly blankSegment: string;
  readonly yes: string;
  readonly no: string;
  readonly sourceFreshness: (source: string) => string;
  readonly asOf: (time: string, zone: string) => string;
  /** Names the period in which an alert began; `state` is what it began to be. */
  readonly sinceWhen: (state: 'firing' | 'pending', period: string) => string;
  readonly weekOf: (date: string) => string;
  readonly expected: (range: string) => string;
  readonly more: (count: number) => string;
  /** more, where there is no option that would show them. */
  readonly moreRows: (count: number) => string;
  readonly stillFiring: string;
  readonly allWell: string;
  readonly somethingWrong: (counted: Counted) => string;
  readonly nothingJudged: string;
  readonly totals: (counted: Counted) => readonly string[];
  readonly scope: (metrics: number, rules: number, sources: number) => string;
  readonly rowCount: (rows: string) => string;
  readonly running: string;
  /** Note below values that are estimates, and what a sentence about one ends with. */
  readonly estimated: string;
  readonly estimatedIn: string;
  /** Heading of intervals that are to hold so much of the future values. */
  readonly intervalOf: (level: string) => string;
  readonly noRows: string;
  readonly attempts: (count: number) => string;
  readonly planSummary: (statements: number, metrics: number) => string;
  readonly planStatement: (number: number, source: string, kind: string) => string;
  readonly planSource: (source: { source: string; files: number; rows: number }, size: string) => string;
  /** What cleaning did to a source: rows read, dropped and left, and the steps that touched any. */
  readonly cleaned: (read: string, dropped: string, left: string) => string;
  /** How many rows have no time. */
  readonly untimed: (rows: string) => string;
  /** How a file, and so many others, was read: in which encoding, and what stood between fields. */
  readonly written: (file: string, others: number, encoding: string, delimiter: string) => string;
  readonly cleanedStep: (step: string, rows: string, drops: boolean) => string;
  /** A check that failed without taking the source with it. */
  readonly checkWarning: (check: string, failed: number, of: number, samples: readonly string[]) => string;
  readonly planSets: string;
  readonly planTable: string;
  readonly planParts: string;
  readonly planStretches: (count: number) => string;
  readonly planBatches: (count: number) => string;
  readonly planAlone: string;
  readonly planReasons: Readonly<Record<UnfusedReason, string>>;
  readonly planNothing: string;
  /** Between two facts that belong together on one line. */
  readonly listComma: string;
  readonly colon: string;
}
