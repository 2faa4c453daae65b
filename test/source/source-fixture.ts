import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic, Span } from '../../src/diagnostic/diagnostic.ts';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import type { Engine, ResultValue } from '../../src/engine/engine.ts';
import type { SourceText } from '../../src/model/located.ts';
import type { Project } from '../../src/model/project.ts';
import type { CleanStep, DeclaredColumn, Source } from '../../src/model/source.ts';
import { openSource, type SourceOpening } from '../../src/source/open.ts';

/** span is a place in the definitions that a test can recognise by its line. */
export function span(line = 1): Span {
  const start = { line, column: 1, offset: 0 };
  return { file: 'kpi.yaml', start, end: { line, column: 9, offset: 8 } };
}

/** fragment is a SQL text that stands on a line of the definitions. */
export function fragment(text: string, line = 1): SourceText {
  const start = { line, column: 11, offset: 10 };
  const end = { line, column: 11 + text.length, offset: 10 + text.length };
  return { text, span: { file: 'kpi.yaml', start, end }, lines: [start] };
}

/** column declares the type of a column. */
export function column(name: string, type: string, line = 1): DeclaredColumn {
  return { name, type, span: span(line) };
}

/** step makes a cleaning step of what matters in it. */
export function step(given: Omit<CleanStep, 'span'> & Record<string, unknown>): CleanStep {
  return { span: span(40), ...given } as unknown as CleanStep;
}

export type SourceSpec = Partial<Omit<Source, 'files' | 'time' | 'times'>> & {
  readonly file?: string | readonly string[];
  readonly time?: string | { column: string; format?: string; timezone?: string };
  readonly times?: readonly string[];
};

export function source(spec: SourceSpec = {}): Source {
  const { file = 'data.csv', time, times = [], ...more } = spec;
  const files = [file].flat().map((pattern) => ({ pattern, span: span(10) }));
  const main = typeof time === 'string' ? { column: time } : time;
  return {
    name: 'orders',
    span: span(9),
    format: {},
    key: [],
    columns: [],
    dimensions: [],
    clean: [],
    requires: [],
    ...more,
    files,
    times: times.map((name) => ({ column: name, span: span(21) })),
    ...(main ? { time: { ...main, span: span(20) } } : {}),
  };
}

export function project(root: string, timezone = 'Asia/Shanghai'): Project {
  return { root, timezone } as unknown as Project;
}

/** Workbench is an engine and a folder for the files of one test file. */
export class Workbench {
  readonly root = mkdtempSync(join(tmpdir(), 'kpi-source-'));
  engine!: Engine;

  async start(): Promise<void> {
    this.engine = await openDuckDb({ tempDirectory: this.root });
  }

  stop(): void {
    this.engine.close();
    rmSync(this.root, { recursive: true, force: true });
  }

  write(name: string, content: string | Uint8Array): string {
    const path = resolve(this.root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  open(spec: SourceSpec = {}, timezone?: string): Promise<SourceOpening> {
    const tempDirectory = join(this.root, '.tmp');
    return openSource(this.engine, project(this.root, timezone), source(spec), { tempDirectory });
  }

  /** rows opens a source that must not have errors and reads all of it. */
  async rows(spec: SourceSpec = {}): Promise<ResultValue[][]> {
    const opening = await this.open(spec);
    if (!opening.opened) throw new Error(JSON.stringify(opening.diagnostics, null, 1));
    return this.read(`SELECT * FROM ${opening.opened.relation}`);
  }

  async read(sql: string): Promise<ResultValue[][]> {
    const table = await this.engine.query(sql);
    return Array.from({ length: table.rows }, (_, i) => table.columns.map((c) => c.values[i]!));
  }
}

export function only(diagnostics: readonly Diagnostic[]): Diagnostic {
  if (diagnostics.length !== 1)
    throw new Error(`one diagnostic expected: ${JSON.stringify(diagnostics, null, 1)}`);
  return diagnostics[0]!;
}

export function typesOf(opening: SourceOpening): Record<string, string> {
  return Object.fromEntries((opening.opened?.columns ?? []).map((c) => [c.name, c.type]));
}
