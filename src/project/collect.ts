import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { type Definition, type DefinitionKind, definitionKinds } from './definition.ts';
import { rootFile } from './list.ts';
import { badName, keyHelp, nameHelp } from './shape/messages.ts';
import type { ParsedFile } from './yaml/parse.ts';
import { guiltySpan, type MapEntry, type MapNode, spanOf, type YamlNode } from './yaml/tree.ts';

const settingKeys = [
  'kpi',
  'name',
  'timezone',
  'locale',
  'week_start',
  'defaults',
  'environments',
  'limits',
  'hash_key',
  'packs',
];
const unsupportedKeys = ['policies', 'silences', 'rosters'];

/** Collected is what the files of a project or a pack define, sorted by kind. */
export interface Collected {
  readonly definitions: ReadonlyMap<DefinitionKind, ReadonlyMap<string, Definition>>;
  /** The items of `routes`, in the order of files. */
  readonly routes: readonly YamlNode[];
  /** The settings of kpi.yaml; undefined when the file does not hold a map. */
  readonly settings?: MapNode;
  /** What a pack requires, by source. */
  readonly requires: readonly MapEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Collection {
  readonly definitions: Map<DefinitionKind, Map<string, Definition>>;
  readonly routes: YamlNode[];
  readonly requires: MapEntry[];
  readonly diagnostics: Diagnostic[];
  settings?: MapNode;
}

/** collectDefinitions sorts what stands at the top of files, and reports names that are no names or stand twice. */
export function collectDefinitions(files: readonly ParsedFile[]): Collected {
  const kinds = Object.values(definitionKinds);
  const collection: Collection = {
    definitions: new Map(kinds.map((kind) => [kind, new Map()])),
    routes: [],
    requires: [],
    diagnostics: [],
  };
  for (const { maps } of files) {
    for (const map of maps) {
      const settings: MapNode = { ...map, entries: new Map() };
      for (const entry of map.entries.values()) collectEntry(collection, entry, settings);
      const isRoot = map.file.path === rootFile && map.file.pack === undefined;
      if (isRoot) collection.settings = withSettings(collection, settings);
    }
  }
  return collection;
}

/** withSettings joins the settings of several documents of kpi.yaml. */
function withSettings(collection: Collection, settings: MapNode): MapNode {
  const known = collection.settings;
  if (known === undefined) return settings;
  for (const [name, entry] of settings.entries) {
    const first = known.entries.get(name);
    if (first === undefined) known.entries.set(name, entry);
    else reportTwice(collection, `the setting "${name}"`, entry.key, first.key);
  }
  return known;
}

function reportTwice(c: Collection, what: string, second: MapEntry['key'], first: MapEntry['key']): void {
  c.diagnostics.push(
    errorAt('duplicate-name', `${what} is defined twice`, spanOf(second), {
      related: [{ message: 'the first one', span: spanOf(first) }],
    }),
  );
}

function collectEntry(c: Collection, entry: MapEntry, settings: MapNode): void {
  const { name } = entry.key;
  const isPack = entry.key.file.pack !== undefined;
  if (Object.hasOwn(definitionKinds, name)) {
    collectNamed(c, definitionKinds[name as keyof typeof definitionKinds], entry);
  } else if (name === 'routes' && !isPack) {
    collectRoutes(c, entry);
  } else if (name === 'requires' && isPack) {
    if (entry.value.kind === 'map') c.requires.push(...entry.value.entries.values());
    else reportNoMap(c, entry);
  } else if (settingKeys.includes(name) && entry.key.file.path === rootFile && !isPack) {
    settings.entries.set(name, entry);
  } else {
    reportUnknown(c, entry, isPack);
  }
}

function collectNamed(c: Collection, kind: DefinitionKind, entry: MapEntry): void {
  if (entry.value.kind !== 'map') {
    reportNoMap(c, entry);
    return;
  }
  const known = c.definitions.get(kind)!;
  for (const { key, value } of entry.value.entries.values()) {
    const first = known.get(key.name);
    if (first !== undefined) {
      reportTwice(c, `${kind} "${key.name}"`, key, first.key);
      continue;
    }
    if (kind !== 'test' && !/^[a-z][a-z0-9_]*$/.test(key.name)) {
      c.diagnostics.push(errorAt('bad-name', badName(key.name), spanOf(key), { help: nameHelp(key.name) }));
    }
    known.set(key.name, { kind, key, node: value, pack: key.file.pack });
  }
}

function reportNoMap(c: Collection, { key, value }: MapEntry): void {
  if (value.kind === 'scalar' && value.value === null) return;
  const message = `"${key.name}" must be a map from name to definition`;
  c.diagnostics.push(errorAt('wrong-type', message, guiltySpan(value)));
}

function collectRoutes(c: Collection, { value }: MapEntry): void {
  if (value.kind === 'list') c.routes.push(...value.items);
  else if (value.kind === 'map' || value.value !== null) {
    c.diagnostics.push(errorAt('wrong-type', '"routes" must be a list', guiltySpan(value)));
  }
}

function reportUnknown(c: Collection, { key }: MapEntry, isPack: boolean): void {
  const { name } = key;
  const place = isPack ? 'a pack' : 'a definition file';
  const known = [...Object.keys(definitionKinds), ...(isPack ? ['requires'] : ['routes'])];
  if (key.file.path === rootFile) known.push(...settingKeys);
  const diagnostic = unsupportedKeys.includes(name)
    ? errorAt('unknown-key', `"${name}" is not supported in this version`, spanOf(key))
    : settingKeys.includes(name)
      ? errorAt(
          'unknown-key',
          `"${name}" is a setting, and settings stand in ${rootFile} at the root`,
          spanOf(key),
        )
      : errorAt('unknown-key', `${place} has no key "${name}"`, spanOf(key), { help: keyHelp(name, known) });
  c.diagnostics.push(diagnostic);
}
