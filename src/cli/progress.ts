import type { Stream } from './io.ts';

const clearLine = '\r\u001b[K';

/** withProgress shows on a terminal, from the second second on, what is being waited for and how long. */
export async function withProgress<T>(stream: Stream, label: string, task: () => Promise<T>): Promise<T> {
  if (!stream.isTerminal) return task();
  let seconds = 0;
  const timer = setInterval(() => {
    seconds++;
    stream.write(`${clearLine}${label} ${seconds} s`);
  }, 1000);
  timer.unref();
  try {
    return await task();
  } finally {
    clearInterval(timer);
    if (seconds > 0) stream.write(clearLine);
  }
}
