import type { CouponPass } from '../../src/contract/coupon.ts';

/** The counter used a coupon up while its code was shown here. Nobody did anything on this page: it was seen by looking. */
export class CouponRedeemedEvent extends Event {
  static readonly type = 'lk-coupon-redeemed';
  /** The coupon, as it is now. */
  readonly pass: CouponPass;

  constructor(pass: CouponPass) {
    super(CouponRedeemedEvent.type, { bubbles: true, composed: true });
    this.pass = pass;
  }
}

declare global {
  interface HTMLElementEventMap {
    [CouponRedeemedEvent.type]: CouponRedeemedEvent;
  }
}
