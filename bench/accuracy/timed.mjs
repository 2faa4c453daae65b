/** timed runs a function and gives what it returned with the seconds of processor time it took. */
export function timed(run) {
  const before = process.cpuUsage();
  const forecasts = run();
  const { user, system } = process.cpuUsage(before);
  return { forecasts, seconds: (user + system) / 1e6 };
}
