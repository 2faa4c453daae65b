import { errorAt } from '../../diagnostic/diagnostic.ts';
import type {
  AlertExpectation,
  PeriodText,
  ProjectTest,
  SegmentChoice,
  SeriesFixture,
} from '../../model/project-test.ts';
import type { Definition, Scope } from '../definition.ts';
import type { Scalar } from '../scalar.ts';
import type { TestSpec } from '../schema/test.ts';
import { field, fields, items, type Located, oneOrMoreItems, scalarOf } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf, type YamlNode } from '../yaml/tree.ts';
import { choiceOf, integerOf, numberOf, referenceOf, untypedOf } from './scalar.ts';

/** Values that a test may have in one segment, repeated ones counted. */
const maxValues = 100_000;

/** buildTest reads a unit test. */
export function buildTest(scope: Scope, definition: Definition): ProjectTest {
  const node = definition.node as Located<TestSpec>;
  const given = fields(field(node, 'given')).flatMap(({ key, value }) => {
    const metric = { name: key.name, span: spanOf(key) };
    scope.references.push({ kind: 'metric', ...metric });
    return (oneOrMoreItems(value) as Located<FixtureSpec>[]).map((item) => buildFixture(scope, item, metric));
  });
  return {
    name: definition.key.name,
    span: spanOf(definition.key),
    given,
    expect: items(field(node, 'expect')).flatMap((item) => buildExpectation(scope, item) ?? []),
  };
}

type FixtureSpec = Exclude<TestSpec['given'][string], readonly unknown[]>;
type ValuesSpec = FixtureSpec['values'];

function buildFixture(
  scope: Scope,
  node: Located<FixtureSpec>,
  metric: SeriesFixture['metric'],
): SeriesFixture {
  const values = items(field(node, 'values') as Located<ValuesSpec>).flatMap((item) => valuesOf(scope, item));
  if (values.length > maxValues) {
    const message = `a test has at most ${maxValues} values in a segment, not ${values.length}`;
    scope.diagnostics.push(errorAt('bad-value', message, metric.span));
  }
  const volumes = field(node, 'volume');
  const volume = volumes && items(volumes).map((item) => numberOf(scope, item)?.value ?? 0);
  return {
    metric,
    segment: segmentOf(field(node, 'segment')),
    from: periodOf(field(node, 'from'), metric.span),
    values: values.slice(0, maxValues),
    ...(volume === undefined ? {} : { volume }),
    span: metric.span,
  };
}

function valuesOf(scope: Scope, item: Located<ValuesSpec[number]>): (number | null)[] {
  if (item.kind !== 'map') return [fixtureValue(scope, item)];
  const times = integerOf(field(item, 'times')) ?? 0;
  const part = items(field(item, 'repeat')).map((each) => fixtureValue(scope, each));
  return Array.from({ length: Math.min(times, maxValues + 1) }, () => part).flat();
}

function fixtureValue(scope: Scope, node: YamlNode): number | null {
  if (node.kind !== 'scalar' || node.text === 'null') return null;
  return numberOf(scope, node as Located<Scalar<'number'>>)?.value ?? null;
}

function buildExpectation(
  scope: Scope,
  node: Located<TestSpec['expect'][number]>,
): AlertExpectation | undefined {
  const rule = referenceOf(scope, 'rule', field(node, 'rule'));
  if (rule === undefined) return undefined;
  const [state, severity, verdict] = [
    choiceOf(field(node, 'state')),
    choiceOf(field(node, 'severity')),
    choiceOf(field(node, 'verdict')),
  ];
  if (state === undefined && severity === undefined && verdict === undefined) {
    const help = 'add "state: firing", "severity: critical" or "verdict: ok"';
    const message = 'this expects nothing of the rule';
    scope.diagnostics.push(errorAt('missing-key', message, rule.span, { help }));
  }
  const segment = field(node, 'segment');
  return {
    at: periodOf(field(node, 'at'), rule.span),
    rule,
    ...(segment === undefined ? {} : { segment: segmentOf(segment) }),
    ...(state === undefined ? {} : { state }),
    ...(severity === undefined ? {} : { severity }),
    ...(verdict === undefined ? {} : { verdict }),
    span: ownerSpan(node),
  };
}

function periodOf(node: YamlNode | undefined, otherwise: PeriodText['span']): PeriodText {
  const scalar = scalarOf(node);
  return { text: scalar?.text ?? '', span: scalar === undefined ? otherwise : guiltySpan(scalar) };
}

function segmentOf(node: Located<Record<string, Scalar<'value'>>> | undefined): SegmentChoice {
  return Object.fromEntries(
    fields(node).map(({ key, value }) => [key.name, untypedOf(value as Located<Scalar<'value'>>)]),
  );
}
