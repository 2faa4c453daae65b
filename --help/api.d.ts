/** Diagnostic is one thing a person should know about their project: what, where, and what to do about it. */
export interface Diagnostic {
    readonly code: DiagnosticCode;
    readonly severity: 'error' | 'warning' | 'info';
    readonly message: string;
    readonly span?: Span;
    readonly related?: readonly Related[];
    /** What to do about it, as one phrase. */
    readonly help?: string;
    /** The words of a driver or library, kept apart from ours. */
    readonly note?: string;
}

/** DiagnosticCode is the stable name of a kind of diagnostic. */
type DiagnosticCode = keyof typeof diagnosticCodes;

/** diagnosticCodes names every diagnostic and says what it means; `docs/diagnostics.md` lists the same table. */
declare const diagnosticCodes: {
    readonly 'no-project': "No kpi.yaml was found in the folder or above it.";
    readonly 'unreadable-file': "A definition file could not be read.";
    readonly 'file-too-large': "A definition file is larger than the limit.";
    readonly 'bad-encoding': "A definition file is not UTF-8.";
    readonly 'yaml-syntax': "The YAML is not well-formed.";
    readonly 'yaml-alias': "The YAML expands aliases beyond the limit.";
    readonly 'yaml-tab': "A tab is used for indentation.";
    readonly 'duplicate-key': "A key stands twice in the same map.";
    readonly 'yaml-trap': "The YAML is well-formed but hardly what was meant: a comma, quote or # cut an expression.";
    readonly 'unknown-key': "A key is not part of the language at this place.";
    readonly 'missing-key': "A required key is missing.";
    readonly 'wrong-type': "A value has another type than its place wants.";
    readonly 'bad-value': "A value is of the right type but not allowed here.";
    readonly 'bad-name': "A name is not snake_case ASCII.";
    readonly 'duplicate-name': "A name is defined twice within its kind.";
    readonly 'metric-kind': "A metric has no kind, or more than one.";
    readonly 'condition-kind': "A condition has no key or more than one.";
    readonly 'missing-pp-or-percent': "A bare number was given where it is unclear whether percent or units are meant.";
    readonly 'percent-threshold': "A threshold above 1 for a metric whose unit is %.";
    readonly 'unknown-source': "A source that does not exist is referred to.";
    readonly 'unknown-metric': "A metric that does not exist is referred to.";
    readonly 'unknown-dimension': "A dimension that does not exist is referred to.";
    readonly 'unknown-calendar': "A calendar that does not exist is referred to.";
    readonly 'unknown-channel': "A channel that does not exist is referred to.";
    readonly 'unknown-person': "An owner is not among the declared people.";
    readonly 'unknown-goal': "A goal that does not exist is referred to.";
    readonly 'unknown-playbook': "A playbook that does not exist is referred to.";
    readonly 'unknown-pack': "A pack that does not exist is used.";
    readonly 'unknown-column': "A column that the source does not have is referred to.";
    readonly 'unknown-time': "A metric chooses a time column that its source does not declare.";
    readonly 'unknown-selection': "A --select term matches nothing.";
    readonly 'unknown-join': "A join that the source does not have is referred to.";
    readonly 'join-cycle': "Sources join each other in a circle.";
    readonly 'dimension-cycle': "Dimensions are parents of each other in a circle.";
    readonly 'metric-cycle': "Metrics refer to each other in a circle.";
    readonly 'missing-requirement': "A pack needs a column that the source of this project does not have.";
    readonly 'no-time': "A metric is computed over a source that has no time column.";
    readonly 'incompatible-dimensions': "A metric is asked by a dimension that not all of its inputs have.";
    readonly 'grain-mismatch': "A metric cannot be computed at the asked grain.";
    readonly 'sql-syntax': "A SQL fragment could not be parsed.";
    readonly 'sql-unsupported': "A SQL fragment uses something outside the documented list.";
    readonly 'sql-not-aggregate': "A measure does not aggregate, or a filter does.";
    readonly 'sql-type': "A SQL fragment does not fit the types of its columns.";
    readonly 'formula-syntax': "A formula could not be parsed.";
    readonly 'formula-function': "A formula uses a function outside the list.";
    readonly 'source-missing': "No file matches a source.";
    readonly 'source-empty': "A source has no rows.";
    readonly 'source-columns': "The files of one source have different columns.";
    readonly 'source-encoding': "A data file is in an encoding that could not be determined or decoded.";
    readonly 'source-row': "A row of a data file could not be read.";
    readonly 'source-type': "A value cannot be read as the declared type of its column.";
    readonly 'source-time': "A value of the time column cannot be read as a time.";
    readonly 'source-format': "A data file is not in the declared format.";
    readonly 'source-repeats': "Rows repeat a key.";
    readonly 'source-fan-out': "A source joins another whose keys repeat, so that rows would be counted more than once.";
    readonly 'source-unmatched': "Rows of a source have no match in a source it joins.";
    readonly 'engine-error': "The engine refused or failed to run a statement.";
    readonly 'bad-option': "A command-line option is wrong.";
    readonly 'unknown-environment': "An environment that does not exist is named.";
    readonly 'environment-does-not-act': "The environment is not allowed to act.";
    readonly 'missing-secret': "An environment variable or file that a value refers to is missing.";
    readonly locked: "Another run holds the lock.";
    readonly 'delivery-failed': "A notification could not be delivered.";
    readonly 'no-route': "An alert matches no route.";
};

