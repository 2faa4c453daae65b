import { expect, test } from 'vitest';
import { levelsOf, withParents } from '../../src/model/hierarchy.ts';
import { somewhere } from '../app/project-fixture.ts';

const level = (name: string, parent?: string) => ({
  name,
  ...(parent === undefined ? {} : { parent: { name: parent, span: somewhere } }),
});
// Towns and airports both lie in a province; the second source knows nothing of parents.
const dimensions = [
  level('town', 'province'),
  level('airport', 'province'),
  level('province', 'country'),
  level('country'),
  level('channel'),
  level('town'),
  level('a', 'b'),
  level('b', 'a'),
];

test.each([
  ['town', ['country', 'province', 'town']],
  ['country', ['country']],
  ['channel', ['channel']],
  ['unknown', ['unknown']],
  ['a', ['b', 'a']],
])('the levels of %s', (name, levels) => {
  expect(levelsOf(dimensions, name)).toEqual(levels);
});

test.each([
  [[], []],
  [['channel'], ['channel']],
  [
    ['channel', 'town'],
    ['channel', 'country', 'province', 'town'],
  ],
  [
    ['airport', 'town'],
    ['country', 'province', 'airport', 'town'],
  ],
  [
    ['town', 'country', 'town'],
    ['country', 'province', 'town'],
  ],
])('%j with parents', (by, expected) => {
  expect(withParents(dimensions, by)).toEqual(expected);
});
