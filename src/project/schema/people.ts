import { type Static, Type } from '@sinclair/typebox';
import { duration, list, object, reference, text, wording } from './place.ts';

const optional = Type.Optional;

/** personSchema is what stands under a name in `people`. */
export const personSchema = object(
  {
    name: optional(text('Name shown to people, in any script.')),
    email: optional(text('E-mail address.')),
    dingtalk: optional(text('Mobile number or user id at DingTalk.')),
    wecom: optional(text('User id at WeCom.')),
    feishu: optional(text('Open id at Feishu.')),
    deputy: optional(reference('Who stands in: another of `people`.')),
  },
  { description: 'Somebody who can own metrics and rules.', unsupported: ['slack', 'phone', 'mobile'] },
);

/** PersonSpec is a person as written. */
export type PersonSpec = Static<typeof personSchema>;

/** goalSchema is what stands under a name in `goals`. */
export const goalSchema = object(
  {
    label: optional(wording('Label shown to people, in any script.')),
    owner: optional(reference('Who answers for it: one of `people`.')),
  },
  { description: 'A business goal that metrics stand for.' },
);

/** GoalSpec is a goal as written. */
export type GoalSpec = Static<typeof goalSchema>;

/** playbookSchema is what stands under a name in `playbooks`. */
export const playbookSchema = object(
  {
    steps: optional(
      list(
        object(
          {
            do: text('What to do.'),
            owner: optional(text('Who does it.')),
            within: optional(duration('How soon.')),
          },
          { description: 'One thing to do.' },
        ),
        'What to do, in order.',
      ),
    ),
    links: optional(list(text('A path or URL.'), 'What to read.')),
  },
  { description: 'What to do when a rule fires.' },
);

/** PlaybookSpec is a playbook as written. */
export type PlaybookSpec = Static<typeof playbookSchema>;