/** Span is a half-open stretch of one file, `[start, end)`; `file` is relative to the project's root, with `/`. */
interface Span {
    readonly file: string;
    readonly start: Position;
    readonly end: Position;
}

/** Position is a place in a text: 1-based line, 1-based column and 0-based offset, all counted in UTF-16 code units. */
interface Position {
    readonly line: number;
    readonly column: number;
    readonly offset: number;
}

/** Related is a second place that explains a diagnostic, such as the first of two equal names. */
interface Related {
    readonly message: string;
    readonly span: Span;
}

/** Metric is a named, owned definition of something to measure. */
export type Metric = MeasureMetric | RatioMetric | FormulaMetric | CumulativeMetric | CompareMetric | ShareMetric | ConversionMetric | ComparableMetric;

/** MeasureMetric aggregates one source. */
interface MeasureMetric extends MetricBase {
    readonly kind: 'measure';
    readonly source: string;
    /** One of the source's time columns; its main one when absent. */
    readonly time?: string;
    readonly measure: SourceText;
    readonly where?: SourceText;
    readonly semiAdditive?: SemiAdditive;
}

/** MetricBase is what all kinds of metric share. */
interface MetricBase {
    readonly name: string;
    readonly span: Span;
    readonly label?: string;
    readonly description?: string;
    readonly owner?: string;
    readonly tier?: Tier;
    readonly goal?: string;
    readonly status: Status;
    readonly unit?: string;
    /** How values are shown: 万, 亿, 0.00, … */
    readonly format?: string;
    readonly good?: 'up' | 'down' | 'middle';
    readonly target?: MetricTarget;
    /** What an empty period between the source's first and last row is; by the aggregate when absent. */
    readonly whenEmpty?: 'zero' | 'null' | 'previous';
    readonly grain?: Grain;
    /** Dimensions by which it may be asked; all of its source's when absent. */
    readonly dimensions?: readonly string[];
    readonly tags: readonly string[];
    readonly synonyms: readonly string[];
    readonly audience: readonly string[];
    /** First local date (days since 1970-01-01) that counts. */
    readonly since?: number;
}

/** Tier is the level at which a metric steers: strategic, tactical or operational. */
type Tier = 'strategic' | 'tactical' | 'operational';

/** Status is where a definition stands in its life; draft and retired ones are not checked. */
type Status = 'draft' | 'active' | 'deprecated' | 'retired';

/** MetricTarget is what a metric should reach per grain, in the metric's unit. */
type MetricTarget = Readonly<Partial<Record<Grain, number>>>;

/** Grain is the length of a metric's periods. */
export type Grain = (typeof grains)[number];

/** grains lists the lengths of a period from the finest to the coarsest. */
declare const grains: readonly ["hour", "day", "week", "month", "quarter", "year"];

/** SourceText is a text written by a person inside a YAML file, with enough to point back into it. */
interface SourceText {
    readonly text: string;
    /** Where the whole value stands. */
    readonly span: Span;
    /** Where the first character of each line of `text` stands in the file. */
    readonly lines: readonly Position[];
}

/** SemiAdditive makes a measure add up over entities but not over time: of each entity it takes one state a period. */
interface SemiAdditive {
    /** last and first: the rows at the entity's last or first time in the period; mean: the mean over its times in it. */
    readonly take: 'last' | 'first' | 'mean';
    /** Dimensions or columns that identify an entity; everything is one entity when empty. */
    readonly per: readonly MetricName[];
}

/** MetricName is a reference to a metric, with the place where it was written. */
interface MetricName {
    readonly name: string;
    readonly span: Span;
}

/** RatioMetric divides one metric by another; in totals both roll up by themselves. */
interface RatioMetric extends MetricBase {
    readonly kind: 'ratio';
    readonly numerator: MetricName;
    readonly denominator: MetricName;
}

/** FormulaMetric computes from other metrics of the same segment and period. */
interface FormulaMetric extends MetricBase {
    readonly kind: 'formula';
    readonly formula: SourceText;
    /** The metrics the formula reads, each operand once. */
    readonly inputs: readonly FormulaInput[];
}

/** FormulaInput is an operand of a formula: a metric, as it stands or of other rows or an earlier time. */
interface FormulaInput extends MetricName {
    /** What the formula calls it; the metric's name when absent. */
    readonly as?: string;
    /** A condition on the rows that the metric is computed from. */
    readonly where?: SourceText;
    /** How far back its value is taken from. */
    readonly offset?: Duration;
}

/** Duration is one whole number and one unit, such as 90 minutes or 2 years. */
interface Duration {
    readonly count: number;
    readonly unit: DurationUnit;
}

