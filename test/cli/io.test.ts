import { expect, test } from 'vitest';
import { usesColor } from '../../src/cli/io.ts';

const terminal = { isTerminal: true, write: () => undefined };
const pipe = { isTerminal: false, write: () => undefined };

test.each([
  ['a terminal', terminal, {}, false, true],
  ['a pipe', pipe, {}, false, false],
  ['a dumb terminal', terminal, { TERM: 'dumb' }, false, false],
  ['NO_COLOR', terminal, { NO_COLOR: '1' }, false, false],
  ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, false, true],
  ['FORCE_COLOR on a pipe', pipe, { FORCE_COLOR: '1' }, false, true],
  ['an empty FORCE_COLOR', pipe, { FORCE_COLOR: '' }, false, true],
  ['FORCE_COLOR=0 on a terminal', terminal, { FORCE_COLOR: '0' }, false, false],
  ['FORCE_COLOR=false', terminal, { FORCE_COLOR: 'false' }, false, false],
  ['both', terminal, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, false],
  ['--no-color on a terminal', terminal, {}, true, false],
  ['--no-color against FORCE_COLOR', pipe, { FORCE_COLOR: '3' }, true, false],
])('%s', (_, stream, env, isRefused, expected) => {
  expect(usesColor(stream, env, isRefused)).toBe(expected);
});
