/** commands loads what runs each command, by the name that the command line dispatches to; no run needs more than one. */
export const commands = {
  runBacktest: async () => (await import('./command/backtest.ts')).runBacktest,
  runCalendar: async () => (await import('./command/calendar.ts')).runCalendar,
  runCheck: async () => (await import('./command/check.ts')).runCheck,
  runForecast: async () => (await import('./command/forecast.ts')).runForecast,
  runInit: async () => (await import('./command/init.ts')).runInit,
  runPlan: async () => (await import('./command/plan.ts')).runPlan,
  runQuery: async () => (await import('./command/query.ts')).runQuery,
  runRun: async () => (await import('./command/run.ts')).runRun,
  runSchema: async () => (await import('./command/schema.ts')).runSchema,
  runTests: async () => (await import('./command/test.ts')).runTests,
  runTune: async () => (await import('./command/tune.ts')).runTune,
  runValidate: async () => (await import('./command/validate.ts')).runValidate,
  runVersion: async () => (await import('./command/version.ts')).runVersion,
};

/** CommandName names the function that runs a command. */
export type CommandName = keyof typeof commands;
