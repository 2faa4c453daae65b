import { evaluateFormula } from '../expr/formula/evaluate.ts';
import { parseFormula } from '../expr/formula/parse.ts';
import type { Formula } from '../expr/formula/tree.ts';
import type { Project } from '../model/project.ts';
import type { ProjectTest } from '../model/project-test.ts';
import type { Rule } from '../model/rule.ts';
import { type Segment, segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { besideOf, type Companion, type FindCompanion, valuesBeside } from '../rule/companion.ts';
import { periodCount } from '../time/axis.ts';
import { expressionsOf } from './rule-companions.ts';
import { FixtureProblem, fixtureOver } from './test-series.ts';

/** Formulas is the parsed expressions of rules, by the name their value has. */
export type Formulas = ReadonlyMap<string, Formula>;

/** parseExpressions parses the expressions of rules; what cannot be parsed has no value. */
export async function parseExpressions(rules: Iterable<Rule>): Promise<Formulas> {
  const formulas = new Map<string, Formula>();
  for (const rule of rules) {
    for (const { name, formula } of expressionsOf(rule)) {
      const parsed = await parseFormula(formula.text);
      if (parsed.kind === 'ok') formulas.set(name, parsed.formula);
    }
  }
  return formulas;
}

/**
 * fixtureCompanions finds what a rule looks at beside its series in the values of a test: other metrics that it gives,
 * totals of the segments that it gives, and what expressions make of them. Throws FixtureProblem for a metric that the
 * test does not give.
 */
export function fixtureCompanions(
  project: Project,
  test: ProjectTest,
  rule: Rule,
  main: MetricSeries,
  formulas: Formulas,
): FindCompanion {
  const find = (companion: Companion): MetricSeries => {
    const formula = formulas.get(companion.metric);
    if (formula !== undefined) return expressionSeries(main, rule, formula, find);
    if (companion.metric === rule.metric)
      return companion.by.length === rule.by.length ? main : totalSeries(main, companion.by);
    const series = fixtureOver(project, test, rule, companion.metric, main.axis);
    if (series !== undefined) return series;
    throw new FixtureProblem(
      `the test gives no values of "${companion.metric}", which rule "${rule.name}" looks at`,
      test,
    );
  };
  return find;
}

function expressionSeries(
  main: MetricSeries,
  rule: Rule,
  formula: Formula,
  find: (companion: Companion) => MetricSeries,
): MetricSeries {
  const inputs = formula.inputs.map((name) => valuesBeside(main, find(besideOf(rule, name))));
  return { ...main, values: evaluateFormula(formula, inputs, new Float64Array(main.values.length)) };
}

/** totalSeries adds up the segments that have the same values in some dimensions. */
function totalSeries(main: MetricSeries, by: readonly string[]): MetricSeries {
  const places = by.map((name) => main.dimensions.indexOf(name));
  const keys = main.segments.map((segment) => places.map((place) => segment[place] ?? null));
  const segments = [...new Map<string, Segment>(keys.map((key) => [segmentKey(key), key])).values()];
  const index = new Map(segments.map((segment, s) => [segmentKey(segment), s]));
  const periods = periodCount(main.axis);
  const values = new Float64Array(segments.length * periods).fill(Number.NaN);
  keys.forEach((key, s) => {
    const to = index.get(segmentKey(key))! * periods;
    for (let i = 0; i < periods; i++) {
      const value = main.values[s * periods + i]!;
      if (Number.isFinite(value))
        values[to + i] = (Number.isNaN(values[to + i]!) ? 0 : values[to + i]!) + value;
    }
  });
  return { ...main, dimensions: by, segments, values };
}
