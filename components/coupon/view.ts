import type { CouponKnown, CouponParticipation, CouponPass } from '../../src/contract/coupon.ts';
import type { Promotion } from '../../src/controllers/promotion.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';

/** The way on from a state: what the stub of a coupon does. */
export type Way = 'claim' | 'use' | 'sign-in' | 'open-in-wechat' | 'read-rules' | 'agree' | 'look' | 'retry';

/** What a coupon shows: its promotion, or that it waits to know whose it will be. */
export type Shown = Promotion<CouponKnown, CouponPass> | { readonly name: 'working' };

/** How a coupon looks in a state. */
export interface View {
  /** Whole paper has a stub, torn paper had one, an outline is gone, and bare paper is not known yet. */
  readonly paper: 'bare' | 'whole' | 'torn' | 'outline';
  readonly sentence?: Sentence;
  readonly seal?: keyof Messages['coupon']['seals'];
  /** It is the stub's, or a quiet link where there is none. */
  readonly way?: Way;
  readonly pass?: CouponPass;
}

/** How somebody's coupon looks. */
interface PassView extends View {
  readonly paper: 'whole' | 'torn';
  readonly pass: CouponPass;
}

/** The one of a visitor's coupons that counts: one that can be used, else the newest. */
export const bestOf = ({ passes }: Pick<CouponParticipation, 'passes'>): CouponPass | undefined =>
  passes.find(({ state }) => state === 'available') ?? passes[0];

/** How a coupon looks that can be used; before its first day there is no code to show. */
const heldView = (pass: CouponPass, now: number): PassView => ({
  paper: 'whole',
  seal: 'taken',
  pass,
  ...(Date.parse(pass.validFrom) <= now && { way: 'use' as const }),
});

/** How a coupon looks that was somebody's. */
const pastView = (pass: CouponPass): PassView => ({
  paper: 'torn',
  seal: pass.state === 'redeemed' || pass.state === 'available' ? 'used' : pass.state,
  pass,
});

/** How somebody's coupon looks at a moment (ms). */
export const passView = (pass: CouponPass, now: number): PassView =>
  pass.state === 'available' ? heldView(pass, now) : pastView(pass);
