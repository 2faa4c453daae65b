import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Metric } from '../../model/metric.ts';
import type { Source } from '../../model/source.ts';
import { calendarUnits } from '../../time/grain.ts';
import { buildCalendar } from '../build/calendar.ts';
import { buildChannel, buildRoute } from '../build/channel.ts';
import { buildEngine } from '../build/engine.ts';
import { buildMetric } from '../build/metric.ts';
import { buildGoal, buildPerson, buildPlaybook } from '../build/people.ts';
import { buildRule, checkRuleShape } from '../build/rule.ts';
import { buildSource } from '../build/source.ts';
import { buildTest } from '../build/test.ts';
import {
  type Built,
  type Definition,
  type DefinitionKind,
  definitionKinds,
  newScope,
  type Scope,
} from '../definition.ts';
import * as validators from '../generated/validators.js';
import { checkShape } from '../shape/check.ts';
import { checkDefinition, checkMetric as checkMetricShape } from '../shape/definition.ts';
import { lineAt, type TextFile, type YamlNode } from '../yaml/tree.ts';
import { withApproximate } from './approximate.ts';
import { checkJoinCycles, checkOrigins, checkParents, inheritDimensions } from './joins.ts';
import { checkMeasureInputs } from './measure-inputs.ts';
import { mergePacks, type ToResolve } from './merge.ts';
import { checkCycles, checkMetric, dimensionIndex, type Finding, withUnits } from './metrics.ts';
import { querySources } from './query-sources.ts';
import { checkReference, type Names } from './references.ts';
import { checkRequirements } from './requirements.ts';
import { checkRule } from './rules.ts';
import { checkScoreParts } from './score-parts.ts';
import { checkSensitive } from './sensitive.ts';
import {
  type BuiltKinds,
  type BuiltRoute,
  type Definitions,
  dropUnsupported,
  soundDefinitions,
} from './sound.ts';
import { checkRuleTarget, checkTargetSource } from './targets.ts';

/** resolveDefinitions reads all definitions, binds their references, and keeps those that are sound. */
export function resolveDefinitions(input: ToResolve): {
  definitions: Definitions;
  diagnostics: Diagnostic[];
} {
  const merged = mergePacks(input);
  const broken = input.files.filter(({ brokenLines }) => brokenLines.size > 0);
  const work: Work = {
    input,
    diagnostics: [...merged.diagnostics],
    merged: merged.definitions,
    brokenLines: new Map(broken.map(({ file, brokenLines }) => [file, brokenLines])),
  };
  const engines = buildKind(work, 'engine', buildEngine);
  const sources = buildKind(work, 'source', buildSource);
  const metrics = buildMetrics(work);
  for (const [name, source] of querySources(metrics, sources)) sources.set(name, source);
  const units = withApproximate(withUnits(metrics));
  const around = { metrics: soundOnly(metrics, units), grain: input.settings.grain };
  const others = {
    rule: buildKind(work, 'rule', (scope, definition) => {
      if (scope.diagnostics.length === 0) checkRuleShape(scope, definition.node);
      return buildRule(scope, definition, around);
    }),
    calendar: buildKind(work, 'calendar', (scope, definition) =>
      buildCalendar(scope, definition, input.calendarData),
    ),
    channel: buildKind(work, 'channel', buildChannel),
    person: buildKind(work, 'person', buildPerson),
    goal: buildKind(work, 'goal', buildGoal),
    playbook: buildKind(work, 'playbook', buildPlaybook),
    test: buildKind(work, 'test', buildTest),
  };
  const routes = input.own.routes.map((node) => buildRouteItem(work, node));
  const all: BuiltKinds = { engine: engines, source: sources, metric: metrics, ...others };
  checkAll(work, all, routes);
  dropUnsupported(all, routes);
  return { definitions: soundDefinitions(all, units, routes), diagnostics: work.diagnostics };
}

interface Work {
  readonly input: ToResolve;
  readonly diagnostics: Diagnostic[];
  readonly merged: ReadonlyMap<DefinitionKind, ReadonlyMap<string, Definition>>;
  /** The lines whose YAML is broken, for the files that have some. */
  readonly brokenLines: ReadonlyMap<TextFile, ReadonlySet<number>>;
}

function buildKind<T>(
  work: Work,
  kind: DefinitionKind,
  build: (scope: Scope, definition: Definition) => T,
): Map<string, Built<T>> {
  const result = new Map<string, Built<T>>();
  for (const [name, definition] of work.merged.get(kind) ?? []) {
    const scope = newScope(work.input.settings.locale);
    scope.diagnostics.push(...checkDefinition(definition));
    const value = build(scope, definition);
    result.set(name, finish(work, definition, scope, value));
  }
  return result;
}

function buildMetrics(work: Work): Map<string, Built<Metric>> {
  const result = new Map<string, Built<Metric>>();
  for (const [name, definition] of work.merged.get('metric') ?? []) {
    const scope = newScope(work.input.settings.locale);
    const { kind, diagnostics } = checkMetricShape(definition.node);
    scope.diagnostics.push(...diagnostics);
    const value = buildMetric(scope, definition, kind ?? 'measure');
    result.set(name, finish(work, definition, scope, value));
  }
  return result;
}