/** DurationUnit is one of `durationUnits`; days and longer are calendar units, not multiples of 24 hours. */
type DurationUnit = (typeof durationUnits)[number];

/** durationUnits lists the units a duration may be written in, from the shortest. */
declare const durationUnits: readonly ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];

/** CumulativeMetric accumulates a metric since the start of a longer period, or over a moving window. */
interface CumulativeMetric extends MetricBase {
    readonly kind: 'cumulative';
    readonly metric: MetricName;
    readonly over: CumulativeWindow;
}

/** CumulativeWindow is to-date within a grain, or the time that ends with the period. */
type CumulativeWindow = {
    readonly kind: 'to_date';
    readonly grain: Grain;
} | {
    readonly kind: 'rolling';
    readonly length: Duration;
};

/** CompareMetric compares a metric with itself in an earlier period. */
interface CompareMetric extends MetricBase {
    readonly kind: 'compare';
    readonly metric: MetricName;
    readonly to: Reference;
    /** percent: (now − then) / |then|; difference: now − then; ratio: now / then; value: then. */
    readonly as: 'percent' | 'difference' | 'ratio' | 'value';
}

/** Reference says which earlier period or periods a period is compared with. */
type Reference = {
    readonly kind: 'previous';
} | {
    readonly kind: 'ago';
    readonly count: number;
    readonly unit: DurationUnit;
}
/** The mean of the last `count` periods, or of the last `count` periods on the same weekday. */
 | {
    readonly kind: 'average';
    readonly count: number;
    readonly same?: 'weekday';
};

/** ShareMetric is the part that a segment has of the metric over all segments, in the same period. */
interface ShareMetric extends MetricBase {
    readonly kind: 'share';
    readonly metric: MetricName;
}

/** ConversionMetric follows entities from a base event to a later conversion; it belongs to the base event's period. */
interface ConversionMetric extends MetricBase {
    readonly kind: 'conversion';
    /** Measures: their rows are the events. */
    readonly base: MetricName;
    readonly conversion: MetricName;
    /** A dimension or column that both sources have. */
    readonly entity: MetricName;
    /** How long after the base event a conversion still counts, its end excluded; without end when absent. */
    readonly window?: Duration;
    /** rate: conversions per base; count: the conversions' measure. */
    readonly as: 'rate' | 'count';
    /** Dimensions or columns of both sources that must be equal in the two events. */
    readonly constant: readonly MetricName[];
}

/** ComparableMetric is a measure over the entities that have rows in a period and in the one it refers to. */
interface ComparableMetric extends MetricBase {
    readonly kind: 'comparable';
    readonly metric: MetricName;
    /** A dimension or column of the measure's source. */
    readonly entity: MetricName;
    readonly to: Extract<Reference, {
        kind: 'previous' | 'ago';
    }>;
    /** now: the value of the period; value: that of the other period; the rest compares the two. */
    readonly as: 'now' | 'percent' | 'difference' | 'ratio' | 'value';
}

/** Project is the validated whole of a team's definitions: defaults applied, references bound, packs merged. */
export interface Project {
    /** Absolute path of the folder that holds kpi.yaml. */
    readonly root: string;
    readonly name: string;
    readonly timezone: string;
    readonly locale: Locale;
    /** ISO weekday, 1 = Monday … 7 = Sunday. */
    readonly weekStart: number;
    readonly grain: Grain;
    /** How far back series reach. */
    readonly history: Duration;
    readonly owner?: string;
    readonly environments: ReadonlyMap<string, Environment>;
    readonly sources: ReadonlyMap<string, Source>;
    readonly metrics: ReadonlyMap<string, Metric>;
    readonly rules: ReadonlyMap<string, Rule>;
    readonly calendars: ReadonlyMap<string, Calendar>;
    readonly channels: ReadonlyMap<string, Channel>;
    readonly routes: readonly Route[];
    readonly people: ReadonlyMap<string, Person>;
    readonly goals: ReadonlyMap<string, Goal>;
    readonly playbooks: ReadonlyMap<string, Playbook>;
    /** SHA-256 over the definition files, hex. */
    readonly definitionHash: string;
}

/** Locale is the language of everything a person reads, except diagnostics. */
type Locale = 'zh-CN' | 'en';

/** Environment is a named place to run in; only one with `act` lets `kpi run` act. */
interface Environment {
    readonly name: string;
    readonly act: boolean;
    readonly span: Span;
}

/** Source is rows with one or more time columns, dimensions and keys. */
interface Source {
    readonly name: string;
    readonly span: Span;
    readonly label?: string;
    readonly description?: string;
    readonly owner?: string;
    readonly files: readonly FilePattern[];
    readonly format: TextFormat;
    readonly time?: TimeColumn;
    /** Other times that a metric may choose, by column name. */
    readonly times: readonly TimeColumn[];
    readonly key: readonly string[];
    /** A period is complete this long after it ends. */
    readonly delay?: Duration;
    /** An aggregate over the source's columns that gives the time up to which it is complete. */
    readonly watermark?: SourceText;
    /** No row for longer than this breaches the implicit rule `source:<name>`. */
    readonly freshness?: Duration;
    readonly calendar?: string;
    readonly restatesWithin?: Duration;
    readonly columns: readonly DeclaredColumn[];
    readonly dimensions: readonly Dimension[];
    /** Sources whose columns its rows can use. */
    readonly joins?: readonly Join[];
    readonly clean: readonly CleanStep[];
    /** What packs need of this source: column name to type. */
    readonly requires: readonly PackRequirement[];
}

