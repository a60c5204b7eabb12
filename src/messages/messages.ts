import type { card } from './zh-cn/card.ts';
import type { code } from './zh-cn/code.ts';
import type { countdown } from './zh-cn/countdown.ts';
import type { dates } from './zh-cn/dates.ts';
import type { promotion } from './zh-cn/promotion.ts';
import type { rules } from './zh-cn/rules.ts';
import type { sheet } from './zh-cn/sheet.ts';

/** Every sentence that the elements say, by part; Chinese is the source that the other languages are typed from. */
export interface Messages {
  readonly promotion: typeof promotion;
  readonly card: typeof card;
  readonly code: typeof code;
  readonly rules: typeof rules;
  readonly countdown: typeof countdown;
  readonly sheet: typeof sheet;
  readonly dates: typeof dates;
}

/** A page's own words for some of them: `{ card: { claim: '领取茶友卡' } }`. */
export type OwnWords = { readonly [Part in keyof Messages]?: Partial<Messages[Part]> };

const languages: Readonly<Record<string, () => Promise<Messages>>> = {
  en: async () => (await import('./en.ts')).en,
};

/** Fetches the messages of a language (BCP 47); nothing where that is Chinese, which every element brings along, or a language that has no messages. */
export const loadMessages = (lang: string): Promise<Messages> | undefined =>
  languages[lang.toLowerCase().split('-')[0] ?? '']?.();
