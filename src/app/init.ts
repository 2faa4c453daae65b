import { basename, relative, sep } from 'node:path';
import { type Diagnostic, errorAt, hasErrors, warningAt } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { Locale, Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import { openSource } from '../source/open.ts';
import { toLocal } from '../time/zone.ts';
import { type FileFacts, readFacts } from './init/file-facts.ts';
import type { NewFile } from './init/new-file.ts';
import { type Proposal, propose, renderMetrics, renderRule, renderSource, snake } from './init/propose.ts';
import { sampleFiles, samplePackFiles } from './init/sample-project.ts';
import { yamlText } from './init/yaml-text.ts';
import type { Ports, Workspace } from './ports.ts';
import { definitionSchema } from './schema.ts';

/** InitOptions is what a new project is to be like. */
export interface InitOptions {
  /** Absolute path of the folder it is for. */
  readonly folder: string;
  /** Absolute paths of data files to propose sources for; a sample project when there are none. */
  readonly from: readonly string[];
  readonly packs: readonly string[];
  /** IANA name of the zone that the project is to count its days in. */
  readonly timezone: string;
  readonly locale: Locale;
}

/** InitResult is the files of a new project, not yet written, or why there are none. */
export interface InitResult {
  readonly files: readonly NewFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

/** init makes up a project: a sample that runs at once, or sources and first metrics for files that are there. */
export async function init(ports: Ports, options: InitOptions): Promise<InitResult> {
  const unknown = await unknownPacks(ports, options.packs);
  if (unknown.length > 0) return { files: [], diagnostics: unknown, exitCode: 2 };
  const { files, diagnostics } =
    options.from.length > 0
      ? await proposed(ports, options)
      : { files: sampled(ports, options), diagnostics: [] };
  // A file that cannot be read is no partial failure here: nothing can be proposed for it.
  if (hasErrors(diagnostics)) return { files: [], diagnostics, exitCode: 2 };
  const schema = `${JSON.stringify(await definitionSchema(), null, 1)}\n`;
  const common: NewFile[] = [
    { path: 'kpi.yaml', text: settings(options) },
    ...files,
    { path: 'kpi.schema.json', text: schema },
    { path: '.gitignore', text: '.kpi/\n', optional: true },
  ];
  return { files: common, diagnostics, exitCode: 0 };
}

interface Definitions {
  readonly files: readonly NewFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const dayMs = 86_400_000;

function sampled(ports: Ports, { locale, packs, timezone }: InitOptions): readonly NewFile[] {
  // The last complete day: the running one is never judged.
  const lastDay = Math.floor(toLocal(timezone, ports.now()) / dayMs) - 1;
  return packs.includes('ecommerce') ? samplePackFiles(locale, lastDay) : sampleFiles(locale, lastDay);
}

async function unknownPacks({ packs }: Ports, wanted: readonly string[]): Promise<Diagnostic[]> {
  const known = await packs.names();
  return wanted
    .filter((name) => !known.includes(name))
    .map((name) => {
      const guess = suggest(name, known);
      return errorAt('unknown-pack', `there is no pack "${name}"`, undefined, {
        help: guess ? `did you mean "${guess}"?` : `there are: ${known.join(', ')}`,
      });
    });
}

async function proposed(ports: Ports, options: InitOptions): Promise<Definitions> {
  const workspace = await ports.openWorkspace();
  const proposals: Proposal[] = [];
  const diagnostics: Diagnostic[] = [];
  try {
    const taken = new Set<string>();
    for (const path of options.from) {
      const { facts, found } = await look(workspace, options, path);
      diagnostics.push(...found);
      if (!facts) continue;
      const proposal = propose(facts, taken);
      for (const { name } of proposal.metrics) taken.add(name);
      if (proposal.time === undefined) diagnostics.push(timeless(facts));
      proposals.push(proposal);
    }
  } finally {
    workspace.close();
  }
  return { files: render(proposals), diagnostics };
}

async function look(
  workspace: Workspace,
  options: InitOptions,
  path: string,
): Promise<{ facts?: FileFacts; found: readonly Diagnostic[] }> {
  const file = relative(options.folder, path).split(sep).join('/');
  const source = sourceOf(snake(basename(path).replace(/(\.[a-z]+)+$/i, ''), 'rows'), file);
  const project = emptyProject(options, source);
  const { tempDirectory, engine } = workspace;
  const { opened, diagnostics } = await openSource(engine, project, source, { tempDirectory });
  // The definition is not written yet: there is no place in it to point at.
  const found = diagnostics.map(({ span, ...rest }) => rest);
  return opened ? { facts: await readFacts(engine, opened, file), found } : { found };
}

function render(proposals: readonly Proposal[]): NewFile[] {
  if (proposals.length === 0) return [];
  const timed = proposals.filter((p) => p.time !== undefined);
  const files = [{ path: 'sources.yaml', text: section('sources', proposals.map(renderSource)) }];
  if (timed.length === 0) return files;
  return [
    ...files,
    { path: 'metrics.yaml', text: section('metrics', timed.map(renderMetrics)) },
    { path: 'rules.yaml', text: section('rules', timed.map(renderRule)) },
  ];
}

const schemaLine = '# yaml-language-server: $schema=kpi.schema.json\n';

function section(key: string, parts: readonly string[]): string {
  return `${schemaLine}${key}:\n${parts.join('')}`;
}

function settings({ folder, timezone, locale, packs }: InitOptions): string {
  const lines = [
    'kpi: 1',
    `name: ${yamlText(snake(basename(folder), 'project'))}`,
    `timezone: ${timezone}`,
    `locale: ${locale}`,
    'defaults: { grain: day }',
    ...(packs.length > 0 ? [`packs: [${packs.join(', ')}]`] : []),
    'environments:',
    '  dev: { act: false }',
    '  prod: { act: true }',
    '# To be told what fires: set KPI_WEBHOOK_URL, uncomment what follows, and use kpi run --env prod.',
    '# channels:',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of the project's own language.
    '#   ops: { type: webhook, url: "${env:KPI_WEBHOOK_URL}" }',
    '# routes:',
    '#   - to: [ops]',
  ];
  return `${schemaLine}${lines.join('\n')}\n`;
}

function timeless({ file, columns }: FileFacts): Diagnostic {
  const names = columns.map((c) => c.name).join(', ');
  return warningAt('no-time', `${file} has no column that could be read as a time`, undefined, {
    help: `name one in sources.yaml as \`time\`, with its \`format\`; it has: ${names}`,
  });
}

const start = { line: 1, column: 1, offset: 0 };
const nowhere = { file: 'sources.yaml', start, end: start };

function sourceOf(name: string, file: string): Source {
  return {
    name,
    span: nowhere,
    files: [{ pattern: file, span: nowhere }],
    format: {},
    times: [],
    key: [],
    columns: [],
    dimensions: [],
    clean: [],
    requires: [],
  };
}

function emptyProject({ folder, timezone, locale }: InitOptions, source: Source): Project {
  return {
    root: folder,
    name: 'new',
    timezone,
    locale,
    engines: new Map(),
    weekStart: 1,
    grain: 'day',
    history: { count: 2, unit: 'year' },
    environments: new Map(),
    sources: new Map([[source.name, source]]),
    metrics: new Map(),
    rules: new Map(),
    calendars: new Map(),
    channels: new Map(),
    routes: [],
    people: new Map(),
    goals: new Map(),
    playbooks: new Map(),
    tests: new Map(),
    definitionHash: '',
  };
}
