import type { DiagnosticCode } from '../../diagnostic/codes.ts';
import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import { suggest } from '../../diagnostic/suggest.ts';
import { commentAfter } from '../yaml/traps.ts';
import { guiltySpan, type MapNode, ownerSpan, spanOf, type YamlNode } from '../yaml/tree.ts';
import type { Fault } from './check.ts';

/** DescribedFault is a fault in our words, and what to take out of the tree for it. */
export interface DescribedFault {
  readonly diagnostic: Diagnostic;
  /** The whole value, or one key of it. */
  readonly removes?: 'value' | { readonly key: string };
}

/** describeViolation says what is wrong with a node; undefined for faults that only repeat another. */
export function describeViolation({ violation, node }: Fault): DescribedFault | undefined {
  const schema = violation.parentSchema ?? {};
  if (schema['x-words'] !== undefined) return describeChoice(node, { ...schema, enum: schema['x-words'] });
  switch (violation.keyword) {
    case 'type':
    case 'pattern':
    case 'minimum':
      return violation.propertyName === undefined ? describeType(node, schema) : undefined;
    case 'propertyNames':
      return describeName(node, String(violation.params.propertyName));
    case 'additionalProperties':
      return describeUnknownKey(node, String(violation.params.additionalProperty), schema);
    case 'required':
      return describeMissingKey(node, String(violation.params.missingProperty), schema);
    case 'enum':
      return describeChoice(node, schema);
    case 'const':
      return bad(node, 'bad-value', `${subject(node)} must be ${JSON.stringify(schema.const)}`);
    case 'minItems':
    case 'maxItems':
      return bad(node, 'bad-value', describeLength(node, schema));
    case 'uniqueItems':
      return describeRepeat(node, Number(violation.params.i), Number(violation.params.j));
    case 'minProperties':
    case 'maxProperties':
      return describeOneKey(node, schema);
    default:
      return undefined;
  }
}

function bad(node: YamlNode, code: DiagnosticCode, message: string, help?: string): DescribedFault {
  return { diagnostic: errorAt(code, message, guiltySpan(node), { help }), removes: 'value' };
}

/** subject names a node by its key: `below`, or an item when it stands in a list. */
function subject(node: YamlNode): string {
  return node.key === undefined ? 'this item' : `"${node.key.name}"`;
}

function describeType(node: YamlNode, schema: Schema): DescribedFault {
  const expects = String(schema['x-expects'] ?? 'another type');
  const comment = node.kind === 'scalar' && node.value === null ? commentAfter(node) : undefined;
  if (comment !== undefined) {
    const message = `${subject(node)} must be ${expects}; the "#" begins a comment, so it has no value`;
    const diagnostic = errorAt('yaml-trap', message, spanOf(comment), { help: 'put the value in quotes' });
    return { diagnostic, removes: 'value' };
  }
  return bad(
    node,
    'wrong-type',
    `${subject(node)} must be ${expects}, not ${present(node)}`,
    typeHelp(node, expects),
  );
}

function present(node: YamlNode): string {
  if (node.kind !== 'scalar') return node.kind === 'map' ? 'a map' : 'a list';
  if (node.value === null) return 'empty';
  const text = node.text.length > 40 ? `${node.text.slice(0, 40)}…` : node.text;
  return `"${text}"`;
}

function typeHelp(node: YamlNode, expects: string): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (expects.includes('"true"') && /^(yes|no|on|off|y|n)$/i.test(node.text)) {
    return `write "${/^(yes|on|y)$/i.test(node.text)}"`;
  }
  if (expects.startsWith('a number') && /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(node.text)) {
    return `write "${node.text.replaceAll(',', '_')}"`;
  }
  return undefined;
}

function describeName(node: YamlNode, name: string): DescribedFault {
  const key = node.kind === 'map' ? node.entries.get(name)?.key : undefined;
  const diagnostic = errorAt('bad-name', badName(name), key ? spanOf(key) : guiltySpan(node), {
    help: nameHelp(name),
  });
  return { diagnostic, removes: { key: name } };
}

/** badName says that a name is not one. */
export function badName(name: string): string {
  return `"${name}" is not a name: names are snake_case, of a to z, 0 to 9 and _, and begin with a letter`;
}

/** nameHelp proposes the nearest name that would do, or a label for names in other scripts. */
export function nameHelp(name: string): string {
  const snake = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');
  return /^[a-z]/.test(snake) ? `call it "${snake}"` : 'use "label" for names in other scripts';
}

type Schema = Readonly<Record<string, unknown>>;

