import { findRoot } from '../project/list.ts';

export { listDefinitions } from '../project/list.ts';

/** locateProject is the nearest folder at or above a folder that holds kpi.yaml; undefined when there is none. */
export async function locateProject(folder: string): Promise<string | undefined> {
  return findRoot(folder);
}
