import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import type { MetricName } from '../../model/metric.ts';
import type { PackRequirement, Source } from '../../model/source.ts';
import { buildRequirement, type Requirement } from '../build/requirement.ts';
import type { Collected } from '../collect.ts';
import type { Built } from '../definition.ts';
import * as validators from '../generated/validators.js';
import { checkShape } from '../shape/check.ts';

/** CheckedRequirements is what the packs of a project need of its sources. */
export interface CheckedRequirements {
  readonly diagnostics: readonly Diagnostic[];
  /** isUnmet tells whether a definition of a pack cannot work because of this source, which has been dealt with. */
  readonly isUnmet: (pack: string | undefined, source: string) => boolean;
  /** The columns that packs need, by source. Whether a source has them is known when it is opened. */
  readonly columns: ReadonlyMap<string, readonly PackRequirement[]>;
}

/** checkRequirements reports, at the mention of a pack, the sources, times and dimensions that it lacks. */
export function checkRequirements(
  packs: ReadonlyMap<string, Collected>,
  mentions: readonly MetricName[],
  sources: ReadonlyMap<string, Built<Source>>,
): CheckedRequirements {
  const diagnostics: Diagnostic[] = [];
  const unmet = new Set<string>();
  const columns = new Map<string, PackRequirement[]>();
  for (const [pack, collected] of packs) {
    for (const entry of collected.requires) {
      diagnostics.push(...checkShape(validators.requirement, entry.value));
      const requirement = buildRequirement(pack, entry);
      const source = sources.get(requirement.source);
      const lacks = lacksOf(requirement, source);
      if (source === undefined || lacks.length > 0) unmet.add(`${pack}/${requirement.source}`);
      const span = mentions.find((mention) => mention.name === pack)?.span;
      const related = source && [{ message: 'the source', span: source.value.span }];
      for (const { message, help } of lacks) {
        diagnostics.push(errorAt('missing-requirement', message, span, { help, related }));
      }
      if (source !== undefined) {
        const needed = requirement.columns.map(({ name, ...rest }) => ({ pack, column: name, ...rest }));
        columns.set(requirement.source, [...(columns.get(requirement.source) ?? []), ...needed]);
      }
    }
  }
  const isUnmet = (pack: string | undefined, source: string) =>
    pack !== undefined && unmet.has(`${pack}/${source}`);
  return { diagnostics, isUnmet, columns };
}

function lacksOf(
  requirement: Requirement,
  source: Built<Source> | undefined,
): { message: string; help: string }[] {
  const { pack, source: name, columns } = requirement;
  if (source === undefined) {
    if (requirement.isOptional) return [];
    const needed = columns.length === 0 ? '' : ` with the columns ${columns.map((c) => c.name).join(', ')}`;
    return [
      {
        message: `pack "${pack}" needs a source "${name}", which this project does not have`,
        help: `define "${name}" under "sources"${needed}`,
      },
    ];
  }
  if (!source.isSound) return [];
  const lacks = requirement.dimensions
    .filter((dimension) => !source.value.dimensions.some((d) => d.name === dimension))
    .map((dimension) => ({
      message: `pack "${pack}" needs the dimension "${dimension}" of source "${name}"`,
      help: `add "${dimension}" to the "dimensions" of "${name}"`,
    }));
  if (requirement.needsTime && source.value.time === undefined) {
    lacks.unshift({
      message: `pack "${pack}" needs a time of source "${name}"`,
      help: `give "${name}" a "time", with the column that says when a row happened`,
    });
  }
  return lacks;
}
