import { en } from '../../src/messages/en.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { benefits } from '../../src/messages/zh-cn/benefits.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { checkIn } from '../../src/messages/zh-cn/check-in.ts';
import { coupon } from '../../src/messages/zh-cn/coupon.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { drawRules } from '../../src/messages/zh-cn/draw-rules.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import { quiz } from '../../src/messages/zh-cn/quiz.ts';
import { rules } from '../../src/messages/zh-cn/rules.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import type { Language } from '../page/choices.ts';

type Words = Pick<
  Messages,
  'benefits' | 'card' | 'checkIn' | 'coupon' | 'dates' | 'drawRules' | 'promotion' | 'quiz' | 'rules' | 'trouble'
>;

/** The kit’s own sentences, for what a page says of a card, a coupon, a draw, a quiz or a check-in before its element is there. */
export const kitWords: Readonly<Record<Language, Words>> = {
  'zh-CN': { benefits, card, checkIn, coupon, dates, drawRules, promotion, quiz, rules, trouble },
  en,
};
