import { definitionSchema, reportSchema } from '../../app/schema.ts';
import type { Command } from '../invocation.ts';
import { printJson } from '../print.ts';

/** runSchema prints the JSON Schema of definition files, or of the report of a check. */
export const runSchema: Command<object> = async (invocation) => {
  const isReport = invocation.names[0] === 'report';
  printJson(invocation, isReport ? reportSchema() : await definitionSchema());
  return 0;
};
