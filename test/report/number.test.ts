import { describe, expect, test } from 'vitest';
import {
  formatChange,
  formatChangeLimit,
  formatLimit,
  formatValue,
  formatValueBeside,
  type Shown,
} from '../../src/report/number.ts';

const percent: Shown = { unit: '%' };
const yuan: Shown = { unit: 'CNY' };

describe('formatValue', () => {
  test.each<[number | null, Shown, string, string]>([
    [null, percent, '–', '–'],
    [Number.NaN, {}, '–', '–'],
    [Number.POSITIVE_INFINITY, {}, '∞', '∞'],
    [0.0182, percent, '1.82%', '1.82%'],
    [1, percent, '100.00%', '100.00%'],
    [0, percent, '0.00%', '0.00%'],
    [-0.303, percent, '-30.30%', '-30.30%'],
    [12.5, percent, '1,250.00%', '1,250.00%'],
    [1234.5, yuan, '¥1,234.50', '¥1,234.50'],
    [-1234.5, yuan, '-¥1,234.50', '-¥1,234.50'],
    [7, yuan, '¥7.00', '¥7.00'],
    [0.125, { unit: 'GBP' }, '£0.13', '£0.13'],
    [1_000_000, { unit: 'USD' }, '$1,000,000.00', '$1,000,000.00'],
    [99.9, { unit: 'SEK' }, '99.90 SEK', '99.90 SEK'],
    [1234.6, { unit: 'JPY' }, '1,235 JPY', '1,235 JPY'],
    [1234567, {}, '1,234,567', '1,234,567'],
    [0, {}, '0', '0'],
    [1234.567, {}, '1,234.57', '1,234.57'],
    [0.34567, {}, '0.346', '0.346'],
    [0.00034567, {}, '0.000346', '0.000346'],
    [12, { unit: 'orders' }, '12 orders', '12 orders'],
    [12, { unit: '单' }, '12单', '12单'],
    [12, { unit: 'count' }, '12', '12'],
    [12_345_678, { unit: 'CNY', format: '万' }, '¥1,234.57万', '¥1,234.57万'],
    [150_000_000, { unit: 'CNY', format: '亿' }, '¥1.50亿', '¥1.50亿'],
    [3521.4, { unit: 'CNY', format: '万' }, '¥3,521.40', '¥3,521.40'],
    [35_000, { format: '0.0万' }, '3.5万', '3.5万'],
    [1_234_567, { format: 'M' }, '1.23M', '1.23M'],
    [1_234, { format: 'k' }, '1.23K', '1.23K'],
    [1_234_567, { format: '0.0K' }, '1,234.6K', '1,234.6K'],
    [123_456_789, { format: 'compact' }, '1.23亿', '123.46M'],
    [12_345, { format: 'compact', unit: 'visits' }, '1.23万 visits', '12.35K visits'],
    [950, { format: 'compact' }, '950', '950'],
    [2.71528, { format: '0.00' }, '2.72', '2.72'],
    [3, { format: '0.00' }, '3.00', '3.00'],
    [1234.5, { format: '#,##0.00' }, '1,234.50', '1,234.50'],
    [1234.5, { format: '0,0.0' }, '1,234.5', '1,234.5'],
    [1234.5, { unit: 'CNY', format: '0' }, '¥1,235', '¥1,235'],
    [0.0182, { unit: '%', format: '0.0' }, '1.8%', '1.8%'],
    [0.0182, { format: '0.0%' }, '1.8%', '1.8%'],
    [0.0182, { unit: '%', format: '万' }, '1.82%', '1.82%'],
    [12.5, { format: 'whatever' }, '12.50', '12.50'],
    [95, { unit: 'seconds' }, '1分35秒', '1 min 35 s'],
    [0.35, { unit: 's' }, '350毫秒', '350 ms'],
    [42.55, { unit: 's' }, '42.6秒', '42.6 s'],
    [7500, { unit: 'seconds' }, '2小时5分', '2 h 5 min'],
    [125, { unit: 'minutes' }, '2小时5分', '2 h 5 min'],
    [273_600, { unit: '秒' }, '3天4小时', '3 d 4 h'],
    [86_399.9, { unit: 's' }, '1天', '1 d'],
    [3599.9, { unit: 's' }, '1小时', '1 h'],
    [-90, { unit: 's' }, '-1分30秒', '-1 min 30 s'],
    [0, { unit: 's' }, '0秒', '0 s'],
    [1234.5, { unit: 's', format: '0.0' }, '1,234.5 s', '1,234.5 s'],
    [12.5, { unit: 'days' }, '12.50 days', '12.50 days'],
  ])('of %j as %j', (value, metric, zh, en) => {
    expect(formatValue(value, metric, 'zh-CN')).toBe(zh);
    expect(formatValue(value, metric, 'en')).toBe(en);
  });

  test('uses the exact decimal text where a double is not enough', () => {
    expect(formatValue(Number('12345678901234567.89'), yuan, 'en', '12345678901234567.89')).toBe(
      '¥12,345,678,901,234,567.89',
    );
  });
});

