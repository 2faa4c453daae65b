import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { isGlob, matchesGlob } from '../model/glob.ts';
import { metricSources } from '../model/lineage.ts';
import { type Metric, metricInputs, type Status } from '../model/metric.ts';
import { metricOwner, ruleOwner } from '../model/owner.ts';
import type { Project } from '../model/project.ts';
import type { Rule } from '../model/rule.ts';

/** Selection is what a command works on; both sets keep the order of the project. */
export interface Selection {
  readonly metrics: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** selectedRules lists the rules of a selection. */
export function selectedRules(project: Project, { rules }: Pick<Selection, 'rules'>): Rule[] {
  return [...rules].flatMap((name) => project.rules.get(name) ?? []);
}

const attributes = ['tag', 'tier', 'owner', 'source'] as const;

/**
 * selectDefinitions picks metrics and rules by the terms of `--select`; everything that is in use without terms.
 * A term is a name, a glob, `tag:`, `tier:`, `owner:` or `source:` with a glob, each with `+` before it (and what it
 * needs) or after it (and what depends on it). A selected metric brings its rules, a selected rule its metric.
 * Draft and retired definitions are selected by their exact name only.
 */
export function selectDefinitions(project: Project, terms: readonly string[]): Selection {
  const picked: Picked = { metrics: new Set(), rules: new Set(), lone: new Set() };
  const diagnostics: Diagnostic[] = [];
  if (terms.length === 0) {
    for (const metric of project.metrics.values())
      if (isInUse(metric.status)) picked.metrics.add(metric.name);
  }
  for (const term of terms) {
    const problem = pick(project, term, picked);
    if (problem) diagnostics.push(problem);
  }
  return { ...complete(project, picked), diagnostics };
}

interface Picked {
  readonly metrics: Set<string>;
  readonly rules: Set<string>;
  /** Metrics that only a rule asked for: they bring no other rules. */
  readonly lone: Set<string>;
}

function pick(project: Project, term: string, picked: Picked): Diagnostic | undefined {
  const needs = term.startsWith('+');
  const dependents = term.endsWith('+') && term.length > 1;
  const core = term.slice(needs ? 1 : 0, dependents ? -1 : undefined);
  const found = matching(project, core);
  if ('problem' in found) return found.problem;
  for (const metric of found.metrics) {
    picked.metrics.add(metric);
    if (needs) for (const name of metricNeeds(project, metric)) picked.metrics.add(name);
    if (dependents) for (const name of metricDependents(project, metric)) picked.metrics.add(name);
  }
  for (const rule of found.rules) {
    picked.rules.add(rule.name);
    if (needs) for (const name of metricNeeds(project, rule.metric)) picked.lone.add(name);
  }
  return undefined;
}

function matching(
  project: Project,
  core: string,
): { metrics: string[]; rules: Rule[] } | { problem: Diagnostic } {
  const colon = core.indexOf(':');
  const key = colon > 0 ? core.slice(0, colon) : undefined;
  const attribute = attributes.find((name) => name === key);
  if (key !== undefined && !attribute) return { problem: unknownAttribute(core, key) };
  const pattern = attribute ? core.slice(colon + 1) : core;
  const exact = !attribute && !isGlob(pattern);
  const fits = (names: readonly (string | undefined)[]) =>
    names.some((name) => name !== undefined && matchesGlob(pattern, name));
  const metrics = [...project.metrics.values()]
    .filter((m) => (exact || isInUse(m.status)) && fits(metricTexts(project, m, attribute)))
    .map((m) => m.name);
  const rules = [...project.rules.values()].filter(
    (r) => (exact || isInUse(r.status)) && fits(ruleTexts(project, r, attribute)),
  );
  if (metrics.length + rules.length === 0)
    return { problem: nothingFound(project, core, pattern, attribute) };
  return { metrics, rules };
}

type Attribute = (typeof attributes)[number];

function metricTexts(
  project: Project,
  metric: Metric,
  by: Attribute | undefined,
): readonly (string | undefined)[] {
  switch (by) {
    case undefined:
      return [metric.name];
    case 'tag':
      return metric.tags;
    case 'tier':
      return [metric.tier];
    case 'owner':
      return [metricOwner(project, metric)];
    case 'source':
      return metricSources(project.metrics, [metric.name]);
  }
}

function ruleTexts(project: Project, rule: Rule, by: Attribute | undefined): readonly (string | undefined)[] {
  switch (by) {
    case undefined:
      return [rule.name];
    case 'tag':
      return rule.tags;
    case 'owner':
      return [ruleOwner(project, rule)];
    case 'tier':
    case 'source':
      return [];
  }
}

function metricNeeds(project: Project, name: string): ReadonlySet<string> {
  const needs = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const metric = project.metrics.get(next);
    if (!metric || needs.has(next)) continue;
    needs.add(next);
    for (const input of metricInputs(metric)) open.push(input.name);
  }
  return needs;
}

function metricDependents(project: Project, name: string): string[] {
  return [...project.metrics.values()]
    .filter((m) => isInUse(m.status) && metricNeeds(project, m.name).has(name))
    .map((m) => m.name);
}

function complete(project: Project, picked: Picked): Pick<Selection, 'metrics' | 'rules'> {
  const rules = new Set<string>();
  for (const rule of project.rules.values()) {
    const brought = picked.metrics.has(rule.metric) && isInUse(rule.status);
    if (brought || picked.rules.has(rule.name)) rules.add(rule.name);
  }
  const wanted = new Set([...picked.metrics, ...picked.lone]);
  for (const name of rules) wanted.add(project.rules.get(name)!.metric);
  const metrics = new Set([...project.metrics.keys()].filter((name) => wanted.has(name)));
  return { metrics, rules };
}

function isInUse(status: Status): boolean {
  return status === 'active' || status === 'deprecated';
}

function unknownAttribute(core: string, key: string): Diagnostic {
  const guess = suggest(key, attributes);
  const list = attributes.map((name) => `${name}:`).join(', ');
  return errorAt('unknown-selection', `"${core}" selects by "${key}:", which does not exist`, undefined, {
    help: `${guess ? `did you mean "${guess}:"? ` : ''}There are ${list}`,
  });
}

function nothingFound(
  project: Project,
  core: string,
  pattern: string,
  attribute: Attribute | undefined,
): Diagnostic {
  const texts = new Set<string>();
  for (const m of project.metrics.values())
    for (const t of metricTexts(project, m, attribute)) if (t) texts.add(t);
  for (const r of project.rules.values())
    for (const t of ruleTexts(project, r, attribute)) if (t) texts.add(t);
  const known = [...texts].sort();
  const guess = suggest(pattern, known);
  const list =
    known.length > 8 ? `${known.slice(0, 8).join(', ')}, … ${known.length - 8} more` : known.join(', ');
  const asked = guess && `did you mean "${attribute ? `${attribute}:` : ''}${guess}"? `;
  return errorAt('unknown-selection', `no metric or rule is selected by "${core}"`, undefined, {
    help: known.length === 0 ? `nothing has a ${attribute}` : `${asked ?? ''}There are: ${list}`,
  });
}
