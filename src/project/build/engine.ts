import { errorAt } from '../../diagnostic/diagnostic.ts';
import { type DatabaseEngine, isFileEngine } from '../../model/database.ts';
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
    span: spanOf(definition.key),
  };
  if (scope.diagnostics.length === 0) checkPlace(scope, engine);
  return engine;
}

/** A server has a url, a file has a path. */
function checkPlace(scope: Scope, { type, url, file, name, span }: DatabaseEngine): void {
  const isFile = isFileEngine(type);
  const [wanted, other] = isFile ? ['file', 'url'] : ['url', 'file'];
  const [has, hasOther] = isFile ? [file, url] : [url, file];
  if (has === undefined)
    scope.diagnostics.push(errorAt('missing-key', `engine "${name}" needs "${wanted}"`, span));
  if (hasOther === undefined) return;
  const message = `an engine of type ${type} has no "${other}"`;
  scope.diagnostics.push(errorAt('bad-value', message, span, { help: `it has "${wanted}"` }));
}
