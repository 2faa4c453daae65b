import { runBacktest } from './command/backtest.ts';
import { runCalendar } from './command/calendar.ts';
import { runCheck } from './command/check.ts';
import { runForecast } from './command/forecast.ts';
import { runInit } from './command/init.ts';
import { runPlan } from './command/plan.ts';
import { runQuery } from './command/query.ts';
import { runRun } from './command/run.ts';
import { runSchema } from './command/schema.ts';
import { runTests } from './command/test.ts';
import { runTune } from './command/tune.ts';
import { runValidate } from './command/validate.ts';
import { runVersion } from './command/version.ts';

/** commands is what runs each command, by the name that the command line dispatches to. */
export const commands = {
  runBacktest,
  runCalendar,
  runCheck,
  runForecast,
  runInit,
  runPlan,
  runQuery,
  runRun,
  runSchema,
  runTests,
  runTune,
  runValidate,
  runVersion,
};

/** CommandName names the function that runs a command. */
export type CommandName = keyof typeof commands;
