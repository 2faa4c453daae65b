import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { errorAt } from '../diagnostic/diagnostic.ts';
import { findColumn } from '../model/find-column.ts';
import type { CleanStep, Source } from '../model/source.ts';
import { quoteIdentifier, quoteLiteral } from '../sql/quote.ts';
import { type Fragments, fragmentSql, unknownColumn } from './fragments.ts';
import { fileColumn } from './load.ts';
import { declaredAfter, parseColumn } from './parse-column.ts';

/** Stage is one SELECT of the chain that cleans a source; it reads from the stage before it. */
export interface Stage {
  readonly select: string;
  /** Where the step that it belongs to was written. */
  readonly span: Diagnostic['span'];
}

/** StepCount says how to find out how many rows a step touched. */
export interface StepCount {
  readonly step: string;
  /** The stage before the step and the one after it, as indices into the stages; 0 is the source itself. */
  readonly before: number;
  readonly after: number;
  /** Which rows of the stage before were changed; all of them, or all that were dropped, when absent. */
  readonly changed?: string;
  readonly drops: boolean;
}

/** KeptTable is an auxiliary table that a stage joins: which file each repeated key is kept from. */
export interface KeptTable {
  readonly table: string;
  /** The stage that it is made from. */
  readonly before: number;
  readonly select: string;
}

/** ParseCheck is a column whose text a step reads, and must be able to. */
export interface ParseCheck {
  readonly column: CleanColumn;
  /** The stage that the step reads from. */
  readonly before: number;
  /** SQL over that stage: the text cannot be read. */
  readonly misfit: string;
  readonly wanted: string;
  readonly span: Diagnostic['span'];
}