function finish<T>(work: Work, definition: Definition, scope: Scope, value: T): Built<T> {
  work.diagnostics.push(...scope.diagnostics);
  const isSound = scope.diagnostics.length === 0 && !holdsBrokenLine(work, definition);
  return { definition, value, references: scope.references, isSound };
}

function holdsBrokenLine(input: Work, { key, node }: Definition): boolean {
  const brokenLines = input.brokenLines.get(key.file);
  if (brokenLines === undefined) return false;
  const [first, last] = [lineAt(key.file, key.start), lineAt(key.file, Math.max(node.end - 1, key.start))];
  return [...brokenLines].some((line) => line >= first && line <= last);
}

function buildRouteItem(work: Work, node: YamlNode): BuiltRoute {
  const scope = newScope(work.input.settings.locale);
  scope.diagnostics.push(...checkShape(validators.route, node));
  const value = buildRoute(scope, node);
  work.diagnostics.push(...scope.diagnostics);
  return { value, references: scope.references, isSound: scope.diagnostics.length === 0 };
}

function soundOnly(metrics: BuiltKinds['metric'], units: ReadonlyMap<string, Metric>): Map<string, Metric> {
  return new Map([...units].filter(([name]) => metrics.get(name)?.isSound));
}

function checkAll(work: Work, all: BuiltKinds, routes: readonly BuiltRoute[]): void {
  const { input, diagnostics } = work;
  const requirements = checkRequirements(input.packs, input.settings.packs, all.source);
  diagnostics.push(...requirements.diagnostics);
  const names = namesOf(work, all);
  for (const reference of input.settingReferences)
    diagnostics.push(...asList(checkReference(reference, names)));
  for (const built of [
    ...Object.values(all).flatMap((kind) => [...kind.values()] as Built<unknown>[]),
    ...routes,
  ]) {
    const isPackUnfed = built.references.some(
      (r) =>
        r.kind === 'source' && 'definition' in built && requirements.isUnmet(built.definition.pack, r.name),
    );
    if (isPackUnfed) built.isSound = false;
    else for (const reference of built.references) note(work, built, checkReference(reference, names));
  }
  checkJoins(work, all.source);
  for (const source of all.source.values())
    for (const d of checkSensitive(source.value, input.settings.hashKey)) note(work, source, d);
  for (const finding of checkCycles(all.metric)) report(work, finding);
  const dimensionsOf = dimensionIndex(all.metric, all.source);
  for (const metric of all.metric.values()) {
    if (metric.isSound) for (const d of checkMetric(metric, all.source, dimensionsOf)) note(work, metric, d);
    for (const d of checkMeasureInputs(metric, all.metric)) note(work, metric, d);
    for (const d of checkScoreParts(metric, all.metric)) note(work, metric, d);
    for (const d of checkTargetSource(metric, all.source)) note(work, metric, d);
  }
  for (const rule of all.rule.values()) {
    for (const d of checkRule(rule, dimensionsOf)) note(work, rule, d);
    for (const d of checkRuleTarget(rule, all.metric, all.source)) note(work, rule, d);
  }
  attachRequirements(all.source, requirements.columns);
}

function checkJoins(work: Work, sources: BuiltKinds['source']): void {
  for (const finding of checkJoinCycles(sources)) report(work, finding);
  for (const source of sources.values())
    if (source.isSound) for (const d of checkOrigins(source.value, sources)) note(work, source, d);
  for (const [name, dimensions] of inheritDimensions(sources)) {
    const built = sources.get(name)!;
    const source = { ...built, value: { ...built.value, dimensions } };
    sources.set(name, source);
    for (const d of checkParents(source.value)) note(work, source, d);
  }
}

function asList<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

function note(work: Work, built: { isSound: boolean }, diagnostic: Diagnostic | undefined): void {
  if (diagnostic === undefined) return;
  work.diagnostics.push(diagnostic);
  built.isSound = false;
}

function report(work: Work, { about, diagnostic }: Finding): void {
  work.diagnostics.push(diagnostic);
  for (const built of about) built.isSound = false;
}

function namesOf({ input }: Work, all: BuiltKinds): Names {
  const maybe = new Set<string>();
  for (const { file, isTorn } of input.files) {
    if (!isTorn) continue;
    for (const match of file.text.matchAll(/^[ \t]+([a-z][a-z0-9_]*)[ \t]*:/gm)) maybe.add(match[1]!);
  }
  const defined = new Map<DefinitionKind, ReadonlySet<string>>();
  for (const kind of Object.values(definitionKinds)) defined.set(kind, new Set(all[kind].keys()));
  // The rows of a metric's own SQL are no source that could be named.
  defined.set(
    'source',
    new Set([...all.source].filter(([, { value }]) => !value.query).map(([name]) => name)),
  );
  return { defined, units: unitsOf(all.calendar), maybe };
}

function unitsOf(calendars: BuiltKinds['calendar']): Names['units'] {
  const sound = [...calendars].filter(([, calendar]) => calendar.isSound);
  return new Map(
    sound.map(([name, { value }]) => {
      const own = value.periods?.units ?? {};
      return [name, calendarUnits.filter((unit) => own[unit] !== undefined)];
    }),
  );
}

function attachRequirements(
  sources: BuiltKinds['source'],
  columns: ReadonlyMap<string, Source['requires']>,
): void {
  for (const [name, requires] of columns) {
    const built = sources.get(name);
    if (built !== undefined) sources.set(name, { ...built, value: { ...built.value, requires } });
  }
}
