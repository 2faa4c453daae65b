import type { Locale } from '../model/project.ts';
import type { SourceInput, SourceState } from '../model/series.ts';
import { groupThousands } from './decimal-text.ts';
import { textsOf } from './locale/locale.ts';

/** CleaningText is what became of the rows of a source, in words. */
export interface CleaningText {
  /** Rows read, dropped and left, and those without a time; empty where all were used. */
  readonly summary: string;
  /** One text for each step that touched a row. */
  readonly steps: readonly string[];
}

/** checkWarnings words the checks that a source fails without losing its metrics their verdicts. */
export function checkWarnings({ checks = [] }: SourceState, locale: Locale): string[] {
  const texts = textsOf(locale);
  return checks
    .filter(({ state, severity }) => state === 'failed' && severity === 'warning')
    .map(({ check, failed, of, samples }) => texts.checkWarning(check, failed, of, samples));
}

/** writtenText says in which encoding and with which delimiter files were read that are not UTF-8 with commas or tabs. */
export function writtenText({ inputs = [] }: SourceState, locale: Locale): string[] {
  const texts = textsOf(locale);
  const alike = new Map<string, SourceInput[]>();
  for (const input of inputs) {
    const { encoding = 'utf-8', delimiter = ',' } = input;
    if (encoding === 'utf-8' && (delimiter === ',' || delimiter === '\t')) continue;
    const key = `${encoding} ${delimiter}`;
    alike.set(key, [...(alike.get(key) ?? []), input]);
  }
  return [...alike.values()].map((same) => {
    const { file, encoding = '', delimiter = ',' } = same[0]!;
    return texts.written(file, same.length - 1, encoding.toUpperCase(), delimiter);
  });
}

/** cleaningText says what cleaning did to a source, so that no row disappears unseen. */
export function cleaningText(state: SourceState, locale: Locale): CleaningText {
  const { read = 0, rows, untimed = 0, cleaned } = state;
  const texts = textsOf(locale);
  const number = (value: number) => groupThousands(String(value));
  const touching = cleaned.filter((step) => step.rows > 0);
  const dropped = read > rows ? [texts.cleaned(number(read), number(read - rows), number(rows))] : [];
  const timeless = untimed > 0 ? [texts.untimed(number(untimed))] : [];
  return {
    summary: [...dropped, ...timeless].join(' · '),
    steps: touching.map(({ step, rows: touched, drops = false }) =>
      texts.cleanedStep(step, number(touched), drops),
    ),
  };
}
