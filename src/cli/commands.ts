// All commands in one module, loaded when one of them runs: reading a second file costs more than the code of the others.
export { runCheck } from './command/check.ts';
export { runInit } from './command/init.ts';
export { runPlan } from './command/plan.ts';
export { runQuery } from './command/query.ts';
export { runRun } from './command/run.ts';
export { runSchema } from './command/schema.ts';
export { runValidate } from './command/validate.ts';
export { runVersion } from './command/version.ts';
