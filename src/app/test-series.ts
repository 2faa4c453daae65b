import type { Project } from '../model/project.ts';
import type { PeriodText, ProjectTest, SegmentChoice, SeriesFixture } from '../model/project-test.ts';
import type { Rule } from '../model/rule.ts';
import { type Segment, segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { longestDays, makeAxis, periodCount, periodIndex, type TimeAxis } from '../time/axis.ts';
import { parseDate } from '../time/date.ts';
import { calendarOf } from '../time/period-calendar.ts';
import { dayMs, hourMs, minuteMs, startOfDay, toInstant } from '../time/zone.ts';
import { ruleRequest } from './rule-request.ts';

/** FixtureProblem says why the values of a test are no history of a rule, and of which fixture or period. */
export class FixtureProblem extends Error {
  override readonly name = 'FixtureProblem';
  constructor(
    message: string,
    readonly at: Pick<PeriodText, 'span'>,
  ) {
    super(message);
  }
}

/** startInstant reads the local start of a period as an instant in epoch milliseconds; throws FixtureProblem. */
export function startInstant(period: PeriodText, timezone: string): number {
  const day = parseDate(period.text.slice(0, 10));
  const [, hour, minute] = /(\d{2}):(\d{2})$/.exec(period.text) ?? [];
  if (day === undefined || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59)
    throw new FixtureProblem(`there is no ${period.text}`, period);
  if (hour === undefined) return startOfDay(timezone, day);
  return toInstant(timezone, day * dayMs + Number(hour) * hourMs + Number(minute) * minuteMs);
}

/**
 * fixtureSeries makes the series that a rule is judged on from the values of a test, up to the latest period that any of
 * them reaches or that is expected of. Throws FixtureProblem where they do not fit: another grain, dimension or length.
 */
export function fixtureSeries(project: Project, test: ProjectTest, rule: Rule): MetricSeries {
  const fixtures = test.given.filter(({ metric }) => metric.name === rule.metric);
  if (fixtures.length === 0)
    throw new FixtureProblem(
      `the test gives no values of "${rule.metric}", which rule "${rule.name}" judges`,
      test,
    );
  return seriesOver(project, rule, fixtures, fixtureAxis(project, test, rule, fixtures));
}

/**
 * fixtureOver makes a series of another metric over the same axis from the values of a test; undefined without any.
 * Throws FixtureProblem where they do not fit.
 */
export function fixtureOver(
  project: Project,
  test: ProjectTest,
  rule: Rule,
  name: string,
  axis: TimeAxis,
): MetricSeries | undefined {
  const fixtures = test.given.filter(({ metric }) => metric.name === name);
  return fixtures.length === 0 ? undefined : seriesOver(project, rule, fixtures, axis);
}

function seriesOver(
  project: Project,
  rule: Rule,
  fixtures: readonly SeriesFixture[],
  axis: TimeAxis,
): MetricSeries {
  const segments = segmentsOf(rule, fixtures);
  const periods = periodCount(axis);
  const series = {
    values: new Float64Array(segments.length * periods).fill(Number.NaN),
    volume: new Float64Array(segments.length * periods),
    rows: new Float64Array(segments.length * periods),
  };
  for (const [s, fixture] of fixtures.entries()) place(project, fixture, axis, s * periods, series);
  return {
    metric: fixtures[0]!.metric.name,
    axis,
    dimensions: rule.by,
    segments,
    ...series,
    complete: periods,
    fresh: periods,
  };
}

function fixtureAxis(
  project: Project,
  test: ProjectTest,
  rule: Rule,
  fixtures: readonly SeriesFixture[],
): TimeAxis {
  const { timezone, weekStart } = project;
  const { grain } = ruleRequest(project, rule);
  const starts = fixtures.map(({ from }) => startInstant(from, timezone));
  const from = Math.min(...starts);
  const asked = test.expect
    .filter((each) => each.rule.name === rule.name)
    .map(({ at }) => startInstant(at, timezone));
  const most = Math.max(
    ...fixtures.map(({ values }, k) => starts[k]! + (values.length + 1) * longestDays(grain) * dayMs),
  );
  const whole = makeAxis({
    grain,
    timezone,
    weekStart,
    calendar: calendarOf(grain, project.calendars),
    from,
    to: Math.max(most, ...asked.map((at) => at + 1)),
  });
  const ends = fixtures.map((fixture, k) => indexOf(whole, starts[k]!, fixture.from) + fixture.values.length);
  const periods = Math.max(...ends, ...asked.map((at) => periodIndex(whole, at) + 1));
  return { ...whole, bounds: whole.bounds.slice(0, periods + 1), days: whole.days.slice(0, periods) };
}

function indexOf(axis: TimeAxis, start: number, period: PeriodText): number {
  const index = periodIndex(axis, start);
  if (index < 0 || axis.bounds[index] !== start)
    throw new FixtureProblem(
      `no ${axis.grain} starts at ${period.text}, and the rule judges ${axis.grain}s`,
      period,
    );
  return index;
}

function segmentsOf(rule: Rule, fixtures: readonly SeriesFixture[]): Segment[] {
  const known = new Set<string>();
  return fixtures.map((fixture) => {
    const segment = segmentOf(rule, fixture.segment, fixture);
    const key = segmentKey(segment);
    if (known.has(key))
      throw new FixtureProblem(`the test gives "${fixture.metric.name}" twice for one segment`, fixture);
    known.add(key);
    return segment;
  });
}

/** segmentOf puts the values of a segment in the order of a rule's dimensions; throws FixtureProblem for others. */
export function segmentOf(rule: Rule, choice: SegmentChoice, at: Pick<PeriodText, 'span'>): Segment {
  const stray = Object.keys(choice).find((name) => !rule.by.includes(name));
  const missing = rule.by.find((name) => !Object.hasOwn(choice, name));
  if (stray === undefined && missing === undefined) return rule.by.map((name) => choice[name] ?? null);
  const by = rule.by.length === 0 ? 'nothing' : rule.by.join(', ');
  throw new FixtureProblem(
    `rule "${rule.name}" judges by ${by}, but the segment ${stray === undefined ? `has no "${missing}"` : `names "${stray}"`}`,
    at,
  );
}

function place(
  project: Project,
  fixture: SeriesFixture,
  axis: TimeAxis,
  offset: number,
  series: Pick<MetricSeries, 'values' | 'volume' | 'rows'>,
): void {
  const first = indexOf(axis, startInstant(fixture.from, project.timezone), fixture.from);
  for (const [k, value] of fixture.values.entries()) {
    if (value === null || first + k >= axis.days.length) continue;
    const at = offset + first + k;
    series.values[at] = value;
    series.rows[at] = 1;
    series.volume[at] = fixture.volume === undefined ? Number.POSITIVE_INFINITY : (fixture.volume[k] ?? 0);
  }
}
