// A validator compiled from a schema repeats the code of every part that the schema repeats.

const mapsOfSchemas = ['properties'];
const schemas = ['items', 'additionalProperties', 'then', 'else'];
// What compiles to less than a call is not worth a definition of its own.
const leastLength = 40;

/** shareSchemas gives definitions in which each part that stands more than once is a definition that is referred to. */
export function shareSchemas(definitions) {
  const counts = new Map();
  for (const schema of Object.values(definitions)) mapParts(schema, (part) => count(part, counts));
  const names = new Map();
  const shared = {};
  const share = (part) => {
    const text = JSON.stringify(part);
    if (part.$ref !== undefined || counts.get(text) === 1 || text.length <= leastLength) {
      return mapParts(part, share);
    }
    const name = names.get(text) ?? `shared_${names.size}`;
    if (!names.has(text)) {
      names.set(text, name);
      shared[name] = mapParts(part, share);
    }
    // Whoever lacks the part is told what it should be, so that note stays where the part stands.
    const expects = part['x-expects'];
    return { $ref: `#/definitions/${name}`, ...(expects === undefined ? {} : { 'x-expects': expects }) };
  };
  const kept = Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [name, mapParts(schema, share)]),
  );
  return { ...kept, ...shared };
}

function count(part, counts) {
  const text = JSON.stringify(part);
  const seen = counts.get(text) ?? 0;
  counts.set(text, seen + 1);
  // Parts of what is shared stand once: in the definition.
  return seen === 0 ? mapParts(part, (inner) => count(inner, counts)) : part;
}

/** mapParts gives a schema with its direct sub-schemas replaced. */
function mapParts(schema, change) {
  const isSchema = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries = Object.entries(schema).map(([key, value]) => {
    if (!isSchema(value)) return [key, value];
    if (schemas.includes(key)) return [key, change(value)];
    if (!mapsOfSchemas.includes(key)) return [key, value];
    return [key, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]))];
  });
  return Object.fromEntries(entries);
}
