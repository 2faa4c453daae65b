import type { Diagnostic, Span } from '../diagnostic/diagnostic.ts';
import type { Locale } from '../model/project.ts';
import type { CalendarUnit } from '../time/grain.ts';
import type { KeyNode, YamlNode } from './yaml/tree.ts';

/** definitionKinds are the top-level keys under which named definitions stand, and what one of them is called. */
export const definitionKinds = {
  engines: 'engine',
  sources: 'source',
  metrics: 'metric',
  rules: 'rule',
  calendars: 'calendar',
  channels: 'channel',
  people: 'person',
  goals: 'goal',
  playbooks: 'playbook',
  tests: 'test',
} as const;

/** DefinitionKind is what a named definition is. */
export type DefinitionKind = (typeof definitionKinds)[keyof typeof definitionKinds];

/** ReferenceTo is a mention of a definition by another. */
export interface ReferenceTo {
  readonly kind: DefinitionKind;
  readonly name: string;
  readonly span: Span;
  /** Of a calendar: the periods that it must have. */
  readonly unit?: CalendarUnit;
}

/** Definition is one named definition as it stands in a file. */
export interface Definition {
  readonly kind: DefinitionKind;
  readonly key: KeyNode;
  readonly node: YamlNode;
  /** The pack it comes from; the project itself when absent. */
  readonly pack?: string;
}

/** Built is what a definition was read as; `value` has placeholders where something is wrong. */
export interface Built<T> {
  readonly definition: Definition;
  readonly value: T;
  readonly references: readonly ReferenceTo[];
  /** Whether nothing is wrong with it, nor with what it needs. */
  isSound: boolean;
}

/** Scope collects what is said while one definition is read. */
export interface Scope {
  /** Which of the languages of a label or description the project's people read. */
  readonly locale: Locale;
  readonly diagnostics: Diagnostic[];
  readonly references: ReferenceTo[];
}

/** newScope is an empty scope. */
export function newScope(locale: Locale): Scope {
  return { locale, diagnostics: [], references: [] };
}
