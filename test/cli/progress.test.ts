import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withProgress } from '../../src/cli/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function shown(isTerminal: boolean, lastsMs: number): Promise<string> {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const done = withProgress({ isTerminal, write }, 'checking', async () => {
    await new Promise((resolve) => setTimeout(resolve, lastsMs));
    return 7;
  });
  await vi.advanceTimersByTimeAsync(lastsMs);
  expect(await done).toBe(7);
  return text;
}

const clear = '\r\u001b[K';

test.each([
  [true, 900, ''],
  [true, 2500, `${clear}checking 1 s${clear}checking 2 s${clear}`],
  [false, 2500, ''],
])('on a terminal: %s, after %i ms', async (isTerminal, ms, expected) => {
  expect(await shown(isTerminal, ms)).toBe(expected);
});

test('it is cleared away when the task fails', async () => {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const failing = withProgress({ isTerminal: true, write }, 'checking', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    throw new Error('no');
  });
  const seen = expect(failing).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(1500);
  await seen;
  expect(text).toBe(`${clear}checking 1 s${clear}`);
});

test('it says how much is done', async () => {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const done = withProgress({ isTerminal: true, write }, 'checking', async (onProgress) => {
    onProgress?.(0, 1);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    onProgress?.(2, 3);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  });
  await vi.advanceTimersByTimeAsync(2500);
  await done;
  expect(text).toBe(`${clear}checking 1 s${clear}checking 2 s · 66%${clear}`);
});
