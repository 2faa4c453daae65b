import {
  type Static,
  type TObject,
  type TProperties,
  type TSchema,
  type TUnsafe,
  Type,
} from '@sinclair/typebox';
import { durationUnits } from '../../time/duration.ts';
import { grainPattern, grains } from '../../time/grain.ts';
import { numberPattern, type Scalar } from '../scalar.ts';

/** namePattern is how a definition may be named. */
export const namePattern = '^[a-z][a-z0-9_]*$';

const scalarTypes = ['string', 'number', 'boolean'];
const durationPattern = `^\\d{1,6} +(${durationUnits.join('|')})s?$`;

function scalar<Kind extends string>(
  schema: Record<string, unknown>,
  expects: string,
  description: string,
): TUnsafe<Scalar<Kind>> {
  return Type.Unsafe<Scalar<Kind>>({ ...schema, description, 'x-expects': expects });
}

/** text is a place for any text; what looks like a number or true is text too. */
export const text = (description: string) => scalar<'text'>({ type: scalarTypes }, 'a text', description);

/** wording is a place for a text that people read, or for one text per language. */
export const wording = (description: string) =>
  eitherShape(
    {
      scalar: text(description),
      map: object(
        { en: Type.Optional(text('In English.')), 'zh-CN': Type.Optional(text('In Chinese.')) },
        { description: "One text per language; the project's locale picks." },
      ),
    },
    'a text, or a map of texts by language: "{ en: …, zh-CN: … }"',
    `${description} One text, or one per language: { en: …, zh-CN: … }.`,
  );

/** WordingSpec is a text that people read as written. */
export type WordingSpec = Static<ReturnType<typeof wording>>;

/** reference is a place for the name of a definition. */
export const reference = (description: string) =>
  scalar<'text'>({ type: scalarTypes }, 'a name', description);

/** expression is a place for SQL or a formula. */
export const expression = (description: string) =>
  scalar<'expression'>({ type: scalarTypes }, 'an expression', description);

/** number is a place for a number with its suffix. */
export const number = (description: string) =>
  scalar<'number'>(
    { type: ['number', 'string'], pattern: numberPattern },
    'a number such as "1200", "12_000", "1.2万", "2%" or "-2pp"',
    description,
  );

/** integer is a place for a whole number that is at least `minimum`. */
export const integer = (minimum: number, description: string) =>
  scalar<'integer'>({ type: 'integer', minimum }, `a whole number of at least ${minimum}`, description);

/** boolean is a place for true or false. */
export const boolean = (description: string) =>
  scalar<'boolean'>({ type: 'boolean' }, '"true" or "false"', description);

/** duration is a place for one number and one unit. */
export const duration = (description: string) =>
  scalar<'duration'>(
    { type: 'string', pattern: durationPattern },
    'a duration such as "90 minutes", "6 hours", "1 day" or "2 weeks"',
    description,
  );

