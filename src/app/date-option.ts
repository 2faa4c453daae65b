import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';

/** badDate says that what was given for an option is not a date. */
export function badDate(option: string, text: string): Diagnostic {
  const help = 'write a date such as 2026-11-20';
  return errorAt('bad-option', `${option} "${text}" is not a date`, undefined, { help });
}
