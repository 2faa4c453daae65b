import type { Locale } from '../model/project.ts';
import type { SourceState } from '../model/series.ts';
import { groupThousands } from './decimal-text.ts';
import { textsOf } from './locale/locale.ts';

/** CleaningText is what cleaning did to a source, in words. */
export interface CleaningText {
  /** Rows read, dropped and left; empty where no row was dropped. */
  readonly summary: string;
  /** One text for each step that touched a row. */
  readonly steps: readonly string[];
}

/** cleaningText says what cleaning did to a source, so that no row disappears unseen. */
export function cleaningText({ read = 0, rows, cleaned }: SourceState, locale: Locale): CleaningText {
  const texts = textsOf(locale);
  const number = (value: number) => groupThousands(String(value));
  const touching = cleaned.filter((step) => step.rows > 0);
  return {
    summary: read > rows ? texts.cleaned(number(read), number(read - rows), number(rows)) : '',
    steps: touching.map(({ step, rows: touched, drops = false }) =>
      texts.cleanedStep(step, number(touched), drops),
    ),
  };
}
