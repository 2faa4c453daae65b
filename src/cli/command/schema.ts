import { definitionSchema } from '../../app/schema.ts';
import type { Command } from '../invocation.ts';
import { printJson } from '../print.ts';

/** runSchema prints the JSON Schema of definition files. */
export const runSchema: Command<object> = async (invocation) => {
  printJson(invocation, await definitionSchema());
  return 0;
};
