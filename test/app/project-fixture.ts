import type { Span } from '../../src/diagnostic/diagnostic.ts';
import type { Metric } from '../../src/model/metric.ts';
import type { Project } from '../../src/model/project.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { Source } from '../../src/model/source.ts';

/** somewhere is a span for definitions whose place does not matter. */
export const somewhere: Span = {
  file: 'kpi.yaml',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 2, offset: 1 },
};

const text = (value: string) => ({ text: value, span: somewhere, lines: [somewhere.start] });
const shared = { span: somewhere, status: 'active', tags: [], synonyms: [], audience: [] } as const;

/** measure is a metric over a source. */
export function measure(name: string, more: Partial<Metric> & { source?: string } = {}): Metric {
  return { ...shared, kind: 'measure', name, source: 'orders', measure: text('count(*)'), ...more } as Metric;
}

/** ratio is a metric over two others. */
export function ratio(name: string, numerator: string, denominator: string): Metric {
  const ref = (metric: string) => ({ name: metric, span: somewhere });
  return { ...shared, kind: 'ratio', name, numerator: ref(numerator), denominator: ref(denominator) };
}

/** rule is a rule with one static critical level. */
export function rule(name: string, metric: string, more: Partial<Rule> = {}): Rule {
  return {
    name,
    metric,
    span: somewhere,
    metricSpan: somewhere,
    status: 'active',
    grain: 'day',
    by: [],
    segments: { include: {}, exclude: {} },
    levels: [
      {
        severity: 'critical',
        condition: { kind: 'static', bound: { kind: 'below', limit: 1 }, span: somewhere },
      },
    ],
    for: { breaches: 1, of: 1 },
    recoverFor: 1,
    keepFiringFor: 0,
    rebaseline: [],
    exclude: [],
    tags: [],
    ...more,
  };
}

/** source is a CSV source with a time column. */
export function source(name: string, more: Partial<Source> = {}): Source {
  return {
    name,
    span: somewhere,
    files: [{ pattern: `${name}.csv`, span: somewhere }],
    format: {},
    time: { column: 'at', span: somewhere },
    times: [],
    key: [],
    columns: [],
    dimensions: [],
    clean: [],
    requires: [],
    ...more,
  };
}

/** project is a project with the given definitions. */
export function project(
  definitions: { metrics?: Metric[]; rules?: Rule[]; sources?: Source[] } & Partial<
    Omit<Project, 'metrics' | 'rules' | 'sources'>
  >,
): Project {
  const byName = <T extends { name: string }>(items: readonly T[] = []) =>
    new Map(items.map((i) => [i.name, i]));
  return {
    root: '/project',
    name: 'shop',
    timezone: 'Asia/Shanghai',
    locale: 'en',
    weekStart: 1,
    grain: 'day',
    history: { count: 2, unit: 'year' },
    environments: new Map(),
    engines: new Map(),
    calendars: new Map(),
    channels: new Map(),
    routes: [],
    people: new Map(),
    goals: new Map(),
    playbooks: new Map(),
    tests: new Map(),
    definitionHash: 'd0',
    ...definitions,
    metrics: byName(definitions.metrics),
    rules: byName(definitions.rules),
    sources: byName(definitions.sources ?? [source('orders')]),
  };
}
