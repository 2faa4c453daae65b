// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the descriptions quote how secrets are written
import { type Static, Type } from '@sinclair/typebox';
import { weekdays } from '../scalar.ts';
import { boolean, choice, duration, grain, list, mapOf, object, reference, text } from './place.ts';

const optional = Type.Optional;

/** environmentSchema is what stands under a name in `environments`. */
export const environmentSchema = object(
  { act: optional(boolean('Whether `kpi run` may act here: record, open alerts, notify. Default false.')) },
  { description: 'A place to run in.', unsupported: ['store'] },
);

/** settingsSchema is the keys of kpi.yaml that are not definitions. */
export const settingsSchema = object(
  {
    kpi: Type.Unsafe<number>({ const: 1, description: 'Version of the format of these files: 1.' }),
    name: optional(text("The project's name; the folder's when absent.")),
    timezone: optional(text('IANA time zone in which days begin, such as Asia/Shanghai. Default UTC.')),
    locale: optional(choice(['zh-CN', 'en'], 'Language of reports and messages. Default en.')),
    week_start: optional(choice(weekdays, 'Day on which weeks begin. Default monday.')),
    defaults: optional(
      object(
        {
          grain: optional(grain('Length of periods where a metric or rule says nothing. Default day.')),
          history: optional(duration('How far back series reach. Default 2 years.')),
          owner: optional(reference('Owner of what has none.')),
        },
        { description: 'What holds where a definition says nothing.' },
      ),
    ),
    environments: optional(
      mapOf(environmentSchema, 'Places to run in, by name. Default: dev, which does not act.', true),
    ),
    limits: optional(
      object(
        {
          memory: optional(
            text(
              'Most memory that the values of one question may take, by estimate: 4 GB, 500 MB. Default 4 GB.',
            ),
          ),
        },
        { description: 'What is refused before it starts.' },
      ),
    ),
    hash_key: optional(
      text('Key of the hashes that stand for sensitive values; a secret, such as ${env:KPI_HASH_KEY}.'),
    ),
    packs: optional(
      list(
        reference('Name of a pack.'),
        'Packs of the standard dictionary, fed by the sources of this project.',
        0,
      ),
    ),
  },
  { description: 'Settings of the project.', unsupported: ['policies'] },
);

/** SettingsSpec is kpi.yaml as written. */
export type SettingsSpec = Static<typeof settingsSchema>;