function describeUnknownKey(node: YamlNode, key: string, schema: Schema): DescribedFault | undefined {
  const entry = (node as MapNode).entries.get(key);
  if (entry === undefined) return undefined;
  const isCondition = schema['x-one-key'] === 'condition';
  const unsupported = (schema['x-unsupported'] as readonly string[] | undefined)?.includes(key) ?? false;
  const known = Object.keys((schema.properties as object | undefined) ?? {});
  const message = unsupported
    ? `${isCondition ? 'the condition ' : ''}"${key}" is not supported in this version`
    : `${place(node)} has no key "${key}"`;
  const help = unsupported ? undefined : keyHelp(key, known);
  const code = unsupported && isCondition ? 'condition-kind' : 'unknown-key';
  return { diagnostic: errorAt(code, message, spanOf(entry.key), { help }), removes: { key } };
}

function place(node: YamlNode): string {
  return node.key === undefined ? 'this map' : `"${node.key.name}"`;
}

/** keyHelp proposes the nearest key and lists the others. */
export function keyHelp(key: string, known: readonly string[]): string {
  const near = suggest(key, known);
  const list = known.join(', ');
  return near === undefined ? `it may have: ${list}` : `did you mean "${near}"? It may have: ${list}`;
}

function describeMissingKey(node: YamlNode, key: string, schema: Schema): DescribedFault {
  const properties = schema.properties as Readonly<Record<string, Schema>> | undefined;
  const expects = properties?.[key]?.['x-expects'];
  const help = expects === undefined ? `add "${key}:"` : `add "${key}:" with ${String(expects)}`;
  return { diagnostic: errorAt('missing-key', `${place(node)} needs "${key}"`, ownerSpan(node), { help }) };
}

function describeChoice(node: YamlNode, schema: Schema): DescribedFault {
  const words = (schema.enum as readonly unknown[]).map(String);
  if (node.kind !== 'scalar')
    return bad(node, 'wrong-type', `${subject(node)} must be one of ${words.join(', ')}`);
  const unsupported = (schema['x-unsupported-values'] as readonly string[] | undefined) ?? [];
  if (unsupported.includes(node.text)) {
    const help = `this version has: ${words.join(', ')}`;
    return bad(node, 'bad-value', `${subject(node)} "${node.text}" is not supported in this version`, help);
  }
  const near = suggest(node.text, words);
  const help = near === undefined ? undefined : `did you mean "${near}"?`;
  return bad(
    node,
    'bad-value',
    `${subject(node)} must be one of ${words.join(', ')}, not ${present(node)}`,
    help,
  );
}

function describeLength(node: YamlNode, schema: Schema): string {
  if (schema.maxItems !== undefined) return `${subject(node)} must be ${String(schema['x-expects'])}`;
  return `${subject(node)} must have at least one item`;
}

function describeRepeat(node: YamlNode, i: number, j: number): DescribedFault | undefined {
  if (node.kind !== 'list') return undefined;
  const [first, second] = [node.items[Math.min(i, j)], node.items[Math.max(i, j)]];
  if (first === undefined || second === undefined) return undefined;
  const diagnostic = errorAt(
    'bad-value',
    `${present(second)} stands twice in ${place(node)}`,
    guiltySpan(second),
    {
      related: [{ message: 'the first one', span: guiltySpan(first) }],
    },
  );
  return { diagnostic };
}

/** describeOneKey is about maps with exactly one key; keys that are unknown have been reported by themselves. */
function describeOneKey(node: YamlNode, schema: Schema): DescribedFault | undefined {
  if (node.kind !== 'map') return undefined;
  const properties = Object.keys((schema.properties as object | undefined) ?? {});
  const known = [...node.entries.values()].filter((e) => properties.includes(e.key.name));
  if (known.length === 1 || (known.length === 0 && node.entries.size > 0)) return undefined;
  const noun = schema['x-one-key'];
  if (noun === undefined) return bad(node, 'bad-value', `${subject(node)} must not be empty`);
  const isCondition = noun === 'condition';
  const code = isCondition ? 'condition-kind' : 'bad-value';
  const second = known[1]?.key;
  const message = `a ${String(noun)} has exactly one key, one of ${properties.join(', ')}`;
  const help =
    second === undefined
      ? undefined
      : isCondition
        ? 'put two conditions under "all" or "any"'
        : 'make it two steps';
  const diagnostic = errorAt(code, message, second ? spanOf(second) : guiltySpan(node), { help });
  return { diagnostic, removes: 'value' };
}
