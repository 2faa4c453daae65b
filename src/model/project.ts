import type { Span } from '../diagnostic/diagnostic.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Duration } from '../time/duration.ts';
import type { Grain } from '../time/grain.ts';
import type { DatabaseEngine } from './database.ts';
import type { Metric } from './metric.ts';
import type { ProjectTest } from './project-test.ts';
import type { Rule, Severity } from './rule.ts';
import type { Source } from './source.ts';

/** Locale is the language of everything a person reads, except diagnostics. */
export type Locale = 'zh-CN' | 'en';

/** Person is somebody who can own metrics and rules. */
export interface Person {
  readonly name: string;
  readonly label: string;
  readonly email?: string;
  readonly dingtalk?: string;
  readonly wecom?: string;
  readonly feishu?: string;
  readonly deputy?: string;
  readonly span: Span;
}

/** Environment is a named place to run in; only one with `act` lets `kpi run` act. */
export interface Environment {
  readonly name: string;
  readonly act: boolean;
  readonly span: Span;
}

/** SecretText is a value that may hold `${env:…}` and `${file:…}`, expanded only at the moment of use. */
export interface SecretText {
  readonly template: string;
  readonly span: Span;
}

/** WebhookChannel posts each notification as a CloudEvents 1.0 JSON document. */
export interface WebhookChannel {
  readonly kind: 'webhook';
  readonly name: string;
  readonly url: SecretText;
  readonly headers: Readonly<Record<string, SecretText>>;
  /** Key of the HMAC-SHA256 signature over the body. */
  readonly secret?: SecretText;
  readonly timeout: Duration;
  readonly allowPrivate: boolean;
  readonly maxPerRun?: number;
  /** Groups that read it: values of restricted metrics are written out for them only. */
  readonly audience?: readonly string[];
  readonly span: Span;
}

/** Channel is a way to reach people or systems. */
export type Channel = WebhookChannel;

/** RouteMatch is what an alert must have for a route to take it; texts may be globs. Absent keys match anything. */
export interface RouteMatch {
  readonly severity?: readonly Severity[];
  readonly rule?: readonly string[];
  readonly metric?: readonly string[];
  readonly tier?: readonly string[];
  readonly owner?: readonly string[];
  readonly tag?: readonly string[];
}

/** Route sends matching alerts to channels; the first match wins unless `continue`. */
export interface Route {
  readonly match: RouteMatch;
  readonly to: readonly { readonly name: string; readonly span: Span }[];
  readonly continue: boolean;
  readonly span: Span;
}

/** Goal is a business goal that strategic metrics decompose. */
export interface Goal {
  readonly name: string;
  readonly label?: string;
  readonly owner?: string;
  readonly span: Span;
}

/** Playbook is what to do when a rule fires. */
export interface Playbook {
  readonly name: string;
  readonly steps: readonly { readonly text: string; readonly owner?: string; readonly within?: Duration }[];
  readonly links: readonly string[];
  readonly span: Span;
}

/** DefinitionText is a file that definitions stand in, or that one names. */
export interface DefinitionText {
  readonly path: string;
  readonly text: string;
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
  /** Key of the hashes that stand for sensitive values. */
  readonly hashKey?: SecretText;
  /** Most memory that the values of one question may take by estimate, bytes; usualMemoryLimit when absent. */
  readonly memoryLimit?: number;
  readonly engines: ReadonlyMap<string, DatabaseEngine>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly routes: readonly Route[];
  readonly people: ReadonlyMap<string, Person>;
  readonly goals: ReadonlyMap<string, Goal>;
  readonly playbooks: ReadonlyMap<string, Playbook>;
  readonly tests: ReadonlyMap<string, ProjectTest>;
  /** The files that this was read from, path and text. */
  readonly definitionFiles: readonly DefinitionText[];
}
