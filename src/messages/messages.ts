import type { arrival } from './zh-cn/arrival.ts';
import type { benefits } from './zh-cn/benefits.ts';
import type { card } from './zh-cn/card.ts';
import type { claimForm } from './zh-cn/claim-form.ts';
import type { code } from './zh-cn/code.ts';
import type { countdown } from './zh-cn/countdown.ts';
import type { coupon } from './zh-cn/coupon.ts';
import type { couponList } from './zh-cn/coupon-list.ts';
import type { couponTrouble } from './zh-cn/coupon-trouble.ts';
import type { couponUse } from './zh-cn/coupon-use.ts';
import type { dates } from './zh-cn/dates.ts';
import type { draw } from './zh-cn/draw.ts';
import type { drawPrize } from './zh-cn/draw-prize.ts';
import type { drawRules } from './zh-cn/draw-rules.ts';
import type { drawTrouble } from './zh-cn/draw-trouble.ts';
import type { drawWinners } from './zh-cn/draw-winners.ts';
import type { ledger } from './zh-cn/ledger.ts';
import type { levels } from './zh-cn/levels.ts';
import type { menu } from './zh-cn/menu.ts';
import type { myData } from './zh-cn/my-data.ts';
import type { promotion } from './zh-cn/promotion.ts';
import type { quizAnswer } from './zh-cn/quiz-answer.ts';
import type { quizPicture } from './zh-cn/quiz-picture.ts';
import type { rules } from './zh-cn/rules.ts';
import type { scratch } from './zh-cn/scratch.ts';
import type { shake } from './zh-cn/shake.ts';
import type { sheet } from './zh-cn/sheet.ts';
import type { stores } from './zh-cn/stores.ts';
import type { trouble } from './zh-cn/trouble.ts';
import type { wallet } from './zh-cn/wallet.ts';

/** Every sentence that the elements say, by part; Chinese is the source that the other languages are typed from. */
export interface Messages {
  readonly promotion: typeof promotion;
  readonly trouble: typeof trouble;
  readonly card: typeof card;
  readonly coupon: typeof coupon;
  readonly couponList: typeof couponList;
  readonly couponUse: typeof couponUse;
  readonly couponTrouble: typeof couponTrouble;
  readonly draw: typeof draw;
  readonly drawPrize: typeof drawPrize;
  readonly drawRules: typeof drawRules;
  readonly drawTrouble: typeof drawTrouble;
  readonly drawWinners: typeof drawWinners;
  readonly benefits: typeof benefits;
  readonly claimForm: typeof claimForm;
  readonly code: typeof code;
  readonly rules: typeof rules;
  readonly countdown: typeof countdown;
  readonly sheet: typeof sheet;
  readonly dates: typeof dates;
  readonly levels: typeof levels;
  readonly ledger: typeof ledger;
  readonly stores: typeof stores;
  readonly myData: typeof myData;
  readonly menu: typeof menu;
  readonly arrival: typeof arrival;
  readonly wallet: typeof wallet;
  readonly scratch: typeof scratch;
  readonly shake: typeof shake;
  readonly quizAnswer: typeof quizAnswer;
  readonly quizPicture: typeof quizPicture;
}

/** A page's own words for some of them: `{ card: { claim: '领取茶友卡' } }`. */
export type OwnWords = { readonly [Part in keyof Messages]?: Partial<Messages[Part]> };
