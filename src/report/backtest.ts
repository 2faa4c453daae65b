import type { Episode } from '../alert/episode.ts';
import type { EpisodeScore } from '../alert/score-episodes.ts';
import { padEnd, printable } from '../diagnostic/width.ts';
import type { Project } from '../model/project.ts';
import type { Rebaseline } from '../model/rebaseline.ts';
import { segmentKey, segmentRecord } from '../model/segment.ts';
import { isoInstant } from '../time/label.ts';
import { dayMs, hourMs } from '../time/zone.ts';
import { textsOf } from './locale/locale.ts';
import { localTime, periodName } from './period.ts';
import { rebaselineJson, rebaselineText } from './rebaseline.ts';
import { segmentText } from './segment-text.ts';

/** RuleBacktest is what a rule would have done; `score` where labels are known. */
export interface RuleBacktest {
  readonly rule: string;
  readonly episodes: readonly Episode[];
  readonly score: EpisodeScore | null;
  /** The level that is over at the end of the range, though the rule still learns from it. */
  readonly rebaseline: Rebaseline | null;
}

/** BacktestSide is what one version of the definitions would have done. */
export interface BacktestSide {
  readonly rules: readonly RuleBacktest[];
}

/** BacktestReport is what would have fired from one instant to another, epoch milliseconds, half-open. */
export interface BacktestReport {
  readonly project: Project;
  readonly from: number;
  readonly to: number;
  readonly now: BacktestSide;
  readonly against?: BacktestSide & { readonly revision: string };
}

const monthMs = 30.436875 * dayMs;

/** perMonth is how many episodes there are a month of the range, on average. */
function perMonth(report: BacktestReport, episodes: readonly Episode[]): number {
  return (episodes.length / (report.to - report.from)) * monthMs;
}

