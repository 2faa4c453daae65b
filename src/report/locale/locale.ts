import type { Locale } from '../../model/project.ts';
import { en } from './en.ts';
import type { Texts } from './texts.ts';
import { zhCn } from './zh-cn.ts';

const byLocale: Readonly<Record<Locale, Texts>> = { 'zh-CN': zhCn, en };

/** textsOf gives the texts of a locale. */
export function textsOf(locale: Locale): Texts {
  return byLocale[locale];
}
