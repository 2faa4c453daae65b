import type { Project } from '../model/project.ts';
import { type Rule, ruleLeaves } from '../model/rule.ts';
import { requestKey, type SeriesRequest } from '../plan/request.ts';
import { bundlesApart, type SegmentGroup } from './compute-batches.ts';
import { companionRequests } from './rule-companions.ts';
import { ruleRequest } from './rule-request.ts';
import { targetRequests } from './rule-targets.ts';

/**
 * judgeableRequests is what rules are judged on and what is looked at by itself, each once, and what of it may be computed
 * some segments after the others.
 */
export function judgeableRequests(
  project: Project,
  rules: readonly Rule[],
  metrics: readonly SeriesRequest[],
): { readonly requests: readonly SeriesRequest[]; readonly groups: readonly SegmentGroup[] } {
  const all = [...metrics, ...rules.flatMap((rule) => ruleRequests(project, rule))];
  const distinct = new Map(all.map((request) => [requestKey(request), request]));
  return { requests: [...distinct.values()], groups: segmentGroups(project, rules, metrics) };
}

/** What a rule is judged on and what it looks at beside it. */
function ruleRequests(project: Project, rule: Rule): SeriesRequest[] {
  return [ruleRequest(project, rule), ...targetRequests(project, rule), ...companionRequests(rule)];
}

/**
 * segmentGroups puts what rules need by their segments into groups by the same dimensions, as far as segments can be
 * judged some after the others: what others do at the same time is found among all. What is needed
 * whole as well, by such a rule or by itself, is in no group, and then nor is what a rule needs beside it.
 */
function segmentGroups(
  project: Project,
  rules: readonly Rule[],
  others: readonly SeriesRequest[],
): SegmentGroup[] {
  const whole = new Set(others.map(requestKey));
  const needs = rules.map((rule) => {
    const requests = ruleRequests(project, rule);
    const own = isBySegment(rule) ? bySame(rule, requests) : [];
    for (const request of requests) if (!own.includes(request)) whole.add(requestKey(request));
    return { rule, own };
  });
  const groups = new Map<string, { by: readonly string[]; bundles: (readonly SeriesRequest[])[] }>();
  for (const { rule, own } of needs) {
    if (own.length === 0) continue;
    const key = dimensionsKey(rule.by);
    const group = groups.get(key) ?? { by: rule.by, bundles: [] };
    groups.set(key, group);
    group.bundles.push(own);
  }
  return [...groups.values()].map(({ by, bundles }) => ({ by, bundles: bundlesApart(bundles, whole) }));
}

function isBySegment(rule: Rule): boolean {
  return rule.by.length > 0 && ruleLeaves(rule).every(({ kind }) => kind !== 'peers');
}

function bySame(rule: Rule, requests: readonly SeriesRequest[]): SeriesRequest[] {
  const own = dimensionsKey(rule.by);
  return requests.filter(({ by }) => dimensionsKey(by) === own);
}

function dimensionsKey(by: readonly string[]): string {
  return JSON.stringify([...by].sort());
}
