import type { OnProgress } from '../app/ports.ts';
import type { Stream } from './io.ts';

const clearLine = '\r\u001b[K';

/**
 * withProgress shows on a terminal, from the second second on, what is being waited for, how long, and how much of it is
 * done where the task says so.
 */
export async function withProgress<T>(
  stream: Stream,
  label: string,
  task: (onProgress?: OnProgress) => Promise<T>,
): Promise<T> {
  if (!stream.isTerminal) return task();
  let seconds = 0;
  let share = '';
  const timer = setInterval(() => {
    seconds++;
    stream.write(`${clearLine}${label} ${seconds} s${share}`);
  }, 1000);
  timer.unref();
  try {
    return await task((done, total) => {
      share = total > 1 ? ` · ${Math.floor((100 * done) / total)}%` : '';
    });
  } finally {
    clearInterval(timer);
    if (seconds > 0) stream.write(clearLine);
  }
}
