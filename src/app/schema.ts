/** definitionSchema is the JSON Schema (draft-07) of a definition file. */
export async function definitionSchema(): Promise<object> {
  const { default: schema } = await import('../project/generated/schema.json', { with: { type: 'json' } });
  return schema;
}
