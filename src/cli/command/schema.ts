import type { Command } from '../invocation.ts';
import { printJson } from '../print.ts';

/** runSchema prints the JSON Schema of definition files. */
export const runSchema: Command<object> = async (invocation) => {
  const { definitionSchema } = await import('../../app/schema.ts');
  printJson(invocation, await definitionSchema());
  return 0;
};