/** FilePattern is one path, glob or directory of a source, relative to the project's root. */
interface FilePattern {
    readonly pattern: string;
    readonly span: Span;
}

/** TextFormat says how the text of CSV and TSV files is to be read; what is absent is detected. */
interface TextFormat {
    readonly type?: FileFormat;
    /** A WHATWG encoding name: utf-8, gb18030, gbk, utf-16le, utf-16be. */
    readonly encoding?: string;
    readonly delimiter?: string;
    readonly quote?: string;
    readonly header?: boolean;
    readonly nullValues?: readonly string[];
    readonly thousands?: string;
    readonly decimal?: string;
}

/** FileFormat is how the rows of a file are written. */
type FileFormat = 'csv' | 'tsv' | 'json' | 'ndjson' | 'parquet';

/** TimeColumn is a column that says when a row happened. */
interface TimeColumn {
    readonly column: string;
    /** Zone in which values without an offset are read; the project's when absent. */
    readonly timezone?: string;
    /** strptime format of a text column, such as %d/%m/%Y %H:%M. */
    readonly format?: string;
    readonly span: Span;
}

/** DeclaredColumn is a column with its type as written, such as decimal(18,2), text, date, timestamp. */
interface DeclaredColumn {
    readonly name: string;
    readonly type: string;
    readonly span: Span;
}

/** Dimension is something to group a source's rows by. */
interface Dimension {
    readonly name: string;
    readonly label?: string;
    readonly synonyms: readonly string[];
    /** SQL over the source's columns; the column of the dimension's name when absent. */
    readonly expr?: SourceText;
    /** The join whose dimension or column of the same name it is. */
    readonly from?: DimensionOrigin;
    /** Makes a time a dimension: the length of its periods in the project's zone; days when absent. */
    readonly grain?: Grain;
    /** Makes a number a dimension: where its ranges are cut. */
    readonly buckets?: NumberBuckets;
    /** The dimension one level above, within which its values are told apart. */
    readonly parent?: NamedPlace;
    readonly span: Span;
}

/** DimensionOrigin names the joins that lead to a dimension's source, from the source's own on. */
interface DimensionOrigin {
    readonly path: readonly string[];
    readonly span: Span;
}

/** NumberBuckets cuts numbers into ranges that include their lower end; bounds rise. */
interface NumberBuckets {
    readonly bounds: readonly number[];
    readonly span: Span;
}

/** NamedPlace is a name with the place where it was written. */
interface NamedPlace {
    readonly name: string;
    readonly span: Span;
}

/** Join looks up rows of another source: many rows of ours to at most one of theirs. */
interface Join {
    /** Qualifies its columns: `stores.region`. */
    readonly name: string;
    /** The source that is looked up. */
    readonly source: string;
    readonly keys: readonly JoinKey[];
    /** Looks up the latest row at or before ours. */
    readonly asOf?: JoinTimes;
    readonly span: Span;
}

/** JoinKey is a pair of columns that are equal in rows that belong together. */
interface JoinKey {
    readonly ours: NamedPlace;
    readonly theirs: NamedPlace;
}

/** JoinTimes is the times that are compared; the main time of the joining source when `ours` is absent. */
interface JoinTimes {
    readonly ours?: NamedPlace;
    readonly theirs: NamedPlace;
}

/** CleanStep is one declared change to a source's rows; steps apply in order. */
type CleanStep = {
    readonly kind: 'rename';
    readonly columns: Readonly<Record<string, string>>;
    readonly span: Span;
} | {
    readonly kind: 'derive';
    readonly columns: Readonly<Record<string, SourceText>>;
    readonly span: Span;
} | {
    readonly kind: 'trim';
    readonly columns: readonly string[];
    readonly span: Span;
} | {
    readonly kind: 'map';
    readonly columns: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
    readonly span: Span;
} | {
    readonly kind: 'fill';
    readonly columns: Readonly<Record<string, string | number | boolean>>;
    readonly span: Span;
} | {
    readonly kind: 'drop';
    readonly where: SourceText;
    readonly span: Span;
}
/** Keep one row per source key: the latest or first by a column. */
 | {
    readonly kind: 'dedupe_rows';
    readonly keep: 'latest' | 'first';
    readonly by: string;
    readonly span: Span;
}
/** Where the same `by` values come in several files, keep the rows of the latest or first file (by name) only. */
 | {
    readonly kind: 'dedupe_files';
    readonly by: readonly string[];
    readonly keep: 'latest_file' | 'first_file';
    readonly span: Span;
};

