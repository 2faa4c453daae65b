import { type Command, withPorts } from '../invocation.ts';
import { printDiagnostics, printFailure, printJson, printResult } from '../print.ts';
import { projectRoot } from '../project-root.ts';

/** PlanFlags are the options of `kpi plan`. */
export interface PlanFlags {
  readonly select?: readonly string[];
  readonly asOf?: string;
}
