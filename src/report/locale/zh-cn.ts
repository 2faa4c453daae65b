import type { AlignedEvent } from '../../model/reason.ts';
import type { Bound } from '../../model/rule.ts';
import type { DurationUnit } from '../../time/duration.ts';
import type { CivilGrain } from '../../time/grain.ts';
import type { Reference } from '../../time/reference.ts';
import type { SeasonName } from '../../time/season.ts';
import { groupThousands } from '../decimal-text.ts';
import type {
  BacktestTexts,
  BaselineWords,
  CalendarTexts,
  ChangeWords,
  Counted,
  ReasonTexts,
  RebaselineTexts,
  Texts,
  TuneTexts,
} from './texts.ts';

const units: Readonly<Record<DurationUnit, string>> = {
  second: '秒',
  minute: '分钟',
  hour: '小时',
  day: '天',
  week: '周',
  month: '个月',
  quarter: '个季度',
  year: '年',
};

const previous: Readonly<Record<CivilGrain, string>> = {
  hour: '前一小时',
  day: '前一天',
  week: '前一周',
  month: '前一个月',
  quarter: '前一季度',
  year: '前一年',
};

function reference(from: Reference, grain: CivilGrain | undefined): string {
  switch (from.kind) {
    case 'previous':
      return grain ? previous[grain] : '前一期';
    case 'ago':
      return `${from.count}${units[from.unit]}前`;
    case 'average':
      if (from.same) return `近${from.count}周同星期均值`;
      return `近${from.count}${grain ? units[grain] : '期'}均值`;
  }
}

function change(words: ChangeWords): string {
  const named = [words.event, words.at].filter((part) => part !== undefined).join('，');
  const isPast = words.event !== undefined && words.from.kind === 'average';
  const from = isPast ? '往年均值' : reference(words.from, words.grain);
  const then = `${from}${named ? `（${named}）` : ' '}${words.reference}`;
  if (words.direction === 0) return `与${then} 持平`;
  return `较${then} ${words.direction < 0 ? '下降' : '上升'} ${words.size}`;
}

const boundWords: Readonly<Record<Bound['kind'], readonly [holds: string, fails: string]>> = {
  below: ['低于', '不低于'],
  above: ['高于', '不高于'],
  outside: ['超出范围', '未超出范围'],
  inside: ['处于范围', '不在范围'],
  equals: ['等于', '不等于'],
};

