import { errorAt } from '../../diagnostic/diagnostic.ts';
import { suggest } from '../../diagnostic/suggest.ts';
import { columnTypes, columnTypeWords, sqlTypeOf } from '../../model/column-type.ts';
import type { SensitiveColumn } from '../../model/sensitive.ts';
import type { DeclaredColumn, FilePattern, Source, TextFormat, TimeColumn } from '../../model/source.ts';
import type { Definition, Scope } from '../definition.ts';
import type { SourceSpec, TimeColumnSpec } from '../schema/source.ts';
import { field, fields, items, type Located, oneOrMoreItems } from '../shape/located.ts';
import { guiltySpan, spanOf } from '../yaml/tree.ts';
import { buildChecks } from './checks.ts';
import { buildClean } from './clean.ts';
import { buildDatabaseRows, checkOrigin } from './database-rows.ts';
import { buildDimensions } from './dimension.ts';
import { buildHttp } from './http.ts';
import { buildJoins } from './join.ts';
import { buildRemote } from './remote.ts';
import {
  booleanOf,
  choiceOf,
  durationOf,
  expressionOf,
  integerOf,
  referenceOf,
  textOf,
  textsOf,
  timeZoneOf,
  wordingOf,
} from './scalar.ts';

/** buildSource reads a source. */
export function buildSource(scope: Scope, definition: Definition): Source {
  const node = definition.node as Located<SourceSpec>;
  const key = textsOf(field(node, 'key'));
  const time = field(node, 'time');
  const files = buildFiles(node);
  checkOrigin(scope, definition);
  return {
    name: definition.key.name,
    span: spanOf(definition.key),
    label: wordingOf(scope, field(node, 'label')),
    description: wordingOf(scope, field(node, 'description')),
    owner: referenceOf(scope, 'person', field(node, 'owner'))?.name,
    files,
    database: buildDatabaseRows(scope, node),
    http: buildHttp(scope, field(node, 'http')),
    remote: buildRemote(scope, field(node, 'remote'), files),
    format: buildFormat(node),
    time: time === undefined ? undefined : buildTime(scope, time),
    times: items(field(node, 'times')).map((item) => buildTime(scope, item)),
    key,
    delay: durationOf(scope, field(node, 'delay')),
    watermark: expressionOf(field(node, 'watermark')),
    freshness: durationOf(scope, field(node, 'freshness')),
    calendar: referenceOf(scope, 'calendar', field(node, 'calendar'))?.name,
    restatesWithin: durationOf(scope, field(node, 'restates_within')),
    columns: buildColumns(scope, node),
    dimensions: buildDimensions(scope, field(node, 'dimensions')),
    joins: buildJoins(scope, field(node, 'join')),
    clean: buildClean(scope, field(node, 'clean'), key.length > 0),
    checks: buildChecks(scope, field(node, 'checks')),
    sensitive: buildSensitive(node),
    requires: [],
  };
}

function buildFiles(node: Located<SourceSpec>): FilePattern[] {
  return oneOrMoreItems(field(node, 'file')).map((item) => ({
    pattern: textOf(item) ?? '',
    span: guiltySpan(item),
  }));
}

function buildFormat(source: Located<SourceSpec>): TextFormat {
  const node = field(source, 'format');
  const nullValues = field(node, 'null_values');
  const format: TextFormat = {
    type: choiceOf(field(node, 'type')),
    encoding: textOf(field(node, 'encoding')),
    delimiter: textOf(field(node, 'delimiter')),
    quote: textOf(field(node, 'quote')),
    header: booleanOf(field(node, 'header')),
    skip: integerOf(field(node, 'skip')),
    nullValues: nullValues === undefined ? undefined : textsOf(nullValues),
    thousands: textOf(field(node, 'thousands')),
    decimal: textOf(field(node, 'decimal')),
    sheet: textOf(field(node, 'sheet')),
    range: textOf(field(node, 'range')),
    headerRows: integerOf(field(node, 'header_rows')),
    merged: choiceOf(field(node, 'merged')),
  };
  return Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined));
}

function buildTime(scope: Scope, node: Located<TimeColumnSpec>): TimeColumn {
  if (node.kind === 'scalar') return { column: node.text, span: guiltySpan(node) };
  const column = field(node, 'column');
  return {
    column: textOf(column) ?? '',
    timezone: timeZoneOf(scope, field(node, 'timezone')),
    format: textOf(field(node, 'format')),
    span: guiltySpan(column ?? node),
  };
}

function buildSensitive(source: Located<SourceSpec>): SensitiveColumn[] {
  return fields(field(source, 'sensitive')).flatMap(({ key, value }) => {
    const treatment = choiceOf(value);
    return treatment === undefined ? [] : [{ name: key.name, treatment, span: spanOf(key) }];
  });
}

function buildColumns(scope: Scope, source: Located<SourceSpec>): DeclaredColumn[] {
  return fields(field(source, 'columns')).map(({ key, value }) => {
    const type = textOf(value) ?? '';
    if (sqlTypeOf(type) === undefined) {
      const message = `"${type}" is not a type of column`;
      const near = suggest(type, columnTypeWords);
      const help = near ? `did you mean "${near}"?` : `types are: ${columnTypes.join(', ')}`;
      scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(value), { help }));
    }
    return { name: key.name, type, span: spanOf(key) };
  });
}