/** renderBacktest writes a backtest for a person: by rule, how often, by month and by segment, and each alert. */
export function renderBacktest(
  report: BacktestReport,
  { verbose = false }: { readonly verbose?: boolean },
): string {
  const { project, from, to, now, against } = report;
  const day = (instant: number) => localTime(instant, project.timezone).slice(0, 10);
  const { backtest: words } = textsOf(project.locale);
  const lines = [words.title(day(from), day(to - 1)), ''];
  for (const side of now.rules) {
    lines.push(...ruleLines(report, side, verbose));
    const other = against?.rules.find(({ rule }) => rule === side.rule);
    if (against !== undefined) lines.push(...changeLines(report, side, other, against.revision));
    lines.push('');
  }
  const gone = (against?.rules ?? []).filter(({ rule }) => !now.rules.some((side) => side.rule === rule));
  for (const { rule, episodes } of gone) lines.push(words.goneRule(rule, episodes.length), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

// Of many alerts the latest are shown, all with --verbose.
const shownAlerts = 10;

function ruleLines(
  report: BacktestReport,
  { rule, episodes, score, rebaseline }: RuleBacktest,
  verbose: boolean,
): string[] {
  const { project } = report;
  const texts = textsOf(project.locale);
  const words = texts.backtest;
  const lines = [words.rule(rule, episodes.length, perMonth(report, episodes).toFixed(1))];
  if (episodes.length > 0) {
    lines.push(
      `  ${words.months}  ${counted(episodes.map(({ from }) => localTime(from.start, project.timezone).slice(0, 7)))}`,
    );
    if (episodes[0]!.dimensions.length > 0) {
      const names = episodes.map(({ segment }) => segmentText(segment, project.locale));
      lines.push(`  ${words.segments}  ${counted(names, true)}`);
    }
  }
  if (score !== null) lines.push(`  ${scoreText(report, score)}`);
  const shown = verbose ? episodes : episodes.slice(-shownAlerts);
  if (shown.length < episodes.length) lines.push(`  ${texts.more(episodes.length - shown.length)}`);
  lines.push(...shown.map((episode) => `  ${episodeLine(report, episode)}`));
  if (rebaseline !== null) {
    const { shifts, advice, yaml } = rebaselineText(project, rebaseline);
    lines.push(...[...shifts, advice].map((text) => `  ${printable(text)}`), `      ${yaml}`);
  }
  return lines;
}

/** counted lists texts with how often each occurs: in their order, or the most frequent first. */
function counted(texts: readonly string[], byCount = false): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const entries = [...counts];
  if (byCount) entries.sort((a, b) => b[1] - a[1]);
  const shown = entries.slice(0, 12).map(([text, count]) => `${text} ×${count}`);
  return `${shown.join('  ')}${entries.length > shown.length ? `  … +${entries.length - shown.length}` : ''}`;
}

function episodeLine({ project }: BacktestReport, episode: Episode): string {
  const { timezone, locale } = project;
  const { severity: names, state } = textsOf(locale);
  const from = periodName(episode.from, timezone);
  const to = episode.to === null ? state.firing : periodName(episode.to, timezone);
  const segment = segmentText(episode.segment, locale);
  return `${padEnd(names[episode.severity], 8)}  ${from} – ${padEnd(to, from.length)}  ${segment}`.trimEnd();
}

function scoreText({ project }: BacktestReport, score: EpisodeScore): string {
  const { backtest: words } = textsOf(project.locale);
  const share = (value: number | null) => (value === null ? '–' : `${(value * 100).toFixed(1)}%`);
  const delay = score.delayMs === null ? '–' : delayText(score.delayMs);
  const { trueEpisodes, episodes, foundLabels, labels } = score;
  return words.score(
    `${share(score.precision)} (${trueEpisodes}/${episodes})`,
    `${share(score.recall)} (${foundLabels}/${labels})`,
    delay,
  );
}

function delayText(ms: number): string {
  return ms >= 2 * dayMs ? `${(ms / dayMs).toFixed(1)} d` : `${(ms / hourMs).toFixed(1)} h`;
}

/** changeLines says what would fire only before, and only now. */
function changeLines(
  report: BacktestReport,
  now: RuleBacktest,
  then: RuleBacktest | undefined,
  revision: string,
): string[] {
  const { backtest: words } = textsOf(report.project.locale);
  if (then === undefined) return [`  ${words.newRule(revision)}`];
  const key = ({ segment, from }: Episode) => `${segmentKey(segment)} ${from.start}`;
  const [before, after] = [new Set(then.episodes.map(key)), new Set(now.episodes.map(key))];
  const added = now.episodes.filter((episode) => !before.has(key(episode)));
  const removed = then.episodes.filter((episode) => !after.has(key(episode)));
  return [
    `  ${words.against(revision, then.episodes.length, added.length, removed.length)}`,
    ...added.slice(0, shownAlerts).map((episode) => `  + ${episodeLine(report, episode)}`),
    ...removed.slice(0, shownAlerts).map((episode) => `  - ${episodeLine(report, episode)}`),
  ];
}

/** backtestJson is a backtest as a JSON document: times as ISO 8601 with offset. */
export function backtestJson(report: BacktestReport): object {
  const { timezone, name } = report.project;
  const at = (instant: number) => isoInstant(instant, timezone);
  const episodeOf = (episode: Episode) => ({
    metric: episode.metric,
    segment: segmentRecord(episode.dimensions, episode.segment),
    severity: episode.severity,
    from: at(episode.from.start),
    to: episode.to === null ? null : at(episode.to.start),
    end: episode.end,
  });
  const sideOf = ({ rules }: BacktestSide) =>
    rules.map(({ rule, episodes, score, rebaseline }) => ({
      rule,
      alerts: episodes.length,
      perMonth: Number(perMonth(report, episodes).toPrecision(4)),
      score,
      rebaseline: rebaseline && rebaselineJson(rebaseline),
      episodes: episodes.map(episodeOf),
    }));
  const { against } = report;
  return {
    schema: 'kpi.backtest/1',
    project: name,
    from: at(report.from),
    to: at(report.to),
    rules: sideOf(report.now),
    ...(against === undefined ? {} : { against: { revision: against.revision, rules: sideOf(against) } }),
  };
}
