import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import type { Settings } from '../build/settings.ts';
import type { CalendarData } from '../calendar-data.ts';
import type { Collected } from '../collect.ts';
import { type Definition, type DefinitionKind, definitionKinds, type ReferenceTo } from '../definition.ts';
import type { ParsedFile } from '../yaml/parse.ts';

/** ToResolve is what the files of a project and of its packs define. */
export interface ToResolve {
  readonly own: Collected;
  readonly packs: ReadonlyMap<string, Collected>;
  readonly settings: Settings;
  readonly settingReferences: readonly ReferenceTo[];
  readonly files: readonly ParsedFile[];
  readonly calendarData: CalendarData;
}

/** Merged is what a project and its packs define together, by kind and name. */
export interface Merged {
  readonly definitions: ReadonlyMap<DefinitionKind, ReadonlyMap<string, Definition>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** mergePacks adds what packs define and the project does not; two packs must not define the same. */
export function mergePacks({ own, packs, settings }: ToResolve): Merged {
  const diagnostics: Diagnostic[] = [];
  const definitions = new Map<DefinitionKind, Map<string, Definition>>();
  for (const kind of Object.values(definitionKinds)) {
    const merged = new Map(own.definitions.get(kind));
    for (const [pack, collected] of packs) {
      for (const [name, definition] of collected.definitions.get(kind) ?? []) {
        const known = merged.get(name);
        if (known === undefined) merged.set(name, definition);
        else if (known.pack !== undefined) {
          const span = settings.packs.find((p) => p.name === pack)?.span;
          const message = `the packs "${known.pack}" and "${pack}" both define the ${kind} "${name}"`;
          diagnostics.push(errorAt('duplicate-name', message, span, { help: `define "${name}" yourself` }));
        }
      }
    }
    definitions.set(kind, merged);
  }
  return { definitions, diagnostics };
}