test.each<[number, Shown, string]>([
  [0.02, percent, '2%'],
  [0.0325, percent, '3.25%'],
  [10_000, yuan, '¥10,000'],
  [12_000_000, { unit: 'CNY', format: '万' }, '¥1,200万'],
  [99.5, {}, '99.5'],
  [0.1 + 0.2, {}, '0.3'],
  [-0.005, percent, '-0.5%'],
  [90, { unit: 's' }, '1 min 30 s'],
  [Number.NEGATIVE_INFINITY, {}, '-∞'],
])('formatLimit of %d as %j is %s', (limit, metric, expected) => {
  expect(formatLimit(limit, metric, 'en')).toBe(expected);
});

test.each<[number, number[], Shown, string]>([
  [0.0182, [0.02], percent, '1.82%'],
  [0.019996, [0.02], percent, '1.9996%'],
  [0.02, [0.02], percent, '2.00%'],
  [99.999, [100], yuan, '¥99.999'],
  [100.4, [100], { format: '0' }, '100.4'],
  [100, [90, 110], {}, '100'],
  [1 / 3, [], {}, '0.333'],
])('formatValueBeside of %d beside %j is %s', (value, limits, metric, expected) => {
  expect(formatValueBeside(value, limits, metric, 'en')).toBe(expected);
});

test.each<[number, 'relative' | 'difference', Shown, string]>([
  [0.123, 'relative', yuan, '+12.3%'],
  [-0.303, 'relative', percent, '-30.3%'],
  [0, 'relative', yuan, '0.0%'],
  [12.34, 'relative', yuan, '+1,234%'],
  [-0.021, 'difference', percent, '-2.1pp'],
  [-0.0079, 'difference', percent, '-0.79pp'],
  [1200, 'difference', yuan, '+¥1,200.00'],
  [-12, 'difference', {}, '-12'],
  [Number.NaN, 'relative', yuan, '–'],
])('formatChange of %d (%s) as %j is %s', (change, measure, metric, expected) => {
  expect(formatChange(change, measure, metric, 'en')).toBe(expected);
});

test('a change shows on which side of its limit it is', () => {
  expect(formatChange(-0.2004, 'relative', yuan, 'en', [-0.2])).toBe('-20.04%');
  expect(formatChange(-0.2, 'relative', yuan, 'en', [-0.2])).toBe('-20.0%');
});

test.each<[number, 'relative' | 'difference', Shown, string]>([
  [-0.2, 'relative', yuan, '-20%'],
  [0.3, 'relative', yuan, '+30%'],
  [-0.02, 'difference', percent, '-2pp'],
  [1000, 'difference', yuan, '+¥1,000'],
])('formatChangeLimit of %d (%s) as %j is %s', (limit, measure, metric, expected) => {
  expect(formatChangeLimit(limit, measure, metric, 'en')).toBe(expected);
});
