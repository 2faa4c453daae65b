import { errorAt, type Span } from '../../diagnostic/diagnostic.ts';
import type { SourceText } from '../../model/located.ts';
import type { MetricName } from '../../model/metric.ts';
import type { SecretText } from '../../model/project.ts';
import type { SegmentValue } from '../../model/segment.ts';
import { parseDate } from '../../time/date.ts';
import { type Duration, parseDuration } from '../../time/duration.ts';
import { type CalendarUnit, calendarName, type Grain, parseGrain, unitOf } from '../../time/grain.ts';
import { isTimeZone } from '../../time/zone.ts';
import type { Definition, DefinitionKind, Scope } from '../definition.ts';
import { type ParsedNumber, parseBytes, parseNumber, parsePlainValue, type Scalar } from '../scalar.ts';
import type { WordingSpec } from '../schema/place.ts';
import { field, items, type Located, oneOrMoreItems, scalarOf } from '../shape/located.ts';
import { sourceText } from '../yaml/source-text.ts';
import { guiltySpan, spanOf, type YamlNode } from '../yaml/tree.ts';

type At<Kind extends string> = Located<Scalar<Kind>> | undefined;

/** textOf reads a text. */
export function textOf(node: At<'text'>): string | undefined {
  return scalarOf(node)?.text;
}

/** wordingOf reads a text that people read: in the project's language where it is there, else in the other. */
export function wordingOf(scope: Scope, node: Located<WordingSpec> | undefined): string | undefined {
  if (node?.kind !== 'map') return scalarOf(node)?.text;
  const [first, second] = scope.locale === 'en' ? (['en', 'zh-CN'] as const) : (['zh-CN', 'en'] as const);
  return (
    textOf(field(node as Located<WordingMap>, first)) ?? textOf(field(node as Located<WordingMap>, second))
  );
}

type WordingMap = Exclude<WordingSpec, Scalar<'text'>>;

/** textsOf reads a list of texts, or a lone one. */
export function textsOf(node: Located<Scalar<'text'> | Scalar<'text'>[]> | undefined): string[] {
  return oneOrMoreItems(node).flatMap((item) => textOf(item as At<'text'>) ?? []);
}

/** booleanOf reads true or false. */
export function booleanOf(node: At<'boolean'>): boolean | undefined {
  const value = scalarOf(node)?.value;
  return typeof value === 'boolean' ? value : undefined;
}

/** integerOf reads a whole number. */
export function integerOf(node: At<'integer'>): number | undefined {
  const value = scalarOf(node)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** choiceOf reads one of a few words. */
export function choiceOf<Word extends string>(
  node: Located<Scalar<`choice ${Word}`>> | undefined,
): Word | undefined {
  return scalarOf(node)?.text as Word | undefined;
}

/** expressionOf reads SQL or a formula with the positions of its lines. */
export function expressionOf(node: At<'expression'>): SourceText | undefined {
  const scalar = scalarOf(node);
  return scalar === undefined ? undefined : sourceText(scalar);
}

/** secretOf reads a text that may refer to secrets. */
export function secretOf(node: At<'text'>): SecretText | undefined {
  const scalar = scalarOf(node);
  return scalar === undefined ? undefined : { template: scalar.text, span: spanOf(scalar) };
}

/** untypedOf reads a value of no declared type: quoted text is text, and so is what would lose digits as a number. */
export function untypedOf(node: At<'value'>): SegmentValue {
  if (node?.kind !== 'scalar') return null;
  return node.style === 'plain' ? parsePlainValue(node.text) : node.text;
}

/** numberOf reads a number with its suffix. */
export function numberOf(scope: Scope, node: At<'number'>): ParsedNumber | undefined {
  return parsed(scope, node, parseNumber, 'a number that can be written in decimal');
}

/** durationOf reads a duration. */
export function durationOf(scope: Scope, node: At<'duration'>): Duration | undefined {
  return parsed(scope, node, parseDuration, 'a duration such as "1 day"');
}

/** dateOf reads a local date as days since 1970-01-01. */
export function dateOf(scope: Scope, node: At<'date'>): number | undefined {
  return parsed(scope, node, parseDate, 'a date that exists');
}

/** bytesOf reads an amount of memory in decimal units as bytes. */
export function bytesOf(scope: Scope, node: At<'text'>): number | undefined {
  return parsed(scope, node, parseBytes, 'an amount of memory such as 4 GB or 500 MB');
}

/** timeZoneOf reads the IANA name of a time zone. */
export function timeZoneOf(scope: Scope, node: At<'text'>): string | undefined {
  const isZone = (text: string) => (isTimeZone(text) ? text : undefined);
  return parsed(scope, node, isZone, 'an IANA time zone such as Asia/Shanghai');
}

/** parsed reads a scalar by a parser and reports a text that it refuses. */
export function parsed<T>(
  scope: Scope,
  node: YamlNode | undefined,
  parse: (text: string) => T | undefined,
  expects: string,
): T | undefined {
  const scalar = scalarOf(node);
  if (scalar === undefined) return undefined;
  const value = parse(scalar.text);
  if (value === undefined) {
    const subject = scalar.key === undefined ? 'this item' : `"${scalar.key.name}"`;
    const message = `${subject} must be ${expects}, not "${scalar.text}"`;
    scope.diagnostics.push(errorAt('wrong-type', message, guiltySpan(scalar)));
  }
  return value;
}

/** referenceOf reads the name of a definition and notes that it is referred to. */
export function referenceOf(scope: Scope, kind: DefinitionKind, node: At<'text'>): MetricName | undefined {
  const scalar = scalarOf(node);
  if (scalar === undefined) return undefined;
  const reference = { name: scalar.text, span: guiltySpan(scalar) };
  scope.references.push({ kind, ...reference });
  return reference;
}

/** grainOf reads the length of periods and notes the calendar that it belongs to. */
export function grainOf(scope: Scope, node: At<'grain'>): Grain | undefined {
  const scalar = scalarOf(node);
  const grain = scalar && parseGrain(scalar.text);
  if (scalar !== undefined && grain !== undefined) noteCalendar(scope, grain, guiltySpan(scalar));
  return grain;
}

/** noteCalendar notes that the calendar of a grain is referred to; the calendar on the wall is always there. */
export function noteCalendar(scope: Scope, grain: Grain, span: Span): void {
  const name = calendarName(grain);
  if (name === undefined) return;
  scope.references.push({ kind: 'calendar', name, span, unit: unitOf(grain) as CalendarUnit });
}

/** nowhere stands for a name that is missing, which has been reported. */
export function nowhere(definition: Definition): MetricName {
  return { name: '', span: spanOf(definition.key) };
}

/** nameOf reads a name, with its place. */
export function nameOf(node: At<'text'>): MetricName | undefined {
  const scalar = scalarOf(node);
  return scalar === undefined ? undefined : { name: scalar.text, span: guiltySpan(scalar) };
}

/** namesOf reads the names in a list, with their places. */
export function namesOf(node: Located<Scalar<'text'>[]> | undefined): MetricName[] {
  return items(node).flatMap((item) => nameOf(item) ?? []);
}
