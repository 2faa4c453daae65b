import { type CalendarOptions, showCalendars } from '../../app/calendar.ts';
import { renderCalendarViews } from '../../app/render.ts';
import type { Command } from '../invocation.ts';
import { printDiagnostics, printFailure, printJson, printResult } from '../print.ts';
import { projectRoot } from '../project-root.ts';
import { withPorts } from '../with-ports.ts';

/** CalendarFlags are the options of `kpi calendar`. */
export type CalendarFlags = Pick<CalendarOptions, 'from' | 'to'>;

/** runCalendar shows the days of calendars that are not like any other; the first name is the action, `show`. */
export const runCalendar: Command<CalendarFlags> = async (invocation) => {
  const { names, flags } = invocation;
  const root = await projectRoot(invocation);
  const { from, to } = flags;
  const outcome = await withPorts(invocation, (ports) =>
    showCalendars(ports, { root, names: names.slice(1), from, to }),
  );
  if (outcome.exitCode !== 0) return printFailure(invocation, outcome, flags.json ?? false);
  const { calendars, locale, diagnostics, exitCode } = outcome;
  if (flags.json) {
    printJson(invocation, { schema: 'kpi.calendar/1', calendars, diagnostics, exitCode });
    return exitCode;
  }
  printDiagnostics(invocation, outcome);
  printResult(invocation, renderCalendarViews(calendars, locale));
  return exitCode;
};
