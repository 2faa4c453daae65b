import { resolve } from 'node:path';
import { locateProject } from '../app/locate.ts';
import type { Invocation } from './invocation.ts';

/** projectRoot is the absolute folder of the project: found from `--project`, else from the working directory, upwards. */
export async function projectRoot({ io, flags }: Invocation): Promise<string> {
  const start = resolve(io.cwd, flags.project ?? '.');
  return (await locateProject(start)) ?? start;
}
