import type { ChangeMeasure, Condition, LeafCondition, Rule, Severity } from '../model/rule.ts';
import { conditionLeaves } from '../model/rule.ts';

/** Knob is the number of a rule that decides how often it fires: a limit, or how many false alarms are bearable. */
export interface Knob {
  readonly severity: Severity;
  readonly leaf: LeafCondition;
  /** less: the condition holds less often for a smaller number; more: for a larger one. */
  readonly strictWhen: 'less' | 'more';
  readonly kind: 'limit' | 'change' | 'budget';
  /** How a change is measured. */
  readonly measure?: ChangeMeasure;
  readonly value: number;
}

/** knobOf finds the knob of a level of a rule, the most severe when none is named; undefined where it has none. */
export function knobOf(rule: Rule, severity?: Severity): Knob | undefined {
  const level = rule.levels.findLast((each) => severity === undefined || each.severity === severity);
  if (level === undefined) return undefined;
  for (const leaf of conditionLeaves(level.condition)) {
    const knob = knobIn(leaf);
    if (knob !== undefined) return { severity: level.severity, leaf, ...knob };
  }
  return undefined;
}

function knobIn(leaf: LeafCondition): Pick<Knob, 'strictWhen' | 'kind' | 'measure' | 'value'> | undefined {
  switch (leaf.kind) {
    case 'static':
    case 'change': {
      const { bound } = leaf;
      if (bound.kind !== 'below' && bound.kind !== 'above') return undefined;
      const strictWhen = bound.kind === 'below' ? 'less' : 'more';
      const value = bound.limit;
      return leaf.kind === 'static'
        ? { strictWhen, kind: 'limit', value }
        : { strictWhen, kind: 'change', measure: leaf.measure, value };
    }
    case 'baseline':
    case 'peers':
    case 'pattern':
      return { strictWhen: 'less', kind: 'budget', value: leaf.falseAlarms.max };
    default:
      return undefined;
  }
}

/** turned is the rule with nothing but the level of the knob, and the knob at another value. */
export function turned(rule: Rule, knob: Knob, value: number): Rule {
  const level = rule.levels.find(({ severity }) => severity === knob.severity)!;
  return { ...rule, levels: [{ ...level, condition: replaced(level.condition, knob.leaf, value) }] };
}

function replaced(condition: Condition, leaf: LeafCondition, value: number): Condition {
  if (condition === leaf) return withValue(leaf, value);
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((each) => replaced(each, leaf, value)) };
    case 'not':
      return { ...condition, of: replaced(condition.of, leaf, value) };
    default:
      return condition;
  }
}

function withValue(leaf: LeafCondition, value: number): Condition {
  switch (leaf.kind) {
    case 'static':
    case 'change':
      return { ...leaf, bound: { kind: leaf.bound.kind as 'below' | 'above', limit: value } };
    case 'baseline':
    case 'peers':
    case 'pattern':
      return { ...leaf, falseAlarms: { ...leaf.falseAlarms, max: value } };
    default:
      return leaf;
  }
}
