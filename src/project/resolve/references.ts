import type { DiagnosticCode } from '../../diagnostic/codes.ts';
import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import { suggest } from '../../diagnostic/suggest.ts';
import type { CalendarUnit } from '../../time/grain.ts';
import type { DefinitionKind, ReferenceTo } from '../definition.ts';

const codes: Readonly<Record<DefinitionKind, DiagnosticCode | undefined>> = {
  engine: 'unknown-engine',
  source: 'unknown-source',
  metric: 'unknown-metric',
  rule: 'unknown-rule',
  calendar: 'unknown-calendar',
  channel: 'unknown-channel',
  person: 'unknown-person',
  goal: 'unknown-goal',
  playbook: 'unknown-playbook',
  test: undefined,
};

/** Names is what is defined, sound or not, by kind. */
export interface Names {
  readonly defined: ReadonlyMap<DefinitionKind, ReadonlySet<string>>;
  /** What periods the sound calendars have. */
  readonly units: ReadonlyMap<string, readonly CalendarUnit[]>;
  /** Names that may be defined in files whose structure got lost. */
  readonly maybe: ReadonlySet<string>;
}

/** checkReference reports a mention of something that is not defined; owners are free while no people are declared. */
export function checkReference(reference: ReferenceTo, names: Names): Diagnostic | undefined {
  const { kind, name, span } = reference;
  const defined = names.defined.get(kind) ?? new Set<string>();
  const code = codes[kind];
  const lacking = lacksUnit(reference, names);
  if (lacking !== undefined) return lacking;
  if (code === undefined || defined.has(name) || names.maybe.has(name)) return undefined;
  if (kind === 'person' && defined.size === 0) return undefined;
  return errorAt(code, `there is no ${kind} "${name}"`, span, { help: nearestHelp(name, defined) });
}

function lacksUnit({ name, span, unit }: ReferenceTo, { units }: Names): Diagnostic | undefined {
  const known = units.get(name);
  if (unit === undefined || known === undefined || known.includes(unit)) return undefined;
  const message = `calendar "${name}" has no ${unit}s of its own`;
  const help =
    known.length > 0
      ? `it has: ${known.map((own) => `${name}.${own}`).join(', ')}`
      : 'say how its years run: "year_starts", "weeks" and "year_ends", or "periods"';
  return errorAt('bad-value', message, span, { help });
}

const listed = 12;

/** nearestHelp proposes the nearest of the names there are, or lists them. */
export function nearestHelp(name: string, names: Iterable<string>, noun = 'there are'): string | undefined {
  const known = [...names].sort();
  if (known.length === 0) return undefined;
  const near = suggest(name, known);
  const rest = known.length > listed ? `, and ${known.length - listed} more` : '';
  const list = `${noun}: ${known.slice(0, listed).join(', ')}${rest}`;
  return near === undefined ? list : `did you mean "${near}"? ${list[0]!.toUpperCase()}${list.slice(1)}`;
}