/** PackRequirement is a column that a pack needs of a source. */
interface PackRequirement {
    readonly pack: string;
    readonly column: string;
    readonly type?: string;
    readonly description?: string;
}

/** Rule turns a metric's values into alerts, one per segment. */
interface Rule {
    readonly name: string;
    readonly span: Span;
    readonly description?: string;
    readonly metric: string;
    readonly metricSpan: Span;
    readonly status: Status;
    readonly grain: Grain;
    readonly by: readonly string[];
    readonly segments: SegmentSelection;
    /** From the least severe to the most. */
    readonly levels: readonly Level[];
    readonly for: Persistence;
    /** What counts as recovered; not breaching when absent. */
    readonly recover?: Condition;
    readonly recoverFor: number;
    readonly keepFiringFor: number;
    /** Skip periods whose volume (denominator or rows) is below it. */
    readonly minVolume?: number;
    /** Periods for which references stay frozen while an alert is active. */
    readonly freezeFor?: number;
    /** Periods without a row after which a segment is gone. */
    readonly goneAfter?: number;
    /** Periods closed in this calendar are not judged. */
    readonly calendar?: string;
    readonly owner?: string;
    readonly playbook?: string;
    /** First local date that is judged. */
    readonly since?: number;
    /** Local dates from which a new normal holds: references do not reach behind the latest of them. */
    readonly rebaseline: readonly number[];
    /** Local dates not to learn from. */
    readonly exclude: readonly DateRange[];
    readonly tags: readonly string[];
}

/** SegmentSelection says which segments of a rule are judged. */
interface SegmentSelection {
    readonly include: Readonly<Record<string, readonly SegmentValue[]>>;
    readonly exclude: Readonly<Record<string, readonly SegmentValue[]>>;
    /** Only the largest by the metric's value in the previous complete quarter. */
    readonly top?: number;
}

/** SegmentValue is one dimension's value; null is a value of its own, distinct from any text. */
export type SegmentValue = string | number | boolean | null;

/** Level is one severity of a rule with its own condition. */
interface Level {
    readonly severity: Severity;
    readonly condition: Condition;
}

/** Severity is how bad an alert is. */
type Severity = (typeof severities)[number];

/** severities lists how bad an alert is, from the least: 提醒, 一般, 紧急. */
declare const severities: readonly ["info", "warning", "critical"];

/** Condition is what a rule asks of a value; `span` is where it was written. */
type Condition = {
    readonly kind: 'static';
    readonly bound: Bound;
    readonly span: Span;
} | {
    readonly kind: 'change';
    readonly from: Reference;
    readonly bound: Bound;
    readonly measure: ChangeMeasure;
    /** Smallest absolute change, in the metric's unit, that counts. */
    readonly minChange?: number;
    readonly span: Span;
}
/** Attainment value ÷ target; with pace, the running period's target is scaled by the part of it that has elapsed. */
 | {
    readonly kind: 'target';
    readonly bound: Bound;
    readonly pace: boolean;
    readonly span: Span;
}
/** No row of the source in the segment for this long before the period's end. */
 | {
    readonly kind: 'missing';
    readonly length: Duration;
    readonly span: Span;
}
/** The period touches an event of the calendar. */
 | {
    readonly kind: 'calendar';
    readonly calendar: string;
    readonly span: Span;
} | {
    readonly kind: 'all';
    readonly of: readonly Condition[];
    readonly span: Span;
} | {
    readonly kind: 'any';
    readonly of: readonly Condition[];
    readonly span: Span;
} | {
    readonly kind: 'not';
    readonly of: Condition;
    readonly span: Span;
};

/** Bound is what a number is held against. Limits: below < x, above > x, outside and inside [low, high] inclusive. */
type Bound = {
    readonly kind: 'below';
    readonly limit: number;
} | {
    readonly kind: 'above';
    readonly limit: number;
} | {
    readonly kind: 'outside';
    readonly low: number;
    readonly high: number;
} | {
    readonly kind: 'inside';
    readonly low: number;
    readonly high: number;
} | {
    readonly kind: 'equals';
    readonly limit: number;
};

/** ChangeMeasure is how a change is expressed: relative to |reference|, or as a difference in the metric's unit. */
type ChangeMeasure = 'relative' | 'difference';

/** Persistence is how many breaching periods make an alert fire: `breaches` of the last `of` judged ones. */
interface Persistence {
    readonly breaches: number;
    readonly of: number;
}

/** DateRange is a stretch of local dates, days since 1970-01-01, both ends included. */
interface DateRange {
    readonly from: number;
    readonly to: number;
}

/**
 * Calendar says which local dates are closed (no rows expected) and which belong to events.
 * Dates are days since 1970-01-01.
 */
interface Calendar {
    readonly name: string;
    readonly label?: string;
    /** ISO weekdays that are closed, 1 = Monday … 7 = Sunday. */
    readonly closedWeekdays: readonly number[];
    readonly closedDates: readonly number[];
    /** Dates that are the opposite of what their weekday says. */
    readonly except: readonly number[];
    readonly events: readonly CalendarEvent[];
}

