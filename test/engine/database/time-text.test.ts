import { expect, test } from 'vitest';
import { timeUnits } from '../../../src/engine/database/time-text.ts';

// Days and microseconds by GNU date: date -u -d '…' +%s.
test.each([
  ['2024-02-29', 'DATE', 19_782n],
  ['0001-01-01', 'DATE', -719_162n],
  ['9999-12-31', 'DATE', 2_932_896n],
  ['2024-02-29 23:59:59', 'TIMESTAMP', 1_709_251_199_000_000n],
  ['2024-02-29T23:59:59.5', 'TIMESTAMP', 1_709_251_199_500_000n],
  ['2024-02-29 23:59:59.9999999', 'TIMESTAMP', 1_709_251_199_999_999n],
  ['1969-12-31 23:59:59.9999999', 'TIMESTAMPTZ', -1n],
  ['2024-02-29', 'TIMESTAMP', 1_709_164_800_000_000n],
  ['2023-02-29', 'DATE', undefined],
  ['2024-13-01', 'DATE', undefined],
  ['2024-02-29 24:00:00', 'TIMESTAMP', undefined],
  ['2024-02-29 23:59:59', 'DATE', undefined],
  ['29.02.2024', 'DATE', undefined],
  ['', 'DATE', undefined],
])('%s as %s', (text, type, units) => {
  expect(timeUnits(text, type)).toBe(units);
});
