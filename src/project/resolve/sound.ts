import type { DatabaseEngine } from '../../model/database.ts';
import type { Metric } from '../../model/metric.ts';
import type { Channel, Goal, Person, Playbook, Project, Route } from '../../model/project.ts';
import type { ProjectTest } from '../../model/project-test.ts';
import type { Rule } from '../../model/rule.ts';
import type { Source } from '../../model/source.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { Built, DefinitionKind } from '../definition.ts';

/** Definitions is everything that a project defines, its settings aside. */
export type Definitions = Pick<
  Project,
  | 'engines'
  | 'sources'
  | 'metrics'
  | 'rules'
  | 'calendars'
  | 'channels'
  | 'routes'
  | 'people'
  | 'goals'
  | 'playbooks'
  | 'tests'
>;

/** BuiltKinds is all definitions as read, by kind and name. */
export interface BuiltKinds {
  readonly engine: Map<string, Built<DatabaseEngine>>;
  readonly source: Map<string, Built<Source>>;
  readonly metric: Map<string, Built<Metric>>;
  readonly rule: Map<string, Built<Rule>>;
  readonly calendar: Map<string, Built<Calendar>>;
  readonly channel: Map<string, Built<Channel>>;
  readonly person: Map<string, Built<Person>>;
  readonly goal: Map<string, Built<Goal>>;
  readonly playbook: Map<string, Built<Playbook>>;
  readonly test: Map<string, Built<ProjectTest>>;
}

/** BuiltRoute is a route as read. */
export type BuiltRoute = Pick<Built<Route>, 'value' | 'references' | 'isSound'>;

/** dropUnsupported makes unsound what needs something unsound, until nothing changes. */
export function dropUnsupported(all: BuiltKinds, routes: readonly BuiltRoute[]): void {
  const needed: readonly DefinitionKind[] = ['engine', 'source', 'metric', 'rule', 'calendar', 'channel'];
  const everything: Pick<Built<unknown>, 'references' | 'isSound'>[] = routes.slice();
  for (const kind of Object.values(all)) everything.push(...kind.values());
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const built of everything) {
      const isSupported = built.references.every(
        ({ kind, name }) => !needed.includes(kind) || all[kind].get(name)?.isSound,
      );
      if (!built.isSound || isSupported) continue;
      built.isSound = false;
      hasChanged = true;
    }
  }
}

/** soundDefinitions is what nothing is wrong with; metrics come with the units they take over. */
export function soundDefinitions(
  all: BuiltKinds,
  units: ReadonlyMap<string, Metric>,
  routes: readonly BuiltRoute[],
): Definitions {
  return {
    engines: soundValues(all.engine),
    sources: soundValues(all.source),
    metrics: new Map([...soundValues(all.metric)].map(([name]) => [name, units.get(name)!])),
    rules: soundValues(all.rule),
    calendars: soundValues(all.calendar),
    channels: soundValues(all.channel),
    people: soundValues(all.person),
    goals: soundValues(all.goal),
    playbooks: soundValues(all.playbook),
    tests: soundValues(all.test),
    routes: routes.filter((route) => route.isSound).map((route) => route.value),
  };
}

function soundValues<T>(built: ReadonlyMap<string, Built<T>>): Map<string, T> {
  return new Map([...built].filter(([, b]) => b.isSound).map(([name, b]) => [name, b.value]));
}