/** Cleaning is the chain of stages that a source's `clean` steps mean. Stage i is the SELECT that reads from stage i. */
export interface Cleaning {
  readonly stages: readonly Stage[];
  readonly columns: readonly CleanColumn[];
  readonly counts: readonly StepCount[];
  readonly kept: readonly KeptTable[];
  readonly parses: readonly ParseCheck[];
  /** Whether reading through the chain is dear. */
  readonly isCostly: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** CleanColumn is a column after cleaning and, where no step changed its values, the raw column it was. */
export interface CleanColumn {
  readonly name: string;
  readonly raw?: string;
}

interface Chain {
  readonly source: Source;
  readonly fragments: Fragments;
  readonly stages: Stage[];
  readonly counts: StepCount[];
  readonly kept: KeptTable[];
  readonly parses: ParseCheck[];
  readonly diagnostics: Diagnostic[];
  readonly needsFile: boolean;
  columns: CleanColumn[];
  isCostly: boolean;
}

/** stageName is the name that a SELECT of the chain reads from: the source itself is stage 0. */
export function stageName(index: number): string {
  return `stage_${index}`;
}

/** needsFile tells whether a source's cleaning compares files. */
export function needsFile(source: Source): boolean {
  return source.clean.some((step) => step.kind === 'dedupe_files');
}

/** planCleaning turns the clean steps of a source into a chain of SELECTs over its raw columns. */
export function planCleaning(
  source: Source,
  raw: readonly { readonly name: string }[],
  fragments: Fragments,
): Cleaning {
  const chain: Chain = {
    source,
    fragments,
    stages: [],
    counts: [],
    kept: [],
    parses: [],
    diagnostics: [],
    needsFile: needsFile(source),
    columns: raw.map(({ name }) => ({ name, raw: name })),
    isCostly: false,
  };
  for (const step of source.clean) addStep(chain, step);
  return chain;
}

function addStep(chain: Chain, step: CleanStep): void {
  switch (step.kind) {
    case 'rename':
      rename(chain, step);
      break;
    case 'derive':
      derive(chain, step);
      break;
    case 'trim':
      change(chain, step, step.columns, trimmed);
      break;
    case 'map':
      change(chain, step, Object.keys(step.columns), (name, column) => mapped(name, step.columns[column]!));
      break;
    case 'fill':
      change(chain, step, Object.keys(step.columns), (name, column) => filled(name, step.columns[column]!));
      break;
    case 'case':
      change(
        chain,
        step,
        Object.keys(step.columns),
        (name, column) => `${step.columns[column]}(CAST(${name} AS VARCHAR))`,
      );
      break;
    case 'parse':
      parse(chain, step);
      break;
    case 'drop':
      drop(chain, step);
      break;
    case 'dedupe_rows':
      dedupeRows(chain, step);
      break;
    case 'dedupe_files':
      dedupeFiles(chain, step);
      break;
  }
}

/** Takes the blanks that editors and spreadsheets leave: also tabs, line ends, no-break and ideographic spaces. */
function trimmed(name: string): string {
  return `trim(CAST(${name} AS VARCHAR), ' \t\r\n\u00a0\u3000')`;
}

function filled(name: string, value: string | number | boolean): string {
  return `coalesce(${name}, ${quoteLiteral(value)})`;
}

function mapped(name: string, words: Readonly<Record<string, string | null>>): string {
  const branches = Object.entries(words).map(
    ([from, to]) => `WHEN ${quoteLiteral(from)} THEN ${quoteLiteral(to)}`,
  );
  return `CASE CAST(${name} AS VARCHAR) ${branches.join(' ')} ELSE CAST(${name} AS VARCHAR) END`;
}

function requireColumn(chain: Chain, name: string, span: Diagnostic['span']): CleanColumn | undefined {
  const column = findColumn(chain.columns, name);
  if (column === undefined) chain.diagnostics.push(unknownColumn(name, chain.columns, span));
  return column;
}

/** Adds a SELECT of the current columns, some of them replaced, and what follows FROM. */
function addStage(chain: Chain, step: CleanStep, expressions: ReadonlyMap<string, string>, rest = ''): void {
  const from = stageName(chain.stages.length);
  const own = chain.columns.map(({ name }) => {
    const expression = expressions.get(name);
    return expression === undefined ? quoteIdentifier(name) : `${expression} AS ${quoteIdentifier(name)}`;
  });
  const file = chain.needsFile ? [fileColumn] : [];
  chain.stages.push({
    select: `SELECT ${[...own, ...file].join(', ')} FROM ${from}${rest}`,
    span: step.span,
  });
}

function count(chain: Chain, step: string, before: number, changed?: string, drops = false): void {
  chain.counts.push({ step, before, after: chain.stages.length, drops, ...(changed ? { changed } : {}) });
}

function rename(chain: Chain, step: Extract<CleanStep, { kind: 'rename' }>): void {
  const before = chain.stages.length;
  const expressions = new Map<string, string>();
  const columns = [...chain.columns];
  for (const [from, to] of Object.entries(step.columns)) {
    const column = requireColumn(chain, from, step.span);
    if (column === undefined) continue;
    columns[chain.columns.indexOf(column)] = { ...column, name: to };
    expressions.set(to, quoteIdentifier(column.name));
  }
  for (const [i, column] of columns.entries()) {
    const other = findColumn(columns.slice(0, i), column.name);
    if (other === undefined) continue;
    const message = `Renaming gives two columns the name ${column.name}`;
    chain.diagnostics.push(errorAt('source-columns', message, step.span));
  }
  chain.columns = columns;
  addStage(chain, step, expressions);
  count(chain, `rename ${Object.keys(step.columns).join(', ')}`, before);
}

function derive(chain: Chain, step: Extract<CleanStep, { kind: 'derive' }>): void {
  for (const [name, text] of Object.entries(step.columns)) {
    const before = chain.stages.length;
    const sql = fragmentSql(text, chain.fragments, chain.columns, chain.diagnostics);
    const existing = findColumn(chain.columns, name);
    const column: CleanColumn = { name: existing?.name ?? name };
    chain.columns = existing
      ? chain.columns.map((c) => (c === existing ? column : c))
      : [...chain.columns, column];
    addStage(chain, step, new Map([[column.name, sql]]));
    count(chain, `derive ${name}`, before);
  }
}

/** Adds a step that changes values in place and counts the rows in which at least one of them changed. */
function change(
  chain: Chain,
  step: CleanStep,
  names: readonly string[],
  expression: (quoted: string, column: string) => string,
): void {
  const before = chain.stages.length;
  const expressions = new Map<string, string>();
  for (const name of names) {
    const column = requireColumn(chain, name, step.span);
    if (column) expressions.set(column.name, expression(quoteIdentifier(column.name), name));
  }
  if (expressions.size === 0) return;
  chain.columns = chain.columns.map(({ name, raw }) => (expressions.has(name) ? { name } : { name, raw }));
  addStage(chain, step, expressions);
  // Compared as text, since a step may turn numbers into words.
  const changed = [...expressions].map(
    ([name, sql]) => `CAST(${sql} AS VARCHAR) IS DISTINCT FROM CAST(${quoteIdentifier(name)} AS VARCHAR)`,
  );
  count(chain, `${step.kind} ${names.join(', ')}`, before, changed.join(' OR '));
}

function parse(chain: Chain, step: Extract<CleanStep, { kind: 'parse' }>): void {
  const before = chain.stages.length;
  const expressions = new Map<string, string>();
  const counts: { step: string; changed: string }[] = [];
  for (const [name, rule] of Object.entries(step.columns)) {
    const column = requireColumn(chain, name, step.span);
    if (column === undefined) continue;
    const declared = declaredAfter(chain.source, step, column.name);
    const { value, misfit, changed, wanted } = parseColumn(quoteIdentifier(column.name), rule, declared);
    expressions.set(
      column.name,
      rule.otherwise === 'empty' ? `CASE WHEN NOT ${misfit} THEN ${value} END` : value,
    );
    counts.push({ step: `parse ${name}`, changed });
    if (rule.otherwise === 'empty')
      counts.push({ step: `parse ${name}: no ${wanted}, so null`, changed: misfit });
    else chain.parses.push({ column, before, misfit, wanted, span: step.span });
  }
  if (expressions.size === 0) return;
  chain.columns = chain.columns.map(({ name, raw }) => (expressions.has(name) ? { name } : { name, raw }));
  addStage(chain, step, expressions);
  for (const one of counts) count(chain, one.step, before, one.changed);
}

function drop(chain: Chain, step: Extract<CleanStep, { kind: 'drop' }>): void {
  const before = chain.stages.length;
  const condition = fragmentSql(step.where, chain.fragments, chain.columns, chain.diagnostics);
  addStage(chain, step, new Map(), ` WHERE (${condition}) IS NOT TRUE`);
  count(chain, `drop ${step.where.text}`, before, undefined, true);
}

function dedupeRows(chain: Chain, step: Extract<CleanStep, { kind: 'dedupe_rows' }>): void {
  const before = chain.stages.length;
  const { key } = chain.source;
  if (key.length === 0) {
    chain.diagnostics.push(
      errorAt('missing-key', `dedupe needs the key of source ${chain.source.name}`, step.span, {
        help: 'declare key: [columns that identify a row]',
      }),
    );
    return;
  }
  const columns = [...key, step.by].map((name) => requireColumn(chain, name, step.span));
  if (columns.some((column) => column === undefined)) return;
  const quoted = columns.map((column) => quoteIdentifier(column!.name));
  const by = quoted.pop()!;
  const direction = step.keep === 'latest' ? 'DESC NULLS LAST' : 'ASC NULLS LAST';
  // Equal rows of one key are told apart by all their values, so that every run keeps the same one.
  const ties = chain.columns.map((column) => quoteIdentifier(column.name)).join(', ');
  const order = `${by} ${direction}, ${ties}`;
  const unidentified = quoted.map((name) => `${name} IS NULL`).join(' OR ');
  addStage(
    chain,
    step,
    new Map(),
    ` QUALIFY row_number() OVER (PARTITION BY ${quoted.join(', ')} ORDER BY ${order}) = 1 OR ${unidentified}`,
  );
  chain.isCostly = true;
  count(chain, `dedupe ${key.join(', ')}`, before, undefined, true);
}

function dedupeFiles(chain: Chain, step: Extract<CleanStep, { kind: 'dedupe_files' }>): void {
  const before = chain.stages.length;
  const columns = step.by.map((name) => requireColumn(chain, name, step.span));
  if (columns.some((column) => column === undefined)) return;
  const keys = columns.map((column) => quoteIdentifier(column!.name));
  const table = quoteIdentifier(`kpi_kept_${chain.source.name}_${chain.kept.length}`);
  const pick = step.keep === 'latest_file' ? 'max' : 'min';
  const named = keys.map((key, i) => `${key} AS key_${i}`).join(', ');
  const known = keys.map((key) => `${key} IS NOT NULL`).join(' AND ');
  // Only keys that come in several files are kept here: few, so that the join costs next to nothing.
  const select = `SELECT ${named}, ${pick}(${fileColumn}) AS kept_file FROM ${stageName(before)} WHERE ${known} GROUP BY ${keys.join(', ')} HAVING min(${fileColumn}) <> max(${fileColumn})`;
  chain.kept.push({ table, before, select });
  const matches = keys.map((key, i) => `kept.key_${i} = ${stageName(before)}.${key}`).join(' AND ');
  const condition = `${matches} AND kept.kept_file <> ${stageName(before)}.${fileColumn}`;
  addStage(chain, step, new Map(), ` ANTI JOIN ${table} AS kept ON ${condition}`);
  count(chain, `dedupe across files by ${step.by.join(', ')}`, before, undefined, true);
}

/** chainSql is `WITH` and the stages up to `end` (all when absent), to be followed by a SELECT from the last one. */
export function chainSql(scan: string, stages: readonly Stage[], end = stages.length): string {
  const all = [scan, ...stages.slice(0, end).map((stage) => stage.select)];
  return `WITH ${all.map((select, i) => `${stageName(i)} AS (${select})`).join(', ')}`;
}
