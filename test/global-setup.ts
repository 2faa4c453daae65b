import { generate } from '../scripts/generate.mjs';

/** setup makes sure that the generated validators are those of the present schema. */
export async function setup(): Promise<void> {
  await generate();
}
