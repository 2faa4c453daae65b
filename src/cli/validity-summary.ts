/** Counts is how much was validated, by kind. */
export interface Counts {
  readonly sources: number;
  readonly metrics: number;
  readonly rules: number;
}

/** validitySummary says how much of a project is right. */
export function validitySummary({ sources, metrics, rules }: Counts, isOffline: boolean): string {
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const what = [count(sources, 'source'), count(metrics, 'metric'), count(rules, 'rule')];
  return `valid: ${what.join(', ')}${isOffline ? ' (without looking at data)' : ''}`;
}
