import { closingIndex, isToken } from './places.ts';
import { blameOf, callRange, type Reading, tokenIndexOf, tokenRange } from './reading.ts';
import { refuse } from './refusal.ts';
import type { SerializedNode } from './serialized.ts';
import type { TextRange } from './tree.ts';

const outside: Readonly<Record<string, string>> = {
  SUBQUERY: 'a subquery',
  WINDOW: 'a window function',
  LAMBDA: 'a lambda (or ->)',
  STAR: '*',
  PARAMETER: 'a parameter',
  POSITIONAL_REFERENCE: 'a column by its position',
  COLLATE: 'a collation',
  DEFAULT: 'DEFAULT',
};

/** refuseOutside refuses a node of a class that no fragment may hold, with the stretch it was written in. */
export function refuseOutside(reading: Reading, node: SerializedNode): never {
  const name = outside[node.class] ?? node.class.toLowerCase();
  return refuse(`${name} is outside the documented list`, outsideRange(reading, node));
}

function outsideRange(reading: Reading, node: SerializedNode): TextRange {
  const { places } = reading;
  const own = tokenIndexOf(reading, node);
  const find = (from: number, ...words: readonly string[]) =>
    places.tokens.findIndex((_, i) => i >= from && isToken(places, i, ...words));
  switch (node.class) {
    case 'SUBQUERY': {
      const open = find(own ?? 0, '(');
      return tokenRange(reading, own ?? open, closingIndex(places, open));
    }
    case 'WINDOW': {
      const over = find(own ?? 0, 'over');
      return tokenRange(
        reading,
        own ?? over,
        isToken(places, over + 1, '(') ? closingIndex(places, over + 1) : over + 1,
      );
    }
    case 'STAR': {
      const star = find(own ?? 0, '*');
      return star < 0
        ? tokenRange(reading, own ?? 0)
        : callRange(reading, own ?? star, [tokenRange(reading, star)]);
    }
    case 'PARAMETER': {
      const mark = find(0, '?', '$');
      return tokenRange(reading, mark, isToken(places, mark, '$') ? mark + 1 : mark);
    }
    case 'DEFAULT': {
      const word = find(0, 'default');
      return tokenRange(reading, word);
    }
    default:
      return blameOf(reading, node);
  }
}
