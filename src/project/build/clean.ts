import type { Span } from '../../diagnostic/diagnostic.ts';
import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { SourceText } from '../../model/located.ts';
import type { CleanStep, ParseRule } from '../../model/source.ts';
import type { Scope } from '../definition.ts';
import type { CleanStepSpec } from '../schema/clean.ts';
import { field, fields, items, type Located, scalarOf } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf } from '../yaml/tree.ts';
import { choiceOf, expressionOf, textOf, textsOf, untypedOf } from './scalar.ts';

/** buildClean reads the steps of `clean`; `hasKey` tells whether the source has a key to drop repeats by. */
export function buildClean(
  scope: Scope,
  node: Located<CleanStepSpec[]> | undefined,
  hasKey: boolean,
): CleanStep[] {
  return items(node).flatMap((step) => buildStep(scope, step, hasKey) ?? []);
}

function buildStep(scope: Scope, step: Located<CleanStepSpec>, hasKey: boolean): CleanStep | undefined {
  if (step.kind !== 'map') return undefined;
  const key = [...step.entries.values()][0]?.key;
  if (key === undefined) return undefined;
  const span = spanOf(key);
  switch (key.name as keyof CleanStepSpec) {
    case 'rename':
      return { kind: 'rename', columns: record(fields(field(step, 'rename')), (v) => textOf(v) ?? ''), span };
    case 'derive':
      return { kind: 'derive', columns: buildDerive(step), span };
    case 'trim':
      return { kind: 'trim', columns: textsOf(field(step, 'trim')), span };
    case 'map':
      return { kind: 'map', columns: buildMap(step), span };
    case 'fill':
      return { kind: 'fill', columns: buildFill(scope, step), span };
    case 'case':
      return { kind: 'case', columns: record(fields(field(step, 'case')), (v) => choiceOf(v)!), span };
    case 'parse':
      return { kind: 'parse', columns: buildParse(scope, step), span };
    case 'drop': {
      const where = expressionOf(field(step, 'drop'));
      return where === undefined ? undefined : { kind: 'drop', where, span };
    }
    case 'dedupe':
      return buildDedupe(scope, step, hasKey, span);
  }
}

function record<T, R>(
  entries: readonly { key: { name: string }; value: T }[],
  read: (value: T) => R,
): Record<string, R> {
  return Object.fromEntries(entries.map(({ key, value }) => [key.name, read(value)]));
}

function buildDerive(step: Located<CleanStepSpec>): Record<string, SourceText> {
  const columns: Record<string, SourceText> = {};
  for (const { key, value } of fields(field(step, 'derive'))) {
    const text = expressionOf(value);
    if (text !== undefined) columns[key.name] = text;
  }
  return columns;
}

function buildMap(step: Located<CleanStepSpec>): Record<string, Record<string, string | null>> {
  return record(fields(field(step, 'map')), (values) =>
    record(fields(values), (value) => {
      const to = untypedOf(value);
      return to === null || value.kind !== 'scalar' ? null : value.text;
    }),
  );
}

function buildParse(scope: Scope, step: Located<CleanStepSpec>): Record<string, ParseRule> {
  return record(fields(field(step, 'parse')), (value): ParseRule => {
    if (value.kind !== 'map') return { as: scalarOf(value)?.text as ParseRule['as'], otherwise: 'fail' };
    const as = choiceOf(field(value, 'as'))!;
    const formatNode = field(value, 'format');
    const format = textOf(formatNode);
    if (as === 'number' && formatNode !== undefined) {
      const message = 'only dates and timestamps have a format';
      const help = 'leave it out: numbers are read as people type them';
      scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(formatNode), { help }));
    }
    return { as, format, otherwise: choiceOf(field(value, 'otherwise')) ?? 'fail' };
  });
}

function buildFill(scope: Scope, step: Located<CleanStepSpec>): Record<string, string | number | boolean> {
  const columns: Record<string, string | number | boolean> = {};
  for (const { key, value } of fields(field(step, 'fill'))) {
    const fill = untypedOf(value);
    if (fill !== null) columns[key.name] = fill;
    else scope.diagnostics.push(errorAt('bad-value', `null cannot stand in for null`, ownerSpan(value)));
  }
  return columns;
}

function buildDedupe(
  scope: Scope,
  step: Located<CleanStepSpec>,
  hasKey: boolean,
  span: Span,
): CleanStep | undefined {
  const node = field(step, 'dedupe');
  const keepNode = field(node, 'keep');
  const keep = choiceOf(keepNode);
  const byNode = field(node, 'by');
  const by = textsOf(byNode);
  if (keep === undefined || byNode === undefined || by.length === 0) return undefined;
  const isAcross = choiceOf(field(node, 'across')) === 'files';
  if (isAcross) {
    if (keep === 'latest_file' || keep === 'first_file') return { kind: 'dedupe_files', by, keep, span };
    const help = `write "${keep}_file"`;
    const message = 'across files whole files are kept: "latest_file" or "first_file"';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(keepNode!), { help }));
    return undefined;
  }
  if (keep === 'latest_file' || keep === 'first_file') {
    const help = 'add "across: files"';
    const message = `"${keep}" keeps whole files and wants "across: files"`;
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(keepNode!), { help }));
    return undefined;
  }
  if (!hasKey) {
    const help = 'add "key: [...]" to the source, with the columns that identify a row';
    scope.diagnostics.push(
      errorAt('missing-key', '"dedupe" keeps one row per key, but the source has none', span, { help }),
    );
  }
  if (by.length > 1) {
    const message = '"by" must be one column: the one that says which row is later';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(byNode)));
  }
  return { kind: 'dedupe_rows', keep, by: by[0]!, span };
}