function eventDay({ event, phase, day }: AlignedEvent): string {
  if (phase === 'inside') return `${event}第${day}天`;
  return `${event}${phase === 'before' ? '前' : '后'}${day}天`;
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

function seasonPlace(season: SeasonName, phase: number): string {
  switch (season) {
    case 'hour_of_day':
      return `${phase}时`;
    case 'hour_of_week':
      return `${weekdays[Math.floor(phase / 24)]}${phase % 24}时`;
    case 'day_of_week':
      return weekdays[phase]!;
    case 'day_of_month':
      return `每月${phase + 1}日`;
    case 'week_of_year':
      return `每年第${phase + 1}周`;
    case 'month_of_year':
      return `${phase + 1}月`;
    case 'quarter_of_year':
      return `第${phase + 1}季度`;
    case 'period_of_year':
      return `年内第${phase + 1}期`;
    case 'cycle':
      return `周期第${phase + 1}期`;
  }
}

function baseline({ side, low, high, expected, past, parts }: BaselineWords): string {
  const word = past === undefined ? '预期' : '常态';
  const middle = past === undefined ? `预期 ${expected}` : `常态 ${expected}，${from(past)}`;
  const held = [middle, ...(parts.length > 0 ? [`其中${parts.join('、')}`] : [])].join('；');
  if (side === 'below') return `低于${word}下限 ${low}（${held}）`;
  if (side === 'above') return `高于${word}上限 ${high}（${held}）`;
  if (low === undefined) return `不高于${word}上限 ${high}（${held}）`;
  if (high === undefined) return `不低于${word}下限 ${low}（${held}）`;
  return `在${word}范围 ${low} 至 ${high} 内（${held}）`;
}

function from({ count, since }: NonNullable<BaselineWords['past']>): string {
  return `据${since === undefined ? '' : ` ${since} 以来的`} ${count} 个值`;
}

const reason: ReasonTexts = {
  eventDay,
  sentence: (subject, value, facts) =>
    value === undefined ? `${subject}：${facts.join('，且')}` : `${subject} ${value}，${facts.join('，且')}`,
  bound: (kind, holds, limits) => `${boundWords[kind][holds ? 0 : 1]} ${limits.join(' 至 ')}`,
  change,
  withBound: (fact, bound) => `${fact}（${bound}）`,
  underMinChange: (least) => `，但变动量不足 ${least}，不计`,
  target: (attainment, target, pace) =>
    `达到${pace ? '截至目前应完成的' : ''}目标 ${target} 的 ${attainment}`,
  baseline,
  seasonPlace,
  eventOffset: (event, offset) => (offset < 0 ? `${event}前${-offset}天` : `${event}第${offset + 1}天`),
  missing: (periods, grain, limit) =>
    periods === 0
      ? `最近一行数据距今不足 1 ${grain ? units[grain] : '期'}（上限 ${limit}）`
      : `已有 ${periods}${grain ? ` ${units[grain]}` : ' 期'}没有数据（上限 ${limit}）`,
  event: (calendar, event, inside) =>
    inside ? `处于日历 ${calendar}${event ? ` 的“${event}”` : ''} 期间` : `不在日历 ${calendar} 的活动期间`,
  run: ({ direction, length, count }, grain, start) => {
    const way = direction < 0 ? '下降' : '上升';
    const unit = grain ? units[grain] : '期';
    return count >= length
      ? `连续 ${length} ${unit}${way}（此前 ${start}）`
      : `未连续 ${length} ${unit}${way}`;
  },
  slope: (perPeriod, over, grain) => {
    const unit = grain ? units[grain] : '期';
    return `近 ${over} ${unit}平均每${unit.replace(/^个/, '')}变动 ${perPeriod}`;
  },
  share: (share, of, facts) =>
    `占${of.length === 0 ? '总计' : `同一${of.join('、')}合计`}的 ${share}，${facts.join('，且')}`,
  peers: ({ others, ...words }) =>
    `${baseline({ ...words, past: undefined, parts: [] }).replace(/）$/, '')}；其他分组为各自平常的 ${others}）`,
  pattern: ({ holds, distance, limit, parts }) => {
    const told = parts.map(
      ({ name, value, expected, part }) => `${name} ${value}（预期 ${expected}，占 ${part}）`,
    );
    return `多个指标合起来${holds ? '异常' : '并无异常'}，距离 ${distance}（上限 ${limit}）：${told.join('，')}`;
  },
  expression: (text, holds, inputs) =>
    `${holds ? '满足' : '不满足'} ${text}${inputs.length > 0 ? `（${inputs.join('，')}）` : ''}`,
  forecast: ({ holds, expected, at, limit, within }) => {
    const then = at === undefined ? `为 ${expected}` : `${at} 为 ${expected}`;
    return holds ? `预计 ${then}（${within}内${limit}）` : `预计 ${within}内不会${limit}（最接近时 ${then}）`;
  },
  projection: ({ projected, target, part, grain }) => {
    const whole = `本${units[grain].replace(/^个/, '')}`;
    return `照此${whole}预计 ${projected}，${part === undefined ? `${whole}目标 ${target}` : `为${whole}目标 ${target} 的 ${part}`}`;
  },
  failedChecks: (checks) =>
    `未通过检查 ${checks.map(({ check, failed, of }) => (of > 1 ? `${check}（${failed}/${of}）` : check)).join('；')}`,
  restricted: (audience) => `仅对 ${audience.join('、')} 可见`,
  lowVolume: (volume, minimum) => `样本量 ${volume} 低于下限 ${minimum}，不作判断`,
  noData: '没有数据',
  nullValue: '值为空',
  stale: '数据未更新，本期及以后没有新数据',
  incomplete: '本期数据尚不完整',
  tooLittleHistory: (needs) => `历史不足（需要 ${needs} 期）`,
  needsMoreHistory: (more) => `历史不足（还需要 ${more} 期）`,
  newEvent: (event) => `此前没有经历过“${event}”，无从预期`,
  noReference: '对比期没有数据',
  zeroReference: '对比期为 0，无法计算变化率',
  noTarget: '没有设定目标',
  missingInput: (metric) => `“${metric}”没有值`,
  tooFewPeers: (needs) => `可比较的其他分组不足 ${needs} 个`,
  error: (message) => `计算出错：${message}`,
};

function firingParts({ firing }: Counted): string {
  const named = [
    [firing.critical, '紧急'],
    [firing.warning, '一般'],
    [firing.info, '提醒'],
  ] as const;
  return named
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${name} ${count}`)
    .join('，');
}

const fires = ({ firing }: Counted) => firing.critical + firing.warning + firing.info;

const calendar: CalendarTexts = {
  kind: { work: '', rest: '休息日', holiday: '放假', make_up: '调休上班' },
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  known: (from, to) => `（已知 ${from} 至 ${to}）`,
  nothing: (from, to) => `${from} 至 ${to} 没有特殊日期`,
  none: '没有日历。',
};

const backtest: BacktestTexts = {
  title: (from, to) => `${from} 至 ${to} 会触发的预警`,
  rule: (rule, alerts, perMonth) => `${rule}：${alerts} 次预警，每月 ${perMonth} 次`,
  months: '按月  ',
  segments: '按分组',
  score: (precision, recall, delay) => `准确率 ${precision}，召回率 ${recall}，中位延迟 ${delay}`,
  against: (revision, alerts, added, removed) =>
    `${revision}：${alerts} 次预警；现在新增 ${added} 次，减少 ${removed} 次`,
  newRule: (revision) => `${revision}：没有这条规则`,
  goneRule: (rule, alerts) => `${rule}：规则已不存在；曾触发 ${alerts} 次`,
};

const rebaseline: RebaselineTexts = {
  shift: (series, since, from, to) => `${series}：自 ${since} 起水平已变，从约 ${from} 变为约 ${to}`,
  advice: (place, rule, replaces) =>
    replaces
      ? `如果这是新的常态，请把规则 ${rule}（${place}）的 rebaseline 改为：`
      : `如果这是新的常态，请在规则 ${rule}（${place}）中加上：`,
};

const tune: TuneTexts = {
  title: (rule, severity, from, to) => `${rule}（${severity}），${from} 至 ${to}`,
  value: '取值',
  perQuarter: '每季度',
  found: '发现',
  delay: '晚几期',
  precision: '准确率',
  recall: '召回率',
  proposed: (now, then, alarms) => `建议由 ${now} 改为 ${then}：每季度不超过 ${alarms} 次时最灵敏`,
  kept: (now) => `${now} 已是最灵敏的取值，无需修改`,
  none: (alarms) => `最严格的取值每季度也超过 ${alarms} 次`,
  written: (path) => `已写入 ${path}`,
};

/** zhCn holds the texts of reports in Chinese as written in mainland China. */
export const zhCn: Texts = {
  severity: { info: '提醒', warning: '一般', critical: '紧急' },
  state: { inactive: '正常', pending: '待确认', firing: '预警中', resolved: '已恢复', gone: '分组消失' },
  tier: { strategic: '战略', tactical: '战术', operational: '操作', none: '未分层' },
  delivery: { sent: '已发送', failed: '发送失败', would_send: '将发送' },
  heading: {
    check: '指标检查',
    firing: '预警',
    pending: '待确认',
    ended: '刚刚结束',
    ok: '正常',
    noVerdicts: '无结论',
    rebaselines: '水平变化',
    metrics: '指标',
    sources: '数据源',
    deliveries: '通知',
    severity: '级别',
    metric: '指标',
    rule: '规则',
    segment: '分组',
    value: '数值',
    expected: '期望',
    change: '变化',
    yearChange: '同比',
    trend: '走势',
    since: '开始于',
    owner: '负责人',
    reason: '原因',
    period: '周期',
    source: '数据源',
    rows: '行数',
    lastRow: '最近一行',
    channel: '渠道',
    state: '状态',
    files: '文件',
  },
  reason,
  calendar,
  backtest,
  rebaseline,
  tune,
  length: (count, unit) => `${count} ${units[unit]}`,
  total: '全部',
  totalOver: '（合计）',
  nullSegment: '（空）',
  restSegment: '（其他）',
  blankSegment: '（空文本）',
  yes: '是',
  no: '否',
  sourceFreshness: (source) => `数据源 ${source}`,
  asOf: (time, zone) => `数据截至 ${time}（${zone}）`,
  sinceWhen: (state, period) => (state === 'firing' ? `预警始于 ${period}` : `异常始于 ${period}`),
  weekOf: (date) => `${date} 当周`,
  expected: (range) => `期望 ${range}`,
  more: (count) => `…… 另有 ${count} 项（--verbose 显示全部）`,
  moreRows: (count) => `…… 另有 ${count} 项`,
  stillFiring: '尚未恢复',
  allWell: '全部正常',
  somethingWrong: (counted) => `${fires(counted)} 项预警（${firingParts(counted)}）`,
  nothingJudged: '没有可判断的规则',
  totals: (counted) => [
    `预警 ${fires(counted)}${fires(counted) > 0 ? `（${firingParts(counted)}）` : ''}`,
    ...(counted.pending > 0 ? [`待确认 ${counted.pending}`] : []),
    `正常 ${counted.ok}`,
    ...(counted.noVerdict > 0 ? [`无结论 ${counted.noVerdict}`] : []),
  ],
  scope: (metrics, rules, sources) => `${metrics} 个指标，${rules} 条规则，${sources} 个数据源`,
  rowCount: (rows) => `${rows} 行`,
  running: '* 周期尚未结束或数据尚不完整',
  estimated: '≈ 去重计数为估计值，标准误差 1.6%',
  estimatedIn: '（去重计数为估计值，标准误差 1.6%）',
  intervalOf: (level) => `${level} 区间`,
  noRows: '没有数据',
  attempts: (count) => `尝试 ${count} 次`,
  planSummary: (statements, metrics) => `${statements} 条语句，计算 ${metrics} 个指标`,
  planStatement: (number, source, kind) => `语句 ${number} · 数据源 ${source} · ${kind}`,
  planSource: ({ source, files, rows }, size) =>
    `数据源 ${source}：${files} 个文件，${size}，${groupThousands(String(rows))} 行`,
  cleaned: (read, dropped, left) => `读入 ${read} 行，清洗去掉 ${dropped} 行，剩 ${left} 行`,
  untimed: (rows) => `${rows} 行没有时间`,
  written: (file, others, encoding, delimiter) =>
    `${file}${others > 0 ? ` 等 ${others + 1} 个文件` : ''} 按 ${encoding} 读取，字段以“${delimiter}”分隔`,
  cleanedStep: (step, rows, drops) => `${step}（${drops ? '去掉' : '改动'} ${rows} 行）`,
  checkWarning: (check, failed, of, samples) =>
    `未通过检查 ${check}${of > 1 ? `（${failed}/${of}）` : ''}${samples.length > 0 ? `，例如 ${samples.join('；')}` : ''}`,
  planSets: '分组方式',
  planTable: '生成',
  planParts: '分段',
  planStretches: (count) => `按时间分 ${count} 段依次执行`,
  planBatches: (count) => `按分组分 ${count} 批依次执行`,
  planAlone: '单独执行',
  planReasons: {
    states: '实体在每种周期内的状态不同',
    hours: '按小时汇总的单元过多',
    aggregate: '该聚合不能由部分行的结果合并得出',
    keys: '同时对多个键去重计数',
    cells: '不同取值太多，汇总单元得不偿失',
  },
  planNothing: '没有需要计算的内容',
  listComma: '、',
  colon: '：',
};
