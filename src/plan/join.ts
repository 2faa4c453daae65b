import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { isNumberType } from '../model/column-type.ts';
import { findColumn } from '../model/find-column.ts';
import { misfitOf } from '../model/misfit.ts';
import type { Project } from '../model/project.ts';
import type { Join, NamedPlace, Source } from '../model/source.ts';
import { columnHelp } from './fragment.ts';
import type { ComparedTime, SchemaJoin, SourceSchema } from './schema.ts';

type Schemas = ReadonlyMap<string, SourceSchema>;

/**
 * withJoins adds to the schemas of sources what their rows can look up. A join that does not fit its columns stays in
 * the schema with its problem, so that only what uses it fails.
 */
export function withJoins(project: Project, schemas: Schemas): Map<string, SourceSchema> {
  return new Map(
    [...schemas].map(([name, schema]) => {
      const source = project.sources.get(name);
      if (!source?.joins?.length) return [name, schema];
      const joins: SchemaJoin[] = [];
      addJoins({ project, schemas, root: schema, joins }, source, schema);
      return [name, { ...schema, joins }];
    }),
  );
}

interface Adding {
  readonly project: Project;
  readonly schemas: Schemas;
  readonly root: SourceSchema;
  readonly joins: SchemaJoin[];
}

/** Joins in circles have been refused before, so that this ends. */
function addJoins(adding: Adding, source: Source, schema: SourceSchema, lead?: SchemaJoin): void {
  for (const join of source.joins ?? []) {
    const path = [...(lead?.path ?? []), join.name];
    const theirs = adding.schemas.get(join.source);
    if (theirs === undefined) {
      const empty = { relation: '', columns: [], times: new Map(), keys: [] };
      const problem = { message: `source "${join.source}" could not be opened` };
      const base = { path, source: join.source, joining: source.name, definition: join };
      adding.joins.push({ ...base, ...empty, problem });
      continue;
    }
    const own = schemaJoin(adding, { source, schema, join, theirs, path });
    // What is reached by way of a join that does not fit cannot be reached either.
    const added = lead?.problem === undefined ? own : { ...own, problem: lead.problem };
    adding.joins.push(added);
    const next = adding.project.sources.get(join.source);
    if (next !== undefined) addJoins(adding, next, theirs, added);
  }
}

interface Joining {
  readonly source: Source;
  readonly schema: SourceSchema;
  readonly join: Join;
  readonly theirs: SourceSchema;
  readonly path: readonly string[];
}

function schemaJoin(adding: Adding, joining: Joining): SchemaJoin {
  const { source, join, theirs, path } = joining;
  const keys = join.keys.map((key) => ({
    ours: findColumn(joining.schema.columns, key.ours.name)?.name ?? key.ours.name,
    theirs: findColumn(theirs.columns, key.theirs.name)?.name ?? key.theirs.name,
  }));
  const asOf = join.asOf === undefined ? undefined : comparedTimes(adding.project, joining);
  const diagnostic = keyProblem(adding.project, joining) ?? asOf?.problem;
  return {
    path,
    source: join.source,
    joining: source.name,
    definition: join,
    relation: theirs.relation,
    columns: theirs.columns.map((column) => ({
      name: freeName(adding.root, [...path, column.name].join('.')),
      column: column.name,
      type: column.type,
      ...(column.concealment && { concealment: column.concealment }),
    })),
    times: theirs.times,
    keys,
    ...(asOf?.times === undefined ? {} : { asOf: asOf.times }),
    ...(diagnostic === undefined ? {} : { problem: { message: diagnostic.message, diagnostic } }),
  };
}

/** A column of the source's own may be called like one that is looked up. */
function freeName(root: SourceSchema, name: string): string {
  return findColumn(root.columns, name) === undefined ? name : freeName(root, `${name}'`);
}

function keyProblem(project: Project, { source, schema, join, theirs }: Joining): Diagnostic | undefined {
  for (const { ours, theirs: other } of join.keys) {
    const own = findColumn(schema.columns, ours.name);
    if (own === undefined) return missing(project, source.name, schema, ours);
    const found = findColumn(theirs.columns, other.name);
    if (found === undefined) return missing(project, join.source, theirs, other);
    const [a, b] = [kindOf(own.type), kindOf(found.type)];
    if (a === b) continue;
    const message = `"${own.name}" is ${a} in source "${source.name}" and ${b} as "${found.name}" in source "${join.source}", so that no rows would match`;
    const help = 'declare one type for both under "columns" of the sources';
    const joined = project.sources.get(join.source);
    return misfitOf(
      source.database === undefined ? joined : source,
      errorAt('sql-type', message, other.span, { help }),
    );
  }
  return undefined;
}

function missing(
  project: Project,
  source: string,
  schema: SourceSchema,
  { name, span }: NamedPlace,
): Diagnostic {
  const names = schema.columns.map((column) => column.name);
  const message = `source "${source}" has no column "${name}"`;
  const problem = errorAt('unknown-column', message, span, { help: columnHelp(name, names) });
  return misfitOf(project.sources.get(source), problem);
}

function kindOf(type: string): string {
  if (isNumberType(type)) return 'a number';
  if (/^(VARCHAR|ENUM.*|UUID)$/.test(type)) return 'a text';
  return type.startsWith('TIMESTAMP') ? 'a time' : type === 'DATE' ? 'a date' : type;
}

function comparedTimes(
  project: Project,
  { source, schema, join, theirs }: Joining,
): { readonly times?: SchemaJoin['asOf']; readonly problem?: Diagnostic } {
  const asOf = join.asOf!;
  const own = asOf.ours ?? (source.time && { name: source.time.column, span: asOf.theirs.span });
  if (own === undefined) {
    const message = `source "${source.name}" has no time to look up source "${join.source}" by`;
    const help = `name one: as_of: { a time of "${source.name}": ${asOf.theirs.name} }`;
    return { problem: errorAt('no-time', message, asOf.theirs.span, { help }) };
  }
  const ours = timeOf(project, source.name, schema, own);
  const other = timeOf(project, join.source, theirs, asOf.theirs);
  if ('code' in ours) return { problem: ours };
  if ('code' in other) return { problem: other };
  return { times: { ours, theirs: other } };
}

function timeOf(
  project: Project,
  source: string,
  schema: SourceSchema,
  place: NamedPlace,
): ComparedTime | Diagnostic {
  const column = findColumn(schema.columns, place.name);
  if (column === undefined) return missing(project, source, schema, place);
  const zone = schema.times.get(column.name)?.zone ?? project.timezone;
  const type = timeTypeOf(column.type);
  if (type !== undefined) return { column: column.name, type, zone };
  const message = `"${column.name}" of source "${source}" is ${kindOf(column.type)}, not a date or time`;
  const help = `declare it: columns: { ${column.name}: date }`;
  return misfitOf(project.sources.get(source), errorAt('sql-type', message, place.span, { help }));
}

/** timeTypeOf is what a column of a type holds, if that is times or dates. */
export function timeTypeOf(type: string): ComparedTime['type'] | undefined {
  if (type === 'DATE') return 'date';
  if (type === 'TIMESTAMP WITH TIME ZONE' || type === 'TIMESTAMPTZ') return 'instant';
  return type.startsWith('TIMESTAMP') ? 'local' : undefined;
}

/** joinedKey is a column that is null in joined rows only where nothing was found. */
export function joinedKey(join: SchemaJoin): string {
  const { theirs } = join.keys[0]!;
  return join.columns.find((column) => column.column === theirs)!.name;
}
