import type { Locale } from '../model/project.ts';
import type { Severity } from '../model/rule.ts';
import type { NewsKind } from './notification.ts';

const words = {
  en: {
    firing: 'began to fire',
    raised: 'became more severe',
    resolved: 'recovered',
    gone: 'its segment has no more data',
    digest: (count: number) => `${count} more than the channel takes in one run`,
    severity: { info: 'info', warning: 'warning', critical: 'critical' },
    route: (kind: string, severity: string, place: string) => `${kind} (${severity}); route ${place}`,
  },
  'zh-CN': {
    firing: '开始预警',
    raised: '级别升高',
    resolved: '已恢复',
    gone: '该分组不再有数据',
    digest: (count: number) => `另有 ${count} 条超出该渠道单次运行的上限`,
    severity: { info: '提醒', warning: '一般', critical: '紧急' },
    route: (kind: string, severity: string, place: string) => `${kind}（${severity}）；路由 ${place}`,
  },
} as const;

/** whySent says why a piece of news goes to a channel; `place` is where its route is written. */
export function whySent(locale: Locale, kind: NewsKind, severity: Severity, place: string): string {
  const w = words[locale];
  return w.route(w[kind], w.severity[severity], place);
}

/** whyDigest says why several pieces of news come as one. */
export function whyDigest(locale: Locale, count: number): string {
  return words[locale].digest(count);
}