/** CalendarEvent is a named stretch of local dates, both ends included; a yearly one repeats every year. */
type CalendarEvent = {
    readonly kind: 'dates';
    readonly name: string;
    readonly from: number;
    readonly to: number;
    readonly peak?: number;
} | {
    readonly kind: 'yearly';
    readonly name: string;
    readonly from: MonthDay;
    readonly to: MonthDay;
    readonly peak?: MonthDay;
};

/** MonthDay is a day of every year; month 1 to 12, day 1 to 31. */
interface MonthDay {
    readonly month: number;
    readonly day: number;
}

/** Channel is a way to reach people or systems. */
type Channel = WebhookChannel;

/** WebhookChannel posts each notification as a CloudEvents 1.0 JSON document. */
interface WebhookChannel {
    readonly kind: 'webhook';
    readonly name: string;
    readonly url: SecretText;
    readonly headers: Readonly<Record<string, SecretText>>;
    /** Key of the HMAC-SHA256 signature over the body. */
    readonly secret?: SecretText;
    readonly timeout: Duration;
    readonly allowPrivate: boolean;
    readonly maxPerRun?: number;
    readonly span: Span;
}

/** SecretText is a value that may hold `${env:…}` and `${file:…}`, expanded only at the moment of use. */
interface SecretText {
    readonly template: string;
    readonly span: Span;
}

/** Route sends matching alerts to channels; the first match wins unless `continue`. */
interface Route {
    readonly match: RouteMatch;
    readonly to: readonly {
        readonly name: string;
        readonly span: Span;
    }[];
    readonly continue: boolean;
    readonly span: Span;
}

/** RouteMatch is what an alert must have for a route to take it; texts may be globs. Absent keys match anything. */
interface RouteMatch {
    readonly severity?: readonly Severity[];
    readonly rule?: readonly string[];
    readonly metric?: readonly string[];
    readonly tier?: readonly string[];
    readonly owner?: readonly string[];
    readonly tag?: readonly string[];
}

/** Person is somebody who can own metrics and rules. */
interface Person {
    readonly name: string;
    readonly label: string;
    readonly email?: string;
    readonly dingtalk?: string;
    readonly wecom?: string;
    readonly feishu?: string;
    readonly deputy?: string;
    readonly span: Span;
}

/** Goal is a business goal that strategic metrics decompose. */
interface Goal {
    readonly name: string;
    readonly label?: string;
    readonly owner?: string;
    readonly span: Span;
}

/** Playbook is what to do when a rule fires. */
interface Playbook {
    readonly name: string;
    readonly steps: readonly {
        readonly text: string;
        readonly owner?: string;
        readonly within?: Duration;
    }[];
    readonly links: readonly string[];
    readonly span: Span;
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
    readonly sources: readonly SourceState[];
    readonly deliveries: readonly Delivery[];
    readonly diagnostics: readonly Diagnostic[];
    readonly exitCode: number;
}

/** RunInfo identifies one execution. Instants are epoch milliseconds. */
interface RunInfo {
    readonly id: string;
    readonly asOf: number;
    readonly definitions: string;
    readonly git: {
        readonly revision: string;
        readonly dirty: boolean;
    } | null;
    readonly startedAt: number;
    readonly durationMs: number;
}

/**
 * MetricSeries is one metric over one axis for all segments of one choice of dimensions.
 * Arrays are segment-major: the value of segment s in period i is at `s * periods + i`, periods = axis.bounds.length - 1.
 */
interface MetricSeries {
    readonly metric: string;
    readonly axis: TimeAxis;
    readonly dimensions: readonly string[];
    readonly segments: readonly Segment[];
    /** Index of the segment that is all rows of segments not listed; its values stand for nothing. */
    readonly rest?: number;
    /** NaN is null. */
    readonly values: Float64Array;
    /** Decimal places of exact decimals (0 for counts); absent for floating-point values. */
    readonly scale?: number;
    /** Exact decimal text of values that a double cannot hold, by index. */
    readonly exact?: ReadonlyMap<number, string>;
    /** Denominator of a ratio, rows of a measure, least of its inputs' for the others; what `min_volume` guards. */
    readonly volume: Float64Array;
    /** Rows of the sources in the segment and period, before any filter of the metric: tells an empty period from a zero. */
    readonly rows: Float64Array;
    /** Periods `[0, complete)` are complete; those after are running or waiting for late rows. */
    readonly complete: number;
    /** Periods `[0, fresh)` have a row of every source at or after their start, anywhere in the source; later ones are stale. */
    readonly fresh: number;
    /** Why there are no values at all: a source or engine failed. */
    readonly error?: string;
}

/**
 * TimeAxis is a run of adjacent periods of one grain in one time zone.
 * Period i is `[bounds[i], bounds[i + 1])`, epoch milliseconds; so `bounds` holds one value more than there are periods.
 */
