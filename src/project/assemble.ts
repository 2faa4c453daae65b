import { type Diagnostic, errorAt, sortDiagnostics } from '../diagnostic/diagnostic.ts';
import type { MetricName } from '../model/metric.ts';
import type { DefinitionText } from '../model/project.ts';
import { buildSettings, type Settings } from './build/settings.ts';
import { type CalendarData, type ReadAttachment, readCalendarData } from './calendar-data.ts';
import { type Collected, collectDefinitions } from './collect.ts';
import { newScope, type ReferenceTo } from './definition.ts';
import * as validators from './generated/validators.js';
import { rootFile } from './list.ts';
import type { LoadedProject, PackReader } from './load.ts';
import type { DefinitionFile } from './read.ts';
import { nearestHelp } from './resolve/references.ts';
import { resolveDefinitions } from './resolve/resolve.ts';
import { checkShape } from './shape/check.ts';
import { type ParsedFile, parseFiles } from './yaml/parse.ts';
import { type MapNode, textFile } from './yaml/tree.ts';

/** ProjectFiles is the files of a project and what went wrong while they were read. */
export interface ProjectFiles {
  readonly root: string;
  readonly files: readonly DefinitionFile[];
  readonly readDiagnostics: readonly Diagnostic[];
  readonly packs: PackReader;
  /** Reads the files that definitions name; without it there are none. */
  readonly readAttachment?: ReadAttachment;
}

/** assembleProject turns the texts of definition files into a validated project. */
export async function assembleProject(input: ProjectFiles): Promise<LoadedProject> {
  const parsed = await parseFiles(input.files.map((file) => textFile(file.path, file.text)));
  const own = collectDefinitions(parsed);
  const root = checkSettings(input, parsed, own);
  const packs = await readPacks(input.packs, root.settings.packs);
  const calendarData = await readCalendarData(
    [own, ...packs.collected.values()],
    root.settings.timezone,
    input.readAttachment ?? (() => ({ problem: 'there are no files here' })),
  );
  const resolved = resolveDefinitions({
    own,
    packs: packs.collected,
    settings: root.settings,
    settingReferences: root.references,
    files: [...parsed, ...packs.parsed],
    calendarData,
  });
  const said = [...own.diagnostics, ...root.diagnostics, ...packs.diagnostics, ...resolved.diagnostics];
  const files = [...parsed, ...packs.parsed];
  return {
    project: root.isUsable
      ? {
          root: input.root,
          ...root.settings,
          name: root.settings.name ?? folderName(input.root),
          ...resolved.definitions,
          definitionFiles: [...files.map(({ file }) => file), ...attachedFiles(calendarData)],
        }
      : undefined,
    diagnostics: sortDiagnostics([...input.readDiagnostics, ...withoutEchoes(files, said)]),
    texts: new Map(files.map(({ file }) => [file.path, file.text])),
  };
}

interface RootSettings {
  readonly settings: Settings;
  readonly references: readonly ReferenceTo[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isUsable: boolean;
}

function checkSettings(input: ProjectFiles, parsed: readonly ParsedFile[], own: Collected): RootSettings {
  const root = parsed.find(({ file }) => file.path === rootFile);
  const file = root?.file ?? textFile(rootFile, '');
  const map: MapNode = own.settings ?? { kind: 'map', file, start: 0, end: 0, entries: new Map() };
  const isReadable = root !== undefined && !root.isTorn && root.diagnostics.length === 0;
  const scope = newScope('en');
  if (own.settings !== undefined || isReadable)
    scope.diagnostics.push(...checkShape(validators.settings, map));
  const settings = buildSettings(scope, map);
  const isMissing = root === undefined && !input.readDiagnostics.some((d) => d.span?.file === rootFile);
  if (isMissing) scope.diagnostics.push(missingProject(input.root));
  const { references, diagnostics } = scope;
  return { settings, references, diagnostics, isUsable: own.settings !== undefined };
}

function missingProject(root: string): Diagnostic {
  return errorAt('no-project', `there is no ${rootFile} in ${root} or above it`, undefined, {
    help: '`kpi init` makes a project; `-C <dir>` names the folder of one',
  });
}

async function readPacks(reader: PackReader, wanted: readonly MetricName[]) {
  const packs = {
    collected: new Map<string, Collected>(),
    parsed: [] as ParsedFile[],
    diagnostics: [] as Diagnostic[],
  };
  for (const { name, span } of wanted) {
    const pack = await reader.read(name);
    if (pack === undefined) {
      const help = nearestHelp(name, await reader.names());
      packs.diagnostics.push(errorAt('unknown-pack', `there is no pack "${name}"`, span, { help }));
      continue;
    }
    const parsed = await parseFiles(pack.files.map((file) => textFile(file.path, file.text, name)));
    const collected = collectDefinitions(parsed);
    packs.parsed.push(...parsed);
    packs.diagnostics.push(...collected.diagnostics);
    packs.collected.set(name, collected);
  }
  return packs;
}

/** withoutEchoes leaves out what is said about lines whose YAML is broken: it only repeats that. */
function withoutEchoes(files: readonly ParsedFile[], said: readonly Diagnostic[]): Diagnostic[] {
  const broken = new Map(files.map(({ file, brokenLines }) => [file.path, brokenLines]));
  const isEcho = ({ span }: Diagnostic) =>
    span !== undefined && (broken.get(span.file)?.has(span.start.line - 1) ?? false);
  return [...files.flatMap((file) => file.diagnostics), ...said.filter((d) => !isEcho(d))];
}

function attachedFiles({ ics, periods }: CalendarData): DefinitionText[] {
  return [...ics, ...periods].flatMap(([path, file]) => ('text' in file ? [{ path, text: file.text }] : []));
}

function folderName(root: string): string {
  return root.split(/[\\/]/).findLast((part) => part !== '') ?? 'project';
}
