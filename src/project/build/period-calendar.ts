import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { MonthDay } from '../../time/calendar.ts';
import { fiscalCalendar, type WeekYear, weekCalendar } from '../../time/fiscal-year.ts';
import type { PeriodCalendar } from '../../time/period-calendar.ts';
import type { CalendarData } from '../calendar-data.ts';
import { type CalendarColumns, readCalendarFile } from '../calendar-file.ts';
import type { Definition, Scope } from '../definition.ts';
import { monthNames, parseMonthDay, weekdays } from '../scalar.ts';
import type { CalendarSpec } from '../schema/calendar.ts';
import { field, type Located, scalarOf } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf, type YamlNode } from '../yaml/tree.ts';
import { choiceOf, integerOf, parsed, textOf } from './scalar.ts';

type Spec = Located<CalendarSpec>;

/** buildPeriods reads the years of a calendar: fiscal, of whole weeks, or from a file; undefined when it has none. */
export function buildPeriods(
  scope: Scope,
  { key, node }: Definition,
  files: CalendarData['periods'],
): PeriodCalendar | undefined {
  const spec = node as Spec;
  const kinds = (['year_starts', 'weeks', 'periods'] as const).flatMap((name) => field(spec, name) ?? []);
  const second = kinds[1];
  if (second?.key !== undefined) {
    const message = 'a calendar has one of "year_starts", "weeks" and "periods"';
    scope.diagnostics.push(errorAt('bad-value', message, spanOf(second.key)));
    return undefined;
  }
  // What is wrong with a key has taken it away, which would make strays of others.
  if (scope.diagnostics.length === 0) checkStrays(scope, spec);
  if (field(spec, 'year_starts') !== undefined) return fiscal(scope, key.name, spec);
  if (field(spec, 'weeks') !== undefined) return ofWeeks(scope, key.name, spec);
  return fromFile(scope, key.name, spec, files);
}

/** What belongs to another kind of year would be passed over without a word. */
function checkStrays(scope: Scope, spec: Spec): void {
  const stray = (name: 'year_ends' | 'week_53' | 'named_by', wants: string, isRight: boolean) => {
    const found: YamlNode | undefined = field(spec, name);
    if (found?.key === undefined || isRight) return;
    scope.diagnostics.push(errorAt('bad-value', `"${name}" goes with ${wants}`, spanOf(found.key)));
  };
  const hasWeeks = field(spec, 'weeks') !== undefined;
  stray('year_ends', '"weeks"', hasWeeks);
  stray('week_53', '"weeks"', hasWeeks);
  stray('named_by', '"year_starts" or "weeks"', hasWeeks || field(spec, 'year_starts') !== undefined);
}

function fiscal(scope: Scope, name: string, spec: Spec): PeriodCalendar | undefined {
  const starts = parsed(
    scope,
    field(spec, 'year_starts'),
    everyMonthHas,
    'a day that each month has, 01 to 28',
  );
  return starts && fiscalCalendar(name, { starts, namedBy: choiceOf(field(spec, 'named_by')) ?? 'end' });
}

function everyMonthHas(text: string): MonthDay | undefined {
  const day = parseMonthDay(text);
  return day !== undefined && day.day <= 28 ? day : undefined;
}

function ofWeeks(scope: Scope, name: string, spec: Spec): PeriodCalendar | undefined {
  const weeks = choiceOf(field(spec, 'weeks'))?.split('-').map(Number);
  const ends = yearEnds(scope, spec);
  const long = field(spec, 'week_53');
  const longMonth = integerOf(long) ?? 12;
  if (long !== undefined && longMonth > 12) {
    const message = `"week_53" is a month, 1 to 12, not ${longMonth}`;
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(long)));
    return undefined;
  }
  if (weeks === undefined || ends === undefined) return undefined;
  const namedBy = choiceOf(field(spec, 'named_by')) ?? 'end';
  return weekCalendar(name, { ...ends, weeks: weeks as [number, number, number], longMonth, namedBy });
}

function yearEnds(scope: Scope, spec: Spec): Pick<WeekYear, 'weekday' | 'month' | 'rule'> | undefined {
  const node = field(spec, 'year_ends');
  const example = 'year_ends: { on: saturday, nearest_end_of: january }';
  if (node === undefined) {
    const message = '"weeks" needs "year_ends": when its years end';
    const span = spanOf(field(spec, 'weeks')!.key!);
    scope.diagnostics.push(errorAt('missing-key', message, span, { help: example }));
    return undefined;
  }
  const [last, nearest] = [field(node, 'last_of'), field(node, 'nearest_end_of')];
  if ((last === undefined) === (nearest === undefined)) {
    const message = '"year_ends" has exactly one of "last_of" and "nearest_end_of"';
    const code = last === undefined ? 'missing-key' : 'bad-value';
    scope.diagnostics.push(errorAt(code, message, ownerSpan(node), { help: example }));
    return undefined;
  }
  const weekday = choiceOf(field(node, 'on'));
  const month = choiceOf(last ?? nearest);
  if (weekday === undefined || month === undefined) return undefined;
  return {
    weekday: weekdays.indexOf(weekday) + 1,
    month: monthNames.indexOf(month) + 1,
    rule: last === undefined ? 'nearest' : 'last',
  };
}

function fromFile(
  scope: Scope,
  name: string,
  spec: Spec,
  files: CalendarData['periods'],
): PeriodCalendar | undefined {
  const node = field(spec, 'periods');
  if (node === undefined) return undefined;
  const map = node.kind === 'map' ? node : undefined;
  const place = map === undefined ? node : field(map as Located<PeriodsMap>, 'file');
  const path = scalarOf(place)?.text;
  if (place === undefined || path === undefined) return undefined;
  const found = files.get(path) ?? { problem: 'there is no such file' };
  if ('problem' in found) {
    const message = `${path} cannot be read: ${found.problem}`;
    scope.diagnostics.push(errorAt('unreadable-file', message, guiltySpan(place)));
    return undefined;
  }
  const columns = map === undefined ? {} : columnsOf(map as Located<PeriodsMap>);
  const span = guiltySpan(place);
  const { calendar, diagnostics } = readCalendarFile({ name, path, text: found.text, columns, span });
  scope.diagnostics.push(...diagnostics);
  return calendar;
}

type PeriodsMap = Extract<NonNullable<CalendarSpec['periods']>, { readonly file: unknown }>;

function columnsOf(map: Located<PeriodsMap>): CalendarColumns {
  return {
    start: textOf(field(map, 'start')),
    end: textOf(field(map, 'end')),
    week: textOf(field(map, 'week')),
    month: textOf(field(map, 'month')),
    quarter: textOf(field(map, 'quarter')),
    year: textOf(field(map, 'year')),
  };
}