interface TimeAxis {
    readonly grain: Grain;
    /** IANA name. */
    readonly timezone: string;
    /** ISO weekday on which a week starts, 1 = Monday … 7 = Sunday. */
    readonly weekStart: number;
    readonly bounds: Float64Array;
    /** Local date of each period's start in days since 1970-01-01; the same length as there are periods. */
    readonly days: Int32Array;
}

/**
 * Segment is one combination of dimension values, in the order of the dimension names it goes with.
 * The segment of no dimensions is the total.
 */
type Segment = readonly SegmentValue[];

/** Alert is one rule × segment as it stands after the judged period. */
interface Alert {
    readonly rule: string;
    readonly metric: string;
    readonly dimensions: readonly string[];
    readonly segment: Segment;
    readonly state: AlertState;
    readonly severity?: Severity;
    /** Period in which it began to breach, and in which it began to fire. */
    readonly since?: Period;
    readonly firingSince?: Period;
    readonly last: Evaluation;
    /** All changes over the replayed history, oldest first. */
    readonly transitions: readonly Transition[];
}

/** AlertState is where an alert stands after a period. */
type AlertState = 'inactive' | 'pending' | 'firing' | 'resolved' | 'gone';

/** Period is half-open `[start, end)`, both in epoch milliseconds. */
interface Period {
    readonly grain: Grain;
    readonly start: number;
    readonly end: number;
}

/** Evaluation is the result for rule × segment × period, with the state the alert is in after it. */
interface Evaluation extends Judgement {
    readonly rule: string;
    readonly metric: string;
    readonly dimensions: readonly string[];
    readonly segment: Segment;
    readonly period: Period;
    /** Highest severity that breaches in this period, or that fires. */
    readonly severity?: Severity;
    readonly state: AlertState;
}

/** Judgement is what a condition says about one segment and period, before any memory. */
interface Judgement {
    readonly verdict: Verdict;
    readonly value: number | null;
    readonly expected?: Expected;
    readonly reason: Reason;
}

/** Verdict is the outcome of judging one period. */
type Verdict = 'breach' | 'ok' | 'no_verdict';

/** Expected is what the value was held against, in the metric's unit; null where open. */
interface Expected {
    readonly value?: number;
    readonly low?: number;
    readonly high?: number;
}

/** Reason is why a judgement came out as it did; it is data, and becomes a sentence in the project's locale. */
type Reason = {
    readonly kind: 'static';
    readonly value: number;
    readonly bound: Bound;
} | {
    readonly kind: 'change';
    readonly value: number;
    readonly reference: number;
    readonly from: Reference;
    /** Start of the reference period when it is a single one, epoch milliseconds. */
    readonly referenceAt?: number;
    readonly measure: ChangeMeasure;
    readonly change: number;
    readonly bound: Bound;
    /** The change breached but was smaller than this. */
    readonly underMinChange?: number;
} | {
    readonly kind: 'target';
    readonly value: number;
    readonly target: number;
    readonly attainment: number;
    readonly bound: Bound;
    readonly pace: boolean;
}
/** Whole periods since the last row. */
 | {
    readonly kind: 'missing';
    readonly periods: number;
    readonly limit: {
        readonly count: number;
        readonly unit: string;
    };
} | {
    readonly kind: 'calendar';
    readonly calendar: string;
    readonly event?: string;
    readonly inside: boolean;
} | {
    readonly kind: 'all' | 'any';
    readonly of: readonly Reason[];
} | {
    readonly kind: 'not';
    readonly of: Reason;
} | {
    readonly kind: 'low_volume';
    readonly volume: number;
    readonly minimum: number;
} | {
    readonly kind: 'no_verdict';
    readonly why: NoVerdict;
};

/** NoVerdict is why nothing could be judged. */
type NoVerdict = {
    readonly kind: 'no_data';
} | {
    readonly kind: 'null_value';
} | {
    readonly kind: 'stale';
} | {
    readonly kind: 'incomplete';
} | {
    readonly kind: 'too_little_history';
    readonly needs: number;
} | {
    readonly kind: 'no_reference';
} | {
    readonly kind: 'zero_reference';
} | {
    readonly kind: 'no_target';
} | {
    readonly kind: 'error';
    readonly message: string;
};

/** Transition is a change of an alert's state or severity at the end of a period. */
interface Transition {
    readonly from: AlertState;
    readonly to: AlertState;
    readonly severity?: Severity;
    readonly previousSeverity?: Severity;
    readonly period: Period;
}

/** SourceState is what a run found out about a source. */
interface SourceState {
    readonly source: string;
    readonly files: readonly string[];
    /** Size of the files as they are stored. */
    readonly bytes: number;
    readonly rows: number;
    /** First and last time of a row, epoch milliseconds; null without rows. */
    readonly firstAt: number | null;
    readonly lastAt: number | null;
    /** Up to when it is complete, epoch milliseconds, where it says so. */
    readonly watermark: number | null;
    /** What each cleaning step did. */
    readonly cleaned: readonly {
        readonly step: string;
        readonly rows: number;
    }[];
    readonly error?: string;
}

