import type { ConversionNode } from '../plan/node.ts';
import type { Duration } from '../time/duration.ts';
import { hourMs, minuteMs } from '../time/zone.ts';
import type { Dialect } from './dialect.ts';

/** EventSide is one side of a conversion as SQL: rows with their keys and times as columns. */
export interface EventSide {
  readonly rows: string;
  /** Columns of the entity and of what else must be equal. */
  readonly keys: readonly string[];
  /** Columns of the instant in epoch microseconds, and of the project's local time. */
  readonly instant: string;
  readonly local: string;
}

/** BaseSide is the base events, with the columns that a conversion takes over from its base event. */
export interface BaseSide extends EventSide {
  readonly taken: readonly string[];
  /** Which of several base events at one time counts: the first in this order. */
  readonly order: readonly string[];
}

/**
 * conversionRows is the events that follow a base event of their entity, with what they take over from the latest one
 * before them. An event whose latest base event is too long ago has none that is not.
 */
export function conversionRows(
  base: BaseSide,
  events: EventSide,
  { after, within, part }: Pick<ConversionNode, 'after' | 'within' | 'part'>,
  dialect: Dialect,
): string {
  const isBack = (operator: '<=' | '>', length: Duration) => back(base, events, operator, length, dialect);
  const order = base.order.length === 0 ? '' : ` ORDER BY ${base.order.join(', ')}`;
  const one = `row_number() OVER (PARTITION BY ${[...base.keys, base.instant].join(', ')}${order}) = 1`;
  const bases = `(SELECT * FROM ${base.rows} QUALIFY ${one})`;
  const equal = base.keys.map((key, i) => `e.${events.keys[i]} = b.${key}`);
  const taken = ['e.*', ...base.taken.map((column) => `b.${column}`)];
  const joined = `${events.rows} AS e ASOF JOIN ${bases} AS b ON ${equal.join(' AND ')} AND e.${events.instant} >= b.${base.instant}`;
  const conditions = [
    ...(after === undefined ? [] : [isBack('<=', after)]),
    ...(within === undefined ? [] : [isBack('>', within)]),
    ...(part === undefined ? [] : [`b.${base.instant} < ${part.to * 1000}`]),
  ];
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return `(SELECT ${taken.join(', ')} FROM ${joined}${where})`;
}

/** Whether the base event is as long back as that. Hours are exact; days and longer keep the local clock, as everywhere. */
function back(
  base: EventSide,
  events: EventSide,
  operator: '<=' | '>',
  { count, unit }: Duration,
  dialect: Dialect,
): string {
  if (unit === 'minute' || unit === 'hour') {
    const micros = count * (unit === 'hour' ? hourMs : minuteMs) * 1000;
    return `b.${base.instant} ${operator} e.${events.instant} - ${micros}`;
  }
  return `b.${base.local} ${operator} e.${events.local} - ${dialect.interval(String(count), unit)}`;
}
