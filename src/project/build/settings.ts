import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { MetricName } from '../../model/metric.ts';
import type { Environment, Locale, SecretText } from '../../model/project.ts';
import type { Duration } from '../../time/duration.ts';
import type { Grain } from '../../time/grain.ts';
import type { Scope } from '../definition.ts';
import { weekdays } from '../scalar.ts';
import type { SettingsSpec } from '../schema/settings.ts';
import { field, fields, type Located } from '../shape/located.ts';
import { type MapNode, ownerSpan, spanOf } from '../yaml/tree.ts';
import {
  booleanOf,
  bytesOf,
  choiceOf,
  durationOf,
  grainOf,
  namesOf,
  referenceOf,
  secretOf,
  textOf,
  timeZoneOf,
} from './scalar.ts';

/** Settings is what kpi.yaml says apart from definitions. */
export interface Settings {
  readonly name?: string;
  readonly timezone: string;
  readonly locale: Locale;
  readonly weekStart: number;
  readonly grain: Grain;
  readonly history: Duration;
  readonly owner?: string;
  readonly environments: ReadonlyMap<string, Environment>;
  readonly packs: readonly MetricName[];
  readonly hashKey?: SecretText;
  /** Bytes. */
  readonly memoryLimit?: number;
}

/** buildSettings reads kpi.yaml, with its defaults. */
export function buildSettings(scope: Scope, map: MapNode): Settings {
  const node = map as Located<SettingsSpec>;
  const defaults = field(node, 'defaults');
  const weekStart = choiceOf(field(node, 'week_start'));
  return {
    name: textOf(field(node, 'name')),
    timezone: timeZoneOf(scope, field(node, 'timezone')) ?? 'UTC',
    locale: choiceOf(field(node, 'locale')) ?? 'en',
    weekStart: weekStart === undefined ? 1 : weekdays.indexOf(weekStart) + 1,
    grain: grainOf(scope, field(defaults, 'grain')) ?? 'day',
    history: durationOf(scope, field(defaults, 'history')) ?? { count: 2, unit: 'year' },
    owner: referenceOf(scope, 'person', field(defaults, 'owner'))?.name,
    environments: buildEnvironments(map),
    packs: buildPacks(scope, node),
    hashKey: secretOf(field(node, 'hash_key')),
    memoryLimit: bytesOf(scope, field(field(node, 'limits'), 'memory')),
  };
}

function buildEnvironments(map: MapNode): Map<string, Environment> {
  const environments = fields(field(map as Located<SettingsSpec>, 'environments'));
  if (environments.length === 0) {
    return new Map([['dev', { name: 'dev', act: false, span: ownerSpan(map) }]]);
  }
  return new Map(
    environments.map(({ key, value }) => [
      key.name,
      { name: key.name, act: booleanOf(field(value, 'act')) ?? false, span: spanOf(key) },
    ]),
  );
}

function buildPacks(scope: Scope, node: Located<SettingsSpec>): MetricName[] {
  const packs: MetricName[] = [];
  for (const pack of namesOf(field(node, 'packs'))) {
    if (packs.some((p) => p.name === pack.name)) {
      scope.diagnostics.push(errorAt('duplicate-name', `pack "${pack.name}" is listed twice`, pack.span));
    } else {
      packs.push(pack);
    }
  }
  return packs;
}
