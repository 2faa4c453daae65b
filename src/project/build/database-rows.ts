import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { DatabaseRows, IncrementalRows } from '../../model/database.ts';
import { parseDuration } from '../../time/duration.ts';
import type { Definition, Scope } from '../definition.ts';
import type { SourceSpec } from '../schema/source.ts';
import { field, type Located } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf } from '../yaml/tree.ts';
import { choiceOf, durationOf, referenceOf, textOf } from './scalar.ts';

/** buildDatabaseRows reads which rows of a database a source has; undefined where it names no engine. */
export function buildDatabaseRows(scope: Scope, node: Located<SourceSpec>): DatabaseRows | undefined {
  const engine = referenceOf(scope, 'engine', field(node, 'engine'));
  if (engine === undefined) return undefined;
  const table = field(node, 'table');
  const query = field(node, 'query');
  const written = table ?? query;
  return {
    engine: engine.name,
    table: textOf(table),
    query: textOf(query)?.trim().replace(/;$/, ''),
    mode: choiceOf(field(node, 'mode')) ?? 'load',
    incremental: buildIncremental(scope, node),
    span: written === undefined ? engine.span : guiltySpan(written),
  };
}

function buildIncremental(scope: Scope, source: Located<SourceSpec>): IncrementalRows | undefined {
  const node = field(source, 'incremental');
  const column = field(node, 'column');
  if (node === undefined || column === undefined) return undefined;
  const overlap = field(node, 'overlap');
  const text = textOf(overlap)?.trim();
  const length = text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : parseDuration(text);
  if (overlap !== undefined && length === undefined) {
    const message = `"${text}" is neither a duration such as "1 hour" nor a whole number`;
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(overlap)));
  }
  return {
    column: textOf(column) ?? '',
    overlap: length,
    reload: durationOf(scope, field(node, 'reload')),
    span: guiltySpan(column),
  };
}

const ofEngine = ['table', 'query', 'mode', 'incremental'] as const;

/** checkOrigin reports a source whose rows come from nowhere, or from two places. */
export function checkOrigin(scope: Scope, { key, node: written }: Definition): void {
  if (scope.diagnostics.length > 0) return;
  const node = written as Located<SourceSpec>;
  const [file, engine, http] = [field(node, 'file'), field(node, 'engine'), field(node, 'http')];
  const refuse = (code: 'missing-key' | 'bad-value', message: string, span = spanOf(key)) =>
    scope.diagnostics.push(errorAt(code, message, span));
  const origins = [file, engine, http].filter((origin) => origin !== undefined);
  if (origins.length === 0)
    refuse('missing-key', `source "${key.name}" needs "file", "http", or "engine" with "table" or "query"`);
  if (origins.length > 1)
    refuse('bad-value', 'a source has one of "file", "http" and "engine"', guiltySpan(origins[1]!));
  const own = ofEngine.filter((name) => field(node, name) !== undefined);
  if (engine === undefined && own[0] !== undefined)
    refuse('missing-key', `"${own[0]}" needs "engine"`, guiltySpan(field(node, own[0])!));
  if (engine === undefined) return;
  const incremental = field(node, 'incremental');
  if (incremental !== undefined && choiceOf(field(node, 'mode')) === 'pushdown')
    refuse(
      'bad-value',
      '"incremental" is for rows that are loaded, not for "mode: pushdown"',
      ownerSpan(incremental),
    );
  const [table, query] = [field(node, 'table'), field(node, 'query')];
  if (table === undefined && query === undefined)
    refuse('missing-key', `source "${key.name}" needs "table" or "query" of its engine`);
  if (table !== undefined && query !== undefined)
    refuse('bad-value', 'a source has either "table" or "query"', guiltySpan(query));
}
