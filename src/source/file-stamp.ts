import { statSync } from 'node:fs';

// Some file systems tell the time of a change by two seconds, so a later change may carry the same.
const coarsestClockMs = 2000;

/** stampOf is what the file system says of a file, which differs once it has changed: size and times of both changes. */
export function stampOf(file: string): string {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  return `${size} ${mtimeMs} ${ctimeMs}`;
}

/**
 * stampBefore is the stamp of a file that was last changed well before an instant in epoch milliseconds; '' of any other,
 * since it may change again unseen.
 */
export function stampBefore(file: string, instant: number): string {
  return statSync(file).ctimeMs < instant - coarsestClockMs ? stampOf(file) : '';
}
