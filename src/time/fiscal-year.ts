import type { MonthDay } from './calendar.ts';
import { addMonths, civilFromDays, daysFromCivil, daysInMonth, isoWeekday } from './civil.ts';
import { formatYear, twoDigits } from './date.ts';
import type { CalendarUnit } from './grain.ts';
import type { PeriodCalendar, PeriodTable } from './period-calendar.ts';

/** YearName tells which civil year gives a year its name: the one it starts in, or the one it ends in. */
export type YearName = 'start' | 'end';

/** FiscalYear is a year of twelve months that starts on a day of every year, which each month has. */
export interface FiscalYear {
  readonly starts: MonthDay;
  readonly namedBy: YearName;
}

/**
 * WeekYear is a year of 52 or 53 whole weeks, with the weeks of each quarter's three months. It ends on a weekday: the
 * last one of a month, or the one nearest to the month's last day. These are the two 52-53-week years of 26 CFR 1.441-2;
 * the retail calendar of the National Retail Federation ends on the Saturday nearest to 31 January.
 */
export interface WeekYear {
  readonly weeks: readonly [number, number, number];
  /** ISO weekday, 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** 1 to 12. */
  readonly month: number;
  readonly rule: 'last' | 'nearest';
  /** Which of the twelve months has one week more in a year of 53, 1 to 12. */
  readonly longMonth: number;
  readonly namedBy: YearName;
}

/** Years that calendars by rule are laid out for: wide enough for any data, small enough to be made at once. */
const firstYear = 1900;
const lastYear = 2199;

/** fiscalCalendar lays out a fiscal year's years, quarters and months. */
export function fiscalCalendar(name: string, { starts, namedBy }: FiscalYear): PeriodCalendar {
  const draft = newDraft();
  for (let civil = firstYear; civil <= lastYear; civil++) {
    const start = daysFromCivil(civil, starts.month, starts.day);
    const end = addMonths(start, 12);
    const year = yearName(namedBy === 'start' ? civil : civilFromDays(end - 1).year);
    add(draft, 'year', year, start);
    for (let month = 0; month < 12; month++) addMonth(draft, year, month, addMonths(start, month));
    draft.end = end;
  }
  return { name, units: { month: tableFrom(draft, 'month'), ...longUnits(draft) } };
}

/** weekCalendar lays out a year of weeks: its years, quarters, months and weeks. */
export function weekCalendar(name: string, year: WeekYear): PeriodCalendar {
  const draft = newDraft();
  for (let civil = firstYear; civil <= lastYear; civil++) {
    const start = yearEnd(year, civil - 1) + 1;
    const end = yearEnd(year, civil) + 1;
    // By the month that follows the end: the start itself may lie some days before that, in the year before.
    const begins = year.month === 12 ? civil : civil - 1;
    const called = yearName(year.namedBy === 'end' ? civil : begins);
    const isLong = end - start === 53 * 7;
    add(draft, 'year', called, start);
    let week = 0;
    for (let month = 0; month < 12; month++) {
      addMonth(draft, called, month, start + 7 * week);
      const weeks = year.weeks[month % 3]! + (isLong && month + 1 === year.longMonth ? 1 : 0);
      for (let i = 0; i < weeks; i++) {
        add(draft, 'week', `${called}-W${twoDigits(week + 1)}`, start + 7 * week);
        week++;
      }
    }
    draft.end = end;
  }
  return {
    name,
    units: { week: tableFrom(draft, 'week'), month: tableFrom(draft, 'month'), ...longUnits(draft) },
  };
}

/** yearEnd gives the last date of the year that ends in or beside a month of a civil year. */
function yearEnd({ weekday, month, rule }: WeekYear, year: number): number {
  const last = daysFromCivil(year, month, daysInMonth(year, month));
  const back = (isoWeekday(last) - weekday + 7) % 7;
  return rule === 'nearest' && back > 3 ? last + 7 - back : last - back;
}

interface Draft {
  readonly starts: Readonly<Record<CalendarUnit, number[]>>;
  readonly names: Readonly<Record<CalendarUnit, string[]>>;
  end: number;
}

function newDraft(): Draft {
  const lists = <T>(): Record<CalendarUnit, T[]> => ({ week: [], month: [], quarter: [], year: [] });
  return { starts: lists(), names: lists(), end: 0 };
}

function add({ starts, names }: Draft, unit: CalendarUnit, name: string, start: number): void {
  starts[unit].push(start);
  names[unit].push(name);
}

/** addMonth adds a month, 0 to 11, and the quarter that begins with it. */
function addMonth(draft: Draft, year: string, month: number, start: number): void {
  if (month % 3 === 0) add(draft, 'quarter', `${year}-Q${month / 3 + 1}`, start);
  add(draft, 'month', `${year}-P${twoDigits(month + 1)}`, start);
}

function tableFrom({ starts, names, end }: Draft, unit: CalendarUnit): PeriodTable {
  return { starts: Int32Array.from([...starts[unit], end]), names: names[unit] };
}

function longUnits(draft: Draft): { readonly quarter: PeriodTable; readonly year: PeriodTable } {
  return { quarter: tableFrom(draft, 'quarter'), year: tableFrom(draft, 'year') };
}

function yearName(year: number): string {
  return `FY${formatYear(year)}`;
}
