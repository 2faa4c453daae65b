import type { Project } from '../model/project.ts';
import type { Rebaseline } from '../model/rebaseline.ts';
import { segmentRecord } from '../model/segment.ts';
import { formatDate } from '../time/date.ts';
import { textsOf } from './locale/locale.ts';
import { formatValue } from './number.ts';
import { segmentText } from './segment-text.ts';

/** RebaselineText is a rule that should be told of a new level, in words. */
export interface RebaselineText {
  /** One sentence for each segment that is shown. */
  readonly shifts: readonly string[];
  /** What to do, ending where the line follows. */
  readonly advice: string;
  /** The line of YAML. */
  readonly yaml: string;
}

// Of many segments those that changed last are shown.
const shownShifts = 5;
/** Digits of a level: it is a median of what scatters. */
const levelDigits = 3;

/** Digits of a level in JSON, in which computed values are compared. */
const exactDigits = 12;

/** rebaselineText words one new level. */
export function rebaselineText({ locale, metrics }: Project, rebaseline: Rebaseline): RebaselineText {
  const texts = textsOf(locale);
  const { rule, metric: name, shifts, span, dates } = rebaseline;
  const metric = metrics.get(name);
  const level = (value: number) => formatValue(Number(value.toPrecision(levelDigits)), metric ?? {}, locale);
  const sentences = shifts.slice(0, shownShifts).map(({ segment, since, from, to }) => {
    const place = segmentText(segment, locale);
    const subject = metric?.label ?? name;
    const named = place === '' ? subject : `${subject} · ${place}`;
    return texts.rebaseline.shift(named, formatDate(since), level(from), level(to));
  });
  const rest = shifts.length - sentences.length;
  return {
    shifts: rest > 0 ? [...sentences, texts.moreRows(rest)] : sentences,
    advice: texts.rebaseline.advice(`${span.file}:${span.start.line}`, rule, dates.length > 1),
    yaml: yamlOf(rebaseline),
  };
}

/** rebaselineJson is a new level as a part of a JSON document. */
export function rebaselineJson(rebaseline: Rebaseline) {
  const { rule, metric, dimensions, span, shifts } = rebaseline;
  return {
    rule,
    metric,
    yaml: yamlOf(rebaseline),
    span: { file: span.file, start: { ...span.start }, end: { ...span.end } },
    shifts: shifts.map(({ segment, since, from, to }) => ({
      segment: segmentRecord(dimensions, segment),
      since: formatDate(since),
      from: Number(from.toPrecision(exactDigits)),
      to: Number(to.toPrecision(exactDigits)),
    })),
  };
}

/** yamlOf is the line by which a rule learns from nothing before the latest of some dates. */
function yamlOf({ dates }: Rebaseline): string {
  const texts = dates.map(formatDate);
  return `rebaseline: ${texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`}`;
}
