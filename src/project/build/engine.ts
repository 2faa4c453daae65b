import { errorAt } from '../../diagnostic/diagnostic.ts';
import {
  type AccountSettings,
  type DatabaseEngine,
  type EngineType,
  isFileEngine,
  type WarehouseSettings,
} from '../../model/database.ts';
import type { Definition, Scope } from '../definition.ts';
import type { EngineSpec } from '../schema/engine.ts';
import { field, type Located } from '../shape/located.ts';
import { spanOf } from '../yaml/tree.ts';
import { choiceOf, durationOf, secretOf, textOf } from './scalar.ts';

/** buildEngine reads a database engine. */
export function buildEngine(scope: Scope, definition: Definition): DatabaseEngine {
  const node = definition.node as Located<EngineSpec>;
  const type = choiceOf(field(node, 'type')) ?? 'postgres';
  const engine: DatabaseEngine = {
    name: definition.key.name,
    type,
    url: secretOf(field(node, 'url')),
    file: textOf(field(node, 'file')),
    tls: choiceOf(field(node, 'tls')),
    authority: textOf(field(node, 'ca')),
    timeout: durationOf(scope, field(node, 'timeout')) ?? { count: 30, unit: 'minute' },
    warehouse: warehouseOf(node),
    ...(type === 'snowflake' ? { account: accountOf(node) } : {}),
    span: spanOf(definition.key),
  };
  if (scope.diagnostics.length === 0) checkPlace(scope, engine, node);
  return engine;
}

/** What says where a database is: exactly one of these, by its type. */
const placeKeys = ['url', 'file', 'project'] as const;

function placeKey(type: EngineType): (typeof placeKeys)[number] {
  if (type === 'bigquery') return 'project';
  return isFileEngine(type) ? 'file' : 'url';
}

/** What engines of some types have besides. */
const ownKeys = ['location', 'credentials', 'schema', 'role', 'warehouse'] as const;
const ownKeysOf: Readonly<Partial<Record<EngineType, readonly string[]>>> = {
  bigquery: ['location', 'credentials'],
  snowflake: ['credentials', 'schema', 'role', 'warehouse'],
};

/** A server has a url, a file has a path, BigQuery has a project. */
function checkPlace(
  scope: Scope,
  { type, name, span, tls }: DatabaseEngine,
  node: Located<EngineSpec>,
): void {
  const wanted = placeKey(type);
  if (field(node, wanted) === undefined)
    scope.diagnostics.push(errorAt('missing-key', `engine "${name}" needs "${wanted}"`, span));
  const own = ownKeysOf[type] ?? [];
  const others = [...placeKeys, ...ownKeys].filter((key) => key !== wanted && !own.includes(key));
  for (const other of others) {
    if (field(node, other) === undefined) continue;
    const message = `an engine of type ${type} has no "${other}"`;
    scope.diagnostics.push(errorAt('bad-value', message, span, { help: `it has "${wanted}"` }));
  }
  if (type !== 'snowflake') return;
  const trust = 'trust its authority by the environment variable NODE_EXTRA_CA_CERTS';
  const refusals = [
    [field(node, 'ca') !== undefined, 'an engine of type snowflake has no "ca"', trust],
    [tls === 'require', 'the driver of Snowflake knows no "tls: require"', 'choose "tls: verify"'],
  ] as const;
  for (const [isThere, message, help] of refusals)
    if (isThere) scope.diagnostics.push(errorAt('bad-value', message, span, { help }));
}

function warehouseOf(node: Located<EngineSpec>): WarehouseSettings | undefined {
  const project = secretOf(field(node, 'project'));
  if (project === undefined) return undefined;
  return {
    project,
    location: secretOf(field(node, 'location')),
    credentials: secretOf(field(node, 'credentials')),
  };
}

function accountOf(node: Located<EngineSpec>): AccountSettings {
  return {
    credentials: secretOf(field(node, 'credentials')),
    schema: secretOf(field(node, 'schema')),
    role: secretOf(field(node, 'role')),
    warehouse: secretOf(field(node, 'warehouse')),
  };
}