/** Delivery is what became of one notification. */
interface Delivery {
    readonly id: string;
    readonly channel: string;
    readonly rule: string;
    readonly kind: string;
    readonly state: 'sent' | 'failed' | 'would_send';
    readonly attempts: number;
    /** Why it was sent, or why it failed. */
    readonly reason: string;
}

/** CheckRequest is what a check is asked for; the options mean what those of `kpi check` mean. */
export interface CheckRequest {
    readonly asOf?: string;
    readonly select?: readonly string[];
    readonly failOn?: FailOn;
    readonly failOnNew?: boolean;
}

/** FailOn is what makes a check exit with a finding. */
type FailOn = Severity | 'no-verdict' | 'never';

/** OpenedProject is a project whose definitions have been read; its data is read anew by every call. */
export interface OpenedProject {
    /** The definitions; undefined where they have errors. */
    readonly project: Project | undefined;
    /** What was found in the definitions. */
    readonly diagnostics: readonly Diagnostic[];
    /** check computes, judges and reports, as `kpi check` does; without a report where it could not start. */
    check(request?: CheckRequest): Promise<{
        readonly report?: Report;
        readonly diagnostics: readonly Diagnostic[];
        readonly exitCode: number;
    }>;
    /** query computes metrics by periods and dimensions, as `kpi query` does. */
    query<const Metric extends string, const Dimension extends string = never>(request: QueryRequest<Metric, Dimension>): Promise<QueryValues<Metric, Dimension>>;
    /** close frees what is held open; may be called twice. */
    close(): Promise<void>;
}

/** QueryRequest is what a query is asked for; the options mean what those of `kpi query` mean. */
export interface QueryRequest<Metric extends string = string, Dimension extends string = string> {
    readonly metrics: readonly Metric[];
    readonly by?: readonly Dimension[];
    /** Default: the coarsest of the metrics' own. */
    readonly grain?: Grain;
    /** A SQL condition on columns and dimensions. */
    readonly where?: string;
    /** First and last date, both included: `2026-11-20`. */
    readonly from?: string;
    readonly to?: string;
    /** `2026-11-20` is the end of that day, `2026-11-20T09:00` a time. */
    readonly asOf?: string;
    /** `period`, dimensions and metrics, with `:desc` behind from the greatest value on. */
    readonly order?: readonly string[];
    readonly limit?: number;
    readonly totals?: boolean;
}

/** QueryValues is what a query gave; without rows and columns where it could not be computed, with the reason. */
export interface QueryValues<Metric extends string = string, Dimension extends string = string> {
    /** Whether there are values: no diagnostic is an error. */
    readonly ok: boolean;
    readonly columns: readonly ValueColumn[];
    readonly rows: readonly ValueRow<Metric, Dimension>[];
    /** The SQL that was run. */
    readonly statements: readonly string[];
    readonly diagnostics: readonly Diagnostic[];
}

/** ValueColumn is a column of the values: the period, a dimension, a metric, or what a row is a total over. */
export type ValueColumn = QueryColumn;

/** QueryColumn is a column of a query's values, with the type that holds them exactly. */
interface QueryColumn {
    readonly name: string;
    readonly kind: 'period' | 'dimension' | 'metric' | 'total';
    /**
     * `date` is a local date, `timestamp` an instant, `decimal` has `scale` decimal places; `double` is a floating-point
     * number.
     */
    readonly type: 'date' | 'timestamp' | 'text' | 'boolean' | 'integer' | 'decimal' | 'double';
    readonly scale?: number;
    readonly label: string;
    readonly unit?: string;
}

/** ValueRow is the values of the metrics for one period and segment. */
export interface ValueRow<Metric extends string = string, Dimension extends string = string> {
    /** Half-open, ISO 8601 with the offset of the project's zone; of a total over periods from the first to the last. */
    readonly period: {
        readonly start: string;
        readonly end: string;
    };
    /** Value by dimension; null is a value of its own. A dimension that is totalled over is not there. */
    readonly segment: {
        readonly [name in Dimension]?: SegmentValue;
    };
    /** Nearest double, null where there is no value. */
    readonly values: {
        readonly [name in Metric]: number | null;
    };
    /** The same as exact decimal text. */
    readonly exact: {
        readonly [name in Metric]: string | null;
    };
    /** Whether the period is over for all sources; of a total over periods all of them. */
    readonly complete: boolean;
    /** What it is a total over: `period` and names of dimensions; empty for a row that is no total. */
    readonly totalOver: readonly string[];
}

/** OpenOptions is what a program may set of the world around a project. */
export interface OpenOptions {
    /** Now, in epoch milliseconds; what `asOf` is when absent. Default: the clock. */
    readonly now?: () => number;
    /** Stops what is running when it is aborted: pending calls reject. */
    readonly signal?: AbortSignal;
}

/**
 * openProject reads the definitions of the project in a folder, or of the one the folder lies in. Mistakes of people are
 * in `diagnostics`; an exception is a bug, or the signal.
 */
export declare function openProject(folder: string, options?: OpenOptions): Promise<OpenedProject>;

export {};
