import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { parseFormula } from '../expr/formula/parse.ts';
import type { FormulaMetric, Metric } from '../model/metric.ts';
import type { Project } from '../model/project.ts';
import { type Rule, ruleLeaves } from '../model/rule.ts';
import { fragmentError } from '../plan/fragment.ts';
import type { SeriesRequest } from '../plan/request.ts';
import { companionsOf, expressionName } from '../rule/companion.ts';

/** companionRequests asks for the series that a rule looks at beside its own. */
export function companionRequests(rule: Rule): SeriesRequest[] {
  return companionsOf(rule);
}

/** withExpressions adds to a project the formulas that its rules hold values against. */
export function withExpressions(project: Project): Project {
  const metrics = new Map<string, Metric>(project.metrics);
  for (const rule of project.rules.values())
    for (const metric of expressionsOf(rule)) metrics.set(metric.name, metric);
  return { ...project, metrics };
}

/** checkExpressions parses the expressions of rules. */
export async function checkExpressions(rules: Iterable<Rule>): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    for (const { formula } of expressionsOf(rule)) {
      const parsed = await parseFormula(formula.text);
      if (parsed.kind !== 'ok') diagnostics.push(fragmentError(parsed, formula));
    }
  }
  return diagnostics;
}

/** expressionsOf gives the expressions of a rule as metrics, whose values are 1 where one holds and 0 where not. */
export function expressionsOf(rule: Rule): FormulaMetric[] {
  return ruleLeaves(rule).flatMap((leaf) => {
    if (leaf.kind !== 'expression') return [];
    const { formula, inputs, span } = leaf;
    const name = expressionName(formula);
    const none = { tags: [], synonyms: [], audience: [] };
    return [{ kind: 'formula', name, span, status: 'active', formula, inputs, ...none }];
  });
}
