import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { Aim, Condition } from '../../model/rule.ts';
import type { Duration } from '../../time/duration.ts';
import { type CivilGrain, nestsIn, unitOf } from '../../time/grain.ts';
import type { Scope } from '../definition.ts';
import type { ConditionSpec } from '../schema/condition.ts';
import { field, items, type Located } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf } from '../yaml/tree.ts';
import type { Judged } from './condition.ts';
import { durationOf, grainOf, numberOf, referenceOf } from './scalar.ts';
import { checkLevel } from './threshold.ts';

type ForecastNode = NonNullable<ReturnType<typeof field<ConditionSpec, 'forecast'>>>;

/** Most periods that a forecast may look ahead. */
const furthest = 400;

const daysIn: Readonly<Record<Duration['unit'], number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.4,
  quarter: 91.3,
  year: 365,
};

/** buildForecast reads a forecast: exactly one of a limit that is reached and a target that is missed. */
export function buildForecast(
  scope: Scope,
  condition: Located<ConditionSpec>,
  judged: Judged,
): Condition | undefined {
  const node = field(condition, 'forecast');
  if (node?.kind !== 'map' || node.key === undefined) return undefined;
  const present = (['reaches', 'misses_target'] as const).filter((key) => node.entries.has(key));
  if (present.length !== 1) {
    const second = present[1] === undefined ? undefined : node.entries.get(present[1])?.key;
    const span = second === undefined ? ownerSpan(node) : spanOf(second);
    const message = '"forecast" has exactly one of reaches, misses_target';
    scope.diagnostics.push(errorAt('condition-kind', message, span));
    return undefined;
  }
  const aim = present[0] === 'reaches' ? buildReach(scope, node, judged) : buildMiss(scope, node, judged);
  const calendars = items(field(node, 'calendars')).flatMap(
    (item) => referenceOf(scope, 'calendar', item)?.name ?? [],
  );
  return aim && { kind: 'forecast', aim, calendars, span: spanOf(node.key) };
}

function buildReach(scope: Scope, node: ForecastNode, judged: Judged): Aim | undefined {
  const reaches = field(node, 'reaches');
  const below = field(reaches, 'below');
  const limit = below ?? field(reaches, 'above');
  const number = numberOf(scope, limit);
  const length = field(node, 'within');
  if (reaches?.kind === 'map' && reaches.entries.size !== 1) {
    const message = '"reaches" has exactly one of below, above';
    scope.diagnostics.push(errorAt('condition-kind', message, ownerSpan(reaches)));
    return undefined;
  }
  if (length === undefined) {
    const help = 'add how far ahead it looks, such as "within: 7 days"';
    scope.diagnostics.push(errorAt('missing-key', '"reaches" needs "within"', ownerSpan(node), { help }));
  }
  const within = durationOf(scope, length);
  if (number === undefined || limit?.kind !== 'scalar' || within === undefined) return undefined;
  checkLevel(scope, { number, node: limit }, judged);
  checkLength(scope, length!, within, judged);
  const kind = below === undefined ? 'above' : 'below';
  return { kind: 'reaches', bound: { kind, limit: number.value }, within };
}

function checkLength(
  scope: Scope,
  node: NonNullable<Parameters<typeof durationOf>[1]>,
  within: Duration,
  { grain }: Judged,
): void {
  const unit = unitOf(grain);
  const periods = (within.count * daysIn[within.unit]) / daysIn[unit satisfies CivilGrain];
  // A month may be short of 30.4 days, and a year of 365.
  if (periods > 0.9 && periods <= furthest) return;
  const message =
    periods > furthest
      ? `that is about ${Math.round(periods)} periods ahead, and a forecast looks at most ${furthest} ahead`
      : `no whole period of a ${unit} lies in that time`;
  scope.diagnostics.push(errorAt('grain-mismatch', message, guiltySpan(node)));
}

function buildMiss(scope: Scope, node: ForecastNode, judged: Judged): Aim | undefined {
  const place = field(node, 'misses_target');
  const grain = grainOf(scope, place);
  const within = node.kind === 'map' ? node.entries.get('within')?.key : undefined;
  if (within !== undefined) {
    const message = '"within" goes with "reaches": a target has the time of its period';
    scope.diagnostics.push(errorAt('bad-value', message, spanOf(within)));
  }
  if (grain === undefined || place === undefined) return undefined;
  if (grain === judged.grain || !nestsIn(judged.grain, grain)) {
    const message = `a ${grain} is not made of several ${judged.grain}s, which the rule judges`;
    const help = 'give the rule a shorter grain, such as "grain: day"';
    scope.diagnostics.push(errorAt('grain-mismatch', message, guiltySpan(place), { help }));
  }
  checkMissable(scope, place, judged, grain);
  return { kind: 'misses_target', grain };
}

function checkMissable(
  scope: Scope,
  place: NonNullable<Parameters<typeof grainOf>[1]>,
  judged: Judged,
  grain: string,
): void {
  const { metric, isKnown, hasTarget, isSum, good } = judged;
  if (!isKnown) return;
  const refuse = (code: 'missing-key' | 'bad-value', message: string, help: string) =>
    scope.diagnostics.push(errorAt(code, message, guiltySpan(place), { help }));
  if (!hasTarget)
    refuse(
      'missing-key',
      `metric "${metric}" has no target`,
      `give it one, such as "target: { ${grain}: 100 }"`,
    );
  if (!isSum) {
    const message = `metric "${metric}" does not add up over time, so nothing can be said of its ${grain}`;
    refuse('bad-value', message, 'a sum(…) or count(…) does; judge others with "target" at the grain itself');
  }
  if (good === 'middle')
    refuse('bad-value', `neither more nor less of "${metric}" is better`, 'write "good: up" or "good: down"');
}
