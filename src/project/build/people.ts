import type { Goal, Person, Playbook } from '../../model/project.ts';
import type { Definition, Scope } from '../definition.ts';
import type { GoalSpec, PersonSpec, PlaybookSpec } from '../schema/people.ts';
import { field, items, type Located } from '../shape/located.ts';
import { spanOf } from '../yaml/tree.ts';
import { durationOf, referenceOf, textOf, textsOf, wordingOf } from './scalar.ts';

/** buildPerson reads a person. */
export function buildPerson(scope: Scope, definition: Definition): Person {
  const node = definition.node as Located<PersonSpec>;
  return {
    name: definition.key.name,
    label: textOf(field(node, 'name')) ?? definition.key.name,
    email: textOf(field(node, 'email')),
    dingtalk: textOf(field(node, 'dingtalk')),
    wecom: textOf(field(node, 'wecom')),
    feishu: textOf(field(node, 'feishu')),
    deputy: referenceOf(scope, 'person', field(node, 'deputy'))?.name,
    span: spanOf(definition.key),
  };
}

/** buildGoal reads a goal. */
export function buildGoal(scope: Scope, definition: Definition): Goal {
  const node = definition.node as Located<GoalSpec>;
  return {
    name: definition.key.name,
    label: wordingOf(scope, field(node, 'label')),
    owner: referenceOf(scope, 'person', field(node, 'owner'))?.name,
    span: spanOf(definition.key),
  };
}

/** buildPlaybook reads a playbook. */
export function buildPlaybook(scope: Scope, definition: Definition): Playbook {
  const node = definition.node as Located<PlaybookSpec>;
  return {
    name: definition.key.name,
    steps: items(field(node, 'steps')).map((step) => ({
      text: textOf(field(step, 'do')) ?? '',
      owner: textOf(field(step, 'owner')),
      within: durationOf(scope, field(step, 'within')),
    })),
    links: textsOf(field(node, 'links')),
    span: spanOf(definition.key),
  };
}
