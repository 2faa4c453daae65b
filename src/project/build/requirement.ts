import type { RequirementSpec } from '../schema/source.ts';
import { field, fields, type Located } from '../shape/located.ts';
import type { MapEntry } from '../yaml/tree.ts';
import { booleanOf, textOf } from './scalar.ts';

/** Requirement is what a pack needs of a source that the project supplies. */
export interface Requirement {
  readonly pack: string;
  readonly source: string;
  readonly isOptional: boolean;
  readonly needsTime: boolean;
  readonly columns: readonly {
    readonly name: string;
    readonly type?: string;
    readonly description?: string;
  }[];
  readonly dimensions: readonly string[];
}

/** buildRequirement reads what stands under the name of a source in `requires`. */
export function buildRequirement(pack: string, entry: MapEntry): Requirement {
  const node = entry.value as Located<RequirementSpec>;
  return {
    pack,
    source: entry.key.name,
    isOptional: booleanOf(field(node, 'optional')) ?? false,
    needsTime: booleanOf(field(node, 'time')) ?? false,
    columns: fields(field(node, 'columns')).map(({ key, value }) =>
      value.kind === 'scalar'
        ? { name: key.name, type: value.text }
        : {
            name: key.name,
            type: textOf(field(value, 'type')),
            description: textOf(field(value, 'description')),
          },
    ),
    dimensions: fields(field(node, 'dimensions')).map(({ key }) => key.name),
  };
}