/** date is a place for a local date. */
export const date = (description: string) =>
  scalar<'date'>(
    { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    'a date such as "2026-11-20"',
    description,
  );

/** eventDay is a place for a local date, or for a day of every year. */
export const eventDay = (description: string) =>
  scalar<'event_day'>(
    { type: 'string', pattern: '^(\\d{4}-)?\\d{2}-\\d{2}$' },
    'a date such as "2026-11-20", or a day of every year such as "06-18"',
    description,
  );

/** yearDay is a place for a day of every year. */
export const yearDay = (description: string) =>
  scalar<'year_day'>(
    { type: 'string', pattern: '^\\d{2}-\\d{2}$' },
    'a day of every year such as "07-01"',
    description,
  );

/** value is a place for a value of any type, null included. */
export const value = (description: string) =>
  scalar<'value'>({ type: [...scalarTypes, 'null'] }, 'a value', description);

/** choice is a place for one of a few words. */
export const choice = <const Words extends readonly string[]>(words: Words, description: string) =>
  Type.Unsafe<Scalar<`choice ${Words[number]}`>>({ enum: words, description });

/** grain is a place for the length of periods, in the calendar on the wall or one of the project's own. */
export const grain = (description: string) =>
  scalar<'grain'>(
    {
      type: 'string',
      pattern: grainPattern,
      'x-words': [...grains, 'a calendar and unit such as retail.month'],
    },
    'the length of a period',
    description,
  );

/** civilGrain is a place for the length of periods of the calendar on the wall. */
export const civilGrain = (description: string) => choice(grains, description);

/** list is a place for a list, of at least one item unless said otherwise. */
export const list = <Item extends TSchema>(item: Item, description: string, minItems = 1) =>
  Type.Array(item, { description, minItems, 'x-expects': 'a list' });

/** mapOf is a place for a map from free keys to values of one kind; `named` keys must be names. */
export const mapOf = <Value extends TSchema>(item: Value, description: string, named = false) =>
  Type.Unsafe<Record<string, Static<Value>>>({
    type: 'object',
    additionalProperties: item,
    ...(named ? { propertyNames: { pattern: namePattern } } : {}),
    description,
    'x-expects': 'a map',
  });

/** ObjectNotes says what an object is called and which keys of the language it does not have yet. */
export interface ObjectNotes {
  readonly description: string;
  /** Keys of the language that this version does not support. */
  readonly unsupported?: readonly string[];
  /** What the object is, when it must have exactly one key. */
  readonly oneKey?: 'condition' | 'clean step';
}

/** object is a place for a map with a fixed set of keys; `more` is JSON Schema of its own. */
export function object<Properties extends TProperties>(
  properties: Properties,
  notes: ObjectNotes,
  more: Readonly<Record<string, unknown>> = {},
): TObject<Properties> {
  return Type.Object(properties, {
    additionalProperties: false,
    description: notes.description,
    'x-expects': 'a map',
    ...more,
    ...(notes.unsupported ? { 'x-unsupported': notes.unsupported } : {}),
    ...(notes.oneKey ? { minProperties: 1, maxProperties: 1, 'x-one-key': notes.oneKey } : {}),
  });
}

/**
 * eitherShape is a place that takes one thing or another, told apart by whether a map, a list or a scalar stands there;
 * so a message is always about the one that was meant.
 */
export function eitherShape<Shapes extends { map?: TSchema; list?: TSchema; scalar?: TSchema; empty?: true }>(
  shapes: Shapes,
  expects: string,
  description: string,
): TUnsafe<StaticOf<Shapes['map']> | StaticOf<Shapes['list']> | StaticOf<Shapes['scalar']>> {
  const types = [
    ...(shapes.map ? ['object'] : []),
    ...(shapes.list ? ['array'] : []),
    ...(shapes.scalar ? [(shapes.scalar.type as string | string[] | undefined) ?? 'string'].flat() : []),
    ...(shapes.empty ? ['null'] : []),
  ];
  const withoutMap = shapes.list ? branch('array', shapes.list, shapes.scalar ?? {}) : (shapes.scalar ?? {});
  const body = shapes.map ? branch('object', shapes.map, withoutMap) : withoutMap;
  return Type.Unsafe({ type: types, ...body, description, 'x-expects': expects });
}

function branch(type: string, schema: object, otherwise: object): object {
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema spells it so
  return { if: { type }, then: schema, else: otherwise };
}

type StaticOf<S> = S extends TSchema ? Static<S> : never;

/** oneOrMore is a place for one item or a list of them. */
export const oneOrMore = <Item extends TSchema>(item: Item, expects: string, description: string) =>
  eitherShape({ scalar: item, list: Type.Array(item, { minItems: 1 }) }, expects, description);

/** uniqueList is a list in which nothing stands twice. */
export const uniqueList = <Item extends TSchema>(item: Item, description: string) =>
  Type.Array(item, { description, uniqueItems: true, 'x-expects': 'a list' });
