import { checkJsonSchema } from '../report/json-schema.ts';

/** definitionSchema is the JSON Schema (draft-07) of a definition file. */
export async function definitionSchema(): Promise<object> {
  const { default: schema } = await import('../project/generated/schema.json', { with: { type: 'json' } });
  return schema;
}

/** reportSchema is the JSON Schema (draft-07) of the document that `kpi check --json` prints. */
export function reportSchema(): object {
  return checkJsonSchema;
}
