import { describe, expect, test } from 'vitest';
import { editDistance, suggest } from '../../src/diagnostic/suggest.ts';

describe('suggest', () => {
  test.each([
    ['contry', ['channel', 'country', 'plan'], 'country'],
    ['mesure', ['measure', 'ratio'], 'measure'],
    ['Time-Zone', ['timezone', 'time'], 'timezone'],
    ['payrate', ['pay_rate', 'pay_rates'], 'pay_rate'],
    ['gvm', ['gmv', 'aov'], 'gmv'],
    ['fresh', ['format', 'freshness'], 'freshness'],
    ['goods_sold_total', ['goals', 'goods_sold'], 'goods_sold'],
    ['abc', ['abcdef'], undefined],
    ['revenue', ['orders', 'visits'], undefined],
    ['ab', ['cd'], undefined],
    ['x', ['y'], undefined],
    ['orders', ['orders'], undefined],
    ['anything', [], undefined],
    ['订单表', ['订单'], '订单'],
  ])('%s among %j is %s', (name, candidates, expected) => {
    expect(suggest(name, candidates)).toBe(expected);
  });

  test('the first of equally near names is taken', () => {
    expect(suggest('region', ['regiom', 'regioo'])).toBe('regiom');
  });
});

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
    ['flaw', 'lawn', 2],
    ['same', 'same', 0],
  ])('%s to %s is %i', (a, b, expected) => {
    expect(editDistance(a, b)).toBe(expected);
    expect(editDistance(b, a)).toBe(expected);
  });
});
